// A file of chained lines: append, recover, verify, lock, flush; and all file-system platform code.

package import Hashing

/// The bytes of a journal whose every line has been verified.
///
/// Verification works on raw bytes and reads no JSON. It finds every accidental change of a line that
/// ends in a newline; it cannot see that whole lines are gone from the end.
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

  /// The whole file.
  package let bytes: [UInt8]

  /// The verified lines, at least one.
  package let lines: [Line]

  /// The hash of the last line.
  package let head: Digest

  /// What follows the last newline: a line whose writing was cut short, so never acknowledged.
  ///
  /// Empty at the end of the file when there is none. A whole line without its newline counts as
  /// cut short too.
  package let tail: Range<Int>

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
    head = last.hash
    tail = (last.range.upperBound + 1)..<bytes.count
  }
}
