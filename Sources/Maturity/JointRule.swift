/// Several requirements at once: the level is the lowest that any of them gives.
///
/// CyFun asks each key measure, each category and the total (peers.md §1). A requirement of which
/// nothing counts asks nothing.
package struct JointRule: Sendable {
  package let scale: String

  /// Two or more rules that give a score, reading the same scale.
  package let requirements: [ScoringRule]

  package init(scale: String, requirements: [ScoringRule]) {
    precondition(requirements.count >= 2, "one requirement is a rule by itself")
    self.scale = scale
    self.requirements = requirements
  }
}
