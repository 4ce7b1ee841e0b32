/// The part of a journal before its first damage.
package struct SoundPrefix: Sendable {
  /// The sound lines, each with its newline; nothing when the first line is not sound.
  ///
  /// A sound line that lost its newline is among them, with the newline put back.
  package let bytes: [UInt8]

  /// The sound lines, by their places in `bytes`.
  package let lines: [JournalText.Line]

  /// Why the rest is left out; `nil` when it is no more than an unfinished line or nothing.
  package let damage: JournalDamage?

  /// The number of bytes left out, counted in the damaged file.
  package let omittedBytes: Int

  /// The number of lines left out, as far as newlines still tell them apart.
  ///
  /// An unfinished line at the end counts as one, as does what stands in a newline's place.
  package let omittedLines: Int

  /// Reads the sound part of a file; this never fails.
  package init(of file: [UInt8]) {
    let scan = file.withUnsafeBytes { JournalScan($0) }
    lines = scan.lines
    damage = scan.damage
    guard let end = scan.lines.last?.range.upperBound else {
      bytes = []
      omittedBytes = file.count
      omittedLines = Self.lineCount(file[...])
      return
    }
    bytes = file[..<end] + [newline]
    let hasEnd = end < file.count && file[end] == newline
    let rest = file[(hasEnd ? end + 1 : end)...]
    omittedBytes = rest.count
    omittedLines = Self.lineCount(rest)
  }

  private static func lineCount(_ bytes: ArraySlice<UInt8>) -> Int {
    let ended = bytes.count { $0 == newline }
    return bytes.isEmpty || bytes.last == newline ? ended : ended + 1
  }
}
