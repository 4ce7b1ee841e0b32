/// A level holds if enough is achieved of each level up to it.
///
/// Level k holds if for every j ≤ k the share Σ weight × score / (highest score × Σ weight) over
/// the practices of level j is at least `shares[k][j]`; a level of which nothing counts asks
/// nothing and is never landed on. Flickit's competences are the case (peers.md §2.11).
package struct ThresholdRule: Sendable {
  package let scale: String
  package let notApplicable: NotApplicableEffect

  /// The least share of level j that level k asks, by k and then j; never falling with k.
  package let shares: [Int: [Int: Rational]]

  package init(
    scale: String, notApplicable: NotApplicableEffect, shares: [Int: [Int: Rational]]
  ) {
    self.scale = scale
    self.notApplicable = notApplicable
    self.shares = shares
  }

  /// The least share of one level that another asks; zero where it asks nothing.
  package func share(ofLevel part: Int, forLevel level: Int) -> Rational {
    shares[level]?[part] ?? .zero
  }
}
