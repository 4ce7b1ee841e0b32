import Language
import TestSupport
import Testing

@Suite struct WrappedTests {
  @Test(arguments: [
    ("", 10, 0, [""]),
    ("kennis", 10, 0, ["kennis"]),
    ("kennis en veiligheid", 9, 0, ["kennis en", "veilighei", "d"]),
    ("kennis en veiligheid", 10, 0, ["kennis en", "veiligheid"]),
    ("kennis en veiligheid", 20, 0, ["kennis en veiligheid"]),
    ("kennis en veiligheid", 14, 4, ["    kennis en", "    veiligheid"]),
    ("a   b ", 10, 0, ["a b"]),
    ("a\nb c\n\nd", 3, 1, [" a", " b", " c", "", " d"]),
    ("een\u{A0}twee drie", 8, 0, ["een\u{A0}twee", "drie"]),
    ("漢字漢字 a", 5, 0, ["漢字", "漢字", "a"]),
    ("abc", 1, 0, ["a", "b", "c"]),
    ("漢字", 1, 0, ["漢", "字"]),
    ("ab", 2, 4, ["    a", "    b"]),
    ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, 0, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    ("e\u{301}e\u{301}e\u{301}", 2, 0, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func `A text is broken into lines`(
    text: String, width: Int, indent: Int, expected: [String]
  ) {
    #expect(text.wrapped(to: width, indent: indent) == expected)
  }

  @Test func `Lines fit, lose nothing and could not have held the next word`() {
    let letters: [Character] = ["a", "b", "é", "漢", "😀", " ", " "]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...60, using: &generator)).compactMap { _ in
          letters.randomElement(using: &generator)
        })
      let width = Int.random(in: 2...20, using: &generator)
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.displayWidth <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for (line, next) in zip(lines, lines.dropFirst()) {
        let word = String(next.prefix { $0 != " " })
        let isPieceOfLongWord = text.split(separator: " ").contains {
          String($0).displayWidth > width
        }
        #expect(isPieceOfLongWord || line.displayWidth + 1 + word.displayWidth > width)
      }
    }
  }
}
