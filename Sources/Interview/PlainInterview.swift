import Assessment
import History
package import Language
import Maturity

/// What a person's side of the plain interview does next.
package enum PlainInput: Sendable {
  case line(String)

  /// A line that cannot be taken: not UTF-8, or too long.
  case unreadable
  case end

  /// A signal asked the program to stop.
  case interrupted
}

/// The interview as a dialogue of lines: for pipes, scripts and screen readers.
///
/// Text comes before symbols, nothing is painted twice, and the newest line is the last.
package struct PlainInterview {
  private var interview: Interview
  private let language: Language
  private let width: Int
  private let channel: Channel
  private var shownTerms: Set<String> = []
  private var section: String?
  private var shownSections: Set<String> = []

  /// What was said last about the questions still open, so that it is not said twice.
  private var toldToGo = ""

  /// How lines and acts leave and enter the dialogue.
  package struct Channel {
    let read: () -> PlainInput
    let write: (String) -> Void
    let edit: (String) -> String?
    let record: Interview.Recorder<RecordingFailure>

    /// - Parameters:
    ///   - read: gives the next line.
    ///   - write: shows text; the text ends its own lines.
    ///   - edit: lets the person write a longer text, starting from one; nil if that failed.
    ///   - record: stores acts.
    package init(
      read: @escaping () -> PlainInput, write: @escaping (String) -> Void,
      edit: @escaping (String) -> String?,
      record: @escaping Interview.Recorder<RecordingFailure>
    ) {
      self.read = read
      self.write = write
      self.edit = edit
      self.record = record
    }
  }

  /// The most lines in a row that may mean nothing.
  private static let patience = 100

  package init(_ interview: Interview, language: Language, width: Int, channel: Channel) {
    self.interview = interview
    self.language = language
    self.width = min(width, 100)
    self.channel = channel
  }

  private var phrasing: Phrasing { Phrasing(interview.assessment, in: language) }

  /// Whether the answers have been finished.
  package var isFinished: Bool { interview.isClosed }

  /// Asks until the person stops, and tells how that came.
  package mutating func run() -> Ending {
    introduce()
    var misunderstood = 0
    show()
    while !interview.isOver {
      let line: String
      switch channel.read() {
      case .line(let typed): line = typed
      case .unreadable:
        misunderstood += 1
        if misunderstood == Self.patience { return .notUnderstood }
        write(phrasing.unreadable)
        invite()
        continue
      case .end: return .endOfInput
      case .interrupted: return .interrupted
      }
      switch command(for: line) {
      case .action(let action):
        // After the last question an empty line does nothing, so that a script could go on for ever.
        let isIdle = action == .skip && interview.prompt == .end
        misunderstood = isIdle ? misunderstood + 1 : 0
        if misunderstood == Self.patience { return .notUnderstood }
        if !perform(action) { return .cannotRecord }
      case .editor:
        misunderstood = 0
        if !edit() { return .cannotRecord }
      case let meaningless:
        misunderstood += 1
        if misunderstood == Self.patience { return .notUnderstood }
        write(
          meaningless == .scoreAsText
            ? phrasing.scoreAsText(line.trimmed)
            : phrasing.notUnderstood(line.trimmed, interview.prompt))
        invite()
      }
    }
    return .left
  }

  // MARK: - Input

  private func command(for line: String) -> PlainCommand {
    let ratings = interview.questionnaire.scale.answers.flatMap {
      [$0.id, $0.title.nl, $0.title.en]
    }
    return PlainCommandReader(
      prompt: interview.prompt, choices: spellings, ratings: ratings.map { $0.lowercased() }
    ).read(line)
  }

  /// Each choice by number, identifier and both titles.
  private var spellings: [[String]] {
    guard case .question(let item) = interview.prompt else { return [] }
    let questionnaire = interview.questionnaire
    let names: [[String]]
    switch item {
    case .profile(let index):
      names = questionnaire.profile.questions[index].answers.map {
        [$0.id, $0.title.nl, $0.title.en]
      }
    case .practice:
      names = questionnaire.scale.answers.map { [$0.id, $0.title.nl, $0.title.en] }
    case .fact:
      names = FactAnswer.allCases.map {
        [$0.rawValue, $0.title.nl, $0.title.en]
      }
    }
    return names.enumerated().map { [String($0.offset + 1)] + $0.element }
  }

  private mutating func edit() -> Bool {
    guard let place = interview.prompt.practice else {
      write(phrasing.sentences(.noPracticeHere))
      invite()
      return true
    }
    let note = interview.assessment.state.note(on: interview.questionnaire[place].id) ?? ""
    guard let text = channel.edit(interview.prompt == .note(place) ? note : "") else {
      write(phrasing.editorFailed)
      invite()
      return true
    }
    return perform(interview.prompt.wantsText ? .write(text) : .note(text))
  }

  /// Does an action and shows what came of it; false if nothing can be recorded any more.
  private mutating func perform(_ action: Action) -> Bool {
    let before = interview.prompt
    do throws(RecordingFailure) {
      let messages = try interview.perform(action, record: channel.record)
      show(messages, after: before)
      return true
    } catch {
      write([error.explanation[language]])
      if !error.isFinal { invite() }
      return !error.isFinal
    }
  }

  // MARK: - Output

  private func write(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      let indent = paragraph.prefix { $0 == " " }.count
      for line in paragraph.wrapped(to: width, indent: indent) { channel.write(line + "\n") }
    }
  }

  private mutating func introduce() {
    write(phrasing.introduction(interview))
    toldToGo = phrasing.toGo(interview.route)
  }

  private mutating func show(_ messages: [Message], after before: Prompt) {
    for message in messages {
      switch message {
      case .help: write([""] + phrasing.help(interview.prompt))
      case .review: write([""] + phrasing.review(interview.route))
      default: write(phrasing.sentences(message))
      }
    }
    if interview.isOver { return }
    if interview.prompt == before, !messages.isEmpty { invite() } else { show() }
  }

  private mutating func show() {
    channel.write("\n")
    introduceSection()
    let page = phrasing.page(
      interview.prompt, route: interview.route, isClosed: interview.isClosed)
    write(page.paragraphs)
    showTerms()
    write(choiceLines(page.choices))
    invite()
  }

  /// The choices in one line where they fit, since each line costs a listener a key.
  private func choiceLines(_ choices: [String]) -> [String] {
    let numbered = choices.enumerated().map { ("\($0.offset + 1)", $0.element) }
    // Two numbers beside each other would read as one.
    let isNumeric = choices.contains { $0.first?.isNumber ?? false }
    let line = numbered.map { "\($0) \(isNumeric ? "= " : "")\($1)" }.joined(separator: ", ")
    let fits = line.displayWidth <= width && !choices.contains { $0.contains(",") }
    return choices.isEmpty ? [] : fits ? [line] : numbered.map { "\($0). \($1)" }
  }

  /// Says where the questions have come to, and the first time what that part is about.
  private mutating func introduceSection() {
    let item: Item?
    switch interview.prompt {
    case .question(let asked): item = asked
    default: item = interview.prompt.practice.map(Item.practice)
    }
    guard let item else { return section = nil }
    let current = phrasing.section(of: item)
    guard current.title != section else { return }
    section = current.title
    write([current.title + "."])
    if shownSections.insert(current.title).inserted {
      if let purpose = current.purpose { write([purpose]) }
      let toGo = phrasing.toGo(interview.route)
      if toGo != toldToGo { write([toGo]) }
      toldToGo = toGo
    }
    channel.write("\n")
  }

  /// Gives the meaning of a word beside the first question that uses it.
  private mutating func showTerms() {
    guard case .question(.practice(let place)) = interview.prompt else { return }
    let questionnaire = interview.questionnaire
    for id in questionnaire[place].terms where shownTerms.insert(id).inserted {
      guard let term = questionnaire.glossary.first(where: { $0.id == id }) else { continue }
      write(["\(term.term[language].capitalizedFirst): \(term.definition[language])"])
    }
  }

  /// Ends in the middle of a line, so that the answer is typed behind the question.
  private func invite() {
    let page = phrasing.page(
      interview.prompt, route: interview.route, isClosed: interview.isClosed)
    channel.write(page.invitation.wrapped(to: width - 2).joined(separator: "\n") + ": ")
  }
}
