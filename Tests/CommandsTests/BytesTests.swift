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
    #expect(ending.output.contains("Recorded in caf\u{FFFD}.peil: GOV-2-HOLDER fully."))
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
    (#"\#(new) "$(printf 'x\342\200\213y')""#, "'x\u{FFFD}y' cannot be --institution"),
    (#"\#(new) P --scope "$(printf 'x\ry')""#, "cannot be --scope: that is one line"),
    (#"\#(new) P --by "$(printf 'x\ty')""#, "cannot be --by: that is one line"),
    (#"\#(new) P >log; peil answer a.peil GOV-2-HOLDER --note "$(printf '\377')""#, "--note"),
    ("peil new '' --institution P --sector institute --wave 1", "FILE is empty; name a file"),
    ("peil score a.peil --output ''", "--output is empty; name a file"),
  ])
  func `what is no text, no name or no path is a wrong line`(line: String, message: String) throws {
    let ending = try run("\(line); echo $? >&2")
    #expect(ending.output.contains(message), "\(ending.output)")
    #expect(ending.output.hasSuffix("\n64\n"))
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
      mkdir d && \(Self.new) P --profile low 2>log && peil submit a.peil --yes --output d/s.json \\
        >log 2>&1; echo '[1]' >d/list.json; echo '{"format": "peil-questionaire"}' >d/slip.json
      peil status a.peil --definitions d | head -n 1; rm d/slip.json
      peil status a.peil --definitions d | head -n 1
      """)
    #expect(ending.output.contains("d/slip.json:1:"))
    #expect(
      ending.output.hasSuffix(
        """
        d/list.json is no definition and is passed over.
        d/s.json is no definition and is passed over.
        Status: P

        """), "\(ending.output)")
  }

  @Test func `a fault in a sheet is told by its cell`() throws {
    let ending = try run(
      #"""
      printf 'theme,id,text\nT,T-1,"one\n two"\nT,T-2,x\007\n' >c.csv
      peil import --framework csv c.csv own.json; echo $?; ls
      """#)
    #expect(
      ending.output == """
        c.csv:4:7: Cell C3: This text contains an invisible control character. Remove it.
        Nothing has been made.
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
