import History
import Language
import Maturity
import Terminal

@testable import Interview

/// A raw interview on the small questionnaire, with what was on the screen after each key.
struct RawSitting {
  var interview: RawInterview
  private(set) var transcript = ""
  private let store: Store
  private let columns: Int
  private let rows: Int

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
    interview = RawInterview(
      Interview(assessment(record), role: .coordinator, length: length), language: language,
      file: "hv.peil", showsTour: showsTour, isPresenting: isPresenting,
      record: { (acts) throws(RecordingFailure) in try store.add(acts) })
    note("begin")
  }

  @discardableResult
  mutating func press(_ key: Key) -> RawInterview.Request {
    let request = interview.press(key)
    note("\(key)")
    return request
  }

  /// Presses the characters of a text, each of which is a key.
  mutating func type(_ text: String) {
    for character in text { _ = interview.press(.character(character)) }
    note("types: \(text)")
  }

  mutating func press(all keys: [Key]) {
    for key in keys { press(key) }
  }

  mutating func note(_ title: String) {
    // Looking limits how far a text is scrolled.
    transcript += "\n{\(title)}\n" + shown(interview.frame(columns: columns, rows: rows)) + "\n"
  }

  var frame: Frame {
    var interview = interview
    return interview.frame(columns: columns, rows: rows)
  }

  var acts: [Act] { store.record.map(\.event.act) }
  var saved: Store { store }
  var prompt: Prompt { interview.interview.prompt }

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
