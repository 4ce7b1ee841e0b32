import JSON
import TestSupport
import Testing

/// Ideographs and emoji take two columns, as in a terminal.
private func columns(_ character: Character) -> Int {
  "漢字😀".contains(character) ? 2 : 1
}

/// The excerpt as `peil check` shows it: the line, and the caret under it.
private func shown(
  _ text: String, around offset: Int, width: Int = 72
) -> [String] {
  let source = SourceText(name: "x.json", bytes: Array(text.utf8))
  let excerpt = source.excerpt(around: offset, width: width, columns: columns)
  return [excerpt.line, String(repeating: " ", count: excerpt.caret) + "^"]
}

@Suite struct SourcePlaceTests {
  @Test func `Places are ordered by line and then by column`() {
    let places = [(1, 1), (1, 2), (2, 1), (2, 3), (10, 1)].map(SourcePlace.init)
    for (index, place) in places.enumerated() {
      for (other, later) in places.enumerated() {
        #expect((place < later) == (index < other))
      }
    }
  }

  @Test(arguments: [
    ("", 0, 1, 1),
    ("abc", 0, 1, 1),
    ("abc", 2, 1, 3),
    ("abc", 3, 1, 4),
    ("abc", 99, 1, 4),
    ("abc", -1, 1, 1),
    ("a\nbc", 1, 1, 2),
    ("a\nbc", 2, 2, 1),
    ("a\nbc\n", 5, 3, 1),
    ("a\r\nbc", 4, 2, 2),
    ("\n\n\nx", 3, 4, 1),
    ("\tx", 1, 1, 2),
    ("éx", 2, 1, 2),
    ("e\u{301}x", 3, 1, 2),
    ("漢字x", 6, 1, 3),
    ("😀x", 4, 1, 2),
    ("👩‍👩‍👧‍👦x", 25, 1, 2),
    ("a\u{2028}b", 4, 1, 3),
  ])
  func `A byte has a line and a column in characters`(
    text: String, offset: Int, line: Int, column: Int
  ) {
    let source = SourceText(name: "x.json", bytes: Array(text.utf8))
    #expect(source.place(of: offset) == SourcePlace(line: line, column: column))
  }

  @Test func `A place far on a line of millions of bytes is found`() {
    let source = SourceText(
      name: "x.json", bytes: [0x0A] + [UInt8](repeating: UInt8(ascii: "a"), count: 4_000_000))
    #expect(source.place(of: 3_000_001) == SourcePlace(line: 2, column: 3_000_001))
  }

