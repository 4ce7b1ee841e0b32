import Hashing

/// What stands in a damaged file between the lines that prove themselves, a line of it.
struct Scrap {
  /// Where it stands, without what programs put around lines.
  let range: Range<Int>

  /// The number of the line in the file, from 1.
  let line: Int

  /// Whether it is the beginning of a line whose writing was cut short, by the rule of
  /// ``JournalScan``.
  let isUnfinished: Bool

  /// Every hash that still stands in it.
  ///
  /// Nobody hits on one by accident, so each names a line.
  let names: Set<Digest>

  /// The hash that it states as its own, with that of the line before; nil where that is damaged.
  let stated: (hash: Digest, previous: Digest?)?

  /// The hash of its bytes up to where a line has its own: that of the line if only the seal is
  /// damaged.
  let computed: Digest?

  /// The hashes of the line that it may have been.
  var own: [Digest] { [stated?.hash, computed].compactMap(\.self) }

  private init(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, line: Int, isUnfinished: Bool
  ) {
    self.range = range
    self.line = line
    self.isUnfinished = isUnfinished
    let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
    names = Self.digests(in: piece)
    stated = Self.stated(SealedLine.hashKey, in: piece).map { hash in
      (hash, Self.stated(SealedLine.previousKey, in: piece))
    }
    let seal = piece.count - SealedLine.sealSize
    computed = seal > 0 ? SHA256.digest(of: UnsafeRawBufferPointer(rebasing: piece[..<seal])) : nil
  }

  /// Whether a line may have begun like this: each byte is that of the line, or a zero, which stands
  /// where a power cut kept a part of a sector from the medium.
  func begins(_ line: [UInt8], in file: UnsafeRawBufferPointer) -> Bool {
    range.count <= line.count
      && zip(file[range], line).allSatisfy { $0.0 == $0.1 || $0.0 == 0 }
  }

  /// Whether half of a hash stands in it, which nobody hits on by accident either.
  ///
  /// What damaged a line in one place left one of the halves.
  func namesHalf(of hash: Digest, in file: UnsafeRawBufferPointer) -> Bool {
    let half = Digest.digitCount / 2
    return [hash.digits.prefix(half), hash.digits.suffix(half)].contains { digits in
      stride(from: range.lowerBound, through: range.upperBound - half, by: 1).contains { place in
        file[place..<(place + half)].elementsEqual(digits)
      }
    }
  }

  /// The hash behind the last member of a name, whatever stands behind that.
  private static func stated(_ key: [UInt8], in piece: UnsafeRawBufferPointer) -> Digest? {
    let last = piece.count - key.count - Digest.digitCount
    let place = stride(from: last, through: 0, by: -1).first { place in
      piece[place..<(place + key.count)].elementsEqual(key)
    }
    return place.flatMap { place in
      let start = place + key.count
      return Digest(
        digits: UnsafeRawBufferPointer(rebasing: piece[start..<(start + Digest.digitCount)]))
    }
  }

  private static func digests(in piece: UnsafeRawBufferPointer) -> Set<Digest> {
    let quotationMark = UInt8(ascii: "\"")
    var digests: Set<Digest> = []
    var place = 0
    while let mark = piece[place...].firstIndex(of: quotationMark) {
      place = mark + 1
      let end = place + Digest.digitCount
      guard end < piece.count, piece[end] == quotationMark,
        let digest = Digest(digits: UnsafeRawBufferPointer(rebasing: piece[place..<end]))
      else { continue }
      digests.insert(digest)
    }
    return digests
  }
}

// MARK: - Finding them

extension Scrap {
  /// What stands between the sound lines of a file and says something, which line ends and blanks
  /// do not.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - lines: where its sound lines stand, in order, with their numbers.
  /// - Returns: the pieces, in order.
  static func list(
    in bytes: UnsafeRawBufferPointer, between lines: [(range: Range<Int>, number: Int)]
  ) -> [Scrap] {
    var scraps: [Scrap] = []
    var place = 0
    var number = 1
    for line in lines {
      scraps += Self.list(in: bytes, place..<line.range.lowerBound, number, hasLineAfter: true)
      place = line.range.upperBound
      number = line.number
    }
    return scraps + Self.list(in: bytes, place..<bytes.count, number, hasLineAfter: false)
  }

  private static func list(
    in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ number: Int, hasLineAfter: Bool
  ) -> [Scrap] {
    var scraps: [Scrap] = []
    var number = number
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(where: SealedLine.endsLine)
      let piece = start..<(end ?? range.upperBound)
      let isUnfinished =
        !hasLineAfter && JournalScan.isUnfinished(bytes, piece, hasLineEnd: end != nil)
      if let said = said(in: bytes, piece) {
        scraps.append(Scrap(bytes, said, line: number, isUnfinished: isUnfinished))
      }
      if end != nil { number += 1 }
      start = end.map { LineEnd.after($0, in: bytes) } ?? range.upperBound
    }
    return scraps
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
}

/// What ends a line to one program or another: LF, CR, or CR and LF together.
enum LineEnd {
  static func count(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    var count = 0
    var place = bytes.startIndex
    while let end = bytes[place...].firstIndex(where: SealedLine.endsLine) {
      count += 1
      place = after(end, in: bytes.base)
      if place >= bytes.endIndex { break }
    }
    return count
  }

  /// The place after a line end.
  static func after(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let next = place + 1
    let isPair =
      bytes[place] == carriageReturn && next < bytes.count && bytes[next] == newline
    return isPair ? next + 1 : next
  }
}
