import Assessment
import History
import Language
import TestSupport
import Testing

@testable import Reports

@Suite struct AssessmentAgreementTests {
  private func assessment(_ examined: [(practice: String, rating: String)]) throws -> Assessment {
    let own = try Sample.assessment()
    let audit = Audit(
      dossier: "dossier", record: own.state.header.record, recordHead: own.state.head,
      head: own.state.head, engagement: nil, plan: nil,
      conclusions: examined.map {
        Audit.Conclusion(
          practice: $0.practice, examination: .rated($0.rating, reason: nil), tests: [])
      }, findings: [], releases: [], dropped: [], unreleased: 0)
    return Assessment(
      questionnaire: own.questionnaire, norm: own.norm, state: own.state, audit: audit)
  }

  @Test func thereIsNothingToCompareWithoutAnAuditor() throws {
    #expect(try Sample.assessment().agreement(in: .nl) == nil)
    // The institution has not rated this one.
    #expect(try assessment([("GOV-3-TEAM", "fully")]).agreement(in: .nl) == nil)
  }

  @Test func eachPairIsCountedOnce() throws {
    let both = try assessment([
      ("GOV-2-HOLDER", "fully"), ("GOV-2-CONTACT", "partially"), ("GOV-3-POLICY", "largely"),
      ("LAW-3-LICENCE", "fully"),
    ])
    let figure = try #require(both.agreement(in: .nl))
    let text = MarkdownRenderer().text(Document(language: .nl, title: "T") { figure })
    // The licence does not apply by the profile, so that it does not count.
    #expect(
      text.lines.filter { $0.hasPrefix("| ") } == [
        "| Zelfscore | Niet | Deels | Grotendeels | Volledig |",
        "| :--- | ---: | ---: | ---: | ---: |", "| Niet | 0 | 0 | 0 | 0 |",
        "| Deels | 0 | 0 | 1 | 0 |", "| Grotendeels | 0 | 1 | 0 | 0 |",
        "| Volledig | 0 | 0 | 0 | 1 |",
      ])
    let page = HTMLRenderer().text(Document(language: .nl, title: "T") { figure })
    #expect(page.contains("Bij 1 van 3 maatregelen is de score gelijk."))
  }
}
