import Statistics
import Testing

@Suite struct ReportingRulesTests {
  private func allowed(_ pairs: Int) -> [ReportingRules.Figure] {
    ReportingRules.Figure.allCases.filter { ReportingRules.standard.allow($0, pairs: pairs) }
  }

  @Test func `The standard rules are those of the table`() {
    for pairs in 0...4 { #expect(allowed(pairs) == []) }
    #expect(allowed(5) == [.counts])
    for pairs in 6...9 {
      #expect(allowed(pairs) == [.counts, .effectSizes, .intervals, .probabilities])
    }
    for pairs in [10, 14, 72] { #expect(allowed(pairs) == ReportingRules.Figure.allCases) }
  }

  @Test func `No probability is allowed where none could reach 5 per cent`() {
    let fewest = ReportingRules.standard.leastPairs(for: .probabilities)
    #expect(AttainableProbability.least(changed: fewest) <= ratio(5, 100))
    #expect(ratio(5, 100) < AttainableProbability.least(changed: fewest - 1))
  }

  @Test func `Rules without a number for every figure are a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ReportingRules(leastPairs: [.counts: 5])
    }
  }
}
