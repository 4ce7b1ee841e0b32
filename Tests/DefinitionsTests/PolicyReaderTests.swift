import Definitions
import Language
import Maturity
import Testing

@Suite struct PolicyReaderTests {
  private func policy() throws -> PublicationPolicy {
    let files = [Sample.questionnaire, .policy].compactMap { DefinitionFile($0.source) }
    return try Library(files: files).policy("sample").0
  }

  @Test func everyValueIsRead() throws {
    let policy = try policy()
    #expect(policy.id == "sample")
    #expect(policy.questionnaire == "sample")
    #expect(policy.reading.value == "self")
    #expect(policy.reading.rationale == Text(nl: "Ieder heeft die", en: "All have it"))
    #expect(policy.waves.value == .init(now: 2025, earlier: 2023, sameQuestions: false))
    #expect(policy.references.map(\.level) == [2, 3])
    #expect(policy.reference(theme: "HR") == 3)
    #expect(policy.reference(theme: "ELSE") == nil)
    #expect(policy.coalition.value == 1)
    #expect(policy.leastCrossed.value == 50)
    #expect(policy.unanimity.value == ["FACT-HOLDER"])
    #expect(policy.release(.hogeschool)?.iso == "2026-03-03")
    #expect(policy.release(.institute) == nil)
    #expect(
      policy.steps.map(\.tables) == [
        [
          .init(figures: .levels, by: .sector, coding: .counts),
          .init(figures: .changes, by: .sector, coding: .counts),
        ],
        [.init(figures: .facts, by: .profile, coding: .thirds)],
      ])
  }

  @Test func thePolicyThatShipsCanBeUsed() throws {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    #expect(questionnaire.id == "leidraad-2025")
    #expect(policy.references.map(\.theme) == questionnaire.themes.map(\.id))
    #expect(Set(Sector.allCases.map { policy.release($0) }).count == 1)
  }

  @Test func aPolicyForAQuestionnaireThatIsNotThereIsTold() throws {
    let library = Library(files: [try #require(DefinitionFile(Sample.policy.source))])
    #expect(throws: LibraryFault.self) { try library.policy("sample") }
  }
}
