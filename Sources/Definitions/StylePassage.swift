import JSON
import Language

/// The wording of a text in one language, with the way back to its place in the file.
struct StylePassage {
  let string: String
  let language: Language
  let words: [Word]
  private let source: SourceText

  /// The byte of the opening quotation mark.
  private let start: Int

  /// A word with where it stands in the passage.
  struct Word {
    let lowercased: String
    let range: Range<String.Index>
  }

  /// Gives nil for a value that is no string.
  init?(_ value: JSONValue, _ language: Language, in source: SourceText) {
    guard let string = value.string else { return nil }
    self.string = string
    self.language = language
    self.source = source
    start = value.offset
    words = Self.words(of: string)
  }

  var place: SourcePlace { source.place(of: start) }

  /// A finding at a character of the passage, or at the passage.
  func finding(_ fact: StyleFinding.Fact, at index: String.Index? = nil) -> StyleFinding {
    StyleFinding(fact: fact, source: source, offset: index.map(offset) ?? start)
  }

  /// The byte of the file at which a character of the passage is written.
  private func offset(of index: String.Index) -> Int {
    var left = string.utf8.distance(from: string.startIndex, to: index)
    var offset = start + 1
    while left > 0, offset < source.bytes.count {
      let (written, read) = Self.step(in: source.bytes, at: offset)
      offset += written
      left -= read
    }
    return offset
  }

  /// How many bytes of the file make up what stands at a byte, and as how many they are read.
  private static func step(in bytes: [UInt8], at offset: Int) -> (written: Int, read: Int) {
    guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else { return (1, 1) }
    guard bytes[offset + 1] == UInt8(ascii: "u") else { return (2, 1) }
    let digits = String(decoding: bytes[(offset + 2)...].prefix(4), as: UTF8.self)
    let unit = UInt16(digits, radix: 16) ?? 0
    // A character outside the basic plane is written as two escapes and read as four bytes.
    if UTF16.isLeadSurrogate(unit) { return (12, 4) }
    return (6, unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3)
  }

  // MARK: - Words and sentences

  /// Letters and digits, with hyphens, apostrophes and slashes between them.
  private static func words(of string: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    var index = string.startIndex
    func end(at index: String.Index) {
      guard let first = start else { return }
      words.append(
        Word(lowercased: string[first..<index].lowercased(), range: first..<index))
      start = nil
    }
    while index < string.endIndex {
      let next = string.index(after: index)
      if isWordCharacter(string[index]) {
        start = start ?? index
      } else if !("-’'/".contains(string[index]) && next < string.endIndex
        && isWordCharacter(string[next]))
      {
        end(at: index)
      }
      index = next
    }
    end(at: index)
    return words
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// How many sentences the passage has, each ended by a full stop, question or exclamation mark.
  var sentences: Int {
    ends(by: ".?!")
  }

  /// How many units of speech the passage has for a reading formula.
  ///
  /// Flesch counts "each full unit of speech marked off by a period, colon, semicolon, dash,
  /// question mark or exclamation point". A colon opens a list here, and dashes do not occur.
  var units: Int {
    ends(by: ".?!;")
  }

  /// Counts the marks after which white space or nothing follows, and what no mark ends.
  private func ends(by marks: String) -> Int {
    var count = 0
    var isOpen = false
    var index = string.startIndex
    while index < string.endIndex {
      let character = string[index]
      index = string.index(after: index)
      if Self.isWordCharacter(character) { isOpen = true }
      guard isOpen, marks.contains(character) else { continue }
      let rest = string[index...].drop { "”’)".contains($0) }
      if rest.first?.isWhitespace ?? true {
        count += 1
        isOpen = false
      }
    }
    return count + (isOpen ? 1 : 0)
  }
}
