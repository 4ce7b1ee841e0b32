/// Ratings of units on an ordered scale, by any number of raters and with gaps.
///
/// Who gave a rating does not matter to the coefficients, only how often a unit got each category.
package struct Ratings: Hashable, Sendable {
  /// The whole ordered scale, used or not.
  package let scale: ClosedRange<Int>

  /// For each unit that has a rating, how often it got each category of the scale.
  package let units: [[Int]]

  /// Counts the ratings that each unit got, nil standing for a rater who gave none.
  ///
  /// - Precondition: every rating is on the scale.
  package init(scale: ClosedRange<Int>, units: [[Int?]]) {
    self.scale = scale
    self.units = units.compactMap { ratings in
      var counts = Array(repeating: 0, count: scale.count)
      for case let rating? in ratings {
        precondition(scale.contains(rating), "a rating is on its scale")
        counts[rating - scale.lowerBound] += 1
      }
      return counts.contains { $0 > 0 } ? counts : nil
    }
  }

  /// The units of a table, each rated twice.
  package init(_ table: ConfusionTable) {
    scale = table.scale
    units = table.cells.flatMap { cell in
      var counts = Array(repeating: 0, count: table.scale.count)
      counts[cell.first] += 1
      counts[cell.second] += 1
      return Array(repeating: counts, count: cell.count)
    }
  }

  /// The units with two ratings or more, which alone can agree.
  var paired: [[Int]] { units.filter { $0.reduce(0, +) >= 2 } }

  /// The least number that every given number divides; nil if it does not fit.
  static func commonMultiple(_ numbers: some Sequence<Int>) -> Whole {
    numbers.reduce(Whole(1)) { multiple, number in
      let (rest, _) = Whole.reduced(Whole(number), multiple)
      return multiple * rest
    }
  }
}
