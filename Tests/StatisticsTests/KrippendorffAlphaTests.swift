import Statistics
import Testing

@Suite struct KrippendorffAlphaTests {
  @Test(arguments: RatingSample.all)
  func `With several raters and gaps it is that of the krippendorff package`(sample: RatingSample)
    throws
  {
    let value = try #require(sample.ratings.krippendorffOrdinal.value)
    #expect(abs(value.approximation - sample.alpha) < 1e-12)
  }

  @Test(arguments: PairedSample.all)
  func `With two raters it is that of the krippendorff package`(sample: PairedSample) throws {
    let alpha = Ratings(sample.table).krippendorffOrdinal
    guard let expected = sample.alpha else {
      #expect(alpha == .undefined(.noVariation))
      return
    }
    let value = try #require(alpha.value)
    #expect(abs(value.approximation - expected) < 1e-12)
  }

  @Test func `The published value of Krippendorff's example is met`() {
    let value = RatingSample.all[0].ratings.krippendorffOrdinal.value
    #expect(value?.rounded(decimals: 3) == ratio(815, 1000))
  }

  @Test func `Unused categories make no difference`() {
    let pairs = PairedSample.all[0].pairs
    #expect(
      Ratings(ConfusionTable(scale: 0...9, pairs: pairs)).krippendorffOrdinal
        == Ratings(ConfusionTable(scale: 1...5, pairs: pairs)).krippendorffOrdinal)
  }

  @Test
  func `It is the mean disagreement of all pairs of ratings turned round, for all small cases`()
    throws
  {
    for choice in everySequence(3, of: 0...8) {
      let pairs = choice.map { ($0 / 3, $0 % 3) }
      let ratings = Ratings(scale: 0...2, units: pairs.map { [$0.0, $0.1] })
      try #require(ratings.krippendorffOrdinal.value == literal(pairs))
    }
  }

  /// Alpha for two raters without gaps, from its definition over single ratings; nil without
  /// variation.
  private func literal(_ pairs: [(Int, Int)]) -> Ratio? {
    let all = pairs.flatMap { [$0.0, $0.1] }
    // Four times the ordinal metric.
    func distance(_ a: Int, _ b: Int) -> Int {
      guard a != b else { return 0 }
      let inside = all.count { (min(a, b)...max(a, b)).contains($0) }
      let doubled = 2 * inside - all.count { $0 == a } - all.count { $0 == b }
      return doubled * doubled
    }
    let observed = pairs.reduce(0) { $0 + 2 * distance($1.0, $1.1) }
    var expected = 0
    for first in all.indices {
      for second in all.indices where first != second {
        expected += distance(all[first], all[second])
      }
    }
    guard expected > 0 else { return nil }
    return ratio(expected - (all.count - 1) * observed, expected)
  }

  @Test func `Without ratings, pairs or categories there is none`() {
    #expect(Ratings(scale: 1...5, units: []).krippendorffOrdinal == .undefined(.empty))
    #expect(
      Ratings(scale: 1...5, units: [[1, nil], [nil, 2]]).krippendorffOrdinal
        == .undefined(.nothingPaired))
    #expect(Ratings(scale: 1...1, units: [[1, 1]]).krippendorffOrdinal == .undefined(.oneCategory))
  }
}
