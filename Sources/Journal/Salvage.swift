package import Hashing

/// All of a damaged journal that proves itself, in the order of its chain.
///
/// A line is kept if its own hash is right and it is of this journal: the first line is found before
/// it along the chain, or lines are gone between them. Lines are kept byte for byte. Where lines are
/// gone, a line is put at the end that tells of it; see ``journal(firstLine:telling:)``.
package struct Salvage: Sendable {
  /// A line that is kept.
  package struct Line: Hashable, Sendable {
    /// The number of the line in the damaged file, from 1; nil for a line from a copy.
    package let number: Int?

    /// The line's bytes without a line end.
    package let bytes: [UInt8]

    package let hash: Digest
    fileprivate let previous: Digest?
    fileprivate let salvaged: JournalBreak?
  }

  /// Something in the damaged file that is not kept.
  package struct Omission: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// No line that proves itself.
      case damaged

      /// What follows the last line end and proves nothing: perhaps a line cut short.
      case unfinished

      /// A line that stands in the file twice.
      case repeated

      /// A sound line of another journal, or one that another line has the place of.
      case foreign
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

  /// Whether something was lost after the last line, so that no later line names it.
  package let lacksLastLines: Bool

  /// The same where what follows the last line end, and may be a line cut short, is a loss too.
  package let mayLackLastLines: Bool

  /// Whether every byte of the file is kept, each line with its newline and nothing between.
  private let keepsEveryByte: Bool

  /// Whether nothing is wrong with the file: every byte is kept, and no line is gone untold.
  package var isSound: Bool { keepsEveryByte && places(after: nil).isEmpty }

  /// The number of lines that were in the damaged file no more and come from a copy.
  package var restored: Int { lines.count { $0.number == nil } }

  /// Reads a file; this never fails.
  ///
  /// - Parameters:
  ///   - file: The damaged journal.
  ///   - copies: Other files of the same journal; their lines are taken where the chain has a place
  ///     for them that the damaged file leaves open.
  package init(of file: [UInt8], copies: [[UInt8]] = []) {
    var chains = LineChains(file)
    for copy in copies { chains.add(copy) }
    let kept = chains.linked()
    lines = kept.lines
    lacksFirstLine = kept.lines.first?.previous != nil
    let omissions = file.withUnsafeBytes { chains.omissions(in: $0, keeping: kept.places) }
    self.omissions = omissions
    let lastFound = chains.lastPlace
    let lost = omissions.filter { $0.offset >= lastFound }.map(\.kind)
    let restoredAtEnd = kept.lines.reversed().prefix { $0.number == nil }.count
    // Of two continuations of one line nobody can tell which was the journal's.
    let isForked = chains.isForked(keeping: kept.places)
    lacksLastLines = isForked || lost.count { $0 == .damaged } > restoredAtEnd
    mayLackLastLines =
      isForked || lost.count { $0 == .damaged || $0 == .unfinished } > restoredAtEnd
    keepsEveryByte =
      !lacksFirstLine && file == Array(kept.lines.map { $0.bytes + [newline] }.joined())
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
      let line = SealedLine(event, tellingOf: place, after: head)
      bytes += line.bytes
      head = line.hash
    }
    if tellsOfEnd { bytes += SealedLine(event, after: head).bytes }
    return bytes
  }
}

/// The lines of a file and its copies that prove themselves, by what they say of the chain.
private struct LineChains {
  private struct Candidate {
    let line: Salvage.Line

    /// Where it stands in the damaged file; nil for a line from a copy.
    let range: Range<Int>?
  }

  private var candidates: [Candidate] = []
  private var byHash: [Digest: Int] = [:]

  /// The candidate that follows a line, by the hash of that; of several the first.
  private var followers: [Digest: Int] = [:]

  /// Lines that stand in the damaged file again.
  private var repeated: [(range: Range<Int>, line: Int)] = []

  init(_ file: [UInt8]) {
    file.withUnsafeBytes { bytes in
      var number = 1
      var place = 0
      for found in LineSearch.lines(in: bytes) {
        number += Self.lineEnds(in: bytes[place..<found.range.lowerBound])
        place = found.range.lowerBound
        add(found, bytes, number: number)
      }
    }
  }

  mutating func add(_ copy: [UInt8]) {
    copy.withUnsafeBytes { bytes in
      for found in LineSearch.lines(in: bytes) { add(found, bytes, number: nil) }
    }
  }

  private mutating func add(
    _ found: LineSearch.Found, _ bytes: UnsafeRawBufferPointer, number: Int?
  ) {
    let links = found.links
    guard byHash[links.hash] == nil else {
      if let number { repeated.append((found.range, number)) }
      return
    }
    byHash[links.hash] = candidates.count
    if let previous = links.previous, followers[previous] == nil {
      followers[previous] = candidates.count
    }
    candidates.append(
      Candidate(
        line: Salvage.Line(
          number: number, bytes: Array(bytes[found.range]), hash: links.hash,
          previous: links.previous, salvaged: links.salvaged),
        range: number == nil ? nil : found.range))
  }

