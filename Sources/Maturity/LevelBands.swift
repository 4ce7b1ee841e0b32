/// Which scores amount to which level: each band goes on until the next one begins.
package struct LevelBands: Hashable, Sendable {
  /// The lowest level, for every score below the first threshold.
  package let lowest: Int

  /// The least score of each higher level, rising.
  package let thresholds: [Threshold]

  package struct Threshold: Hashable, Sendable {
    package let level: Int
    package let from: Rational

    /// Whether the score itself belongs to the band below, as in ‘more than 15 to 50’.
    package let isExclusive: Bool

    package init(level: Int, from: Rational, isExclusive: Bool = false) {
      self.level = level
      self.from = from
      self.isExclusive = isExclusive
    }

    package func isReached(by score: Rational) -> Bool {
      isExclusive ? score > from : score >= from
    }
  }

  package init(lowest: Int, thresholds: [Threshold]) {
    let levels = [lowest] + thresholds.map(\.level)
    precondition(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 }, "levels rise with bands")
    let limits = thresholds.map(\.from)
    precondition(zip(limits, limits.dropFirst()).allSatisfy { $0 < $1 }, "bands rise")
    self.lowest = lowest
    self.thresholds = thresholds
  }

  /// Each level from its own number on, as far as it is below the next one.
  ///
  /// This is what a questionnaire means that names no bands: the whole part of the score.
  package init(wholeParts levels: [Int]) {
    self.init(
      lowest: levels.first ?? 1,
      thresholds: levels.dropFirst().map { Threshold(level: $0, from: Rational($0)) })
  }

  /// The level that a score amounts to.
  package func level(of score: Rational) -> Int {
    thresholds.last { $0.isReached(by: score) }?.level ?? lowest
  }

  /// The lowest level from a given one on that a score can amount to, or else the highest.
  package func landing(from level: Int) -> Int {
    ([lowest] + thresholds.map(\.level)).first { $0 >= level } ?? thresholds.last?.level ?? lowest
  }

  /// What a score must reach for a level or a higher one; nil where every score does, or none.
  package func threshold(forLevel level: Int) -> Threshold? {
    level <= lowest ? nil : thresholds.first { $0.level >= level }
  }
}
