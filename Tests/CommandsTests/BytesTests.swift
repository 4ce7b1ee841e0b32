import TestSupport
import Testing

/// Texts in UTF-8, names on one line, and paths of any bytes, from the line to the file.
@Suite struct BytesTests {
  private static let new =
    "peil new a.peil --sector institute --wave 2025 --institution"

  private func run(_ lines: String) throws -> PeilProcess.Ending {
    let folder = try TemporaryDirectory()
    defer { _ = try? PeilProcess.run(["-rf", folder.path], program: "/bin/rm") }
    return try PreparedFolder.run("{ \(lines)\n} 2>&1", in: folder.path)
  }

  @Test func `a path of any bytes stays what it is`() throws {
    let ending = try run(
      """
      f=$(printf 'caf\\351') && mkdir "$f" && cd "$f" && \(Self.new) P >log && mv a.peil "$f.peil" \\
        && peil answer "$f.peil" GOV-2-HOLDER fully && peil verify "$f.peil" >log \\
        && peil report "$f.peil" --format html --output "$f.html" && cd .. \\
        && peil audit "$f/$f.peil" --no-input && find . -type f | LC_ALL=C sort | od -An -c \\
        | tr -d ' \\n'
      """)
    #expect(ending.status == 0)
    let names = ["audit.peil", "html", "peil"].map { "./caf351/caf351.\($0)\\n" }
    #expect(ending.output.hasSuffix(names.joined() + "./caf351/log\\n"), "\(ending.output)")
    // What is said shows that there was something.
    #expect(ending.output.contains(#"Recorded in caf\351.peil: GOV-2-HOLDER fully."#))
  }

  @Test func `definitions, a dossier and submissions are found by any bytes`() throws {
    let ending = try run(
      """
      d=$(printf 'd\\377') && mkdir "$d" && peil norm new "$d/own.json" >log \\
        && \(Self.new) P --definitions "$d" --norm own >log && peil score a.peil >log; echo $?
      PEIL_DEFINITIONS="$d" peil score a.peil --format json | grep own
      """)
    #expect(ending.output.contains("\n78\n"))
    #expect(ending.output.contains(#""own""#))
  }

