import TestSupport
import Testing

/// The booklets in Outputs, which a working group may have on paper.
struct BookletTests {
  @Test(
    arguments: [
      ("nl", "vragenlijst-leidraad-2025.nl.md"), ("en", "questionnaire-leidraad-2025.en.md"),
    ])
  func `a booklet in Outputs is what the program shows`(language: String, name: String) throws {
    let ending = try PeilProcess.run([
      "show", "leidraad-2025", "--format", "markdown", "--lang", language,
    ])
    #expect(ending.status == 0, "\(ending.messages)")
    #expect(ending.messages.isEmpty)
    let booklet = Golden(path: "\(repositoryRoot())/Outputs/\(name)")
    #expect(booklet.difference(from: ending.output) == nil)
  }
}
