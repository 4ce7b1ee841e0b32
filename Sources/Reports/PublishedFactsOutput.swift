package import Language
package import Maturity

/// What was published about an earlier wave, to be read: what `peil show sector-2023` prints.
package struct PublishedFactsOutput: Sendable {
  private let facts: PublishedFacts
  private let questionnaire: Questionnaire

  /// - Parameters:
  ///   - facts: the facts.
  ///   - questionnaire: the questionnaire whose key facts ask some of it again.
  package init(_ facts: PublishedFacts, questionnaire: Questionnaire) {
    self.facts = facts
    self.questionnaire = questionnaire
  }

  /// The facts for people.
  package func document(in language: Language) -> Document {
    Document(language: language, title: facts.title[language]) {
      Block.paragraph(
        Text(
          nl: "Versie \(facts.version) (\(facts.id))", en: "Version \(facts.version) (\(facts.id))")[
            language])
      Block.note(facts.status[language])
      Block.paragraph(facts.description[language])
      overview(in: language)
      groups(in: language)
      Block.section(
        Text(nl: "De feiten van \(facts.wave)", en: "The facts of \(facts.wave)")[language]
      ) {
        for fact in facts.facts { section(fact, in: language) }
      }
      for set in facts.others {
        Block.section(set.title[language]) {
          Block.note(set.description[language])
          for fact in set.facts { section(fact, in: language) }
        }
      }
      sources(in: language)
    }
  }
}

// MARK: - Overview

extension PublishedFactsOutput {
  private func overview(in language: Language) -> Block {
    .section(Text(nl: "Overzicht", en: "Overview")[language]) {
      Block.table(
        Table(
          caption: Text(
            nl: "Wat over \(facts.wave) bekend is, en hoe het naast een nieuwe telling mag staan.",
            en: "What is known about \(facts.wave), and how it may stand beside a new count.")[
              language],
          columns: [
            Table.Column(Text(nl: "Feit", en: "Fact")[language]),
            Table.Column(Text(nl: "Sector", en: "Sector")[language], wraps: true),
            Table.Column(Text(nl: "Waarover", en: "About")[language], wraps: true),
            Table.Column(Text(nl: "Hoeveel", en: "How many")[language], wraps: true),
            Table.Column(Text(nl: "Vergelijking", en: "Comparison")[language], wraps: true),
          ],
          rows: facts.facts.map { fact in
            [
              fact.id, sector(fact.sector, in: language), fact.property[language],
              amount(fact, in: language), fact.comparison.title[language],
            ].map { [.text($0)] }
          }))
      Block.bullets([
        Text(
          nl: "Vergelijkbaar: hetzelfde is toen en nu geteld.",
          en: "Comparable: the same was counted then and now.")[language],
        Text(
          nl:
            "Alleen naast elkaar te zetten: toen staat er een woord, nu een telling. Daartussen is"
            + " geen verschil uit te rekenen.",
          en:
            "Side by side only: then there is a word, now a count. No difference can be worked out"
            + " between them.")[language],
        Text(
          nl: "Niet vergelijkbaar: wat toen gezegd is, wordt nu niet zo gevraagd.",
          en: "Not comparable: what was said then is not asked like that now.")[language],
      ])
    }
  }

  private func sector(_ sector: Sector?, in language: Language) -> String {
    sector?.title[language] ?? Text(nl: "verschillende", en: "several")[language]
  }

  /// How many, with the word that turns it round where the source counts those that lack it.
  private func amount(_ fact: PublishedFact, in language: Language) -> String {
    let title = fact.value.title[language]
    guard fact.sense == .lacks, fact.value != .statement else { return title }
    return Text(nl: "\(title) niet", en: "\(title) not")[language]
  }

  private func groups(in language: Language) -> Block? {
    guard !facts.groups.isEmpty else { return nil }
    return .section(
      Text(nl: "Het aantal instellingen", en: "The number of institutions")[language]
    ) {
      Block.definitions(
        facts.groups.map { group in
          Definition(
            language.capitalised(group.sector.title[language]),
            [.paragraph("\(group.size) (\(group.asOf[language]))")]
              + group.words.map { quotation($0, in: language) })
        })
      Block.paragraph(
        Text(
          nl: "Waar de bron van een feit niet zegt hoeveel instellingen er waren, geldt dit aantal,"
            + " met deze bron erbij.",
          en: "Where a fact’s own source does not say how many institutions there were, this number"
            + " is used, with this source beside it.")[language])
    }
  }
}

// MARK: - Facts

extension PublishedFactsOutput {
  private func section(_ fact: PublishedFact, in language: Language) -> Block {
    .section("\(fact.id) (\(sector(fact.sector, in: language)), \(fact.asOf[language]))") {
      Block.paragraph([.strong(fact.property[language])])
      Block.definitions(details(fact, in: language))
    }
  }

