import Statistics
import Testing

@Suite struct AttainableProbabilityTests {
  @Test func `The least probability is that of all changes going one way`() throws {
    for changed in 1...12 {
      let least = AttainableProbability.least(changed: changed)
      let ups = Array(repeating: 1, count: changed) + [0, 0]
      try #require(SignTest(Changes(ups)).twoSided == .value(least))
      try #require(SignedRankTest(ups, zeros: .pratt).twoSided == .value(least))
      let untied = Array(1...changed)
      try #require(SignedRankTest(untied, zeros: .pratt).twoSided == .value(least))
    }
    #expect(AttainableProbability.least(changed: 0) == .one)
    #expect(AttainableProbability.least(changed: 5) == ratio(1, 16))
    #expect(AttainableProbability.least(changed: 9) == ratio(1, 256))
    for changed in [99, 100, 101, 400] {
      let all = SignTest(Changes(up: changed, same: 0, down: 0)).twoSided
      #expect(all.value.map { AttainableProbability.least(changed: changed) <= $0 } == true)
    }
  }

  /// Holm over 8 to 12 tests asks nine changed pairs for the first rejection at 0.05; one alone six.
  @Test(arguments: [(1, 6), (2, 7), (4, 8), (7, 9), (8, 9), (12, 9), (13, 10)])
  func `The first rejection asks so many changed pairs`(tests: Int, changed: Int) {
    #expect(AttainableProbability.leastChanged(tests: tests, level: ratio(5, 100)) == changed)
  }

  @Test func `No number of pairs suffices for a level of zero`() {
    #expect(AttainableProbability.leastChanged(tests: 1, level: .zero) == nil)
  }

  @Test func `A test is hopeless where not even the best case of all tests saves it`() {
    let level = ratio(5, 100)
    #expect(
      AttainableProbability.hopeless(changed: Array(repeating: 8, count: 12), level: level)
        == Array(repeating: true, count: 12))
    #expect(
      AttainableProbability.hopeless(changed: Array(repeating: 9, count: 12), level: level)
        == Array(repeating: false, count: 12))
    // Once seven with more changes are out of the way, eight changes can do among the last five.
    let mixed = Array(repeating: 8, count: 5) + Array(repeating: 9, count: 7)
    #expect(AttainableProbability.hopeless(changed: mixed, level: level).allSatisfy { !$0 })
    #expect(
      AttainableProbability.hopeless(changed: [9, 5, 0], level: level) == [false, true, true])
  }
}
