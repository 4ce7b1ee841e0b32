import Statistics
import Testing

@Suite struct QuantileTests {
  static let shares = [ratio(0), ratio(1, 4), ratio(1, 2), ratio(3, 4), ratio(9, 10), ratio(1)]

  /// numpy 2.4.6: numpy.quantile(x, q, method='inverted_cdf') for q in 0, .25, .5, .75, .9, 1.
  @Test(arguments: [
    ([1, 2, 3, 4, 5, 2, 2, 3, 3, 1], [1, 2, 2, 3, 4, 5]),
    ([3], [3, 3, 3, 3, 3, 3]),
    ([1, 5], [1, 1, 1, 5, 5, 5]),
    ([2, 2, 4, 4, 4, 5, 1, 1, 3, 3, 3, 2, 4, 2], [1, 2, 3, 4, 4, 5]),
    ([5, 4, 3, 2, 1], [1, 2, 3, 4, 5, 5]),
  ])
  func `Quantiles are those of numpy by the inverted distribution function`(
    numbers: [Int], expected: [Int]
  ) {
    #expect(Self.shares.map { numbers.quantile($0) } == expected)
  }

  @Test func `A quantile is the least number that enough do not exceed, for all small lists`()
    throws
  {
    for numbers in everySequence(5, of: 1...4) {
      for share in Self.shares {
        let quantile = try #require(numbers.quantile(share))
        try #require(numbers.contains(quantile))
        try #require(share <= ratio(numbers.count { $0 <= quantile }, numbers.count))
        for lower in numbers where lower < quantile {
          try #require(ratio(numbers.count { $0 <= lower }, numbers.count) < share)
        }
      }
    }
  }

  @Test func `Nothing has no quantile`() {
    #expect([Int]().quantile(ratio(1, 2)) == nil)
  }
}
