import Assessment
import Comparison
import History
import Maturity
import Scoring
import Statistics
import Testing

@Suite struct GroupComparisonTests {
  private let sample = questionnaire([practice("X", 2), practice("Y", 3)])

  /// Two waves of one institution by the same questionnaire, each at a level from 1 to 3, or open.
  private func comparison(_ then: Int?, _ now: Int?) -> WaveComparison {
    func acts(_ level: Int?) -> [Act] {
      guard let level else { return [] }
      return [
        .rated(practice: "X", rating: level >= 2 ? "fully" : "not"),
        .rated(practice: "Y", rating: level >= 3 ? "fully" : "not"),
      ]
    }
    return WaveComparison(
      then: Assessment(
        questionnaire: sample, norm: nil, state: record(acts(then), id: "t", date: "2023-10-01")),
      now: Assessment(questionnaire: sample, norm: nil, state: record(acts(now), id: "n")),
      crosswalk: nil, reading: .selfAssessed)
  }

  @Test func `Verdicts are counted, and the annex takes only what is settled in both waves`() throws
  {
    let group = GroupComparison([
      comparison(1, 3), comparison(1, 2), comparison(2, 2), comparison(3, 1), comparison(1, nil),
      comparison(nil, 3), comparison(nil, nil),
    ])
    #expect(group.paired == 7)
    let theme = try #require(group.themes.first)
    #expect(theme.count(.higher) == 2)
    #expect(theme.count(.equal) == 1)
    #expect(theme.count(.lower) == 1)
    // From level 1 nothing is lower, and up to level 3 nothing is higher.
    #expect(theme.count(.atLeastAsHigh) == 2)
    #expect(theme.count(.notEstablished) == 1)
    #expect(theme.notEstablished == 3)
    #expect(theme.analysis.differences == [2, 1, 0, -2])
    #expect(theme.unsettled == 3)
    #expect(group.family.size == 0)
  }

  @Test func `With enough pairs the annex tests each theme`() throws {
    let group = GroupComparison(Array(repeating: comparison(1, 2), count: 10))
    let member = try #require(group.family.members.first ?? nil)
    #expect(member.probability == Ratio(1, over: 512))
    #expect(member.isSignificant == .shown(true))
  }

  @Test func `A group without a pair is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = GroupComparison([]) }
  }
}
