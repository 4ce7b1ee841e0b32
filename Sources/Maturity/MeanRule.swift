/// The weighted mean of a theme's parts, and of theirs, down to the practices.
///
/// A part is worth Σ weight × score / Σ weight over its own parts that count. SAMM, PKIMM, CyFun
/// and CISO Assistant are cases of it (peers.md §1).
package struct MeanRule: Sendable {
  package let points: PointsRule

  /// What the theme's mean is multiplied by, such as 3 for a sum of three means; more than zero.
  package let times: Rational

  package init(points: PointsRule, times: Rational = .one) {
    precondition(times > .zero, "a negative factor would punish what is better")
    self.points = points
    self.times = times
  }
}
