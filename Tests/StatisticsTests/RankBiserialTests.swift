import Statistics
import Testing

@Suite struct RankBiserialTests {
  /// pingouin 0.7.0: pingouin.wilcoxon(d, zeros)['RBC'], which drops zeros.
  @Test(arguments: [
    (0, 0.672_727_272_727_272_6), (1, 1.0), (2, 0.666_666_666_666_666_7),
    (3, 0.761_904_761_904_761_9), (4, 1.0), (5, 0.0), (6, 0.290_909_090_909_090_95),
    (7, 0.555_555_555_555_555_6), (8, -0.666_666_666_666_666_7), (9, 0.872_727_272_727_272_8),
  ])
  func `Without zeros it is that of pingouin`(sample: Int, expected: Double) throws {
    let ranks = SignedRanks(differenceSamples[sample], zeros: .wilcoxon)
    let value = try #require(ranks.rankBiserial.value)
    #expect(abs(value.approximation - expected) < 1e-12)
  }

  @Test func `With Pratt's ranks the ranks of zeros are in neither sum`() {
    // Ranks 1 and 2 go to the zeros; 3½, 3½ and 5 to the others.
    #expect(
      SignedRanks([0, 0, 1, -1, 2], zeros: .pratt).rankBiserial == .value(ratio(10, 24)))
  }

  @Test func `Where nothing changed there is no side`() {
    #expect(SignedRanks([0, 0], zeros: .pratt).rankBiserial == .undefined(.allSame))
  }
}
