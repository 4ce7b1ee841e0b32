/// Whether ups and downs, weighed by their size, could be coin tossing.
///
/// The exact conditional form of the signed-rank test (Wilcoxon 1945; zeros after Pratt 1959): over
/// all patterns of signs on the observed ranks, zeros and ties as they are. No table for untied
/// ranks and no normal approximation, which at these sizes turn conclusions round.
package struct SignedRankTest: Hashable, Sendable {
  package let ranks: SignedRanks

  /// Twice the smaller tail, at most 1.
  ///
  /// Undefined where nothing changed, and for more than 400 changed pairs.
  package let twoSided: Estimate

  /// Whether the probability is exact, as with up to 100 changed pairs; else it is good to twelve
  /// digits and rounded up to a multiple of 2⁻¹⁰⁰.
  package let isExact: Bool

  package init(_ differences: [Int], zeros: SignedRanks.Zeros) {
    self.init(SignedRanks(differences, zeros: zeros))
  }

  package init(_ ranks: SignedRanks) {
    self.ranks = ranks
    guard !ranks.doubledRanks.isEmpty else {
      twoSided = .undefined(.allSame)
      isExact = true
      return
    }
    guard let patterns = SignPatterns(ranks: ranks.doubledRanks) else {
      twoSided = .undefined(.tooLarge)
      isExact = false
      return
    }
    // By symmetry the tail of the greater sum upwards is that of the smaller one downwards.
    let tail = patterns.probability(atMost: min(ranks.doubledUp, ranks.doubledDown))
    twoSided = .value(tail.doubledWithinOne)
    isExact = patterns.isExact
  }
}

extension Ratio {
  /// Twice a tail probability, at most 1.
  var doubledWithinOne: Ratio {
    denominator.magnitude <= 2 * numerator.magnitude
      ? .one : Ratio(2 * numerator, over: denominator)
  }
}
