import Language

extension String {
  /// Names and terms that stay as they are in a text of the other language.
  ///
  /// They are those of the texts that ship with the program; what somebody typed may be in any
  /// language, and nothing is claimed of it.
  private static let terms: [(term: String, language: Language)] = [
    ("Nationale Leidraad Kennisveiligheid", .nl), ("Leidraad", .nl), ("kennisveiligheid", .nl),
    ("Common Military List", .en), ("dual-use", .en),
  ]

  /// The text in parts that are each in one language, of which most are in the given one.
  func parts(in language: Language) -> [(text: Substring, language: Language)] {
    let terms = Self.terms.filter { $0.language != language }
    var parts: [(text: Substring, language: Language)] = []
    var rest = self[...]
    while let (range, other) = terms.lazy.compactMap({ term in
      rest.wordRange(of: term.term).map { ($0, term.language) }
    }).min(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      if rest.startIndex < range.lowerBound {
        parts.append((rest[..<range.lowerBound], language))
      }
      parts.append((rest[range], other))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty && !parts.isEmpty ? parts : parts + [(rest, language)]
  }
}

extension Substring {
  /// Where a term first stands by itself and not within a longer word.
  fileprivate func wordRange(of term: String) -> Range<Index>? {
    var rest = self
    while let range = rest.firstRange(ofPart: term) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? nil : self[range.upperBound]
      if before?.isLetter != true, after?.isLetter != true { return range }
      rest = self[range.upperBound...]
    }
    return nil
  }
}
