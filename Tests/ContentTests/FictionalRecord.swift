import Assessment
import Definitions
import Hashing
import History
import Interview
import JSON
import Language
import Maturity
import TestSupport
import Testing

/// A record of an institution that does not exist, as its data file tells it.
///
/// The file says for each answer why this institution gets it, so that whoever reads the file can
/// disagree with a rating instead of with a level.
struct FictionalRecord {
  let institution: String
  let sector: Sector
  let length: Length
  let profileAnswers: [Answer]
  let practices: [Answer]
  let keyFacts: [Answer]

  /// What the institution answers to a question, practice or fact, and why.
  struct Answer {
    let item: String
    let answer: String
    let reason: String
    let evidence: [(kind: EvidenceKind, reference: String)]
  }

  /// Reads a file of the folder Records.
  init(_ name: String) throws {
    let path = "\(repositoryRoot())/Tests/ContentTests/Records/\(name).json"
    let text = try #require(fileText(path), "\(path) cannot be read")
    let value = try JSONValue(parsing: Array(text.utf8))
    institution = try #require(value["institution"]?.string)
    sector = try #require(value["sector"]?.string.flatMap(Sector.init))
    length = try #require(value["length"]?.string.flatMap(Length.init))
    profileAnswers = try Self.answers(value["profileAnswers"], answer: "answer")
    practices = try Self.answers(value["practices"], answer: "rating")
    keyFacts = try Self.answers(value["keyFacts"], answer: "answer")
  }

  private static func answers(_ value: JSONValue?, answer key: String) throws -> [Answer] {
    try #require(value?.members).map { member in
      let evidence = try (member.value["evidence"]?.members ?? []).map {
        (
          kind: try #require(EvidenceKind(rawValue: $0.name)),
          reference: try #require($0.value.string)
        )
      }
      return Answer(
        item: member.name, answer: try #require(member.value[key]?.string),
        reason: try #require(member.value["reason"]?.string), evidence: evidence)
    }
  }
}

// MARK: - As a record

extension FictionalRecord {
  static let notApplicable = "not-applicable"

  /// The acts of the interview in its own order: profile, practices with evidence, facts.
  func acts() throws -> [Act] {
    var acts = profileAnswers.map { Act.profileAnswered(question: $0.item, answer: $0.answer) }
    for practice in practices {
      acts.append(
        practice.answer == Self.notApplicable
          ? .notApplicable(practice: practice.item, reason: practice.reason)
          : .rated(practice: practice.item, rating: practice.answer))
      acts += practice.evidence.map {
        .evidenced(practice: practice.item, kind: $0.kind, reference: $0.reference)
      }
    }
    return try acts
      + keyFacts.map {
        .factAnswered(fact: $0.item, answer: try #require(FactAnswer(rawValue: $0.answer)))
      }
  }

  /// The record after some acts, read with the definitions that ship.
  func assessment(of acts: [Act]) throws -> Assessment {
    let questionnaire = try Library.embedded.questionnaire("leidraad-2025")
    let norm = try Library.embedded.norm("leidraad-2025", for: questionnaire)
    let moment = try #require(Moment(iso: "2025-10-01T09:00:00Z"))
    let header = RecordHeader(
      record: "5d0f8a4e-0000-4000-8000-000000000000", wave: "2025",
      subject: RecordHeader.Subject(name: institution, sector: sector, scope: nil),
      questionnaire: RecordHeader.DefinitionReference(
        id: questionnaire.id, version: questionnaire.version,
        fingerprints: questionnaire.fingerprints),
      norm: norm.id, referenceDate: moment.day, created: moment)
    var state = RecordState(header: header, hash: SHA256.digest(of: Array("0".utf8)))
    for (index, act) in acts.enumerated() {
      let event = Event(at: moment, by: "tester", role: .coordinator, act: act)
      state.apply(event, hash: SHA256.digest(of: Array("\(index + 1)".utf8)))
    }
    return Assessment(questionnaire: questionnaire, norm: norm, state: state)
  }

  /// The whole record.
  func assessment() throws -> Assessment {
    try assessment(of: acts())
  }
}
