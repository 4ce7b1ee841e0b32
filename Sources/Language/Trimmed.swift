extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex
    return start < end ? String(self[start..<end]) : ""
  }

  /// The text, or nil for an empty one.
  package var nonEmpty: String? { isEmpty ? nil : self }
}
