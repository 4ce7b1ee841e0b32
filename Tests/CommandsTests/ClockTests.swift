import History
import Journal
import Language
import TestSupport
import Testing

/// Moments: where they were lived, and what is told of those that cannot be right.
@Suite struct ClockTests {
  private let peil: ClockedPeil

  init() throws { peil = try ClockedPeil() }

  private let new = "new @a.peil --institution Proef --sector institute --wave 2025"

  /// A record of October with an answer a month later.
  private func record() throws {
    try peil.expect(new, at: "2025-10-01T11:00:00+02:00")
    try peil.expect("answer @a.peil GOV-2-HOLDER fully", at: "2025-11-01T10:00:00+01:00")
  }

  private func note(_ iso: String) throws {
    try peil.append(.noted(practice: "GOV-2-HOLDER", text: "t"), to: "a.peil", at: iso)
  }

  // MARK: - Where a moment was lived

  /// At half past midnight in Amsterdam it is yesterday in Greenwich.
  @Test(arguments: [
    ("2025-10-02T00:30:00+02:00", "2025-10-02"), ("2025-10-01T22:30:00Z", "2025-10-01"),
    ("2025-10-01T11:30:00-11:00", "2025-10-01"),
  ])
  func `the reference date is today where the clock is`(iso: String, day: String) throws {
    try peil.expect(new, at: iso)
    let text = String(decoding: try peil.folder.contents(of: "a.peil"), as: UTF8.self)
    #expect(text.contains(#""referenceDate":"\#(day)","created":"\#(iso)""#))
  }

