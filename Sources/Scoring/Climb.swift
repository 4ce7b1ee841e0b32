import Maturity

/// The best value that a node can get with each number of steps, and how.
///
/// Up the scale it is the greatest value, down it is the least. A group's value rises with those of
/// its parts, so that whoever spends n steps on a group spends them best by spending each part's
/// share best: the shares are tried in every way, and the result is exact.
struct Climb {
  /// By number of steps, from none on.
  private(set) var values: [Rational]

  /// The practices to move and by how many steps, for each number of steps.
  private(set) var moves: [[Move]]

  struct Move: Hashable {
    let practice: Int
    let steps: Int
  }

  enum Direction {
    case up, down

    func isBetter(_ left: Rational, than right: Rational) -> Bool {
      switch self {
      case .up: left > right
      case .down: left < right
      }
    }
  }

  /// A practice as a place to climb from: its value after each number of steps.
  struct Slope: Hashable {
    let values: [Rational]
  }

  /// Climbs from where the slopes begin; a practice without one is left out.
  ///
  /// There is no climb if nothing counts.
  init?(_ node: ValueNode, _ direction: Direction, slope: (Int) -> Slope?) {
    switch node {
    case .practice(let index):
      guard let slope = slope(index) else { return nil }
      values = slope.values
      moves = slope.values.indices.map { $0 == 0 ? [] : [Move(practice: index, steps: $0)] }
    case .group(let group):
      guard let climb = Self.climb(group, direction, slope) else { return nil }
      self = climb
    }
  }

  private init(values: [Rational], moves: [[Move]]) {
    self.values = values
    self.moves = moves
  }

  private static func climb(
    _ group: ValueGroup, _ direction: Direction, _ slope: (Int) -> Slope?
  ) -> Climb? {
    let combination = group.combination
    var sums: [Combination.Sum] = []
    var moves: [[Move]] = []
    for part in group.parts {
      guard let climb = Climb(part.node, direction, slope: slope) else { continue }
      if sums.isEmpty {
        sums = climb.values.map { combination.adding($0, weight: part.weight, to: nil) }
        moves = climb.moves
        continue
      }
      var nextSums: [Combination.Sum] = []
      var nextMoves: [[Move]] = []
      for steps in 0..<(sums.count + climb.values.count - 1) {
        var best: (sum: Combination.Sum, own: Int)?
        for own in max(0, steps - sums.count + 1)...min(steps, climb.values.count - 1) {
          let sum = combination.adding(
            climb.values[own], weight: part.weight, to: sums[steps - own])
          if let best, !direction.isBetter(sum.total, than: best.sum.total) { continue }
          best = (sum, own)
        }
        guard let best else { continue }
        nextSums.append(best.sum)
        nextMoves.append(moves[steps - best.own] + climb.moves[best.own])
      }
      (sums, moves) = (nextSums, nextMoves)
    }
    guard !sums.isEmpty else { return nil }
    return Climb(
      values: sums.map { combination.value(of: $0).rounded(by: group.rounding) }, moves: moves)
  }

  /// The least number of steps after which a value is good enough, or nil if none is.
  func leastSteps(where isEnough: (Rational) -> Bool) -> Int? {
    values.firstIndex(where: isEnough)
  }
}
