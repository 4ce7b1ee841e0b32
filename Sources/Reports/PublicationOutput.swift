import Assessment
import Charts
package import JSON
package import Language
package import Maturity
package import Publication

/// The sector picture, for who reads it and for who reckons with it.
package struct PublicationOutput: Sendable {
  let publication: SectorPublication

  /// What was taken back or made coarser since the release.
  let errata: [Ledger.Erratum]

  /// What was published about the earlier wave, if anything.
  let then: PublishedFacts?

  package init(
    _ publication: SectorPublication, errata: [Ledger.Erratum] = [], then: PublishedFacts?
  ) {
    self.publication = publication
    self.errata = errata
    self.then = then
  }

  /// The title of every page, before the wave.
  static let title = Text(
    nl: "Sectorbeeld kennisveiligheid", en: "The sector picture of knowledge security")

  /// The publication with what stands beside it, for scripts; its schema is
  /// `publication.schema.json`.
  package var json: JSONValue {
    .object(
      (publication.json.members ?? []).map { ($0.name, $0.value) } + [
        ("published", .array(beside.map(\.json))),
        ("corrections", .array(errata.map(\.json))),
      ])
  }
}

// MARK: - Document

extension PublicationOutput {
  /// The publication for people, from what is asked first to how it came about.
  package func document(in language: Language) -> Document {
    Document(
      language: language,
      title: "\(Self.title[language]) \(publication.wave)"
    ) {
      Block.definitions(identification(in: language))
      Block.note(publication.policy.status[language])
      errataSection(in: language)
      Block.section(Text(nl: "Samenvatting", en: "Summary")[language]) {
        summary(in: language)
      }
      Block.section(Text(nl: "Wie er meededen", en: "Who took part")[language]) {
        participation(in: language)
      }
      levels(in: language)
      changes(in: language)
      facts(in: language)
      profiles(in: language)
      Block.section(
        Text(nl: "Hoe dit tot stand kwam", en: "How this came about")[language]
      ) {
        method(in: language)
      }
    }
  }

  private func identification(in language: Language) -> [Definition] {
    let earlier = publication.earlier.map {
      [
        Definition(
          Text(nl: "Vergeleken met", en: "Compared with")[language], String($0))
      ]
    }
    let questionnaire = publication.questionnaire
    let policy = publication.policy
    return [
      Definition(Text(nl: "Meetronde", en: "Wave")[language], String(publication.wave))
    ] + (earlier ?? []) + [
      Definition(
        Text(nl: "Niveaus", en: "Levels")[language], publication.reading.title[language]),
      Definition(
        Text(nl: "Vragenlijst", en: "Questionnaire")[language],
        "\(questionnaire.title[language]) (\(questionnaire.id), \(questionnaire.version))"),
      Definition(
        Text(nl: "Publicatiebeleid", en: "Publication policy")[language],
        "\(policy.title[language]) (\(policy.id), \(policy.version))"),
      Definition(
        Text(nl: "Vrijgegeven", en: "Released")[language], publication.released.words(in: language)),
    ]
  }

  private func errataSection(in language: Language) -> Block? {
    guard !errata.isEmpty else { return nil }
    return .section(Text(nl: "Correcties", en: "Corrections")[language]) {
      Block.bullets(
        errata.map { erratum in
          let what =
            "\(title(erratum.before.measure, in: language)), "
            + erratum.before.group.title[language]
          let change =
            erratum.after.map { after in
              Text(
                nl: "Dit cijfer staat hier nu als ‘\(after.text.nl)’.",
                en: "This figure now stands here as ‘\(after.text.en)’.")
            } ?? Text(nl: "Dit cijfer is ingetrokken.", en: "This figure has been withdrawn.")
          let reason = Text(
            nl: "Reden: \(erratum.reason)", en: "Reason: \(erratum.reason)")
          return
            "\(erratum.day.words(in: language)). \(language.capitalised(what)). \(change[language])"
            + " \(reason[language])"
        })
    }
  }
}

// MARK: - Summary

