/// How often a first and a second rating of the same unit were each pair of categories.
///
/// The second rating is the reference, so that the table is not symmetric.
package struct ConfusionTable: Hashable, Sendable {
  /// The whole ordered scale, used or not.
  package let scale: ClosedRange<Int>

  /// Row by first rating, column by second rating, both in the order of the scale.
  package private(set) var counts: [[Int]]

  /// - Precondition: every rating is on the scale.
  package init(scale: ClosedRange<Int>, pairs: [(first: Int, second: Int)] = []) {
    self.scale = scale
    counts = Array(repeating: Array(repeating: 0, count: scale.count), count: scale.count)
    for pair in pairs { add(first: pair.first, second: pair.second) }
  }

  /// - Precondition: both ratings are on the scale.
  package mutating func add(first: Int, second: Int) {
    precondition(scale.contains(first) && scale.contains(second), "a rating is on its scale")
    counts[first - scale.lowerBound][second - scale.lowerBound] += 1
  }

  /// Counts the units of another table too.
  ///
  /// - Precondition: both have the same scale.
  package mutating func add(_ other: ConfusionTable) {
    precondition(scale == other.scale, "tables that are added have one scale")
    for (row, column, count) in other.cells { counts[row][column] += count }
  }

  package var units: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many units differ by a distance for which a condition holds; first less second.
  private func units(where holds: (Int) -> Bool) -> Int {
    cells.reduce(0) { $0 + (holds($1.first - $1.second) ? $1.count : 0) }
  }

  /// Each cell by the index of its categories.
  var cells: [(first: Int, second: Int, count: Int)] {
    counts.indices.flatMap { row in
      counts[row].indices.map { (row, $0, counts[row][$0]) }
    }
  }
}

// MARK: - Agreement and its direction

extension ConfusionTable {
  /// The share of units with the same rating twice.
  package var exactAgreement: Estimate {
    Estimate(units { $0 == 0 }, over: units, ifZero: .empty)
  }

  /// The share of units whose ratings are at most one category apart.
  package var agreementWithinOne: Estimate {
    Estimate(units { $0.magnitude <= 1 }, over: units, ifZero: .empty)
  }

  /// The mean of first less second, in categories: above zero where the first rating is higher.
  package var bias: Estimate {
    let sum = cells.reduce(0) { $0 + ($1.first - $1.second) * $1.count }
    return Estimate(sum, over: units, ifZero: .empty)
  }

  /// The units by the direction of the difference: up where the first rating is higher.
  package var direction: Changes {
    Changes(up: units { $0 > 0 }, same: units { $0 == 0 }, down: units { $0 < 0 })
  }

  /// Whether the direction of the differences could be coin tossing.
  package var directionTest: SignTest { SignTest(direction) }
}
