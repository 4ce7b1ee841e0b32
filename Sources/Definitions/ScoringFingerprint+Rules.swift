import JSON
import Maturity

// The rules in the form that the fingerprint is taken of; what an older form did not have stands
// in it only where it is used, so that a questionnaire of then keeps its fingerprint.

extension ScoringRule {
  var fingerprintValue: JSONValue {
    switch self {
    case .gate(let gate):
      .object([
        ("rule", .string("gate")),
        ("at", .integer(Int(gate.at.position))),
        ("below", .integer(Int(gate.below.position))),
      ])
    case .threshold(let rule):
      .object([
        ("rule", .string(name.rawValue)),
        ("notApplicable", rule.notApplicable.fingerprintValue),
        (
          "shares",
          .array(
            rule.shares.sorted { $0.key < $1.key }.map { level, shares in
              .array(
                [.integer(level)]
                  + shares.sorted { $0.key < $1.key }.flatMap {
                    [.integer($0.key), $0.value.fingerprintValue]
                  })
            })
        ),
      ])
    case .mean(let rule): rule.points.fingerprint(name, [("times", rule.times.fingerprintValue)])
    case .minimum(let rule): rule.points.fingerprint(name, [("of", .string(rule.among.rawValue))])
    case .deduction(let rule):
      rule.points.fingerprint(name, [("maximum", rule.maximum.fingerprintValue)])
    case .joint(let rule):
      .object([
        ("rule", .string(name.rawValue)),
        ("requirements", .array(rule.requirements.map(\.fingerprintValue))),
      ])
    case .unscored: .object([("rule", .string(name.rawValue))])
    }
  }
}

extension PointsRule {
  fileprivate func fingerprint(
    _ name: ScoringRule.Name, _ own: [(String, JSONValue)]
  ) -> JSONValue {
    .object(
      [
        ("rule", .string(name.rawValue)),
        ("notApplicable", notApplicable.fingerprintValue),
        ("rounding", .string(rounding.mode.rawValue)),
        ("digits", .integer(rounding.digits)),
        ("intermediate", .bool(rounding.isIntermediate)),
        ("lowest", .integer(bands.lowest)),
        (
          "bands",
          .array(
            bands.thresholds.map {
              .array(
                [.integer($0.level), $0.from.fingerprintValue]
                  + ($0.isExclusive ? [.string("above")] : []))
            })
        ),
      ] + own)
  }
}

extension NotApplicableEffect {
  fileprivate var fingerprintValue: JSONValue {
    switch self {
    case .exclude: .string("exclude")
    case .target: .string("target")
    case .full: .string("full")
    case .zero: .string("zero")
    case .score(let score): score.fingerprintValue
    }
  }
}

extension Rational {
  var fingerprintValue: JSONValue { .string(exactText) }
}

extension ThemePart {
  func fingerprintValue(_ practices: [Practice]) -> JSONValue {
    switch self {
    case .practice(let index): .string(practices[index].id)
    case .subtheme(let subtheme):
      .object([
        ("id", .string(subtheme.id)),
        ("weight", subtheme.weight.fingerprintValue),
        ("parts", .unordered(subtheme.parts) { $0.fingerprintValue(practices) }),
      ])
    }
  }

  var isSubtheme: Bool {
    if case .subtheme = self { true } else { false }
  }
}