extension PublicationOutput {
  /// A sentence or a few for each sector, from the printed figures alone.
  private func summary(in language: Language) -> [Block] {
    let sectors = printedSectors
    guard !sectors.isEmpty else {
      return [
        .paragraph(
          Text(
            nl:
              "Er is van geen groep iets gepubliceerd: geen groep had er instellingen genoeg voor.",
            en: "Nothing has been published of any group: none had enough institutions for it.")[
              language])
      ]
    }
    let groups = sectors.map { InstitutionGroup(sector: $0) }
    return (groups.count > 1 ? [together(groups, in: language)].compactMap(\.self) : [])
      + groups.map { group in
        let most = publication.themes.filter { isShare(level($0), group, ofMost: true) }
          .map(\.title)
        let few = publication.themes.filter { isShare(level($0), group, ofMost: false) }
          .map(\.title)
        return .section(columns([group], in: language)[0].title) {
          bullets(
            [
              Self.themes(
                most, in: language,
                Text(
                  nl: "Ten minste twee derde is aantoonbaar op of boven het referentieniveau bij",
                  en: "At least two thirds are shown at or above the reference level for")),
              Self.themes(
                few, in: language,
                Text(
                  nl: "Ten hoogste een derde is aantoonbaar op of boven het referentieniveau bij",
                  en: "At most a third are shown at or above the reference level for")),
            ] + progress(group, in: language) + [answers(group, in: language)])
        }
      }
  }

  private func bullets(_ sentences: [String]) -> Block {
    .bullets(sentences.filter { !$0.isEmpty })
  }

  /// What can be said of every sector of which something is printed.
  private func together(_ groups: [InstitutionGroup], in language: Language) -> Block? {
    func common(ofMost: Bool) -> [Text] {
      publication.themes.filter { theme in
        groups.allSatisfy { isShare(level(theme), $0, ofMost: ofMost) }
      }.map(\.title)
    }
    let lower = groups.flatMap { group in
      publication.figures.filter { $0.measure.kind == .lower && $0.group == group }
    }
    let most = lower.map(\.counts.upperBound).max() ?? 0
    let isKnown = !lower.isEmpty && lower.allSatisfy { $0.form == .atMost }
    let earlier = publication.earlier.map(String.init) ?? ""
    let sentences = [
      Self.themes(
        common(ofMost: true), in: language,
        Text(
          nl:
            "In elke sector is ten minste twee derde van de instellingen aantoonbaar op of boven"
            + " het"
            + " referentieniveau bij",
          en: "In every sector at least two thirds of the institutions are shown at or above the"
            + " reference level for")),
      Self.themes(
        common(ofMost: false), in: language,
        Text(
          nl:
            "In elke sector is ten hoogste een derde aantoonbaar op of boven het referentieniveau"
            + " bij",
          en: "In every sector at most a third are shown at or above the reference level for")),
      isKnown
        ? Text(
          nl:
            "In geen sector en bij geen thema is van meer dan \(most) instellingen aangetoond dat"
            + " zij"
            + " lager staan dan in \(earlier).",
          en:
            "In no sector and for no theme have more than \(most) institutions been shown to be"
            + " lower"
            + " than in \(earlier).")[language] : "",
    ].filter { !$0.isEmpty }
    guard !sentences.isEmpty else { return nil }
    return .section(Text(nl: "Alle sectoren", en: "All sectors")[language]) { bullets(sentences) }
  }

  /// Whether a count is printed that is two thirds of a group or more, or a third or less.
  private func isShare(
    _ measure: Publication.Measure, _ group: InstitutionGroup, ofMost: Bool
  ) -> Bool {
    guard let figure = publication.figure(measure, group) else { return false }
    return ofMost
      ? figure.counts.lowerBound * 3 >= 2 * figure.institutions
      : figure.counts.upperBound * 3 <= figure.institutions
  }

  /// How many key facts most of a group have, and how many few have; the table says which.
  private func answers(_ group: InstitutionGroup, in language: Language) -> String {
    func count(ofMost: Bool) -> Int {
      publication.facts.count {
        isShare(.fact($0.id, wave: publication.wave), group, ofMost: ofMost)
      }
    }
    let (most, few) = (count(ofMost: true), count(ofMost: false))
    if most + few == 0 { return "" }
    let all = publication.facts.count
    return Text(
      nl:
        "Van de \(all) kernfeiten antwoordt bij \(most) ten minste twee derde van de instellingen"
        + " ja,"
        + " en bij \(few) ten hoogste een derde.",
      en:
        "Of the \(all) key facts, at least two thirds of the institutions answer yes to \(most),"
        + " and"
        + " at most a third to \(few).")[language]
  }

