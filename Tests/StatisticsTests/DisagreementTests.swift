import Testing

@testable import Statistics

@Suite struct DisagreementTests {
  @Test func `Weights grow as they are named, the same both ways`() {
    let distances = [-2, -1, 0, 1, 2, 4]
    #expect(distances.map { Disagreement.any.weight($0) } == [1, 1, 0, 1, 1, 1])
    #expect(distances.map { Disagreement.linear.weight($0) } == [2, 1, 0, 1, 2, 4])
    #expect(distances.map { Disagreement.quadratic.weight($0) } == [4, 1, 0, 1, 4, 16])
  }
}
