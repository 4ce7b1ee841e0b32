package import Hashing
package import History
package import Language
package import Maturity

/// Everything that was ever printed of the sector, and by others, in the order in which it was.
///
/// What is public cannot be taken back: errata change what a publication shows from then on, and
/// every audit goes on counting what was shown before.
package struct Ledger: Sendable {
  package let header: LedgerHeader
  package private(set) var entries: [Entry] = []

  /// Where lines are gone; what they released or corrected nobody can say.
  package private(set) var losses: [LineLoss] = []

  /// The lines after lost ones that correct figures of a line that cannot be told any more.
  package private(set) var unplacedErrata: Set<Int> = []

  private let firstHash: Digest

  /// Every line with its moment, in order, the first line included.
  package var moments: [TimeOrder.Line] {
    [TimeOrder.Line(number: 1, at: header.created)]
      + entries.map { TimeOrder.Line(number: $0.number, at: $0.event.at) }
  }

  package init(header: LedgerHeader, hash: Digest) {
    self.header = header
    firstHash = hash
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

    /// Lines after the one given are lost; any of them may have released the figures.
    case linesLost(after: Int)
  }

  /// Adds a line, if it may follow.
  package mutating func append(_ event: LedgerEvent, hash: Digest) throws(Fault) {
    try check(event)
    add(event, hash: hash)
  }

  private mutating func add(_ event: LedgerEvent, hash: Digest) {
    let position = entries.count
    entries.append(Entry(number: position + 2, hash: hash, event: event))
    guard case .salvaged(let lines) = event.act else { return }
    if let lines, lines.last == firstHash || entries.contains(where: { $0.hash == lines.last }) {
      return
    }
    let after = lines.flatMap { lines in
      lines.after == firstHash
        ? 0 : entries.firstIndex { $0.hash == lines.after }.map { $0 + 1 }
    }
    losses.append(
      LineLoss(position: min(after ?? position, position), teller: position, last: lines?.last))
  }

  /// Takes in the lines of a file, the first aside.
  ///
  /// Lines count from the first one, so where some are gone nobody can say any more which line a
  /// correction is of that was written after them and before the loss was known.
  mutating func take(_ lines: [(event: LedgerEvent, hash: Digest)]) throws(Fault) {
    var told = Ledger(header: header, hash: firstHash)
    for line in lines { told.add(line.event, hash: line.hash) }
    let lost = told.losses.map(\.position).min() ?? lines.count
    let known = told.losses.map(\.teller).max() ?? lines.count
    for (position, line) in lines.enumerated() {
      if let corrected = line.event.correctedLine, corrected > lost + 1,
        (lost..<known).contains(position)
      {
        unplacedErrata.insert(position + 2)
        add(line.event, hash: line.hash)
      } else {
        try append(line.event, hash: line.hash)
      }
    }
  }

  /// The lines but for those that correct figures nobody can tell any more.
  private var placed: [Entry] { entries.filter { !unplacedErrata.contains($0.number) } }

  /// Throws unless a line may follow what stands in the ledger.
  package func check(_ event: LedgerEvent) throws(Fault) {
    switch event.act {
    case .entered, .salvaged: return
    case .released(let publication, _):
      if let loss = losses.first { throw .linesLost(after: loss.line) }
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
    for later in placed {
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
    publications(line: line).last
  }

  /// A publication as it was released, and as it stood after each erratum since, with the errata up
  /// to then; nothing for a line that released none.
  package func publications(line: Int) -> [(SectorPublication, errata: [Erratum])] {
    guard let entry = entries.first(where: { $0.number == line }),
      case .released(let released, _) = entry.event.act
    else { return [] }
    var figures = released.figures
    var errata: [Erratum] = []
    var states = [(released, errata: errata)]
    for later in placed {
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
      states.append((released.showing(figures), errata: errata))
    }
    return states
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

    /// Lines are gone; as in ``Act/salvaged(_:)`` of a record.
    case salvaged(LostLines?)
  }

  /// The line of which a figure is corrected; nil for what corrects none.
  fileprivate var correctedLine: Int? {
    switch act {
    case .withdrawn(let line, _, _), .coarsened(let line, _, _, _): line
    case .released, .entered, .salvaged: nil
    }
  }

  /// The figures that became public on the line; nil for an erratum.
  package var figures: [PublishedFigure]? {
    switch act {
    case .released(let publication, _): publication.figures
    case .entered(let figure, _): [figure]
    case .withdrawn, .coarsened, .salvaged: nil
    }
  }
}