  private static func themes(
    _ titles: [Text], in language: Language, _ beginning: Text
  ) -> String {
    guard !titles.isEmpty else { return "" }
    return "\(beginning[language]) \(language.list(titles.map { "‘\($0[language])’" }))."
  }

  /// The themes in which more institutions rose for certain than can have fallen.
  private func progress(_ group: InstitutionGroup, in language: Language) -> [String] {
    guard let earlier = publication.earlier else { return [] }
    let rows = publication.themes.compactMap { theme -> (Text, PublishedFigure, PublishedFigure)? in
      guard
        let higher = publication.figure(
          .higher(theme: theme.id, wave: publication.wave, than: earlier), group),
        let lower = publication.figure(
          .lower(theme: theme.id, wave: publication.wave, than: earlier), group)
      else { return nil }
      return (theme.title, higher, lower)
    }
    guard !rows.isEmpty else { return [] }
    let up = rows.filter { $0.1.counts.lowerBound > $0.2.counts.upperBound }.map(\.0)
    let down = rows.filter { $0.2.counts.lowerBound > $0.1.counts.upperBound }.map(\.0)
    if up.isEmpty, down.isEmpty {
      return [
        Text(
          nl: "Sinds \(earlier) is bij geen thema te zeggen dat er meer instellingen stegen dan"
            + " daalden, of andersom.",
          en:
            "Since \(earlier) it cannot be said of any theme that more institutions rose than fell,"
            + " or the reverse.")[language]
      ]
    }
    return [
      Self.themes(
        up, in: language,
        Text(
          nl: "Sinds \(earlier) stegen aantoonbaar meer instellingen dan er daalden bij",
          en: "Since \(earlier) more institutions are shown to have risen than fell for")),
      Self.themes(
        down, in: language,
        Text(
          nl: "Sinds \(earlier) daalden aantoonbaar meer instellingen dan er stegen bij",
          en: "Since \(earlier) more institutions are shown to have fallen than risen for")),
    ]
  }

  /// The sectors of which something is printed.
  var printedSectors: [Sector] {
    publication.groups.filter { $0.profile == nil }.compactMap(\.sector)
  }

  private var printedProfiles: [InstitutionGroup] {
    publication.groups.filter { $0.profile != nil }
  }

  func level(_ theme: SectorPublication.ThemeReference) -> Publication.Measure {
    .level(theme: theme.id, atLeast: theme.level, wave: publication.wave)
  }

  private func title(_ measure: Publication.Measure, in language: Language) -> String {
    let theme = publication.themes.first { $0.id == measure.item }?.title[language]
    let subject = theme ?? measure.item
    return switch measure.kind {
    case .level:
      Text(nl: "\(subject), niveau", en: "\(subject), level")[language]
    case .higher: Text(nl: "\(subject), hoger", en: "\(subject), higher")[language]
    case .lower: Text(nl: "\(subject), lager", en: "\(subject), lower")[language]
    case .fact: subject
    }
  }
}

// MARK: - Tables

extension PublicationOutput {
  private func participation(in language: Language) -> [Block] {
    func table(_ parts: [SectorPublication.Participation], _ caption: Text, _ first: Text) -> Block
    {
      .table(
        Table(
          caption: caption[language],
          columns: [
            Table.Column(first[language], wraps: true),
            Table.Column(Text(nl: "Instellingen", en: "Institutions")[language], .trailing),
          ],
          rows: parts.map {
            [
              [.text(language.capitalised($0.group.title[language]))],
              [.text(String($0.institutions))],
            ]
          }))
    }
    let sectors = publication.participation.filter { $0.group.sector != nil }
    let profiles = publication.participation.filter { $0.group.profile != nil }
    return [
      table(
        sectors,
        Text(
          nl: "Instellingen die hebben aangeleverd, naar sector.",
          en: "Institutions that submitted, by sector."), Text(same: "Sector")),
      response(sectors, in: language),
      table(
        profiles,
        Text(
          nl: "Dezelfde instellingen, naar risicoprofiel.",
          en: "The same institutions, by risk profile."),
        Text(nl: "Risicoprofiel", en: "Risk profile")),
    ].compactMap(\.self)
  }

