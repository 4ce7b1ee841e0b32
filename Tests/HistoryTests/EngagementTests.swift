import Language
import Testing

@testable import History

@Suite struct EngagementTests {
  /// Neither the word nor its Dutch counterparts may stand where no assurance is given.
  @Test(arguments: Engagement.Kind.allCases, Language.allCases)
  func theWordIsOnlyThereWhereItIsTrue(_ kind: Engagement.Kind, _ language: Language) {
    let words = (kind.title[language] + " " + kind.standard[language]).lowercased()
    #expect((words.contains("assurance") || words.contains("zekerheid")) == kind.givesAssurance)
  }
}
