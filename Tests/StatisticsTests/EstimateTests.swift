import Testing

@testable import Statistics

@Suite struct EstimateTests {
  @Test func `A quotient is a value, and nothing below is the reason given`() {
    #expect(Estimate(3, over: 6, ifZero: .empty) == .value(ratio(1, 2)))
    #expect(Estimate(3, over: -6, ifZero: .empty) == .value(ratio(-1, 2)))
    #expect(Estimate(3, over: 0, ifZero: .allSame) == .undefined(.allSame))
  }

  @Test func `A value has no reason and a reason no value`() {
    #expect(Estimate.value(.one).value == .one)
    #expect(Estimate.value(.one).undefined == nil)
    #expect(Estimate.undefined(.empty).value == nil)
    #expect(Estimate.undefined(.empty).undefined == .empty)
  }
}
