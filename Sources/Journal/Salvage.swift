package import Hashing

/// All of a damaged journal that proves itself, in the order of its chain.
///
/// A line is kept if its own hash is right and it is of this journal: the first line is found before
/// it along the chain, or lines are gone between them. Lines are kept byte for byte. Where lines are
/// gone, a line is put at the end that tells of it; see ``journal(firstLine:telling:ofEnd:)``.
///
/// A line of a copy is taken where the damaged file names it: a line of the file, or what is left of
/// one, has its hash, or that of a line that comes after it along the chain. After the last line of
/// the file nothing does; there the lines of a copy are taken unless something contradicts, and what
/// is damaged there is a loss still, but for pieces that the lines of the copy prove to be.
package struct Salvage: Sendable {
  /// A line that is kept.
  package struct Line: Hashable, Sendable {
    /// The number of the line in the damaged file, from 1; nil for a line from a copy.
    package let number: Int?

    /// The line's bytes without a line end.
    package let bytes: [UInt8]

    package let hash: Digest
    let previous: Digest?
    let salvaged: JournalBreak?

    /// Whether it tells that lines were lost before it, without a place.
    package let tellsOfEnd: Bool

    init(number: Int?, bytes: [UInt8], links: SealedLine.Links) {
      self.number = number
      self.bytes = bytes
      hash = links.hash
      previous = links.previous
      salvaged = links.salvaged
      tellsOfEnd = links.tellsOfEnd
    }

    /// The object of a first line as it was before it was sealed.
    package var body: [UInt8] {
      precondition(previous == nil, "a line that names another is no first line")
      return bytes.dropLast(SealedLine.sealSize + 1) + [UInt8(ascii: "}")]
    }
  }

  /// Something in the damaged file that is not kept.
  package struct Omission: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// No line that proves itself.
      case damaged

      /// The beginning of a line whose writing was cut short, so that it was never acknowledged.
      case unfinished

      /// A line that stands in the file twice.
      case repeated

      /// A sound line of another journal, or one that another line has the place of.
      case foreign

      /// A first line that no other line names as the one before it.
      case unnamedFirstLine
    }

    package let kind: Kind

    /// The number of the line in the damaged file, from 1.
    package let line: Int

    /// The first byte in the damaged file, from 0.
    package let offset: Int

    /// The number of bytes.
    package let size: Int
  }

  /// The lines that are kept, in the order of the chain.
  package let lines: [Line]

  /// What is not kept, in the order of the damaged file.
  package let omissions: [Omission]

  /// Whether the first line of the journal is not among the lines.
  package let lacksFirstLine: Bool

  /// A first line above the others that none of them names, since lines after it are gone.
  ///
  /// It may be the journal's or another's; the chain cannot tell.
  package let unnamedFirstLine: Line?

  /// Whether something was lost after the last line, so that no later line names it.
  ///
  /// A line whose writing was cut short is no loss: its writer never said that it was written. The
  /// writer that goes on after it cuts it off for the same reason.
  package let lacksLastLines: Bool

  /// The kept lines after which a copy goes on otherwise than the file does.
  package let departures: [Line]

  /// Whether every byte of the file is kept, each line with its newline and nothing between.
  private let keepsEveryByte: Bool

  /// Whether nothing is wrong with the file: every byte is kept, and no line is gone untold.
  package var isSound: Bool { keepsEveryByte && places(after: nil).isEmpty }

  /// The number of the line after which the file tells that lines are lost, while a copy goes on
  /// there; nil where there is no such line.
  ///
  /// Nothing in the file tells any more what the lost lines were.
  package var endToldLost: Int? {
    let departures = Set(departures)
    return zip(lines, lines.dropFirst())
      .first { line, next in next.tellsOfEnd && departures.contains(line) }?.0.number
  }

  /// The gaps whose lines on both sides a damaged piece of the file ties together.
  private let proven: Set<JournalBreak>

  /// The lines right behind a gap of which nothing in the file shows that they are its own.
  ///
  /// Where lines were taken out and where those of another file were put behind looks the same.
  package var unproven: [Line] {
    let lost = Set(places(after: nil).filter { !proven.contains($0) }.map(\.lost))
    return lines.filter { $0.previous.map(lost.contains) == true }
  }

  /// The number of lines that were in the damaged file no more and come from a copy.
  package var restored: Int { lines.count { $0.number == nil } }

  /// Reads a file; this never fails.
  ///
  /// - Parameters:
  ///   - file: The damaged journal.
  ///   - copies: Other files of the same journal; their lines are taken where the chain has a place
  ///     for them that the damaged file leaves open.
  package init(of file: [UInt8], copies: [[UInt8]] = []) {
    let (chains, kept, proven) = file.withUnsafeBytes { bytes in
      let chains = LineChains(bytes, copies: copies)
      let kept = chains.kept(in: bytes)
      return (chains, kept, chains.proven(kept, in: bytes))
    }
    self.proven = proven
    let lines = kept.order.map(chains.line)
    self.lines = lines
    lacksFirstLine = lines.first?.previous != nil
    unnamedFirstLine = kept.unnamedFirst.map(chains.line)
    lacksLastLines = kept.lacksEnd
    departures = chains.departures(kept)
    omissions = chains.omissions(kept)
    keepsEveryByte =
      lines.first?.previous == nil && file == Array(lines.map { $0.bytes + [newline] }.joined())
  }
}

extension Salvage {
  /// The places where lines are gone and no kept line tells of it, in order.
  ///
  /// - Parameter first: The hash of a new first line; nil where the first line is kept.
  /// - Returns: One for each place where lines are gone.
  package func places(after first: Digest?) -> [JournalBreak] {
    var tellers: [JournalBreak: Int] = [:]
    for (index, line) in lines.enumerated() {
      if let place = line.salvaged { tellers[place] = index }
    }
    var head = first
    var places: [JournalBreak] = []
    for (index, line) in lines.enumerated() {
      if let after = head, let lost = line.previous, after != lost {
        let place = JournalBreak(after: after, lost: lost)
        if tellers[place] ?? 0 <= index { places.append(place) }
      }
      head = line.hash
    }
    return places
  }

  /// Whether an object, as for `SealedLine`, is the first line that is lost, to the byte.
  package func isFirstLine(_ body: [UInt8]) -> Bool {
    SealedLine(body, after: nil).hash == lines.first?.previous
  }

  /// The bytes of a journal with all that is kept.
  ///
  /// For each place where lines are gone a line that tells of it is put at the end, and one more
  /// that names no place where something is gone after the last line.
  ///
  /// - Parameters:
  ///   - body: A new first line, as for `SealedLine`; given if, and only if, the first line is lost.
  ///   - event: What is told, an object that ends in the member `"event":"salvaged"`.
  ///   - tellsOfEnd: Whether to tell of a loss after the last line.
  /// - Returns: A journal that verifies.
  package func journal(
    firstLine body: [UInt8]?, telling event: [UInt8], ofEnd tellsOfEnd: Bool
  ) -> [UInt8] {
    precondition((body != nil) == lacksFirstLine, "a journal has one first line")
    let first = body.map { SealedLine($0, after: nil) }
    var bytes = first?.bytes ?? []
    for line in lines { bytes += line.bytes + [newline] }
    var head = lines.last?.hash ?? first?.hash
    for place in places(after: first?.hash) {
      let line = SealedLine(
        event, tellingOf: place, isProven: proven.contains(place), after: head)
      bytes += line.bytes
      head = line.hash
    }
    if tellsOfEnd { bytes += SealedLine(event, after: head).bytes }
    return bytes
  }
}
