import Hashing

extension SealedLine {
  /// Returns the hash of a line, given without its newline, if it is sound and follows the other.
  static func verify(
    _ line: UnsafeRawBufferPointer, after previous: Digest?
  ) throws(JournalDamage.Kind) -> Digest {
    let sealStart = line.count - sealSize
    guard line.first == UInt8(ascii: "{"), sealStart > 0,
      line[sealStart - 1] == UInt8(ascii: ","),
      let stated = digest(in: line, at: sealStart, key: hashKey, closing: "}")
    else { throw .missingHash }
    let computed = SHA256.digest(of: UnsafeRawBufferPointer(rebasing: line[..<sealStart]))
    guard computed == stated else { throw .hashMismatch(stated: stated, computed: computed) }
    let found = previousDigest(in: line, before: sealStart)
    guard found == previous else { throw .brokenChain(expected: previous, found: found) }
    return stated
  }

  /// Returns the size and hash of the sound line that the bytes begin with, if they do.
  ///
  /// Every place that looks like a seal is tried, for a text inside the line may look like one. The
  /// hash is carried along, so that the work stays in proportion to the bytes.
  static func prefix(
    of bytes: UnsafeRawBufferPointer, after previous: Digest?
  ) -> (size: Int, hash: Digest)? {
    guard bytes.first == UInt8(ascii: "{") else { return nil }
    var hash = SHA256()
    var absorbed = 0
    let lastStart = min(bytes.count, JournalText.lineLimit - 1) - sealSize
    for start in stride(from: 2, through: lastStart, by: 1)
    where bytes[start] == hashKey[0] && bytes[start - 1] == UInt8(ascii: ",") {
      guard let stated = digest(in: bytes, at: start, key: hashKey, closing: "}") else { continue }
      let whole = start - start % SHA256.blockSize
      hash.absorb(UnsafeRawBufferPointer(rebasing: bytes[absorbed..<whole]))
      absorbed = whole
      let rest = UnsafeRawBufferPointer(rebasing: bytes[whole..<start])
      if hash.digest(endingWith: rest) == stated,
        previousDigest(in: bytes, before: start) == previous
      {
        return (start + sealSize, stated)
      }
    }
    return nil
  }

  private static func previousDigest(
    in line: UnsafeRawBufferPointer, before sealStart: Int
  ) -> Digest? {
    let start = sealStart - sealSize
    guard start > 0, line[start - 1] == UInt8(ascii: ",") else { return nil }
    return digest(in: line, at: start, key: previousKey, closing: ",")
  }

  /// Reads the key, the 64 digits, the quotation mark and the closing character at a place.
  private static func digest(
    in line: UnsafeRawBufferPointer, at start: Int, key: [UInt8], closing: Unicode.Scalar
  ) -> Digest? {
    let digits = start + key.count
    let end = digits + Digest.digitCount
    guard line[start..<digits].elementsEqual(key),
      line[end] == UInt8(ascii: "\""), line[end + 1] == UInt8(ascii: closing)
    else { return nil }
    return Digest(digits: UnsafeRawBufferPointer(rebasing: line[digits..<end]))
  }
}
