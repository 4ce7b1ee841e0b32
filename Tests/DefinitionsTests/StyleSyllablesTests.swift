import Language
import Testing

@testable import Definitions

@Suite struct StyleSyllablesTests {
  // Flesch: "Count abbreviations, figures, symbols and their combinations as one-syllable words."
  @Test(arguments: ["EU", "SURF", "2021", "653a", "B-1x"])
  func `Abbreviations and figures count as one syllable a part`(word: String) {
    let parts = word.split(separator: "-").count
    for language in [Syllables.count(in: word, .nl), Syllables.count(in: word, .en)] {
      #expect(language == parts)
    }
  }

  @Test func `Parts add up`() {
    #expect(Syllables.count(in: "SURF/NBA-beoordeling", .nl) == 1 + 1 + 4)
    #expect(Syllables.count(in: "EU-lijst", .nl) == 2)
    #expect(Syllables.count(in: "foto’s", .nl) == 2)
    #expect(Syllables.count(in: "multi-year", .en) == 3)
    #expect(Syllables.count(in: "board’s", .en) == 1)
  }

  @Test func `A word has a syllable`() {
    #expect(Syllables.count(in: "z", .nl) == 1)
    #expect(Syllables.count(in: "nth", .en) == 1)
  }
}
