extension StyleRule {
  /// What is asked names what one sees, not how well somebody thinks it is done.
  static let vagueWords = onPassages { passage, role in
    guard role.isRated else { return [] }
    let fixed = VagueWords.fixedPhrases[passage.language]
      .occurrences(in: passage.words).flatMap(\.self)
    return VagueWords.banned[passage.language].occurrences(in: passage.words)
      .filter { !fixed.contains($0.lowerBound) }
      .map { words in
        let first = passage.words[words.lowerBound].range.lowerBound
        let last = passage.words[words.upperBound - 1].range.upperBound
        return passage.finding(.vagueWord(String(passage.string[first..<last])), at: first)
      }
  }
}

/// The words of which two raters each think something else.
private enum VagueWords {
  static let banned = InLanguages(
    nl: StylePhrases([
      "adequaat", "adequate", "behoorlijk", "behoorlijke", "degelijk", "degelijke", "deugdelijk",
      "deugdelijke", "doelmatig", "doelmatige", "doeltreffend", "doeltreffende", "duidelijk",
      "duidelijke", "effectief", "effectieve", "efficiënt", "efficiënte", "gepast", "gepaste",
      "geschikt", "geschikte", "goed", "goede", "helder", "heldere", "optimaal",
      "optimale", "passend", "passende", "periodiek", "periodieke", "redelijk", "redelijke",
      "regelmatig", "regelmatige", "robuust", "robuuste", "spoedig", "spoedige", "structureel",
      "structurele", "tijdig", "tijdige", "toereikend", "toereikende", "voldoende", "zorgvuldig",
      "zorgvuldige",
      "als nodig", "in beginsel", "in principe", "indien mogelijk", "indien nodig",
      "indien van toepassing", "naar behoren", "waar mogelijk", "waar nodig",
      "waar van toepassing", "zo nodig", "zo snel mogelijk", "zo veel mogelijk",
      "zoveel mogelijk",
    ]),
    en: StylePhrases([
      "adequate", "adequately", "appropriate", "appropriately", "clear", "clearly", "effective",
      "effectively", "efficient", "efficiently", "good", "optimal", "optimally", "periodic",
      "periodically", "proper", "properly", "reasonable", "reasonably", "regular", "regularly",
      "robust", "robustly", "sound", "structural", "structurally", "sufficient", "sufficiently",
      "suitable", "suitably", "thorough", "thoroughly", "timely",
      "as far as possible", "as much as possible", "as necessary", "as needed",
      "as soon as possible", "if necessary", "if needed", "if possible", "in principle",
      "in time", "where applicable", "where appropriate", "where necessary", "where needed",
      "where possible",
    ]))

  /// Phrases with one meaning in law or practice, in which the word judges nothing.
  static let fixedPhrases = InLanguages(
    nl: StylePhrases(["goede trouw"]), en: StylePhrases(["good faith"]))
}
