import JSON
import Language
import Maturity
import Publication

// Counts beside what was published about the earlier wave, as far as the two go together.

extension PublicationOutput {
  /// A fact of the earlier wave with the count that asks it again.
  struct Beside {
    let fact: SectorPublication.FactReference
    let published: PublishedFact
    let sector: Sector
    let wave: String
    let figure: PublishedFigure?
    let juxtaposition: FactJuxtaposition
  }

  /// Every published fact that a key fact asks again of a sector that something is printed of.
  var beside: [Beside] {
    guard let then else { return [] }
    return publication.facts.flatMap { fact in
      printedSectors.flatMap { sector in
        then.facts(about: sector, askedBy: fact.id).map { published in
          let figure = publication.figure(
            .fact(fact.id, wave: publication.wave), InstitutionGroup(sector: sector))
          return Beside(
            fact: fact, published: published, sector: sector, wave: then.wave, figure: figure,
            juxtaposition: FactJuxtaposition(
              published, now: figure.flatMap { ShownCount($0, sector: sector) },
              groupSize: then.size(of: sector)))
        }
      }
    }
  }

  func besideSection(in language: Language) -> Block? {
    let beside = beside
    guard let wave = beside.first?.wave else { return nil }
    return .section(
      Text(
        nl: "Naast wat over \(wave) is gepubliceerd",
        en: "Beside what was published about \(wave)")[language]
    ) {
      Block.definitions(
        beside.map { item in
          Definition(
            "\(language.capitalised(item.sector.plural[language])): "
              + "‘\(item.published.property[language].withoutFullStop)’",
            item.juxtaposition.sentences[language])
        })
    }
  }

  static let publishedFields = [
    Self.field("fact", "string", "The key fact's identifier."),
    Self.field(
      "sector", "string", "The sector.", values: Sector.allCases.map(\.rawValue)),
    Self.field("published", "string", "The published fact's identifier."),
    Self.field("wave", "string", "The wave that was published about."),
    Self.field(
      "type", "string", "Whether the source gave a number, a word or neither.",
      values: PublishedValue.Kind.allCases.map(\.rawValue)),
    Self.field(
      "sense", "string", "Whether the source says who has it or who lacks it.",
      values: PublishedFact.Sense.allCases.map(\.rawValue)),
    Self.field("wordsNl", "string", "The source's words, in Dutch."),
    Self.field("wordsEn", "string", "The source's words, in English."),
    Self.field("source", "string", "The source's identifier."),
    Self.field(
      "form", "string", "How the count now is printed; empty where there is none.",
      values: PublishedFigure.Form.allCases.map(\.rawValue), required: false),
    Self.field(
      "low", "integer", "The lowest count now that is printed like this.", required: false),
    Self.field(
      "high", "integer", "The highest count now that is printed like this.", required: false),
    Self.field(
      "institutions", "integer", "The number of institutions now.", required: false),
    Self.field(
      "verdict", "string", "What the two may be said to tell together.",
      values: FactJuxtaposition.Verdict.names),
    Self.field(
      "changeLow", "integer", "The least that the count has changed by; for counts alone.",
      required: false),
    Self.field(
      "changeHigh", "integer", "The most that the count has changed by; for counts alone.",
      required: false),
    Self.field("textNl", "string", "Both in sentences, in Dutch."),
    Self.field("textEn", "string", "Both in sentences, in English."),
  ]

  /// The same in a row each.
  var published: DataTable {
    DataTable(
      name: "published",
      description: Text(
        nl: "Wat over de eerdere meetronde is gepubliceerd, naast de telling van nu.",
        en: "What was published about the earlier wave, beside the count now."),
      fields: Self.publishedFields,
      rows: beside.map { item in
        [
          .text(item.fact.id), .text(item.sector.rawValue), .text(item.published.id),
          .text(item.wave), .text(item.published.value.kind.rawValue),
          .text(item.published.sense.rawValue), .text(item.words(in: .nl)),
          .text(item.words(in: .en)), .text(item.published.words.first?.source ?? ""),
          .text(orEmpty: item.figure?.form.rawValue),
          .integer(orEmpty: item.figure?.counts.lowerBound),
          .integer(orEmpty: item.figure?.counts.upperBound),
          .integer(orEmpty: item.figure?.institutions),
          .text(item.juxtaposition.verdict.name),
          .integer(orEmpty: item.juxtaposition.verdict.change?.lowerBound),
          .integer(orEmpty: item.juxtaposition.verdict.change?.upperBound),
          .text(item.juxtaposition.sentences.nl), .text(item.juxtaposition.sentences.en),
        ]
      })
  }
}

extension PublicationOutput.Beside {
  fileprivate func words(in language: Language) -> String {
    published.words.first?[language] ?? ""
  }

  var json: JSONValue {
    let text = juxtaposition.sentences
    return .object([
      ("fact", .string(fact.id)),
      ("sector", .string(sector.rawValue)),
      ("published", .string(published.id)),
      ("wave", .string(wave)),
      ("type", .string(published.value.kind.rawValue)),
      ("sense", .string(published.sense.rawValue)),
      (
        "words",
        .object([("nl", .string(words(in: .nl))), ("en", .string(words(in: .en)))])
      ),
      ("source", .string(published.words.first?.source ?? "")),
      ("now", figure?.json ?? .null),
      ("verdict", .string(juxtaposition.verdict.name)),
      ("changeLow", .integer(orNull: juxtaposition.verdict.change?.lowerBound)),
      ("changeHigh", .integer(orNull: juxtaposition.verdict.change?.upperBound)),
      ("text", .object([("nl", .string(text.nl)), ("en", .string(text.en))])),
    ])
  }
}

extension FactJuxtaposition.Verdict {
  /// The names in a file, in the order of the cases.
  fileprivate static let names = [
    "counts", "countsOfOtherGroups", "allThen", "wordThenCount", "notComparable", "otherSector",
    "nothingNow",
  ]

  fileprivate var name: String {
    switch self {
    case .counts: Self.names[0]
    case .countsOfOtherGroups: Self.names[1]
    case .allThen: Self.names[2]
    case .wordThenCount: Self.names[3]
    case .notComparable: Self.names[4]
    case .otherSector: Self.names[5]
    case .nothingNow: Self.names[6]
    }
  }

  fileprivate var change: ClosedRange<Int>? {
    if case .counts(_, let change) = self { change } else { nil }
  }
}

extension Ledger.Erratum {
  /// The figure as it stands now, with when and why it came to.
  var json: JSONValue {
    .object([
      ("day", .string(day.iso)),
      ("figure", (after ?? before.withheld).json),
      ("reason", .string(reason)),
    ])
  }
}

extension String {
  /// The sentence as it stands between quotation marks.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension ShownCount {
  /// The count of a figure, where it tells one.
  fileprivate init?(_ figure: PublishedFigure, sector: Sector) {
    let bound: Bound
    switch figure.form {
    case .exactly, .all: bound = .exactly(figure.counts.lowerBound)
    case .atMost, .atMostAThird: bound = .atMost(figure.counts.upperBound)
    case .atLeast, .atLeastTwoThirds: bound = .atLeast(figure.counts.lowerBound)
    case .betweenThirds, .withheld: return nil
    }
    self.init(sector: sector, count: bound, of: figure.institutions)
  }
}
