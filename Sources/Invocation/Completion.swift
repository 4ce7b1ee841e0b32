/// What a shell offers for a value.
package enum Completion: Hashable, Sendable {
  /// Nothing, where only the user knows the value.
  case none
  /// One of these words.
  case choices([String])
  /// Files whose names end in one of these suffixes, or all files without suffixes.
  case file(suffixes: [String])
  /// Directories.
  case directory
  /// The words of a list that is known by name when the script is made.
  case list(String)
}

extension Completion {
  /// The words to offer, or nothing where they are not words but paths.
  ///
  /// A list that was not given has no words.
  func words(lists: [String: [String]]) -> [String]? {
    switch self {
    case .none: []
    case .choices(let words): words
    case .list(let name): lists[name] ?? []
    case .file, .directory: nil
    }
  }
}
