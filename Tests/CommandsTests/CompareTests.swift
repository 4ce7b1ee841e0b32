import JSON
import TestSupport
import Testing

/// Two waves of one institution with the auditors of both, from files to what is written.
struct CompareTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func path(_ name: String) -> String { "\(directory.path)/\(name)" }

  private func peil(_ arguments: String...) throws {
    let ending = try PeilProcess.run(arguments + ["--lang", "en"])
    #expect(ending.status == 0, "\(arguments): \(ending.messages)")
  }

  /// A record of a wave in which one practice was rated fully, with the auditor's rating of it.
  private func wave(_ year: String, kind: String, rated rating: String) throws -> String {
    let record = path("tu-\(year).peil")
    try peil(
      "new", record, "--institution", "Noord", "--sector", "university", "--wave", year,
      "--profile", "medium", "--reference-date", "\(year)-10-01")
    try peil("answer", record, "MON-2-ACTIONS", "fully", "--existence", "List")
    try peil(
      "audit", record, "--no-input", "--kind", kind, "--criteria", "cc", "--independence", "ii",
      "--period", "\(year)-01-01..\(year)-09-30", "--distribution", "dd", "--plan", "themes",
      "--theme", "MON")
    try peil(
      "examine", record, "MON-2-ACTIONS", rating, "--holds", "1", "--method", "inspection")
    return record
  }

  @Test func `Findings and audited levels of both waves stand beside each other`() throws {
    let then = try wave("2025", kind: "internal-audit", rated: "not")
    try peil(
      "finding", "add", then, "MON-2-ACTIONS", "--severity", "high", "--condition", "No list")
    let now = try wave("2027", kind: "peer-review", rated: "fully")
    try peil("finding", "carry", now, "--from", path("tu-2025.audit.peil"))
    try peil("finding", "close", now, "F-2025-01", "--reason", "Seen")
    try peil(
      "finding", "add", now, "MON-2-PROGRESS", "--severity", "low", "--condition", "No meeting")
    let dossiers = [
      "--baseline-dossier", path("tu-2025.audit.peil"), "--dossier", path("tu-2027.audit.peil"),
    ]
    func compared(_ reading: String) throws -> JSONValue {
      let ending = try PeilProcess.run(
        ["compare", then, now, "--reading", reading, "--format", "json"] + dossiers)
      #expect(ending.status == 0, "\(ending.messages)")
      let document = try JSONValue(parsing: Array(ending.output.utf8))
      #expect(try OutputSchema(named: "comparison").faults(in: document) == [])
      #expect(document["reading"]?.string == reading)
      return document
    }
    let fates = try compared("self")["findings"]?["findings"]?.array?.map { finding in
      "\(finding["finding"]?.string ?? "") \(finding["fate"]?.string ?? "")"
    }
    #expect(fates == ["F-2025-01 closed", "F-2027-01 new"])
    func verdict(_ reading: String) throws -> String? {
      let themes = try compared(reading)["themes"]?.array ?? []
      let theme = themes.first { $0["id"]?.string == "MON" }
      let practice = theme?["practices"]?.array?.first {
        $0["practice"]?.string == "MON-2-ACTIONS"
      }
      return practice?["verdict"]?.string
    }
    // The institution said the same both times; its auditors did not.
    #expect(try verdict("self") == "equal")
    #expect(try verdict("verified") == "higher")
    #expect(try verdict("adjusted") == "higher")
  }

  @Test func `A reading that needs an auditor is refused without one`() throws {
    let then = try wave("2025", kind: "internal-audit", rated: "not")
    let now = try wave("2027", kind: "agreed-upon-procedures", rated: "fully")
    let both = [
      "--baseline-dossier", path("tu-2025.audit.peil"), "--dossier", path("tu-2027.audit.peil"),
    ]
    func refusal(_ arguments: [String]) throws -> String {
      let ending = try PeilProcess.run(
        ["compare", then, now, "--reading", "adjusted", "--lang", "en"] + arguments)
      #expect(ending.status == 64)
      return ending.messages
    }
    func sentence(_ path: String) -> String {
      "With \(path) there is no auditor who concludes on levels, and '--reading adjusted' needs"
        + " one. Give the dossier with --dossier or --baseline-dossier, or choose self or"
        + " supported.\n"
    }
    #expect(try refusal([]) == sentence(then))
    // Agreed-upon procedures conclude on no level.
    #expect(try refusal(both) == sentence(now))
    let swapped = try PeilProcess.run([
      "compare", then, now, "--dossier", path("tu-2025.audit.peil"), "--lang", "en",
    ])
    #expect(swapped.status == 65)
  }
}
