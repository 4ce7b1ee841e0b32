import Dialogue
import Language

/// A third role for a script: somebody at a faculty who says of two rooms whether they are locked.
///
/// It has everything that a dialogue needs and nothing more.
struct ToyScript: Script {
  typealias Place = Int
  typealias Order = Never
  typealias Stored = Act
  typealias Remark = Never

  enum Question: Hashable, Sendable {
    case isLocked(Int)
    case why(Int)
  }

  enum Act: Hashable, Sendable {
    case said(Int, isLocked: Bool, why: String?)
    case noted(Int, String?)
    case flagged(Int, Bool)
    case finished
    case reopened
    case tookBack(Int)
  }

  var language = Language.en
  private(set) var answers: [Int: Bool] = [:]
  private(set) var reasons: [Int: String] = [:]
  private var notes: [Int: String] = [:]
  private var flags: Set<Int> = []
  private(set) var isClosed = false

  static let rooms = ["ROOM-1": "Is the store locked?", "ROOM-10": "Is the attic locked?"]
  private static let codes = ["ROOM-10", "ROOM-1"]

  // MARK: Where it is

  var beginning: Question? {
    isClosed ? nil : route.first { !isAnswered($0) }.map(Question.isLocked)
  }
  var route: [Int] { [0, 1] }
  func isAnswered(_ place: Int) -> Bool { answers[place] != nil }
  func precedes(_ left: Int, _ right: Int) -> Bool { left < right }
  func question(at place: Int, _ arrival: Arrival) -> Question { .isLocked(place) }

  func place(of question: Question) -> Int? {
    switch question {
    case .isLocked(let place), .why(let place): place
    }
  }

  func question(before question: Question) -> Question? {
    if case .why(let place) = question { .isLocked(place) } else { nil }
  }

  // MARK: What may be answered

  static let vocabulary: [Vocable<Never>] = []
  var answerSpellings: [String] { ["yes", "no", "ja", "nee"] }

  func form(of question: Question) -> Form<ToyScript> {
    if case .why = question { return .text }
    return .choices([
      Choice(say("ja", "yes"), spellings: ["ja", "yes"], .answer(0)),
      Choice(say("nee", "no"), spellings: ["nee", "no"], .answer(1)),
    ])
  }

  // MARK: What is recorded

  func choose(_ answer: Int, adding addition: Int?, at question: Question) -> Step<ToyScript> {
    guard case .isLocked(let place) = question else { preconditionFailure() }
    return .record(.said(place, isLocked: answer == 0, why: nil)) { _ in
      answer == 0 ? .onward(from: place) : .ask(.why(place))
    }
  }

  func write(_ text: String, at question: Question) -> Step<ToyScript>? {
    guard case .why(let place) = question else { return nil }
    return .record(.said(place, isLocked: false, why: text)) { _ in .onward(from: place) }
  }

  func skip(_ question: Question) -> Step<ToyScript> {
    switch question {
    case .isLocked(let place):
      Step(telling: [isAnswered(place) ? .kept : .skipped]) { _ in .onward(from: place) }
    case .why(let place): Step { _ in .onward(from: place) }
    }
  }

  func obey(_ order: Never, at question: Question?) -> Step<ToyScript>? {}

  func clear(_ question: Question) -> Step<ToyScript>? {
    guard case .isLocked(let place) = question, isAnswered(place) else { return nil }
    return Step(recording: [.tookBack(place)], telling: [.cleared])
  }

  func note(_ text: String, on place: Int) -> Act { .noted(place, text) }
  func clearNote(on place: Int) -> [Act] { notes[place] == nil ? [] : [.noted(place, nil)] }
  func flag(_ text: String?, on place: Int) -> Act { .flagged(place, !flags.contains(place)) }
  func takesNotes(_ place: Int) -> Bool { true }
  func note(on place: Int) -> String? { notes[place] }
  func isFlagged(_ place: Int) -> Bool { flags.contains(place) }
  var finishing: Act { .finished }
  func reopening(_ reason: String) -> Act { .reopened }
  var undoing: Change<ToyScript>? { nil }
  var redoing: Change<ToyScript>? { nil }

  mutating func apply(_ stored: [Act]) {
    for act in stored {
      switch act {
      case .said(let place, let isLocked, let why):
        answers[place] = isLocked
        reasons[place] = why
      case .noted(let place, let text): notes[place] = text
      case .flagged(let place, let isFlagged):
        if isFlagged { flags.insert(place) } else { flags.remove(place) }
      case .finished: isClosed = true
      case .reopened: isClosed = false
      case .tookBack(let place): answers[place] = nil
      }
    }
  }

  // MARK: Words

  var introduction: [String] { [say("Twee kamers.", "Two rooms.")] }
  var places: [Int] { route }
  func id(of place: Int) -> String { Self.codes[place] }
  func statement(of place: Int) -> String { Self.rooms[id(of: place)] ?? "" }
  func texts(of place: Int) -> [Text] { [Text(same: "ROOM-1 and ROOM-10 are rooms.")] }
  var orderHelp: [String] { [] }
  func sentences(_ remark: Never) -> [String] {}
  func noteTitle(on place: Int) -> String { say("Notitie", "Note") }
  func closedSentence(_ isClosed: Bool) -> String { isClosed ? "It is finished." : "It is open." }
  func finished(open: Int) -> String { "Thank you; \(open) open." }
  func endSentence(open: Int) -> String { "That was all; \(open) open." }

  func page(of question: Question) -> Page {
    switch question {
    case .isLocked(let place):
      Page(
        heading: Page.Heading(statement: "\(id(of: place)). \(statement(of: place))"),
        repeatsHeading: true, invitation: "Your answer",
        skipping: answer(to: place).map(Page.Skipping.keeps) ?? .skips)
    case .why(let place):
      Page(
        heading: Page.Heading(statement: "\(id(of: place)). \(statement(of: place))"),
        invitation: "Why not?", skipping: .later)
    }
  }

  func described(_ act: Act) -> String {
    switch act {
    case .said(let place, let isLocked, let why):
      "\(id(of: place)) \(isLocked ? "yes" : "no")\(why.map { ", \($0)" } ?? "")."
    default: "done."
    }
  }

  // MARK: Reviewing

  var review: [String] { route.map { "\(id(of: $0)): \(answer(to: $0) ?? "open")." } }

  var sections: [Section<Int>] {
    [Section(key: 0, places: route, answered: answers.count)]
  }

  func title(of section: Section<Int>) -> String { "Rooms" }
  func progress(_ section: Section<Int>) -> String { "Rooms: \(section.answered) of 2." }
  func entry(_ section: Section<Int>) -> String { progress(section) }
  func progress(answered: Int, of total: Int) -> String { "Overall: \(answered) of \(total)." }
  func answer(to place: Int) -> String? { answers[place].map { $0 ? "yes" : "no" } }
  func identity(file: String) -> String { file }
}
