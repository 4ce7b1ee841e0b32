import Invocation
import Language
import Testing

@Suite struct GlobalOptionsTests {
  @Test(
    arguments: [
      ([], nil, false), (["--lang", "en"], .en, false), (["--lang=nl"], .nl, false),
      (["report", "f", "--lang", "en", "--no-color"], .en, true),
      (["--lang", "fr"], nil, false), (["--lang"], nil, false),
      (["--lang", "--no-color"], nil, true),
      (["xyzzy", "--bad", "--lang", "en"], .en, false),
      (["report", "--", "--lang", "en", "--no-color"], nil, false),
      (["report", "--output=--no-color"], nil, false),
    ] as [([String], Language?, Bool)])
  func `Global options are found on any line`(
    words: [String], language: Language?, forbidsColor: Bool
  ) {
    let options = Sample.program.invocation(for: words).options
    #expect(options.language == language)
    #expect(options.forbidsColor == forbidsColor)
  }
}
