import Assessment
import Hashing
import History
import Language
import Maturity
import Testing

let blank = Text(same: "")

/// A small questionnaire with a norm, in which each rule about records has a practice.
enum Sample {
  private static let regulated = Condition.answer(question: "REG", among: ["yes"])

  static let questionnaire = Questionnaire(
    id: "sample", version: "1", title: blank, status: blank, description: blank,
    levels: (1...5).map { MaturityLevel(number: $0, title: blank, description: blank) },
    scales: [
      RatingScale(
        id: "achievement", title: blank,
        values: ["not", "partially", "largely", "fully"].map {
          .init(id: $0, title: blank, meaning: blank)
        }, cap: rating(1))
    ],
    rule: .gate(GateRule(scale: "achievement", at: rating(2), below: rating(2))),
    requiredEvidence: [
      EvidenceRequirement(fromLevel: 2, kinds: .existence),
      EvidenceRequirement(fromLevel: 3, kinds: [.design, .existence, .operation]),
    ],
    pace: Pace(profileQuestion: 1, practice: 1, keyFact: 1), respondents: [], glossary: [],
    profile: ProfileSection(
      introduction: blank,
      questions: [
        question("REG", ["no": 0, "yes": 4]), question("SIZE", ["small": 0, "big": 5]),
      ], medium: 4, high: 9, reasons: [:]),
    keyFacts: [],
    themes: [
      theme(
        "A", practice("A2", 2), practice("A3", 3, mayBeNotApplicable: true),
        practice("A4", 4, appliesWhen: regulated)),
      theme("B", practice("B2", 2, evidence: []), practice("B3", 3, mayBeNotApplicable: true)),
      theme("C", practice("C2", 2, appliesWhen: regulated)),
      theme("D", practice("D2", 2)),
    ],
    fingerprints: Fingerprints(scoring: "", text: ""))

  /// Targets for all themes but the last.
  static let norm = NormFramework(
    id: "norm", version: "1", title: blank, status: blank, description: blank,
    questionnaire: "sample",
    targets: ["A": targets(2, 3, 4), "B": targets(2, 2, 3), "C": targets(1, 2, 3)])

  private static func targets(_ low: Int, _ medium: Int, _ high: Int) -> ThemeTargets {
    ThemeTargets(
      low: Target(level: low, rationale: blank), medium: Target(level: medium, rationale: blank),
      high: Target(level: high, rationale: blank))
  }

  private static func question(
    _ id: String, _ points: KeyValuePairs<String, Int>
  ) -> ProfileQuestion {
    ProfileQuestion(
      id: id, question: blank, guidance: blank,
      answers: points.map { .init(id: $0.key, title: blank, points: $0.value) })
  }

  private static func theme(_ id: String, _ practices: Practice...) -> Theme {
    Theme(id: id, title: blank, chapter: "", purpose: blank, practices: practices)
  }

  private static func practice(
    _ id: String, _ level: Int, mayBeNotApplicable: Bool = false, appliesWhen: Condition? = nil,
    evidence: EvidenceKinds? = nil
  ) -> Practice {
    Practice(
      id: id, level: level, statement: blank, fully: blank, partially: blank, guidance: blank,
      requiredEvidence: evidence, evidenceExamples: [:], respondents: [], scope: .central,
      essential: nil, mayBeNotApplicable: mayBeNotApplicable ? blank : nil,
      appliesWhen: appliesWhen, terms: [], effort: 1,
      basis: Basis(kind: .proposed, reference: "", mark: .derived))
  }

  /// The sample with a record of some acts.
  static func assessment(_ acts: Act...) -> Assessment {
    Assessment(questionnaire: questionnaire, norm: norm, state: record(of: acts))
  }
}

func rating(_ position: Int) -> Rating { Rating(position: UInt8(position)) }

/// The hash that the event at a position gets in a sample record; 0 is the header.
func hash(_ position: Int) -> Digest {
  let digits = String(position, radix: 16)
  guard
    let digest = Digest(
      hexadecimal: String(repeating: "0", count: Digest.digitCount - digits.count) + digits)
  else { preconditionFailure("a padded number is a digest") }
  return digest
}

func event(_ act: Act) -> Event {
  Event(at: Moment(secondsSince1970: 0), by: "A. Jansen", role: .coordinator, act: act)
}

/// A record of acts by one coordinator, the first with the hash 1.
func record(of acts: [Act]) -> RecordState {
  let header = RecordHeader(
    record: "r", wave: "2025",
    subject: .init(name: "Zuid", sector: .university, scope: nil),
    questionnaire: .init(
      id: "sample", version: "1", fingerprints: Fingerprints(scoring: "", text: "")),
    norm: "norm", referenceDate: Day(daysSince1970: 0), created: Moment(secondsSince1970: 0))
  var state = RecordState(header: header, hash: hash(0))
  for (index, act) in acts.enumerated() { state.apply(event(act), hash: hash(index + 1)) }
  return state
}

extension Act {
  static func rated(_ practice: String, _ rating: String) -> Act {
    .rated(practice: practice, rating: rating)
  }

  static func leftOut(_ practice: String) -> Act {
    .notApplicable(practice: practice, reason: "reason")
  }

  static func evidenced(_ practice: String, _ kind: EvidenceKind) -> Act {
    .evidenced(practice: practice, kind: kind, reference: "document")
  }

  static func profile(_ question: String, _ answer: String) -> Act {
    .profileAnswered(question: question, answer: answer)
  }
}

extension Assessment {
  /// The place of a practice that the sample has.
  func place(_ id: String) throws -> PracticePlace {
    try #require(questionnaire.places[id])
  }
}
