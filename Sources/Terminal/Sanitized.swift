import Language

extension String {
  /// The text with everything replaced that a terminal obeys or a reader cannot see.
  ///
  /// What is hidden becomes U+FFFD, so that something is seen; see ``Unicode/Scalar/isHidden``. A
  /// byte that is kept by itself, as in a path, is written out.
  package func sanitized(keepingNewlines keepsNewlines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in legible.unicodeScalars {
      let isSafe = keepsNewlines && scalar == "\n" || !scalar.isHidden
      result.append(isSafe ? scalar : "\u{FFFD}")
    }
    return String(result)
  }
}

extension Styling {
  /// The text with everything replaced that a terminal obeys or a reader cannot see, but for line
  /// feeds and the styles that this gives.
  package func sanitized(_ text: String) -> String {
    guard isEnabled else { return text.sanitized(keepingNewlines: true) }
    var result = String.UnicodeScalarView()
    var rest = text.legible.unicodeScalars[...]
    while let scalar = rest.first {
      let mark =
        scalar != "\u{1B}" ? nil : Style.marks.first { rest.starts(with: $0.unicodeScalars) }
      if let mark {
        result.append(contentsOf: mark.unicodeScalars)
        rest = rest.dropFirst(mark.unicodeScalars.count)
      } else {
        result.append(scalar == "\n" || !scalar.isHidden ? scalar : "\u{FFFD}")
        rest.removeFirst()
      }
    }
    return String(result)
  }
}