  private func details(_ fact: PublishedFact, in language: Language) -> [Definition] {
    let amount =
      switch fact.sense {
      case .has: Text(nl: "Hoeveel het hebben", en: "How many have it")
      case .lacks: Text(nl: "Hoeveel het niet hebben", en: "How many lack it")
      }
    return [
      Definition(amount[language], fact.value.title[language]),
      Definition(
        Text(nl: "Woorden van de bron", en: "Words of the source")[language],
        fact.words.map { quotation($0, in: language) }),
    ] + asked(fact, in: language) + [
      Definition(
        Text(nl: "Vergelijking", en: "Comparison")[language],
        "\(language.capitalised(fact.comparison.title[language])). \(fact.reason[language])")
    ]
  }

  private func asked(_ fact: PublishedFact, in language: Language) -> [Definition] {
    let keyFacts = questionnaire.keyFacts.filter { fact.keyFacts.contains($0.id) }
    if !keyFacts.isEmpty {
      return [
        Definition(
          Text(nl: "Opnieuw gevraagd", en: "Asked again")[language],
          keyFacts.map { .paragraph("\($0.id): \($0.statement[language])") })
      ]
    }
    let themes = questionnaire.themes.filter { fact.themes.contains($0.id) }
    guard !themes.isEmpty else { return [] }
    return [
      Definition(
        Text(
          nl: themes.count == 1 ? "Thema" : "Thema’s", en: themes.count == 1 ? "Theme" : "Themes")[
            language],
        language.list(themes.map { $0.title[language] }))
    ]
  }

  /// The words between quotation marks, with where they stand and whether they are translated.
  private func quotation(_ words: Quotation, in language: Language) -> Block {
    let source = facts.source(words.source)
    let place = [source?.title[language], source?.date?[language]].compactMap(\.self)
      .joined(separator: ", ")
    let translated =
      words.language == language
      ? "" : Text(nl: ", vertaald", en: ", translated")[language]
    return .paragraph("“\(words[language])” (\(place)\(translated))")
  }

  private func sources(in language: Language) -> Block {
    .section(Text(nl: "Bronnen", en: "Sources")[language]) {
      Block.definitions(
        facts.sources.map { source in
          let facts = [source.date?[language], source.reference].compactMap(\.self)
          let read =
            switch source.read {
            case .whole: Text(nl: "Geheel gelezen.", en: "Read in full.")
            case .part: Text(nl: "Gedeeltelijk gelezen.", en: "Read in part.")
            }
          let first =
            facts.isEmpty ? "" : language.capitalised(facts.joined(separator: ", ")) + ". "
          return Definition(
            source.title[language],
            [.paragraph("\(first)\(read[language])"), .paragraph(source.address)])
        })
    }
  }
}

// MARK: - CSV

extension PublishedFactsOutput {
  /// A row for each fact, those kept apart by the name of their set.
  package func csv(in language: Language) -> CSVTable {
    let sets = [(facts.wave, facts.facts)] + facts.others.map { ($0.id, $0.facts) }
    return CSVTable(
      header: [
        "set", "fact", "sector", "as_of", "property", "sense", "type", "count", "of", "word",
        "original", "original_language", "translation", "sources", "key_facts", "themes",
        "comparison", "reason",
      ],
      rows: sets.flatMap { set, facts in facts.map { row(set, $0, in: language) } })
  }

  private func row(_ set: String, _ fact: PublishedFact, in language: Language) -> [CSVCell] {
    let words = fact.words.first
    return [
      .text(set), .text(fact.id), .text(orEmpty: fact.sector?.rawValue),
      .text(fact.asOf[language]), .text(fact.property[language]), .text(fact.sense.rawValue),
      .text(fact.value.kind.rawValue),
    ] + amounts(fact.value) + [
      .text(orEmpty: words?.original), .text(orEmpty: words?.language.rawValue),
      .text(orEmpty: words?.translation),
      .text(fact.words.map(\.source).joined(separator: " ")),
      .text(fact.keyFacts.joined(separator: " ")), .text(fact.themes.joined(separator: " ")),
      .text(fact.comparison.rawValue), .text(fact.reason[language]),
    ]
  }

  /// The number, the size of the group and the word, each only where the source has it.
  private func amounts(_ value: PublishedValue) -> [CSVCell] {
    switch value {
    case .exact(.all, let size): [.text("all"), .integer(orEmpty: size), .empty]
    case .exact(.number(let number), let size):
      [.integer(number), .integer(orEmpty: size), .empty]
    case .quantifier(let word): [.empty, .empty, .text(word.rawValue)]
    case .statement: [.empty, .empty, .empty]
    }
  }
}
