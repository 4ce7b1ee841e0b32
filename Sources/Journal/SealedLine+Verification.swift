import Hashing

extension SealedLine {
  /// What a line whose hash is right says of its place in the chain.
  struct Links {
    let hash: Digest

    /// The hash of the line before it; nil for a first line.
    let previous: Digest?

    /// The lost lines that it tells of.
    let salvaged: JournalBreak?

    /// Whether it tells that lines were lost before it, without a place.
    let tellsOfEnd: Bool
  }

  /// Reads a line, given without its newline, if its hash is right.
  static func verify(_ line: UnsafeRawBufferPointer) throws(JournalDamage.Kind) -> Links {
    let sealStart = line.count - sealSize
    guard line.first == UInt8(ascii: "{"), sealStart > 0,
      let stated = statedHash(in: line, at: sealStart)
    else { throw .missingHash }
    let computed = SHA256.digest(of: UnsafeRawBufferPointer(rebasing: line[..<sealStart]))
    guard computed == stated else { throw .hashMismatch(stated: stated, computed: computed) }
    return links(in: line, sealedAt: sealStart, stated)
  }

  /// Returns the size and hash of the sound line that the bytes begin with, if they do.
  ///
  /// Every place that looks like a seal is tried, for a text inside the line may look like one. The
  /// hash is carried along, so that the work stays in proportion to the bytes.
  static func prefix(
    of bytes: UnsafeRawBufferPointer, after previous: Digest?
  ) -> (size: Int, links: Links)? {
    guard bytes.first == UInt8(ascii: "{") else { return nil }
    var hash = RunningHash(from: 0)
    let lastStart = min(bytes.count, JournalText.lineLimit - 1) - sealSize
    for start in stride(from: 2, through: lastStart, by: 1)
    where bytes[start] == hashKey[0] && bytes[start - 1] == UInt8(ascii: ",") {
      guard let stated = statedHash(in: bytes, at: start) else { continue }
      if hash.digest(of: bytes, upTo: start) == stated {
        let links = links(in: bytes, sealedAt: start, stated)
        if links.previous == previous { return (start + sealSize, links) }
      }
    }
    return nil
  }

  /// The hash that stands at a place as at the end of a line, the comma before it looked at too.
  static func statedHash(in bytes: UnsafeRawBufferPointer, at start: Int) -> Digest? {
    guard bytes[start - 1] == UInt8(ascii: ",") else { return nil }
    return digest(in: bytes, at: start, key: hashKey, closing: "}")
  }

  /// What the line with its seal at a place says of its place in the chain.
  static func links(
    in bytes: UnsafeRawBufferPointer, sealedAt sealStart: Int, _ hash: Digest
  ) -> Links {
    guard let (previous, start) = member(previousKey, in: bytes, before: sealStart) else {
      return Links(hash: hash, previous: nil, salvaged: nil, tellsOfEnd: false)
    }
    return Links(
      hash: hash, previous: previous, salvaged: place(in: bytes, before: start),
      tellsOfEnd: isSalvaged(bytes, before: start))
  }

  /// The lost lines that the members before a place tell of.
  private static func place(in bytes: UnsafeRawBufferPointer, before end: Int) -> JournalBreak? {
    guard let (lost, lostStart) = member(lostKey, in: bytes, before: end),
      let (after, afterStart) = member(afterKey, in: bytes, before: lostStart),
      isSalvaged(bytes, before: afterStart) || isProven(bytes, before: afterStart)
    else { return nil }
    return JournalBreak(after: after, lost: lost)
  }

  /// Whether the member that says that lines are lost ends before a place.
  private static func isSalvaged(_ bytes: UnsafeRawBufferPointer, before end: Int) -> Bool {
    holds(salvaged, bytes, before: end)
  }

  /// The same with the member that says that the lines behind are known to be of the file.
  private static func isProven(_ bytes: UnsafeRawBufferPointer, before end: Int) -> Bool {
    holds(salvaged + proven, bytes, before: end)
  }

  private static func holds(
    _ members: [UInt8], _ bytes: UnsafeRawBufferPointer, before end: Int
  ) -> Bool {
    let start = end - 1 - members.count
    return start > 0 && bytes[start..<(end - 1)].elementsEqual(members)
  }

  /// The digest of the member that ends before a place, with where the member begins.
  private static func member(
    _ key: [UInt8], in line: UnsafeRawBufferPointer, before end: Int
  ) -> (Digest, start: Int)? {
    let start = end - (key.count + Digest.digitCount + 2)
    guard start > 0, line[start - 1] == UInt8(ascii: ","),
      let digest = digest(in: line, at: start, key: key, closing: ",")
    else { return nil }
    return (digest, start)
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

/// The hash of ever more bytes from one place on, each of them taken in once.
struct RunningHash {
  private let start: Int
  private var hash = SHA256()
  private var absorbed: Int

  init(from start: Int) {
    self.start = start
    absorbed = start
  }

  /// The hash of the bytes from the start up to a place that is no nearer than the one before.
  mutating func digest(of bytes: UnsafeRawBufferPointer, upTo end: Int) -> Digest {
    let whole = end - (end - start) % SHA256.blockSize
    hash.absorb(UnsafeRawBufferPointer(rebasing: bytes[absorbed..<whole]))
    absorbed = whole
    return hash.digest(endingWith: UnsafeRawBufferPointer(rebasing: bytes[whole..<end]))
  }
}
