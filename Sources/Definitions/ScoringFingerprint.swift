import Hashing
import JSON
import Maturity

/// The SHA-256 of bytes in lowercase hexadecimal digits.
func sha256Hexadecimal(of bytes: [UInt8]) -> String {
  SHA256.digest(of: bytes).hexadecimal
}

/// Everything in a questionnaire that can change a level or a target, in one fixed form.
///
/// Words, guidance, examples, sources and effort are left out, and so is the order of themes,
/// practices, questions and answers: they may be improved without making an older record
/// incomparable.
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
      ("scale", .array(scales.filter { $0.id == rule.scale }.map(scale))),
      ("rule", rule.fingerprintValue),
      ("profile", profileValue),
      ("themes", .object(themes.map { ($0.id, theme($0)) })),
    ])
  }

  private func scale(_ scale: RatingScale) -> JSONValue {
    let scores = scale.values.compactMap(\.score).map(\.fingerprintValue)
    return .object(
      [
        ("values", .array(scale.values.map { .string($0.id) }))
      ] + (scale.cap.map { [("cap", .string(scale[$0].id))] } ?? [])
        + (scale.unknown.map { [("unknown", .string($0.id))] } ?? [])
        + (scores.isEmpty ? [] : [("scores", .array(scores))]))
  }

  private var profileValue: JSONValue {
    .object([
      ("medium", .integer(profile.medium)),
      ("high", .integer(profile.high)),
      (
        "questions",
        .object(
          profile.questions.map { question in
            (question.id, .object(question.answers.map { ($0.id, .integer($0.points)) }))
          })
      ),
    ])
  }

  private func theme(_ theme: Theme) -> JSONValue {
    // The ids of practices begin with that of their theme, so that no other name is one.
    var members = theme.practices.map { ($0.id, practice($0)) }
    if theme.parts.contains(where: \.isSubtheme) {
      members.append(("parts", .unordered(theme.parts) { $0.fingerprintValue(theme.practices) }))
    }
    if let rule = theme.rule { members.append(("rule", rule.fingerprintValue)) }
    return .object(members)
  }

  private func practice(_ practice: Practice) -> JSONValue {
    let evidence = requiredEvidence.kinds(for: practice)
    var members: [(String, JSONValue)] = [
      ("level", .integer(practice.level)),
      ("essential", .bool(practice.essential != nil)),
      ("mayBeNotApplicable", .bool(practice.mayBeNotApplicable != nil)),
      ("scope", .string(practice.scope.rawValue)),
      ("evidence", .array(evidence.kinds.map { .string($0.rawValue) })),
    ]
    if practice.weight != .one { members.append(("weight", practice.weight.fingerprintValue)) }
    if let condition = practice.appliesWhen {
      members.append(("appliesWhen", self.condition(condition)))
    }
    return .object(members)
  }

  private func condition(_ condition: Condition) -> JSONValue {
    switch condition {
    case .answer(let question, let among):
      .object([
        ("question", .string(question)), ("in", .array(among.sorted().map(JSONValue.string))),
      ])
    case .all(let parts): .object([("all", .unordered(parts, self.condition))])
    case .any(let parts): .object([("any", .unordered(parts, self.condition))])
    case .not(let part): .object([("not", self.condition(part))])
    }
  }
}

extension JSONValue {
  /// The values of elements whose order decides nothing, in one fixed order.
  static func unordered<Element>(
    _ elements: [Element], _ value: (Element) -> JSONValue
  ) -> JSONValue {
    .array(elements.map(value).sorted { $0.canonical < $1.canonical })
  }
}
