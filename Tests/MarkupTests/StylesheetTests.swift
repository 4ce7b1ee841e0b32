import Markup
import Testing

@Suite struct StylesheetTests {
  @Test func setsOfRulesFollowEachOther() {
    #expect((Stylesheet("a{}") + Stylesheet("b{}")).rules == "a{}b{}")
  }

  @Test func rulesCannotEndTheirElement() async {
    await #expect(processExitsWith: .failure) { _ = Stylesheet("a{}</style>") }
  }
}
