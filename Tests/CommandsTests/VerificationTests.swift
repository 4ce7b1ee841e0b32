import JSON
import Language
import Reports
import TestSupport
import Testing

/// What `verify` looks at and leaves with, and what `recover` leaves with, for every kind of input.
@Suite struct VerificationTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func peil(_ words: [String]) throws -> PeilProcess.Ending {
    try PeilProcess.run(words + ["--lang", "en"])
  }

  private func record(_ name: String) throws -> String {
    let path = directory / name
    let made = try peil([
      "new", path, "--institution", "Proef", "--sector", "institute", "--wave", "2025",
      "--profile", "low", "--reference-date", "2025-10-01",
    ])
    #expect(made.status == 0)
    for practice in ["GOV-2-HOLDER", "GOV-2-COORDINATOR"] {
      #expect(try peil(["answer", path, practice, "fully"]).status == 0)
    }
    return path
  }

  /// Whatever one file is, the others are looked at, and the worst decides.
  @Test func everyFileIsLookedAtWhateverTheOthersAre() throws {
    let sound = try record("a.peil")
    let bytes = try directory.contents(of: "a.peil")
    let damaged = try directory.place(bytes.map { $0 == 0x79 ? 0x78 : $0 }, "damaged.peil")
    let text = try directory.place(Array("hello\n".utf8), "text.txt")
    let missing = directory / "missing.peil"
    for (files, status) in [
      ([sound], 0), ([damaged, sound], 1), ([text, sound], 65), ([missing, sound], 66),
      ([directory.path, sound], 66), ([damaged, text, sound], 65), ([text, damaged, sound], 65),
      ([missing, text, damaged, sound], 66), ([text, missing, sound], 66),
      ([sound, "--signers", missing], 66),
    ] as [([String], Int32)] {
      let ending = try peil(["verify"] + files)
      #expect(ending.status == status, "\(files)")
      #expect(ending.output.contains("\(sound): intact") == (files.last == sound), "\(files)")
      for file in files where file != sound && file.hasPrefix("/") {
        #expect(ending.messages.contains(file), "\(files)")
      }
    }
  }

  /// A result is known by its format; what calls itself something that there is not is no file of
  /// ours.
  @Test func onlyFormatsThatExistAreResults() throws {
    for format in ResultFormat.allCases {
      let file = try directory.place(
        Array(#"{"format":"\#(format.rawValue)","version":"1.0"}"#.utf8), "r.json")
      let ending = try peil(["verify", file])
      #expect(ending.status == 0)
      #expect(ending.output.contains("a result (\(format.rawValue))"))
      #expect(ending.output.contains("Nothing in it proves itself"))
    }
    for format in ["peil-nonsense", "peil-", "peil-score ", "peil-record-reference", "score"] {
      let file = try directory.place(Array(#"{"format":"\#(format)"}"#.utf8), "r.json")
      let ending = try peil(["verify", file])
      #expect(ending.status == 65)
      #expect(ending.messages.contains("is not a file that Peil makes"))
    }
  }

  /// The formats of results are those of the schemas.
  @Test func everyResultHasASchema() throws {
    for format in ResultFormat.allCases {
      let name = format == .group ? "group" : String(format.rawValue.dropFirst("peil-".count))
      let path = "\(repositoryRoot())/Sources/Reports/Schemas/\(name).schema.json"
      let schema = try JSONValue(parsing: Array(try #require(fileText(path)).utf8))
      #expect(schema["properties"]?["format"]?["const"]?.string == format.rawValue)
    }
  }

  /// Beside its record a result says where that stood; what it says is not held against it.
  @Test func aResultIsOfARecord() throws {
    let path = try record("a.peil")
    let score = directory / "s.json"
    #expect(try peil(["score", path, "--format", "json", "--output", score]).status == 0)
    let together = try peil(["verify", score, path])
    #expect(together.status == 0)
    #expect(together.output.contains("\(score) is about \(path), as it was up to line 4."))
    let apart = try peil(["verify", score, try record("b.peil")])
    #expect(apart.status == 1)
    #expect(apart.messages.contains("\(score) does not belong to"))
  }

  @Test func recoverLeavesWithWhatIsWrong() throws {
    let path = try record("a.peil")
    let bytes = try directory.contents(of: "a.peil")
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    let gap = try directory.place(lines[0] + lines[1] + lines[3], "gap.peil")
    let text = try directory.place(Array("hello\n".utf8), "text.txt")
    let headless = try directory.place(Array(lines[1...].joined()), "headless.peil")
    let missing = directory / "missing.peil"
    let new = directory / "new.peil"
    for (words, status) in [
      ([missing], 66), ([directory.path], 66), ([text], 65), ([headless], 65),
      ([gap, "--copy", missing], 66), ([gap, "--copy", directory.path], 66),
      ([gap, "--record", "x"], 64), ([headless, "--record", "x"], 64),
      ([headless, "--dossier", missing], 66), ([headless, "--dossier", path], 65),
    ] as [([String], Int32)] {
      let ending = try peil(["recover"] + words + ["--output", new])
      #expect(ending.status == status, "\(words)")
      #expect(!directory.names.contains("new.peil"), "\(words)")
      #expect(ending.output.isEmpty)
    }
    #expect(try peil(["recover", gap, "--output", path]).status == 73)
    #expect(try peil(["recover", gap, "--output", directory / "no/new.peil"]).status == 73)
    #expect(try directory.contents(of: "a.peil") == bytes)
    // Where the disk is full nothing is left half made.
    let full = try PeilProcess.run(
      ["-c", "ulimit -f 0; exec \"$@\"", "sh", PeilProcess.path, "recover", gap, "--output", new],
      program: "/bin/sh")
    #expect(full.status == 74)
    #expect(!directory.names.contains { $0.contains("new") || $0.contains("tmp") })
    // Bytes that are no text do not go to the standard output.
    let kept = lines[0] + lines[1] + lines[3]
    let printed = try peil(["recover", gap, "--output", "-"])
    #expect(printed.status == 0)
    #expect(printed.output.utf8.starts(with: kept))
    #expect(try peil(["recover", gap, "--output", new]).status == 0)
    #expect(try directory.contents(of: "new.peil").starts(with: kept))
  }
}
