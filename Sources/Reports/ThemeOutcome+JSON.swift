import Assessment
import JSON
import Maturity
import Scoring

extension ThemeOutcome {
  /// The theme as it stands in the JSON of the score and of the report.
  func json(_ assessment: Assessment) -> JSONValue {
    .object(members(assessment) + auditedMembers(assessment) + scores(assessment))
  }

  /// The rule where it is the theme's own or adds up scores, and those scores.
  private func scores(_ assessment: Assessment) -> [(String, JSONValue)] {
    let questionnaire = assessment.questionnaire
    let rule = questionnaire.rule(ofTheme: index)
    guard theme.rule != nil || rule.name != .gate else { return [] }
    let described = rule.json(
      on: questionnaire.scale, highestLevel: questionnaire.levels.last?.number ?? 1)
    guard rule.name != .gate else { return [("rule", described)] }
    return [
      ("rule", described),
      ("scores", .array(selfAssessed.parts.map(\.json))),
      ("supportedScores", .array(supported.parts.map(\.json))),
    ] + (audited.map { [("adjustedScores", .array($0.adjusted.parts.map(\.json)))] } ?? [])
  }

  private func members(_ assessment: Assessment) -> [(String, JSONValue)] {
    [
      ("id", .string(theme.id)),
      ("title", .text(theme.title)),
      ("target", .integer(orNull: target)),
      ("self", Self.bounds(selfAssessed.bounds)),
      ("supported", Self.bounds(supported.bounds)),
      ("verified", Self.bounds(audited?.verified.bounds)),
      ("adjusted", Self.bounds(audited?.adjusted.bounds)),
      ("mayBeNone", .bool(selfAssessed.bounds?.mayBeNone ?? true)),
      (
        "coverage",
        .object([
          ("known", .integer(selfAssessed.coverage.known)),
          ("notApplicable", .integer(selfAssessed.coverage.notApplicable)),
          ("active", .integer(selfAssessed.coverage.active)),
        ])
      ),
      ("distance", .string(selfDistance.id)),
      ("supportedDistance", .string(supportedDistance.id)),
      ("guesses", .array(guesses(assessment))),
      ("selfWithoutGuesses", Self.bounds(assessment.boundsWithoutGuesses(theme: index))),
      ("reasons", Self.reasons(selfAssessed, .supported, assessment)),
      ("supportedReasons", Self.reasons(supported, .supported, assessment)),
    ]
  }

  /// What a dossier adds; nothing without one, or where it concludes on no levels.
  private func auditedMembers(_ assessment: Assessment) -> [(String, JSONValue)] {
    guard let audited else { return [] }
    return [
      (
        "examined",
        .object([("examined", .integer(audited.examined)), ("active", .integer(audited.active))])
      ),
      ("adjustedDistance", .string(audited.adjustedDistance.id)),
      ("adjustedReasons", Self.reasons(audited.adjusted, .adjusted, assessment)),
    ]
  }

  private func guesses(_ assessment: Assessment) -> [JSONValue] {
    assessment.guesses(theme: index).map { .string(assessment.questionnaire[$0].id) }
  }

  static func bounds(_ bounds: LevelBounds?) -> JSONValue {
    guard let bounds else { return .null }
    return .object([("low", .integer(bounds.low)), ("high", .integer(bounds.high))])
  }

  /// Reasons by what a reading makes of the answers, also of what evidence they lack.
  private static func reasons(
    _ score: ThemeScore, _ reading: Reading, _ assessment: Assessment
  ) -> JSONValue {
    let next = score.next.flatMap { next in next.steps.map { (next, $0) } }
    return .object(
      [
        ("up", .array((score.next?.obstacles ?? []).map { obstacle($0, reading, assessment) })),
        ("upTo", .integer(orNull: score.next?.level)),
        (
          "down",
          score.hold.map { hold in
            .object(
              [
                ("steps", .integer(hold.steps)),
                ("practices", .array(hold.practices.map { .string($0.id) })),
              ]
                + (hold.margins.isEmpty
                  ? [] : [("margins", .array(hold.margins.map(\.json)))]))
          } ?? .null
        ),
      ]
        + (next.map { gap, steps in
          [("short", .array(gap.shortfalls.map(\.json))), ("steps", steps.json)]
        } ?? []))
  }

  private static func obstacle(
    _ obstacle: Obstacle, _ reading: Reading, _ assessment: Assessment
  ) -> JSONValue {
    let scale = assessment.questionnaire.scale
    let isAnswered = obstacle.range.lowerBound == obstacle.range.upperBound
    let missing = assessment.lackingEvidence(for: obstacle.practice, in: reading)
    return .object([
      ("practice", .string(obstacle.practice.id)),
      ("from", .string(orNull: isAnswered ? scale[obstacle.range.lowerBound].id : nil)),
      ("to", .string(scale[obstacle.required].id)),
      ("steps", .integer(obstacle.steps)),
      ("open", .bool(!isAnswered)),
      ("missingEvidence", .kinds(missing)),
    ])
  }
}

extension TargetDistance {
  /// The word for the distance in JSON and CSV.
  var id: String {
    switch self {
    case .reached: "reached"
    case .levelsMissing: "below"
    case .open: "open"
    case .noLevel: "none"
    case .noTarget: "no-target"
    }
  }
}

extension Assessment {
  /// The kinds of evidence that the answer to a practice still needs to count in full in a reading.
  func lackingEvidence(for practice: Practice, in reading: Reading) -> EvidenceKinds {
    questionnaire.places[practice.id].map { lackingEvidence(at: $0, in: reading) } ?? []
  }
}

extension JSONValue {
  /// Kinds of evidence by name.
  static func kinds(_ kinds: EvidenceKinds) -> JSONValue {
    .array(kinds.kinds.map { .string($0.rawValue) })
  }
}
