import TestSupport
import Testing

/// What the program shows of the facts that were published about 2023.
struct PublishedFactsTests {
  private func shown(_ arguments: [String]) throws -> String {
    let ending = try PeilProcess.run(["show", "sector-2023"] + arguments)
    #expect(ending.status == 0, "\(ending.messages)")
    #expect(ending.messages.isEmpty)
    return ending.output
  }

  @Test(arguments: ["nl", "en"], [("text", "txt"), ("markdown", "md"), ("csv", "csv")])
  func `the facts are shown whole`(language: String, form: (format: String, suffix: String)) throws
  {
    let text = try shown(["--format", form.format, "--lang", language])
    let golden = Golden("sector-2023.\(language).\(form.suffix)")
    #expect(golden.difference(from: text) == nil)
  }

  @Test func `as JSON they are the file itself`() throws {
    let file = fileText("\(repositoryRoot())/Norms/sector-2023.json")
    #expect(try shown(["--format", "json"]) == file)
  }

  @Test func `they are among what is checked`() throws {
    let ending = try PeilProcess.run(["check", "--lang", "en"])
    #expect(ending.status == 0)
    #expect(ending.output.lines.contains("Norms/sector-2023.json: no errors."))
  }

  @Test func `a questionnaire is no published facts and keeps its own table`() throws {
    let ending = try PeilProcess.run(["show", "quickscan-2025", "--format", "csv", "--lang", "nl"])
    #expect(ending.status == 0)
    #expect(
      ending.output.hasPrefix("kind,id,theme,level,text,fully,guidance,evidence,scope,effort\r\n"))
  }
}
