import Assessment
import Hashing
import History
import Language
import Maturity
import Statistics
import Testing

@Suite struct AgreementTests {
  private func agreement(
    _ own: [(String, String)], _ auditor: [(String, Examination)], theme: Int? = nil
  ) -> Agreement? {
    let audit = Audit(
      dossier: "d", record: "r", recordHead: hash(0), head: hash(0), engagement: nil, plan: nil,
      conclusions: auditor.map {
        Audit.Conclusion(practice: $0.0, examination: $0.1, tests: [])
      }, findings: [], releases: [], dropped: [], unreleased: 0)
    return Assessment(
      questionnaire: Sample.questionnaire, norm: Sample.norm,
      state: record(of: own.map { .rated($0.0, $0.1) } + [.leftOut("B3")]), audit: audit
    ).agreement(theme: theme)
  }

  private func rated(_ id: String) -> Examination { .rated(id, reason: nil) }

  @Test func `Each practice that both rated is in one cell`() throws {
    let all = try #require(
      agreement(
        [("A2", "fully"), ("A3", "largely"), ("B2", "not"), ("D2", "fully"), ("C2", "not")],
        [
          ("A2", rated("fully")), ("A3", rated("fully")), ("B2", rated("partially")),
          ("D2", rated("not")), ("B3", rated("not")), ("A4", rated("not")),
          ("C2", .notExamined(reason: "r")),
        ]))
    #expect(
      all.table.counts == [[0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [1, 0, 0, 1]])
    #expect(all.compared == 4)
    #expect(all.exact == 1)
    #expect(all.withinOne == 3)
    #expect(all.higher == 1)
    #expect(all.lower == 2)
    #expect(all.steps == 3 - 1 - 1)
    // B3 was left out by the institution and A4 not answered; C2 was not examined.
    #expect(all.notCompared == 2)
    let first = try #require(
      agreement([("A2", "fully"), ("D2", "fully")], [("A2", rated("not"))], theme: 0))
    #expect(first.compared == 1 && first.steps == 3)
  }

  @Test func `Without a dossier there is nothing, with an empty one nothing is compared`() {
    #expect(Sample.assessment().agreement() == nil)
    #expect(agreement([("A2", "fully")], [])?.compared == 0)
  }
}
