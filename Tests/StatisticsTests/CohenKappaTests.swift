import Statistics
import Testing

@Suite struct CohenKappaTests {
  @Test(arguments: PairedSample.all)
  func `Kappa is that of scikit-learn, and undefined where it says NaN`(sample: PairedSample) throws
  {
    for (disagreement, expected) in zip(Disagreement.allCases, sample.kappa) {
      let kappa = sample.table.kappa(disagreement)
      guard let expected else {
        #expect(kappa == .undefined(.noVariation))
        continue
      }
      let value = try #require(kappa.value)
      #expect(abs(value.approximation - expected) < 1e-12)
    }
  }

  @Test func `Without units or with one category there is no kappa`() {
    #expect(ConfusionTable(scale: 1...5).kappa(.quadratic) == .undefined(.empty))
    #expect(
      ConfusionTable(scale: 2...2, pairs: [(2, 2)]).kappa(.linear) == .undefined(.oneCategory))
  }

  /// The prevalence paradox: nearly all agree, and kappa is below zero.
  @Test func `Skewed ratings show why kappa never stands alone`() {
    let table = PairedSample.all[1].table
    #expect(table.exactAgreement == .value(ratio(6, 7)))
    #expect(table.kappa(.quadratic) == .value(ratio(-1, 13)))
  }

  @Test func `With two categories all weights are the same`() throws {
    for choice in everySequence(4, of: 0...3) {
      let pairs = choice.map { (first: 1 + $0 / 2, second: 1 + $0 % 2) }
      let table = ConfusionTable(scale: 1...2, pairs: pairs)
      try #require(table.kappa(.linear) == table.kappa(.any))
      try #require(table.kappa(.quadratic) == table.kappa(.any))
    }
  }
}
