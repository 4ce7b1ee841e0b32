import Hashing
import JSON
import Maturity

/// The SHA-256 of bytes in lowercase hexadecimal digits.
func sha256Hexadecimal(of bytes: [UInt8]) -> String {
  SHA256.digest(of: bytes).hexadecimal
}

/// Everything in a questionnaire that can change a level or a target, in one fixed form.
///
/// Words, guidance, examples, sources and effort are left out: they may be improved without
/// making an older record incomparable.
struct ScoringFingerprint {
  let levels: [MaturityLevel]
  let scales: [RatingScale]
  let rule: ScoringRule
  let requiredEvidence: [EvidenceRequirement]
  let profile: ProfileSection
  let themes: [Theme]

  /// The SHA-256 of the canonical JSON of the parts.
  var digest: String {
    sha256Hexadecimal(of: Array(value.canonical.utf8))
  }

  private var value: JSONValue {
    .object([
      ("levels", .array(levels.map { .integer($0.number) })),
      ("scales", .array(scales.map(scale))),
      ("rule", ruleValue),
      (
        "requiredEvidence",
        .array(
          requiredEvidence.map {
            .object([("from", .integer($0.fromLevel)), ("kinds", kinds($0.kinds))])
          })
      ),
      ("profile", profileValue),
      ("themes", .array(themes.map(theme))),
    ])
  }

  private func scale(_ scale: RatingScale) -> JSONValue {
    .object([
      ("id", .string(scale.id)),
      ("values", .array(scale.values.map { .string($0.id) })),
      ("cap", .string(scale[scale.cap].id)),
    ])
  }

  private var ruleValue: JSONValue {
    switch rule {
    case .gate(let gate):
      .object([
        ("rule", .string("gate")),
        ("scale", .string(gate.scale)),
        ("at", .integer(Int(gate.at.position))),
        ("below", .integer(Int(gate.below.position))),
      ])
    }
  }

  private var profileValue: JSONValue {
    .object([
      ("medium", .integer(profile.medium)),
      ("high", .integer(profile.high)),
      (
        "questions",
        .array(
          profile.questions.map { question in
            .object([
              ("id", .string(question.id)),
              (
                "answers",
                .object(question.answers.map { ($0.id, .integer($0.points)) })
              ),
            ])
          })
      ),
    ])
  }

  private func theme(_ theme: Theme) -> JSONValue {
    .object([
      ("id", .string(theme.id)),
      ("practices", .array(theme.practices.map(practice))),
    ])
  }

  private func practice(_ practice: Practice) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(practice.id)),
      ("level", .integer(practice.level)),
      ("essential", .bool(practice.essential != nil)),
      ("mayBeNotApplicable", .bool(practice.mayBeNotApplicable != nil)),
      ("scope", .string(practice.scope.rawValue)),
    ]
    if let required = practice.requiredEvidence { members.append(("evidence", kinds(required))) }
    if let condition = practice.appliesWhen {
      members.append(("appliesWhen", self.condition(condition)))
    }
    return .object(members)
  }

  private func kinds(_ kinds: EvidenceKinds) -> JSONValue {
    .array(kinds.kinds.map { .string($0.rawValue) })
  }

  private func condition(_ condition: Condition) -> JSONValue {
    switch condition {
    case .answer(let question, let among):
      .object([("question", .string(question)), ("in", .array(among.map(JSONValue.string)))])
    case .all(let parts): .object([("all", .array(parts.map(self.condition)))])
    case .any(let parts): .object([("any", .array(parts.map(self.condition)))])
    case .not(let part): .object([("not", self.condition(part))])
    }
  }
}