  @Test func `a moment is stored and shown as it was lived, whoever reads`() throws {
    try record()
    let file = try peil.signedFile("a.peil")
    #expect(file.created.iso == "2025-10-01T11:00:00+02:00")
    #expect(file.links.map(\.at.iso) == ["2025-11-01T10:00:00+01:00"])
    let shown = try ["2025-12-01T23:30:00Z", "2025-12-02T12:30:00+13:00"].map { iso in
      try ["status", "score", "verify", "roadmap"].map { try peil.expect("\($0) @a.peil", at: iso) }
    }
    #expect(shown[0] == shown[1])
    #expect(
      shown[0][0].contains("Last change: 1 November 2025, 10:00 (UTC+1), tester (coordinator)"))
  }

  /// Through the program, whose clock knows the zone; a zone in this form needs no data.
  @Test func `no output depends on the zone of the reader`() throws {
    let session = ShellSession(try TemporaryDirectory(), language: .en)
    let script = """
      zone() { TZ=$1 peil new a$2.peil --institution Proef --sector institute --wave 2025; \
      grep -o '"created":"[^"]*"' a$2.peil | tail -c 8; }
      zone XYZ-14 1; zone XYZ12 2; zone XYZ-5:30 3; zone UTC0 4
      a=$(grep -o '"referenceDate":"[^"]*"' a1.peil); b=$(grep -o '"referenceDate":"[^"]*"' a2.peil)
      [ "$a" = "$b" ] || echo 'two days'
      TZ=XYZ-5:30 peil answer a3.peil GOV-2-HOLDER fully >/dev/null
      for zone in XYZ-14 UTC0 CET-1CEST XYZ12; do for command in status verify score; do \
      TZ=$zone peil $command a3.peil; done | sha256sum; done | sort -u | wc -l
      """
    let (output, _) = try session.run("{ \(script)\n} 2>/dev/null")
    #expect(output.hasPrefix("+14:00\"\n-12:00\"\n+05:30\"\n"), "\(output)")
    #expect(output.hasSuffix("Z\"\ntwo days\n1\n"), "\(output)")
  }

  // MARK: - What cannot be right

  @Test func `a line of 1999 is one wrong moment and never the last change`() throws {
    try record()
    try note("1999-01-01T00:00:00Z")
    let (verified, status) = try peil.run("verify @a.peil", at: "2025-12-01T00:00:00Z")
    #expect(status == 0)
    let wrong =
      "The moment of line 3 (1 January 1999, 00:00 UTC) cannot be right: it lies before the file"
      + " was made."
    #expect(verified.hasSuffix("\n  \(wrong)\n"))
    let shown = try peil.expect("status @a.peil", at: "2025-12-01T00:00:00Z")
    #expect(shown.contains("Last change: at an unknown moment, A. Jansen (coordinator)"))
    #expect(shown.contains("Moments that cannot be right"))
    for report in ["report @a.peil", "score @a.peil", "roadmap @a.peil"] {
      let (output, _) = try peil.run(report, at: "2025-12-01T00:00:00Z")
      let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(wrong), "\(report)")
    }
  }

  /// A table has no place for it, so that it is told beside it.
  @Test(arguments: ["status", "report", "score", "roadmap"], ["text", "csv", "json"])
  func `every format of a result tells of a wrong moment`(command: String, format: String) throws {
    try record()
    try note("1999-01-01T00:00:00Z")
    let ending = try peil.run(
      "\(command) @a.peil --format \(format)", at: "2025-12-01T00:00:00Z")
    let all = ending.output
    #expect(all.contains("1 January 1999") || all.contains("1999-01-01T00:00:00Z"), "\(all)")
    #expect(all.contains("line 3") || all.contains(#""line": 3"#), "\(all)")
  }

  @Test func `a line of the future does not make all that follow wrong`() throws {
    try record()
    try note("2099-01-01T00:00:00Z")
    try note("2025-11-02T10:00:00Z")
    try note("2025-11-03T10:00:00Z")
    let verified = try peil.expect("verify @a.peil", at: "2025-12-01T00:00:00Z")
    #expect(
      verified.hasSuffix(
        "\n  The moment of line 3 (1 January 2099, 00:00 UTC) cannot be right: it lies in the"
          + " future.\n"))
    #expect(verified.ranges(of: "cannot be right").count == 1)
  }

  @Test func `a ledger has moments too`() throws {
    try peil.expect("ledger new @l.peil", at: "2025-12-01T10:00:00+01:00")
    let before = try peil.run("verify @l.peil", at: "2025-12-02T00:00:00Z")
    #expect(before.status == 0 && !before.output.contains("cannot be right"))
    let (output, status) = try peil.run("verify @l.peil", at: "2025-11-01T00:00:00Z")
    #expect(status == 0)
    #expect(
      output.contains(
        "The moment of line 1 (1 December 2025, 10:00 (UTC+1)) cannot be right: it lies in the"
          + " future."))
  }

  @Test func `two minutes are noted and no more`() throws {
    try record()
    try note("2025-11-01T08:58:00Z")
    try note("2025-11-01T09:00:00Z")
    let verified = try peil.expect("verify @a.peil", at: "2025-12-01T00:00:00Z")
    #expect(verified.hasSuffix("\n  The moment of line 3 is at most two minutes out of order.\n"))
    #expect(!(try peil.expect("status @a.peil", at: "2025-12-01T00:00:00Z")).contains("Moments"))
  }

  @Test func `whoever writes with a clock that is behind hears it`() throws {
    try record()
    let words = "The clock says 1 October 2025, 13:00 (UTC+2), before the moment of line "
    for line in ["answer @a.peil GOV-2-HOLDER largely", "adopt @a.peil --decision 1"] {
      #expect(try peil.run(line, at: "2025-10-01T13:00:00+02:00").output.contains(words), "\(line)")
      #expect(
        !(try peil.run(line, at: "2025-11-03T13:00:00+01:00").output.contains("The clock")))
    }
  }
}

/// Signatures and the clocks under which they are set, with the real ssh-keygen.
@Suite(.enabled(if: isInstalled("ssh-keygen"), "ssh-keygen (openssh-client) is not installed here"))
struct SignatureClockTests {
  private let peil: ClockedPeil
  private static let now = "2025-12-01T00:00:00Z"