  /// How many there are in a sector, where a source says so.
  private func response(
    _ parts: [SectorPublication.Participation], in language: Language
  ) -> Block? {
    let sentences = parts.compactMap { part -> String? in
      guard let sector = part.group.sector,
        let known = then?.groups.first(where: { $0.sector == sector })
      else { return nil }
      return Text(
        nl: "Er zijn \(known.size) \(sector.plural.nl) (\(known.asOf.nl)).",
        en: "There are \(known.size) \(sector.plural.en) (\(known.asOf.en)).")[language]
    }
    return sentences.isEmpty ? nil : .paragraph(sentences)
  }

  private func levels(in language: Language) -> Block? {
    let groups = printedSectors.map { InstitutionGroup(sector: $0) }
    return themeTable(
      groups, title: Text(nl: "Hoe het nu staat", en: "How things stand now"),
      caption: Text(
        nl:
          "Het aantal instellingen waarvan het niveau aantoonbaar op of boven het referentieniveau"
          + " ligt. De andere liggen eronder, of het is niet vast te stellen.",
        en: "The number of institutions whose level is shown to be at or above the reference level."
          + " The others are below it, or it cannot be established."),
      charts: levelCharts(groups, in: language), in: language)
  }

  private func profiles(in language: Language) -> Block? {
    themeTable(
      printedProfiles, title: Text(nl: "Naar risicoprofiel", en: "By risk profile"),
      caption: Text(
        nl: "Welk deel van de instellingen aantoonbaar op of boven het referentieniveau zit.",
        en: "What part of the institutions are shown to be at or above the reference level."),
      in: language, facts: true)
  }

