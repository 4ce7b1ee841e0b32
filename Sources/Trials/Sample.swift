import Hashing
import History
import Language
import Maturity

/// The parts of records that every attempt is made with.
enum Sample {
  static let moment = Moment(secondsSince1970: 1_759_309_200)

  static func header(_ questionnaire: Questionnaire) -> RecordHeader {
    RecordHeader(
      record: "00000000-0000-4000-8000-000000000000", wave: "2025",
      subject: RecordHeader.Subject(name: "Proef", sector: .university, scope: nil),
      questionnaire: RecordHeader.DefinitionReference(
        id: questionnaire.id, version: questionnaire.version,
        fingerprints: questionnaire.fingerprints),
      norm: nil, referenceDate: Day(daysSince1970: 20_362), created: moment)
  }

  /// A record of the acts, on lines whose hashes are only numbers.
  static func record(_ questionnaire: Questionnaire, _ acts: [Act]) -> RecordState {
    var state = RecordState(header: header(questionnaire), hash: hash(0))
    for (number, act) in acts.enumerated() {
      let event = Event(at: moment, by: "A. Jansen", role: .coordinator, act: act)
      state.apply(event, hash: hash(number + 1))
    }
    return state
  }

  static func hash(_ number: Int) -> Digest {
    SHA256.digest(of: Array(String(number).utf8))
  }
}
