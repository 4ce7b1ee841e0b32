extension String {
  /// The text with everything replaced that a terminal obeys or a reader cannot see.
  ///
  /// Controls could move the cursor or recolour the screen; bidirectional controls and other
  /// invisible characters could make a text read as another (N. Boucher and R. Anderson, "Trojan
  /// Source", 2021). Each becomes U+FFFD, so that something is seen. The variation selectors
  /// U+FE00 to U+FE0F stay, since they only choose the form of a visible character.
  package func sanitized(keepingNewlines keepsNewlines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isSafe = keepsNewlines && scalar == "\n" || !scalar.isDeceptive
      result.append(isSafe ? scalar : "\u{FFFD}")
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isDeceptive: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: properties.isDefaultIgnorableCodePoint && !("\u{FE00}"..."\u{FE0F}" ~= self)
    }
  }
}
