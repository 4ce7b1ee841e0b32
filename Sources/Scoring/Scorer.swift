package import Maturity

/// Determines levels from standings by the rule of a questionnaire.
package struct Scorer: Sendable {
  private let questionnaire: Questionnaire
  private let floor: Int
  private let themes: [ThemePlan]

  /// What is needed of a theme again and again, worked out once.
  private struct ThemePlan: Sendable {
    let practices: [GatedPractice]
    let conditions: [Condition?]
    let isConditional: Bool
  }

  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    floor = questionnaire.levels.first?.number ?? 1
    switch questionnaire.rule {
    case .gate(let rule):
      let highest = questionnaire.scale.highest
      themes = questionnaire.themes.map { theme in
        let conditions = theme.practices.map(\.appliesWhen)
        return ThemePlan(
          practices: theme.practices.map { GatedPractice($0, rule: rule, highest: highest) },
          conditions: conditions, isConditional: conditions.contains { $0 != nil })
      }
    }
  }

  /// The bounds of a theme's level over everything that is open.
  ///
  /// The rule is monotone, so that the extremes over all ratings in the ranges lie at the ends of
  /// the ranges. What applies is not monotone, so that every joint answer to the open profile
  /// questions of the theme is tried. A practice that may turn out to be left out can move the
  /// level either way, since its own level is then perhaps passed over; `outcome` tries that.
  ///
  /// - Parameters:
  ///   - theme: the index of the theme.
  ///   - standings: one for each of its practices, in order.
  ///   - answers: the profile answers given.
  /// - Returns: nil if no practice applies under any completion.
  package func bounds(
    theme: Int, standings: [Standing], answers: [String: String]
  ) -> LevelBounds? {
    let plan = themes[theme]
    precondition(standings.count == plan.practices.count, "one standing for each practice")
    guard plan.isConditional else {
      let outcome = outcome(plan, standings) { _ in true }
      return outcome.map { LevelBounds(low: $0.low, high: $0.high, mayBeNone: !$0.isCertain) }
    }
    var bounds: LevelBounds?
    var mayBeNone = false
    let completions = ProfileCompletions(
      for: questionnaire.themes[theme].practices, profile: questionnaire.profile, given: answers)
    completions.forEach { answers in
      let outcome = outcome(plan, standings) { index in
        applies(plan, index, answers) != false
      }
      guard let outcome else {
        mayBeNone = true
        return
      }
      mayBeNone = mayBeNone || !outcome.isCertain
      bounds = LevelBounds(
        low: min(bounds?.low ?? outcome.low, outcome.low),
        high: max(bounds?.high ?? outcome.high, outcome.high))
    }
    return bounds.map { LevelBounds(low: $0.low, high: $0.high, mayBeNone: mayBeNone) }
  }

  /// Whether the profile lets a practice apply; nil while open questions decide it.
  private func applies(_ plan: ThemePlan, _ index: Int, _ answers: [String: String]) -> Bool? {
    guard let condition = plan.conditions[index] else { return true }
    return condition.holds(with: answers, in: questionnaire.profile)
  }

  /// The extremes of the level with one set of practices switched on, and whether there is a level
  /// for certain; nil if no practice can apply.
  ///
  /// A practice that may be left out can only lower the level where it fails its own level at the
  /// bottom of its range, and only raise it where it fails no level at the top. Counting any other
  /// moves an extreme to that practice's own level, to the floor if nothing else counts, or not at
  /// all. Of several counted together the lowest decides, so that it is enough to try each alone.
  private func outcome(
    _ plan: ThemePlan, _ standings: [Standing], isActive: (Int) -> Bool
  ) -> (low: Int, high: Int, isCertain: Bool)? {
    var least = GateTally()
    var most = GateTally()
    var perhapsLower: [Int] = []
    var perhapsHigher: [Int] = []
    var isCertain = false
    for index in standings.indices {
      let standing = standings[index]
      guard standing.applicability != .no, isActive(index) else { continue }
      let practice = plan.practices[index]
      let range = standing.range
      let counts = standing.applicability == .yes
      isCertain = isCertain || counts
      if counts || range.lowerBound < practice.at {
        least.count(practice, rated: range.lowerBound)
      } else {
        perhapsLower.append(index)
      }
      if counts || range.upperBound >= practice.below {
        most.count(practice, rated: range.upperBound)
      } else {
        perhapsHigher.append(index)
      }
    }
    var low = least.level(floor: floor)
    for index in perhapsLower {
      let rating = standings[index].range.lowerBound
      let level = least.counting(plan.practices[index], rated: rating).level(floor: floor)
      low = [low, level].compactMap { $0 }.min()
    }
    var high = most.level(floor: floor)
    for index in perhapsHigher {
      let rating = standings[index].range.upperBound
      let level = most.counting(plan.practices[index], rated: rating).level(floor: floor)
      high = [high, level].compactMap { $0 }.max()
    }
    guard let low, let high else { return nil }
    return (low, high, isCertain)
  }

  /// The level of a theme with its coverage and the reasons up and down.
  package func score(
    theme: Int, standings: [Standing], answers: [String: String]
  ) -> ThemeScore {
    let bounds = bounds(theme: theme, standings: standings, answers: answers)
    let plan = themes[theme]
    let active = plan.practices.indices.map { applies(plan, $0, answers) != false }
    let counted = Counted(
      theme: theme, standings: standings,
      indices: standings.indices.filter { active[$0] && standings[$0].applicability != .no })
    return ThemeScore(
      bounds: bounds,
      coverage: coverage(standings, active: active),
      next: bounds.flatMap { gap(above: $0.low, counted) },
      hold: bounds?.settled.flatMap { hold(of: $0, counted) })
  }

  /// The practices of a theme that count or may turn out to.
  private struct Counted {
    let theme: Int
    let standings: [Standing]
    let indices: [Int]
  }

  private func coverage(_ standings: [Standing], active: [Bool]) -> Coverage {
    var known = 0
    var notApplicable = 0
    for (standing, active) in zip(standings, active) where active {
      if standing.applicability == .no { notApplicable += 1 }
      if standing.applicability == .no || standing.isSingle { known += 1 }
    }
    return Coverage(
      known: known, notApplicable: notApplicable, active: active.count { $0 })
  }

  // MARK: - Reasons

  /// The lowest level above a given one that lacks something, with what it lacks.
  ///
  /// A level may lack nothing and still not be certain, where nobody knows yet whether anything
  /// counts at it.
  private func gap(above level: Int, _ counted: Counted) -> LevelGap? {
    let levels = counted.indices.map { themes[counted.theme].practices[$0].level }
    var level = level
    while let next = levels.lazy.filter({ $0 > level }).min() {
      let obstacles = counted.indices.compactMap {
        obstacle($0, to: next, counted, from: counted.standings[$0].range)
      }
      if !obstacles.isEmpty { return LevelGap(level: next, obstacles: obstacles) }
      level = next
    }
    return nil
  }

  private func obstacle(
    _ index: Int, to level: Int, _ counted: Counted, from range: ClosedRange<Rating>
  ) -> Obstacle? {
    guard let required = themes[counted.theme].practices[index].required(forLevel: level),
      range.lowerBound < required
    else { return nil }
    let practice = questionnaire.themes[counted.theme].practices[index]
    return Obstacle(practice: practice, range: range, required: required)
  }

  private func hold(of level: Int, _ counted: Counted) -> LevelHold? {
    let distances = counted.indices.compactMap { index -> (index: Int, steps: Int)? in
      let practice = themes[counted.theme].practices[index]
      guard let required = practice.required(forLevel: level), required.position > 0 else {
        return nil
      }
      let rating = counted.standings[index].range.lowerBound
      return (index, Int(rating.position) - Int(required.position) + 1)
    }
    guard let least = distances.map(\.steps).min() else { return nil }
    return LevelHold(
      level: level, steps: least,
      practices: distances.filter { $0.steps == least }.map {
        questionnaire.themes[counted.theme].practices[$0.index]
      })
  }

  // MARK: - The road

  /// What has to be raised to reach a level, lowest level first and in it cheapest first.
  ///
  /// A practice that two levels ask differently stands under both, the second time from where the
  /// first left it, so that steps add up.
  ///
  /// - Returns: the gaps of every level up to and including `target` that is not certain yet.
  package func road(
    theme: Int, standings: [Standing], answers: [String: String], to target: Int
  ) -> [LevelGap] {
    let plan = themes[theme]
    let counted = Counted(
      theme: theme, standings: standings,
      indices: standings.indices.filter {
        applies(plan, $0, answers) != false && standings[$0].applicability != .no
      })
    var ranges = standings.map(\.range)
    let levels = Set(counted.indices.map { plan.practices[$0].level }).filter { $0 <= target }
    return levels.sorted().compactMap { level in
      var obstacles: [Obstacle] = []
      for index in counted.indices {
        guard let obstacle = obstacle(index, to: level, counted, from: ranges[index]) else {
          continue
        }
        obstacles.append(obstacle)
        ranges[index] = obstacle.required...max(obstacle.required, ranges[index].upperBound)
      }
      guard !obstacles.isEmpty else { return nil }
      return LevelGap(level: level, obstacles: Self.cheapestFirst(obstacles))
    }
  }

  /// Sorts by cost; what costs the same keeps the order of the questionnaire.
  private static func cheapestFirst(_ obstacles: [Obstacle]) -> [Obstacle] {
    obstacles.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }
}

extension Standing {
  /// Whether the practice counts with one rating for certain.
  fileprivate var isSingle: Bool {
    applicability == .yes && range.lowerBound == range.upperBound
  }
}

extension Obstacle {
  /// Steps times the effort of one step.
  package var cost: Int { steps * practice.effort }
}
