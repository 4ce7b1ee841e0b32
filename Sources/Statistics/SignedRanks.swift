/// The ranks of the differences of pairs by size, each on the side of its sign.
///
/// Ranks are doubled, so that the mean rank of a tie is a whole number.
package struct SignedRanks: Hashable, Sendable {
  /// What becomes of pairs that did not change.
  package enum Zeros: String, CaseIterable, Sendable {
    /// They take the lowest ranks and then leave the sums (Pratt 1959).
    ///
    /// What did not change thus still weighs: without it, making data less positive can make them
    /// significant.
    case pratt
    /// They are left out before ranking (Wilcoxon 1945); only a check beside the other.
    case wilcoxon
  }

  /// Twice the rank of each pair that changed, lowest first.
  package let doubledRanks: [Int]

  /// Twice the sum of the ranks of pairs that went up: 2W⁺.
  package let doubledUp: Int

  /// Twice the sum of the ranks of pairs that went down: 2W⁻.
  package let doubledDown: Int

  /// Ranks differences, ties by the mean of their ranks.
  ///
  /// Pratt, Remarks on zeros and ties in the Wilcoxon signed rank procedures, Journal of the
  /// American Statistical Association 54 (1959).
  package init(_ differences: [Int], zeros: Zeros) {
    let ordered =
      differences.filter { zeros == .pratt || $0 != 0 }
      .sorted { $0.magnitude < $1.magnitude }
    var doubledRanks: [Int] = []
    var (up, down) = (0, 0)
    var start = 0
    while start < ordered.count {
      var end = start
      while end < ordered.count, ordered[end].magnitude == ordered[start].magnitude { end += 1 }
      // The ranks start + 1 … end have the mean (start + 1 + end) / 2.
      let doubled = start + 1 + end
      for difference in ordered[start..<end] where difference != 0 {
        doubledRanks.append(doubled)
        if difference > 0 { up += doubled } else { down += doubled }
      }
      start = end
    }
    self.doubledRanks = doubledRanks
    doubledUp = up
    doubledDown = down
  }
}
