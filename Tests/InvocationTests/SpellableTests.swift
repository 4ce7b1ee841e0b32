import Invocation
import Language
import Testing

@Suite struct SpellableTests {
  private func readsBack<V: Spellable & Equatable>(_ values: [V]) -> Bool {
    values.allSatisfy { V(spelling: $0.spelling) == $0 }
  }

  @Test func `Reading undoes spelling`() throws {
    #expect(readsBack(["", "a b", "één"]))
    #expect(readsBack([0, -3, Int.max, Int.min]))
    #expect(readsBack(Format.allCases))
    #expect(readsBack(Language.allCases))
    #expect(readsBack([try #require(Day(iso: "2024-02-29"))]))
  }

  @Test func `An enum lists its words`() {
    #expect(Format.choices == ["text", "json", "html"])
    #expect(Language.choices == ["nl", "en"])
    #expect(String.choices == [])
  }

  @Test func `Other words are refused`() {
    #expect(Format(spelling: "TEXT") == nil)
    #expect(Int(spelling: "1.5") == nil)
    #expect(Int(spelling: "") == nil)
    #expect(Day(spelling: "1 oktober") == nil)
  }
}
