import Testing

@testable import Statistics

@Suite struct SignPatternsTests {
  @Test func `Patterns are those of brute force, for all small ranks`() throws {
    for ranks in everySequence(5, of: 1...4) {
      let patterns = try #require(SignPatterns(ranks: ranks))
      let sums = everySequence(5, of: 0...1).map { zip($0, ranks).reduce(0) { $0 + $1.0 * $1.1 } }
      for sum in 0...ranks.reduce(0, +) {
        try #require(
          patterns.probability(atMost: sum) == ratio(sums.count { $0 <= sum }, sums.count))
      }
    }
  }

  @Test func `Shares of many ranks agree with the exact counts where both can be had`() throws {
    // With 101 ranks of one the tails are those of the binomial, halves by symmetry.
    let shares = try #require(SignPatterns(ranks: Array(repeating: 1, count: 101)))
    #expect(!shares.isExact)
    #expect(abs(shares.probability(atMost: 50).approximation - 0.5) < 1e-14)
    // R 4.2.2: pbinom(38, 101, .5).
    #expect(abs(shares.probability(atMost: 38).approximation - 0.0082529278508037957) < 1e-15)
    let counts = try #require(SignPatterns(ranks: Array(repeating: 1, count: 100)))
    #expect(counts.isExact)
    #expect(counts.probability(atMost: 0) == Ratio(1, over: 1 << 100))
  }

  @Test func `Shares are rounded up, so that nothing is impossible`() throws {
    let shares = try #require(SignPatterns(ranks: Array(repeating: 1, count: 400)))
    #expect(shares.probability(atMost: 0) == Ratio(1, over: 1 << 100))
    #expect(abs(shares.probability(atMost: 400).approximation - 1) < 1e-13)
  }

  @Test func `More ranks than can be counted in a moment have no patterns`() {
    #expect(SignPatterns(ranks: Array(repeating: 1, count: 401)) == nil)
  }
}
