import JSON
import Language
import Testing

@testable import Definitions

@Suite struct StylePassageTests {
  /// A passage as it stands in a file, between quotation marks.
  private func passage(_ written: String) throws -> StylePassage {
    let source = SourceText(name: "x.json", bytes: Array("\"\(written)\"".utf8))
    return try #require(StylePassage(try JSONValue(parsing: source.bytes), .nl, in: source))
  }

  private func words(_ written: String) throws -> [String] {
    try passage(written).words.map(\.lowercased)
  }

  @Test func `Words keep the hyphens, apostrophes and slashes inside them`() throws {
    #expect(
      try words("De foto’s (SURF/NBA-lijst), 'x' – één 2021/821.")
        == ["de", "foto’s", "surf/nba-lijst", "x", "één", "2021/821"])
    #expect(try words("- a- -b c/ .").map { $0 } == ["a", "b", "c"])
    #expect(try words("").isEmpty)
  }

  @Test(arguments: [
    ("", 0, 0), ("Ja", 1, 1), ("Ja.", 1, 1), ("Ja. Nee", 2, 2), ("Ja? Nee! Wel.", 3, 3),
    ("Ja; nee.", 1, 2), ("Lijst: een.", 1, 1), ("Artikel 6.1 geldt.", 1, 1), ("Wat…?", 1, 1),
    ("Er staat “ja.” Dat telt.", 2, 2), ("(Ja.) Nee.", 2, 2), ("Nou.. ja.", 2, 2), ("...", 0, 0),
  ])
  func `Sentences end with a mark and white space`(text: String, sentences: Int, units: Int) throws
  {
    #expect(try passage(text).sentences == sentences)
    #expect(try passage(text).units == units)
  }

  // Each escape of RFC 8259, with characters of one to four bytes.
  @Test(arguments: [
    ("abc X", 6), ("é€ X", 5), (#"\n\t\\\/ X"#, 11), (#"\u0041\u00e9\u20ac X"#, 21),
    (#"\ud83d\ude00 X"#, 15), ("😀 X", 4),
  ])
  func `A place in a passage is where it is written`(text: String, column: Int) throws {
    let passage = try passage(text)
    let place = try #require(passage.string.firstIndex(of: "X"))
    #expect(passage.finding(.emDash, at: place).place == SourcePlace(line: 1, column: column))
    #expect(passage.finding(.emDash).place == SourcePlace(line: 1, column: 1))
  }
}
