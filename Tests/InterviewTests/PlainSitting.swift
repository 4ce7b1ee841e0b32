import Dialogue
import History
import Language
import Maturity

@testable import Interview

/// A whole plain interview on the small questionnaire, with a person's lines put where they type.
final class PlainSitting {
  /// What a person sees, the lines typed between braces.
  private(set) var transcript = ""

  /// What the program wrote, with the ends of lines but nothing else of what was typed.
  private(set) var output = ""

  private(set) var record: [StoredEvent]
  private var inputs: ArraySlice<PlainInput>

  /// The text that the editor gives back; nil if it fails.
  var edited: String?
  private(set) var keptEdits = 0
  private(set) var givenToEditor: [String] = []

  /// How many more acts can be stored.
  var room = Int.max
  var failure = RecordingFailure(
    explanation: Text(nl: "De schijf is vol.", en: "The disk is full."), isFinal: false)

  init(_ lines: [String], on record: [StoredEvent] = []) {
    inputs = lines.map(PlainInput.line)[...]
    self.record = record
  }

  init(inputs: [PlainInput], on record: [StoredEvent] = []) {
    self.inputs = inputs[...]
    self.record = record
  }

  convenience init(_ lines: [String], acts: [Act]) {
    self.init(lines, on: acts.enumerated().map { stored($0.element, line: $0.offset + 1) })
  }

  @discardableResult
  func run(
    in language: Language = .nl, width: Int = 80, length: Length = .full,
    asksEvidence: Bool = true, isScripted: Bool = false
  ) -> Ending {
    let channel = PlainDialogue<InstitutionScript>.Channel(
      read: { self.read() },
      write: { self.write($0) },
      edit: { _, text in
        self.givenToEditor.append(text)
        return self.edited.map(Edited.text)
          ?? .nothing(Text(nl: "Geen tekst terug.", en: "No text back."))
      },
      keptEdit: { self.keptEdits += 1 },
      record: { (acts) throws(RecordingFailure) in try self.store(acts) })
    var interview = PlainDialogue(
      Interview(
        InstitutionScript(
          assessment(record), role: .coordinator, language: language, length: length,
          asksEvidence: asksEvidence)),
      width: width, isScripted: isScripted, channel: channel)
    let ending = interview.run()
    transcript += "\n{\(ending)}\n"
    return ending
  }

  private func read() -> PlainInput {
    let input = inputs.popFirst() ?? .end
    switch input {
    case .line(let line):
      transcript += "{\(line)}\n"
      output += "\n"
    case .unreadable:
      transcript += "{unreadable}\n"
      output += "\n"
    case .end, .interrupted: break
    }
    return input
  }

  private func write(_ text: String) {
    transcript += text
    output += text
  }

  private func store(_ acts: [Act]) throws(RecordingFailure) -> [StoredEvent] {
    guard room >= acts.count else { throw failure }
    room -= acts.count
    let events = acts.enumerated().map {
      stored($0.element, line: record.count + $0.offset + 1)
    }
    record += events
    return events
  }

  var acts: [Act] { record.map(\.event.act) }
}