  @Test(arguments: [
    (#"{"a": 1}"#, 6, [#"{"a": 1}"#, "      ^"]),
    ("", 0, ["", "^"]),
    ("een\ntwee\ndrie", 4, ["twee", "^"]),
    ("een\ntwee\ndrie", 6, ["twee", "  ^"]),
    ("een\ntwee\ndrie", 8, ["twee", "    ^"]),
    ("een\r\ntwee\r\ndrie", 5, ["twee", "^"]),
    ("een\r\ntwee\r\ndrie", 9, ["twee", "    ^"]),
    ("een\r\ntwee\r\ndrie", 10, ["twee", "    ^"]),
    ("een\r", 3, ["een�", "   ^"]),
    ("\r\n1", 0, ["", "^"]),
    ("een\n", 4, ["", "^"]),
    ("een", 99, ["een", "   ^"]),
    ("\t\t1,", 2, ["  1,", "  ^"]),
    ("a\tb", 2, ["a b", "  ^"]),
    ("漢字😀x", 10, ["漢字😀x", "      ^"]),
    ("e\u{301}x", 3, ["e\u{301}x", " ^"]),
    ("\u{1B}[31mx", 5, ["�[31mx", "     ^"]),
    ("\u{0}\u{7F}\u{9B}x", 4, ["���x", "   ^"]),
    ("a\u{202E}b\u{200B}c", 5, ["a�b�c", "   ^"]),
    ("a\u{2028}b", 4, ["a�b", "  ^"]),
  ])
  func `An excerpt is the line with the caret below the byte`(
    text: String, offset: Int, expected: [String]
  ) {
    #expect(shown(text, around: offset) == expected)
  }

  @Test(arguments: [
    ("0123456789", 0, ["0123456789", "^"]),
    ("0123456789", 5, ["0123456789", "     ^"]),
    ("0123456789", 6, ["…23456789", "     ^"]),
    ("0123456789", 10, ["…6789", "     ^"]),
    ("0123456789a", 0, ["012345678…", "^"]),
    ("0123456789a", 5, ["012345678…", "     ^"]),
    ("0123456789abcdef", 8, ["…4567" + "89ab…", "     ^"]),
    ("漢漢漢漢漢漢", 9, ["…漢漢漢漢…", "     ^"]),
    ("漢漢漢漢漢漢", 0, ["漢漢漢漢…", "^"]),
    ("a漢漢漢漢漢漢", 10, ["…漢漢漢漢…", "     ^"]),
  ])
  func `A line that does not fit is cut where the caret is not`(
    text: String, offset: Int, expected: [String]
  ) {
    #expect(shown(text, around: offset, width: 10) == expected)
  }

  @Test func `A line of any length is cut to the width in no time`() {
    for filler in ["a", "漢", "é", "\t"] {
      let long = String(repeating: filler, count: 300_000)
      let visible = filler == "\t" ? " " : filler
      let result = shown(long + "X" + long, around: long.utf8.count, width: 21)
      let each = columns(Character(visible))
      let before = "…" + String(repeating: visible, count: 9 / each)
      let room = 21 - (1 + 9 / each * each) - 2
      #expect(result[0] == before + "X" + String(repeating: visible, count: room / each) + "…")
      #expect(result[1].count == 1 + 9 / each * each + 1)
    }
    // A character of many bytes may leave room beyond what is looked at.
    let marked = "e" + String(repeating: "\u{301}", count: 60)
    let letters = String(repeating: marked, count: 9)
    #expect(shown(letters, around: 0, width: 20)[0].hasSuffix("…"))
    #expect(shown(letters, around: letters.utf8.count, width: 20)[0].hasPrefix("…"))
    let invalid = SourceText(name: "x", bytes: [UInt8](repeating: 0x80, count: 300_000))
    let excerpt = invalid.excerpt(around: 150_000, width: 10, columns: columns)
    #expect(excerpt == ("…����" + "����…", 5))
  }

  @Test func `The caret stands below the character of the byte and nothing is too wide`() throws {
    let letters: [Character] = ["a", "漢", "é", "😀", "\t", "b", "\u{1B}"]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let line = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
        letters.randomElement(using: &generator)
      }
      let index = Int.random(in: 0...line.count, using: &generator)
      let width = Int.random(in: 6...50, using: &generator)
      let prefix = String(line[..<index])
      let source = SourceText(
        name: "x", bytes: Array("é\n\(prefix)\(String(line[index...]))\n".utf8))
      let excerpt = source.excerpt(
        around: 3 + prefix.utf8.count, width: width, columns: columns)
      #expect(excerpt.line.reduce(0) { $0 + columns($1) } <= width)
      #expect(excerpt.caret <= width / 2)
      var at = 0
      let under = excerpt.line.first { character in
        defer { at += columns(character) }
        return at == excerpt.caret
      }
      let expected: Character? =
        index == line.count
        ? nil : line[index] == "\t" ? " " : line[index] == "\u{1B}" ? "\u{FFFD}" : line[index]
      #expect(under == expected)
      let all = line.reduce(0) { $0 + columns($1) }
      if all <= width / 2 { #expect(!excerpt.line.contains("…")) }
      if all > width { #expect(excerpt.line.contains("…")) }
    }
  }
}