  /// A row for each theme, with a column for each group.
  private func themeTable(
    _ groups: [InstitutionGroup], title: Text, caption: Text, charts: [Chart] = [],
    in language: Language, facts: Bool = false
  ) -> Block? {
    let rows = publication.themes.filter { theme in
      groups.contains { publication.figure(level(theme), $0) != nil }
    }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      caption: caption[language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
        Table.Column(Text(nl: "Vanaf niveau", en: "From level")[language], wraps: true),
      ] + columns(groups, in: language),
      rows: rows.map { theme in
        [[.text(theme.title[language])], [.text(String(theme.level))]]
          + groups.map { cell(level(theme), $0, in: language) }
      })
    return .section(title[language]) {
      Block.paragraph(levelNames(in: language))
      if charts.isEmpty { Block.table(table) } else { Block.figure(Figure(charts, table: table)) }
      if facts { factTable(groups, in: language) }
    }
  }

  /// What the levels that are counted from are called.
  private func levelNames(in language: Language) -> String {
    var named: [Int: SectorPublication.ThemeReference] = [:]
    for theme in publication.themes { named[theme.level] = theme }
    let names = named.sorted { $0.key < $1.key }.map { level, theme in
      Text(
        nl: " Niveau \(level) heet \(theme.levelTitle.nl). \(theme.levelDescription.nl)",
        en: " Level \(level) is called \(theme.levelTitle.en). \(theme.levelDescription.en)")[
          language]
    }
    return Text(
      nl: "Bij elk thema telt mee wie het referentieniveau heeft of een hoger niveau.",
      en: "For each theme those count that have the reference level or a higher one.")[language]
      + names.joined()
  }

  func columns(_ groups: [InstitutionGroup], in language: Language) -> [Table.Column] {
    groups.map { group in
      let size = publication.figures.first { $0.group == group }?.institutions ?? 0
      return Table.Column(
        "\(language.capitalised(group.title[language])) (\(size))", wraps: true)
    }
  }

  private func cell(
    _ measure: Publication.Measure, _ group: InstitutionGroup, in language: Language
  ) -> Table.Cell {
    [.text(publication.figure(measure, group)?.text[language] ?? PublishedFigure.symbol)]
  }

  private func changes(in language: Language) -> Block? {
    guard let earlier = publication.earlier else { return nil }
    let groups = printedSectors.map { InstitutionGroup(sector: $0) }.filter { group in
      publication.figures.contains { $0.measure.kind == .higher && $0.group == group }
    }
    guard !groups.isEmpty else { return nil }
    return .section(
      Text(nl: "De verandering sinds \(earlier)", en: "The change since \(earlier)")[language]
    ) {
      Block.paragraph(
        Text(
          nl:
            "Geteld is waar een hoger of een lager niveau is bewezen. Bij de andere instellingen is"
            + " geen van beide bewezen, of zij hebben geen eerdere meting; dat zegt niet dat er"
            + " niets"
            + " veranderde.",
          en:
            "Counted is where a higher or a lower level has been proven. For the other institutions"
            + " neither has, or they have no earlier measurement; that does not say that nothing"
            + " changed.")[language])
      for group in groups {
        Block.figure(
          Figure(
            changeCharts(group, since: earlier, in: language),
            table: Table(
              caption: columns([group], in: language)[0].title,
              columns: [
                Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
                Table.Column(Text(nl: "Hoger", en: "Higher")[language]),
                Table.Column(Text(nl: "Lager", en: "Lower")[language]),
              ],
              rows: publication.themes.map { theme in
                [
                  [.text(theme.title[language])],
                  cell(
                    .higher(theme: theme.id, wave: publication.wave, than: earlier), group,
                    in: language),
                  cell(
                    .lower(theme: theme.id, wave: publication.wave, than: earlier), group,
                    in: language),
                ]
              })))
      }
    }
  }

  private func factTable(_ groups: [InstitutionGroup], in language: Language) -> Block? {
    let rows = publication.facts.filter { fact in
      groups.contains {
        publication.figure(.fact(fact.id, wave: publication.wave), $0) != nil
      }
    }
    guard !rows.isEmpty else { return nil }
    // Each table has a name of its own for those who hear the page.
    let isByProfile = groups.allSatisfy { $0.profile != nil }
    let caption =
      isByProfile
      ? Text(
        nl:
          "Welk deel van de instellingen op het kernfeit ja antwoordt. De andere antwoorden nee, of"
          + " onbekend.",
        en: "What part of the institutions answer the key fact with yes. The others answer no, or"
          + " unknown.")
      : Text(
        nl: "Het aantal instellingen dat op het kernfeit ja antwoordt. De andere antwoorden nee, of"
          + " onbekend.",
        en: "The number of institutions that answer the key fact with yes. The others answer no, or"
          + " unknown.")
    return .table(
      Table(
        caption: caption[language],
        columns: [Table.Column(Text(nl: "Kernfeit", en: "Key fact")[language], wraps: true)]
          + columns(groups, in: language),
        rows: rows.map { fact in
          [[.text(fact.statement[language])]]
            + groups.map { cell(.fact(fact.id, wave: publication.wave), $0, in: language) }
        }))
  }

  private func facts(in language: Language) -> Block? {
    let groups = printedSectors.map { InstitutionGroup(sector: $0) }
    guard let table = factTable(groups, in: language) else { return nil }
    return .section(Text(nl: "Kernfeiten", en: "Key facts")[language]) {
      table
      unanimity(in: language)
      besideSection(in: language)
    }
  }

  private func unanimity(in language: Language) -> Block? {
    let facts = publication.facts.filter(\.isUnanimous)
    guard !facts.isEmpty else { return nil }
    return .paragraph(
      Text(
        nl:
          "Bij \(counted(facts.count, one: "kernfeit", other: "kernfeiten")) is vooraf afgesproken"
          + " dat ‘alle’ wordt afgedrukt als alle instellingen van een sector het hebben"
          + " (\(Language.nl.list(facts.map(\.id)))).",
        en: "For \(counted(facts.count, one: "key fact", other: "key facts")) it was agreed"
          + " beforehand that ‘all’ is printed if all institutions of a sector have it"
          + " (\(Language.en.list(facts.map(\.id)))).")[language])
  }
}

// MARK: - Method

