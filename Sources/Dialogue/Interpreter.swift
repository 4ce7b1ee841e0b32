import Language

/// A line, understood.
enum Reading<S: Script>: Hashable {
  case action(Action<S>)

  /// A text is to be written in the person's own editor.
  case editor
  case notUnderstood

  /// Something that looks like an answer or a command, where a text is asked.
  case doubtful(String)
}

extension Reading {
  /// A text that was written as a note.
  static func note(_ text: String, _ script: S) -> Reading {
    switch Doubts(script).read(text) {
    case .text(let text): .action(.note(text))
    case .doubtful(let text): .doubtful(text)
    case .empty: .notUnderstood
    }
  }
}

/// Understands the lines of a dialogue.
///
/// The words of both languages are understood whatever the language of the questions.
struct Interpreter<S: Script> {
  private let script: S
  private let form: Form<S>
  private let question: S.Question?

  init(_ conversation: Conversation<S>) {
    script = conversation.script
    form = conversation.form
    question = conversation.prompt.question
  }

  private var doubts: Doubts { Doubts(script) }

  func read(_ line: String) -> Reading<S> {
    let line = line.trimmed
    if line.isEmpty { return .action(.skip) }
    switch form {
    case .text: return text(line)
    case .choices(let choices, let addition):
      if let answer = Self.choice(line, among: choices, addition) { return .action(answer) }
      if Self.isAdditionAlone(line, among: choices, addition) { return .notUnderstood }
      return answer(line)
    case .line, .commands: return answer(line)
    }
  }

  // MARK: - Where a choice is asked

  /// A choice by its number or words, with what is said of it behind, as in `3 gok`.
  private static func choice(
    _ line: String, among choices: [Choice<S>], _ addition: Addition?
  ) -> Action<S>? {
    let line = line.lowercased()
    let spellings = choices.enumerated().map { [String($0.offset + 1)] + $0.element.spellings }
    for (index, words) in spellings.enumerated()
    where words.contains(where: { $0.lowercased() == line }) {
      return choices[index].use == .needed ? nil : .choose(index)
    }
    guard let addition else { return nil }
    for (index, words) in spellings.enumerated() where choices[index].use != .none {
      for word in words where line.hasPrefix(word.lowercased()) {
        let rest = line.dropFirst(word.count)
        // What must be said of a choice may stand right behind it, as in `1s`.
        guard rest.first?.isWhitespace ?? false || choices[index].use == .needed else { continue }
        let said = addition.options.firstIndex { $0.spellings.contains(String(rest).trimmed) }
        if let said { return .choose(index, adding: said) }
      }
    }
    return nil
  }

  /// Whether a line is what must be said of a choice, without the choice.
  ///
  /// The signs that are shown are keys of commands too, and the choice is only forgotten.
  private static func isAdditionAlone(
    _ line: String, among choices: [Choice<S>], _ addition: Addition?
  ) -> Bool {
    guard let addition, choices.contains(where: { $0.use == .needed }) else { return false }
    return addition.options.contains { $0.sign == line.lowercased() }
  }

  private func answer(_ line: String) -> Reading<S> {
    // A colon gives the command where a choice is spelled alike.
    if line.hasPrefix(":"), !line.hasPrefix("::") {
      return command(String(line.dropFirst())) ?? .notUnderstood
    }
    return command(line) ?? written(line)
  }

  // MARK: - Where a text is asked

  /// A text is taken as it stands; commands are told by a colon or by being a single character.
  private func text(_ line: String) -> Reading<S> {
    if line.hasPrefix(":"), !line.hasPrefix("::") {
      return command(String(line.dropFirst())) ?? .notUnderstood
    }
    if line.count == 1, let command = command(line) { return command }
    return written(line)
  }

