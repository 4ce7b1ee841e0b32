// The standard library has these in its module for regular expressions, which with its tables would
// make the program in one file a megabyte larger.

extension Collection where Element: Equatable {
  /// Where a part stands for the first time.
  ///
  /// - Returns: nil where it does not stand anywhere; an empty part stands at the start.
  package func firstRange<Part: Collection>(ofPart part: Part) -> Range<Index>?
  where Part.Element == Element {
    var start = startIndex
    while true {
      var end = start
      var isHere = true
      for element in part {
        // What is too short here is too short from here on.
        if end == endIndex { return nil }
        guard self[end] == element else {
          isHere = false
          break
        }
        formIndex(after: &end)
      }
      if isHere { return start..<end }
      formIndex(after: &start)
    }
  }

  /// Whether a part stands somewhere.
  package func contains<Part: Collection>(part: Part) -> Bool where Part.Element == Element {
    firstRange(ofPart: part) != nil
  }
}

extension StringProtocol {
  /// The text with another in the place of each part that is the one given, which is not empty.
  package func replacing(part: String, with replacement: String) -> String {
    precondition(!part.isEmpty, "what is replaced is there")
    var text = ""
    var rest = self[...]
    while let range = rest.firstRange(ofPart: part) {
      text += rest[..<range.lowerBound] + replacement
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}
