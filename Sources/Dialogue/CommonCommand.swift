/// What can be ordered in every dialogue.
enum CommonCommand: CaseIterable {
  case back, undo, redo, skip, clear, note, flag, search, goTo, next, review, help, finish, reopen
  case quit, editor

  /// The words of both languages: people in one room use both.
  var words: [String] {
    switch self {
    case .back: ["t", "terug", "b", "back"]
    case .undo: ["h", "herstel", "herstellen", "u", "undo"]
    case .redo: ["opnieuw", "redo"]
    case .skip: ["s", "overslaan", "skip"]
    case .clear: ["leeg", "clear"]
    case .note: ["n", "notitie", "note"]
    case .flag: ["m", "markeer", "markeren", "f", "flag"]
    case .search: ["zoek", "zoeken", "search"]
    case .goTo: ["g", "ga", "go"]
    case .next: ["v", "volgende", "x", "next"]
    case .review: ["r", "overzicht", "review"]
    case .help: ["?", "hulp", "help"]
    // Closing the answers takes a whole word: one letter is too easily typed by mistake.
    case .finish: ["klaar", "afronden", "done", "finish"]
    case .reopen: ["heropen", "heropenen", "reopen"]
    case .quit: ["q", "stop", "stoppen", "quit"]
    case .editor: ["editor"]
    }
  }

  /// What may follow the words.
  var tail: CommandTail {
    switch self {
    case .note, .flag, .search, .goTo, .reopen: .text
    case .clear: .form(Self.noteWords.contains)
    case .back, .undo, .redo, .skip, .next, .review, .help, .finish, .quit, .editor: .nothing
    }
  }

  /// The code in `go CODE` and in `go to CODE`.
  static func destination(_ rest: String) -> String {
    let (first, second) = rest.firstWord
    guard let second, ["naar", "to"].contains(first) else { return rest }
    return second
  }

  /// The words behind `clear` that mean the note.
  static let noteWords = note.words.filter { $0.count > 1 }

  static let named: [String: CommonCommand] = {
    var named: [String: CommonCommand] = [:]
    for command in allCases {
      for word in command.words { named[word] = command }
    }
    return named
  }()
}
