import Invocation
import TestSupport
import Testing

@testable import Commands

/// Every option of every command, given and seen to do something.
@Suite struct OptionUseTests {
  /// A line on which an option stands, and what the line prints for that reason.
  struct Use: CustomTestStringConvertible, Sendable {
    let command: String
    let option: String

    /// Lines of a shell; a command may be followed by one that looks at what it wrote.
    let line: String
    let expected: String

    init(_ command: String, _ option: String, _ line: String, _ expected: String) {
      self.command = command
      self.option = option
      self.line = line
      self.expected = expected
    }

    var testDescription: String { "\(command) --\(option)" }
  }

  // MARK: - Options that several commands share

  /// A line for each command that shares options with others, on which it does its work.
  static let lines = [
    "new": "peil new b.peil --institution P --sector institute --wave 2025",
    "answer": "peil answer a.peil MON-2-PROGRESS not",
    "status": "peil status a.peil",
    "score": "peil score a.peil",
    "roadmap": "peil roadmap a.peil",
    "report": "peil report a.peil",
    "compare": "peil compare old.peil a.peil",
    "group": "peil group old.peil a.peil",
    "agreement": "peil agreement a.peil a.audit.peil",
    "examine": "peil examine a.peil MON-2-PROGRESS not",
    "finding add": "peil finding add a.peil MON-2-PROGRESS --severity low --condition Cc",
    "finding change": "peil finding change a.peil F-2025-01 --cause Cc",
    "finding list": "peil finding list a.peil",
    "finding follow": "peil finding follow a.peil F-2025-01 open --text Tt",
    "finding close": "peil finding close a.peil F-2025-01 --reason Rr",
    "finding drop": "peil finding drop a.peil F-2025-01",
    "finding carry": "peil finding carry a.peil --from old.audit.peil",
    "finding release": "peil finding release a.peil --step draft",
    "finding respond":
      "peil finding respond a.peil F-2025-01 --release given.json --kind response --text Tt",
    "finding withdraw": "peil finding respond a.peil F-2025-01 --release given.json"
      + " --kind response --text Tt; peil finding withdraw a.peil F-2025-01",
    "sheet export": "peil sheet export a.peil",
    "sheet import": "peil sheet import a.peil changed.csv --apply",
    "adopt": "peil adopt a.peil --decision D-1",
    "audit": "peil audit a.peil --no-input --kind internal-audit",
    "interview": "echo q | peil interview a.peil",
    "sign": "peil sign a.peil --key key",
    "submit": "peil submit a.peil --yes --output s.json",
    "sector": "peil sector all.jsonl",
    "benchmark": "peil benchmark a.peil picture/publication.json",
    "ledger add":
      "peil ledger add ledger.peil --sector university --fact FACT-OVERVIEW --count 9 --of 14"
      + " --source Ss",
    "ledger withdraw": "peil ledger withdraw picture.peil --line 2 --figure 1 --reason Rr",
    "ledger coarsen":
      "peil ledger coarsen picture.peil --line 2 --figure 1 --at-least 0 --reason Rr",
    "ledger publish": "peil ledger publish picture.peil --output again",
    "show": "peil show leidraad-2025",
    "check": "peil check own-norm.json",
    "import": "peil import a.peil --from old.peil",
    "norm new": "peil norm new new-norm.json",
    "demo": "peil demo",
    "manual": "peil manual",
  ]

  /// The uses of an option that means the same to each command that has it.
  private static func shared(_ command: String, _ option: String) -> [Use]? {
    guard let line = lines[command] else { return nil }
    func use(_ line: String, _ expected: String) -> Use {
      Use(command, option, line, expected)
    }
    switch option {
    case "questionnaire":
      return [
        use("\(line) --definitions changed", "Give --questionnaire leidraad-2025 to read it"),
        use(
          "\(line) --definitions changed --questionnaire leidraad-2025",
          "which scores differently"),
      ]
    case "definitions":
      return [use("\(line) --definitions broken", "broken/x.json is no definition")]
    case "norm":
      return [use("\(line) --norm absent.json", "absent.json does not exist")]
    case "dossier":
      return [use("\(line) --dossier absent.peil", "absent.peil")]
    case "by":
      return [use("\(line) --by Zorba; grep -l Zorba *.peil", ".peil\n")]
    case "format":
      return [use("\(line) --format json | head -c 1", "{")]
    case "csv-separator":
      let format = command == "sheet export" ? "" : " --format csv"
      return [
        use("\(line)\(format) --csv-separator ';' | head -n 1 | tr -d '\\357\\273\\277'", ";")
      ]
    case "output":
      return [use("\(line) --output made; cat made | wc -c | grep -v '^0'", "\n")]
    case "force":
      // Where the file is named on the line already.
      let target = ["norm new": "new-norm.json", "submit": "s.json"][command] ?? "made"
      let line = target == "made" ? "\(line) --output made" : line
      return [
        use("echo x > \(target); \(line)", "\(target) exists already"),
        use("echo x > \(target); \(line) --force", "Written: \(target)"),
      ]
    default: return nil
    }
  }