  init() throws {
    peil = try ClockedPeil()
    try peil.expect(
      "new @a.peil --institution Proef --sector institute --wave 2025",
      at: "2025-10-01T11:00:00+02:00")
    try peil.expect("answer @a.peil GOV-2-HOLDER fully", at: "2025-11-01T10:00:00+01:00")
    try peil.keys("anne", "rik", list: [(#"anne@x,coordinator valid-before="20251020""#, "anne")])
  }

  private func verify(_ options: String = "--signers @list") throws -> (String, Int32) {
    try peil.run("verify @a.peil \(options)", at: Self.now)
  }

  /// The key had ended a month before the lines were written.
  @Test func `a signature under a clock that was set back is told`() throws {
    try peil.sign("a.peil", with: "anne", at: "2025-10-15T12:00:00+02:00")
    for options in ["", "--signers @list"] {
      let (output, status) = try verify(options)
      #expect(status == 1)
      #expect(
        output.contains(
          "The signature was not made at the moment that it names (15 October 2025, 12:00 (UTC+2)):"
            + " line 2, which it covers, is of a later one (1 November 2025, 10:00 (UTC+1)). It does"
            + " not count."), "\(output)")
      #expect(!output.contains("Good"))
    }
    let report = try peil.expect("report @a.peil --format json", at: Self.now)
    #expect(report.contains(#""result": "untimely""#))
  }

  @Test func `peil signs only where the clock is not behind`() throws {
    let line = "sign @a.peil --key @anne --by A._Jansen"
    let before = try peil.folder.contents(of: "a.peil")
    let (output, status) = try peil.run(line, at: "2025-10-15T12:00:00+02:00")
    #expect(status == 78)
    #expect(
      output
        == "The clock says 15 October 2025, 12:00 (UTC+2), but line 2 of a.peil is of 1 November"
        + " 2025, 10:00 (UTC+1): a signature of now would not count. Set the clock right. If it is"
        + " right, and was wrong at that line, record that with --acknowledge-clock REASON.\n")
    #expect(try peil.folder.contents(of: "a.peil") == before)
    #expect(try peil.run(line, at: "2025-11-01T08:57:59Z").status == 78)
    try peil.expect(line, at: "2025-11-01T08:58:00Z")
    try peil.keys(list: [("anne@x", "anne")])
    let (verified, held) = try verify()
    #expect(held == 0)
    #expect(
      verified.contains(
        "Its moment lies 120 seconds before that of line 2; clocks may differ by so little."))
  }

