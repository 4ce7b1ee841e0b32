package import Language
package import Maturity

/// What is counted in a figure: institutions of which something is shown.
package struct Measure: Hashable, Sendable {
  package let kind: Kind

  /// The identifier of a theme, or of a key fact.
  package let item: String

  /// The year of the wave that the figure speaks about.
  package let wave: Int

  /// The level that is counted from; for `level` alone.
  package let reference: Int?

  /// The year of the wave compared with; for `higher` and `lower` alone.
  package let earlier: Int?

  package enum Kind: String, CaseIterable, Sendable {
    /// The theme's level is at the reference level or above, for certain.
    case level

    /// The theme's level is proven higher than in the earlier wave.
    case higher

    /// The theme's level is proven lower than in the earlier wave.
    case lower

    /// The key fact is answered with yes.
    case fact
  }

  private init(_ kind: Kind, _ item: String, wave: Int, reference: Int?, earlier: Int?) {
    self.kind = kind
    self.item = item
    self.wave = wave
    self.reference = reference
    self.earlier = earlier
  }

  package static func level(theme: String, atLeast reference: Int, wave: Int) -> Measure {
    Measure(.level, theme, wave: wave, reference: reference, earlier: nil)
  }

  package static func higher(theme: String, wave: Int, than earlier: Int) -> Measure {
    Measure(.higher, theme, wave: wave, reference: nil, earlier: earlier)
  }

  package static func lower(theme: String, wave: Int, than earlier: Int) -> Measure {
    Measure(.lower, theme, wave: wave, reference: nil, earlier: earlier)
  }

  package static func fact(_ fact: String, wave: Int) -> Measure {
    Measure(.fact, fact, wave: wave, reference: nil, earlier: nil)
  }
}

/// Institutions told by what is public about them: all of them, a sector, a profile, or both.
package struct InstitutionGroup: Hashable, Sendable {
  package let sector: Sector?
  package let profile: RiskProfile?

  package init(sector: Sector? = nil, profile: RiskProfile? = nil) {
    self.sector = sector
    self.profile = profile
  }

  package func contains(_ stratum: Stratum) -> Bool {
    (sector ?? stratum.sector) == stratum.sector
      && (profile ?? stratum.profile) == stratum.profile
  }
}

extension InstitutionGroup {
  /// The institutions in words.
  package var title: Text {
    switch (sector, profile) {
    case (nil, nil): Text(nl: "alle instellingen", en: "all institutions")
    case (let sector?, nil): sector.plural
    case (nil, let profile?):
      Text(nl: "risicoprofiel \(profile.title.nl)", en: "\(profile.title.en) risk profile")
    case (let sector?, let profile?):
      Text(
        nl: "\(sector.plural.nl), risicoprofiel \(profile.title.nl)",
        en: "\(sector.plural.en), \(profile.title.en) risk profile")
    }
  }
}

extension Sector {
  /// Several institutions of the kind, in words.
  package var plural: Text {
    switch self {
    case .university: Text(nl: "universiteiten", en: "universities")
    case .hogeschool: Text(nl: "hogescholen", en: "universities of applied sciences")
    case .institute: Text(nl: "onderzoeksinstituten", en: "research institutes")
    }
  }
}

/// One count as it is printed.
package struct PublishedFigure: Hashable, Sendable {
  package let measure: Measure
  package let group: InstitutionGroup

  /// The number of institutions in the group.
  package let institutions: Int

  package let form: Form

  /// The counts that are printed like this; all of them where nothing is said.
  package let counts: ClosedRange<Int>

  /// How a count is printed.
  package enum Form: String, CaseIterable, Sendable {
    case exactly, atMost, atLeast, all, atMostAThird, betweenThirds, atLeastTwoThirds

    /// The one symbol for everything that is not told, whatever the reason.
    case withheld
  }

  package init(
    _ measure: Measure, _ group: InstitutionGroup, of institutions: Int, _ form: Form,
    _ counts: ClosedRange<Int>
  ) {
    precondition(
      counts.lowerBound >= 0 && counts.upperBound <= institutions, "a count is part of the group")
    self.measure = measure
    self.group = group
    self.institutions = institutions
    self.form = form
    self.counts = counts
  }

  /// Whether everything that this figure tells, the other told too.
  package func isCoarser(than other: PublishedFigure) -> Bool {
    measure == other.measure && group == other.group && institutions == other.institutions
      && counts.lowerBound <= other.counts.lowerBound
      && counts.upperBound >= other.counts.upperBound
  }
}

extension PublishedFigure {
  /// The symbol for what is not told.
  package static let symbol = "·"

  /// The count in a few words, as it stands in a table.
  package var text: Text {
    switch form {
    case .exactly: Text(same: String(counts.lowerBound))
    case .atMost: Text(nl: "ten hoogste \(counts.upperBound)", en: "at most \(counts.upperBound)")
    case .atLeast: Text(nl: "ten minste \(counts.lowerBound)", en: "at least \(counts.lowerBound)")
    case .all: Text(nl: "alle \(institutions)", en: "all \(institutions)")
    case .atMostAThird: Text(nl: "ten hoogste een derde", en: "at most a third")
    case .betweenThirds:
      Text(nl: "tussen een en twee derde", en: "between one and two thirds")
    case .atLeastTwoThirds: Text(nl: "ten minste twee derde", en: "at least two thirds")
    case .withheld: Text(same: Self.symbol)
    }
  }
}
