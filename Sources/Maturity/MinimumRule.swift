/// The weakest part decides: PKIMM's floor, CyFun's key measures (peers.md §1).
package struct MinimumRule: Sendable {
  package let points: PointsRule
  package let among: Parts

  package init(points: PointsRule, among: Parts) {
    self.points = points
    self.among = among
  }

  /// The parts of a theme of which the weakest is taken.
  package enum Parts: String, CaseIterable, Sendable {
    case practices
    /// The practices that are marked essential.
    case essential
    /// The sub-themes, each worth its weighted mean; a practice outside them is a part by itself.
    case subthemes
  }
}
