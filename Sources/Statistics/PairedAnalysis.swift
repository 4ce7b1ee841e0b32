/// Everything that is said of one set of paired differences, as far as its size allows.
///
/// Which test, which zeros and which confidence are fixed here, before anybody has seen data.
package struct PairedAnalysis: Hashable, Sendable {
  /// Each the later number less the earlier one.
  package let differences: [Int]

  package let rules: ReportingRules

  /// The confidence asked of intervals.
  package static let confidence = Ratio(95, over: 100)

  package init(_ differences: [Int], rules: ReportingRules = .standard) {
    self.differences = differences
    self.rules = rules
  }

  package var pairs: Int { differences.count }

  /// How many went up, stayed and went down, whether or not that may leave whoever holds the data.
  package var changes: Changes { Changes(differences) }

  private func reported<Value>(
    _ figure: ReportingRules.Figure, _ value: () -> Value
  ) -> Reported<Value> {
    rules.allow(figure, pairs: pairs)
      ? .shown(value()) : .withheld(needed: rules.leastPairs(for: figure))
  }
}

/// A figure, or how many pairs it would need.
package enum Reported<Value> {
  case shown(Value)
  case withheld(needed: Int)

  /// The figure, where it may be shown.
  package var value: Value? {
    guard case .shown(let value) = self else { return nil }
    return value
  }
}

extension Reported: Equatable where Value: Equatable {}
extension Reported: Hashable where Value: Hashable {}
extension Reported: Sendable where Value: Sendable {}

// MARK: - Figures

extension PairedAnalysis {
  package var counts: Reported<Changes> { reported(.counts) { changes } }

  package var probabilityOfImprovement: Reported<Estimate> {
    reported(.effectSizes) { changes.probabilityOfImprovement }
  }

  package var netChange: Reported<Estimate> {
    reported(.effectSizes) { changes.netChange }
  }

  /// With the ranks of the test that leads.
  package var rankBiserial: Reported<Estimate> {
    reported(.effectSizes) { SignedRanks(differences, zeros: .pratt).rankBiserial }
  }

  /// The typical change with its interval, or why there is none.
  package var typicalChange: Reported<Result<HodgesLehmann, Estimate.Undefined>> {
    reported(.intervals) {
      Result { () throws(Estimate.Undefined) in
        try HodgesLehmann(differences, confidence: Self.confidence)
      }
    }
  }

  /// The share of ups among the pairs that changed; nil inside where none did.
  package var shareOfUps: Reported<ClopperPearson?> {
    reported(.intervals) {
      changes.changed == 0
        ? nil
        : ClopperPearson(changes.up, of: changes.changed, confidence: Self.confidence)
    }
  }

  /// The test that leads.
  package var signedRankTest: Reported<SignedRankTest> {
    reported(.probabilities) { SignedRankTest(differences, zeros: .pratt) }
  }

  /// The same test without the pairs that did not change, as a check beside it.
  package var testWithoutZeros: Reported<SignedRankTest> {
    reported(.probabilities) { SignedRankTest(differences, zeros: .wilcoxon) }
  }

  /// The test of the directions alone, as a check beside it.
  package var signTest: Reported<SignTest> {
    reported(.probabilities) { SignTest(changes) }
  }

  /// The least probability that either test could give with so many changes.
  package var leastProbability: Reported<Ratio> {
    reported(.probabilities) {
      AttainableProbability.least(changed: min(changes.changed, AttainableProbability.mostChanged))
    }
  }
}
