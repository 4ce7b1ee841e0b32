import History
import Language
import Maturity
import Terminal

@testable import Dialogue
@testable import Interview

/// A raw interview on the small questionnaire, with what was on the screen after each key.
struct ScreenSitting {
  var dialogue: ScreenDialogue<InstitutionScript>
  private(set) var transcript = ""
  private let store: Store
  private let columns: Int
  private let rows: Int
  private var time = 0

  /// What has been recorded, and how much more can be.
  final class Store {
    fileprivate(set) var record: [StoredEvent]
    var room = Int.max
    var isFinal = false

    fileprivate init(_ record: [StoredEvent]) {
      self.record = record
    }

    fileprivate func add(_ acts: [Act]) throws(RecordingFailure) -> [StoredEvent] {
      guard room >= acts.count else {
        throw RecordingFailure(
          explanation: Text(nl: "De schijf is vol.", en: "The disk is full."), isFinal: isFinal)
      }
      room -= acts.count
      let events = acts.enumerated().map { stored($0.element, line: record.count + $0.offset + 1) }
      record += events
      return events
    }
  }

  init(
    acts: [Act] = [], in language: Language = .nl, columns: Int = 80, rows: Int = 24,
    length: Length = .full, showsTour: Bool = false, isPresenting: Bool = false
  ) {
    let record = acts.enumerated().map { stored($0.element, line: $0.offset + 1) }
    let store = Store(record)
    self.store = store
    self.columns = columns
    self.rows = rows
    dialogue = ScreenDialogue(
      Interview(
        InstitutionScript(
          assessment(record), role: .coordinator, language: language, length: length)),
      file: "hv.peil", showsTour: showsTour, isPresenting: isPresenting, at: 0,
      record: { (acts) throws(RecordingFailure) in try store.add(acts) })
    note("begin")
  }

  /// Presses a key at leisure: nothing else comes soon before or after it.
  @discardableResult
  mutating func press(_ key: Key) -> ScreenRequest {
    time += 1_000
    let request = dialogue.press(key, at: time)
    let later = dialogue.elapse(to: time + 500)
    note("\(key)")
    return later == .none ? request : later
  }

  /// Presses a key some milliseconds after the one before.
  mutating func press(_ key: Key, after pause: Int) {
    time += pause
    _ = dialogue.press(key, at: time)
  }

  /// Lets time pass in which nothing is pressed.
  mutating func wait(_ pause: Int = 1_000) {
    time += pause
    _ = dialogue.elapse(to: time)
  }

  /// Types the characters of a text, each of which is a key.
  mutating func type(_ text: String) {
    for character in text { press(.character(character), after: 1_000) }
    wait(500)
    note("types: \(text)")
  }

  mutating func press(all keys: [Key]) {
    for key in keys { press(key) }
  }

  mutating func note(_ title: String) {
    // Looking limits how far a text is scrolled.
    transcript += "\n{\(title)}\n" + shown(dialogue.frame(columns: columns, rows: rows)) + "\n"
  }

  var frame: Frame {
    var dialogue = dialogue
    return dialogue.frame(columns: columns, rows: rows)
  }

  var acts: [Act] { store.record.map(\.event.act) }
  var saved: Store { store }
  var prompt: InterviewPrompt { dialogue.conversation.prompt }

  /// The words on the screen, without their styles.
  var text: String { frame.lines.map(\.text).joined(separator: "\n") }
}

/// A frame with a sign where the cursor stands.
private func shown(_ frame: Frame) -> String {
  frame.lines.enumerated().map { index, line in
    guard index == frame.row else { return line.text }
    var before = ""
    var after = line.text
    while before.displayWidth < frame.column {
      before.append(after.isEmpty ? " " : after.removeFirst())
    }
    return before + "‸" + after
  }.joined(separator: "\n")
}
