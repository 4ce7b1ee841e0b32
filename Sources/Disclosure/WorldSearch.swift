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

  /// The sums that print says something about.
  private(set) var tight: [Tight] = []

  struct Tight {
    let sum: Int
    var counts: ClosedRange<Int>

    /// By block: whether the sum adds up its institutions.
    let isInside: [Bool]
    let bit: UInt64

    /// How much the sum changes if an institution of a block gains and loses some properties and
    /// one of another block does the opposite.
    func change(_ block: Int, _ other: Int?, _ gained: UInt64, _ lost: UInt64) -> Int {
      guard (gained | lost) & bit != 0 else { return 0 }
      let weight = (isInside[block] ? 1 : 0) - (other.map { isInside[$0] } ?? false ? 1 : 0)
      return gained & bit != 0 ? weight : -weight
    }
  }

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
        guard narrow(sum, to: constraint.counts, layout) else { return nil }
      } else if constraint.atoms.isEmpty, !constraint.counts.contains(0) {
        return nil
      }
    }
  }

  /// Allows a sum only some of the counts it could have; false if none is left.
  mutating func narrow(_ sum: Int, to range: ClosedRange<Int>, _ layout: Layout) -> Bool {
    guard range.overlaps(counts[sum]) else { return false }
    counts[sum] = range.clamped(to: counts[sum])
    tableau.bound(firstSum + sum, counts[sum].lowerBound, counts[sum].upperBound)
    if let index = tight.firstIndex(where: { $0.sum == sum }) {
      tight[index].counts = counts[sum]
    } else {
      let own = layout.sums[sum]
      tight.append(
        Tight(
          sum: sum, counts: counts[sum], isInside: layout.blocks.indices.map(own.blocks.contains),
          bit: 1 << UInt64(own.property.index)))
    }
    return true
  }

  /// A world that a coalition is part of, with a sum between two numbers where one is given.
  mutating func world(
    with needs: [Insiders.Need] = [], _ sum: Int? = nil, from low: Int = 0, to high: Int = 0
  ) -> Answer {
    var old: [Bounds] = []
    for need in needs { narrow(need.cell, need.count, .max, &old) }
    if let sum { narrow(firstSum + sum, low, high, &old) }
    let answer = descend()
    restore(old)
    return answer
  }

  /// A world that a coalition is part of, with one more institution in one of some cells.
  ///
  /// Its states are as many as can be had at once, so that it is a witness for others too.
  mutating func world(
    with needs: [Insiders.Need], andOneMoreOf cells: [Int], _ layout: Layout
  ) -> Answer {
    var answer = Answer.impossible
    for cell in cells {
      let own = needs.first { $0.cell == cell }?.count ?? 0
      let more =
        needs.filter { $0.cell != cell } + [Insiders.Need(cell: cell, count: own + 1)]
      let attempt = world(with: more)
      switch attempt {
      case .found(var world):
        spread(&world, keeping: more, layout)
        return .found(world)
      case .undecided: answer = .undecided
      case .impossible: break
      }
    }
    return answer
  }

  /// What a variable might be before a question was asked.
  private struct Bounds {
    let variable: Int
    let low: Int
    let high: Int
  }

  private mutating func narrow(
    _ variable: Int, _ low: Int, _ high: Int, _ old: inout [Bounds]
  ) {
    let bounds = Bounds(
      variable: variable, low: tableau.lower[variable], high: tableau.upper[variable])
    old.append(bounds)
    tableau.bound(variable, max(low, bounds.low), min(high, bounds.high))
  }

  private mutating func restore(_ old: [Bounds]) {
    for bounds in old { tableau.bound(bounds.variable, bounds.low, bounds.high) }
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
