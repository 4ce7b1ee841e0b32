import Language
import Testing

@testable import Reports

@Suite struct StringLanguagesTests {
  private func parts(_ text: String, _ language: Language) -> [String] {
    text.parts(in: language).map { $0.language == language ? String($0.text) : "[\($0.text)]" }
  }

  @Test func termsOfTheOtherLanguageAreFound() {
    #expect(parts("Leidraad, section 6", .en) == ["[Leidraad]", ", section 6"])
    #expect(
      parts("De Common Military List en dual-use.", .nl)
        == ["De ", "[Common Military List]", " en ", "[dual-use]", "."])
    #expect(parts("The Leidraad", .en) == ["The ", "[Leidraad]"])
  }

  @Test func theLongestTermWins() {
    #expect(
      parts("Nationale Leidraad Kennisveiligheid", .en) == ["[Nationale Leidraad Kennisveiligheid]"]
    )
  }

  @Test func aTermOfTheSameLanguageOrWithinAWordIsText() {
    #expect(parts("De Leidraad", .nl) == ["De Leidraad"])
    #expect(parts("de dual-useverordening", .nl) == ["de dual-useverordening"])
    #expect(parts("", .nl) == [""])
  }
}
