import Maturity

/// The threshold rule made ready for one theme: a mean of its own for each level.
struct ThresholdPlan: Sendable {
  private let rule: ThresholdRule
  private let floor: Int

  /// The levels at which the theme has practices, lowest first, each with its share.
  private let rungs: [Rung]

  private struct Rung: Sendable {
    let level: Int
    let share: PointsPlan
  }

  init(_ rule: ThresholdRule, theme: Theme, scale: RatingScale, floor: Int) {
    self.rule = rule
    self.floor = floor
    rungs = Set(theme.practices.map(\.level)).sorted().compactMap { level in
      PointsPlan(share: rule, ofLevel: level, theme: theme, scale: scale).map {
        Rung(level: level, share: $0)
      }
    }
  }

  private func threshold(of rung: Rung, forLevel level: Int) -> LevelBands.Threshold {
    LevelBands.Threshold(
      level: level, from: rule.share(ofLevel: rung.level, forLevel: level))
  }

  /// The first level that a share lets fail, or nil if it fails none.
  private func firstFailure(_ share: Rational, of level: Int) -> Int? {
    rule.shares.keys.filter { $0 >= level && share < rule.share(ofLevel: level, forLevel: $0) }
      .min()
  }

  /// The extremes of the level, or nil if nothing counts.
  ///
  /// A level of practices takes part like a practice of the gate: it can be landed on, and fails
  /// some level and all above it. So what is said there of practices that may be left out holds
  /// here of levels of which nothing may count.
  func outcome(_ counted: CountedStandings) -> LevelOutcome? {
    var least = GateTally()
    var most = GateTally()
    var perhapsLower: [(level: Int, failure: Int?)] = []
    var perhapsHigher: [(level: Int, failure: Int?)] = []
    var isCertain = false
    for rung in rungs {
      guard let range = rung.share.range(counted) else { continue }
      isCertain = isCertain || range.isCertain
      let atLeast = firstFailure(range.low, of: rung.level)
      if range.isCertain || atLeast == rung.level {
        least.count(level: rung.level, firstFailure: atLeast)
      } else {
        perhapsLower.append((rung.level, atLeast))
      }
      let atMost = firstFailure(range.high, of: rung.level)
      if range.isCertain || atMost == nil {
        most.count(level: rung.level, firstFailure: atMost)
      } else {
        perhapsHigher.append((rung.level, atMost))
      }
    }
    let lows = perhapsLower.map {
      least.counting(level: $0.level, firstFailure: $0.failure).level(floor: floor)
    }
    let highs = perhapsHigher.map {
      most.counting(level: $0.level, firstFailure: $0.failure).level(floor: floor)
    }
    let low = (lows + [least.level(floor: floor)]).compactMap { $0 }.min()
    let high = (highs + [most.level(floor: floor)]).compactMap { $0 }.max()
    guard let low, let high else { return nil }
    return LevelOutcome(low: low, high: high, isCertain: isCertain)
  }

  func parts(_ counted: CountedStandings) -> [ScoredPart] {
    rungs.compactMap { $0.share.part(counted) }
  }

  /// What the shares lack for a level.
  ///
  /// No practice belongs to two levels, so that the least steps of each add up to the least of all.
  func gap(
    to level: Int, _ counted: CountedStandings, by stepping: Stepping
  ) -> PlannedGap? {
    PlannedGap(
      level: level,
      gaps: rungs.compactMap { rung in
        rung.level > level
          ? nil
          : rung.share.gap(to: level, threshold(of: rung, forLevel: level), counted, by: stepping)
      }, areDisjoint: true)
  }

  /// The levels above a given one at which something counts.
  func levels(above level: Int, _ counted: CountedStandings) -> [Int] {
    rungs.filter { $0.level > level && $0.share.range(counted) != nil }.map(\.level)
  }

  /// The lowest level from a given one on of which something counts, or else the highest there is.
  func landing(from level: Int, _ counted: CountedStandings) -> Int {
    if level <= floor { return level }
    return levels(above: level - 1, counted).first ?? levels(above: floor, counted).last ?? level
  }

  func hold(of level: Int, _ counted: CountedStandings) -> PlannedHold? {
    PlannedHold(
      rungs.compactMap { rung in
        rung.level > level
          ? nil : rung.share.hold(of: threshold(of: rung, forLevel: level), counted)
      })
  }
}
