package import Language

/// What a sector publishes, decided before anybody knows an answer.
package final class PublicationPolicy: Sendable {
  package let id: String
  package let version: String
  package let title: Text
  package let status: Text
  package let description: Text

  /// The questionnaire whose themes and key facts are published.
  package let questionnaire: String

  /// The reading that levels are taken from, by its name in submissions.
  package let reading: Reasoned<String>

  /// The years of the two waves; the earlier one is nil where nothing is compared.
  package let waves: Reasoned<Waves>

  /// The level of each theme that is counted from, in the order of the file.
  package let references: [Reference]

  /// How many institutions may lay their answers together without learning about others, 1 or more.
  package let coalition: Reasoned<Int>

  /// The fewest institutions of a group told by sector and profile at once, 50 or more.
  package let leastCrossed: Reasoned<Int>

  /// The key facts of which it is published when all institutions of a sector have them.
  package let unanimity: Reasoned<[String]>

  /// The first day on which each sector's figures may be published.
  package let releases: Reasoned<[Release]>

  /// What is printed, in the order in which it is decided: the first step matters most.
  package let steps: [PublicationStep]

  package init(
    id: String, version: String, title: Text, status: Text, description: Text,
    questionnaire: String, reading: Reasoned<String>, waves: Reasoned<Waves>,
    references: [Reference], coalition: Reasoned<Int>, leastCrossed: Reasoned<Int>,
    unanimity: Reasoned<[String]>, releases: Reasoned<[Release]>, steps: [PublicationStep]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.status = status
    self.description = description
    self.questionnaire = questionnaire
    self.reading = reading
    self.waves = waves
    self.references = references
    self.coalition = coalition
    self.leastCrossed = leastCrossed
    self.unanimity = unanimity
    self.releases = releases
    self.steps = steps
  }

  /// The smallest coalition that a policy may guard against: every institution knows itself.
  package static let smallestCoalition = 1

  /// The fewest institutions that a group told by sector and profile may ever have.
  package static let smallestCrossedGroup = 50

  /// A value with the reason why it is that one.
  package struct Reasoned<Value: Sendable>: Sendable {
    package let value: Value
    package let rationale: Text

    package init(_ value: Value, rationale: Text) {
      self.value = value
      self.rationale = rationale
    }
  }

  package struct Waves: Hashable, Sendable {
    package let now: Int
    package let earlier: Int?

    /// Whether both waves asked the same questions, so that a change is the difference of the levels.
    package let sameQuestions: Bool

    package init(now: Int, earlier: Int?, sameQuestions: Bool) {
      self.now = now
      self.earlier = earlier
      self.sameQuestions = sameQuestions
    }
  }

  /// The level that counts as reached in one theme.
  package struct Reference: Sendable {
    package let theme: String
    package let level: Int
    package let rationale: Text

    package init(theme: String, level: Int, rationale: Text) {
      self.theme = theme
      self.level = level
      self.rationale = rationale
    }
  }

  /// When a sector's figures may be published.
  package struct Release: Hashable, Sendable {
    package let sector: Sector
    package let date: Day

    package init(sector: Sector, date: Day) {
      self.sector = sector
      self.date = date
    }
  }
}

extension PublicationPolicy {
  /// The level of a theme that is counted from, or nil where the policy does not speak of it.
  package func reference(theme: String) -> Int? {
    references.first { $0.theme == theme }?.level
  }

  /// The first day on which a sector's figures may be published, or nil where none is named.
  package func release(_ sector: Sector) -> Day? {
    releases.value.first { $0.sector == sector }?.date
  }
}

/// Tables that are decided after the ones before them.
///
/// What was printed first can leave what comes later without a safe way to print: such a figure is
/// then one symbol. So the order of steps is the order of what a sector most wants to know.
package struct PublicationStep: Sendable {
  package let tables: [PublicationTable]
  package let rationale: Text

  package init(tables: [PublicationTable], rationale: Text) {
    self.tables = tables
    self.rationale = rationale
  }
}

/// One kind of figure by one kind of group.
package struct PublicationTable: Hashable, Sendable {
  package let figures: Figures
  package let by: Grouping
  package let coding: Coding

  package init(figures: Figures, by: Grouping, coding: Coding) {
    self.figures = figures
    self.by = by
    self.coding = coding
  }

  /// What is counted.
  package enum Figures: String, CaseIterable, Sendable {
    /// Institutions at the reference level of a theme or above, for certain.
    case levels

    /// The same in the earlier wave.
    case earlierLevels

    /// Institutions whose level of a theme is proven higher, and proven lower, than in the earlier
    /// wave.
    case changes

    /// Institutions that have a key fact.
    case facts

    /// The same in the earlier wave.
    case earlierFacts
  }

  /// Which institutions are counted together.
  package enum Grouping: String, CaseIterable, Sendable {
    case sector
    case profile
    case sectorAndProfile
  }

  /// How a count is printed.
  package enum Coding: String, CaseIterable, Sendable {
    /// The number, with both ends taken together.
    case counts

    /// At most a third, between, or at least two thirds.
    case thirds
  }
}
