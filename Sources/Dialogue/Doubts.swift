import Language

/// Tells a text from what was probably meant as something else.
///
/// Others read what is recorded as a text: evidence, a reason, a note. A rating or a command that
/// was typed one question too late, and a word that only says that there is nothing, are no text.
package struct Doubts<S: Script> {
  private let script: S

  package init(_ script: S) {
    self.script = script
  }

  /// Whether a text looks like an answer, a command, or nothing at all.
  package func hold(_ text: String) -> Bool {
    let text = Self.bare(text)
    guard text.count > 1, text.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
    return placeholders.contains(text) || isAnswer(text) || isCommand(text)
  }

  /// The text in lower case without the signs that end or wrap it.
  private static func bare(_ text: String) -> String {
    let signs: Set<Character> = [".", "!", "?", ",", ";", "…", "'", "\"", "‘", "’", "“", "”"]
    var text = text.lowercased().trimmed[...]
    while text.count > 1, let last = text.last, signs.contains(last) { text.removeLast() }
    while text.count > 1, let first = text.first, signs.contains(first) { text.removeFirst() }
    return String(text).trimmed
  }

  /// An answer, also with its number before it or what is said of it behind.
  private func isAnswer(_ text: String) -> Bool {
    let spellings = script.answerSpellings
    if spellings.contains(text) { return true }
    let (first, rest) = text.firstWord
    guard let rest else { return false }
    let isFirstAnswer = first.count == 1 || spellings.contains(first)
    return isFirstAnswer && (rest.count == 1 || spellings.contains(rest))
  }

  private func isCommand(_ text: String) -> Bool {
    if text.hasPrefix("/") { return !text.dropFirst().contains { "/. ".contains($0) } }
    if text.hasPrefix(":") { return true }
    let (name, rest) = text.firstWord
    if let command = CommonCommand.named[name] { return isCommand(command, name, rest) }
    guard let vocable = S.vocabulary.first(where: { $0.words.contains(name) }) else { return false }
    guard let rest else { return true }
    switch vocable.argument {
    case .closed: return vocable.make(rest) != nil
    case .text: return name.count == 1 || vocable.abbreviations.contains(name)
    }
  }

  private func isCommand(_ command: CommonCommand, _ name: String, _ rest: String?) -> Bool {
    guard let rest else { return true }
    switch command {
    case .note, .flag: return name.count == 1
    case .search: return !rest.contains(" ")
    case .clear: return CommonCommand.noteWords.contains(rest)
    case .goTo:
      let code = Interpreter<S>.destination(rest)
      return script.namedPlaces.contains { $0.name.lowercased() == code }
    default: return false
    }
  }
}

/// Words for nothing, which stand in many a form in place of an answer.
private let placeholders: Set<String> = [
  "geen", "niets", "niks", "onbekend", "later", "n.v.t", "nvt", "n/a", "n.a", "nee", "ja",
  "geen idee", "weet niet", "weet ik niet", "volgt", "volgt nog", "nog niet", "nader te bepalen",
  "none", "nothing", "unknown", "no", "yes", "no idea", "don't know", "do not know", "not yet",
  "to follow", "tbd", "todo", "xx", "xxx", "test", "exit", "cancel", "annuleren", "opslaan",
  "save", "einde", "menu", "ok", "oké", "okay",
]