  /// What was written as the text that is asked, by whatever means.
  ///
  /// Two colons take whatever follows as the text; where a text stands behind something of a closed
  /// form, they stand before the text.
  func written(_ line: String) -> Reading<S> {
    let (text, isMeant) = form.isText ? Self.literal(line) : Self.unescaped(line)
    let free = question.map { script.freeText(in: text, at: $0) } ?? text
    if let question, script.write(text, at: question) == nil {
      return !isMeant && form.isText && free != nil && doubts.hold(text)
        ? .doubtful(line) : .notUnderstood
    }
    guard form.isText || question != nil, !text.isEmpty else { return .notUnderstood }
    if !isMeant, let free, doubts.hold(free) { return .doubtful(free.trimmed) }
    return .action(.write(text))
  }

  /// A text without the colons before it that say that it is meant.
  private static func literal(_ text: String) -> (text: String, isMeant: Bool) {
    text.hasPrefix("::") ? (String(text.dropFirst(2)).trimmed, true) : (text, false)
  }

  /// The same where the colons may stand before the second word too.
  private static func unescaped(_ text: String) -> (text: String, isMeant: Bool) {
    if text.hasPrefix("::") { return literal(text) }
    let parts = text.split(maxSplits: 1) { $0.isWhitespace }
    guard parts.count == 2, let rest = String(parts[1]).trimmed.nonEmpty, rest.hasPrefix("::")
    else { return (text, false) }
    return ("\(parts[0]) \(String(rest.dropFirst(2)).trimmed)", true)
  }

  // MARK: - Commands

  /// Understands a command without a colon before it; nil where it is none.
  func command(_ line: String) -> Reading<S>? {
    if line.hasPrefix("/") { return .action(.search(String(line.dropFirst()).trimmed)) }
    let (name, rest) = line.firstWord
    if let command = CommonCommand.named[name] { return common(command, rest) }
    guard let vocable = S.vocabulary.first(where: { $0.words.contains(name) }) else { return nil }
    guard let rest else { return vocable.make(nil).map { .action(.order($0)) } }
    if vocable.tail.isText { return withText(rest) { vocable.make($0).map(Action.order) } }
    let (argument, isMeant) = Self.unescaped(rest)
    guard let order = vocable.make(argument) else { return nil }
    if !isMeant, let text = vocable.text(order), doubts.hold(text) { return .doubtful(text) }
    return .action(.order(order))
  }

  private func common(_ command: CommonCommand, _ rest: String?) -> Reading<S>? {
    switch command {
    case .note: return withText(rest, Action.note)
    case .flag: return withText(rest, Action.flag)
    case .reopen: return withText(rest, Action.reopen)
    case .goTo: return rest.map { .action(.goTo(CommonCommand.destination($0))) }
    case .search: return rest.map { .action(.search($0)) }
    case .clear:
      guard let rest else { return .action(.clear) }
      return CommonCommand.noteWords.contains(rest.lowercased()) ? .action(.clearNote) : nil
    default:
      // These take nothing after them, so that a sentence that begins alike is not obeyed.
      return rest == nil ? simple(command) : nil
    }
  }

  private func withText(_ rest: String?, _ action: (String?) -> Action<S>?) -> Reading<S>? {
    guard let rest else { return action(nil).map(Reading.action) }
    switch doubts.read(rest) {
    case .text(let text): return action(text).map(Reading.action)
    case .doubtful(let text): return .doubtful(text)
    case .empty: return nil
    }
  }

  private func simple(_ command: CommonCommand) -> Reading<S>? {
    switch command {
    case .back: .action(.back)
    case .undo: .action(.undo)
    case .redo: .action(.redo)
    case .skip: .action(.skip)
    case .next: .action(.next)
    case .review: .action(.review)
    case .help: .action(.help)
    case .finish: .action(.finish)
    case .quit: .action(.quit)
    case .editor: .editor
    case .clear, .note, .flag, .search, .goTo, .reopen: nil
    }
  }
}

extension String {
  /// The first word in lower case, and what stands behind it.
  var firstWord: (word: String, rest: String?) {
    let parts = split(maxSplits: 1) { $0.isWhitespace }
    let word = parts.first.map { $0.lowercased() } ?? ""
    return (word, parts.count > 1 ? String(parts[1]).trimmed.nonEmpty : nil)
  }
}
