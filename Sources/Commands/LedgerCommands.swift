import Definitions
import Invocation
import Journal
import Language
import Maturity
import Publication
import Reports
import Terminal

/// What the line of `ledger new` gives.
struct LedgerNewOptions: Options {
  let path = Shared.ledger
}

/// What the line of `ledger add` gives.
struct LedgerAddOptions: Options {
  let path = Shared.ledger
  let fact = OptionalOption<String>(
    "fact", Text(nl: "KERNFEIT", en: "FACT"),
    help: Text(nl: "Instellingen met dit kernfeit.", en: "Institutions with this key fact."))
  let level = OptionalOption<String>(
    "level", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Instellingen op of boven een niveau van dit thema; zie --reference.",
      en: "Institutions at or above a level of this theme; see --reference."))
  let reference = OptionalOption<Int>(
    "reference", Text(nl: "NIVEAU", en: "LEVEL"),
    help: Text(
      nl: "Het niveau bij --level; anders dat van het publicatiebeleid.",
      en: "The level with --level; else that of the publication policy."))
  let higher = OptionalOption<String>(
    "higher", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Instellingen die bij dit thema hoger staan dan in de eerdere meetronde.",
      en: "Institutions that are higher in this theme than in the earlier wave."))
  let lower = OptionalOption<String>(
    "lower", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Instellingen die bij dit thema lager staan.",
      en: "Institutions that are lower in this theme."))
  let count = OptionalOption<Int>(
    "count", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Precies zoveel.", en: "Exactly so many."))
  let atLeast = OptionalOption<Int>(
    "at-least", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Ten minste zoveel.", en: "At least so many."))
  let atMost = OptionalOption<Int>(
    "at-most", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Ten hoogste zoveel.", en: "At most so many."))
  let of = RequiredOption<Int>(
    "of", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(
      nl: "Het aantal instellingen van de groep.",
      en: "The number of institutions in the group.")
  )
  let sector = Shared.sector
  let profile = OptionalOption<RiskProfile>(
    "profile", Text(nl: "PROFIEL", en: "PROFILE"),
    help: Text(
      nl: "Alleen instellingen met dit risicoprofiel.",
      en: "Only institutions with this risk profile."))
  let wave = OptionalOption<Int>(
    "wave", Text(nl: "RONDE", en: "WAVE"),
    help: Text(
      nl: "De meetronde; anders die van het publicatiebeleid.",
      en: "The wave; else that of the publication policy."))
  let source = RequiredOption<String>(
    "source", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Waar het gepubliceerd is.", en: "Where it was published."))
  let policy = Shared.policy
  let by = Shared.by
  let definitions = Shared.definitions
}

/// What the line of `ledger list` gives.
struct LedgerListOptions: Options {
  let path = Shared.ledger
  let line = OptionalOption<Int>(
    "line", Text(nl: "REGEL", en: "LINE"),
    help: Text(
      nl: "Alleen de cijfers van deze regel.", en: "Only the figures of this line."))
}

/// What the line of `ledger withdraw` gives.
struct LedgerWithdrawOptions: Options {
  let path = Shared.ledger
  let line = Errata.line
  let figure = Errata.figure
  let reason = Errata.reason
  let by = Shared.by
}

/// What the line of `ledger coarsen` gives.
struct LedgerCoarsenOptions: Options {
  let path = Shared.ledger
  let line = Errata.line
  let figure = Errata.figure
  let atLeast = OptionalOption<Int>(
    "at-least", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Ten minste zoveel.", en: "At least so many."))
  let atMost = OptionalOption<Int>(
    "at-most", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Ten hoogste zoveel.", en: "At most so many."))
  let reason = Errata.reason
  let by = Shared.by
}

/// What the line of `ledger publish` gives.
struct LedgerPublishOptions: Options {
  let path = Shared.ledger
  let line = OptionalOption<Int>(
    "line", Text(nl: "REGEL", en: "LINE"),
    help: Text(
      nl: "De regel van de publicatie; anders de laatste.",
      en: "The line of the publication; else the latest."))
  let output = RequiredOption<FolderPath>(
    "output", short: "o", Text(nl: "MAP", en: "DIRECTORY"),
    help: Text(
      nl: "Een nieuwe of lege map.", en: "A new or empty directory."), completion: .directory)
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var ledgerNew: Command {
    Command(
      "ledger new", under: .sector,
      summary: Text(
        nl: "Begin een publicatieregister.", en: "Begin a ledger of publications."),
      discussion: Text(
        nl:
          "De uitvoerder houdt er één, voor alle meetrondes. Het bestand wordt alleen aangevuld en"
          + " elke regel draagt een controlegetal over de vorige, zoals een meting.",
        en:
          "The operator keeps one, for all waves. The file is only added to, and each line carries"
          + " a check value over the one before, as a record does."),
      examples: [
        Example(
          ["ledger", "new", "register.peil"], Text(nl: "Eén keer.", en: "Once."))
      ],
      seeAlso: ["sector", "ledger list"],
      options: LedgerNewOptions.self
    ) { console, given in
      let header = LedgerHeader(
        ledger: try console.identifier(), created: console.now())
      try console.makeJournal(given.path, firstLine: header.body).close()
      console.tell(
        Text(nl: "\(given.path) is gemaakt.", en: "\(given.path) has been made."))
      return .success
    }
  }

  static var ledgerAdd: Command {
    Command(
      "ledger add", under: .sector,
      summary: Text(
        nl: "Leg een cijfer vast dat een ander heeft gepubliceerd.",
        en: "Record a figure that somebody else has published."),
      discussion: Text(
        nl: "Wat anderen publiceren telt mee in wat iemand kan afleiden. Geef één onderdeel"
          + " (--fact, --level, --higher of --lower) en één telling (--count, --at-least of"
          + " --at-most).",
        en: "What others publish counts in what somebody can infer. Give one item (--fact, --level,"
          + " --higher or --lower) and one count (--count, --at-least or --at-most)."),
      examples: [
        Example(
          [
            "ledger", "add", "register.peil", "--sector", "university", "--fact", "FACT-OVERVIEW",
            "--count", "9", "--of", "14", "--source", "Brief UNL, 12 februari 2026",
          ],
          Text(nl: "Uit een brief.", en: "From a letter."))
      ],
      seeAlso: ["ledger list", "sector"],
      options: LedgerAddOptions.self
    ) { console, given in
      let choice = try PolicyChoice(given.policy, in: console.library(given.definitions))
      let wave = given.wave ?? choice.form.wave
      let source = try console.meantText(given.source, of: "--source")
      let measures = try [
        given.fact.map { Measure.fact(try choice.known($0, choice.form.facts), wave: wave) },
        given.level.map { theme in
          let theme = try choice.known(theme, choice.form.themes)
          return .level(
            theme: theme,
            atLeast: given.reference ?? choice.policy.reference(theme: theme)
              ?? choice.form.levels.lowerBound, wave: wave)
        },
        given.higher.map {
          .higher(
            theme: try choice.known($0, choice.form.themes), wave: wave,
            than: try choice.earlier())
        },
        given.lower.map {
          .lower(
            theme: try choice.known($0, choice.form.themes), wave: wave,
            than: try choice.earlier())
        },
      ].compactMap(\.self)
      let group = InstitutionGroup(sector: given.sector, profile: given.profile)
      guard let measure = measures.first, measures.count == 1 else {
        throw Failure.sector(.oneOf(["--fact", "--level", "--higher", "--lower"]))
      }
      let figure = try figure(measure, group, given.of, given.count, given.atLeast, given.atMost)
      var file = try LedgerFile.open(given.path, console: console)
      let entry = try file.append(
        LedgerEvent(
          at: console.now(), by: console.author(given.by), act: .entered(figure, source: source)))
      console.tell(
        Text(
          nl: "Vastgelegd op regel \(entry.number).", en: "Recorded on line \(entry.number)."))
      return .success
    }
  }

  private static func figure(
    _ measure: Measure, _ group: InstitutionGroup, _ size: Int, _ count: Int?, _ atLeast: Int?,
    _ atMost: Int?
  ) throws -> PublishedFigure {
    let given = [count, atLeast, atMost].compactMap(\.self)
    guard let number = given.first, given.count == 1 else {
      throw Failure.sector(.oneOf(["--count", "--at-least", "--at-most"]))
    }
    guard size > 0, (0...size).contains(number) else {
      throw Failure.sector(.notPartOf(number, size))
    }
    let (form, counts): (PublishedFigure.Form, ClosedRange<Int>) =
      if atLeast != nil {
        (.atLeast, number...size)
      } else if atMost != nil {
        (.atMost, 0...number)
      } else {
        (.exactly, number...number)
      }
    return PublishedFigure(measure, group, of: size, form, counts)
  }

  static var ledgerList: Command {
    Command(
      "ledger list", under: .sector,
      summary: Text(
        nl: "Toon wat er in een publicatieregister staat.",
        en: "Show what stands in a ledger of publications."),
      examples: [
        Example(
          ["ledger", "list", "register.peil"],
          Text(nl: "Alle regels.", en: "All lines.")),
        Example(
          ["ledger", "list", "register.peil", "--line", "2"],
          Text(
            nl: "De cijfers van een regel, met hun nummers.",
            en: "The figures of a line, with their numbers.")),
      ],
      seeAlso: ["ledger withdraw", "ledger publish"],
      options: LedgerListOptions.self
    ) { console, given in
      let file = try LedgerFile.read(given.path, console: console)
      let language = console.language
      guard let line = given.line else {
        if file.ledger.entries.isEmpty {
          try console.write(
            Text(
              nl: "Er staat nog niets in \(given.path).\n",
              en: "There is nothing in \(given.path) yet.\n"
            )[language])
        }
        for entry in file.ledger.entries {
          try console.write(
            "\(entry.number)  \(entry.event.at.day.iso)  \(entry.event.summary(file.ledger.titles)[language])\n"
          )
        }
        return .success
      }
      guard let entry = file.ledger.entries.first(where: { $0.number == line }),
        let figures = entry.event.figures
      else { throw Failure.sector(.ledger(path: given.path, .noFigures(line: line))) }
      for (index, figure) in figures.enumerated() {
        try console.write("\(index + 1)  \(figure.summary(file.ledger.titles)[language])\n")
      }
      return .success
    }
  }

  static var ledgerWithdraw: Command {
    Command(
      "ledger withdraw", under: .sector,
      summary: Text(
        nl: "Trek een gepubliceerd cijfer in.", en: "Withdraw a published figure."),
      discussion: Text(
        nl: "Het cijfer blijft meetellen in elke toets, want het is bekend. Schrijf de publicatie"
          + " daarna opnieuw met 'peil ledger publish'.",
        en:
          "The figure goes on counting in every audit, for it is known. Write the publication again"
          + " afterwards with 'peil ledger publish'."),
      examples: [
        Example(
          [
            "ledger", "withdraw", "register.peil", "--line", "2", "--figure", "17", "--reason",
            "Verkeerd geteld",
          ], Text(nl: "Eén cijfer.", en: "One figure."))
      ],
      seeAlso: ["ledger coarsen", "ledger list", "ledger publish"],
      options: LedgerWithdrawOptions.self
    ) { console, given in
      let reason = try console.meantText(given.reason, of: "--reason")
      var file = try LedgerFile.open(given.path, console: console)
      let entry = try file.append(
        LedgerEvent(
          at: console.now(), by: console.author(given.by),
          act: .withdrawn(line: given.line, figure: given.figure, reason: reason)))
      console.tell(
        Text(
          nl: "Vastgelegd op regel \(entry.number).", en: "Recorded on line \(entry.number)."))
      return .success
    }
  }

  static var ledgerCoarsen: Command {
    Command(
      "ledger coarsen", under: .sector,
      summary: Text(
        nl: "Laat een gepubliceerd cijfer minder zeggen.",
        en: "Let a published figure say less."),
      discussion: Text(
        nl:
          "Een correctie mag alleen minder zeggen: geef --at-least of --at-most met een getal dat het"
          + " oude cijfer omvat. Wat meer zegt, wordt geweigerd.",
        en:
          "A correction may only say less: give --at-least or --at-most with a number that takes in"
          + " the old figure. What says more is refused."),
      examples: [
        Example(
          [
            "ledger", "coarsen", "register.peil", "--line", "2", "--figure", "17", "--at-least",
            "5", "--reason", "Eén aanlevering was onjuist",
          ], Text(nl: "Eén cijfer.", en: "One figure."))
      ],
      seeAlso: ["ledger withdraw", "ledger publish"],
      options: LedgerCoarsenOptions.self
    ) { console, given in
      let reason = try console.meantText(given.reason, of: "--reason")
      var file = try LedgerFile.open(given.path, console: console)
      guard let entry = file.ledger.entries.first(where: { $0.number == given.line }),
        let figures = entry.event.figures
      else { throw Failure.sector(.ledger(path: given.path, .noFigures(line: given.line))) }
      guard figures.indices.contains(given.figure - 1) else {
        throw Failure.sector(
          .ledger(
            path: given.path, .noSuchFigure(given.figure, line: given.line, figures: figures.count))
        )
      }
      let old = figures[given.figure - 1]
      let new = try figure(
        old.measure, old.group, old.institutions, nil, given.atLeast, given.atMost)
      let added = try file.append(
        LedgerEvent(
          at: console.now(), by: console.author(given.by),
          act: .coarsened(line: given.line, figure: given.figure, to: new, reason: reason)))
      console.tell(
        Text(
          nl: "Vastgelegd op regel \(added.number).", en: "Recorded on line \(added.number)."))
      return .success
    }
  }

  static var ledgerPublish: Command {
    Command(
      "ledger publish", under: .sector,
      summary: Text(
        nl: "Schrijf een publicatie opnieuw zoals zij in het register staat.",
        en: "Write a publication again as it stands in the ledger."),
      discussion: Text(
        nl:
          "Met alle correcties van daarna. Ook als het schrijven bij het vrijgeven is mislukt, staat"
          + " de publicatie hiermee alsnog in een map.",
        en:
          "With all corrections since. Where writing failed at the release, this puts the publication"
          + " into a directory after all."),
      examples: [
        Example(
          ["ledger", "publish", "register.peil", "--output", "sectorbeeld"],
          Text(nl: "De laatste publicatie.", en: "The latest publication."))
      ],
      seeAlso: ["sector", "ledger list"],
      options: LedgerPublishOptions.self
    ) { console, given in
      let ledger = try LedgerFile.read(given.path, console: console).ledger
      guard let line = given.line ?? ledger.releases.last?.number,
        let (publication, errata) = ledger.publication(line: line)
      else { throw Failure.sector(.nothingReleased(path: given.path)) }
      let then = try console.library(given.definitions).published(
        before: publication, questionnaire: publication.questionnaire.id)
      let folder = try PublicationFolder(making: given.output.spelling)
      try folder.write(PublicationOutput(publication, errata: errata, then: then))
      let folderPath = given.output.spelling
      console.tell(Text(nl: "Geschreven: \(folderPath)/", en: "Written: \(folderPath)/"))
      return .success
    }
  }
}

extension Library {
  /// What was published about the wave that a publication compares with, if it is at hand.
  fileprivate func published(
    before publication: SectorPublication, questionnaire id: String
  ) throws -> PublishedFacts? {
    guard let earlier = publication.earlier else { return nil }
    do throws(LibraryFault) {
      return try publishedFacts(about: String(earlier), for: try questionnaire(id))
    } catch {
      throw Failure.library(error)
    }
  }
}

/// Parameters of what is said about a published figure.
private enum Errata {
  static let line = RequiredOption<Int>(
    "line", Text(nl: "REGEL", en: "LINE"),
    help: Text(nl: "De regel met het cijfer.", en: "The line with the figure."))

  static let figure = RequiredOption<Int>(
    "figure", Text(nl: "NUMMER", en: "NUMBER"),
    help: Text(
      nl: "Het nummer van het cijfer op die regel, zoals 'peil ledger list' het toont.",
      en: "The number of the figure on that line, as 'peil ledger list' shows it."))

  static let reason = RequiredOption<String>(
    "reason", Text(nl: "TEKST", en: "TEXT"),
    help: Text(
      nl: "Waarom; dit komt in de publicatie te staan.",
      en: "Why; this will stand in the publication."))
}

extension PolicyChoice {
  /// A theme or key fact that there is.
  fileprivate func known(_ id: String, _ ids: [String]) throws -> String {
    guard ids.contains(id) else {
      throw Failure.unknownItem(id, suggestion: closest(to: id, among: ids))
    }
    return id
  }

  fileprivate func earlier() throws -> Int {
    guard let earlier = form.earlier else {
      throw Failure.sector(.submission(path: "", .noEarlierWave))
    }
    return earlier
  }
}

extension LedgerEvent {
  /// The line in a sentence.
  fileprivate func summary(_ titles: [String: Text]) -> Text {
    switch act {
    case .released(let publication, _):
      Text(
        nl:
          "vrijgegeven: \(publication.wave), \(Language.nl.list(publication.sectors.map(\.plural.nl))),"
          + " \(counted(publication.figures.count, one: "cijfer", other: "cijfers")) (\(by))",
        en:
          "released: \(publication.wave), \(Language.en.list(publication.sectors.map(\.plural.en))),"
          + " \(counted(publication.figures.count, one: "figure", other: "figures")) (\(by))")
    case .entered(let figure, let source):
      Text(
        nl: "van elders: \(figure.summary(titles).nl); \(source) (\(by))",
        en: "from elsewhere: \(figure.summary(titles).en); \(source) (\(by))")
    case .withdrawn(let line, let figure, let reason):
      Text(
        nl: "ingetrokken: cijfer \(figure) van regel \(line); \(reason) (\(by))",
        en: "withdrawn: figure \(figure) of line \(line); \(reason) (\(by))")
    case .salvaged:
      Text(nl: "verloren regels gemeld (\(by))", en: "lost lines told of (\(by))")
    case .coarsened(let line, let figure, let to, let reason):
      Text(
        nl:
          "minder precies: cijfer \(figure) van regel \(line) is ‘\(to.text.nl)’; \(reason) (\(by))",
        en: "less precise: figure \(figure) of line \(line) is ‘\(to.text.en)’; \(reason) (\(by))")
    }
  }
}

extension Ledger {
  /// What the themes and key facts of the publications in it are called, by identifier.
  fileprivate var titles: [String: Text] {
    var titles: [String: Text] = [:]
    for case .released(let publication, _) in entries.map(\.event.act) {
      for theme in publication.themes { titles[theme.id] = theme.title }
      for fact in publication.facts { titles[fact.id] = fact.statement }
    }
    return titles
  }
}

extension PublishedFigure {
  /// The figure in a line, with what its item is called where that is at hand.
  fileprivate func summary(_ titles: [String: Text]) -> Text {
    let item = titles[measure.item].map {
      Text(
        nl: "\($0.nl.withoutFullStop) (\(measure.item))",
        en: "\($0.en.withoutFullStop) (\(measure.item))")
    }
    let name = item ?? Text(same: measure.item)
    return Text(
      nl: "\(name.nl), \(measure.words.nl), \(group.title.nl): \(words.nl)",
      en: "\(name.en), \(measure.words.en), \(group.title.en): \(words.en)")
  }

  /// The count in words, of the group.
  private var words: Text {
    switch form {
    case .all: text
    case .withheld:
      Text(
        nl: "er wordt niets gezegd (\(Self.symbol))", en: "nothing is said (\(Self.symbol))")
    default: Text(nl: "\(text.nl) van de \(institutions)", en: "\(text.en) of the \(institutions)")
    }
  }
}

extension Measure {
  /// What is counted, in a few words after its item.
  fileprivate var words: Text {
    switch kind {
    case .level:
      Text(
        nl: "niveau \(reference ?? 0) of hoger in \(wave)",
        en: "level \(reference ?? 0) or higher in \(wave)")
    case .higher:
      Text(nl: "hoger dan in \(earlier ?? 0)", en: "higher than in \(earlier ?? 0)")
    case .lower: Text(nl: "lager dan in \(earlier ?? 0)", en: "lower than in \(earlier ?? 0)")
    case .fact: Text(nl: "ja in \(wave)", en: "yes in \(wave)")
    }
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
