import Assessment
import Hashing
import History
import Language
import Maturity
import Scoring
import Testing

let blank = Text(same: "")

func rating(_ position: Int) -> Rating { Rating(position: UInt8(position)) }

func scale(_ id: String, _ values: [String]) -> RatingScale {
  RatingScale(
    id: id, title: blank, values: values.map { .init(id: $0, title: blank, meaning: blank) },
    cap: rating(0))
}

let achievement = scale("achievement", ["not", "partially", "largely", "fully"])

/// A scale of three answers without a cap, as the baseline has.
let finding = RatingScale(
  id: "finding", title: blank,
  values: ["no", "partly", "yes"].map { .init(id: $0, title: blank, meaning: blank) }, cap: nil,
  unknown: .init(id: "unknown", title: blank, meaning: blank))

func relation(_ kind: SetRelation, _ target: String = "X", isEssential: Bool = false) -> Relation {
  Relation(kind: kind, target: target, rationale: blank, essentialPart: isEssential ? blank : nil)
}

func practice(
  _ id: String, _ level: Int, isEssential: Bool = false, mayBeNotApplicable: Bool = false,
  appliesWhen: Condition? = nil
) -> Practice {
  Practice(
    id: id, level: level, statement: blank, fully: blank, partially: blank, guidance: blank,
    requiredEvidence: [], evidenceExamples: [:], respondents: [], scope: .central,
    essential: isEssential ? blank : nil, mayBeNotApplicable: mayBeNotApplicable ? blank : nil,
    appliesWhen: appliesWhen, terms: [], effort: 1,
    basis: Basis(kind: .proposed, reference: "", mark: .derived))
}

/// A questionnaire of one theme with a gate at largely, and two profile questions.
func questionnaire(
  _ practices: [Practice],
  rule: ScoringRule = .gate(GateRule(scale: "achievement", at: rating(2), below: rating(2)))
) -> Questionnaire {
  Questionnaire(
    id: "sample", version: "1", title: blank, status: blank, description: blank,
    levels: (1...5).map { MaturityLevel(number: $0, title: blank, description: blank) },
    scales: [achievement], rule: rule, requiredEvidence: [],
    pace: Pace(profileQuestion: 1, practice: 1, keyFact: 1), respondents: [], glossary: [],
    profile: ProfileSection(
      introduction: blank,
      questions: ["P", "Q"].map { id in
        ProfileQuestion(
          id: id, question: blank, guidance: blank,
          answers: ["yes", "no"].map { .init(id: $0, title: blank, points: 0) })
      }, medium: 1, high: 2, reasons: [:]),
    keyFacts: [
      KeyFact(
        id: "FACT-A", statement: blank, guidance: blank, practices: [], published: [])
    ],
    themes: [
      Theme(id: "T", title: blank, chapter: "", purpose: blank, practices: practices)
    ],
    fingerprints: Fingerprints(scoring: "", text: ""))
}

/// A record of acts by one coordinator.
func record(_ acts: [Act], id: String = "r", date: String = "2025-10-01") -> RecordState {
  let header = RecordHeader(
    record: id, wave: "2025", subject: .init(name: "Zuid", sector: .university, scope: nil),
    questionnaire: .init(
      id: "sample", version: "1", fingerprints: Fingerprints(scoring: "", text: "")),
    norm: nil, referenceDate: Day(iso: date) ?? Day(daysSince1970: 0),
    created: Moment(secondsSince1970: 0))
  func hash(_ position: Int) -> Digest {
    let digits = String(position, radix: 16)
    let zeros = String(repeating: "0", count: Digest.digitCount - digits.count)
    guard let digest = Digest(hexadecimal: zeros + digits) else {
      preconditionFailure("a padded number is a digest")
    }
    return digest
  }
  var state = RecordState(header: header, hash: hash(0))
  for (index, act) in acts.enumerated() {
    state.apply(
      Event(at: Moment(secondsSince1970: 0), by: "A", role: .coordinator, act: act),
      hash: hash(index + 1))
  }
  return state
}

/// Every range of ratings on the scale of four.
let everyRange: [ClosedRange<Rating>] = (0...3).flatMap { low in
  (low...3).map { rating(low)...rating($0) }
}
