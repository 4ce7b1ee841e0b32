import Terminal
import Testing

@Suite struct StyleTests {
  private static let on = Styling(
    isTerminal: true, isForbidden: false, noColor: nil, term: "xterm")

  @Test(
    arguments: [
      (true, false, nil, "xterm", true), (true, false, "", "xterm", true),
      (false, false, nil, "xterm", false), (true, true, nil, "xterm", false),
      (true, false, "1", "xterm", false), (true, false, nil, "dumb", false),
      (true, false, nil, nil, false), (true, false, nil, "", false),
    ] as [(Bool, Bool, String?, String?, Bool)])
  func `Every reason against styles counts`(
    isTerminal: Bool, isForbidden: Bool, noColor: String?, term: String?, expected: Bool
  ) {
    let styling = Styling(
      isTerminal: isTerminal, isForbidden: isForbidden, noColor: noColor, term: term)
    #expect(styling.isEnabled == expected)
    #expect((styling(.bold, "x") != "x") == expected)
  }

  @Test func `Every style begins and ends`() {
    #expect(
      Style.allCases.map { StyleTests.on($0, "x") }
        == ["\u{1B}[1mx\u{1B}[22m", "\u{1B}[2mx\u{1B}[22m"])
  }

  @Test func `No words have no style`() {
    #expect(StyleTests.on(.bold, "") == "")
  }
}
