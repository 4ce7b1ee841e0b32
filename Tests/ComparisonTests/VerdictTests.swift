import Comparison
import Testing

@Suite struct VerdictTests {
  private static let ranges: [ClosedRange<Int>] = (1...4).flatMap { low in
    (low...4).map { low...$0 }
  }

  private typealias Way = (then: ClosedRange<Int>, now: ClosedRange<Int>)

  private static let ways: [Way] = ranges.flatMap { then in ranges.map { (then, $0) } }

  /// The strongest of the verdicts that hold for every pair of values, by trying all of them.
  private func strongest(_ ways: [Way]) -> Verdict {
    let order: [Verdict] = [.higher, .lower, .equal, .atLeastAsHigh, .atMostAsHigh]
    return order.first { verdict in
      ways.allSatisfy { way in
        way.then.allSatisfy { then in
          way.now.allSatisfy { verdict.holds(then: then, now: $0) }
        }
      }
    } ?? .notEstablished
  }

  @Test func `The verdict is the strongest that holds in every completion, in one way`() {
    for way in Self.ways { #expect(Verdict([way]) == strongest([way])) }
  }

  @Test func `The verdict is the strongest that holds in every completion, in two ways`() {
    for first in Self.ways {
      for second in Self.ways { #expect(Verdict([first, second]) == strongest([first, second])) }
    }
  }

  @Test func `With nothing to compare nothing is established`() {
    #expect(Verdict([(then: ClosedRange<Int>, now: ClosedRange<Int>)]()) == .notEstablished)
  }

  @Test func `Of two settled values exactly one verdict is the right one`() {
    for then in 1...4 {
      for now in 1...4 {
        let verdict = Verdict([(then...then, now...now)])
        #expect(verdict == (now > then ? .higher : now < then ? .lower : .equal))
        #expect(verdict.holds(then: then, now: now))
      }
    }
  }

  @Test func `Verdicts have the names that outputs use`() {
    #expect(
      Verdict.allCases.map(\.rawValue) == [
        "higher", "at-least-as-high", "equal", "at-most-as-high", "lower", "not-established",
      ])
  }
}
