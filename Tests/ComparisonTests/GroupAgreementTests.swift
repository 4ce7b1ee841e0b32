import Assessment
import Comparison
import History
import Maturity
import Scoring
import Statistics
import Testing

@Suite struct GroupAgreementTests {
  private let sample = questionnaire([practice("X", 2), practice("Y", 3)])

  /// An institution with its own ratings of both practices and those of an auditor; nil is open.
  private func audited(
    _ own: [String?], _ auditor: [String?], kind: Engagement.Kind = .internalAudit
  ) -> Assessment {
    let ids = ["X", "Y"]
    let state = record(
      zip(ids, own).compactMap { id, rating in
        rating.map { .rated(practice: id, rating: $0) }
      })
    let audit = Audit(
      dossier: "d", record: "r", recordHead: state.head, head: state.head,
      engagement: Engagement(
        kind: kind, criteria: "c", independence: "i", period: Period("2025-01-01..2025-09-30"),
        distribution: "d"),
      plan: nil,
      conclusions: zip(ids, auditor).compactMap { id, rating in
        rating.map {
          Audit.Conclusion(practice: id, examination: .rated($0, reason: nil), tests: [])
        }
      }, findings: [], releases: [], dropped: [], unreleased: 0)
    return Assessment(questionnaire: sample, norm: nil, state: state, audit: audit)
  }

  @Test func `Ratings are pooled over institutions, each in one cell`() throws {
    let group = GroupAgreement([
      audited(["fully", "largely"], ["fully", "not"]),
      audited(["partially", nil], ["largely", "fully"]),
      audited([nil, nil], [nil, nil]),
    ])
    #expect(
      group.ratings.all.table.counts == [
        [0, 0, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1],
      ])
    #expect(group.ratings.institutions == 2)
    #expect(group.ratings.all.notCompared == 1)
    #expect(group.themes.map(\.all) == [group.ratings.all])
    #expect(group.institutions.map(\.compared) == [2, 1, 0])
    // Two steps too high at the first, one too low at the second, and the third says nothing.
    #expect(group.leanings == Changes(up: 1, same: 0, down: 1))
    #expect(group.leaningTest == .withheld(needed: 6))
  }

  @Test func `Coefficients need six pairs, and are those of the pooled table`() throws {
    let one = audited(["fully", "not"], ["fully", "partially"])
    #expect(
      GroupAgreement([one, one]).ratings.coefficient(.gwet) == .withheld(needed: 6))
    let group = GroupAgreement([one, one, audited(["largely", "largely"], ["fully", "not"])])
    let table = ConfusionTable(
      scale: 0...3, pairs: [(3, 3), (0, 1), (3, 3), (0, 1), (2, 3), (2, 0)])
    for coefficient in AgreementCoefficient.allCases {
      #expect(group.ratings.coefficient(coefficient) == .shown(coefficient.value(of: table)))
      let range = try #require(group.ratings.rangeWithoutOne(coefficient))
      let without = ConfusionTable(scale: 0...3, pairs: [(3, 3), (0, 1), (3, 3), (0, 1)])
      #expect(range.upperBound == coefficient.value(of: without).value)
      #expect(range.lowerBound < range.upperBound)
    }
  }

  @Test func `A coefficient that does not exist without some institution has no range`() {
    let same = audited(["fully", "fully"], ["fully", "fully"])
    let group = GroupAgreement([same, same, audited(["not", "fully"], ["not", "fully"])])
    #expect(group.ratings.coefficient(.kappa).value == .value(.one))
    #expect(group.ratings.rangeWithoutOne(.kappa) == nil)
    #expect(group.ratings.rangeWithoutOne(.gwet) == .one ... .one)
    let uniform = GroupAgreement([same, same, same])
    #expect(uniform.ratings.coefficient(.kappa) == .shown(.undefined(.noVariation)))
    #expect(uniform.ratings.coefficient(.gwet) == .shown(.value(.one)))
  }

  @Test func `A claimed level is confirmed, refuted or open by the auditor's ratings alone`() {
    let confirmed = audited(["fully", "not"], ["largely", nil])
    let refuted = audited(["fully", "fully"], ["fully", "not"])
    let unexamined = audited(["fully", "fully"], ["fully", nil])
    let unsettled = audited(["fully", nil], ["fully", "fully"])
    let silent = audited(
      ["fully", "fully"], ["fully", "not"], kind: .agreedUponProcedures)
    let claims = GroupAgreement([confirmed, refuted, unexamined, unsettled, silent]).claims
    #expect(claims.map(\.confirmed) == [1])
    #expect(claims.map(\.refuted) == [1])
    #expect(claims.map(\.open) == [2])
  }

  @Test func `Levels are compared only where both sides are settled`() {
    let refuted = audited(["fully", "fully"], ["fully", "not"])
    let unexamined = audited(["fully", "fully"], ["fully", nil])
    let levels = GroupAgreement([refuted, unexamined]).levels
    #expect(levels.all.table == ConfusionTable(scale: 1...5, pairs: [(3, 2)]))
    #expect(levels.all.notCompared == 1)
    #expect(levels.institutions == 1)
  }

  @Test func `With six institutions the direction is tested, the institution being the unit`() {
    let high = audited(["fully", "fully"], ["not", "fully"])
    let group = GroupAgreement(Array(repeating: high, count: 6))
    #expect(group.leaningTest.value?.twoSided == .value(Ratio(1, over: 32)))
  }

  @Test func `A group without an institution is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = GroupAgreement([]) }
  }
}
