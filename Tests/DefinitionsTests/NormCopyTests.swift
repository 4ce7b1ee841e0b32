import Definitions
import JSON
import Language
import Maturity
import Testing

@Suite struct NormCopyTests {
  private static let title = Text(nl: "Doelen van de hogeschool", en: "Targets of the college")

  private func copy(of source: SourceText) throws -> SourceText {
    let copy = try #require(NormCopy(of: source, id: "college", title: Self.title))
    return SourceText(name: "college.json", bytes: Array(copy.text.utf8))
  }

  @Test func `A copy has its own name, and the targets and reasons of the original`() throws {
    let source = SourceText(
      name: "original.json",
      bytes: Array(
        """
        {
          "$schema": "norm.schema.json", "format": "peil-norm", "id": "original",
          "version": "4.2.0", "questionnaire": "sample",
          "title": {"nl": "Streefniveaus", "en": "Targets"},
          "status": {"nl": "Een voorstel.", "en": "A proposal."},
          "themes": [{"theme": "GOV", "low": 2}]
        }
        """.utf8))
    let copy = try copy(of: source)
    #expect(
      String(decoding: copy.bytes, as: UTF8.self) == """
        {
          "format": "peil-norm",
          "id": "college",
          "version": "1.0.0",
          "questionnaire": "sample",
          "title": {
            "nl": "Doelen van de hogeschool",
            "en": "Targets of the college"
          },
          "status": {
            "nl": "Dit zijn de eigen streefniveaus van de instelling, geen norm van de sector. \
        Zij gaan uit van ‘Streefniveaus’ (original, versie 4.2.0).",
            "en": "These are the institution’s own target levels, not a norm of the sector. \
        They start from ‘Targets’ (original, version 4.2.0)."
          },
          "themes": [
            {
              "theme": "GOV",
              "low": 2
            }
          ]
        }

        """)
  }

  @Test func `A copy of what ships is sound and has the same targets`() throws {
    let library = Library.embedded
    let questionnaire = try library.questionnaire("leidraad-2025")
    let original = try library.norm("leidraad-2025", for: questionnaire)
    let source = try copy(of: library.source(.norm, "leidraad-2025"))
    #expect(library.problems(in: source).isEmpty)
    let file = try #require(DefinitionFile(source))
    let copy = try library.replacing(with: [file]).norm("college", for: questionnaire)
    #expect(copy.title.nl == Self.title.nl)
    for theme in questionnaire.themes {
      for profile in RiskProfile.allCases {
        let target = try #require(copy.target(theme: theme.id, profile: profile))
        let expected = try #require(original.target(theme: theme.id, profile: profile))
        #expect(target.level == expected.level)
        #expect(target.rationale == expected.rationale)
      }
    }
  }

  @Test(arguments: ["", "[]", "{"])
  func `A text that is no object has no copy`(text: String) {
    let source = SourceText(name: "x.json", bytes: Array(text.utf8))
    #expect(NormCopy(of: source, id: "college", title: Self.title) == nil)
  }

  @Test(arguments: [
    ("college.json", "college"), ("./a/b/college-2.json", "college-2"), ("/a.json", "a"),
    ("a.b.json", "a.b"),
    ("\(String(repeating: "a", count: 64)).json", String(repeating: "a", count: 64)),
  ])
  func `A framework is named after its file`(path: String, id: String) {
    #expect(NormCopy.id(ofFile: path) == id)
  }

  @Test(arguments: [
    "", "college", "college.txt", ".json", "9a.json", "a b.json", "é.json", "college.json/",
    "\(String(repeating: "a", count: 65)).json",
  ])
  func `A file that cannot name a framework is refused`(path: String) {
    #expect(NormCopy.id(ofFile: path) == nil)
  }
}
