import Language

/// Tells a text from what was probably meant as something else.
///
/// Others read what is recorded as a text: evidence, a reason, a note. The rule is the same for every
/// role, in lines, on the screen and for the options of a command. Not taken as a text is
///
/// - what says nothing: no letter, a single character, a number, or a word such as `later`;
/// - an answer of any role, by the beginning of its word, with its number or what is said of it: `vol`,
///   `not applicable`, `3 guess`, `1s`;
/// - a command of any role, in either language, alone or with what it takes behind it: `weg 1`,
///   `e design`, `g GOV-2-HOLDR`, `bevinding hoog De lijst is oud`;
/// - what other prompts ask: a plan such as `3 GOV`, a period, a kind of evidence, a code alone.
///
/// The words of commands stand in sentences too. A word that takes a text or something to look for is
/// a command with one word behind it, and with two the beginning of a sentence; a word that takes
/// nothing, or something of a closed form, is a command with just that. A key of one letter stands in
/// no sentence, nor does an abbreviation such as `nvt`.
///
/// Upper and lower case, signs around the text and characters that nobody sees make no difference. Two
/// colons before a text take it as it stands.
package struct Doubts: Sendable {
  private let answers: Set<String>

  /// The codes that can be gone to; they are many, and seldom needed.
  private let codes: @Sendable () -> [String]

  /// The ways to write how grave a finding is.
  private let severities: Set<String>

  /// Codes that name people as well, so that they say something.
  private let peopleNames: Set<String>
  private let takesNumbers: Bool

  /// The rule without the answers and codes of a questionnaire.
  ///
  /// - Parameters:
  ///   - takesNumbers: whether a number alone says something, as where one is asked for.
  ///   - severities: the ways to write how grave a finding is.
  package init(takesNumbers: Bool = false, severities: [String] = []) {
    self.severities = Set(severities.map(\.spelledOut))
    answers = []
    codes = { [] }
    peopleNames = []
    self.takesNumbers = takesNumbers
  }

  package init<S: Script>(_ script: S) {
    answers = Set(
      (script.answerSpellings + OrderWord.allCases.flatMap(\.spellings)).map(\.spelledOut))
    codes = { script.namedPlaces.map(\.name) }
    severities = Set(script.severitySpellings.map(\.spelledOut))
    peopleNames = Set(script.peopleNames.map { $0.lowercased() })
    takesNumbers = false
  }

  /// What was typed where a text is asked, or given as one.
  package func read(_ typed: String) -> TypedText {
    let typed = typed.trimmed
    if typed.hasPrefix("::") {
      return String(typed.dropFirst(2)).trimmed.nonEmpty.map(TypedText.text) ?? .empty
    }
    if typed.isEmpty { return .empty }
    return hold(typed) ? .doubtful(typed) : .text(typed)
  }

  /// Whether a text looks like an answer, a command, or nothing at all.
  package func hold(_ text: String) -> Bool {
    let text = text.bare
    if takesNumbers, text.isNumber { return false }
    return text.saysNothing || isAnswer(text) || isCommand(text) || isAskedElsewhere(text)
  }

  // MARK: - What other prompts ask

  private func isAskedElsewhere(_ text: String) -> Bool {
    if EvidenceWord(text) != nil { return true }
    if text.contains(".."), !text.contains(where: \.isLetter) { return true }
    if !text.contains(" ") {
      return PlanWord(text) != nil || isKnownCode(text) && !peopleNames.contains(text)
    }
    return isPlan(text)
  }

  /// A way to choose a plan, with numbers and codes behind it and nothing else.
  private func isPlan(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    guard let first = words.first, PlanWord(first) != nil else { return false }
    return words.dropFirst().allSatisfy { $0.isNumber || isKnownCode($0) }
  }

  private func isKnownCode(_ word: String) -> Bool {
    codes().contains { $0.lowercased() == word }
  }

  // MARK: - Answers

  private func isAnswer(_ text: String) -> Bool {
    if answers.contains(text.spelledOut) { return true }
    let (first, rest) = text.firstWord
    guard let rest else { return isBeginning(text) || isNumberWithSign(text) }
    let beginsWithAnswer = first.count == 1 || first.isNumber || answers.contains(first)
    return beginsWithAnswer && (rest.count == 1 || answers.contains(rest.spelledOut))
  }

  /// An answer of one word that was not typed to its end.
  private func isBeginning(_ word: String) -> Bool {
    answers.contains { $0.hasPrefix(word) && !$0.contains(" ") }
  }

  /// A choice with the sign of what is said of it, as in `1s`.
  private func isNumberWithSign(_ word: String) -> Bool {
    word.count > 1 && word.last?.isLetter == true && word.dropLast().allSatisfy(\.isNumber)
  }

  // MARK: - Commands

  private func isCommand(_ text: String) -> Bool {
    if text.hasPrefix(":") { return true }
    if text.hasPrefix("/") {
      // More slashes or full stops make a path.
      let words = text.dropFirst()
      return !words.contains { "/.\\".contains($0) } && words.split(separator: " ").count <= 2
    }
    let text = text.separated
    let (name, rest) = text.firstWord
    if ["naar", "to"].contains(name), let rest, isKnownCode(rest) { return true }
    guard let command = CommandWord.named(name) else { return false }
    guard let rest else { return true }
    let isOneWord = !rest.contains(" ")
    if name.count == 1, isOneWord { return true }
    switch command.tail {
    case .nothing: return false
    case .form(let fits): return fits(rest)
    case .severity:
      let word = rest.firstWord.word
      return word.isNumber || severities.contains(word)
        || severities.contains { rest.spelledOut.hasPrefix($0 + " ") }
    case .plan: return isPlan(rest)
    case .text where CommonCommand.goTo.words.contains(name): return isCode(rest)
    case .text:
      return isOneWord || name.count == 1 || command.isAbbreviation || isCommand(rest)
    }
  }

  /// A code, also with a slip in it.
  private func isCode(_ rest: String) -> Bool {
    let code = CommonCommand.destination(rest)
    guard !code.contains(" ") else { return false }
    return code.contains { $0 == "-" || $0.isNumber } || closest(to: code, among: codes()) != nil
  }
}

