import Language
import Testing

@Suite struct TextTests {
  @Test func `A text has a wording per language`() {
    let text = Text(nl: "maatregel", en: "practice")
    #expect(text[.nl] == "maatregel")
    #expect(text[.en] == "practice")
  }

  @Test func `A name is the same in both languages`() {
    #expect(Text(same: "peil") == Text(nl: "peil", en: "peil"))
  }
}
