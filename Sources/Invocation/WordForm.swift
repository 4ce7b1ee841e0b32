import Language

/// What the word of a value may hold.
package enum WordForm: Hashable, Sendable {
  /// Any text in UTF-8.
  case text
  /// A name: one line of text in which something stands and nothing is hidden.
  case name
  /// A path: any bytes, but not none.
  case path
  /// The path of a file that may be made: a path that ends in a name on one line.
  case newPath
}

extension WordForm {
  /// Whether a word is of the form.
  package func allows(_ word: String) -> Bool {
    switch self {
    case .path: !word.isEmpty
    case .newPath: !word.isEmpty && word.canBeNewPath
    case .text: !word.hasForeignBytes
    case .name: !word.hasForeignBytes && word.isPlainLine && !word.isBlank
    }
  }

  /// Refuses a word that is not of the form.
  func check(_ word: String, of label: UsageError.Label) throws(UsageError) {
    guard !allows(word) else { return }
    switch self {
    case .path, .newPath: throw word.isEmpty ? .emptyPath(label) : .notAName(word, of: label)
    case .name where !word.hasForeignBytes && word.isPlainLine: throw .emptyName(label)
    case .text, .name: throw word.hasForeignBytes ? .notText(label) : .notAName(word, of: label)
    }
  }

  /// The word as a value is read from it.
  func read(_ word: String) -> String {
    switch self {
    case .path, .newPath: word.asPath
    case .text, .name: word
    }
  }
}

extension String {
  /// Whether nothing in it can be seen: characters that join others are no name on their own.
  fileprivate var isBlank: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension Completion {
  /// The form of a value that a shell completes like this.
  package var form: WordForm {
    switch self {
    case .file, .directory: .path
    case .choices, .list: .name
    case .none: .text
    }
  }
}
