import Definitions
import JSON
import Journal
import Language
import Maturity
import Publication
import TestSupport
import Testing

/// The way from records to a publication and back, through the program itself.
@Suite struct SectorTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func peil(_ words: String...) throws -> PeilProcess.Ending { try peil(words) }

  private func peil(_ words: [String]) throws -> PeilProcess.Ending {
    try PeilProcess.run(words + ["--lang", "en"])
  }

  /// Submissions to the policy that ships: a small sector, so that the audit is short.
  private func submissions(_ count: Int) throws -> [Submission] {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    let form = SubmissionForm(policy, questionnaire)
    var generator = SeededGenerator(seed: 11)
    return (0..<count).map { number in
      Submission(
        number: SubmissionNumber(UInt128(generator.next())), sector: .university, profile: .medium,
        themes: form.themes.indices.map { _ in
          .init(
            now: (number + Int.random(in: 0..<3, using: &generator)) % 3 == 0 ? 1...2 : 3...3,
            earlier: nil, change: .notEstablished)
        },
        facts: form.facts.indices.map { _ in
          .init(
            now: Bool.random(using: &generator) ? .yes : .no, earlier: .unknown)
        })
    }
  }

  private func place(_ submissions: [Submission], _ name: String) throws -> String {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    let form = SubmissionForm(policy, questionnaire)
    return try directory.place(
      submissions.flatMap { Array(($0.json(form).compact + "\n").utf8) }, name)
  }

  @Test func fromARecordToASubmissionThatIsCounted() throws {
    let record = directory / "a.peil"
    let submission = directory / "a.json"
    #expect(
      try peil(
        "new", record, "--institution", "Geheim Instituut", "--sector", "institute", "--wave",
        "2025", "--reference-date", "2025-10-01"
      ).status == 0)
    // The profile does not follow from anything yet.
    let early = try peil("submit", record, "--yes", "--output", submission)
    #expect(early.status == 65)
    #expect(early.messages.contains("The risk profile is not settled yet."))
    let known = directory / "b.peil"
    #expect(
      try peil(
        "new", known, "--institution", "Geheim Instituut", "--sector", "institute", "--wave",
        "2025", "--profile", "high"
      ).status == 0)
    #expect(try peil("answer", known, "FACT-CODE", "yes").status == 0)
    let made = try peil("submit", known, "--yes", "--output", submission)
    #expect(made.status == 0)
    #expect(made.output.contains("This is everything in the submission."))
    let text = String(decoding: try directory.contents(of: "a.json"), as: UTF8.self)
    #expect(!text.contains("Geheim"))
    #expect(try directory.mode(of: "a.json") == 0o600)
    let counted = try peil("sector", submission)
    #expect(counted.status == 0)
    #expect(counted.output.contains("Research institutes"))
  }

  @Test func nothingIsMadeWithoutAgreement() throws {
    let record = directory / "a.peil"
    _ = try peil(
      "new", record, "--institution", "P", "--sector", "institute", "--wave", "2025", "--profile",
      "low")
    let output = directory / "a.json"
    for input in ["nee\n", ""] {
      let ending = try PeilProcess.run(
        ["submit", record, "--output", output, "--lang", "nl"], input: input)
      #expect(ending.status == 1)
      #expect(!directory.names.contains("a.json"))
    }
    let agreed = try PeilProcess.run(
      ["submit", record, "--output", output, "--lang", "nl"], input: "ja\n")
    #expect(agreed.status == 0)
    #expect(directory.names.contains("a.json"))
  }

  @Test func aRecordOfAnotherWaveIsNotSubmitted() throws {
    let record = directory / "a.peil"
    _ = try peil(
      "new", record, "--institution", "P", "--sector", "institute", "--wave", "2027", "--profile",
      "low")
    let ending = try peil("submit", record, "--yes", "--output", directory / "a.json")
    #expect(ending.status == 65)
    #expect(ending.messages.contains("The record is of wave '2027'; asked is 2025."))
  }

  @Test func aReleaseIsInTheLedgerOnceAndCanBeWrittenAgain() throws {
    let path = try place(try submissions(16), "all.jsonl")
    let ledger = directory / "ledger.peil"
    #expect(try peil("ledger", "new", ledger).status == 0)
    // A directory that is not empty is found before anything is released.
    let before = try directory.contents(of: "ledger.peil")
    let full = try peil("sector", path, "--ledger", ledger, "--output", directory.path)
    #expect(full.status == 73)
    #expect(try directory.contents(of: "ledger.peil") == before)
    let first = directory / "first"
    let released = try peil("sector", path, "--ledger", ledger, "--output", first)
    #expect(released.status == 0, "\(released.messages)")
    // The publication proves itself beside the ledger, and one digit other does not.
    let together = try peil("verify", ledger, "\(first)/publication.json")
    #expect(together.status == 0, "\(together.messages)")
    #expect(together.output.contains("publication.json was released on line 2 of \(ledger)."))
    let printed = try #require(fileText("\(first)/publication.json"))
    let changed = printed.replacingOccurrence(of: #""wave": 2025"#, with: #""wave": 2024"#)
    #expect(changed != printed)
    let other = try directory.place(Array(changed.utf8), "other.json")
    let apart = try peil("verify", ledger, other)
    #expect(apart.status == 1)
    #expect(apart.messages.contains("was not released like this by \(ledger)"))
    #expect(try peil("verify", other).status == 0)
    let again = try peil("sector", path, "--ledger", ledger, "--output", directory / "second")
    #expect(again.status == 65)
    #expect(again.messages.contains("have been released (line 2)"))
    // As after a crash between the ledger and the directory.
    let third = directory / "third"
    #expect(try peil("ledger", "publish", ledger, "--output", third).status == 0)
    for name in ["publication.json", "figures.csv", "datapackage.json", "sector.nl.md"] {
      let text = try #require(fileText("\(first)/\(name)"))
      #expect(fileText("\(third)/\(name)") == text)
    }
    let publication = try SectorPublication(
      parsing: Array(try #require(fileText("\(first)/publication.json")).utf8))
    #expect(publication.participation.map(\.institutions) == [16, 16])
    #expect(publication.figures.allSatisfy { $0.group.profile == nil })
    for folder in [first, third] { try removeFolder(folder) }
  }

  @Test func aPublicationAndAConfidentialListAreNoSubmissions() throws {
    let path = try place(try submissions(3), "all.jsonl")
    let shown = try peil("sector", "--confidential", path)
    #expect(shown.status == 0)
    #expect(shown.output.contains("CONFIDENTIAL"))
    let listed = try directory.place(Array(shown.output.utf8), "shown.txt")
    #expect(try peil("sector", listed).status == 65)
    let mixed = try peil("sector", "--confidential", path, "--ledger", directory / "l")
    #expect(mixed.status == 64)
  }

  /// What is for the eyes of whoever holds the records is no input to anything that is published.
  @Test func aConfidentialGroupIsRefusedAsInputToAPublication() throws {
    var records: [String] = []
    for (wave, name) in ["2023", "2025"].flatMap({ wave in ["a", "b", "c"].map { (wave, $0) } }) {
      records.append(directory / "\(name)-\(wave).peil")
      #expect(
        try peil(
          "new", records[records.count - 1], "--institution", name, "--sector", "institute",
          "--wave", wave, "--profile", "low", "--reference-date", "\(wave)-06-01"
        ).status == 0)
    }
    let ledger = directory / "ledger.peil"
    #expect(try peil("ledger", "new", ledger).status == 0)
    for format in ["json", "csv", "text", "markdown", "html"] {
      let group = try PeilProcess.run(
        ["group"] + records + ["--format", format, "--lang", "en"])
      #expect(group.status == 0, "\(group.messages)")
      let path = try directory.place(Array(group.output.utf8), "group.\(format)")
      let refused: [[String]] = [
        ["sector", path], ["sector", path, "--ledger", ledger], ["sector", "--confidential", path],
        ["sector", "--counts", path], ["benchmark", records[3], path],
        ["ledger", "list", path],
      ]
      for words in refused {
        #expect(try PeilProcess.run(words + ["--lang", "en"]).status == 65, "\(words)")
      }
    }
  }

  /// The file size that may be written is limited so that the ledger fits and a page does not: the
  /// program is killed between the two.
  @Test func aKillBetweenLedgerAndPublicationIsMadeGood() throws {
    let path = try place(try submissions(16), "all.jsonl")
    let ledger = directory / "ledger.peil"
    #expect(try peil("ledger", "new", ledger).status == 0)
    let cut = directory / "cut"
    let killed = try PeilProcess.run(
      [
        "-c", "ulimit -f 64; exec \"$@\"", "sh", PeilProcess.path, "sector", path, "--ledger",
        ledger, "--output", cut, "--lang", "en",
      ], program: "/bin/sh")
    #expect(killed.status != 0)
    #expect(fileText("\(cut)/datapackage.json") == nil)
    let whole = directory / "whole"
    let finished = try peil("ledger", "publish", ledger, "--output", whole)
    #expect(finished.status == 0, "\(finished.messages)")
    for name in ["publication.json", "figures.csv", "datapackage.json", "sector.nl.html"] {
      #expect(fileText("\(whole)/\(name)") != nil, "\(name)")
    }
    // It counts as released.
    #expect(try peil("sector", path, "--ledger", ledger, "--output", directory / "x").status == 65)
    for folder in [cut, whole] { try removeFolder(folder) }
  }

  @Test func aLedgerHasOneWriterAndShowsWhatWasDoneToIt() throws {
    let ledger = directory / "ledger.peil"
    func add(_ count: String) throws -> PeilProcess.Ending {
      try peil(
        "ledger", "add", ledger, "--sector", "university", "--fact", "FACT-OVERVIEW", "--count",
        count, "--of", "14", "--source", "Letter", "--by", "tester")
    }
    #expect(try peil("ledger", "new", ledger).status == 0)
    #expect(try directory.mode(of: "ledger.peil") == 0o600)
    let writer = try JournalWriter.open(
      at: ledger, holder: Holder(host: "elsewhere", process: 1, since: "now")
    ).writer
    #expect(try add("9").status == 75)
    writer.close()
    #expect(try add("9").status == 0)
    let listed = try peil("ledger", "list", ledger)
    #expect(
      listed.output.contains(
        "FACT-OVERVIEW, yes in 2025, universities: 9 of the 14; Letter (tester)"))

    // A line that was cut short does not count, and is told.
    let sound = try directory.contents(of: "ledger.peil")
    try directory.extend("ledger.peil", with: Array(#"{"at":"2026"#.utf8))
    let torn = try peil("ledger", "list", ledger)
    #expect(torn.status == 0)
    #expect(torn.output == listed.output)
    #expect(torn.messages.contains("The last line of \(ledger) is unfinished (11 bytes)"))
    let mended = try add("10")
    #expect(mended.messages.contains("was unfinished and has been removed."))

    // One digit other than it was.
    let edited = String(decoding: sound, as: UTF8.self)
      .replacingOccurrence(of: #""low":9"#, with: #""low":8"#)
    _ = try directory.place(Array(edited.utf8), "edited.peil")
    let path = try place(try submissions(16), "all.jsonl")
    for words in [
      ["ledger", "list", directory / "edited.peil"],
      ["sector", path, "--ledger", directory / "edited.peil"],
    ] {
      let refused = try PeilProcess.run(words + ["--lang", "en"])
      #expect(refused.status == 65)
      #expect(refused.messages.contains("line 2"), "\(refused.messages)")
    }
  }

  /// Whatever is lost of a ledger, at its beginning, in it or at its end, may have been a release.
  @Test func aLedgerThatLostLinesReleasesNothingUntilACopyMakesItWhole() throws {
    let path = try place(try submissions(16), "all.jsonl")
    let ledger = directory / "ledger.peil"
    #expect(try peil("ledger", "new", ledger).status == 0)
    for count in ["9", "10", "11"] {
      #expect(
        try peil(
          "ledger", "add", ledger, "--sector", "university", "--fact", "FACT-OVERVIEW", "--count",
          count, "--of", "14", "--source", "Letter", "--by", "tester"
        ).status == 0)
    }
    let whole = try directory.contents(of: "ledger.peil")
    let lines = whole.split(separator: 0x0A).map { Array($0) + [0x0A] }
    var last = lines[3]
    last[20] ^= 1
    for (index, damaged) in [
      lines[0] + lines[2] + lines[3], lines[0] + lines[1] + lines[3],
      lines[0] + lines[1] + lines[2] + last, lines[0] + lines[1] + lines[2] + last.dropLast(),
    ].enumerated() {
      let file = try directory.place(damaged, "damaged\(index).peil")
      let mended = directory / "mended\(index).peil"
      #expect(try peil("recover", file, "--output", mended).status == 0)
      for output in [[], ["--output", directory / "out\(index)"]] {
        let refused = try PeilProcess.run(
          ["sector", path, "--ledger", mended, "--lang", "en"] + output)
        #expect(refused.status == 65)
        #expect(refused.messages.contains("So nothing more is released with this ledger."))
      }
      let listed = try peil("ledger", "list", mended)
      #expect(listed.status == 0)
      #expect(listed.output.contains("lost lines told of"))
      #expect(listed.messages.contains("what they released, withdrew or made less precise"))
      #expect(try peil("verify", mended).output.contains("are lost, the others are sound"))
      let copied = directory / "copied\(index).peil"
      #expect(try peil("recover", file, "--copy", ledger, "--output", copied).status == 0)
      #expect(try directory.contents(of: "copied\(index).peil") == whole)
    }
  }

  /// A line whose writing was cut short was never acknowledged: whoever goes on and whoever recovers
  /// leave it out, and release.
  @Test func anUnfinishedLineLocksNoLedger() throws {
    let path = try place(try submissions(16), "all.jsonl")
    let sound = directory / "ledger.peil"
    #expect(try peil("ledger", "new", sound).status == 0)
    func add(_ count: String) throws {
      #expect(
        try peil(
          "ledger", "add", sound, "--sector", "hogeschool", "--fact", "FACT-OVERVIEW", "--count",
          count, "--of", "36", "--source", "Letter"
        ).status == 0)
    }
    try add("9")
    let whole = try directory.contents(of: "ledger.peil")
    let start = Array(#"{"at":"2026-01-01T10:00:00Z","by":"A","event":"released","publ"#.utf8)
    let torn = try directory.place(whole + start, "torn.peil")
    let mended = directory / "mended.peil"
    let recovered = try peil("recover", torn, "--output", mended)
    #expect(recovered.status == 0)
    #expect(recovered.messages.contains("is unfinished"))
    #expect(try directory.contents(of: "mended.peil") == whole)
    for (index, ledger) in [torn, mended].enumerated() {
      let folder = directory / "out\(index)"
      let released = try peil("sector", path, "--ledger", ledger, "--output", folder)
      #expect(released.status == 0, "\(released.messages)")
      #expect(
        try peil("sector", path, "--ledger", ledger, "--output", directory / "again").status == 65)
      try removeFolder(folder)
    }
    // Whoever has a copy in which another line stands there cannot tell which was the ledger's.
    try add("10")
    let again = try directory.place(whole + start, "torn again.peil")
    let forked = directory / "forked.peil"
    #expect(try peil("recover", again, "--copy", sound, "--output", forked).status == 0)
    #expect(try peil("sector", path, "--ledger", forked).status == 65)
  }

  /// Everything in the folder of a publication is held against the ledger: the file itself member by
  /// member, the others to the byte.
  @Test func everyFileOfAPublicationIsHeldAgainstTheLedger() throws {
    let path = try place(try submissions(16), "all.jsonl")
    let ledger = directory / "ledger.peil"
    #expect(try peil("ledger", "new", ledger).status == 0)
    let folder = directory / "out"
    #expect(try peil("sector", path, "--ledger", ledger, "--output", folder).status == 0)
    let names = [
      "publication.json", "sector.nl.txt", "sector.nl.md", "sector.nl.html", "sector.en.txt",
      "sector.en.md", "sector.en.html", "figures.csv", "themes.csv", "facts.csv",
      "participation.csv", "published.csv", "datapackage.json",
    ]
    let all = try peil(["verify", ledger] + names.map { "\(folder)/\($0)" })
    #expect(all.status == 0, "\(all.messages)")
    for name in names.dropFirst() {
      #expect(all.output.contains("\(folder)/\(name) is \(name) of what was released on line 2"))
      let alone = try peil("verify", "\(folder)/\(name)")
      #expect(alone.status == 0)
      #expect(alone.output.contains("of the folder of a publication"))
      #expect(alone.output.contains("Nothing in it proves itself."))
      let text = try #require(fileText("\(folder)/\(name)"))
      let changed = try directory.place(Array((text + " ").utf8), name)
      let apart = try peil("verify", changed, ledger)
      #expect(apart.status == 1, "\(name)")
      #expect(apart.messages.contains("\(name) is not what Peil makes of anything released by"))
    }
    let printed = try #require(fileText("\(folder)/publication.json"))
    for (old, new, told) in [
      (#""wave": "2023""#, #""wave": "2022""#, "but 'published' is other than Peil makes it"),
      (#""corrections": []"#, #""corrections": [1]"#, "but 'corrections' is other than Peil"),
      (#""coalition": 1"#, #""coalition": 2"#, "Other than on line 2 is 'policy'."),
      (#""unanimous": true"#, #""unanimous": false"#, "Other than on line 2 is 'facts'."),
      (#""institutions": 16"#, #""institutions": 17"#, "'participation'"),
    ] {
      let changed = printed.replacingOccurrence(of: old, with: new)
      #expect(changed != printed, "\(old)")
      let other = try directory.place(Array(changed.utf8), "other.json")
      let apart = try peil("verify", ledger, other)
      #expect(apart.status == 1, "\(old)")
      #expect(apart.messages.contains(told), "\(apart.messages)")
    }
    // What is corrected since is said, and the corrected publication is one too.
    #expect(
      try peil("ledger", "withdraw", ledger, "--line", "2", "--figure", "1", "--reason", "Telfout")
        .status == 0)
    let corrected = directory / "corrected"
    #expect(try peil("ledger", "publish", ledger, "--output", corrected).status == 0)
    let both = try peil(
      "verify", ledger, "\(folder)/publication.json", "\(corrected)/publication.json",
      "\(folder)/figures.csv", "\(corrected)/figures.csv")
    #expect(both.status == 0, "\(both.messages)")
    #expect(
      both.output.contains(
        "\(folder)/publication.json was released on line 2 of \(ledger); it"
          + " has"))
    #expect(
      both.output.contains(
        "\(corrected)/publication.json was released on line 2 of"
          + " \(ledger)."))
    for folder in [folder, corrected] { try removeFolder(folder) }
  }

  @Test func anEnteredFigureConstrainsTheAudit() throws {
    let submissions = try submissions(16)
    let path = try place(submissions, "all.jsonl")
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    let facts = SubmissionForm(policy, questionnaire).facts
    let place = try #require(facts.firstIndex(of: "FACT-OVERVIEW"))
    let count = submissions.count { $0.facts[place].now == .yes }
    let ledger = directory / "ledger.peil"
    #expect(try peil("ledger", "new", ledger).status == 0)
    func add(_ count: Int) throws {
      #expect(
        try peil(
          "ledger", "add", ledger, "--sector", "university", "--fact", "FACT-OVERVIEW", "--count",
          String(count), "--of", "16", "--source", "Letter"
        ).status == 0)
    }
    try add(count)
    #expect(try peil("sector", path, "--ledger", ledger).status == 0)
    // Another count of the same institutions cannot be true as well: one of the two is wrong.
    try add(count - 1)
    let refused = try peil("sector", path, "--ledger", ledger, "--output", directory / "out")
    #expect(refused.status == 65)
    #expect(refused.messages.contains("does not agree with the submissions"), "\(refused.messages)")
    #expect(fileText("\(directory / "out")/publication.json") == nil)
  }

  @Test func submissionsMayComeInAsAStream() throws {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    let form = SubmissionForm(policy, questionnaire)
    let lines = try submissions(20).map { $0.json(form).compact + "\n" }
    let ending = try PeilProcess.run(["sector", "-", "--lang", "en"], input: lines.joined())
    #expect(ending.status == 0)
    #expect(ending.output.contains("20"))
  }

  @Test func anythingWrongHoldsUpThePublication() throws {
    let path = try place(try submissions(3), "all.jsonl")
    try directory.extend("all.jsonl", with: Array("{}\n".utf8))
    let ending = try peil("sector", path, directory / "none")
    #expect(ending.status == 65)
    #expect(ending.messages.contains("\(path):4: This is not a submission."))
    #expect(ending.messages.contains("none does not exist."))
  }

  /// A message about a line of a file names the line and says nothing of what stands there.
  @Test func nothingOfASubmissionIsToldByWhatIsWrongWithIt() throws {
    _ = try place(try submissions(1), "one.jsonl")
    let line = String(decoding: try directory.contents(of: "one.jsonl"), as: UTF8.self)
    let marks = ["SECRET-NAME", "Geheim Instituut"]
    for (old, new) in [
      (#""university""#, #""SECRET-NAME""#), (#""medium""#, #""Geheim Instituut""#),
      (#""sector""#, #""SECRET-NAME""#),
      (#""change":"notEstablished""#, #""change":"SECRET-NAME""#),
      (#""facts":["#, #""note":"Geheim Instituut","facts":["#), (#""GOV""#, #""SECRET-NAME""#),
      (#""now":"yes""#, #""now":"SECRET-NAME""#), ("{", "SECRET-NAME{"),
    ] {
      let changed = line.replacingOccurrence(of: old, with: new)
      #expect(changed != line, "\(old)")
      let path = try directory.place(Array(changed.utf8), "changed.json")
      let ending = try peil("sector", path)
      #expect(ending.status == 65, "\(new)")
      #expect(ending.messages.contains("\(path):1: "))
      for mark in marks {
        #expect(
          !ending.messages.contains(mark) && !ending.output.contains(mark), "\(ending.messages)")
      }
    }
  }

  private func removeFolder(_ path: String) throws {
    _ = try PeilProcess.run(["-r", path], program: "/bin/rm")
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
    guard let range = ranges(of: part).first else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