extension PublicationOutput {
  /// How the figures came about and what they cannot give away, in plain language.
  private func method(in language: Language) -> [Block] {
    let t = publication.tail
    let c = publication.policy.coalition
    let withheld = publication.figures.count { $0.form == .withheld }
    let hasUnanimous = publication.figures.contains { $0.form == .all }
    let size = publication.figures.first { $0.group.sector != nil }?.institutions ?? 2 * t + 2
    let example = Text(
      nl: " bij \(size) instellingen ‘ten minste \(size - t)’",
      en: " of \(size) institutions ‘at least \(size - t)’")
    let paragraphs = [
      Text(
        nl: "Elke instelling heeft zelf aangeleverd: per thema de grenzen van haar niveau, of zij"
          + " aantoonbaar steeg of daalde, en haar antwoorden op de kernfeiten. Er ging geen naam,"
          + " toelichting of onderbouwing mee. De aanleveringen liggen bij een onafhankelijke"
          + " uitvoerder; het ministerie ontvangt alleen deze publicatie.",
        en: "Each institution submitted for itself: the bounds of its level for each theme, whether"
          + " it demonstrably rose or fell, and its answers to the key facts. No name, note or"
          + " evidence went along. The submissions are with an independent operator; the ministry"
          + " receives this publication only."),
      Text(
        nl:
          "Een telling van \(t) of minder staat hier als ‘ten hoogste \(t)’. Ontbreken er \(t) of"
          + " minder"
          + " aan alle, dan staat er ‘ten minste’ met het aantal dat \(t) onder alle"
          + " ligt:\(example.nl)."
          + " Daartussen staat het getal. Waar derden staan, staat er niet meer dan dat. Groepen"
          + " van minder dan \(2 * t + 2) instellingen zijn"
          + " weggelaten, en een totaal over de sectoren ook: naast de cijfers per sector zou het"
          + " prijsgeven wat daar bij elkaar is genomen. Dit ligt vooraf vast en is voor elk thema"
          + " gelijk, zodat de vorm van een cijfer niet meer verraadt dan er staat.",
        en:
          "A count of \(t) or fewer stands here as ‘at most \(t)’. Where \(t) or fewer are"
          + " lacking, it"
          + " says ‘at least’ with the number that is \(t) short of all:\(example.en). Between them"
          + " stands the number. Where thirds stand, there is no more to it. Groups of fewer than"
          + " \(2 * t + 2) institutions are left out, and so is a total"
          + " over the sectors: beside the figures by sector it would give away what is taken"
          + " together"
          + " there. This was laid down beforehand and is the same for every theme, so that the"
          + " form of a"
          + " figure gives away no more than it says."),
      Text(
        nl: "Voor elk cijfer is gecontroleerd dat ook wie dit programma, het publicatiebeleid, de"
          + " sector en het risicoprofiel van elke instelling en de antwoorden van"
          + " \(c == 1 ? "één instelling" : "\(c) instellingen") kent, van geen andere instelling"
          + " kan afleiden wat zij antwoordde"
          + (hasUnanimous ? ", behalve waar ‘alle’ staat, zoals vooraf is afgesproken" : "")
          + ". Bij elke uitspraak die iemand zou kunnen doen, is een andere verdeling van"
          + " antwoorden"
          + " gevonden waarin zij niet klopt en die precies dezelfde cijfers geeft. Daarbij telt"
          + " mee"
          + " wat eerder is gepubliceerd en in het publicatieregister staat.",
        en: "For every figure it was checked that even somebody who knows this program, the"
          + " publication policy, the sector and risk profile of every institution and the answers"
          + " of"
          + " \(c == 1 ? "one institution" : "\(c) institutions") cannot work out what any other"
          + " institution answered"
          + (hasUnanimous ? ", except where ‘all’ stands, as was agreed beforehand" : "")
          + ". Against every statement that somebody might make, another distribution of answers"
          + " was"
          + " found in which it is untrue and which gives exactly the same figures. What was"
          + " published"
          + " before and stands in the ledger counts in this."),
      Text(
        nl: withheld == 0
          ? "Alle \(publication.figures.count) cijfers die het publicatiebeleid noemt, konden"
            + " worden"
            + " afgedrukt."
          : "Van de \(publication.figures.count) cijfers die het publicatiebeleid noemt, konden er"
            + " \(publication.figures.count - withheld) worden afgedrukt. Waar"
            + " ‘\(PublishedFigure.symbol)’ staat, wordt niets gezegd. Het teken is altijd"
            + " hetzelfde en"
            + " zegt niet waarom; ook daaruit is over geen instelling iets af te leiden, al kent"
            + " iemand"
            + " de regels waarmee het programma beslist.",
        en: withheld == 0
          ? "All \(publication.figures.count) figures that the publication policy names could be"
            + " printed."
          : "Of the \(publication.figures.count) figures that the publication policy names,"
            + " \(publication.figures.count - withheld) could be printed. Where"
            + " ‘\(PublishedFigure.symbol)’ stands, nothing is said. The sign is always the same"
            + " and"
            + " does not say why; nothing about any institution can be inferred from it either,"
            + " even by"
            + " somebody who knows the rules by which the program decides."),
      Text(
        nl:
          "De niveaus zijn bepaald \(publication.reading.basis.nl). Een telling is geen norm:"
          + " zolang"
          + " de sector er geen heeft vastgesteld, is niets hier ‘onder de norm’.",
        en:
          "The levels were taken \(publication.reading.basis.en). A count is not a norm: as long"
          + " as the sector has adopted none, nothing here is ‘below the norm’."
      ),
    ]
    return paragraphs.map { .paragraph($0[language]) }
  }
}

