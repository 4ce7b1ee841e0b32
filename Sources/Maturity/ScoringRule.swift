/// How ratings become a level.
package enum ScoringRule: Sendable {
  case gate(GateRule)

  /// The identifier of the scale that the rule reads.
  package var scale: String {
    switch self {
    case .gate(let gate): gate.scale
    }
  }
}

/// A cumulative gate: a level holds when everything up to it is achieved far enough.
///
/// Level k holds if every applicable practice at k is rated at least `at` and every one below k at
/// least `below`; an essential practice must have the highest rating. ISO/IEC 33020:2019 table 2
/// is the case `at` largely and `below` fully; C2M2 is largely and largely.
package struct GateRule: Sendable {
  package let scale: String
  package let at: Rating

  /// Not lower than `at`, else a level could hold while a lower one does not.
  package let below: Rating

  package init(scale: String, at: Rating, below: Rating) {
    precondition(below >= at, "a gate that asks less below than at a level is not cumulative")
    self.scale = scale
    self.at = at
    self.below = below
  }
}
