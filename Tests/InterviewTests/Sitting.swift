import Assessment
import Dialogue
import Hashing
import History
import Language
import Maturity

@testable import Interview

/// An interview on the small questionnaire with the record that it writes.
struct Sitting {
  var interview: Interview
  private(set) var record: [StoredEvent]
  private let length: Length
  private let asksEvidence: Bool
  private let focus: Focus
  private let language: Language

  init(
    _ record: [StoredEvent] = [], length: Length = .full, focus: Focus = Focus(),
    asksEvidence: Bool = true, in language: Language = .nl
  ) {
    self.language = language
    self.record = record
    self.length = length
    self.asksEvidence = asksEvidence
    self.focus = focus
    interview = Interview(
      InstitutionScript(
        assessment(record), role: .coordinator, language: language, length: length, focus: focus,
        asksEvidence: asksEvidence))
  }

  /// A sitting on a record with some acts in it.
  init(
    acts: [Act], length: Length = .full, focus: Focus = Focus(), asksEvidence: Bool = true
  ) {
    self.init(
      acts.enumerated().map { stored($0.element, line: $0.offset + 1) }, length: length,
      focus: focus, asksEvidence: asksEvidence)
  }

  /// Does an action; what it records is kept.
  @discardableResult
  mutating func perform(_ action: InterviewAction) -> [InterviewMessage] {
    var record = record
    defer { self.record = record }
    do throws(RecordingFailure) {
      return try interview.perform(action) { (acts) throws(RecordingFailure) in
        let events = acts.enumerated().map {
          stored($0.element, line: record.count + $0.offset + 1)
        }
        record += events
        return events
      }
    } catch {
      preconditionFailure("nothing fails here")
    }
  }

  @discardableResult
  mutating func perform(all actions: [InterviewAction]) -> [InterviewMessage] {
    actions.map { perform($0) }.last ?? []
  }

  /// Does an action on a record that cannot be written; true if it tried to.
  mutating func fail(_ action: InterviewAction) -> Bool {
    do throws(RecordingFailure) {
      _ = try interview.perform(action) { (_) throws(RecordingFailure) in
        throw RecordingFailure(explanation: Text(same: "Full."), isFinal: false)
      }
      return false
    } catch {
      return true
    }
  }

  /// The interview that begins on what has been recorded.
  var resumed: Interview {
    Sitting(record, length: length, focus: focus, asksEvidence: asksEvidence).interview
  }

  var prompt: InterviewPrompt { interview.prompt }
  var route: Route { interview.script.detailedRoute }
  var state: RecordState { interview.script.assessment.state }
  var acts: [Act] { record.map(\.event.act) }
}

func assessment(_ record: [StoredEvent]) -> Assessment {
  var assessment = Assessment(
    questionnaire: smallQuestionnaire, norm: smallNorm,
    state: RecordState(header: smallHeader, hash: lineHash(0)))
  for event in record { assessment.apply(event) }
  return assessment
}

func stored(_ act: Act, line: Int, by role: Role = .coordinator) -> StoredEvent {
  StoredEvent(Event(at: noon, by: "A. Jansen", role: role, act: act), hash: lineHash(line))
}

func lineHash(_ line: Int) -> Digest {
  let digits = String(line, radix: 16)
  let text = String(repeating: "0", count: Digest.digitCount - digits.count) + digits
  guard let digest = Digest(hexadecimal: text) else { preconditionFailure() }
  return digest
}

private let noon: Moment = {
  guard let noon = Moment(iso: "2025-10-01T12:00:00Z") else { preconditionFailure() }
  return noon
}()

private let smallHeader: RecordHeader = RecordHeader(
  record: "6f1f4f0a-0000-4000-8000-000000000001", wave: "2025",
  subject: RecordHeader.Subject(name: "Hogeschool Voorbeeld", sector: .hogeschool, scope: nil),
  questionnaire: RecordHeader.DefinitionReference(
    id: "small", version: "1.0", fingerprints: smallQuestionnaire.fingerprints),
  norm: "small-norm", referenceDate: noon.day, created: noon)
