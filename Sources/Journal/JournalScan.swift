import Hashing

/// One pass over the lines of a journal, up to its end or the first damage.
struct JournalScan {
  private(set) var lines: [JournalText.Line] = []
  private(set) var losses: [JournalText.Loss] = []
  private(set) var damage: JournalDamage?

  /// Where lines are gone, until a later line tells of it.
  private var gaps: [(place: JournalBreak, line: Int, offset: Int)] = []

  /// The lines that tell of lost ones; of each place the last.
  private var tellers: [JournalBreak: Int] = [:]

  init(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    while damage == nil, let end = bytes[start...].firstIndex(of: newline),
      !isTorn(bytes, start..<end)
    {
      take(bytes, start..<end)
      start = end + 1
    }
    if damage == nil, start < bytes.count { takeTail(bytes, start..<bytes.count) }
    if damage == nil, lines.isEmpty {
      damage = JournalDamage(line: 1, offset: 0, kind: .noFirstLine)
    }
    settleGaps()
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    do throws(JournalDamage.Kind) {
      if range.isEmpty { throw .emptyLine }
      if range.count >= JournalText.lineLimit { throw .lineTooLong }
      let line = UnsafeRawBufferPointer(rebasing: bytes[range])
      try append(range, try SealedLine.verify(line))
    } catch {
      // The line may be sound, and its newline the byte that was changed.
      if !takePrefix(bytes, range) {
        damage = JournalDamage(line: lines.count + 1, offset: range.lowerBound, kind: error)
      }
    }
  }

  /// Whether a line that ends in a newline is no more than a piece of a last write.
  ///
  /// After a power cut the end of a line can be on the medium and a part of a sector before it not:
  /// zeros stand there then, up to the end of the sector. One changed bit does not look like that.
  /// Where a sound line follows, it is damage all the same.
  private func isTorn(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    !lines.isEmpty && Self.isUnfinished(bytes, range, hasLineEnd: true)
      && !Self.holdsLine(bytes, range.lowerBound..<bytes.count)
  }

  /// Whether what stands after the last sound line can be the beginning of a line that was being
  /// written when the writing was cut short.
  ///
  /// This one rule is that of the writer, which cuts such a line off and goes on, and of whoever
  /// saves a damaged file, for whom it is no loss. A writer says that a line is written, and shows
  /// to anybody what it is about, only when the whole of it is on the medium: what was cut short
  /// was never acknowledged, and a ledger has released nothing with it. What has a line end, or
  /// ends in a hash as a whole line does, was written to its end and changed later: that is damage.
  static func isUnfinished(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, hasLineEnd: Bool
  ) -> Bool {
    if lacksSectorEnd(bytes, range) { return true }
    let seal = range.upperBound - SealedLine.sealSize
    return !hasLineEnd
      && !(seal > range.lowerBound && SealedLine.statedHash(in: bytes, at: seal) != nil)
  }

  /// Whether a line that proves itself stands in a part of the file, whatever stands before it.
  private static func holdsLine(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    !LineSearch.lines(in: UnsafeRawBufferPointer(rebasing: bytes[range])).isEmpty
  }

  /// Whether zeros stand at the end of a sector, of the smallest size that disks have: two or more,
  /// or the one byte that the line has there.
  private static func lacksSectorEnd(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> Bool {
    let sectorSize = 512
    let firstEnd = (range.lowerBound / sectorSize + 1) * sectorSize
    return stride(from: firstEnd, to: range.upperBound, by: sectorSize).contains { end in
      bytes[end - 1] == 0 && (end - 1 == range.lowerBound || bytes[end - 2] == 0)
    }
  }

  /// Tells a line whose writing was cut short from one that lost its newline only, and from one
  /// that has something else in the newline's place.
  private mutating func takeTail(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    let tail = UnsafeRawBufferPointer(rebasing: bytes[range])
    var kind = JournalDamage.Kind.lineTooLong
    if range.count < JournalText.lineLimit {
      do throws(JournalDamage.Kind) {
        return try append(range, try SealedLine.verify(tail))
      } catch {
        kind = error
      }
    }
    if takePrefix(bytes, range) { return }
    // What proves itself was acknowledged, and is never taken for unfinished.
    if kind == .lineTooLong || Self.holdsLine(bytes, range)
      || !Self.isUnfinished(bytes, range, hasLineEnd: false)
    {
      damage = JournalDamage(line: lines.count + 1, offset: range.lowerBound, kind: kind)
    }
  }

  /// Takes the sound line that the range begins with, and more follows, as a line without its end.
  private mutating func takePrefix(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard let (size, links) = SealedLine.prefix(of: piece, after: lines.last?.hash),
      size < range.count
    else { return false }
    let end = range.lowerBound + size
    add(range.lowerBound..<end, links)
    // Zeros to the end of the file are what a power cut kept from the medium, the newline among them.
    if range.upperBound == bytes.count, bytes[end...].allSatisfy({ $0 == 0 }) { return true }
    damage = JournalDamage(line: lines.count, offset: end, kind: .missingLineEnd)
    return true
  }

  private mutating func append(
    _ range: Range<Int>, _ links: SealedLine.Links
  ) throws(JournalDamage.Kind) {
    let expected = lines.last?.hash
    if links.previous != expected {
      guard let after = expected, let lost = links.previous else {
        throw .brokenChain(expected: expected, found: links.previous)
      }
      gaps.append((JournalBreak(after: after, lost: lost), lines.count + 1, range.lowerBound))
    }
    add(range, links)
  }

  private mutating func add(_ range: Range<Int>, _ links: SealedLine.Links) {
    let number = lines.count + 1
    if let place = links.salvaged { tellers[place] = number }
    lines.append(JournalText.Line(number: number, range: range, hash: links.hash))
  }

  /// Holds every gap against what later lines tell of it.
  ///
  /// A line that is in the file is not lost, and two lines cannot both have followed one: those are
  /// lines that were moved, repeated or put in.
  private mutating func settleGaps() {
    guard !gaps.isEmpty else { return }
    var present = Set(lines.map(\.hash))
    for gap in gaps {
      guard present.insert(gap.place.lost).inserted, let teller = tellers[gap.place],
        teller > gap.line
      else {
        damage = JournalDamage(
          line: gap.line, offset: gap.offset,
          kind: .brokenChain(expected: gap.place.after, found: gap.place.lost))
        return
      }
      losses.append(JournalText.Loss(place: gap.place, line: gap.line, teller: teller))
    }
  }
}
