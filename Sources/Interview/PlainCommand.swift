import History
import Language
import Maturity

/// A line typed in the plain interview, understood.
enum PlainCommand: Equatable {
  case action(Action)

  /// A text is to be written in the person's own editor.
  case editor

  /// Not understood, with the choice count to name.
  case notUnderstood

  /// A score typed where a text is asked.
  case scoreAsText
}

/// Understands the lines of the plain interview.
///
/// The words of both languages are understood whatever the language of the questions, since people
/// in one room use both.
struct PlainCommandReader {
  let prompt: Prompt

  /// The ways to write each choice, by its position: number, identifier, titles.
  let choices: [[String]]

  /// Words that are ratings, which are no evidence.
  let ratings: [String]

  func read(_ line: String) -> PlainCommand {
    let line = line.trimmed
    if line.isEmpty { return .action(.skip) }
    return prompt.wantsText ? text(line) : answer(line)
  }

  // MARK: - Where a choice is asked

  private func answer(_ line: String) -> PlainCommand {
    if let index = choice(line) { return .action(.choose(index)) }
    if let rating = ratingWithConfidence(line) { return rating }
    let line = line.hasPrefix(":") ? String(line.dropFirst()) : line
    if let command = command(line) { return command }
    return .notUnderstood
  }

  /// A rating with how sure the person is behind it, as in `3 gok`.
  private func ratingWithConfidence(_ line: String) -> PlainCommand? {
    guard prompt.practice != nil else { return nil }
    let line = line.lowercased()
    for (words, confidence) in Self.confidences where line.hasSuffix(" " + words) {
      guard let index = choice(String(line.dropLast(words.count)).trimmed) else { continue }
      return .action(.choose(index, confidence))
    }
    return nil
  }

  private static let confidences: [(words: String, confidence: Confidence)] = [
    ("vrij zeker", .fairlySure), ("fairly sure", .fairlySure), ("zeker", .sure), ("sure", .sure),
    ("gok", .guess), ("guess", .guess),
  ]

  private func choice(_ line: String) -> Int? {
    let line = line.lowercased()
    return choices.firstIndex { $0.contains { $0.lowercased() == line } }
  }

  // MARK: - Where a text is asked

  /// A text is taken as it stands; commands are told by a colon or by being a single character.
  ///
  /// Two colons take whatever follows as the text.
  private func text(_ line: String) -> PlainCommand {
    if line.hasPrefix("::") {
      return String(line.dropFirst(2)).trimmed.nonEmpty.map { .action(.write($0)) }
        ?? .notUnderstood
    }
    if line.hasPrefix(":") { return command(String(line.dropFirst())) ?? .notUnderstood }
    if line.count == 1, let command = command(line) { return command }
    if line.count == 1 || ratings.contains(line.lowercased()) { return .scoreAsText }
    return .action(.write(line))
  }

  // MARK: - Commands

  private func command(_ line: String) -> PlainCommand? {
    if line.hasPrefix("/") { return .action(.search(String(line.dropFirst()).trimmed)) }
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }
    guard let first = parts.first, let name = Self.names[first.lowercased()] else { return nil }
    let rest = parts.count > 1 ? String(parts[1]).trimmed.nonEmpty : nil
    return command(name, rest)
  }

  private func command(_ name: Name, _ rest: String?) -> PlainCommand? {
    switch name {
    case .notApplicable: return .action(.notApplicable(rest))
    case .note: return .action(.note(rest))
    case .flag: return .action(.flag(rest))
    case .reopen: return .action(.reopen(rest))
    case .goTo: return rest.map { .action(.goTo(Self.destination($0))) }
    case .search: return rest.map { .action(.search($0)) }
    case .evidence:
      guard let rest else { return .action(.evidence(nil)) }
      return Self.kinds[rest.lowercased()].map { .action(.evidence($0)) }
    case .removeEvidence:
      return rest.flatMap { Int($0) }.map { .action(.removeEvidence($0)) }
    default:
      // These take nothing after them, so that a sentence that begins alike is not obeyed.
      guard rest == nil else { return nil }
      return simple(name)
    }
  }

  /// The code in `go CODE` and in `go to CODE`.
  private static func destination(_ rest: String) -> String {
    let parts = rest.split(maxSplits: 1) { $0.isWhitespace }
    guard parts.count == 2, ["naar", "to"].contains(parts[0].lowercased()) else { return rest }
    return String(parts[1]).trimmed
  }

  private func simple(_ name: Name) -> PlainCommand? {
    switch name {
    case .back: .action(.back)
    case .undo: .action(.undo)
    case .redo: .action(.redo)
    case .skip: .action(.skip)
    case .nextUnanswered: .action(.nextUnanswered)
    case .review: .action(.review)
    case .help: .action(.help)
    case .finish: .action(.finish)
    case .quit: .action(.quit)
    case .editor: .editor
    default: nil
    }
  }

  private enum Name {
    case back, undo, redo, skip, notApplicable, evidence, removeEvidence, note, flag, search, goTo
    case nextUnanswered, review, help, finish, reopen, quit, editor
  }

  private static let names: [String: Name] = [
    "t": .back, "terug": .back, "b": .back, "back": .back,
    "h": .undo, "herstel": .undo, "u": .undo, "undo": .undo,
    "opnieuw": .redo, "redo": .redo,
    "s": .skip, "overslaan": .skip, "skip": .skip,
    "nvt": .notApplicable, "na": .notApplicable, "n/a": .notApplicable,
    "o": .evidence, "onderbouwing": .evidence, "e": .evidence, "evidence": .evidence,
    "weg": .removeEvidence, "remove": .removeEvidence,
    "n": .note, "notitie": .note, "note": .note,
    "m": .flag, "markeer": .flag, "f": .flag, "flag": .flag,
    "zoek": .search, "search": .search,
    "g": .goTo, "ga": .goTo, "go": .goTo,
    "v": .nextUnanswered, "volgende": .nextUnanswered, "x": .nextUnanswered,
    "next": .nextUnanswered,
    "r": .review, "overzicht": .review, "review": .review,
    "?": .help, "hulp": .help, "help": .help,
    // Closing the answers takes a whole word: one letter is too easily typed by mistake.
    "klaar": .finish, "done": .finish, "finish": .finish,
    "heropen": .reopen, "reopen": .reopen,
    "q": .quit, "stop": .quit, "quit": .quit,
    "editor": .editor,
  ]

  private static let kinds: [String: EvidenceKind] = [
    "opzet": .design, "design": .design, "bestaan": .existence, "existence": .existence,
    "werking": .operation, "operation": .operation,
    "vindplaats": .citation, "citation": .citation,
  ]
}
