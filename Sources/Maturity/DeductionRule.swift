/// A maximum less the weight of each practice, as far as the practice is not met.
///
/// The score is maximum − Σ weight × (1 − score / highest score) and may be negative. CMMC's
/// supplier score is the case of 110 points with weights 1, 3 and 5 (peers.md §1).
package struct DeductionRule: Sendable {
  package let points: PointsRule
  package let maximum: Rational

  package init(points: PointsRule, maximum: Rational) {
    self.points = points
    self.maximum = maximum
  }
}
