import Assessment
import Dialogue
import Hashing
import History
import Language
import Maturity

@testable import Auditing

/// The hash of a line by its number; no two numbers share one.
func lineHash(_ number: Int) -> Digest {
  let digits = String(number, radix: 16)
  let text = String(repeating: "0", count: Digest.digitCount - digits.count) + digits
  guard let digest = Digest(hexadecimal: text) else { preconditionFailure() }
  return digest
}

/// Moments by minutes after the first of October at noon.
func moment(_ minutes: Int) -> Moment {
  Moment(secondsSince1970: 1_759_320_000 + 60 * minutes)
}

let samplePeriod: Period = {
  guard let period = Period("2025-01-01..2025-09-30") else { preconditionFailure() }
  return period
}()

let sampleEngagement = Engagement(
  kind: .internalAudit, criteria: "Leidraad", independence: "Geen lijnfunctie",
  period: samplePeriod, distribution: "Bestuur")

/// Two themes of which the first has evidence of every kind.
let sampleQuestionnaire = Questionnaire(
  id: "sample", version: "1.0", title: Text(nl: "Proef", en: "Sample"),
  status: Text(same: "Test."), description: Text(same: "Test."),
  levels: (1...4).map {
    MaturityLevel(number: $0, title: Text(same: "L\($0)"), description: Text(same: "L\($0)"))
  },
  scales: [
    RatingScale(
      id: "achievement", title: Text(same: "Scale"),
      values: [
        ("not", "niet"), ("partially", "deels"), ("largely", "grotendeels"), ("fully", "volledig"),
      ].map { id, nl in
        .init(id: id, title: Text(nl: nl, en: id), meaning: Text(same: id))
      },
      cap: Rating(position: 1))
  ],
  rule: .gate(
    GateRule(scale: "achievement", at: Rating(position: 2), below: Rating(position: 2))),
  requiredEvidence: [
    EvidenceRequirement(fromLevel: 2, kinds: .existence),
    EvidenceRequirement(fromLevel: 3, kinds: [.design, .existence, .operation]),
  ],
  pace: Pace(profileQuestion: 60, practice: 60, keyFact: 60), respondents: [], glossary: [],
  profile: ProfileSection(
    introduction: Text(same: "Profile."), questions: [], medium: 1, high: 2, reasons: [:]),
  keyFacts: [],
  themes: [
    Theme(
      id: "A", title: Text(nl: "Bestuur", en: "Board"), chapter: "1", purpose: Text(same: "P."),
      practices: [
        practice("A-2-NAME", 2), practice("A-2-LIST", 2, mayBeLeftOut: true),
        practice("A-3-PLAN", 3),
      ]),
    Theme(
      id: "B", title: Text(nl: "Toegang", en: "Access"), chapter: "2", purpose: Text(same: "P."),
      practices: [practice("B-2-DOOR", 2), practice("B-3-LOG", 3), practice("B-4-TEST", 4)]),
  ],
  fingerprints: Fingerprints(scoring: "aa", text: "bb"))

private func practice(_ id: String, _ level: Int, mayBeLeftOut: Bool = false) -> Practice {
  Practice(
    id: id, level: level,
    statement: Text(nl: "Maatregel \(id).", en: "Practice \(id)."),
    fully: Text(nl: "Overal.", en: "Everywhere."), partially: Text(nl: "Hier.", en: "Here."),
    guidance: Text(same: "G."), requiredEvidence: nil, evidenceExamples: [:], respondents: [],
    scope: .central, essential: nil,
    mayBeNotApplicable: mayBeLeftOut
      ? Text(nl: "Alleen zonder lijst.", en: "Only without a list.") : nil,
    appliesWhen: nil, terms: [], effort: 1,
    basis: Basis(kind: .proposed, reference: "", mark: .derived))
}

let sampleNorm = NormFramework(
  id: "norm", version: "1", title: Text(same: "N"), status: Text(same: "S"),
  description: Text(same: "D"), questionnaire: "sample", targets: [:])

/// What the institution says: all of A with some evidence, and the first two of B.
let sampleActs: [Act] = [
  .rated(practice: "A-2-NAME", rating: "fully"),
  .evidenced(practice: "A-2-NAME", kind: .existence, reference: "Besluit 2024-031"),
  .rated(practice: "A-2-LIST", rating: "largely"),
  .noted(practice: "A-2-LIST", text: "Staat op intranet."),
  .rated(practice: "A-3-PLAN", rating: "largely"),
  .evidenced(practice: "A-3-PLAN", kind: .design, reference: "Plan v2"),
  .evidenced(practice: "A-3-PLAN", kind: .operation, reference: "Logboek"),
  .rated(practice: "B-2-DOOR", rating: "fully"),
  .rated(practice: "B-3-LOG", rating: "partially", confidence: .guess),
]