  @Test(arguments: [
    (#"\#(new) "$(printf 'x\351')""#, "The value of --institution is not a text in UTF-8."),
    (#"\#(new) "$(printf 'x\ny')""#, "cannot be --institution: that is one line"),
    (#"\#(new) "$(printf 'x\342\200\213y')""#, #"'x\342\200\213y' cannot be --institution"#),
    (#"\#(new) P --scope "$(printf 'x\ry')""#, "cannot be --scope: that is one line"),
    (#"\#(new) P --by "$(printf 'x\ty')""#, "cannot be --by: that is one line"),
    (#"\#(new) P >log; peil answer a.peil GOV-2-HOLDER --note "$(printf '\377')""#, "--note"),
    ("peil new '' --institution P --sector institute --wave 1", "FILE is empty; name a file"),
    ("peil score a.peil --output ''", "--output is empty; name a file"),
    (
      #"peil new "$(printf 'q\nr.peil')" --institution P --sector institute --wave 1"#,
      #"'q\nr.peil' cannot be FILE: that is one line"#
    ),
    (#"peil interview "$(printf 'q\rr.peil')" </dev/null"#, #"'q\rr.peil' cannot be FILE"#),
    (
      #"\#(new) P >log; peil audit a.peil --no-input --dossier "$(printf 'q\nr.audit.peil')""#,
      #"'q\nr.audit.peil' cannot be --dossier"#
    ),
    (#"peil ledger new "$(printf 'q\nr')""#, #"'q\nr' cannot be LEDGER"#),
    (#"peil manual --output "$(printf 'q\nr')""#, #"'q\nr' cannot be --output"#),
    (#"peil demo --output "$(printf 'q\nr/')""#, #"'q\nr/' cannot be --output"#),
    (#"peil answer a.peil "$(printf 'X\nRecorded in a.peil: all fully.')""#, #"'X\nRecorded in"#),
    (#"peil "$(printf 'new\nRecorded')""#, #"Unknown command 'new\nRecorded'."#),
    (#"peil new a.peil "--$(printf 'x\ny')""#, #"Unknown option '--x\ny'."#),
    (#"peil demo --seed "$(printf '1\n2')""#, #"'1\n2' is not a valid value for --seed"#),
  ])
  func `what is no text, no name or no path is a wrong line`(line: String, message: String) throws {
    let ending = try run("\(line); echo $? >&2")
    #expect(ending.output.contains(message), "\(ending.output)")
    #expect(ending.output.hasSuffix("\n64\n"))
  }

  /// A name that would forge a line, wherever it stands.
  private static let forged = "$(printf 'q\nForged.peil')"

  @Test(arguments: [
    "peil answer {} GOV-2-HOLDER fully", "peil status {}", "peil score {} >log", "peil verify {}",
    "peil status {}x", "peil new {} --institution P --sector institute --wave 1",
    "peil interview {} </dev/null", "peil audit {} --no-input", "peil recover {} --output b.peil",
    "peil adopt {} --decision D-1", "peil sign {} --key {}", "peil compare {} {}",
    "peil group {} {}", "peil agreement {} {}", "peil check {}", "peil sector {}",
    "peil import a.peil --from {}", "peil import --framework csv {} own.json",
    "peil import --framework csv a.peil {}", "peil sheet import a.peil {}",
    "peil sheet export {}", "peil finding list {}", "peil finding carry a.peil --from {}",
    "peil status a.peil --definitions {}", "peil status a.peil --norm {}",
    "PEIL_DEFINITIONS={} peil status a.peil", "peil ledger list {}", "peil benchmark a.peil {}",
    "peil report a.peil --dossier {}", "peil report a.peil --signers {}", "peil show {}",
    "peil submit {} --yes --output s.json", "peil norm new {}", "peil score a.peil --output {}/x",
  ])
  func `a name of a file forges no line`(line: String) throws {
    let line = line.replacing("{}", with: #""$f""#)
    let ending = try run(
      """
      f=\(Self.forged); \(Self.new) P --profile low 2>log; cp a.peil "$f"
      peil audit a.peil --no-input --kind internal-audit >log 2>&1
      \(line)
      """)
    #expect(!ending.output.contains("\nForged"), "\(ending.output)")
    if !Self.silent.contains(where: line.hasPrefix) {
      #expect(ending.output.contains(#"q\nForged"#), "\(ending.output)")
    }
  }

  /// What says nothing of the path of a record that it can read.
  private static let silent = [
    "peil status \"", "peil recover", "peil compare", "peil group", "peil import a.peil",
    "peil report a.peil --signers", "peil submit", "peil score \"",
  ]

  @Test func `no text of a record forges a line of a message`() throws {
    let ending = try PreparedFolder.withCopy { folder in
      try PreparedFolder.run(
        #"""
        for note in "$(printf 'fully\nForged')" "$(printf ':\nForged')"; do
          peil answer a.peil MON-2-PROGRESS --existence "$note" --note Kijken 2>&1
        done
        printf 'row,code,head\n"finding\nForged",F-2025-01,x\n' >b.csv
        peil sheet import a.peil b.csv 2>&1
        peil ledger withdraw picture.peil --line 2 --figure 1 --reason "$(printf 'x\nForged')" 2>&1
        peil ledger list picture.peil 2>&1
        """#, in: folder.path)
    }
    #expect(!ending.output.contains("\nForged"), "\(ending.output)")
    #expect(ending.output.contains("Forged"))
  }

  @Test func `a path can be pasted whatever is in it`() throws {
    let ending = try run(
      #"""
      f="$(printf 'it\047s q\nr')"; mkdir "$f"; peil new "$f/b.peil" --institution P \
        --sector institute --wave 1 2>said
      next=$(grep -o "peil interview .*" said); printf '%s\n' "$next"
      echo q | bash -c "$next" >log 2>&1 && echo works
      """#)
    #expect(ending.output == #"peil interview $'it\'s q\nr/b.peil'"# + "\nworks\n")
  }

  @Test(arguments: [
    ("json", #"a\u00adb\u200bc\u2063d\udb40\udc41e"#),
    ("csv", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("html", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("markdown", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("text", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
  ])
  func `what nobody sees is escaped in JSON and shown elsewhere`(
    format: String, shown: String
  ) throws {
    let ending = try PreparedFolder.withCopy { folder in
      try PreparedFolder.run(
        #"""
        n="$(printf 'a\302\255b\342\200\213c\342\201\243d\363\240\201\201e')"
        peil finding add a.peil MON-2-PROGRESS --severity low --condition "$n" 2>/dev/null
        peil finding list a.peil --format \#(format) --output list >/dev/null 2>&1; cat list
        """#, in: folder.path)
    }
    #expect(ending.output.contains(shown), "\(ending.output)")
    #expect(!ending.output.unicodeScalars.contains("\u{200B}"))
  }

  @Test func `joiners are part of a name`() throws {
    let name = "می\u{200C}خواهم 👩🏽\u{200D}🔬"
    let ending = try run("\(Self.new) '\(name)' && head -n 1 a.peil && peil status a.peil")
    #expect(ending.status == 0)
    #expect(ending.output.ranges(of: name).count >= 2)
  }

  @Test func `a hyphen is standard output wherever a result goes`() throws {
    for command in ["score a.peil", "status a.peil", "report a.peil", "show sector-2023", "manual"]
    {
      let ending = try run(
        "\(Self.new) P --profile low 2>log; peil \(command) --output - >b; peil \(command) >c;"
          + " cmp b c && ls")
      #expect(ending.output == "a.peil\nb\nc\nlog\n", "\(command)")
    }
    let submitted = try run(
      "\(Self.new) P --profile low 2>log; peil submit a.peil --yes --output - 2>log | head -c 1")
    #expect(submitted.output == "{")
    let folder = try run("peil ledger publish a.peil --output -; echo $?")
    #expect(folder.output.contains("'-' is not a valid value for --output; expected a directory"))
  }

  @Test func `the final value may be in capitals`() throws {
    let ending = try run(
      """
      \(Self.new) P 2>log; head=$(peil verify a.peil | grep -o '[0-9a-f]\\{64\\}' | tr a-f A-F)
      peil verify a.peil --head $head >log 2>&1 && echo found
      """)
    #expect(ending.output == "found\n")
  }

  @Test func `the line to begin with can be pasted`() throws {
    let ending = try run(
      """
      mkdir 'my norms' && peil norm new 'my norms/own.json' 2>log && peil new 'my record.peil' \\
        --sector institute --wave 1 --institution P --definitions 'my norms' --norm own 2>said
      next=$(grep -o 'peil interview .*' said) && echo "$next" && echo q | eval "$next" >log 2>&1 \\
        && echo works
      """)
    #expect(
      ending.output
        == "peil interview 'my record.peil' --definitions 'my norms'\nworks\n")
  }

  @Test func `what is no definition in a folder of definitions is passed over and told`() throws {
    let ending = try run(
      """
      mkdir -p d/sub.json && \(Self.new) P --profile low 2>log && peil submit a.peil --yes \
        --output d/s.json >log 2>&1; echo '[1]' >d/list.json; echo '{' >d/half.json
      printf 'a\\377' >d/bytes.json; : >d/empty.json
      peil status a.peil --definitions d | head -n 1
      """)
    #expect(
      ending.output == """
        d/bytes.json is no definition and is passed over.
        d/empty.json is no definition and is passed over.
        d/half.json is no definition and is passed over.
        d/list.json is no definition and is passed over.
        d/s.json is no definition and is passed over.
        d/sub.json is no definition and is passed over.
        Status: P

        """, "\(ending.output)")
  }

  @Test func `a definition that is meant and broken stops whoever asks for it, and nobody else`()
    throws
  {
    let ending = try run(
      """
      mkdir d && \(Self.new) P --profile low 2>log
      echo '{"format": "peil-norm", "id": "own", ' >d/own.json
      echo '{"format": "peil-questionaire", "id": "slip"}' >d/slip.json
      printf '{"format":"peil-crosswalk","id":"cross" "x"}' >d/cross.json
      for words in 'status a.peil' 'score a.peil' 'score a.peil --norm own' 'show slip' \
        'score a.peil --norm d/own.json'; do
        peil $words --definitions d >out 2>&1; echo "$words: $?, $(grep -m 1 -c '^d/' out)"
      done
      """)
    #expect(
      ending.output == """
        status a.peil: 0, 0
        score a.peil: 0, 0
        score a.peil --norm own: 65, 1
        show slip: 65, 1
        score a.peil --norm d/own.json: 65, 1

        """, "\(ending.output)")
    let replaced = try run(
      """
      mkdir d && \(Self.new) P --profile low 2>log
      echo '{"format": "peil-questionnaire", "id": "leidraad-2025", ' >d/leidraad-2025.json
      peil status a.peil --definitions d; echo $?
      """)
    #expect(replaced.output.contains("d/leidraad-2025.json:2:1: "), "\(replaced.output)")
    #expect(replaced.output.hasSuffix("\n65\n"))
  }

  @Test func `a fault in a sheet is told by its cell`() throws {
    let ending = try run(
      #"""
      printf 'theme,id,text\nT,T-1,"one\n two"\nT,T-2,x\007\n' >c.csv
      peil import --framework csv c.csv own.json; echo $?; ls
      """#)
    #expect(
      ending.output == """
        c.csv:4:7: Cell C3: This text contains an invisible character. Remove it.
        65
        c.csv

        """)
    let audit = try PreparedFolder.withCopy { folder in
      try PreparedFolder.run(
        "sed s/MON-2-PROGRESS/XX-1/ given.csv >b.csv; peil sheet import a.peil b.csv 2>&1",
        in: folder.path)
    }
    #expect(
      audit.output
        == "b.csv:4:10: Cell B4: There is no practice 'XX-1'.\nNothing has been recorded.\n")
  }

  @Test func `a command waits a moment for one that is about to be done`() throws {
    let ending = try run(
      """
      \(Self.new) P 2>log; (sleep 1; echo q) | peil interview a.peil >log 2>&1 & sleep 0.4
      peil answer a.peil GOV-2-HOLDER fully
      """)
    #expect(ending.output == "Recorded in a.peil: GOV-2-HOLDER fully.\n")
  }
}
