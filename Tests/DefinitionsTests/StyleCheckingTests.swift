import Definitions
import JSON
import Language
import Testing

@Suite struct StyleCheckingTests {
  // What ships is what a working group takes as its example.
  @Test(arguments: DefinitionKind.allCases)
  func `There is nothing to remark on the writing of what ships`(kind: DefinitionKind) throws {
    let library = Library.embedded
    for id in library.ids(kind) {
      let source = try library.source(kind, id)
      let findings = library.styleFindings(in: source)
      for finding in findings {
        Issue.record("\(source.name):\(finding.place.line): \(finding.sentence(in: .en))")
      }
    }
  }

  @Test func `Findings come in the order of the file`() {
    // The rules find the country last, but the missing full stop stands behind it.
    let sample = Sample.text(
      "statement", nl: "Men toetst §waar nodig §en meldt dit aan §Peru§,",
      en: "One §regularly does all §or nothing  at all.".replacing("  ", with: " § "))
    #expect(
      sample.findings.map(\.fact) == [
        .vagueWord("waar nodig"), .joinedDemands(by: "en"), .countryName("Peru"), .noFullStop,
        .vagueWord("regularly"), .joinedDemands(by: "or"), .doubleSpace,
      ])
    #expect(sample.findings.map(\.place) == sample.marks)
  }

  @Test func `A text that is no JSON has no writing to look at`() {
    let source = SourceText(name: "x.json", bytes: Array("{ \"statement\": ".utf8))
    #expect(Library(files: []).styleFindings(in: source).isEmpty)
  }
}
