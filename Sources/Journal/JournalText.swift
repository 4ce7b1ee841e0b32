// A file of chained lines: append, recover, verify, lock, flush; and all file-system platform code.

package import Hashing

/// The bytes of a journal whose every line has been verified.
///
/// Verification works on raw bytes and reads no JSON. It finds every accidental change of a line that
/// ends in a newline; it cannot see that whole lines are gone from the end. Lines may be gone from
/// elsewhere only where a later line tells of it, and each such place is in `losses`.
package struct JournalText: Sendable {
  /// The most bytes in a line, its newline counted: 1 MiB.
  package static let lineLimit = 1 << 20

  /// The most bytes in a journal: 1 GiB.
  package static let fileLimit = 1 << 30

  /// A verified line.
  package struct Line: Hashable, Sendable {
    /// The line's number, from 1.
    package let number: Int

    /// The line's bytes without the newline.
    package let range: Range<Int>

    /// The line's hash.
    package let hash: Digest
  }

  /// A place where lines are gone, and a later line tells of it.
  package struct Loss: Hashable, Sendable {
    package let place: JournalBreak

    /// The number of the line that followed the lost ones, as it is now.
    package let line: Int

    /// The number of the last line that tells of the place.
    package let teller: Int
  }

  /// The whole file.
  package let bytes: [UInt8]

  /// The verified lines, at least one.
  package let lines: [Line]

  /// The hash of the last line.
  package let head: Digest

  /// The places where lines are gone, in order.
  package let losses: [Loss]

  /// What follows the last line and is none: its writing was cut short, so it was never
  /// acknowledged.
  ///
  /// Empty at the end of the file when there is none. A sound line that misses only its newline is a
  /// line.
  package let tail: Range<Int>

  /// Whether the last line misses its newline.
  package let lacksLastLineEnd: Bool

  /// Verifies the bytes of a file.
  ///
  /// - Throws: The first damage.
  package init(verifying bytes: [UInt8]) throws(JournalDamage) {
    let scan = bytes.withUnsafeBytes { JournalScan($0) }
    if let damage = scan.damage { throw damage }
    guard let last = scan.lines.last else {
      throw JournalDamage(line: 1, offset: 0, kind: .noFirstLine)
    }
    self.bytes = bytes
    lines = scan.lines
    losses = scan.losses
    head = last.hash
    let end = last.range.upperBound
    lacksLastLineEnd = end == bytes.count || bytes[end] != newline
    tail = (lacksLastLineEnd ? end : end + 1)..<bytes.count
  }
}
