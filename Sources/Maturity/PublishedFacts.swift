package import Language

/// What others have published about an earlier wave, in the words of its sources.
package final class PublishedFacts: Sendable {
  package let id: String
  package let version: String

  /// The wave that the facts are about, such as `2023`.
  package let wave: String

  /// The questionnaire whose key facts ask some of it again.
  package let questionnaire: String

  package let title: Text
  package let status: Text
  package let description: Text
  package let sources: [FactSource]
  package let groups: [PublishedGroup]

  /// The facts of the wave.
  package let facts: [PublishedFact]

  /// Facts of other moments or about other subjects, which are never set beside a count.
  package let others: [FactSet]

  package init(
    id: String, version: String, wave: String, questionnaire: String, title: Text, status: Text,
    description: Text, sources: [FactSource], groups: [PublishedGroup], facts: [PublishedFact],
    others: [FactSet]
  ) {
    self.id = id
    self.version = version
    self.wave = wave
    self.questionnaire = questionnaire
    self.title = title
    self.status = status
    self.description = description
    self.sources = sources
    self.groups = groups
    self.facts = facts
    self.others = others
  }

  /// The facts of the wave about a sector that a key fact asks again, in the order of the file.
  package func facts(about sector: Sector, askedBy keyFact: String) -> [PublishedFact] {
    facts.filter { $0.sector == sector && $0.keyFacts.contains(keyFact) }
  }

  /// How many institutions a sector has by a source, or nil where no source says so.
  package func size(of sector: Sector) -> Int? {
    groups.first { $0.sector == sector }?.size
  }

  package func source(_ id: String) -> FactSource? {
    sources.first { $0.id == id }
  }
}

/// A text in which facts were published.
package struct FactSource: Sendable {
  package let id: String
  package let title: Text

  /// When it was published, in words, where it says so.
  package let date: Text?

  /// The number under which it is known, such as `Kamerstuk 31 288, nr. 1077`.
  package let reference: String?

  /// Where it can be read.
  package let address: String

  package let read: Extent

  /// How much of a source whoever took the facts from it has read.
  package enum Extent: String, CaseIterable, Sendable {
    case whole
    case part
  }

  package init(
    id: String, title: Text, date: Text?, reference: String?, address: String, read: Extent
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.reference = reference
    self.address = address
    self.read = read
  }
}

/// The words of a source, with a translation for those who read the other language.
package struct Quotation: Hashable, Sendable {
  /// The id of the source.
  package let source: String

  /// The language of the original.
  package let language: Language

  package let original: String
  package let translation: String

  package init(source: String, language: Language, original: String, translation: String) {
    self.source = source
    self.language = language
    self.original = original
    self.translation = translation
  }

  /// The words as they are read in a language.
  package subscript(_ language: Language) -> String {
    language == self.language ? original : translation
  }
}

/// The number of institutions in a sector, where a source gives it.
package struct PublishedGroup: Sendable {
  package let sector: Sector

  /// At least 1.
  package let size: Int

  package let asOf: Text
  package let words: [Quotation]

  package init(sector: Sector, size: Int, asOf: Text, words: [Quotation]) {
    self.sector = sector
    self.size = size
    self.asOf = asOf
    self.words = words
  }
}

/// Facts that belong together and to no wave.
package struct FactSet: Sendable {
  package let id: String
  package let title: Text
  package let description: Text
  package let facts: [PublishedFact]

  package init(id: String, title: Text, description: Text, facts: [PublishedFact]) {
    self.id = id
    self.title = title
    self.description = description
    self.facts = facts
  }
}

/// One thing that a source says about the institutions of a sector.
package struct PublishedFact: Sendable {
  package let id: String

  /// The sector it is about, or nil where it is about institutions of several sectors.
  package let sector: Sector?

  /// The moment it is about, in words.
  package let asOf: Text

  /// What an institution has or lacks, as a sentence about one institution.
  package let property: Text

  package let sense: Sense

  package let value: PublishedValue

  /// The words of each source that says so.
  package let words: [Quotation]

  /// The key facts that ask it again.
  package let keyFacts: [String]

  /// The themes that it belongs to, where no key fact asks it again.
  package let themes: [String]

  package let comparison: Comparability

  /// Why it can be compared so far and no further.
  package let reason: Text

  /// Whether a source says of how many that they have something or that they lack it.
  package enum Sense: String, CaseIterable, Sendable {
    case has
    case lacks
  }

  /// How far a count now may be set beside a fact then.
  package enum Comparability: String, CaseIterable, Sendable {
    /// The same fact, asked again and counted both times.
    case comparable
    /// The same fact, then in a word and now in a count: never a difference.
    case directionOnly = "direction-only"
    case notComparable = "not-comparable"
  }

  package init(
    id: String, sector: Sector?, asOf: Text, property: Text, sense: Sense, value: PublishedValue,
    words: [Quotation], keyFacts: [String], themes: [String], comparison: Comparability,
    reason: Text
  ) {
    self.id = id
    self.sector = sector
    self.asOf = asOf
    self.property = property
    self.sense = sense
    self.value = value
    self.words = words
    self.keyFacts = keyFacts
    self.themes = themes
    self.comparison = comparison
    self.reason = reason
  }
}