// MARK: - Tables for who reckons

extension PublicationOutput {
  /// A tidy table: its name, what it holds, and its columns.
  package struct DataTable: Sendable {
    package let name: String
    package let description: Text
    package let fields: [Field]
    package let rows: [[CSVCell]]

    package struct Field: Sendable {
      package let name: String
      package let type: String
      package let description: String
      package let values: [String]
      package let isRequired: Bool
    }

    package var csv: CSVTable { CSVTable(header: fields.map(\.name), rows: rows) }
  }

  /// The figures, one on each row.
  package func csv(in language: Language) -> CSVTable { figures(in: language).csv }

  /// Everything in tables, of which the first is the figures.
  package func tables(in language: Language) -> [DataTable] {
    [figures(in: language), themes, facts, participationTable, published]
  }

  static func field(
    _ name: String, _ type: String, _ description: String, values: [String] = [],
    required: Bool = true
  ) -> DataTable.Field {
    DataTable.Field(
      name: name, type: type, description: description, values: values, isRequired: required)
  }

  static let sector = field(
    "sector", "string", "The sector; empty for all.", values: Sector.allCases.map(\.rawValue),
    required: false)

  private static let profile = field(
    "profile", "string", "The risk profile; empty for all.",
    values: RiskProfile.allCases.map(\.rawValue), required: false)

  static let figureFields = [
    Self.field(
      "measure", "string",
      "What is counted: level at the reference level or above, level proven higher or lower, or"
        + " key fact answered with yes.",
      values: Publication.Measure.Kind.allCases.map(\.rawValue)),
    Self.field("item", "string", "The theme or the key fact."),
    Self.field("wave", "integer", "The wave that the figure speaks about."),
    Self.field(
      "reference", "integer", "The level that is counted from; for level alone.",
      required: false),
    Self.field(
      "earlier", "integer", "The wave compared with; for higher and lower alone.",
      required: false),
    Self.sector, Self.profile,
    Self.field("institutions", "integer", "The number of institutions in the group."),
    Self.field(
      "form", "string", "How the count is printed.",
      values: PublishedFigure.Form.allCases.map(\.rawValue)),
    Self.field("low", "integer", "The lowest count that is printed like this."),
    Self.field("high", "integer", "The highest count that is printed like this."),
    Self.field("text", "string", "The count as it is read."),
  ]

  static let themeFields = [
    Self.field("theme", "string", "The theme's identifier."),
    Self.field("titleNl", "string", "The title in Dutch."),
    Self.field("titleEn", "string", "The title in English."),
    Self.field("reference", "integer", "The level that is counted from."),
  ]

