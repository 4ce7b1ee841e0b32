import Statistics
import Testing

@Suite struct SignedRanksTests {
  /// W⁺ from scipy 1.17.1: wilcoxon(d, zero_method='pratt' or 'wilcox', alternative='greater',
  /// method=PermutationMethod(n_resamples=2**len(d)*2)).statistic, doubled.
  @Test(arguments: [
    (0, 156, 92), (1, 42, 42), (2, 35, 35), (3, 57, 37), (4, 10, 2), (5, 3, 3), (6, 99, 71),
    (7, 56, 56), (8, 11, 5), (9, 175, 103),
  ])
  func `The sum of the ranks that went up is that of scipy`(sample: Int, pratt: Int, wilcoxon: Int)
  {
    let differences = differenceSamples[sample]
    #expect(SignedRanks(differences, zeros: .pratt).doubledUp == pratt)
    #expect(SignedRanks(differences, zeros: .wilcoxon).doubledUp == wilcoxon)
  }

  @Test func `Zeros take the lowest ranks and leave, or never take them`() {
    let pratt = SignedRanks([0, 0, 1, -2], zeros: .pratt)
    #expect(pratt.doubledRanks == [6, 8])
    #expect((pratt.doubledUp, pratt.doubledDown) == (6, 8))
    let wilcoxon = SignedRanks([0, 0, 1, -2], zeros: .wilcoxon)
    #expect(wilcoxon.doubledRanks == [2, 4])
  }

  @Test func `Ranks add up to those of all pairs, and mirrored differences change sides`() throws {
    for differences in everySequence(5, of: -2...2) {
      for zeros in SignedRanks.Zeros.allCases {
        let ranks = SignedRanks(differences, zeros: zeros)
        let count = differences.count
        let none = differences.count { $0 == 0 }
        let ranked = zeros == .pratt ? count : count - none
        let left = zeros == .pratt ? none : 0
        try #require(
          ranks.doubledRanks.reduce(0, +) == ranked * (ranked + 1) - left * (left + 1))
        try #require(ranks.doubledUp + ranks.doubledDown == ranks.doubledRanks.reduce(0, +))
        let mirrored = SignedRanks(differences.map { -$0 }, zeros: zeros)
        try #require(mirrored.doubledUp == ranks.doubledDown)
      }
    }
  }
}
