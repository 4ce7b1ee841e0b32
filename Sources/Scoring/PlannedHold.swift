/// What loses a level, by index of practice.
struct PlannedHold {
  /// The least number of steps down that loses it.
  let steps: Int

  /// Every practice that loses it alone with that many steps.
  let practices: [Int]

  /// The scores that keep it.
  let margins: [AskedScore]

  init(steps: Int, practices: [Int], margins: [AskedScore] = []) {
    self.steps = steps
    self.practices = practices
    self.margins = margins
  }
}

extension PlannedHold {
  /// The easiest of several ways to lose a level, or nil if there is none.
  init?(_ holds: [PlannedHold]) {
    guard let least = holds.map(\.steps).min() else { return nil }
    steps = least
    practices = Set(holds.filter { $0.steps == least }.flatMap(\.practices)).sorted()
    margins = holds.flatMap(\.margins)
  }
}
