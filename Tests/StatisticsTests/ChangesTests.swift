import Statistics
import Testing

@Suite struct ChangesTests {
  @Test func `Differences are counted by their sign`() {
    let changes = Changes([2, 0, -1, 1, 0, 0])
    #expect(changes == Changes(up: 2, same: 3, down: 1))
    #expect(changes.pairs == 6)
    #expect(changes.changed == 3)
  }

  @Test func `The effect sizes are fractions of the pairs`() {
    let changes = Changes(up: 6, same: 3, down: 2)
    #expect(changes.probabilityOfImprovement == .value(ratio(15, 22)))
    #expect(changes.netChange == .value(ratio(4, 11)))
  }

  @Test func `Nothing paired has no effect`() {
    #expect(Changes([]).probabilityOfImprovement == .undefined(.empty))
    #expect(Changes([]).netChange == .undefined(.empty))
  }

  @Test func `Net change is twice the probability of improvement less one, for all small counts`()
    throws
  {
    for counts in everySequence(3, of: 0...5) where counts != [0, 0, 0] {
      let changes = Changes(up: counts[0], same: counts[1], down: counts[2])
      let mirrored = Changes(up: counts[2], same: counts[1], down: counts[0])
      let improvement = try #require(changes.probabilityOfImprovement.value)
      let net = try #require(changes.netChange.value)
      try #require(
        Ratio(2 * improvement.numerator - improvement.denominator, over: improvement.denominator)
          == net)
      let opposite = try #require(mirrored.netChange.value)
      try #require(opposite == Ratio(-net.numerator, over: net.denominator))
    }
  }
}
