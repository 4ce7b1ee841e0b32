import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Every command that writes, started without some of its standard streams.
///
/// The place of a stream that is closed is the lowest free number, so that the first file that a
/// program opens gets it, and with it all that the program says.
@Suite struct ClosedStreamTests {
  /// A command line, with the input it gets where that is open.
  struct Trial: CustomTestStringConvertible, Sendable {
    let line: String

    /// Whether its result goes to standard output.
    var writesResult = false
    var input = ""

    init(_ line: String, writesResult: Bool = false, input: String = "") {
      self.line = line
      self.writesResult = writesResult
      self.input = input
    }

    var testDescription: String { line }
  }

  static let trials = [
    Trial(
      "new b.peil --institution P --sector institute --wave 2025 --profile low"
        + " --reference-date 2025-10-01"),
    Trial("answer a.peil GOV-2-HOLDER fully --existence 'Decision 3' --note 'Zo besproken'"),
    Trial("import a.peil --from old.peil --by P"),
    Trial("adopt a.peil --decision D-1"),
    Trial("examine a.peil MON-2-PROGRESS not --reason Rr"),
    Trial("examine a.peil MON-2-ACTIONS", writesResult: true),
    Trial("finding add a.peil MON-2-ACTIONS --severity high --condition Cc"),
    Trial("finding change a.peil F-2025-01 --cause Cc"),
    Trial("finding follow a.peil F-2025-01 open --text Tt"),
    Trial("finding close a.peil F-2025-01 --reason Rr"),
    Trial("finding drop a.peil F-2025-01"),
    Trial("finding carry a.peil --from old.audit.peil"),
    Trial("finding release a.peil --step draft"),
    Trial("finding respond a.peil F-2025-01 --release given.json --kind response --text Tt"),
    Trial("finding list a.peil --output list.csv --format csv"),
    Trial("sheet export a.peil --output sheet.csv"),
    Trial("sheet export a.peil", writesResult: true),
    Trial("sheet import a.peil changed.csv --apply", writesResult: true),
    Trial("audit old.peil --no-input"),
    Trial("recover a.peil --output b.peil"),
    Trial("submit a.peil --yes --output s.json", writesResult: true),
    Trial("ledger new other.peil"),
    Trial(
      "ledger add ledger.peil --sector university --fact FACT-OVERVIEW --count 9 --of 14"
        + " --source Ss"),
    Trial("sector all.jsonl --ledger ledger.peil --output out", writesResult: true),
    Trial("score a.peil --output score.json --format json"),
    Trial("score a.peil", writesResult: true),
    Trial("verify a.peil", writesResult: true),
    Trial("report a.peil --output report.html --format html"),
    Trial("import --framework csv controls.csv own.json"),
    Trial("norm new b-norm.json"),
    Trial("interview a.peil --ratings-only", writesResult: true, input: "1\nq\n"),
    Trial("sign a.peil --key key"),
  ]

  init() {
    // What is typed for a program that was started without its input has no reader.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Every subset of the three streams, none at first.
  private static let subsets: [[Int]] = (0..<8).map { bits in
    (0..<3).filter { bits >> $0 & 1 == 1 }
  }

  @Test(arguments: trials)
  func `nothing that is said ends up in a file`(trial: Trial) throws {
    if trial.line.hasPrefix("sign "), !isInstalled("ssh-keygen") { return }
    var expected: [String: Int] = [:]
    var status: Int32 = 0
    for closed in Self.subsets {
      try PreparedFolder.withCopy { folder in
        let redirections = closed.map { $0 == 0 ? "<&-" : "\($0)>&-" }.joined(separator: " ")
        let ending = try PreparedFolder.run(
          "exec peil \(trial.line) --lang en \(redirections)", in: folder.path, input: trial.input)
        if closed.isEmpty {
          status = try #require(ending.status, "\(trial.line)")
          #expect(status == 0 || trial.line.hasPrefix("sector"), "\(ending.messages)")
          expected = try Self.lineCounts(in: folder)
          return
        }
        // A result that nobody can receive is told; everything else is done as ever.
        let isLost = trial.writesResult && closed.contains(1)
        #expect(ending.status == (isLost ? 74 : status), "\(closed): \(ending.messages)")
        if isLost, !closed.contains(2) {
          #expect(ending.messages.contains("There is no output to write the result to"))
        }
        let found = try Self.lineCounts(in: folder)
        if !isLost, trial.input.isEmpty || !closed.contains(0) {
          #expect(found == expected, "\(closed)")
        }
        // A ledger verifies by its own command; what nobody touched was verified when it was made.
        let damaged = try PreparedFolder.run(
          """
          for file in *.peil; do
            cmp -s $file \(try PreparedFolder.path())/$file || peil verify $file >log 2>&1 \
              || peil ledger list $file >log 2>&1 || { echo $file; cat log; }
          done
          """, in: folder.path)
        #expect(damaged.output.isEmpty, "\(closed)")
      }
    }
  }

  /// The number of lines of each file of a folder.
  private static func lineCounts(in folder: TemporaryDirectory) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in folder.names where !["out", "changed", "broken"].contains(name) {
      counts[name] = try folder.contents(of: name).count { $0 == 0x0A }
    }
    return counts
  }

  @Test func `help and the version are results too`() throws {
    for words in ["--help", "--version", "manual", "completions bash"] {
      let ending = try PreparedFolder.run("exec peil \(words) --lang nl >&-", in: "/")
      #expect(ending.status == 74)
      #expect(
        ending.messages
          == "Er is geen uitvoer om het resultaat naar te schrijven: zij is gesloten.\n")
    }
  }

  #if os(Linux)
    @Test func `no image of its memory is left when it dies`() throws {
      try PreparedFolder.withCopy { folder in
        let process = try PeilProcess([
          "interview", folder / "a.peil", "--lang", "en", "--ratings-only",
        ])
        process.wait(for: "Enter skips", times: 1)
        let limits = try #require(fileText("/proc/\(process.identifier)/limits"))
        #expect(limits.contains(#/Max core file size +1 +1 /#))
        process.send(SIGTERM)
        _ = process.finish()
      }
    }
  #endif
}
