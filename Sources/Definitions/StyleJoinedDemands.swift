extension StyleRule {
  /// A statement asks one thing, since it gets one rating.
  ///
  /// What can be checked is the conjunction: each one in a statement joins two demands, unless it
  /// stands inside a phrase that names one thing. A comma between clauses is not seen.
  static let joinedDemands = onPassages { passage, role in
    guard role == .statement else { return [] }
    let phrases = JoinedDemands.phrases[passage.language]
      .occurrences(in: passage.words).flatMap(\.self)
    return JoinedDemands.conjunctions[passage.language].occurrences(in: passage.words)
      .filter { words in !words.contains { phrases.contains($0) } }
      .map { words in
        let first = passage.words[words.lowerBound].range.lowerBound
        let last = passage.words[words.upperBound - 1].range.upperBound
        return passage.finding(.joinedDemands(by: String(passage.string[first..<last])), at: first)
      }
  }
}

private enum JoinedDemands {
  static let conjunctions = InLanguages(
    nl: StylePhrases([
      "alsmede", "alsook", "en", "en/of", "evenals", "noch", "of", "respectievelijk", "zowel",
    ]),
    en: StylePhrases([
      "and", "and/or", "as well as", "both", "nor", "or", "respectively",
    ]))

  /// Phrases that name one thing: a task, a unit, a period, a person, or a number.
  ///
  /// The Leidraad asks that field, country and partner are weighed as one whole, so that these
  /// three together are one demand.
  static let phrases = InLanguages(
    nl: StylePhrases([
      "een of twee", "faculteit of het instituut", "faculteit of instituut",
      "kennisgebied land en samenwerkingspartner", "tot en met", "twee of drie",
      "werving en selectie",
    ]),
    en: StylePhrases([
      "faculty or institute", "field country and partner", "one or two",
      "recruitment and selection", "two or three", "up to and including",
    ]))
}
