import JSON
import TestSupport
import Testing

/// Hearing both sides through the program: what leaves the dossier, and what the institution says.
struct HearingTests {
  private let directory: TemporaryDirectory
  private let record: String

  init() throws {
    directory = try TemporaryDirectory()
    record = "\(directory.path)/tu.peil"
    try peil(
      "new", record, "--institution", "Noord", "--sector", "university", "--wave", "2025",
      "--profile", "medium", "--reference-date", "2025-10-01")
    try peil("answer", record, "MON-2-ACTIONS", "fully", "--existence", "List")
    try peil(
      "audit", record, "--no-input", "--kind", "internal-audit", "--criteria", "cc",
      "--independence", "ii", "--period", "2025-01-01..2025-09-30", "--distribution", "dd",
      "--plan", "themes", "--theme", "MON")
  }

  @discardableResult
  private func peil(_ arguments: String...) throws -> String {
    let ending = try PeilProcess.run(arguments + ["--lang", "en"])
    #expect(ending.status == 0, "\(arguments): \(ending.messages)")
    return ending.output + ending.messages
  }

  private func path(_ name: String) -> String { "\(directory.path)/\(name)" }

  /// Every text that is the auditor's own has a word that is in no file of the institution.
  @Test func `No step gives a note, a dropped finding or what came after it`() throws {
    try peil("examine", record, "MON-2-ACTIONS", "partially", "--reason", "OPEN-ONE")
    try peil("examine", record, "MON-2-ACTIONS", "--note", "SECRET-NOTE")
    try peil("examine", record, "MON-2-PROGRESS", "fully", "--reason", "SECRET-REPLACED")
    try peil("examine", record, "MON-2-PROGRESS", "not", "--reason", "OPEN-TWO")
    let finding = ["finding", "add", record, "MON-2-ACTIONS", "--severity", "high", "--condition"]
    _ = try PeilProcess.run(finding + ["SECRET-DROPPED"])
    try peil("finding", "drop", record, "F-2025-01")
    _ = try PeilProcess.run(finding + ["SECRET-CHANGED"])
    try peil("finding", "change", record, "F-2025-02", "--condition", "OPEN-THREE")
    try peil("finding", "release", record, "--step", "draft")
    try peil("examine", record, "MON-3-EVALUATION", "not", "--reason", "SECRET-LATER")
    _ = try PeilProcess.run(finding + ["SECRET-LATER-FINDING"])
    let dossier = try #require(fileText(path("tu.audit.peil")))
    for word in ["NOTE", "REPLACED", "DROPPED", "CHANGED", "LATER", "LATER-FINDING"] {
      #expect(dossier.contains("SECRET-\(word)"))
    }
    let draft = path("tu.draft.json")
    var given = [try #require(fileText(draft))]
    for format in ["text", "markdown", "csv", "json", "html"] {
      for command in [
        ["report", record, "--dossier", draft],
        ["report", record, "--dossier", draft, "--auditor"],
        ["finding", "list", record, "--dossier", draft],
        ["score", record, "--dossier", draft], ["roadmap", record, "--dossier", draft],
      ] {
        let ending = try PeilProcess.run(command + ["--format", format])
        #expect(ending.status == 0, "\(command): \(ending.messages)")
        given.append(ending.output)
      }
    }
    for text in given { #expect(!text.contains("SECRET")) }
    for word in ["OPEN-ONE", "OPEN-TWO", "OPEN-THREE"] { #expect(given[0].contains(word)) }
    try peil("finding", "release", record, "--step", "corrections")
    let corrected = try #require(fileText(path("tu.corrections.json")))
    #expect(corrected.contains("SECRET-LATER-FINDING"))
    #expect(!corrected.contains("SECRET-NOTE") && !corrected.contains("SECRET-DROPPED"))
  }

  @Test func `An answer that is taken back no longer counts, and can be read in the record`() throws
  {
    try peil(
      "finding", "add", record, "MON-2-ACTIONS", "--severity", "high", "--condition", "xy")
    try peil("finding", "release", record, "--step", "draft")
    func answer(_ kind: String, _ text: String, as role: String = "coordinator") throws {
      try peil(
        "finding", "respond", record, "F-2025-01", "--release", path("tu.draft.json"), "--kind",
        kind, "--text", text, "--role", role)
    }
    func status() throws -> String? {
      let output = try PeilProcess.run(["finding", "list", record, "--format", "json"]).output
      let findings = try JSONValue(parsing: Array(output.utf8))["findings"]?.array
      return findings?.first?["status"]?.string
    }
    try answer("action", "In March")
    try answer("done", "It is there")
    #expect(try status() == "reported-done")
    // The board took no part, so that it has nothing to take back.
    let refused = try PeilProcess.run([
      "finding", "withdraw", record, "F-2025-01", "--role", "board", "--lang", "en",
    ])
    #expect(refused.status == 65)
    #expect(
      refused.messages
        == "\(record) has no answer to 'F-2025-01' as board. Give with --role the role in which it"
        + " was given.\n")
    try peil("finding", "withdraw", record, "f-2025-01")
    #expect(try status() == "in-progress")
    try answer("risk-accepted", "The board carries it", as: "board")
    #expect(try status() == "risk-accepted")
    try peil("finding", "withdraw", record, "F-2025-01", "--role", "board")
    try peil("finding", "withdraw", record, "F-2025-01")
    #expect(try status() == "open")
    #expect(try #require(fileText(record)).contains("It is there"))
    try peil("verify", record)
  }
}
