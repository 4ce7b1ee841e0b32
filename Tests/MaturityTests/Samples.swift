import Language
import Maturity

let blank = Text(same: "")

/// A profile question with its answers and what they add.
func sampleQuestion(_ id: String, _ points: KeyValuePairs<String, Int>) -> ProfileQuestion {
  ProfileQuestion(
    id: id, question: blank, guidance: blank,
    answers: points.map { .init(id: $0.key, title: blank, points: $0.value) })
}

func rating(_ position: Int) -> Rating { Rating(position: UInt8(position)) }

func samplePractice(
  _ id: String, level: Int, requiredEvidence: EvidenceKinds? = nil
) -> Practice {
  Practice(
    id: id, level: level, statement: Text(same: "statement of \(id)"), fully: blank,
    partially: blank, guidance: blank, requiredEvidence: requiredEvidence, evidenceExamples: [:],
    respondents: [], scope: .central, essential: nil, mayBeNotApplicable: nil, appliesWhen: nil,
    terms: [], effort: 1, basis: Basis(kind: .proposed, reference: "", mark: .derived))
}

func sampleScale(_ id: String, _ values: [String], cap: Int = 0) -> RatingScale {
  RatingScale(
    id: id, title: blank,
    values: values.map { .init(id: $0, title: Text(same: "title of \($0)"), meaning: blank) },
    cap: rating(cap))
}

/// A questionnaire with two scales, of which the rule reads the second.
func sampleQuestionnaire(
  _ themes: [[Practice]], requiredEvidence: [EvidenceRequirement] = []
) -> Questionnaire {
  Questionnaire(
    id: "sample", version: "1", title: blank, status: blank, description: blank,
    levels: [(1, "one"), (2, "two")].map {
      MaturityLevel(number: $0.0, title: Text(same: $0.1), description: blank)
    },
    scales: [sampleScale("other", ["no", "yes"]), sampleScale("used", ["low", "high"])],
    rule: .gate(GateRule(scale: "used", at: rating(1), below: rating(1))),
    requiredEvidence: requiredEvidence,
    pace: Pace(profileQuestion: 1, practice: 1, keyFact: 1), respondents: [], glossary: [],
    profile: ProfileSection(
      introduction: blank, questions: [], medium: 1, high: 2, reasons: [:]),
    keyFacts: [],
    themes: themes.enumerated().map {
      Theme(
        id: "T\($0.offset)", title: blank, chapter: "", purpose: blank, practices: $0.element)
    },
    fingerprints: Fingerprints(scoring: "", text: ""))
}
