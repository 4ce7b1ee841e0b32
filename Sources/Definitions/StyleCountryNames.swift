extension StyleRule {
  /// No text names a country.
  ///
  /// The approach of the government is country-neutral: measures look at positions, at content and
  /// at organisations, the same for everybody. A country named as an example would soon be read as
  /// the list of countries that the Leidraad warns against. The Netherlands may be named, for its
  /// law, and so may the English language.
  static let countryNames = onPassages { passage, _ in
    let parts = passage.parts
    return CountryNames.phrases[passage.language].occurrences(in: parts)
      .compactMap { words in
        let first = parts[words.lowerBound].range.lowerBound
        let last = parts[words.upperBound - 1].range.upperBound
        let name = passage.string[first..<last]
        // Names have capitals; `polish`, `turkey` and `chili` are other words.
        guard name.first?.isUppercase == true, name.count > 2 || name.allSatisfy(\.isUppercase)
        else { return nil }
        return passage.finding(.countryName(String(name)), at: first)
      }
  }
}

private enum CountryNames {
  static let phrases = InLanguages(
    nl: phrases(
      countries.flatMap { [$0.nl, $0.nl + "s", $0.nlAdjective, inflected($0.nlAdjective)] }
        + otherCountryNames.nl),
    en: phrases(countries.flatMap { [$0.en, $0.enAdjective] } + otherCountryNames.en))

  /// Takes names apart as `StylePassage.parts` does with words.
  private static func phrases(_ names: [String]) -> StylePhrases {
    StylePhrases(
      names.map { name in
        name.lowercased().split { !$0.isLetter }.joined(separator: " ")
      })
  }

  /// `Chinese` for `Chinees` and `Deense` for `Deens`.
  private static func inflected(_ adjective: String) -> String {
    adjective.hasSuffix("ees") ? adjective.dropLast(3) + "ese" : adjective + "e"
  }
}

extension StylePassage {
  /// The words with their parts around hyphens, apostrophes and slashes apart.
  fileprivate var parts: [Word] {
    words.flatMap { word in
      string[word.range].split { "-’'/".contains($0) }.map {
        Word(lowercased: $0.lowercased(), range: $0.startIndex..<$0.endIndex)
      }
    }
  }
}
