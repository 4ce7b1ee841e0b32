import Assessment
import Comparison
import History
import Language
import Maturity
import Testing

@Suite struct FindingComparisonTests {
  private let sample = questionnaire([practice("X", 2), practice("Y", 3)])

  private func moment(_ day: String) throws -> Moment {
    try #require(Moment(iso: "\(day)T10:00:00Z"))
  }

  private func finding(
    _ id: String, from origin: String? = nil, status: Finding.Status? = nil,
    on day: String = "2023-06-01"
  ) throws -> AuditedFinding {
    AuditedFinding(
      finding: Finding(
        id: id, practice: "X", criterion: "c", condition: "d", severity: "high",
        origin: try origin.map { Finding.Origin(dossier: $0, at: try moment("2023-05-01")) }),
      firstAt: try moment("2023-05-01"),
      history: try status.map {
        [AuditedFinding.Step(status: $0, text: "t", by: "B", at: try moment(day))]
      } ?? [])
  }

  private func assessment(
    _ date: String, dossier: String, _ findings: [AuditedFinding]?, _ acts: [Act] = []
  ) -> Assessment {
    let state = record(acts, id: date, date: date)
    return Assessment(
      questionnaire: sample, norm: nil, state: state,
      audit: findings.map {
        Audit(
          dossier: dossier, record: date, recordHead: state.head, head: state.head,
          engagement: nil, plan: nil, conclusions: [], findings: $0, releases: [], dropped: [],
          unreleased: 0)
      })
  }

  private func compared(
    _ then: [AuditedFinding]?, _ now: [AuditedFinding]?, _ acts: [Act] = []
  ) -> FindingComparison? {
    FindingComparison(
      then: assessment("2023-01-01", dossier: "early", then),
      now: assessment("2025-01-01", dossier: "late", now, acts))
  }

  private func fates(_ comparison: FindingComparison?) -> [String] {
    comparison?.findings.map { "\($0.finding.id) \($0.fate) \($0.status)" } ?? []
  }

  @Test func `Without an auditor there is nothing to compare`() {
    #expect(compared(nil, nil) == nil)
    #expect(compared([], nil)?.findings.isEmpty == true)
  }

  @Test func `What was carried over is one finding, by what the later dossier says of it`() throws {
    let comparison = compared(
      [try finding("F-1"), try finding("F-2"), try finding("F-3")],
      [
        try finding("F-1", from: "early", status: .closed, on: "2025-02-01"),
        try finding("F-2", from: "early"), try finding("F-4"),
      ])
    #expect(
      fates(comparison) == [
        "F-1 closed closed", "F-2 standing open", "F-3 notFollowedUp open", "F-4 new open",
      ])
    #expect(comparison?.ofThen == 3)
    #expect(comparison?.count(.new) == 1)
    #expect(comparison?.findings.first?.establishedAt == (try moment("2025-02-01")))
  }

  @Test func `What the auditor closed in the earlier dossier was closed between`() throws {
    #expect(
      fates(compared([try finding("F-1", status: .closed, on: "2024-03-01")], []))
        == ["F-1 closed closed"])
    // Closed before the reference date of then: it was no finding then.
    #expect(
      fates(compared([try finding("F-1", status: .closed, on: "2022-12-31")], [])).isEmpty)
  }

  @Test func `One identifier for two findings does not make them one`() throws {
    #expect(
      fates(compared([try finding("F-1")], [try finding("F-1")]))
        == ["F-1 notFollowedUp open", "F-1 new open"])
  }

  @Test func `With one of the dossiers it says what that one knows`() throws {
    #expect(
      fates(compared([try finding("F-1"), try finding("F-2", status: .inProgress)], nil))
        == ["F-1 standing open", "F-2 standing inProgress"])
    #expect(
      fates(compared(nil, [try finding("F-1", from: "early"), try finding("F-2")]))
        == ["F-1 standing open", "F-2 new open"])
    #expect(compared(nil, [])?.hasThen == false)
  }

  @Test func `What the institution says now counts, and closing is the auditor's alone`() throws {
    let done = Act.responded(
      Response(
        dossier: "late", head: record([]).head, subject: .finding("F-1"), kind: .done, text: "t"))
    let kept = try finding("F-1", from: "early")
    // The response is of 1970 in the sample, after nothing that the auditor established.
    #expect(
      fates(compared([try finding("F-1")], [kept], [done])) == ["F-1 standing reportedDone"])
  }
}