  /// Where the last sound line of the damaged file begins; 0 where there is none.
  var lastPlace: Int {
    let last = candidates.last { $0.range != nil }
    return max(
      last?.range?.lowerBound ?? 0, repeated.last?.range.lowerBound ?? 0)
  }

  /// The lines that are of the journal, in order, with the candidates that they are.
  ///
  /// A chain begins with a first line, or with a line whose predecessor is nowhere. Chains come in
  /// the order of their lines in the damaged file. The journal ends where another one begins.
  func linked() -> (lines: [Salvage.Line], places: Set<Int>) {
    var order: [Int] = []
    for chain in chains {
      if candidates[chain[0]].line.previous == nil, !order.isEmpty { break }
      order += chain
    }
    return (order.map { candidates[$0].line }, Set(order))
  }

  /// The chains that have a line in the damaged file, by the place of the first such line.
  private var chains: [[Int]] {
    let roots = candidates.indices.filter { index in
      guard let previous = candidates[index].line.previous else { return true }
      return byHash[previous] == nil && followers[previous] == index
    }
    return roots.map(chain).compactMap { chain in
      chain.compactMap { candidates[$0].range?.lowerBound }.min().map { (chain, place: $0) }
    }
    .sorted { $0.place < $1.place }
    .map(\.0)
  }

  private func chain(from root: Int) -> [Int] {
    var chain = [root]
    var last = root
    while let next = followers[candidates[last].line.hash] {
      chain.append(next)
      last = next
    }
    return chain
  }

  /// Whether a line of the damaged file that is not kept follows one that is.
  func isForked(keeping places: Set<Int>) -> Bool {
    let kept = Set(places.map { candidates[$0].line.hash })
    return candidates.indices.contains { index in
      let candidate = candidates[index]
      return candidate.range != nil && !places.contains(index)
        && candidate.line.previous.map(kept.contains) == true
    }
  }

  /// What of the damaged file is not kept.
  func omissions(
    in bytes: UnsafeRawBufferPointer, keeping places: Set<Int>
  ) -> [Salvage.Omission] {
    var sound: [(range: Range<Int>, line: Int, omitted: Salvage.Omission.Kind?)] = []
    for (index, candidate) in candidates.enumerated() {
      guard let range = candidate.range, let number = candidate.line.number else { continue }
      sound.append((range, number, places.contains(index) ? nil : .foreign))
    }
    sound += repeated.map { ($0.range, $0.line, .repeated) }
    sound.sort { $0.range.lowerBound < $1.range.lowerBound }
    var omissions: [Salvage.Omission] = []
    var place = 0
    var number = 1
    for line in sound {
      omissions += Self.pieces(of: bytes, place..<line.range.lowerBound, line: number)
      if let kind = line.omitted {
        omissions.append(
          Salvage.Omission(
            kind: kind, line: line.line, offset: line.range.lowerBound, size: line.range.count))
      }
      place = line.range.upperBound
      number = line.line
    }
    omissions += Self.pieces(of: bytes, place..<bytes.count, line: number)
    return omissions
  }

  /// The pieces between two sound lines that say something, which line ends and blanks do not.
  private static func pieces(
    of bytes: UnsafeRawBufferPointer, _ range: Range<Int>, line: Int
  ) -> [Salvage.Omission] {
    var pieces: [Salvage.Omission] = []
    var number = line
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(where: SealedLine.endsLine)
      if let piece = said(in: bytes, start..<(end ?? range.upperBound)) {
        let isLast = end == nil && range.upperBound == bytes.count
        pieces.append(
          Salvage.Omission(
            kind: isLast ? .unfinished : .damaged, line: number, offset: piece.lowerBound,
            size: piece.count))
      }
      let next = end.map { endOfLineEnd(in: bytes, at: $0) } ?? range.upperBound
      if end != nil { number += 1 }
      start = next
    }
    return pieces
  }

  /// A piece without what programs put around lines; nil where nothing else is there.
  private static func said(
    in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> Range<Int>? {
    var range = range
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    while let first = range.first {
      if bytes[range].starts(with: byteOrderMark) {
        range = (first + byteOrderMark.count)..<range.upperBound
      } else if isBlank(bytes[first]) {
        range = (first + 1)..<range.upperBound
      } else {
        break
      }
    }
    while let last = range.last, isBlank(bytes[last]) { range = range.lowerBound..<last }
    return range.isEmpty ? nil : range
  }

  private static func lineEnds(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    var count = 0
    var place = bytes.startIndex
    while let end = bytes[place...].firstIndex(where: SealedLine.endsLine) {
      count += 1
      place = endOfLineEnd(in: bytes.base, at: end)
      if place >= bytes.endIndex { break }
    }
    return count
  }

  /// The place after a line end, where CR and LF together are one.
  private static func endOfLineEnd(in bytes: UnsafeRawBufferPointer, at place: Int) -> Int {
    let next = place + 1
    let isPair =
      bytes[place] == carriageReturn && next < bytes.count && bytes[next] == newline
    return isPair ? next + 1 : next
  }
}
