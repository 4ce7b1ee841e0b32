package import Language

/// The moments in a file that cannot be right, as far as their order shows.
///
/// Lines stand in the order in which they were written, and a clock is the word of whoever wrote.
/// What fits is the longest run of lines whose moments do not go back, of several the one that
/// keeps the earliest lines; the fewest lines are then wrong, and one that is wrong does not make
/// all later ones so.
package struct TimeOrder: Hashable, Sendable {
  /// The lines whose moment cannot be right, in order.
  package let wrong: [Wrong]

  /// The lines that are out of order by no more than two clocks may differ, in order.
  package let slight: [Int]

  /// How many seconds two clocks may differ.
  package static let tolerance = 120

  /// A line with its moment.
  package struct Line: Hashable, Sendable {
    /// The number of the line, from 1 for the one that says when the file was made.
    package let number: Int
    package let at: Moment

    package init(number: Int, at: Moment) {
      self.number = number
      self.at = at
    }
  }

  /// A line whose moment cannot be right.
  package struct Wrong: Hashable, Sendable {
    package let line: Line
    package let reason: Reason
  }

  package enum Reason: Hashable, Sendable {
    /// It lies behind the present.
    case future

    /// It lies before the file was made.
    case beforeCreation

    /// It is older than that of an earlier line, by number.
    case olderThan(Int)

    /// It is newer than that of a later line, by number.
    case newerThan(Int)
  }

  /// - Parameters:
  ///   - lines: in the order of the file; what is known to be wrong is left out.
  ///   - now: the present.
  package init(_ lines: [Line], now: Instant) {
    let latest = now.secondsSince1970 + Self.tolerance
    let isPossible = lines.map { $0.at.instant.secondsSince1970 <= latest }
    let possible = lines.indices.filter { isPossible[$0] }
    let fitting = Self.longestRun(possible.map { lines[$0].at.instant }).map { possible[$0] }
    let creation = fitting.first.map { lines[$0] }.flatMap { $0.number == 1 ? $0 : nil }
    var wrong: [Wrong] = []
    var slight: [Int] = []
    var behind: Line?
    var ahead = fitting[...]
    for (index, line) in lines.enumerated() {
      if ahead.first == index {
        behind = line
        ahead.removeFirst()
        if line.at.instant > now { slight.append(line.number) }
        continue
      }
      let reason: Reason? =
        if !isPossible[index] {
          .future
        } else if let creation, line.at.isBehind(creation.at) {
          .beforeCreation
        } else if let behind, line.at.isBehind(behind.at) {
          .olderThan(behind.number)
        } else if let next = ahead.first, lines[next].at.isBehind(line.at) {
          .newerThan(lines[next].number)
        } else {
          nil
        }
      if let reason {
        wrong.append(Wrong(line: line, reason: reason))
      } else {
        slight.append(line.number)
      }
    }
    self.wrong = wrong
    self.slight = slight
  }

  /// The places of the longest run that does not go back; of several the first in order of places.
  private static func longestRun(_ moments: [Instant]) -> [Int] {
    // The length of the longest run from each place on, found from the end. The latest moment that
    // a run of each length can begin with is kept, and falls as the length grows.
    var lengths = Array(repeating: 0, count: moments.count)
    var latest: [Instant] = []
    for index in moments.indices.reversed() {
      var low = 0
      var high = latest.count
      while low < high {
        let middle = (low + high) / 2
        if latest[middle] >= moments[index] { low = middle + 1 } else { high = middle }
      }
      lengths[index] = low + 1
      if low == latest.count {
        latest.append(moments[index])
      } else {
        latest[low] = moments[index]
      }
    }
    var run: [Int] = []
    var missing = latest.count
    for index in moments.indices where lengths[index] == missing {
      if let last = run.last, moments[index] < moments[last] { continue }
      run.append(index)
      missing -= 1
    }
    return run
  }
}

extension Moment {
  /// Whether this lies before another by more than two clocks may differ.
  package func isBehind(_ other: Moment) -> Bool {
    other.instant.secondsSince1970 - instant.secondsSince1970 > TimeOrder.tolerance
  }
}
