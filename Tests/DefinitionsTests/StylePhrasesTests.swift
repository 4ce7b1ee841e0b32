import JSON
import Language
import Testing

@testable import Definitions

@Suite struct StylePhrasesTests {
  private func occurrences(of phrases: [String], in text: String) throws -> [Range<Int>] {
    let source = SourceText(name: "x.json", bytes: Array("\"\(text)\"".utf8))
    let passage = try #require(StylePassage(try JSONValue(parsing: source.bytes), .en, in: source))
    return StylePhrases(phrases).occurrences(in: passage.words)
  }

  @Test func `Phrases are found as whole words, whatever their capitals`() throws {
    #expect(try occurrences(of: ["a b", "c"], in: "A b, x C ab bc") == [0..<2, 3..<4])
  }

  @Test func `The longest phrase at a place is found, and none inside it`() throws {
    #expect(try occurrences(of: ["a", "a b", "b"], in: "a b b a") == [0..<2, 2..<3, 3..<4])
  }

  @Test func `A phrase that the text breaks off is not found`() throws {
    #expect(try occurrences(of: ["a b c"], in: "x a b").isEmpty)
    #expect(try occurrences(of: [], in: "a").isEmpty)
    #expect(try occurrences(of: ["a"], in: "").isEmpty)
  }
}
