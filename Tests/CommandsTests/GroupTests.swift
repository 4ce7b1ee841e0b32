import JSON
import TestSupport
import Testing

/// A group of institutions over two waves, from files to what is written.
struct GroupTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// Makes the record of an institution in a wave, and gives its path.
  private func record(_ name: String, wave: String, at file: String) throws -> String {
    let path = "\(directory.path)/\(file)"
    let baseline = ["--questionnaire", "nulmeting-2023", "--reference-date", "2023-06-01"]
    let later = ["--profile", "medium", "--reference-date", "2025-10-01"]
    let ending = try PeilProcess.run(
      ["new", path, "--institution", name, "--sector", "university", "--wave", wave]
        + (wave == "2023" ? baseline : later))
    #expect(ending.status == 0, "\(ending.messages)")
    return path
  }

  @Test func `two waves of a group are counted, and the JSON is as its schema says`() throws {
    let paths = [
      try record("Noord", wave: "2023", at: "noord-2023.peil"),
      try record("noord", wave: "2025", at: "noord-2025.peil"),
      try record("Oost", wave: "2023", at: "oost.peil"),
    ]
    let ending = try PeilProcess.run(["group"] + paths + ["--format", "json"])
    #expect(ending.status == 0, "\(ending.messages)")
    let document = try JSONValue(parsing: Array(ending.output.utf8))
    #expect(try OutputSchema(named: "group").faults(in: document) == [])
    #expect(document["confidential"] == .bool(true))
    #expect(document["paired"] == .integer(1))
    #expect(document["onlyThen"] == .array([.string(paths[2])]))
  }

  @Test func `what is no group is refused in a sentence`() throws {
    let noord = try record("Noord", wave: "2023", at: "noord.peil")
    let oost = try record("Oost", wave: "2025", at: "oost.peil")
    let again = try record("Oost", wave: "2025", at: "oost-2.peil")
    func refusal(_ paths: [String]) throws -> String {
      let ending = try PeilProcess.run(["group"] + paths + ["--lang", "en"])
      #expect(ending.status == 65)
      #expect(ending.output.isEmpty)
      return ending.messages
    }
    #expect(
      try refusal([noord])
        == "A group has records of exactly two waves; here there are 1: 2023.\n")
    #expect(
      try refusal([noord, oost])
        == "No institution is in both waves. An institution has the same name, sector and scope in"
        + " both.\n")
    #expect(
      try refusal([noord, oost, again])
        == "\(oost) and \(again) are of the same institution and wave. Give one of them.\n")
  }
}
