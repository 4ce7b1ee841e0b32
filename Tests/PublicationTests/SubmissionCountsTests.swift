import Maturity
import Testing

@testable import Publication

@Suite struct SubmissionCountsTests {
  /// Counted again in the plainest way.
  @Test func countsAreThoseOfTheSubmissions() {
    let submissions = Sample.submissions(500)
    let references = [3, 2, 5]
    var counts = SubmissionCounts(references: references, factCount: 2)
    for submission in submissions { counts.add(submission) }
    #expect(counts.total == 500)
    for (index, stratum) in Stratum.all.enumerated() {
      let members = submissions.filter {
        $0.sector == stratum.sector && $0.profile == stratum.profile
      }
      #expect(counts.size(index) == members.count)
      for theme in references.indices {
        for (place, state) in ThemeState.all.enumerated() {
          let expected = members.count {
            let part = $0.themes[theme]
            let isReached = (part.now?.lowerBound ?? 0) >= references[theme]
            let wasReached = (part.earlier?.lowerBound ?? 0) >= references[theme]
            return state
              == ThemeState(isReached: isReached, wasReached: wasReached, change: part.change)
          }
          #expect(counts.theme(theme, stratum: index, state: place) == expected)
        }
      }
      for fact in 0..<2 {
        for (place, state) in FactState.all.enumerated() {
          let expected = members.count {
            state
              == FactState(
                holds: $0.facts[fact].now == .yes, held: $0.facts[fact].earlier == .yes)
          }
          #expect(counts.fact(fact, stratum: index, state: place) == expected)
        }
      }
    }
  }

  @Test func partsAddUp() {
    let submissions = Sample.submissions(100)
    func counted(_ submissions: ArraySlice<Submission>) -> SubmissionCounts {
      var counts = SubmissionCounts(references: [3, 3, 3], factCount: 2)
      for submission in submissions { counts.add(submission) }
      return counts
    }
    var sum = counted(submissions[..<37])
    sum.add(counted(submissions[37...]))
    #expect(sum == counted(submissions[...]))
  }

  @Test func undeterminedIsNotReached() {
    var counts = SubmissionCounts(references: [3], factCount: 0)
    for now in [2...5, 3...5, nil] as [ClosedRange<Int>?] {
      counts.add(
        Submission(
          number: SubmissionNumber(1), sector: .university, profile: .low,
          themes: [.init(now: now, earlier: nil, change: .notEstablished)], facts: []))
    }
    let reached = ThemeState.all.indices.filter { ThemeState.all[$0].isReached }
    #expect(reached.map { counts.theme(0, stratum: 0, state: $0) }.reduce(0, +) == 1)
  }
}
