import Maturity

/// What a rule lacks for a level, by index of practice.
struct PlannedGap {
  let level: Int
  let shortfalls: [Shortfall]
  let steps: StepCount

  /// The practices of the best plan and the rating that each is raised to.
  let raises: [Int: Rating]
}

extension PlannedGap {
  /// The gap that several make up together, or nil if there is none.
  ///
  /// Disjoint gaps have no practice in common, so that their least steps add up.
  init?(level: Int, gaps: [PlannedGap], areDisjoint: Bool, standings: [Standing] = []) {
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
      let together = raises.reduce(0) { sum, raise in
        sum + Int(raise.value.position) - Int(standings[raise.key].range.lowerBound.position)
      }
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

/// What loses a level, by index of practice.
struct PlannedHold {
  /// The least number of steps down that loses it.
  let steps: Int

  /// Every practice that loses it alone with that many steps.
  let practices: [Int]
}

extension PlannedHold {
  /// The easiest of several ways to lose a level, or nil if there is none.
  init?(_ holds: [PlannedHold]) {
    guard let least = holds.map(\.steps).min() else { return nil }
    steps = least
    practices = Set(holds.filter { $0.steps == least }.flatMap(\.practices)).sorted()
  }
}
