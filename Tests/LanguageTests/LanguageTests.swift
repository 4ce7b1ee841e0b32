import Language
import Testing

@Suite struct LanguageTests {
  @Test func `Dutch comes first`() {
    #expect(Language.allCases == [.nl, .en])
  }

  @Test(arguments: [
    ("nl", Language.nl), ("nl_NL.UTF-8", .nl), ("nl_BE@euro", .nl), ("NL", .nl), ("nl-NL", .nl),
    ("C", .nl), ("C.UTF-8", .nl), ("POSIX", .nl), ("", .nl),
    ("en", .en), ("en_GB.UTF-8", .en), ("de_DE", .en), ("fy_NL", .en), ("nln", .en), ("x", .en),
  ])
  func `A locale asks for a language`(locale: String, expected: Language) {
    #expect(Language(all: nil, messages: nil, lang: locale) == expected)
  }

  @Test(
    arguments: [
      (nil, nil, nil, Language.nl),
      ("en", "nl", "nl", .en), ("nl", "en", "en", .nl),
      ("", "en", "nl", .en), (nil, "en", "nl", .en), (nil, "nl", "en", .nl),
      ("", "", "en", .en), (nil, "", "nl", .nl),
      ("C", "en", "en", .nl),
    ] as [(String?, String?, String?, Language)])
  func `The first variable that is not empty decides`(
    all: String?, messages: String?, lang: String?, expected: Language
  ) {
    #expect(Language(all: all, messages: messages, lang: lang) == expected)
  }
}
