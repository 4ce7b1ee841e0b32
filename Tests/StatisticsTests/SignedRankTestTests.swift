import Statistics
import Testing

@Suite struct SignedRankTestTests {
  /// scipy 1.17.1: wilcoxon(d, zero_method='pratt' or 'wilcox',
  /// method=PermutationMethod(n_resamples=2**len(d)*2)).pvalue, which is exact.
  @Test(arguments: [
    (0, 0.076_171_875, 0.072_265_625), (1, 0.031_25, 0.031_25), (2, 0.218_75, 0.218_75),
    (3, 0.156_25, 0.156_25), (4, 1, 1), (5, 1, 1), (6, 0.384_765_625, 0.453_125),
    (7, 0.210_937_5, 0.210_937_5), (8, 0.312_5, 0.312_5), (9, 0.013_671_875, 0.013_671_875),
  ])
  func `The probability is that of scipy's permutations, to the last bit`(
    sample: Int, pratt: Double, wilcoxon: Double
  ) {
    let differences = differenceSamples[sample]
    let primary = SignedRankTest(differences, zeros: .pratt)
    #expect(primary.twoSided.value?.approximation == pratt)
    #expect(primary.isExact)
    #expect(
      SignedRankTest(differences, zeros: .wilcoxon).twoSided.value?.approximation == wilcoxon)
  }

  @Test func `The probability is that of all patterns of signs, for all small differences`() throws
  {
    for differences in everySequence(5, of: -2...2) {
      for zeros in SignedRanks.Zeros.allCases {
        let ranks = SignedRanks(differences, zeros: zeros)
        let result = SignedRankTest(ranks)
        guard differences.contains(where: { $0 != 0 }) else {
          try #require(result.twoSided == .undefined(.allSame))
          continue
        }
        // The same differences under every pattern of signs, ranked anew.
        let sums = everySigns(5).map { signs in
          SignedRanks(zip(signs, differences).map { $0 * $1 }, zeros: zeros).doubledUp
        }
        let below = sums.count { $0 <= ranks.doubledUp }
        let above = sums.count { $0 >= ranks.doubledUp }
        try #require(
          result.twoSided == .value(min(.one, ratio(2 * min(below, above), sums.count))))
      }
    }
  }

  @Test func `Mirrored differences have the same probability`() throws {
    for differences in differenceSamples {
      #expect(
        SignedRankTest(differences, zeros: .pratt).twoSided
          == SignedRankTest(differences.map { -$0 }, zeros: .pratt).twoSided)
    }
  }

  @Test func `With all changes of one step it is the sign test`() throws {
    for differences in everySequence(6, of: -1...1) {
      let signs = SignTest(Changes(differences)).twoSided
      for zeros in SignedRanks.Zeros.allCases {
        try #require(SignedRankTest(differences, zeros: zeros).twoSided == signs)
      }
    }
  }

  @Test func `Where nothing changed there is nothing to test`() {
    #expect(SignedRankTest([], zeros: .pratt).twoSided == .undefined(.allSame))
    #expect(SignedRankTest([0, 0, 0], zeros: .pratt).twoSided == .undefined(.allSame))
  }

  /// R 4.2.2, coin 1.4-2: pvalue(wilcoxsign_test(y ~ x, zero.method = "Pratt" or "Wilcoxon",
  /// distribution = exact())).
  @Test(arguments: LargeGroup.all)
  func `For groups beyond what can be permuted it is that of coin`(group: LargeGroup) throws {
    let pratt = SignedRankTest(group.differences, zeros: .pratt)
    let value = try #require(pratt.twoSided.value)
    #expect(abs(value.approximation / group.pratt - 1) < 1e-9)
    let wilcoxon = try #require(
      SignedRankTest(group.differences, zeros: .wilcoxon).twoSided.value)
    #expect(abs(wilcoxon.approximation / group.wilcoxon - 1) < 1e-9)
    #expect(pratt.isExact == (Changes(group.differences).changed <= 100))
  }

  struct LargeGroup: Sendable {
    let counts: [Int: Int]
    let pratt: Double
    let wilcoxon: Double

    var differences: [Int] {
      counts.keys.sorted().flatMap { Array(repeating: $0, count: counts[$0] ?? 0) }
    }

    static let all = [
      LargeGroup(
        counts: [-2: 2, -1: 6, 0: 10, 1: 13, 2: 4, 3: 1], pratt: 0.055475115776062012,
        wilcoxon: 0.067517936229705811),
      LargeGroup(
        counts: [-3: 1, -2: 3, -1: 12, 0: 20, 1: 26, 2: 8, 3: 2], pratt: 0.0061558448423548739,
        wilcoxon: 0.0085303945244108448),
      LargeGroup(
        counts: [-1: 20, 0: 9, 1: 31, 2: 12], pratt: 0.0004812245592532574,
        wilcoxon: 0.00022436654342239726),
      LargeGroup(
        counts: [-2: 5, -1: 40, 0: 30, 1: 58, 2: 17], pratt: 0.0023398675643638068,
        wilcoxon: 0.0018048083658691644),
    ]
  }
}
