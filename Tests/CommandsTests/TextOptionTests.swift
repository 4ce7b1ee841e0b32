import TestSupport
import Testing

/// A text that is given as an option is taken by the rule of the dialogues, in every command alike.
@Suite struct TextOptionTests {
  /// What lines print in a copy of the prepared folder, messages among the results.
  private func run(_ lines: String) throws -> String {
    try PreparedFolder.withCopy {
      try PreparedFolder.run("exec 2>&1; \(lines)", in: $0.path).output
    }
  }

  /// Each option that takes a text which others read, with the command that it stands in.
  private static let lines: [(command: String, option: String)] = [
    ("answer a.peil GOV-2-HOLDER", "note"), ("answer a.peil GOV-2-HOLDER", "design"),
    ("answer a.peil GOV-2-HOLDER", "existence"), ("answer a.peil GOV-2-HOLDER", "operation"),
    ("answer a.peil PHY-2-VISITORS nvt", "reason"), ("answer done.peil GOV-2-HOLDER not", "reopen"),
    ("examine a.peil MON-2-PROGRESS not", "reason"), ("examine a.peil MON-2-PROGRESS", "note"),
    ("examine a.peil MON-2-PROGRESS --method inquiry", "design"),
    ("examine a.peil MON-2-PROGRESS --method inquiry", "existence"),
    ("examine a.peil MON-2-PROGRESS --method inquiry", "operation"),
    ("examine a.peil MON-2-PROGRESS ng", "reason"),
    ("audit a.peil --no-input --kind peer-review", "criteria"),
    ("audit a.peil --no-input --kind peer-review", "independence"),
    ("audit a.peil --no-input --kind peer-review", "distribution"),
    ("finding add a.peil MON-2-PROGRESS --severity low", "condition"),
    ("finding change a.peil F-2025-01", "condition"),
    ("finding change a.peil F-2025-01", "criterion"),
    ("finding change a.peil F-2025-01", "cause"), ("finding change a.peil F-2025-01", "effect"),
    ("finding change a.peil F-2025-01", "recommendation"),
    ("finding change a.peil F-2025-01", "owner"), ("finding close a.peil F-2025-01", "reason"),
    ("finding follow a.peil F-2025-01 open", "text"),
    ("finding respond a.peil F-2025-01 --release given.json --kind response", "text"),
    ("finding respond a.peil F-2025-01 --release given.json --kind action --text Morgen", "owner"),
    ("adopt a.peil", "decision"),
    ("ledger withdraw picture.peil --line 2 --figure 1", "reason"),
  ]

  @Test(arguments: lines.indices)
  func `A command word is refused, and taken behind two colons`(_ index: Int) throws {
    let (command, option) = Self.lines[index]
    let files = "cat a.peil a.audit.peil done.peil picture.peil | cksum"
    for word in ["klaar", "g GOV", "weg 1", "-", "later"] {
      let told = try run(
        "before=$(\(files)); peil \(command) --\(option) '\(word)'; echo \"left $?\";"
          + " [ \"$before\" = \"$(\(files))\" ] && echo same")
      #expect(told.hasSuffix("left 65\nsame\n"), "\(command) --\(option): \(told)")
      let meant = word.contains(" ") ? "'::\(word)'" : "::\(word)"
      #expect(told.contains("If you mean it: --\(option) \(meant).\n"), "\(told)")
    }
    let taken = try run(
      "peil \(command) --\(option) '::klaar'; echo \"left $?\";"
        + " tail -qn 2 a.peil a.audit.peil done.peil picture.peil | grep -c '\"klaar\"'")
    #expect(taken.hasSuffix("left 0\n1\n"), "\(command) --\(option): \(taken)")
  }

  @Test func `A decision may be a number`() throws {
    #expect(try run("peil adopt a.peil --decision 114; echo $?").hasSuffix("0\n"))
  }

  /// Both languages are taken, from one table.
  @Test(arguments: [
    "nvt", "na", "n/a", "not-applicable", "not applicable", "niet van toepassing",
    "Niet-van-toepassing", "NVT",
  ])
  func `Not applicable is written in either language`(word: String) throws {
    let line = "PHY-2-VISITORS '\(word)' --reason 'Geen bezoek'"
    let told = try run("peil answer a.peil \(line) && tail -n 1 a.peil")
    #expect(told.contains(#""event":"notApplicable""#), "\(told)")
    let examined = try run("peil examine a.peil \(line) && tail -n 1 a.audit.peil")
    #expect(examined.contains(#""reason":"Geen bezoek""#), "\(examined)")
  }

  @Test(arguments: ["ng", "ne", "not-examined", "not examined", "niet getoetst", "Niet-getoetst"])
  func `Not examined is written in either language`(word: String) throws {
    let told = try run(
      "peil examine a.peil MON-2-PROGRESS '\(word)' --reason 'Geen tijd' && tail -n 1 a.audit.peil")
    #expect(told.contains(#""reason":"Geen tijd""#), "\(told)")
  }

  @Test(arguments: ["deels", "partially", "Grotendeels", "NOT"])
  func `A rating is written in either language`(word: String) throws {
    let told = try run(
      "peil answer a.peil GOV-2-HOLDER \(word) && peil examine a.peil MON-2-PROGRESS \(word)"
        + " --reason 'Zo gezien'; echo $?")
    #expect(told.hasSuffix("0\n"), "\(told)")
  }
}
