/// One rule of style: what it finds in a definition.
struct StyleRule: Sendable {
  let findings: @Sendable (StyleSubject) -> [StyleFinding]

  /// The rules in the order in which they report on one place.
  static let all: [StyleRule] = [
    length, punctuation, vagueWords, joinedDemands, countryNames, pairs, reading, duplicates, terms,
  ]
}

extension StyleRule {
  /// A rule that looks at each text by itself.
  static func onTexts(
    _ findings: @escaping @Sendable (StyleText) -> [StyleFinding]
  ) -> StyleRule {
    StyleRule { $0.texts.flatMap(findings) }
  }

  /// A rule that looks at each wording by itself.
  static func onPassages(
    _ findings: @escaping @Sendable (StylePassage, StyleText.Role) -> [StyleFinding]
  ) -> StyleRule {
    onTexts { text in text.passages.flatMap { findings($0, text.role) } }
  }
}
