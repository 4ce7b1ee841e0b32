package import Hashing
package import Language
package import Maturity

/// Everything that was ever printed of the sector, and by others, in the order in which it was.
///
/// What is public cannot be taken back: errata change what a publication shows from then on, and
/// every audit goes on counting what was shown before.
package struct Ledger: Sendable {
  package let header: LedgerHeader
  package private(set) var entries: [Entry] = []

  package init(header: LedgerHeader) {
    self.header = header
  }

  /// A line of the ledger.
  package struct Entry: Hashable, Sendable {
    /// The line's number in the file, from 1; the header is line 1.
    package let number: Int

    package let hash: Digest
    package let event: LedgerEvent

    package init(number: Int, hash: Digest, event: LedgerEvent) {
      self.number = number
      self.hash = hash
      self.event = event
    }
  }

  /// Why a line cannot follow what stands in the ledger.
  package enum Fault: Error, Hashable, Sendable {
    case noHeader
    case line(Int, FormatFault)

    /// A sector's figures of a wave were released before, on the line given.
    case releasedBefore(Sector, wave: Int, line: Int)

    /// An erratum about a line that has no figures.
    case noFigures(line: Int)

    /// An erratum about a figure that there is not; a line's figures are counted from 1.
    case noSuchFigure(Int, line: Int, figures: Int)

    /// A figure was withdrawn before.
    case withdrawnBefore(Int, line: Int)

    /// What is to take a figure's place tells something that the figure did not.
    case finer(Int, line: Int)
  }

  /// Adds a line, if it may follow.
  package mutating func append(_ event: LedgerEvent, hash: Digest) throws(Fault) {
    try check(event)
    entries.append(Entry(number: entries.count + 2, hash: hash, event: event))
  }

  /// Throws unless a line may follow what stands in the ledger.
  package func check(_ event: LedgerEvent) throws(Fault) {
    switch event.act {
    case .entered: return
    case .released(let publication, _):
      for sector in publication.sectors {
        guard let line = release(of: sector, wave: publication.wave)?.number else { continue }
        throw .releasedBefore(sector, wave: publication.wave, line: line)
      }
    case .withdrawn(let line, let figure, _):
      _ = try present(line: line, figure: figure)
    case .coarsened(let line, let figure, let other, _):
      let present = try present(line: line, figure: figure)
      guard other.isCoarser(than: present), other != present else {
        throw .finer(figure, line: line)
      }
    }
  }

  /// The figure as it stands after errata.
  private func present(line: Int, figure: Int) throws(Fault) -> PublishedFigure {
    guard let entry = entries.first(where: { $0.number == line }),
      let figures = entry.event.figures
    else { throw .noFigures(line: line) }
    guard figures.indices.contains(figure - 1) else {
      throw .noSuchFigure(figure, line: line, figures: figures.count)
    }
    var present = figures[figure - 1]
    for later in entries {
      switch later.event.act {
      case .withdrawn(line, figure, _): throw .withdrawnBefore(figure, line: line)
      case .coarsened(line, figure, let other, _): present = other
      default: continue
      }
    }
    return present
  }
}

// MARK: - Asking

extension Ledger {
  /// The line on which a sector's figures of a wave were released, or nil.
  package func release(of sector: Sector, wave: Int) -> Entry? {
    entries.first { entry in
      guard case .released(let publication, _) = entry.event.act else { return false }
      return publication.wave == wave && publication.sectors.contains(sector)
    }
  }

  /// Every figure that was ever public, those withdrawn or made coarser since as they were.
  package var known: [PublishedFigure] {
    entries.flatMap { $0.event.figures ?? [] }.filter { $0.form != .withheld }
  }

  /// What the signs of every publication stand for, to whoever knows this program.
  package var symbols: [PublishedSymbol] {
    entries.flatMap { entry -> [PublishedSymbol] in
      guard case .released(_, let symbols) = entry.event.act else { return [] }
      return symbols
    }
  }

  /// A publication as it stands after errata, with these; nil for a line that released none.
  package func publication(line: Int) -> (SectorPublication, errata: [Erratum])? {
    guard let entry = entries.first(where: { $0.number == line }),
      case .released(let released, _) = entry.event.act
    else { return nil }
    var figures = released.figures
    var errata: [Erratum] = []
    for later in entries {
      switch later.event.act {
      case .withdrawn(line, let figure, let reason):
        errata.append(
          Erratum(day: later.event.at.day, before: figures[figure - 1], after: nil, reason: reason))
        figures[figure - 1] = figures[figure - 1].withheld
      case .coarsened(line, let figure, let other, let reason):
        errata.append(
          Erratum(
            day: later.event.at.day, before: figures[figure - 1], after: other, reason: reason))
        figures[figure - 1] = other
      default: continue
      }
    }
    return (released.showing(figures), errata)
  }

  /// The lines that released a publication.
  package var releases: [Entry] {
    entries.filter { if case .released = $0.event.act { true } else { false } }
  }

  /// A figure that was taken back, or made coarser.
  package struct Erratum: Hashable, Sendable {
    package let day: Day
    package let before: PublishedFigure

    /// Nil where it was withdrawn.
    package let after: PublishedFigure?

    package let reason: String

    package init(day: Day, before: PublishedFigure, after: PublishedFigure?, reason: String) {
      self.day = day
      self.before = before
      self.after = after
      self.reason = reason
    }
  }
}

extension PublishedFigure {
  /// The same figure with nothing said.
  package var withheld: PublishedFigure {
    PublishedFigure(measure, group, of: institutions, .withheld, 0...institutions)
  }
}

extension SectorPublication {
  /// The publication with other figures in the places of its own.
  fileprivate func showing(_ figures: [PublishedFigure]) -> SectorPublication {
    SectorPublication(
      wave: wave, earlier: earlier, reading: reading, questionnaire: questionnaire,
      policy: policy, released: released, themes: themes, facts: facts,
      participation: participation, figures: figures)
  }
}

/// The first line of a ledger.
package struct LedgerHeader: Hashable, Sendable {
  /// The ledger's own identifier, a random UUID in lowercase.
  package let ledger: String

  package let created: Moment

  package init(ledger: String, created: Moment) {
    self.ledger = ledger
    self.created = created
  }
}

/// Something that became public, or that was said about it.
package struct LedgerEvent: Hashable, Sendable {
  package let at: Moment

  /// The name that whoever typed gave.
  package let by: String

  package let act: Act

  package init(at: Moment, by: String, act: Act) {
    self.at = at
    self.by = by
    self.act = act
  }

  package enum Act: Hashable, Sendable {
    /// A publication of this program, whole, so that it can be made again from the ledger, with
    /// what its signs stand for.
    case released(SectorPublication, [PublishedSymbol])

    /// A figure that somebody else published, with where.
    case entered(PublishedFigure, source: String)

    /// A figure, by its line and its place in it from 1, is shown no longer.
    case withdrawn(line: Int, figure: Int, reason: String)

    /// A figure is shown less finely from now on.
    case coarsened(line: Int, figure: Int, to: PublishedFigure, reason: String)
  }

  /// The figures that became public on the line; nil for an erratum.
  package var figures: [PublishedFigure]? {
    switch act {
    case .released(let publication, _): publication.figures
    case .entered(let figure, _): [figure]
    case .withdrawn, .coarsened: nil
    }
  }
}
