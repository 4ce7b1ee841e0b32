import Hashing
import Journal
import TestSupport
import Testing

/// A record with an event that only a later version understands, and must.
struct ScoringRefusalTests {
  @Test(arguments: ["score", "roadmap", "report"])
  func `what needs a newer program is not scored`(command: String) throws {
    let folder = try TemporaryDirectory()
    let path = folder / "a.peil"
    let made = try PeilProcess.run([
      "new", path, "--institution", "P", "--sector", "institute", "--wave", "2025",
    ])
    #expect(made.status == 0)
    let before = try PeilProcess.run([command, path])
    #expect(before.status == 0)
    let whole = try folder.contents(of: "a.peil")
    let created = try #require(
      String(decoding: whole, as: UTF8.self).firstMatch(of: /"created":"([^"]*)"/)?.1)
    let body =
      #"{"at":"\#(created)","by":"A","role":"coordinator","event":"later","critical":true"#
    let head = try JournalText(verifying: whole).head
    let line = SealedLine(Array((body + "}").utf8), after: head)
    try folder.extend("a.peil", with: line.bytes)
    let after = try PeilProcess.run([command, path, "--lang", "en"])
    #expect(after.status == 65)
    #expect(after.output.isEmpty)
    #expect(
      after.messages
        == "\(path) contains an event of a newer version of Peil without which it may not be"
        + " scored. Use the latest version.\n")
    #expect(try PeilProcess.run(["status", path]).status == 0)
  }

  /// The ratings alone reach the targets here; without evidence that does not suffice.
  @Test func `a required target has to be reached with evidence`() throws {
    let folder = try TemporaryDirectory()
    let path = folder / "a.peil"
    _ = try PeilProcess.run([
      "new", path, "--institution", "P", "--sector", "institute", "--wave", "2025", "--profile",
      "low",
    ])
    _ = try PeilProcess.run(
      ["interview", path, "--ratings-only"],
      input: "g GOV-2-HOLDER\n" + String(repeating: "fully\n", count: 107))
    let ratings = try PeilProcess.run(["score", path, "--format", "json"]).output
    #expect(!ratings.contains(#""distance": "below""#) && !ratings.contains(#""distance": "open""#))
    #expect(try PeilProcess.run(["score", path, "--require-target"]).status == 1)
  }
}
