import Assessment
import History
import JSON
import Language
import Maturity

/// A practice with everything that the record says about it.
struct PracticeRow {
  let theme: Theme
  let practice: Practice
  let answer: PracticeAnswer

  /// The level that the practice belongs to; nil where the rule of its theme does not go by levels.
  let level: Int?

  /// Whether the profile lets the practice apply; nil while that is open.
  let isActive: Bool?

  /// How sure somebody said to be of the rating; nil where nothing was said, or without one.
  let confidence: Confidence?

  let evidence: [RecordState.Evidence]
  let missingEvidence: EvidenceKinds
  let note: String?
  let flag: RecordState.Flag?

  /// The event that gave the answer.
  let event: Event?

  private let scale: RatingScale

  init(_ place: PracticePlace, in assessment: Assessment) {
    let practice = assessment.questionnaire[place]
    let answer = assessment.answer(to: place)
    theme = assessment.questionnaire.themes[place.theme]
    self.practice = practice
    self.answer = answer
    isActive = assessment.applies(place, given: assessment.profileAnswers)
    if case .rated = answer {
      confidence = assessment.state.confidence(in: practice.id)
    } else {
      confidence = nil
    }
    evidence = assessment.state.evidence(for: practice.id)
    missingEvidence = assessment.missingEvidence(at: place)
    note = assessment.state.note(on: practice.id)
    flag = assessment.state.flag(on: practice.id)
    event = answer.isGiven ? assessment.state.answerEvent(to: practice.id) : nil
    level =
      assessment.questionnaire.rule(ofTheme: place.theme).climbsLevels ? practice.level : nil
    scale = assessment.questionnaire.scale
  }

  /// The identifier of the rating, if there is one.
  var rating: String? {
    guard case .rated(let rating) = answer else { return nil }
    return scale[rating].id
  }

  /// The identifier of the answer on the scale, that of not knowing included.
  var answerID: String? { answer == .unknown ? scale.unknown?.id : rating }

  /// Why the practice is left out, if it is.
  var reason: String? {
    guard case .notApplicable(let reason) = answer else { return nil }
    return reason
  }

  /// Whether the evidence is complete; nil without a rating above the cap, which asks for none.
  var isSupported: Bool? {
    guard case .rated(let rating) = answer, scale.asksEvidence(rating) else { return nil }
    return missingEvidence.isEmpty
  }

  /// The answer in words: a rating and how sure it is, or that it does not apply.
  func wording(in language: Language) -> String {
    switch answer {
    case .none: Text(nl: "niet beantwoord", en: "not answered")[language]
    case .unknown: (scale.unknown?.title ?? FactAnswer.unknown.title)[language]
    case .notApplicable(let reason):
      Text(nl: "niet van toepassing: \(reason)", en: "not applicable: \(reason)")[language]
    case .rated(let rating):
      scale[rating].title[language]
        + (confidence.map { " (\($0.title[language]))" } ?? "")
    }
  }
}

// MARK: - JSON

extension PracticeRow {
  var json: JSONValue {
    .object([
      ("theme", .string(theme.id)),
      ("practice", .string(practice.id)),
      ("level", .integer(orNull: level)),
      ("active", isActive.map(JSONValue.bool) ?? .null),
      ("rating", .string(orNull: rating)),
      ("confidence", .string(orNull: confidence?.rawValue)),
      ("notApplicable", reason.map { .object([("reason", .string($0))]) } ?? .null),
      (
        "evidence",
        .array(
          evidence.map {
            .object([("kind", .string($0.kind.rawValue)), ("reference", .string($0.reference))])
          })
      ),
      ("missingEvidence", .kinds(missingEvidence)),
      ("supported", isSupported.map(JSONValue.bool) ?? .null),
      ("note", .string(orNull: note)),
      ("flag", flag.map { .object([("text", .string(orNull: $0.text))]) } ?? .null),
      ("by", .string(orNull: event?.by)),
      ("at", .string(orNull: event?.at.iso)),
    ])
  }
}