  static let factFields = [
    Self.field("fact", "string", "The key fact's identifier."),
    Self.field("statementNl", "string", "The statement in Dutch."),
    Self.field("statementEn", "string", "The statement in English."),
    Self.field(
      "unanimous", "string", "Whether it was agreed to print that all have it.",
      values: ["yes", "no"]),
  ]

  static let participationFields = [
    Self.sector, Self.profile,
    Self.field("institutions", "integer", "The number of institutions."),
  ]

  private func figures(in language: Language) -> DataTable {
    DataTable(
      name: "figures",
      description: Text(
        nl: "Alle cijfers, elk op een regel.", en: "All figures, one on each row."),
      fields: Self.figureFields,
      rows: publication.figures.map { figure in
        [
          .text(figure.measure.kind.rawValue), .text(figure.measure.item),
          .integer(figure.measure.wave), .integer(orEmpty: figure.measure.reference),
          .integer(orEmpty: figure.measure.earlier),
          .text(orEmpty: figure.group.sector?.rawValue),
          .text(orEmpty: figure.group.profile?.rawValue), .integer(figure.institutions),
          .text(figure.form.rawValue), .integer(figure.counts.lowerBound),
          .integer(figure.counts.upperBound), .text(figure.text[language]),
        ]
      })
  }

  private var themes: DataTable {
    DataTable(
      name: "themes",
      description: Text(
        nl: "De thema’s met het niveau dat meetelt.", en: "The themes with the level that counts."),
      fields: Self.themeFields,
      rows: publication.themes.map {
        [.text($0.id), .text($0.title.nl), .text($0.title.en), .integer($0.level)]
      })
  }

  private var facts: DataTable {
    DataTable(
      name: "facts", description: Text(nl: "De kernfeiten.", en: "The key facts."),
      fields: Self.factFields,
      rows: publication.facts.map {
        [.text($0.id), .text($0.statement.nl), .text($0.statement.en), .truth($0.isUnanimous)]
      })
  }

  private var participationTable: DataTable {
    DataTable(
      name: "participation",
      description: Text(
        nl: "Hoeveel instellingen aanleverden.", en: "How many institutions submitted."),
      fields: Self.participationFields,
      rows: publication.participation.map {
        [
          .text(orEmpty: $0.group.sector?.rawValue), .text(orEmpty: $0.group.profile?.rawValue),
          .integer($0.institutions),
        ]
      })
  }

  /// The description of the tables by the Data Package standard, version 1 of Frictionless.
  package func dataPackage(in language: Language) -> JSONValue {
    .object([
      ("profile", .string(Self.packageProfile)),
      ("name", .string("\(Self.packageName)\(publication.wave)")),
      ("title", .string(document(in: language).title)),
      ("description", .string(publication.policy.status[language])),
      ("version", .string(publication.policy.version)),
      ("created", .string("\(publication.released.iso)T00:00:00Z")),
      (
        "resources",
        .array(
          tables(in: language).map { table in
            .object([
              ("profile", .string("tabular-data-resource")),
              ("name", .string(table.name)),
              ("path", .string("\(table.name).csv")),
              ("description", .string(table.description[language])),
              ("format", .string("csv")),
              ("mediatype", .string("text/csv")),
              ("encoding", .string("utf-8")),
              (
                "dialect",
                .object([
                  ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")),
                  ("doubleQuote", .bool(true)),
                ])
              ),
              (
                "schema",
                .object([
                  ("fields", .array(table.fields.map(\.json))),
                  ("missingValues", .array([.string("")])),
                ])
              ),
            ])
          })
      ),
    ])
  }
}

extension PublicationOutput.DataTable.Field {
  fileprivate var json: JSONValue {
    var constraints: [(String, JSONValue)] = []
    if isRequired { constraints.append(("required", .bool(true))) }
    if !values.isEmpty { constraints.append(("enum", .array(values.map(JSONValue.string)))) }
    if type == "integer" { constraints.append(("minimum", .integer(0))) }
    let members: [(String, JSONValue)] = [
      ("name", .string(name)), ("type", .string(type)), ("description", .string(description)),
    ]
    return .object(
      constraints.isEmpty ? members : members + [("constraints", .object(constraints))])
  }
}
