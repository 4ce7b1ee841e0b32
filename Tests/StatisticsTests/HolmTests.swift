import Statistics
import Testing

@Suite struct HolmTests {
  @Test(arguments: AdjustmentSample.all)
  func `Adjusted probabilities are those of statsmodels`(sample: AdjustmentSample) throws {
    let adjusted = sample.probabilities.adjustedByHolm
    try #require(adjusted.count == sample.holm.count)
    for (value, expected) in zip(adjusted, sample.holm) {
      #expect(abs(value.approximation - expected) < 1e-15)
    }
  }

  @Test func `The order given does not matter, and nothing gets smaller`() throws {
    let numbers = [ratio(1, 64), ratio(3, 8), ratio(1, 16), ratio(1, 16), ratio(1)]
    let adjusted = numbers.adjustedByHolm
    let backwards = Array(numbers.reversed()).adjustedByHolm
    #expect(Array(backwards.reversed()) == adjusted)
    for (before, after) in zip(numbers, adjusted) { try #require(before <= after && after <= .one) }
    #expect([Ratio]().adjustedByHolm == [])
  }

  @Test func `The smallest probabilities there are can be adjusted for many tests`() {
    let least = Ratio(1, over: 1 << 100)
    let adjusted = Array(repeating: least, count: 1000).adjustedByHolm
    #expect(adjusted.first == Ratio(1000, over: 1 << 100))
  }
}
