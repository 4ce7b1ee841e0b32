import Language
import Maturity
import Testing

@Suite struct PublishedValueTests {
  @Test(arguments: [
    (PublishedValue.exact(.all, of: nil), "alle", "all"),
    (.exact(.all, of: 14), "alle van 14", "all of 14"),
    (.exact(.number(7), of: nil), "7", "7"),
    (.exact(.number(1), of: 14), "1 van 14", "1 of 14"),
    (.quantifier(.most), "de meeste", "most"),
    (.quantifier(.all), "alle (aantal onbekend)", "all (number unknown)"),
    (.quantifier(.greatMajority), "het overgrote deel", "the great majority"),
    (.statement, "zonder aantal", "no count"),
  ])
  func `A value is told as its source has it`(value: PublishedValue, nl: String, en: String) {
    #expect(value.title == Text(nl: nl, en: en))
  }

  @Test func `No word for how many holds a digit`() {
    for word in Quantifier.allCases {
      for language in Language.allCases {
        #expect(!word.title[language].contains { $0.isNumber })
      }
    }
  }

  @Test func `A value knows its kind`() {
    #expect(PublishedValue.exact(.all, of: nil).kind == .exact)
    #expect(PublishedValue.quantifier(.many).kind == .quantifier)
    #expect(PublishedValue.statement.kind == .statement)
  }
}
