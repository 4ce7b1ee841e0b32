import Maturity

/// What a rule lacks for a level, by index of practice.
struct PlannedGap {
  let level: Int
  let shortfalls: [AskedScore]
  let steps: StepCount

  /// The practices of the best plan and the rating that each is raised to.
  let raises: [Int: Rating]
}

extension PlannedGap {
  /// The gap that several make up together, or nil if there is none.
  ///
  /// Disjoint gaps have no practice in common, so that their least steps add up. Of others the
  /// hardest one needs its own steps at least; and since raising more never hurts, all their plans
  /// together suffice.
  ///
  /// The closure tells how many steps it is to raise a practice to a rating.
  init?(
    level: Int, gaps: [PlannedGap], areDisjoint: Bool,
    counting: (Int, Rating) -> Int = { _, _ in 0 }
  ) {
    guard let first = gaps.first else { return nil }
    self.level = level
    shortfalls = gaps.flatMap(\.shortfalls)
    raises = gaps.reduce(into: [:]) { $0.merge($1.raises) { max($0, $1) } }
    let least = gaps.compactMap(\.steps.exact)
    if least.count < gaps.count {
      steps = .unreachable
    } else if gaps.count == 1 {
      steps = first.steps
    } else if areDisjoint {
      steps = .exactly(least.reduce(0, +))
    } else {
      let hardest = least.max() ?? 0
      let together = raises.reduce(0) { $0 + counting($1.key, $1.value) }
      steps = hardest == together ? .exactly(hardest) : .between(hardest, together)
    }
  }
}

extension StepCount {
  fileprivate var exact: Int? {
    guard case .exactly(let steps) = self else { return nil }
    return steps
  }
}