/// A text as it was given.
package enum TypedText: Hashable, Sendable {
  case text(String)

  /// It looks like something else; the text is what was typed.
  case doubtful(String)
  case empty
}

/// The word of a command, as far as it is to be told from a text.
private struct CommandWord: Sendable {
  let tail: CommandTail

  /// Whether it stands in no sentence.
  let isAbbreviation: Bool

  /// The command of a word, also where it is an abbreviation with full stops, as `n.v.t.` is.
  static func named(_ word: String) -> CommandWord? {
    if let command = all[word] { return command }
    guard word.dropLast().contains(".") else { return nil }
    return all[word.filter { $0 != "." }].map {
      CommandWord(tail: $0.tail, isAbbreviation: true)
    }
  }

  /// The words of every dialogue, and those of all roles.
  static let all: [String: CommandWord] = {
    var words: [String: CommandWord] = [:]
    for key in Addition.keys {
      words[String(key)] = CommandWord(tail: .nothing, isAbbreviation: false)
    }
    for command in CommonCommand.allCases {
      for word in command.words {
        words[word] = CommandWord(tail: command.tail, isAbbreviation: false)
      }
    }
    for order in OrderWord.allCases {
      for word in order.words {
        words[word] = CommandWord(
          tail: order.tail, isAbbreviation: order.abbreviations.contains(word))
      }
    }
    return words
  }()
}

// MARK: - Comparing

extension String {
  /// The text as it is compared: in lower case, single spaces between its words, without signs at
  /// its ends and without what nobody sees.
  fileprivate var bare: String {
    var seen = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isUnseen {
      seen.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    let signs: Set<Character> = [
      ".", "!", "?", ",", ";", "…", "'", "\"", "‘", "’", "“", "”", "(", ")", "[", "]", "*",
    ]
    var text = String(seen).lowercased().split(separator: " ").joined(separator: " ")[...]
    while text.count > 1, let last = text.last, signs.contains(last) { text.removeLast() }
    while text.count > 1, let first = text.first, signs.contains(first) { text.removeFirst() }
    return String(text).trimmed
  }

  /// The text with a space for a colon behind its first word, unless that makes a path or an address.
  fileprivate var separated: String {
    guard let colon = firstIndex(of: ":"), !self[..<colon].contains(" "), colon != startIndex else {
      return self
    }
    let rest = self[index(after: colon)...]
    if let next = rest.first, "/\\".contains(next) { return self }
    return "\(self[..<colon]) \(rest)".trimmed
  }

  /// An answer as it is compared: hyphens and spaces are the same.
  package var spelledOut: String {
    lowercased().split { $0.isWhitespace || $0 == "-" }.joined(separator: " ")
  }

  fileprivate var isNumber: Bool { !isEmpty && allSatisfy(\.isNumber) }

  /// Whether a text in lower case names nothing that a reader could look for.
  fileprivate var saysNothing: Bool {
    let isReadable = contains { $0.isLetter || $0.isNumber }
    return count < 2 || isNumber || !isReadable || placeholders.contains(self)
  }
}

extension Unicode.Scalar {
  /// Whether a reader sees nothing of it, so that it hides no word.
  fileprivate var isUnseen: Bool {
    if properties.isWhitespace || isLineEnd { return false }
    return isHidden || properties.isDefaultIgnorableCodePoint || properties.isVariationSelector
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
