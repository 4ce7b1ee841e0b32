import JSON
import Language
import Maturity
import Scoring

extension ScoringRule {
  /// The rule for scripts, by the identifiers of the ratings it asks.
  func json(on scale: RatingScale, highestLevel: Int) -> JSONValue {
    .object(
      [("id", .string(name.rawValue))] + own(on: scale) + [("maximum", .integer(highestLevel))])
  }

  private func own(on scale: RatingScale) -> [(String, JSONValue)] {
    switch self {
    case .gate(let gate):
      [("at", .string(scale[gate.at].id)), ("below", .string(scale[gate.below].id))]
    case .threshold(let rule):
      [
        ("notApplicable", rule.notApplicable.json),
        (
          "shares",
          .array(
            rule.shares.sorted { $0.key < $1.key }.flatMap { level, shares in
              shares.sorted { $0.key < $1.key }.map { part, share in
                .object([
                  ("level", .integer(level)), ("of", .integer(part)),
                  ("share", .string(share.exactText)),
                ])
              }
            })
        ),
      ]
    case .mean(let rule): rule.points.json + [("times", .string(rule.times.exactText))]
    case .minimum(let rule): rule.points.json + [("of", .string(rule.among.rawValue))]
    case .deduction(let rule):
      rule.points.json + [("maximumScore", .string(rule.maximum.exactText))]
    case .unscored: []
    case .joint(let rule):
      [
        (
          "requirements",
          .array(
            rule.requirements.map {
              .object([("id", .string($0.name.rawValue))] + $0.own(on: scale))
            })
        )
      ]
    }
  }
}

extension PointsRule {
  fileprivate var json: [(String, JSONValue)] {
    [
      ("notApplicable", notApplicable.json),
      (
        "rounding",
        .object([
          ("mode", .string(rounding.mode.rawValue)), ("digits", .integer(rounding.digits)),
          ("intermediate", .bool(rounding.isIntermediate)),
        ])
      ),
      (
        "bands",
        .array(
          [.object([("level", .integer(bands.lowest)), ("from", .null)])]
            + bands.thresholds.map {
              .object([
                ("level", .integer($0.level)),
                ($0.isExclusive ? "above" : "from", .string($0.from.exactText)),
              ])
            })
      ),
    ]
  }
}

extension NotApplicableEffect {
  fileprivate var json: JSONValue {
    switch self {
    case .exclude: .string("exclude")
    case .target: .string("target")
    case .full: .string("full")
    case .zero: .string("zero")
    case .score(let score): .object([("score", .string(score.exactText))])
    }
  }
}

extension ScoredPart {
  /// A score for scripts: exact, and as it is shown.
  var json: JSONValue {
    .object([
      ("rule", .string(rule.rawValue)),
      ("of", scope.json),
      ("low", .string(low.exactText)),
      ("high", .string(high.exactText)),
      ("shownLow", .string(low.shown(rounding, in: .en))),
      ("shownHigh", .string(high.shown(rounding, in: .en))),
      ("maximum", .string(maximum.exactText)),
    ])
  }
}

extension AskedScore {
  /// A score beside the one that a level asks, for scripts.
  var json: JSONValue {
    .object([
      ("rule", .string(rule.rawValue)),
      ("of", scope.json),
      ("now", .string(now.exactText)),
      ("needed", .string(needed.exactText)),
      ("exclusive", .bool(isExclusive)),
    ])
  }
}

extension ScoredPart.Scope {
  /// What a score is of, in CSV.
  var id: String {
    switch self {
    case .theme: "theme"
    case .level(let level): "level \(level)"
    case .requirement(let index): "requirement \(index + 1)"
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .theme: .string("theme")
    case .level(let level): .object([("level", .integer(level))])
    case .requirement(let index): .object([("requirement", .integer(index))])
    }
  }
}

extension StepCount {
  /// The least and the greatest number that may be the least; null where nothing suffices.
  var json: JSONValue {
    switch self {
    case .exactly(let steps):
      .object([("atLeast", .integer(steps)), ("suffices", .integer(steps))])
    case .between(let least, let enough):
      .object([("atLeast", .integer(least)), ("suffices", .integer(enough))])
    case .unreachable: .null
    }
  }
}
