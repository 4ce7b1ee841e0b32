package import Language

/// How ratings become a level.
package enum ScoringRule: Sendable {
  case gate(GateRule)
  case threshold(ThresholdRule)
  case mean(MeanRule)
  case minimum(MinimumRule)
  case deduction(DeductionRule)
  case joint(JointRule)
  case unscored(UnscoredRule)

  /// The identifier of the scale that the rule reads.
  package var scale: String {
    switch self {
    case .gate(let rule): rule.scale
    case .threshold(let rule): rule.scale
    case .mean(let rule): rule.points.scale
    case .minimum(let rule): rule.points.scale
    case .deduction(let rule): rule.points.scale
    case .joint(let rule): rule.scale
    case .unscored(let rule): rule.scale
    }
  }

  /// What a rule that adds up scores has in common with others; nil for the other rules.
  package var points: PointsRule? {
    switch self {
    case .mean(let rule): rule.points
    case .minimum(let rule): rule.points
    case .deduction(let rule): rule.points
    case .gate, .threshold, .joint, .unscored: nil
    }
  }

  /// The name of the rule in definitions and outputs.
  package var name: Name {
    switch self {
    case .gate: .gate
    case .threshold: .threshold
    case .mean: .mean
    case .minimum: .minimum
    case .deduction: .deduction
    case .joint: .joint
    case .unscored: .unscored
    }
  }

  package enum Name: String, CaseIterable, Sendable {
    case gate
    case threshold
    case mean
    case minimum
    case deduction
    case joint = "all"
    case unscored = "none"

    /// What people call the rule, or the score that it gives.
    package var words: Text {
      switch self {
      case .gate: Text(nl: "trapsgewijs", en: "gate")
      case .threshold: Text(nl: "behaald deel", en: "share achieved")
      case .mean: Text(nl: "gewogen gemiddelde", en: "weighted mean")
      case .minimum: Text(nl: "laagste onderdeel", en: "weakest part")
      case .deduction: Text(nl: "punten na aftrek", en: "points after deduction")
      case .joint: Text(nl: "alle eisen tegelijk", en: "all requirements at once")
      case .unscored: Text(nl: "geen niveaus", en: "no levels")
      }
    }

    /// What people call the rule, with its identifier where that is another word.
    package var title: Text {
      let words = words
      func title(_ words: String) -> String { words == rawValue ? words : "\(words) (\(rawValue))" }
      return Text(nl: title(words.nl), en: title(words.en))
    }
  }

  /// Why no levels are made of the answers; nil under a rule that makes them.
  package var reasonWithoutLevels: Text? {
    if case .unscored(let rule) = self { rule.reason } else { nil }
  }

  /// Whether the rule goes by the level that each practice belongs to.
  package var climbsLevels: Bool {
    switch self {
    case .gate, .threshold: true
    case .mean, .minimum, .deduction, .joint, .unscored: false
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
