import JSON
import Language
import Testing

@testable import Definitions

@Suite struct StyleTextTests {
  @Test func `The part of a text follows from where it stands`() throws {
    let json = """
      { "title": T, "status": T, "glossary": [{ "term": T, "definition": T }],
        "questions": [{ "question": T, "answers": [{ "title": T }] }],
        "practices": [{ "statement": T, "fully": T, "partially": T, "guidance": T,
          "evidence": { "design": T, "operation": T }, "essential": T, "mayBeNotApplicable": T }] }
      """.replacing(" T", with: #" { "nl": "ja", "en": "yes" }"#)
    let source = SourceText(name: "x.json", bytes: Array(json.utf8))
    let texts = StyleText.all(in: try JSONValue(parsing: source.bytes), of: source)
    #expect(
      texts.map(\.role) == [
        .title, .other, .term, .definition, .question, .answer, .statement, .fully, .partially,
        .guidance, .evidence, .evidence, .reason, .reason,
      ])
    #expect(texts.allSatisfy { $0.nl.string == "ja" && $0.en.string == "yes" })
  }

  @Test func `What has not both languages is no text`() throws {
    let source = SourceText(
      name: "x.json", bytes: Array(#"{ "title": { "nl": "x" }, "id": { "nl": 1, "en": 2 } }"#.utf8))
    #expect(StyleText.all(in: try JSONValue(parsing: source.bytes), of: source).isEmpty)
  }
}
