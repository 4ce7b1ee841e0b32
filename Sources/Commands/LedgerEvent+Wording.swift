import Language
import Maturity
import Publication
import Reports

extension LedgerEvent {
  /// The line in a sentence.
  func summary(_ titles: [String: Text]) -> Text {
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
  var titles: [String: Text] {
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
  func summary(_ titles: [String: Text]) -> Text {
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
