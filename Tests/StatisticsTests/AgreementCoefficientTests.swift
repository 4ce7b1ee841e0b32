import Statistics
import Testing

@Suite struct AgreementCoefficientTests {
  /// The quadratic values of the libraries named with the samples: irrCAC and scikit-learn.
  @Test(arguments: PairedSample.all)
  func `Both are those of public libraries, with quadratic weights`(sample: PairedSample) throws {
    let gwet = try #require(AgreementCoefficient.gwet.value(of: sample.table).value)
    #expect(abs(gwet.approximation - sample.gwet[2]) < 1e-12)
    let kappa = AgreementCoefficient.kappa.value(of: sample.table)
    guard let expected = sample.kappa[2] else {
      #expect(kappa == .undefined(.noVariation))
      return
    }
    #expect(abs(try #require(kappa.value).approximation - expected) < 1e-12)
  }

  @Test func `A constant difference leaves both high, so that they never stand alone`() throws {
    let table = PairedSample.all[2].table
    #expect(try #require(AgreementCoefficient.gwet.value(of: table).value) > ratio(3, 4))
    #expect(try #require(AgreementCoefficient.kappa.value(of: table).value) > ratio(3, 5))
    #expect(table.bias == .value(.one))
  }

  @Test func `Tables that are added count every unit of both`() {
    let pairs = PairedSample.all[0].pairs
    var table = ConfusionTable(scale: 1...5, pairs: Array(pairs.prefix(5)))
    table.add(ConfusionTable(scale: 1...5, pairs: Array(pairs.dropFirst(5))))
    #expect(table == PairedSample.all[0].table)
  }
}
