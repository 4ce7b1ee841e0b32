import Definitions
import Language
import Maturity
import Testing

@Suite struct SeveritiesTests {
  private func severities(_ members: String) -> Sample {
    Sample.questionnaire.replacing(
      #""format": "peil-questionnaire","#, #""format": "peil-questionnaire","# + members)
  }

  private func questionnaire(_ sample: Sample) throws -> Questionnaire {
    guard case .definition(let questionnaire) = Questionnaire.reading(sample.source) else {
      Issue.record("\(sample.problems.map(\.fact))")
      throw CancellationError()
    }
    return questionnaire
  }

  private let grave =
    #"{ "id": "grave", "title": { "nl": "zwaar", "en": "grave" }, "meaning": "#
    + #"{ "nl": "Het is zwaar.", "en": "It is grave." } }"#

  @Test func `A questionnaire has its own scale, else the usual one`() throws {
    let own = try questionnaire(severities(#""severities": [\#(grave)],"#))
    #expect(own.severities.map(\.id) == ["grave"])
    #expect(own.severity("grave")?.title.en == "grave")
    #expect(own.severity("low") == nil)
    let usual = try questionnaire(Sample.questionnaire)
    #expect(usual.severities == Severity.usual)
    // How findings are called changes no level.
    #expect(own.fingerprints.scoring == usual.fingerprints.scoring)
    #expect(own.fingerprints.text != usual.fingerprints.text)
  }

  @Test func `The shipped questionnaire says the usual scale in its own file`() throws {
    let leidraad = try Library.embedded.questionnaire("leidraad-2025")
    #expect(leidraad.severities == Severity.usual)
  }

  @Test func `An empty scale, a half step and a repeated step are refused`() {
    #expect(
      severities(#""severities": [],"#).problems.map(\.fact)
        == [.tooFew(key: "severities", minimum: 1)])
    #expect(
      severities(#""severities": [{ "id": "x", "title": { "nl": "x", "en": "x" } }],"#)
        .problems.map(\.fact) == [.missingKey("meaning")])
    let repeated = severities(#""severities": [\#(grave), \#(grave)],"#).problems
    #expect(repeated.count == 1)
    guard case .repeatedIdentifier("grave", _) = repeated.first?.fact else {
      Issue.record("\(repeated.map(\.fact))")
      return
    }
  }
}
