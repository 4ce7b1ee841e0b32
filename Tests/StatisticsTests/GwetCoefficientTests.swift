import Statistics
import Testing

@Suite struct GwetCoefficientTests {
  @Test(arguments: RatingSample.all)
  func `With several raters and gaps it is that of irrCAC`(sample: RatingSample) throws {
    for (disagreement, expected) in zip(Disagreement.allCases, sample.gwet) {
      let value = try #require(sample.ratings.gwetCoefficient(disagreement).value)
      #expect(abs(value.approximation - expected) < 1e-12)
    }
  }

  @Test(arguments: PairedSample.all)
  func `With two raters it is that of irrCAC`(sample: PairedSample) throws {
    for (disagreement, expected) in zip(Disagreement.allCases, sample.gwet) {
      let value = try #require(Ratings(sample.table).gwetCoefficient(disagreement).value)
      #expect(abs(value.approximation - expected) < 1e-12)
    }
  }

  @Test func `The published value of Gwet for Krippendorff's example is met`() {
    let value = RatingSample.all[0].ratings.gwetCoefficient(.any).value
    #expect(value?.rounded(decimals: 3) == ratio(775, 1000))
  }

  @Test func `It depends on the whole scale, used or not`() throws {
    let pairs = PairedSample.all[2].pairs
    let five = Ratings(ConfusionTable(scale: 1...5, pairs: pairs)).gwetCoefficient(.quadratic)
    let seven = Ratings(ConfusionTable(scale: 1...7, pairs: pairs)).gwetCoefficient(.quadratic)
    #expect(try #require(five.value) < #require(seven.value))
  }

  @Test func `Without ratings, pairs or categories there is none`() {
    #expect(Ratings(scale: 1...5, units: []).gwetCoefficient(.quadratic) == .undefined(.empty))
    #expect(
      Ratings(scale: 1...5, units: [[1, nil], [nil, 2]]).gwetCoefficient(.quadratic)
        == .undefined(.nothingPaired))
    #expect(
      Ratings(scale: 1...1, units: [[1, 1]]).gwetCoefficient(.any) == .undefined(.oneCategory))
  }

  @Test func `Numbers that outgrow exact arithmetic are said to`() {
    // Units of every size up to 150 have no common denominator in sixteen bytes.
    let units = (2...150).map { Array(repeating: Int?.some(1 + $0 % 5), count: $0) }
    #expect(
      Ratings(scale: 1...5, units: units).gwetCoefficient(.quadratic) == .undefined(.tooLarge))
  }

  @Test func `It never exceeds one, and is one only where all paired ratings agree`() throws {
    for choice in everySequence(3, of: 0...8) {
      let pairs = choice.map { (first: 1 + $0 / 3, second: 1 + $0 % 3) }
      let table = ConfusionTable(scale: 1...3, pairs: pairs)
      let value = try #require(Ratings(table).gwetCoefficient(.quadratic).value)
      try #require(value <= .one)
      try #require((value == .one) == (table.exactAgreement == .value(.one)))
    }
  }
}
