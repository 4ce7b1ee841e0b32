import Language

/// What the word of a value may hold.
package enum WordForm: Hashable, Sendable {
  /// Any text in UTF-8.
  case text
  /// A name: one line of text in which nothing is hidden.
  case name
  /// A path: any bytes, but not none.
  case path
}

extension WordForm {
  /// Refuses a word that is not of the form.
  func check(_ word: String, of label: UsageError.Label) throws(UsageError) {
    switch self {
    case .path:
      if word.isEmpty { throw .emptyPath(label) }
    case .text, .name:
      if word.hasForeignBytes { throw .notText(label) }
      if self == .name, !word.isPlainLine { throw .notAName(word, of: label) }
    }
  }
}

extension Completion {
  /// The form of a value that a shell completes like this.
  package var form: WordForm {
    switch self {
    case .file, .directory: .path
    case .none, .choices, .list: .text
    }
  }
}
