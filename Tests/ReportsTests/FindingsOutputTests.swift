import Assessment
import History
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import Reports

@Suite struct FindingsOutputTests {
  private func ids(_ filter: FindingFilter) throws -> [String] {
    FindingsOutput(try Sample.audited(), filter: filter).json["findings"]?.array?
      .compactMap { $0["finding"]?.string } ?? []
  }

  @Test(arguments: Language.allCases)
  func theListReadsAsItShould(_ language: Language) throws {
    let list = FindingsOutput(try Sample.audited())
    #expect(
      Golden("findings-\(language.rawValue).md").difference(
        from: MarkdownRenderer().text(list.document(in: language))) == nil)
    #expect(
      Golden("findings-\(language.rawValue).csv").difference(
        from: list.csv(in: language).text()) == nil)
  }

  @Test func theJSONIsAsItShouldBe() throws {
    #expect(
      Golden("findings.json").difference(
        from: FindingsOutput(try Sample.audited()).json.indented) == nil)
  }

  @Test func theGravestComesFirst() throws {
    #expect(try ids(FindingFilter()) == ["F-2025-01", "F-2023-04"])
  }

  @Test func aFilterNarrows() throws {
    // The institution announced an action for one and reported the other done.
    #expect(try ids(FindingFilter(statuses: [.inProgress])) == ["F-2025-01"])
    #expect(try ids(FindingFilter(statuses: [.reportedDone])) == ["F-2023-04"])
    #expect(
      try ids(FindingFilter(statuses: [.inProgress, .reportedDone])) == ["F-2025-01", "F-2023-04"])
    #expect(try ids(FindingFilter(statuses: [.closed])).isEmpty)
    #expect(try ids(FindingFilter(severities: ["low"])) == ["F-2023-04"])
    #expect(try ids(FindingFilter(themes: ["GOV"])) == ["F-2025-01", "F-2023-04"])
    #expect(try ids(FindingFilter(themes: ["LAW"])).isEmpty)
    #expect(try ids(FindingFilter(statuses: [.inProgress], severities: ["low"])).isEmpty)
  }

  @Test(arguments: [("2026-03-31", false), ("2026-04-01", true)])
  func overdueIsAfterTheDayAndWhileSomethingIsToBeDone(_ day: String, _ isOverdue: Bool) throws {
    let filter = FindingFilter(overdue: Day(iso: day))
    #expect(try ids(filter) == (isOverdue ? ["F-2025-01"] : []))
  }

  @Test func aListThatLeavesOutSaysOfHowMany() throws {
    let list = FindingsOutput(try Sample.audited(), filter: FindingFilter(severities: ["low"]))
    let text = MarkdownRenderer().text(list.document(in: .nl))
    #expect(text.contains("1 bevinding van 2."))
    #expect(!text.contains("F-2025-01"))
  }
}
