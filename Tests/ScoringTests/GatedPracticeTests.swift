import Maturity
import Testing

@testable import Scoring

@Suite struct GatedPracticeTests {
  @Test func `What a level asks and what a rating fails are two sides of one rule`() {
    for rule in everyGate(values: 4) {
      let practice = GatedPractice(level: 3, at: rule.at, below: rule.below)
      for position in 0..<4 {
        let failing = (2...5).first { level in
          practice.required(forLevel: level).map { rating(position) < $0 } ?? false
        }
        #expect(practice.firstFailure(rated: rating(position)) == failing)
      }
    }
  }

  @Test func `A practice above a level is not asked for it`() {
    let practice = GatedPractice(level: 3, at: rating(2), below: rating(3))
    #expect(practice.required(forLevel: 2) == nil)
    #expect(practice.required(forLevel: 3) == rating(2))
    #expect(practice.required(forLevel: 4) == rating(3))
  }

  @Test func `A tally lands at the highest level of the word`() {
    var tally = GateTally()
    #expect(tally.level(floor: 1) == nil)
    tally.count(GatedPractice(level: 31, at: rating(0), below: rating(0)), rated: rating(0))
    #expect(tally.level(floor: 1) == 31)
    tally.count(GatedPractice(level: 31, at: rating(1), below: rating(1)), rated: rating(0))
    #expect(tally.level(floor: 1) == 1)
    #expect(tally.level(floor: 0) == 0)
  }

  @Test func `Counting leaves the tally as it was`() {
    let tally = GateTally()
    let practice = GatedPractice(level: 2, at: rating(1), below: rating(1))
    #expect(tally.counting(practice, rated: rating(1)).level(floor: 1) == 2)
    #expect(tally.level(floor: 1) == nil)
  }
}
