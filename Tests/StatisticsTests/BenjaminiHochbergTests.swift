import Statistics
import Testing

@Suite struct BenjaminiHochbergTests {
  @Test(arguments: AdjustmentSample.all)
  func `Adjusted probabilities are those of statsmodels and scipy`(sample: AdjustmentSample) throws
  {
    let adjusted = sample.probabilities.adjustedByBenjaminiHochberg
    try #require(adjusted.count == sample.benjaminiHochberg.count)
    for (value, expected) in zip(adjusted, sample.benjaminiHochberg) {
      #expect(abs(value.approximation - expected) < 1e-15)
    }
  }

  @Test func `It lies between the probability itself and Holm's`() throws {
    let choices = [ratio(1, 64), ratio(1, 20), ratio(3, 8), ratio(1)]
    for picks in everySequence(5, of: 0...3) {
      let numbers = picks.map { choices[$0] }
      let adjusted = numbers.adjustedByBenjaminiHochberg
      for ((before, after), holm) in zip(zip(numbers, adjusted), numbers.adjustedByHolm) {
        try #require(before <= after && after <= holm)
      }
    }
  }
}
