package import Assessment
package import Hashing
package import Language
package import Maturity

/// The sector tables that everybody may read, and how they came about.
package struct SectorPublication: Hashable, Sendable {
  package let wave: Int

  /// The wave compared with; nil where there is none.
  package let earlier: Int?

  package let reading: Reading
  package let questionnaire: QuestionnaireReference

  /// The policy by which everything was decided beforehand.
  package let policy: PolicyReference

  /// The day of release.
  package let released: Day

  /// The themes with the levels that are counted from, in the order of the questionnaire.
  package let themes: [ThemeReference]

  /// The key facts, in the order of the questionnaire.
  package let facts: [FactReference]

  /// Who took part: the number of institutions of every sector and every profile that has any.
  package let participation: [Participation]

  package let figures: [PublishedFigure]

  package init(
    wave: Int, earlier: Int?, reading: Reading, questionnaire: QuestionnaireReference,
    policy: PolicyReference, released: Day, themes: [ThemeReference], facts: [FactReference],
    participation: [Participation], figures: [PublishedFigure]
  ) {
    self.wave = wave
    self.earlier = earlier
    self.reading = reading
    self.questionnaire = questionnaire
    self.policy = policy
    self.released = released
    self.themes = themes
    self.facts = facts
    self.participation = participation
    self.figures = figures
  }

  package struct QuestionnaireReference: Hashable, Sendable {
    package let id: String
    package let version: String
    package let title: Text
    package let scoring: Digest

    package init(id: String, version: String, title: Text, scoring: Digest) {
      self.id = id
      self.version = version
      self.title = title
      self.scoring = scoring
    }
  }

  package struct PolicyReference: Hashable, Sendable {
    package let id: String
    package let version: String
    package let title: Text
    package let status: Text

    /// The SHA-256 of the policy's file.
    package let fingerprint: Digest

    /// How many institutions may lay their answers together.
    package let coalition: Int

    package init(
      id: String, version: String, title: Text, status: Text, fingerprint: Digest, coalition: Int
    ) {
      self.id = id
      self.version = version
      self.title = title
      self.status = status
      self.fingerprint = fingerprint
      self.coalition = coalition
    }
  }

  package struct ThemeReference: Hashable, Sendable {
    package let id: String
    package let title: Text

    /// The level that is counted from, by number and name, with what it means.
    package let level: Int
    package let levelTitle: Text
    package let levelDescription: Text

    package init(
      id: String, title: Text, level: Int, levelTitle: Text, levelDescription: Text
    ) {
      self.id = id
      self.title = title
      self.level = level
      self.levelTitle = levelTitle
      self.levelDescription = levelDescription
    }
  }

  package struct FactReference: Hashable, Sendable {
    package let id: String
    package let statement: Text

    /// The published facts of the earlier wave that this one asks again.
    package let published: [String]

    /// Whether the sector agreed to print that all have it.
    package let isUnanimous: Bool

    package init(id: String, statement: Text, published: [String], isUnanimous: Bool) {
      self.id = id
      self.statement = statement
      self.published = published
      self.isUnanimous = isUnanimous
    }
  }

  package struct Participation: Hashable, Sendable {
    package let group: InstitutionGroup
    package let institutions: Int

    package init(group: InstitutionGroup, institutions: Int) {
      self.group = group
      self.institutions = institutions
    }
  }

  /// The number of counts that look alike at either end: t = 2 + c.
  package var tail: Int { 2 + policy.coalition }

  /// The sectors that took part.
  package var sectors: [Sector] { participation.compactMap { $0.group.sector } }

  /// The figure about a measure in a group, or nil where none is printed.
  package func figure(_ measure: Measure, _ group: InstitutionGroup) -> PublishedFigure? {
    figures.first { $0.measure == measure && $0.group == group }
  }

  /// The groups of which something is printed, by sector and then by profile.
  package var groups: [InstitutionGroup] {
    var seen: Set<InstitutionGroup> = []
    return figures.map(\.group).filter { seen.insert($0).inserted }.sorted { $0.order < $1.order }
  }
}

extension InstitutionGroup {
  /// Sectors before profiles before what is told by both.
  fileprivate var order: (Int, Int, Int) {
    let kind =
      switch (sector, profile) {
      case (nil, nil): 0
      case (_?, nil): 1
      case (nil, _?): 2
      case (_?, _?): 3
      }
    return (kind, sector?.index ?? 0, profile?.index ?? 0)
  }
}
