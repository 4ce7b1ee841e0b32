import Statistics
import Testing

@Suite struct ConfusionTableTests {
  private let table = ConfusionTable(
    scale: 1...5, pairs: [(3, 2), (3, 3), (5, 2), (1, 2), (4, 3), (4, 4)])

  @Test func `Pairs are counted by first and second rating`() {
    #expect(
      table.counts == [
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 1, 1, 0, 0],
        [0, 0, 1, 1, 0],
        [0, 1, 0, 0, 0],
      ])
    #expect(table.units == 6)
  }

  @Test func `Agreement, bias and direction are exact`() {
    #expect(table.exactAgreement == .value(ratio(1, 3)))
    #expect(table.agreementWithinOne == .value(ratio(5, 6)))
    #expect(table.bias == .value(ratio(2, 3)))
    #expect(table.direction == Changes(up: 3, same: 2, down: 1))
    #expect(table.directionTest.twoSided == .value(ratio(5, 8)))
  }

  @Test func `An empty table has neither agreement nor direction`() {
    let table = ConfusionTable(scale: 1...5)
    #expect(table.exactAgreement == .undefined(.empty))
    #expect(table.agreementWithinOne == .undefined(.empty))
    #expect(table.bias == .undefined(.empty))
    #expect(table.directionTest.twoSided == .undefined(.allSame))
  }

  @Test func `Exchanging the ratings turns the bias round and nothing else`() throws {
    for sample in PairedSample.all {
      let turned = ConfusionTable(
        scale: 1...5, pairs: sample.pairs.map { ($0.second, $0.first) })
      let bias = try #require(sample.table.bias.value)
      #expect(turned.bias == .value(Ratio(-bias.numerator, over: bias.denominator)))
      #expect(turned.exactAgreement == sample.table.exactAgreement)
      for disagreement in Disagreement.allCases {
        #expect(turned.kappa(disagreement) == sample.table.kappa(disagreement))
      }
    }
  }

  @Test func `A rating off the scale is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ConfusionTable(scale: 1...5, pairs: [(0, 3)])
    }
  }
}
