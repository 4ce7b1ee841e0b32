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
    while damage == nil, let end = bytes[start...].firstIndex(of: newline) {
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

  /// Whether what stands after the last sound line can be the beginning of a line that was being
  /// written when the writing was cut short.
  ///
  /// This one rule is that of the writer, which cuts such a line off and goes on, and of whoever
  /// saves a damaged file, for whom it is no loss. A writer says that a line is written, and shows
  /// to anybody what it is about, only when the whole of it is on the medium: what was cut short
  /// was never acknowledged, and a ledger has released nothing with it. What has a line end, or
  /// ends in a hash as a whole line does, may have been written to its end and changed later: that
  /// is damage, whatever stands inside. Zeros at the end of the file are what a power cut kept from
  /// the medium.
  static func isUnfinished(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, hasLineEnd: Bool
  ) -> Bool {
    guard !hasLineEnd, let last = bytes[range].lastIndex(where: { $0 != 0 }) else {
      return !hasLineEnd
    }
    let seal = last + 1 - SealedLine.sealSize
    return seal <= range.lowerBound || SealedLine.statedHash(in: bytes, at: seal) == nil
  }

  /// Whether a line that proves itself stands in a part of the file, whatever stands before it.
  private static func holdsLine(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    !LineSearch.lines(in: UnsafeRawBufferPointer(rebasing: bytes[range])).isEmpty
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
      || !Self.isUnfinished(bytes, range, hasLineEnd: bytes[range].contains(carriageReturn))
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
