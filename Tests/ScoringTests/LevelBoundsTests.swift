import Scoring
import Testing

@Suite struct LevelBoundsTests {
  @Test func `A level is settled where one remains for certain`() {
    #expect(LevelBounds(low: 3, high: 3).settled == 3)
    #expect(LevelBounds(low: 2, high: 3).settled == nil)
    #expect(LevelBounds(low: 3, high: 3, mayBeNone: true).settled == nil)
  }
}
