/// A way to make words stand out.
package enum Style: CaseIterable, Sendable {
  case bold

  /// Less bright than the text around it; it must stay readable where a terminal shows none.
  case faint

  /// The parameters of "select graphic rendition" (ECMA-48 §8.3.117) that begin and end it.
  ///
  /// One code ends both, so that neither can stand inside the other.
  fileprivate var parameters: (begin: Int, end: Int) {
    switch self {
    case .bold: (1, 22)
    case .faint: (2, 22)
    }
  }
}

extension Style {
  /// All that a style puts into a text.
  static let marks = allCases.flatMap { [$0.begin, $0.end] }

  fileprivate var begin: String { "\u{1B}[\(parameters.begin)m" }
  fileprivate var end: String { "\u{1B}[\(parameters.end)m" }
}

/// The decision whether one output is styled.
package struct Styling: Hashable, Sendable {
  /// Whether words are styled; otherwise they pass unchanged.
  package let isEnabled: Bool

  /// Decides for one output; standard output and standard error may differ.
  ///
  /// What `NO_COLOR` means is laid down at <https://no-color.org>.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output is a terminal.
  ///   - isForbidden: Whether the user said so on the command line.
  ///   - noColor: The value of `NO_COLOR`, which forbids unless it is empty.
  ///   - term: The value of `TERM`; an unset or dumb terminal understands no styles.
  package init(isTerminal: Bool, isForbidden: Bool, noColor: String?, term: String?) {
    isEnabled =
      isTerminal && !isForbidden && noColor ?? "" == "" && !["", "dumb"].contains(term ?? "")
  }

  /// Returns the words in a style.
  package func callAsFunction(_ style: Style, _ words: String) -> String {
    guard isEnabled, !words.isEmpty else { return words }
    return style.begin + words + style.end
  }
}
