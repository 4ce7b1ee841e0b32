import TestSupport
import Testing

@testable import Disclosure

/// Columns with bounds, and sums of some of them with bounds.
private struct Problem {
  let columns: Int
  let sums: [[Int]]
  var lower: [Int]
  var upper: [Int]

  init(_ generator: inout SeededGenerator) {
    columns = Int.random(in: 1...5, using: &generator)
    let all = Array(0..<columns)
    sums = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      all.filter { _ in Bool.random(using: &generator) }
    }
    lower = []
    upper = []
    for index in 0..<(columns + sums.count) {
      let low = Int.random(in: index < columns ? 0...1 : 0...4, using: &generator)
      lower.append(low)
      upper.append(low + Int.random(in: 0...2, using: &generator))
    }
  }

  /// Whether whole numbers keep all bounds.
  var hasWholePoint: Bool {
    var points: [[Int]] = [[]]
    for column in 0..<columns {
      points = points.flatMap { point in (lower[column]...upper[column]).map { point + [$0] } }
    }
    return points.contains { point in
      sums.indices.allSatisfy { index in
        let sum = sums[index].reduce(0) { $0 + point[$1] }
        return (lower[columns + index]...upper[columns + index]).contains(sum)
      }
    }
  }

  func tableau() -> Tableau {
    Tableau(columns: columns, sums: sums, lower: lower, upper: upper, effort: 10_000)
  }
}

@Suite struct TableauTests {
  @Test func `A point keeps every bound, and where there is a whole one there is a point`() {
    var generator = SeededGenerator(seed: 11)
    var answers = (found: 0, impossible: 0)
    for _ in 0..<2_000 {
      let problem = Problem(&generator)
      var tableau = problem.tableau()
      switch tableau.solve() {
      case .found:
        answers.found += 1
        for variable in problem.lower.indices {
          let (numerator, denominator) = tableau.value(variable)
          #expect(numerator >= problem.lower[variable] * denominator)
          #expect(numerator <= problem.upper[variable] * denominator)
        }
        // Each sum is the sum of its columns.
        for (index, members) in problem.sums.enumerated() {
          let values = members.map(tableau.value)
          let common = values.reduce(1) { $0 * $1.denominator }
          let sum = values.reduce(0) { $0 + $1.numerator * (common / $1.denominator) }
          let own = tableau.value(problem.columns + index)
          #expect(own.numerator * common == sum * own.denominator)
        }
      case .impossible:
        answers.impossible += 1
        #expect(!problem.hasWholePoint)
      case .undecided:
        Issue.record("small problems are decided")
      }
    }
    #expect(answers.found > 300 && answers.impossible > 300)
  }

  @Test func `Bounds that come and go leave the answers as they are`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      let problem = Problem(&generator)
      var warm = problem.tableau()
      for _ in 0..<8 {
        var other = problem
        let variable = Int.random(in: problem.lower.indices, using: &generator)
        other.lower[variable] = Int.random(in: 0...3, using: &generator)
        other.upper[variable] = Int.random(in: 0...5, using: &generator)
        warm.bound(variable, other.lower[variable], other.upper[variable])
        var cold = other.tableau()
        #expect(warm.solve() == cold.solve())
        warm.bound(variable, problem.lower[variable], problem.upper[variable])
      }
    }
  }

  @Test func `Nothing is answered without effort where it takes some`() {
    var tableau = Tableau(
      columns: 2, sums: [[0, 1]], lower: [0, 0, 3], upper: [9, 9, 3], effort: 0)
    #expect(tableau.solve() == .undecided)
  }
}
