import Hashing

/// One pass over the lines of a journal, up to its end or the first damage.
struct JournalScan {
  private(set) var lines: [JournalText.Line] = []
  private(set) var damage: JournalDamage?

  init(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    while damage == nil, let end = bytes[start...].firstIndex(of: newline) {
      take(bytes, start..<end)
      start = end + 1
    }
    if damage == nil { checkTail(bytes, start..<bytes.count) }
    if damage == nil, lines.isEmpty {
      damage = JournalDamage(line: 1, offset: 0, kind: .noFirstLine)
    }
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    do throws(JournalDamage.Kind) {
      if range.isEmpty { throw .emptyLine }
      if range.count >= JournalText.lineLimit { throw .lineTooLong }
      let line = UnsafeRawBufferPointer(rebasing: bytes[range])
      append(range, try SealedLine.verify(line, after: lines.last?.hash))
    } catch {
      // The line may be sound, and its newline the byte that was changed.
      if !takePrefix(bytes, range) {
        damage = JournalDamage(line: lines.count + 1, offset: range.lowerBound, kind: error)
      }
    }
  }

  /// Tells a line whose writing was cut short from a finished one that lost its newline.
  private mutating func checkTail(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    if !takePrefix(bytes, range), range.count >= JournalText.lineLimit {
      damage = JournalDamage(
        line: lines.count + 1, offset: range.lowerBound, kind: .lineTooLong)
    }
  }

  /// Takes the sound line that the range begins with, and more follows, as a line without its end.
  private mutating func takePrefix(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard let (size, hash) = SealedLine.prefix(of: piece, after: lines.last?.hash),
      size < range.count
    else { return false }
    let end = range.lowerBound + size
    append(range.lowerBound..<end, hash)
    damage = JournalDamage(line: lines.count, offset: end, kind: .missingLineEnd)
    return true
  }

  private mutating func append(_ range: Range<Int>, _ hash: Digest) {
    lines.append(JournalText.Line(number: lines.count + 1, range: range, hash: hash))
  }
}
