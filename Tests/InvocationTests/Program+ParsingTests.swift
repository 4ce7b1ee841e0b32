import Invocation
import Language
import Testing

@Suite struct ProgramParsingTests {
  /// The words of a line without quotes.
  private func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
  }

  private func run(_ words: [String]) throws -> String {
    guard case .run(let action) = try Sample.program.invocation(for: words).outcome.get() else {
      return "no action"
    }
    let notes = Notes()
    _ = try action(notes)
    return notes.lines.joined(separator: "\n")
  }

  @Test(arguments: [
    ("about", "about"),
    ("report f", "f text nil [] 1 false false"),
    ("report f --format json", "f json nil [] 1 false false"),
    ("report f --format=json", "f json nil [] 1 false false"),
    ("report --format json f", "f json nil [] 1 false false"),
    ("report f -f json", "f json nil [] 1 false false"),
    ("report f -fjson", "f json nil [] 1 false false"),
    ("report f -q", "f text nil [] 1 true false"),
    ("report f -qv", "f text nil [] 1 true true"),
    ("report f -qq --quiet", "f text nil [] 1 true false"),
    ("report f -qvfhtml", "f html nil [] 1 true true"),
    ("report f -qvf html", "f html nil [] 1 true true"),
    ("report f -d -3", "f text nil [] -3 false false"),
    ("report f -d-3", "f text nil [] -3 false false"),
    ("report f --digits -3", "f text nil [] -3 false false"),
    ("report f --digits=-3", "f text nil [] -3 false false"),
    ("report f -o -", "f text - [] 1 false false"),
    ("report -", "- text nil [] 1 false false"),
    ("report -- -q", "-q text nil [] 1 false false"),
    ("report -- --", "-- text nil [] 1 false false"),
    ("report -q -- f", "f text nil [] 1 true false"),
    ("-- report --quiet", "--quiet text nil [] 1 false false"),
    ("report f -o=x", "f text =x [] 1 false false"),
    ("report f --tag=", #"f text nil [""] 1 false false"#),
    ("report f --output=a=b", "f text a=b [] 1 false false"),
    ("report f --output=--quiet", "f text --quiet [] 1 false false"),
    ("report f -o--quiet", "f text --quiet [] 1 false false"),
    ("report f --tag a --tag=b --tag a", #"f text nil ["a", "b", "a"] 1 false false"#),
    ("--lang en report f", "f text nil [] 1 false false"),
    ("report --lang=en f --no-color", "f text nil [] 1 false false"),
    ("new f --institution Zuid", "f Zuid nil"),
    ("new f --institution Zuid --date 2025-10-01", "f Zuid 2025-10-01"),
    ("verify a", #"["a"]"#), ("verify a b c", #"["a", "b", "c"]"#),
    ("verify a -- -b", #"["a", "-b"]"#),
    ("show q", "q nil"), ("show q 3", "q 3"), ("show q -3", "q -3"), ("show -1.5", "-1.5 nil"),
    ("show -,5", "-,5 nil"),
    ("unit add f", "add f ."), ("unit list f", "list f"),
    ("unit --lang nl add f --folder d", "add f d"),
  ])
  func `A line is read`(line: String, expected: String) throws {
    #expect(try run(words(line)) == expected)
  }

  @Test func `Empty words and words with spaces are values`() throws {
    #expect(try run(["report", "f", "--tag", ""]) == #"f text nil [""] 1 false false"#)
    #expect(try run(["report", "a b", "--tag", "c d"]) == #"a b text nil ["c d"] 1 false false"#)
  }

  @Test func `The body's status is handed on`() throws {
    let request = try Sample.program.invocation(for: ["verify", "f"]).outcome.get()
    guard case .run(let action) = request else {
      Issue.record("no action")
      return
    }
    #expect(try action(Notes()) == .unmet)
  }

  static let formatError = UsageError.invalidValue(
    "pdf", of: .option("format"), choices: ["text", "json", "html"], form: nil)
  static let languageError = UsageError.invalidValue(
    "fr", of: .option("lang"), choices: ["nl", "en"], form: nil)

  @Test(
    arguments: [
      ("rapport", .unknownCommand("rapport", suggestion: "report")),
      ("xyzzy", .unknownCommand("xyzzy", suggestion: nil)),
      ("add f", .unknownCommand("add", suggestion: nil)),
      ("unit", .missingSubcommand(of: "unit", choices: ["add", "list"])),
      ("unit ad f", .unknownCommand("unit ad", suggestion: "unit add")),
      ("help rapport", .unknownCommand("rapport", suggestion: "report")),
      ("help report f", .unexpectedArgument("f")),
      ("report f --formt json", .unknownOption("--formt", suggestion: "--format")),
      ("report f --form=json", .unknownOption("--form", suggestion: "--format")),
      ("report f --no-colour", .unknownOption("--no-colour", suggestion: "--no-color")),
      ("report f --xyzzy", .unknownOption("--xyzzy", suggestion: nil)),
      ("report f -x", .unknownOption("-x", suggestion: nil)),
      ("report f -qx", .unknownOption("-x", suggestion: nil)),
      ("report f --q", .unknownOption("--q", suggestion: nil)),
      ("report f -=", .unknownOption("-=", suggestion: nil)),
      ("--format json report f", .optionBeforeCommand("--format")),
      ("-q report f", .optionBeforeCommand("-q")),
      ("--xyzzy report f", .unknownOption("--xyzzy", suggestion: nil)),
      (
        "report f --output",
        .missingValue(option: "--output", placeholder: Text(nl: "PAD", en: "PATH"))
      ),
      (
        "report f -o --quiet",
        .missingValue(option: "-o", placeholder: Text(nl: "PAD", en: "PATH"))
      ),
      (
        "report f --output -- x",
        .missingValue(option: "--output", placeholder: Text(nl: "PAD", en: "PATH"))
      ),
      (
        "report f -qo",
        .missingValue(option: "-o", placeholder: Text(nl: "PAD", en: "PATH"))
      ),
      (
        "report --output --lang en f",
        .missingValue(option: "--output", placeholder: Text(nl: "PAD", en: "PATH"))
      ),
      ("report f --quiet=yes", .unexpectedValue("yes", option: "--quiet")),
      ("report f --no-color=", .unexpectedValue("", option: "--no-color")),
      ("report f --format json -f json", .givenTwice(option: "-f")),
      ("--lang nl report f --lang en", .givenTwice(option: "--lang")),
      ("report f --format pdf", formatError),
      ("report f --lang fr", languageError),
      (
        "report f --digits x",
        .invalidValue("x", of: .option("digits"), choices: [], form: Int.form)
      ),
      (
        "show q x",
        .invalidValue(
          "x", of: .argument(Text(nl: "NIVEAU", en: "LEVEL")), choices: [], form: Int.form)
      ),
      (
        "new f --institution Zuid --date 2025-02-29",
        .invalidValue("2025-02-29", of: .option("date"), choices: [], form: Day.form)
      ),
      ("report", .missing(.argument(Text(nl: "BESTAND", en: "FILE")))),
      ("verify", .missing(.argument(Text(nl: "BESTAND", en: "FILE")))),
      ("new f", .missing(.option("institution"))),
      ("report f g h", .unexpectedArgument("g")),
      ("about x", .unexpectedArgument("x")),
    ] as [(String, UsageError)])
  func `A wrong line says what is wrong`(line: String, expected: UsageError) {
    let outcome = Sample.program.invocation(for: words(line)).outcome
    #expect(throws: expected) { try outcome.get() }
  }

  @Test func `A value may begin with an accent of its own`() throws {
    let line = try run(["report", "f", "--output=\u{301}a"])
    #expect(line.unicodeScalars.elementsEqual("f text \u{301}a [] 1 false false".unicodeScalars))
  }

  private static let foreign = String(system: [0x61, 0xE9])

  @Test func `A path may be any bytes and is never nothing`() throws {
    #expect(try run(["report", Self.foreign]) == "\(Self.foreign) text nil [] 1 false false")
    let label = UsageError.Label.argument(Text(nl: "BESTAND", en: "FILE"))
    for words in [["report", ""], ["verify", "a", ""]] {
      let outcome = Sample.program.invocation(for: words).outcome
      #expect(throws: UsageError.emptyPath(label)) { try outcome.get() }
    }
    let outcome = Sample.program.invocation(for: ["report", "f", "--output="]).outcome
    #expect(throws: UsageError.emptyPath(.option("output"))) { try outcome.get() }
  }

  @Test func `A text is in UTF-8`() {
    for words in [
      ["report", "f", "--tag", Self.foreign], ["report", "f", "--tag=\(Self.foreign)"],
    ] {
      let outcome = Sample.program.invocation(for: words).outcome
      #expect(throws: UsageError.notText(.option("tag"))) { try outcome.get() }
    }
    let outcome = Sample.program.invocation(for: ["new", "f", "--institution", Self.foreign])
    #expect(throws: UsageError.notText(.option("institution"))) { try outcome.outcome.get() }
  }

  @Test(arguments: ["", " ", "\u{A0}", "\u{200D}", "\u{200C} \u{200D}"])
  func `A name is never nothing`(name: String) {
    let outcome = Sample.program.invocation(for: ["new", "f", "--institution", name]).outcome
    #expect(throws: UsageError.emptyName(.option("institution"))) { try outcome.get() }
  }

  @Test(arguments: [
    "a\nb", "a\rb", "a\r\nb", "a\u{85}b", "a\u{2028}b", "a\tb", "a\u{1B}[1mb", "a\u{200B}b",
    "a\u{202E}b", "a\u{FEFF}b", "a\u{FFF9}b", "a\u{FFFB}b", "a\u{E0041}b", "\n",
  ])
  func `A name is one line without anything hidden`(name: String) throws {
    let outcome = Sample.program.invocation(for: ["new", "f", "--institution", name]).outcome
    #expect(throws: UsageError.notAName(name, of: .option("institution"))) { try outcome.get() }
    // A text may have lines.
    #expect(try run(["report", "f", "--tag", name]).hasPrefix("f text nil"))
  }

  @Test(arguments: ["Zuid", "می\u{200C}خواهم", "👩🏽\u{200D}🔬", "❤\u{FE0F}", "e\u{301}"])
  func `What a script needs is no hindrance to a name`(name: String) throws {
    #expect(try run(["new", "f", "--institution", name]) == "f \(name) nil")
  }

  @Test(
    arguments: [
      ("", .program), ("--help", .program), ("-h", .program), ("help", .program),
      ("--lang en", .program), ("help help", .program), ("--help --lang fr", .program),
      ("report --help", .command("report")), ("--help report", .command("report")),
      ("report f --xyzzy --help -f", .command("report")), ("report -h", .command("report")),
      ("report f -qh", .command("report")), ("help report", .command("report")),
      ("--lang en report --help", .command("report")),
      ("report --help --version", .command("report")),
      ("help unit", .family("unit")), ("unit --help", .family("unit")),
      ("help unit add", .command("unit add")), ("unit add --help", .command("unit add")),
      ("unit --help add", .command("unit add")), ("report g h i --help", .command("report")),
    ] as [(String, Topic)])
  func `Help is found anywhere`(line: String, expected: Topic) throws {
    let invocation = Sample.program.invocation(for: words(line))
    guard case .help(let topic) = try invocation.outcome.get() else {
      Issue.record("no help")
      return
    }
    #expect(topic == expected)
    #expect(invocation.topic == expected)
  }

  @Test func `Behind two dashes help is a value`() throws {
    #expect(try run(["report", "--", "--help"]) == "--help text nil [] 1 false false")
    #expect(try run(["report", "f", "--output=--help"]) == "f text --help [] 1 false false")
  }

  @Test func `Help about what does not exist is an error`() {
    let outcome = Sample.program.invocation(for: ["xyzzy", "--help"]).outcome
    #expect(throws: UsageError.unknownCommand("xyzzy", suggestion: nil)) { try outcome.get() }
  }

  @Test(arguments: ["--version", "report --version", "xyzzy --version", "--version --lang fr"])
  func `The version is found anywhere`(line: String) throws {
    guard case .version = try Sample.program.invocation(for: words(line)).outcome.get() else {
      Issue.record("no version")
      return
    }
  }

  @Test(
    arguments: [
      ("rapport", .program), ("unit", .family("unit")), ("unit ad", .family("unit")),
      ("report --formt", .command("report")), ("unit add", .command("unit add")),
    ] as [(String, Topic)])
  func `An error knows what the line was about`(line: String, expected: Topic) {
    #expect(Sample.program.invocation(for: words(line)).topic == expected)
  }

  /// Every line of up to four words out of these is read without a trap, and help is never lost.
  @Test func `Any line has an outcome`() {
    let alphabet = [
      "report", "unit", "add", "help", "--help", "--", "-", "--lang", "en", "-f", "-qf", "--tag=",
      "",
    ]
    var lines: [[String]] = [[]]
    for _ in 0..<4 {
      lines += lines.flatMap { line in alphabet.map { line + [$0] } }
      lines = Array(Set(lines))
    }
    for line in lines {
      let invocation = Sample.program.invocation(for: line)
      let asksForHelp = line.prefix { $0 != "--" }.contains("--help")
      switch invocation.outcome {
      case .success(.help): break
      case .failure(.unknownCommand), .failure(.unexpectedArgument): break
      default: #expect(!asksForHelp, "\(line)")
      }
    }
  }
}
