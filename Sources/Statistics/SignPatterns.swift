/// In how many of all patterns of signs the rank sum of one side has each value.
///
/// Under the hypothesis that a change was as likely down as up, given which pairs changed and by
/// how much, every pattern of signs is equally likely. Each rank in turn is added or not:
/// count[s] += count[s − r] (Streitberg and Röhmel 1986; for these tests, with ties and zeros,
/// Leuchs and Neuhäuser, GMS Medizinische Informatik, Biometrie und Epidemiologie 6 (2010), Doc04).
struct SignPatterns {
  /// The most ranks whose patterns are counted as whole numbers.
  ///
  /// With 100, 2¹⁰⁰ patterns leave room to multiply by any number of tests.
  static let mostExact = 100

  /// The most ranks for which there is an answer, since the work grows as their third power.
  static let most = 400

  private enum Cumulated {
    case counts([UInt128], patterns: UInt128)
    /// Shares of all patterns. Halving and adding are the same on every machine; with at most 400
    /// roundings of 2⁻⁵³ each, relatively, a share is good to thirteen digits.
    case shares([Double])
  }

  /// For each sum the patterns that reach at most that.
  private let cumulated: Cumulated

  /// Counts over ranks in one unit, such as doubled ranks, each more than zero.
  ///
  /// The answer is nil for more than 400 ranks.
  init?(ranks: [Int]) {
    guard ranks.count <= Self.most else { return nil }
    cumulated =
      ranks.count <= Self.mostExact
      ? .counts(Self.counts(ranks), patterns: 1 << UInt128(ranks.count))
      : .shares(Self.shares(ranks))
  }

  private static func counts(_ ranks: [Int]) -> [UInt128] {
    var counts = [UInt128](repeating: 0, count: ranks.reduce(0, +) + 1)
    counts[0] = 1
    var reach = 0
    for rank in ranks {
      for sum in stride(from: reach, through: 0, by: -1) { counts[sum + rank] += counts[sum] }
      reach += rank
    }
    for sum in counts.indices.dropFirst() { counts[sum] += counts[sum - 1] }
    return counts
  }

  private static func shares(_ ranks: [Int]) -> [Double] {
    var shares = [Double](repeating: 0, count: ranks.reduce(0, +) + 1)
    shares[0] = 1
    var reach = 0
    for rank in ranks {
      reach += rank
      for sum in stride(from: reach, through: 0, by: -1) {
        shares[sum] = (shares[sum] + (sum >= rank ? shares[sum - rank] : 0)) / 2
      }
    }
    // Small shares come first, so that none is lost against a large sum.
    for sum in shares.indices.dropFirst() { shares[sum] += shares[sum - 1] }
    return shares
  }

  /// Whether probabilities are exact; else they are rounded up to a multiple of 2⁻¹⁰⁰.
  var isExact: Bool {
    if case .counts = cumulated { true } else { false }
  }

  /// The probability that the sum is at most a number, from 0 to the sum of all ranks.
  func probability(atMost sum: Int) -> Ratio {
    switch cumulated {
    case .counts(let counts, let patterns):
      return Ratio(Int128(counts[sum]), over: Int128(patterns))
    case .shares(let shares):
      let unit: Int128 = 1 << Int128(Self.mostExact)
      // Times a power of two loses nothing.
      return Ratio(Int128((min(shares[sum], 1) * Double(unit)).rounded(.up)), over: unit)
    }
  }
}
