import Definitions
import Hashing
import JSON
import Language
import Maturity
import Testing

@Suite struct EmbeddedTests {
  @Test(arguments: DefinitionKind.folders)
  func `The program has the definitions of the repository, byte for byte`(folder: String) throws {
    let names = try Repository.names(in: folder)
      .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    #expect(!names.isEmpty)
    let kinds = DefinitionKind.allCases.filter { $0.folder == folder }
    let ids = kinds.flatMap { Library.embedded.ids($0) }
    #expect(ids.sorted() == names.map { String($0.dropLast(5)) }.sorted())
    for kind in kinds {
      for id in Library.embedded.ids(kind) {
        let source = try Library.embedded.source(kind, id)
        #expect(source.name == "\(folder)/\(id).json")
        #expect(source.bytes == (try Repository.bytes(source.name)))
        #expect(try JSONValue(parsing: source.bytes)["format"]?.string == kind.format)
      }
    }
  }

  @Test(arguments: DefinitionKind.allCases)
  func `The definitions in the program have no problems`(kind: DefinitionKind) throws {
    for id in Library.embedded.ids(kind) {
      let problems = Library.embedded.problems(in: try Library.embedded.source(kind, id))
      #expect(problems.map { "\($0.place): \($0.sentence(in: .en))" } == [])
    }
  }

  @Test func `The text fingerprint in the program is the SHA-256 of the file`() throws {
    for id in Library.embedded.ids(.questionnaire) {
      let source = try Library.embedded.source(.questionnaire, id)
      let digest = SHA256.digest(of: source.bytes).hexadecimal
      #expect(try Library.embedded.questionnaire(id).fingerprints.text == digest)
      guard case .definition(let read) = Questionnaire.reading(source) else { continue }
      #expect(read.fingerprints == (try Library.embedded.questionnaire(id).fingerprints))
    }
  }
}
