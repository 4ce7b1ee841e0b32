/// Looks for worlds that agree with one conjunction of constraints.
///
/// The fractions of the simplex come first; a cell that is no whole number is split below and above,
/// depth first. Every answer is exact, and so is “none”; what takes too long is neither.
struct WorldSearch {
  enum Answer {
    /// The number of institutions by cell.
    case found([Int])
    case impossible
    case undecided
  }

  private let cellCount: Int
  private let firstSum: Int
  private var tableau: Tableau

  /// The counts that each sum may have.
  private var counts: [ClosedRange<Int>]

  init(_ layout: Layout, effort: Int) {
    cellCount = layout.cells.count
    firstSum = cellCount + layout.blocks.count
    let members = layout.sums.map(layout.cells(of:))
    counts = layout.sums.map { sum in
      0...sum.blocks.reduce(0) { $0 + layout.blocks[$1].size }
    }
    tableau = Tableau(
      columns: cellCount, sums: layout.blocks.map { Array($0.cells) } + members,
      lower: layout.cells.map { _ in 0 } + layout.blocks.map(\.size) + counts.map(\.lowerBound),
      upper: layout.cells.map { layout.blocks[$0.block].size } + layout.blocks.map(\.size)
        + counts.map(\.upperBound),
      effort: effort)
  }

  /// The search among the worlds that keep some constraints; nil where no world can keep one.
  init?(_ layout: Layout, _ constraints: [Constraint], effort: Int) {
    self.init(layout, effort: effort)
    for constraint in constraints {
      if let sum = layout.sum(of: constraint) {
        guard narrow(sum, to: constraint.counts) else { return nil }
      } else if constraint.atoms.isEmpty, !constraint.counts.contains(0) {
        return nil
      }
    }
  }

  /// Allows a sum only some of the counts it could have; false if none is left.
  mutating func narrow(_ sum: Int, to range: ClosedRange<Int>) -> Bool {
    guard range.overlaps(counts[sum]) else { return false }
    counts[sum] = range.clamped(to: counts[sum])
    tableau.bound(firstSum + sum, counts[sum].lowerBound, counts[sum].upperBound)
    return true
  }

  /// A world with at least so many institutions in some cells, and a sum within narrower counts.
  mutating func world(
    atLeast cells: [Int: Int] = [:], _ sum: Int? = nil, in range: ClosedRange<Int>? = nil
  ) -> Answer {
    var old: [(variable: Int, low: Int, high: Int)] = []
    func bound(_ variable: Int, _ low: Int, _ high: Int, _ tableau: inout Tableau) {
      old.append((variable, tableau.lower[variable], tableau.upper[variable]))
      tableau.bound(variable, low, high)
    }
    for (cell, count) in cells { bound(cell, count, tableau.upper[cell], &tableau) }
    if let sum, let range {
      let variable = firstSum + sum
      bound(
        variable, max(range.lowerBound, tableau.lower[variable]),
        min(range.upperBound, tableau.upper[variable]), &tableau)
    }
    let answer = descend()
    for (variable, low, high) in old.reversed() { tableau.bound(variable, low, high) }
    return answer
  }

  /// A world with at least so many institutions in some cells, and one more in one of others.
  mutating func world(atLeast cells: [Int: Int], andOneMoreOf others: [Int]) -> Answer {
    var isDecided = true
    for cell in others {
      var needs = cells
      needs[cell, default: 0] += 1
      switch world(atLeast: needs) {
      case .found(let world): return .found(world)
      case .undecided: isDecided = false
      case .impossible: break
      }
    }
    return isDecided ? .impossible : .undecided
  }

  private mutating func descend() -> Answer {
    switch tableau.solve() {
    case .impossible: return .impossible
    case .undecided: return .undecided
    case .found: break
    }
    var world = Array(repeating: 0, count: cellCount)
    for cell in 0..<cellCount {
      let (numerator, denominator) = tableau.value(cell)
      world[cell] = numerator / denominator
      if world[cell] * denominator == numerator { continue }
      guard tableau.effort > 0 else { return .undecided }
      tableau.effort -= 1
      let (low, high) = (tableau.lower[cell], tableau.upper[cell])
      let below = world[cell]
      tableau.bound(cell, low, below)
      let under = descend()
      guard case .impossible = under else {
        tableau.bound(cell, low, high)
        return under
      }
      tableau.bound(cell, below + 1, high)
      let over = descend()
      tableau.bound(cell, low, high)
      return over
    }
    return .found(world)
  }
}
