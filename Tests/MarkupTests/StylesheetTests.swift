import Markup
import Testing

@Suite struct StylesheetTests {
  @Test func setsOfRulesFollowEachOther() {
    #expect((Stylesheet("a{}") + Stylesheet("b{}")).rules == "a{}b{}")
  }

  @Test func whatStandsAtTheFootCannotEndItsRule() {
    #expect(
      Stylesheet.foot(#"Eén </style>"; }"#).rules
        == #"@page { @bottom-left { content: "E\e9 n \3c \2f style\3e \22 \3b  \7d "; "#
        + "font: 8pt sans-serif; } }\n")
  }

  @Test func rulesCannotEndTheirElement() async {
    await #expect(processExitsWith: .failure) { _ = Stylesheet("a{}</style>") }
  }
}
