/// In which form an answer is given.
package enum Form<S: Script> {
  /// One of some choices; what may be said of them is asked with them.
  case choices([Choice<S>], Addition? = nil)

  /// Something with a form of its own, which looks like no command.
  case line

  /// Whatever is typed; commands are told by a colon.
  case text

  /// Only commands are waited for.
  case commands

  /// The choices, in order; none where a text is asked.
  package var choices: [Choice<S>] {
    if case .choices(let choices, _) = self { choices } else { [] }
  }

  package var addition: Addition? {
    if case .choices(_, let addition) = self { addition } else { nil }
  }

  /// Whether something is typed rather than picked.
  package var isTyped: Bool {
    switch self {
    case .line, .text: true
    case .choices, .commands: false
    }
  }
}

/// Something to pick.
package struct Choice<S: Script> {
  /// What is read.
  package let title: String

  /// The ways to write it besides its number, in either language.
  package let spellings: [String]
  package let pick: Pick<S>

  /// Whether something must, may or cannot be said of it.
  package let use: Addition.Use

  package init(
    _ title: String, spellings: [String] = [], _ pick: Pick<S>, adds use: Addition.Use = .none
  ) {
    self.title = title
    self.spellings = spellings
    self.pick = pick
    self.use = use
  }
}

/// What picking a choice does.
package enum Pick<S: Script>: Hashable, Sendable {
  /// Gives an answer, by a number that the script understands.
  case answer(Int)
  case order(S.Order)
  case next
  case review
  case finish
  case reopen
  case quit
}

/// What is said of a choice besides, such as how sure somebody is or how something was seen.
package struct Addition: Hashable, Sendable {
  package enum Use: Hashable, Sendable {
    case none
    case optional
    case needed
  }

  /// One thing to say.
  package struct Option: Hashable, Sendable {
    package let title: String

    /// The shortest way to write it.
    package let sign: String

    /// All ways to write it, in either language.
    package let spellings: [String]

    package init(_ title: String, sign: String, spellings: [String]) {
      self.title = title
      self.sign = sign
      self.spellings = spellings
    }
  }

  /// The keys that go through what may be said, in either language.
  static let keys: [Character] = ["c", "z"]

  /// What is asked.
  package let question: String
  package let options: [Option]

  package init(_ question: String, _ options: [Option]) {
    self.question = question
    self.options = options
  }
}
