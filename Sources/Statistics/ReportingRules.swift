/// From how many pairs on each kind of figure about a group may be shown.
///
/// Below five pairs a figure gives single members away; with five, no pattern of signs reaches a
/// two-sided probability of 0.05 and no interval 95 %; below ten, marks of significance and
/// quartiles say more than so few can carry.
package struct ReportingRules: Hashable, Sendable {
  /// A kind of figure about a group.
  package enum Figure: String, CaseIterable, Sendable {
    /// How many went up, stayed the same and went down.
    case counts
    /// The rank-biserial correlation, the probability of improvement and the net change.
    case effectSizes = "effect-sizes"
    /// The Hodges–Lehmann estimate and the intervals.
    case intervals
    /// Probabilities, each with the least one attainable beside it.
    case probabilities
    /// Whether something is called significant.
    case significance
    /// Medians and quartiles.
    case quantiles
  }

  private let leastPairs: [Figure: Int]

  /// The rules of this program: 5 for counts, 6 for estimates and tests, 10 for verdicts.
  package static let standard = ReportingRules(leastPairs: [
    .counts: 5, .effectSizes: 6, .intervals: 6, .probabilities: 6, .significance: 10,
    .quantiles: 10,
  ])

  /// - Precondition: every kind of figure has its number.
  package init(leastPairs: [Figure: Int]) {
    precondition(
      Figure.allCases.allSatisfy { leastPairs[$0] != nil }, "every figure has its least number")
    self.leastPairs = leastPairs
  }

  /// The fewest pairs with which a kind of figure may be shown.
  package func leastPairs(for figure: Figure) -> Int {
    leastPairs[figure] ?? .max
  }

  package func allow(_ figure: Figure, pairs: Int) -> Bool {
    pairs >= leastPairs(for: figure)
  }
}
