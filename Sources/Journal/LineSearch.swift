import Hashing

/// Finds every line in some bytes whose hash is right, whatever stands between the lines.
///
/// A line is looked for at each place that looks like a seal, from the places in front of it where
/// the line may begin. So neither a byte order mark, another line end than LF, a line end that is
/// gone nor anything else between two lines hides one. The work stays in proportion to the bytes.
struct LineSearch {
  /// A line where it stands.
  struct Found {
    let range: Range<Int>
    let links: SealedLine.Links
  }

  /// In the order in which they stand, none over another.
  private(set) var found: [Found] = []

  private let bytes: UnsafeRawBufferPointer

  /// Where the first object since the last line end begins, with the hash from there on.
  private var lineStart: (place: Int, hash: RunningHash)?

  /// Where objects begin since the last seal: the first of them and the last ones.
  private var starts: [Int] = []
  private static let startLimit = 16

  static func lines(in bytes: UnsafeRawBufferPointer) -> [Found] {
    var search = LineSearch(bytes)
    search.run()
    return search.found
  }

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case newline, carriageReturn:
        lineStart = nil
        starts.removeAll(keepingCapacity: true)
      case UInt8(ascii: "{"):
        begin(at: index)
      case UInt8(ascii: ","):
        let seal = index + 1
        guard seal + SealedLine.sealSize <= bytes.count,
          let stated = SealedLine.statedHash(in: bytes, at: seal)
        else { break }
        close(at: seal, stated)
        index = seal + SealedLine.sealSize - 1
      default: break
      }
      index += 1
    }
  }

  private mutating func begin(at place: Int) {
    guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else { return }
    if lineStart == nil { lineStart = (place, RunningHash(from: place)) }
    if starts.count == Self.startLimit { starts.remove(at: 1) }
    starts.append(place)
  }

  /// Takes the line that ends in the seal at a place, if one does.
  private mutating func close(at seal: Int, _ stated: Digest) {
    if let start = start(ofLineSealedAt: seal, stated) {
      let end = seal + SealedLine.sealSize
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      let links = SealedLine.links(in: line, sealedAt: seal - start, stated)
      found.append(Found(range: start..<end, links: links))
      lineStart = nil
    }
    starts.removeAll(keepingCapacity: true)
  }

  private mutating func start(ofLineSealedAt seal: Int, _ stated: Digest) -> Int? {
    let end = seal + SealedLine.sealSize
    if let place = lineStart?.place, end - place < JournalText.lineLimit,
      lineStart?.hash.digest(of: bytes, upTo: seal) == stated
    {
      return place
    }
    return starts.reversed().first { place in
      end - place < JournalText.lineLimit
        && SHA256.digest(of: UnsafeRawBufferPointer(rebasing: bytes[place..<seal])) == stated
    }
  }
}
