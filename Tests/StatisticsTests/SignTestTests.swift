import Statistics
import Testing

@Suite struct SignTestTests {
  /// scipy 1.17.1: binomtest(up, up + down).pvalue, equal to statsmodels 0.15.0:
  /// descriptivestats.sign_test(d)[1].
  @Test(arguments: [
    (0, 0.109_375), (1, 0.031_25), (2, 0.218_75), (3, 0.218_75), (4, 1), (5, 1), (6, 0.343_75),
    (7, 0.289_062_5), (8, 0.375), (9, 0.021_484_375),
  ])
  func `The probability is that of scipy and statsmodels`(sample: Int, expected: Double) {
    let test = SignTest(Changes(differenceSamples[sample]))
    #expect(test.twoSided.value?.approximation == expected)
    #expect(test.isExact)
  }

  @Test func `The probability is that of all patterns of signs, for all small counts`() throws {
    for up in 0...6 {
      for down in 0...6 where up + down > 0 {
        let ups = everySequence(up + down, of: 0...1).map { $0.reduce(0, +) }
        let tail = min(ups.count { $0 <= up }, ups.count { $0 >= up })
        try #require(
          SignTest(Changes(up: up, same: 3, down: down)).twoSided
            == .value(min(.one, ratio(2 * tail, ups.count))))
      }
    }
  }

  @Test func `Where nothing changed there is nothing to test, and too much is said to be so`() {
    #expect(SignTest(Changes(up: 0, same: 9, down: 0)).twoSided == .undefined(.allSame))
    #expect(SignTest(Changes(up: 300, same: 0, down: 101)).twoSided == .undefined(.tooLarge))
  }
}
