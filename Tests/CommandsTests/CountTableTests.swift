import Language
import TestSupport
import Testing

/// Counts from elsewhere that cannot be taken, as the program says it.
@Suite struct CountTableTests {
  private let session: ShellSession

  init() throws { session = ShellSession(try TemporaryDirectory(), language: .en) }

  private static let header = "sector;profile;item;now;earlier;change;institutions"

  @Test(arguments: [
    (header + #"\nuniversity;laag;GOV;yes;no;higher;9\n"#, "c.csv:2:12: Cell B2: 'profile' is not"),
    // A cell of two lines, after which the lines of the file are no longer those of the sheet.
    (
      header + #"\nuniversity;low;GOV;yes;no;"higher\n";9\nuniversity;low;GOVE;yes;no;higher;9\n"#,
      "c.csv:4:16: Cell C3: There is no theme or key fact 'GOVE'. Did you mean 'GOV'?\n"
    ),
    (
      header + #"\nuniversity;low;GOV;yes;no;higher;nine\n"#,
      "c.csv:2:34: Cell G2: 'nine' is not a number of institutions.\n"
    ),
    (header + #"\nuniversity;low;GOV\n"#, "c.csv:2: There are 3 fields here; it must be 7.\n"),
    (#"sector;profile\n"#, "c.csv:1: The first line must be: sector,profile,item,"),
    ("", "c.csv:1: The first line must be: sector,profile,item,"),
  ])
  func `a fault is told by its cell`(table: String, expected: String) throws {
    let told = try session.run("printf '\(table)' > c.csv; peil sector --counts c.csv")
    #expect(told.output.hasPrefix(expected), "\(told.output)")
  }

  @Test(arguments: Language.allCases)
  func `counts take the place of submissions`(language: Language) throws {
    let told = try session.run("peil sector all.jsonl --counts c.csv --lang \(language.rawValue)")
    #expect(
      told.output
        == [
          .nl: "--counts en all.jsonl gaan niet samen; kies er één.\n",
          .en: "--counts and all.jsonl do not go together; choose one.\n",
        ][language])
  }
}
