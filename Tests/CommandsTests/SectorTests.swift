import Definitions
import JSON
import Language
import Maturity
import Publication
import TestSupport
import Testing

/// The way from records to a publication and back, through the program itself.
@Suite struct SectorTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func peil(_ words: String...) throws -> PeilProcess.Ending {
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

  private func removeFolder(_ path: String) throws {
    _ = try PeilProcess.run(["-r", path], program: "/bin/rm")
  }
}