  @Test func `an acknowledged clock lets later signatures count`() throws {
    let line = "sign @a.peil --key @anne --by A._Jansen --acknowledge-clock De_klok_liep_voor"
    let output = try peil.expect(line, at: "2025-10-15T12:00:00+02:00")
    #expect(output.hasPrefix("Signed as coordinator: a.peil up to line 3, final value "))
    let (verified, status) = try verify()
    #expect(status == 0, "\(verified)")
    #expect(
      verified.contains(
        "\n  Line 3 (A. Jansen, coordinator) says that the moment of line 2 is wrong, with the"
          + " reason ‘De klok liep voor’.\nSignature of anne@x as coordinator, 15 October 2025"
          + " (UTC), over lines 1 to 3:\n  Good: "), "\(verified)")
    #expect(
      try peil.run(line, at: "2025-10-15T12:01:00+02:00").output
        == "a.peil has no moment that cannot be right. Leave --acknowledge-clock out.\n")
    #expect(try peil.run("sign @a.peil --key @anne", at: "2025-10-15T12:01:00+02:00").status == 0)
  }

  @Test func `a wrong moment that no signature covers is no reason to fail`() throws {
    try peil.keys(list: [("anne@x", "anne")])
    try peil.expect("sign @a.peil --key @anne", at: "2025-11-02T12:00:00+01:00")
    try peil.append(.finished, to: "a.peil", at: "1999-01-01T00:00:00Z")
    let (verified, status) = try verify()
    #expect(status == 0)
    #expect(verified.contains("cannot be right: it lies before the file was made."))
  }

  @Test func `a name that was changed in the last signed line is told`() throws {
    try peil.keys(list: [("anne@x", "anne")])
    try peil.expect("sign @a.peil --key @anne --by A._Jansen", at: "2025-11-02T12:00:00+01:00")
    let file = try peil.signedFile("a.peil")
    let signature = try #require(file.signatures.first)
    // The same line by another name, with the chain made right again.
    let text = try JournalText(verifying: try peil.folder.contents(of: "a.peil"))
    let last = try #require(text.lines.last)
    try peil.folder.place(Array(text.bytes[..<last.range.lowerBound]), "a.peil")
    let event = Event(
      at: signature.link.at, by: "B. de Vries", role: .coordinator,
      act: .signed(head: signature.head, signature: signature.armor))
    let line = SealedLine(event.body, after: signature.head)
    try peil.folder.place(try peil.folder.contents(of: "a.peil") + line.bytes, "a.peil")
    let (output, status) = try verify()
    #expect(status == 1)
    #expect(output.contains("this role, this moment and this name"))
  }

  // MARK: - Who, and what came after

  @Test func `the list gives the name, and a role that it does not give is a claim`() throws {
    try peil.keys(
      list: [("rik@x", "rik"), ("anne@x,board", "anne"), ("a.jansen@x,coordinator", "anne")])
    try peil.expect("sign @a.peil --key @anne --by De_Directeur", at: "2025-11-02T12:00:00+01:00")
    try peil.expect(
      "sign @a.peil --key @rik --by Rik --role board", at: "2025-11-02T12:00:00+01:00")
    let (output, status) = try verify()
    #expect(status == 0)
    // Behind what was found of the chain, which is two lines.
    let lines = output.split(separator: "\n").dropFirst().map(String.init)
    #expect(
      lines[1]
        == "Signature of a.jansen@x as coordinator, 2 November 2025 (UTC), over lines 1 to 2:")
    #expect(lines[2].hasSuffix("for this role. Signed under the name of De Directeur."))
    #expect(lines[4] == "Signature of rik@x, 2 November 2025 (UTC), over lines 1 to 3:")
    #expect(
      lines[5].hasSuffix(
        "Signed under the name of Rik; that it was as board is the signer’s word only: the list"
          + " names no role."))
    #expect(try verify("--signers @list --require-role coordinator").1 == 0)
    #expect(try verify("--signers @list --require-role board").1 == 1)
  }

  @Test func `nothing after is nothing but good signatures`() throws {
    try peil.keys(list: [("anne@x,coordinator", "anne"), ("rik@x,auditor", "rik")])
    #expect(try verify("--nothing-after").1 == 64)
    #expect(try verify("--signers @list --nothing-after").1 == 1)
    try peil.expect("sign @a.peil --key @anne", at: "2025-11-02T12:00:00+01:00")
    #expect(try verify("--signers @list --nothing-after").1 == 0)
    try peil.expect("sign @a.peil --key @rik --role auditor", at: "2025-11-03T12:00:00+01:00")
    let both = "--signers @list --nothing-after --require-role coordinator --require-role auditor"
    #expect(try verify(both).1 == 0)
    try peil.expect("answer @a.peil GOV-2-HOLDER largely", at: "2025-11-04T12:00:00+01:00")
    #expect(try verify("--signers @list").1 == 0)
    let (output, status) = try verify(both)
    #expect(status == 1)
    #expect(
      output.hasSuffix(
        "a.peil: something was added after every good signature as coordinator.\n"
          + "a.peil: something was added after every good signature as auditor.\n"))
    try peil.expect("sign @a.peil --key @anne", at: "2025-11-05T12:00:00+01:00")
    #expect(try verify("--signers @list --nothing-after").1 == 0)
    #expect(
      try verify(both).0.hasSuffix(
        "a.peil: something was added after every good signature as auditor.\n"))
  }

  @Test func `a signature is taken back by its own key`() throws {
    try peil.keys(list: [("anne@x", "anne"), ("rik@x", "rik")])
    try peil.expect("sign @a.peil --key @rik --by Rik", at: "2025-11-02T12:00:00+01:00")
    let wish = try peil.expect(
      "sign @a.peil --key @anne --by Anne --withdraw", at: "2025-11-03T12:00:00+01:00")
    #expect(wish.hasPrefix("Recorded in a.peil: the wish that the signature of Rik as coordinator"))
    let (wished, exit) = try verify()
    #expect(exit == 0)
    #expect(wished.contains("Good: "))
    #expect(
      wished.contains(
        "Line 4 (Anne as coordinator, 3 November 2025 (UTC)) asks to take it back; the same key did"
          + " not sign that, and it remains a wish."))
    #expect(try verify("").0.contains("whether the same key signed that has not been checked"))
    let status = try peil.expect("status @a.peil", at: Self.now)
    #expect(status.contains("Signed by: Rik (coordinator; asked to be taken back)"))
    try peil.expect("sign @a.peil --key @anne --by Anne", at: "2025-11-04T12:00:00+01:00")
    // The last signature of the key, although another's came later.
    let taken = try peil.expect(
      "sign @a.peil --key @rik --by Rik --withdraw", at: "2025-11-05T12:00:00+01:00")
    #expect(
      taken == "Withdrawn in a.peil: the signature of Rik as coordinator, 2 November 2025 (UTC).\n")
    let (output, held) = try verify()
    #expect(held == 0)
    #expect(output.contains("Taken back with the same key ("))
    #expect(output.contains("Signature of anne@x, 4 November 2025"))
    // Who signed is none now.
    try peil.keys(list: [("rik@x", "rik")])
    #expect(try verify().1 == 1)
  }

  /// An undo by the same role, as an older program writes it.
  @Test func `a withdrawal without a key is a wish`() throws {
    try peil.keys(list: [("anne@x", "anne")])
    try peil.expect("sign @a.peil --key @anne", at: "2025-11-02T12:00:00+01:00")
    let hash = try #require(try peil.signedFile("a.peil").signatures.first?.link.hash)
    try peil.append(.withdrawn(hash), to: "a.peil", at: "2025-11-03T12:00:00+01:00")
    let (output, status) = try verify()
    #expect(status == 0)
    #expect(output.contains("the same key did not sign that, and it remains a wish"))
  }

  @Test func `commands on a signed dossier say what was signed`() throws {
    try peil.expect(
      "audit @a.peil --no-input --kind internal-audit --criteria Leidraad --independence Los"
        + " --period 2025-01-01..2025-09-30 --distribution CvB --plan everything --by Rik",
      at: "2025-11-02T12:00:00+01:00")
    let examine = "examine @a.peil GOV-2-HOLDER fully --by Rik"
    #expect(!(try peil.run(examine, at: "2025-11-03T12:00:00+01:00").output.contains("Signed by")))
    try peil.expect("sign @a.audit.peil --key @rik --by Rik", at: "2025-11-04T12:00:00+01:00")
    let words =
      "Signed by Rik (auditor). What you record now comes after that and is not covered by it."
    let lines = [
      examine, "audit @a.peil --no-input --plan everything",
      "finding release @a.peil --step draft --by Rik --output @r.json",
    ]
    for line in lines {
      let (output, _) = try peil.run(line, at: "2025-11-05T12:00:00+01:00")
      #expect(output.contains(words), "\(line): \(output)")
    }
    // What is only read says nothing of it.
    #expect(
      !(try peil.run("sheet export @a.peil", at: "2025-11-05T12:00:00+01:00").output
        .contains(words)))
  }
}
