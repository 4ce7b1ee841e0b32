import Language
import Testing

@Suite struct LanguageListTests {
  @Test(arguments: [
    ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a en b", "a and b"),
    (["a", "b", "c"], "a, b en c", "a, b and c"),
    (["a", "b", "c", "d"], "a, b, c en d", "a, b, c and d"),
  ])
  func `Items are joined by and`(items: [String], nl: String, en: String) {
    #expect(Language.nl.list(items) == nl)
    #expect(Language.en.list(items) == en)
  }

  @Test func `Items are joined by or`() {
    #expect(Language.nl.list(["a", "b", "c"], .or) == "a, b of c")
    #expect(Language.en.list(["a", "b", "c"], .or) == "a, b or c")
  }
}