/// A record of acts, the first with the hash 1.
func sampleAssessment(_ acts: [Act] = sampleActs, also later: [Act] = []) -> Assessment {
  let header = RecordHeader(
    record: "6f1f4f0a-0000-4000-8000-000000000001", wave: "2025",
    subject: RecordHeader.Subject(name: "Hogeschool Zuid", sector: .hogeschool, scope: nil),
    questionnaire: RecordHeader.DefinitionReference(
      id: "sample", version: "1.0", fingerprints: sampleQuestionnaire.fingerprints),
    norm: "norm", referenceDate: moment(0).day, created: moment(0))
  var state = RecordState(header: header, hash: lineHash(0))
  for (index, act) in (acts + later).enumerated() {
    state.apply(
      Event(at: moment(index), by: "A. Jansen", role: .coordinator, act: act),
      hash: lineHash(index + 1))
  }
  return Assessment(questionnaire: sampleQuestionnaire, norm: sampleNorm, state: state)
}

/// A dossier about the sample record, opened after the acts of it; its lines begin at 1000.
func sampleDossier(_ acts: [DossierAct] = []) -> DossierState {
  var state = DossierState(
    header: DossierHeader(
      dossier: "6f1f4f0a-0000-4000-8000-000000000002",
      record: "6f1f4f0a-0000-4000-8000-000000000001", head: lineHash(sampleActs.count),
      created: moment(100)),
    hash: lineHash(1_000))
  for (index, act) in acts.enumerated() {
    state.apply(
      DossierEvent(at: moment(101 + index), by: "B. Bakker", act: act),
      hash: lineHash(1_001 + index))
  }
  return state
}

/// The engagement and a plan of everything.
let setup: [DossierAct] = [
  .engaged(sampleEngagement),
  .planned(
    AuditPlan(
      .everything,
      practices: sampleQuestionnaire.themes.flatMap { $0.practices.map(\.id) })),
]

/// The auditor's dialogue with a store that can be full.
struct Sitting {
  private(set) var conversation: Conversation<AuditorScript>
  private(set) var acts: [DossierAct] = []
  private(set) var lines: Int

  /// How many more acts can be stored.
  var room = Int.max

  init(
    _ acts: [DossierAct] = [], also later: [Act] = [], language: Language = .nl
  ) {
    conversation = Conversation(
      AuditorScript(
        sampleAssessment(also: later), dossier: sampleDossier(acts), freshSeed: 7,
        language: language))
    lines = 1_000 + acts.count
  }

  @discardableResult
  mutating func perform(
    _ action: Action<AuditorScript>
  ) throws(RecordingFailure) -> [Message<AuditorScript>] {
    var stored: [DossierAct] = []
    var lines = lines
    let room = room
    defer {
      self.lines = lines
      self.acts += stored
      if self.room != .max { self.room -= stored.count }
    }
    return try conversation.perform(action) { (acts) throws(RecordingFailure) in
      guard room >= acts.count else {
        throw RecordingFailure(
          explanation: Text(nl: "De schijf is vol.", en: "The disk is full."), isFinal: true)
      }
      stored += acts
      return acts.map { act in
        lines += 1
        return (DossierEvent(at: moment(lines), by: "B. Bakker", act: act), lineHash(lines))
      }
    }
  }

  /// Does one thing after another.
  mutating func perform(_ actions: Action<AuditorScript>...) throws(RecordingFailure) {
    for action in actions { try perform(action) }
  }

  var prompt: Prompt<AuditorScript> { conversation.prompt }
  var script: AuditorScript { conversation.script }

  func place(_ id: String) -> PracticePlace {
    guard let place = sampleQuestionnaire.places[id] else { preconditionFailure(id) }
    return place
  }
}

// MARK: - Short names

extension Prompt where S == AuditorScript {
  static var kind: Self { .question(.kind) }
  static var plan: Self { .question(.plan) }
  static func engagement(_ part: Engagement.Part) -> Self { .question(.engagement(part)) }
  static func rating(_ place: PracticePlace) -> Self { .question(.rating(place)) }
  static func reason(_ place: PracticePlace) -> Self { .question(.reason(place)) }

  static func evidence(_ place: PracticePlace, _ subject: EvidenceTest.Subject) -> Self {
    .question(.evidence(place, subject))
  }
}

extension Action where S == AuditorScript {
  /// What a piece of evidence was found to be, by the methods in their order.
  static func holds(_ method: EvidenceTest.Method) -> Self {
    .choose(0, adding: EvidenceTest.Method.allCases.firstIndex(of: method))
  }

  static var notSeen: Self { .choose(2) }
}
