import JSON
import TestSupport
import Testing

/// Self-assessment against audit in a group, from files to what is written.
struct AgreementTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func peil(_ arguments: String...) throws {
    let ending = try PeilProcess.run(arguments + ["--lang", "en"])
    #expect(ending.status == 0, "\(arguments): \(ending.messages)")
  }

  private func path(_ name: String) -> String { "\(directory.path)/\(name)" }

  /// Makes the record of an institution with one rating, and gives its path.
  private func record(_ name: String, wave: String = "2025") throws -> String {
    let record = path("\(name)-\(wave).peil")
    try peil(
      "new", record, "--institution", name, "--sector", "university", "--wave", wave,
      "--profile", "medium", "--reference-date", "\(wave)-10-01")
    try peil("answer", record, "MON-2-ACTIONS", "fully", "--existence", "List")
    return record
  }

  /// Makes the record of an institution and the dossier of its auditor.
  private func audited(_ name: String) throws -> (record: String, dossier: String) {
    let record = try record(name)
    try peil(
      "audit", record, "--no-input", "--kind", "internal-audit", "--criteria", "cc",
      "--independence", "ii", "--period", "2025-01-01..2025-09-30", "--distribution", "dd",
      "--plan", "themes", "--theme", "MON")
    try peil("examine", record, "MON-2-ACTIONS", "partially")
    return (record, path("\(name)-2025.audit.peil"))
  }

  @Test func `Files in any order are joined, and the JSON is as its schema says`() throws {
    let (noord, oost) = (try audited("Noord"), try audited("Oost"))
    try peil("finding", "release", oost.record, "--step", "draft", "--output", path("draft.json"))
    let west = try record("West")
    let ending = try PeilProcess.run([
      "agreement", path("draft.json"), noord.dossier, west, noord.record, oost.record, "--format",
      "json",
    ])
    #expect(ending.status == 0, "\(ending.messages)")
    let document = try JSONValue(parsing: Array(ending.output.utf8))
    #expect(try OutputSchema(named: "agreement").faults(in: document) == [])
    #expect(document["confidential"] == .bool(true))
    #expect(document["unaudited"] == .array([.string(west)]))
    #expect(document["ratings"]?["compared"] == .integer(2))
    #expect(document["ratings"]?["bias"] == .string("2"))
  }

  @Test func `What is no group is refused in a sentence`() throws {
    let noord = try audited("Noord")
    let copy = path("copy.peil")
    try peil("finding", "release", noord.record, "--step", "draft", "--output", copy)
    let oost = try record("Oost")
    func refusal(_ paths: [String]) throws -> String {
      let ending = try PeilProcess.run(["agreement"] + paths + ["--lang", "en"])
      #expect(ending.status == 65)
      #expect(ending.output.isEmpty)
      return ending.messages
    }
    #expect(
      try refusal([noord.dossier])
        == "There is no record among these. Give the record with each dossier.\n")
    #expect(
      try refusal([oost, noord.dossier])
        == "The record that \(noord.dossier) is about is not among the files. Give it as well.\n")
    #expect(
      try refusal([oost])
        == "None of these records has an audit dossier. Give the dossiers with them, or what was"
        + " released from them.\n")
    #expect(
      try refusal([noord.record, noord.dossier, copy])
        == "\(noord.dossier) and \(copy) are all about \(noord.record). Give one of them.\n")
    #expect(
      try refusal([noord.record, try record("Noord", wave: "2027")])
        == "These records are of different waves: 2025 and 2027. Give those of one wave.\n")
    #expect(
      try refusal([noord.record, noord.record, noord.dossier])
        == "\(noord.record) and \(noord.record) are of the same institution. Give one of them.\n")
  }

  /// What counts institutions in confidence is never the input of a publication.
  @Test func `No command that makes or reads a publication takes a confidential group`() throws {
    let noord = try audited("Noord")
    try peil(
      "agreement", noord.record, noord.dossier, "--format", "json", "--output",
      path("agreement.json"))
    let later = try record("Noord", wave: "2027")
    try peil("group", noord.record, later, "--format", "json", "--output", path("group.json"))
    try peil("group", noord.record, later, "--format", "csv", "--output", path("group.csv"))
    for name in ["agreement.json", "group.json", "group.csv"] {
      // A submission stands on one line.
      let text = try #require(fileText(path(name)))
      let line = try directory.place(
        Array((text.lines.joined(separator: " ") + "\n").utf8), "line-\(name)")
      for command in [
        ["sector", path(name)], ["sector", line], ["sector", "--counts", path(name)],
        ["submit", path(name), "--yes", "--output", path("out.json")],
        ["benchmark", noord.record, path(name)],
      ] {
        let ending = try PeilProcess.run(command + ["--lang", "en"])
        #expect(ending.status == 65, "\(command): \(ending.messages)")
      }
      #expect(fileText(path("out.json")) == nil)
    }
  }
}