  // MARK: - Options of their own

  private static let new = "peil new b.peil --institution Proef --sector institute --wave 2031"

  static let own =
    [
      Use("new", "institution", "\(new); head -n 1 b.peil", #""name":"Proef""#),
      Use("new", "sector", "\(new); head -n 1 b.peil", #""sector":"institute""#),
      Use("new", "wave", "\(new); head -n 1 b.peil", #""wave":"2031""#),
      Use(
        "new", "questionnaire",
        "\(new) --questionnaire nulmeting-2023 --reference-date 2023-06-30; head -n 1 b.peil",
        "nulmeting-2023"),
      Use("new", "profile", "\(new) --profile high; tail -n 1 b.peil", #""profile":"high""#),
      Use("new", "scope", "\(new) --scope Faculty; head -n 1 b.peil", #""scope":"Faculty""#),
      Use(
        "new", "reference-date", "\(new) --reference-date 2030-02-03; head -n 1 b.peil",
        "2030-02-03"),
      Use(
        "answer", "reason",
        "peil answer a.peil PHY-2-VISITORS not-applicable --reason Why; tail -n 1 a.peil",
        "not-applicable"),
      Use(
        "answer", "confidence",
        "peil answer a.peil GOV-2-HOLDER fully --confidence guess;"
          + " tail -n 1 a.peil", #""confidence":"guess""#),
      Use("answer", "note", "peil answer a.peil GOV-2-HOLDER --note Nt; tail -n 1 a.peil", "Nt"),
      Use(
        "answer", "design", "peil answer a.peil GOV-2-HOLDER --design Dd; tail -n 1 a.peil",
        #""kind":"design""#),
      Use(
        "answer", "existence", "peil answer a.peil GOV-2-HOLDER --existence Dd; tail -n 1 a.peil",
        #""kind":"existence""#),
      Use(
        "answer", "operation", "peil answer a.peil GOV-2-HOLDER --operation Dd; tail -n 1 a.peil",
        #""kind":"operation""#),
      Use(
        "answer", "citation", "peil answer a.peil GOV-2-HOLDER --citation Dd",
        "asks no --citation"),
      Use(
        "answer", "reopen",
        "peil answer done.peil GOV-2-HOLDER fully;"
          + " peil answer done.peil GOV-2-HOLDER fully --reopen Rr; tail -n 2 done.peil",
        #""reason":"Rr""#),
      Use("score", "require-target", "peil score a.peil --require-target >&2; echo $?", "1\n"),
      Use("score", "dossier", "peil score a.peil --dossier absent.peil", "absent.peil"),
      Use("roadmap", "to", "peil roadmap a.peil --to 9", "There is no level 9"),
      Use(
        "report", "signers", "peil report a.peil --signers absent", "absent does not exist"),
      Use(
        "report", "revoked", "touch s; peil report a.peil --signers s --revoked absent",
        "absent does not exist"),
      Use("report", "auditor", "peil report a.peil --auditor", "needs --dossier"),
      Use("compare", "reading", "peil compare old.peil a.peil --reading verified", "--reading"),
      Use(
        "compare", "different-subjects",
        "peil compare a.peil old.peil; peil compare a.peil old.peil --different-subjects | head -n 3",
        "TU"),
      Use(
        "compare", "baseline-dossier",
        "peil compare old.peil a.peil --baseline-dossier absent.peil", "absent.peil"),
      Use(
        "group", "reading", "peil group old.peil a.peil --reading verified",
        "choose self or supported"),
      Use(
        "examine", "reason",
        "peil examine a.peil MON-2-PROGRESS not --reason Rr;"
          + " tail -n 1 a.audit.peil", #""reason":"Rr""#),
      Use(
        "examine", "note", "peil examine a.peil MON-2-PROGRESS --note Nt; tail -n 1 a.audit.peil",
        "Nt"),
      Use(
        "examine", "holds", "\(examine) --holds 1 --method inquiry; tail -n 3 a.audit.peil",
        #""result":"holds""#),
      Use(
        "examine", "does-not-hold",
        "\(examine) --does-not-hold 1 --method inquiry; tail -n 3 a.audit.peil",
        #""result":"does-not-hold""#),
      Use(
        "examine", "not-seen", "\(examine) --not-seen 1; tail -n 3 a.audit.peil",
        #""result":"not-seen""#),
      Use(
        "examine", "design", "\(examine) --design Dd --method inquiry; tail -n 3 a.audit.peil",
        #""kind":"design""#),
      Use(
        "examine", "existence",
        "\(examine) --existence Dd --method inquiry; tail -n 3 a.audit.peil",
        #""kind":"existence""#),
      Use(
        "examine", "operation", "\(operation); tail -n 3 a.audit.peil", #""kind":"operation""#),
      Use("examine", "method", "\(operation); tail -n 3 a.audit.peil", #""method":"inquiry""#),
      Use("examine", "period", "\(operation); tail -n 3 a.audit.peil", "2025-02-03"),
      Use("examine", "population", "\(operation); tail -n 3 a.audit.peil", #""population":30"#),
      Use("examine", "sample", "\(operation); tail -n 3 a.audit.peil", #""sample":20"#),
      Use("examine", "deviations", "\(operation); tail -n 3 a.audit.peil", #""deviations":10"#),
      Use(
        "examine", "reopen",
        "\(finish); peil examine a.peil MON-2-PROGRESS not --reopen Rr; tail -n 2 a.audit.peil",
        #""reason":"Rr""#),
      Use("finding add", "reopen", "\(finish); \(add) --reopen Rr; tail -n 2 a.audit.peil", "Rr"),
      Use(
        "finding change", "reopen",
        "\(finish); \(change) --cause Dd --reopen Rr;"
          + " tail -n 2 a.audit.peil", "Rr"),
      Use(
        "finding drop", "reopen",
        "\(finish); peil finding drop a.peil F-2025-01 --reopen Rr;"
          + " tail -n 9 a.audit.peil", "Rr"),
      Use(
        "sheet import", "reopen",
        "\(finish);"
          + " peil sheet import a.peil done.csv --apply --reopen Rr; tail -n 2 a.audit.peil",
        "Rr"),
      Use("sheet import", "apply", "peil sheet import a.peil changed.csv", "Give --apply"),
      Use("sheet import", "apply", "peil sheet import a.peil changed.csv --apply", "Recorded in"),
      Use(
        "finding list", "status", "peil finding list a.peil --status closed --format csv | wc -l",
        "1\n"),
      Use(
        "finding list", "severity", "peil finding list a.peil --severity worst", "for --severity"),
      Use("finding list", "theme", "peil finding list a.peil --theme X", "no value for --theme"),
      Use(
        "finding list", "overdue",
        "peil finding list a.peil --overdue 2026-01-01 --format csv | wc -l",
        "1\n"),
      Use(
        "finding follow", "text",
        "peil finding follow a.peil F-2025-01 open --text Tt;"
          + " tail -n 1 a.audit.peil", #""text":"Tt""#),
      Use(
        "finding close", "reason",
        "peil finding close a.peil F-2025-01 --reason Rr;"
          + " tail -n 1 a.audit.peil", #""reason":"Rr""#),
      Use("finding carry", "from", "peil finding carry a.peil --from absent.peil", "absent.peil"),
      Use("finding release", "step", "peil finding release a.peil --step final", "final"),
      Use("finding respond", "release", "\(respond) --text Tt", "Recorded in a.peil"),
      Use("finding respond", "kind", "\(respond) --text Tt; tail -n 1 a.peil", #""kind":"action""#),
      Use("finding respond", "text", "\(respond) --text Tt; tail -n 1 a.peil", #""text":"Tt""#),
      Use(
        "finding respond", "owner", "\(respond) --text Tt --owner Oo; tail -n 1 a.peil",
        #""owner":"Oo""#),
      Use(
        "finding respond", "due", "\(respond) --text Tt --due 2026-03-04; tail -n 1 a.peil",
        #""due":"2026-03-04""#),
      Use(
        "finding respond", "role", "\(respond) --text Tt --role board; tail -n 1 a.peil",
        #""role":"board""#),
      Use(
        "finding withdraw", "role",
        "\(respond) --text Tt; peil finding withdraw a.peil F-2025-01 --role board", "as board"),
      Use(
        "submit", "baseline", "peil submit a.peil --yes --baseline absent.peil --output s.json",
        "absent.peil"),
      Use("submit", "policy", "peil submit a.peil --yes --policy absent --output s.json", "absent"),
      Use(
        "submit", "yes", "peil submit a.peil --output s.json </dev/null", "Nothing has been made"),
      Use("submit", "yes", "peil submit a.peil --yes --output s.json", "Written: s.json"),
      Use("submit", "output", "peil submit a.peil --yes --output made", "Written: made"),
      Use("check", "style", "peil check --style own-norm.json", "own-norm.json"),
      Use("import", "from", "peil import a.peil --from absent.peil", "absent.peil"),
      Use("import", "framework", "peil import --framework csv controls.csv own.json", "own.json"),
      Use(
        "import", "reopen",
        "peil import done.peil --from old.peil --reopen Rr; tail -n 3 done.peil", "Rr"),
      Use(
        "import", "different-subjects",
        "peil import old.peil --from a.peil; peil import old.peil --from a.peil --different-subjects",
        "Taken over to be confirmed"),
      Use(
        "import", "force",
        "echo x > own.json; peil import --framework csv controls.csv own.json;"
          + " peil import --framework csv controls.csv own.json --force", "Written: own.json"),
      Use("norm new", "from", "peil norm new b.json --from absent", "absent"),
      Use("norm new", "title", "peil norm new b.json --title Tt; grep Tt b.json", "Tt"),
      Use("demo", "seed", "peil demo --seed x", "for --seed"),
      Use("demo", "output", "peil demo --output -", "expected a directory"),
      Use("demo", "force", "peil demo --output .", "is not empty"),
      Use("demo", "force", "timeout 2 peil demo --output . --force", "Inventing"),
    ] + findings + safeguarding + dialogues + sectors

  private static let examine = "peil examine a.peil MON-2-ACTIONS not"
  private static let operation =
    examine + " --operation Dd --method inquiry --period 2025-02-03..2025-04-05 --population 30"
    + " --sample 20 --deviations 10"
  private static let add = "peil finding add a.peil MON-2-PROGRESS --severity low --condition Cc"
  private static let change = "peil finding change a.peil F-2025-01"
  private static let respond =
    "peil finding respond a.peil F-2025-01 --release given.json --kind action"

  /// Lets the auditor finish, so that going on takes a reason.
  private static let finish = "cp done.audit.peil a.audit.peil"

  /// What is said of a finding, each text in its own place.
  private static let findings = [("finding add", add), ("finding change", change)].flatMap {
    command, line in
    [
      ("criterion", "Xy", #""criterion":"Xy""#), ("cause", "Xy", #""cause":"Xy""#),
      ("effect", "Xy", #""effect":"Xy""#), ("recommendation", "Xy", #""recommendation":"Xy""#),
      ("owner", "Xy", #""owner":"Xy""#), ("due", "2026-05-06", #""due":"2026-05-06""#),
      ("severity", "high", #""severity":"high""#), ("condition", "Cc", #""condition":"Cc""#),
    ].map { option, value, expected in
      let isGiven = command == "finding add" && ["severity", "condition"].contains(option)
      let line =
        isGiven
        ? line.replacing("--severity low", with: "--severity high")
        : "\(line) --\(option) \(value)" + (command == "finding change" ? " --cause Yy" : "")
      return Use(
        command, option,
        option == "cause"
          ? line.replacing(" --cause Yy", with: "") + "; tail -n 1 a.audit.peil"
          : "\(line); tail -n 1 a.audit.peil", expected)
    }
  }

  // MARK: - The tests

  private static var options: [(command: String, option: String)] {
    peil.commands.flatMap { command in
      command.parameters().compactMap { parameter in
        parameter.parameter.specification.longName.map { (command.name, $0) }
      }
    }
  }

  static let uses =
    own
    + options.filter { option in
      !own.contains { $0.command == option.command && $0.option == option.option }
    }.flatMap { shared($0.command, $0.option) ?? [] }

  @Test func `every option of every command is used by a test`() {
    let unused = Self.options.filter { option in
      !Self.uses.contains {
        $0.command == option.command && $0.option == option.option
          && $0.line.contains("--\(option.option)")
      }
    }
    #expect(unused.map { "\($0.command) --\($0.option)" } == [])
  }

  @Test(arguments: uses)
  func `an option does what it says`(use: Use) throws {
    let signs = use.line.contains("peil sign") || use.line.contains("ssh-keygen")
    if signs, !isInstalled("ssh-keygen") { return }
    try PreparedFolder.withCopy { folder in
      let ending = try PreparedFolder.run("{ \(use.line); } 2>&1", in: folder.path)
      #expect(ending.output.contains(use.expected), "\(use.line)\n\(ending.output)")
    }
  }

  @Test func `every property has the name of its option`() {
    for command in peil.commands {
      for (property, parameter) in command.parameters() {
        guard let name = parameter.specification.longName else { continue }
        let words = name.split(separator: "-")
        let expected = words[0] + words.dropFirst().map { $0.capitalized }.joined()
        #expect(property == expected, "\(command.name)")
      }
    }
  }
}

extension Substring {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
