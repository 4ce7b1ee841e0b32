import Language
import TestSupport
import Testing

@testable import History

@Suite struct TimeOrderTests {
  /// The order of lines at hours after a moment; the first line is the file's creation.
  private func order(_ hours: [Int], now: Int = 1_000) -> TimeOrder {
    order(seconds: hours.map { $0 * 3_600 }, now: now * 3_600)
  }

  private func order(seconds: [Int], now: Int = 1_000_000) -> TimeOrder {
    TimeOrder(
      seconds.enumerated().map {
        TimeOrder.Line(number: $0.offset + 1, at: Moment(secondsSince1970: $0.element))
      }, now: Instant(secondsSince1970: now))
  }

  private func wrong(_ order: TimeOrder) -> [Int] { order.wrong.map(\.line.number) }

  private static let cases: [([Int], [(Int, TimeOrder.Reason)])] = [
    ([], []), ([1], []), ([1, 1, 1], []), ([1, 2, 3], []),
    // One line in a sound file, whatever its moment, is one wrong moment.
    ([1, 2, 9_999, 3, 4], [(3, .future)]),
    ([1, 2, 500, 3, 4], [(3, .newerThan(4))]),
    ([10, 11, -500, 12, 13], [(3, .beforeCreation)]),
    ([1, 5, 2, 6, 7], [(3, .olderThan(2))]),
    ([1, 2, 3, 9_999], [(4, .future)]),
    // At the end nothing says which of two is right; the earlier line is believed.
    ([1, 3, 2], [(3, .olderThan(2))]), ([1, 0], [(2, .beforeCreation)]),
    ([5, 500, 6], [(3, .olderThan(2))]),
    // A file that was made with a wrong clock and then filled with a right one.
    ([500, 1, 2, 3], [(1, .newerThan(2))]), ([9_999, 1, 2], [(1, .future)]),
    // What does not fit the longest run.
    ([1, 5, 6, 2, 3, 4, 7], [(2, .newerThan(4)), (3, .newerThan(4))]),
    // A creation that lies in the future is no bound for the others.
    ([9_999, 5, 6, 2], [(1, .future), (4, .olderThan(3))]),
    ([9_999], [(1, .future)]), ([9_999, 9_998], [(1, .future), (2, .future)]),
  ]

  @Test(arguments: cases.indices)
  func oneWrongMomentIsToldAsOne(index: Int) {
    let (hours, expected) = Self.cases[index]
    let order = order(hours)
    #expect(wrong(order) == expected.map(\.0), "\(hours)")
    #expect(order.wrong.map(\.reason) == expected.map(\.1), "\(hours)")
    #expect(order.slight == [])
  }

  @Test func twoMinutesAreNotedAndNoMore() {
    #expect(order(seconds: [0, 500, 380, 600]).slight == [3])
    #expect(wrong(order(seconds: [0, 500, 380, 600])) == [])
    #expect(wrong(order(seconds: [0, 500, 379, 600])) == [3])
    #expect(order(seconds: [0, 500, 379, 600]).slight == [])
    #expect(order(seconds: [500, 380]).slight == [2])
    #expect(wrong(order(seconds: [500, 379])) == [2])
    // The present.
    #expect(order(seconds: [0, 620], now: 500).slight == [2])
    #expect(wrong(order(seconds: [0, 621], now: 500)) == [2])
    #expect(order(seconds: [0, 500], now: 500).slight == [])
  }

  /// Against the definition: no larger set of lines is in order, for every small file.
  @Test func theFewestLinesAreWrong() {
    for length in 1...6 {
      for code in 0..<(1 << (2 * length)) {
        var rest = code
        let hours = (0..<length).map { _ in
          defer { rest /= 4 }
          return rest % 4
        }
        let wrong = Set(wrong(order(hours)))
        let kept = hours.indices.filter { !wrong.contains($0 + 1) }.map { hours[$0] }
        #expect(kept == kept.sorted(), "\(hours)")
        #expect(kept.count == longestByTrying(hours), "\(hours)")
      }
    }
  }

  private func longestByTrying(_ hours: [Int]) -> Int {
    (0..<(1 << hours.count)).map { mask -> Int in
      let chosen = hours.indices.filter { mask >> $0 & 1 == 1 }.map { hours[$0] }
      return chosen == chosen.sorted() ? chosen.count : 0
    }.max() ?? 0
  }

  /// A file of a hundred thousand lines that goes back at each of them.
  @Test(.timeLimit(.minutes(1))) func aLongFileIsNoTrouble() {
    let order = order(seconds: (0..<100_000).map { 100_000_000 - $0 * 200 }, now: 200_000_000)
    #expect(order.wrong.count == 99_999)
  }

  /// What matters is the instant and not the place where it was lived.
  @Test func theZoneIsNoPartOfTheOrder() throws {
    let moments = try [
      "2025-10-01T11:00:00+02:00", "2025-10-01T09:30:00Z", "2025-10-01T05:00:00-05:00",
    ].map { try #require(Moment(iso: $0)) }
    let order = TimeOrder(
      moments.enumerated().map { TimeOrder.Line(number: $0.offset + 1, at: $0.element) },
      now: try #require(Instant(iso: "2025-11-01T00:00:00Z")))
    #expect(order.wrong.isEmpty && order.slight.isEmpty)
  }
}
