package import Maturity

/// Determines levels from standings by the rule of each theme.
package struct Scorer: Sendable {
  private let questionnaire: Questionnaire
  private let themes: [ThemePlan]

  /// The lowest level of the questionnaire.
  private let floor: Int

  /// What is needed of a theme again and again, worked out once.
  private struct ThemePlan: Sendable {
    let rule: RulePlan
    let conditions: [Condition?]
    let isConditional: Bool
  }

  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let floor = questionnaire.levels.first?.number ?? 1
    self.floor = floor
    themes = questionnaire.themes.indices.map { index in
      let theme = questionnaire.themes[index]
      let conditions = theme.practices.map(\.appliesWhen)
      return ThemePlan(
        rule: RulePlan(
          questionnaire.rule(ofTheme: index), theme: theme, scale: questionnaire.scale,
          floor: floor),
        conditions: conditions, isConditional: conditions.contains { $0 != nil })
    }
  }

  /// Whether the theme's target level decides what a practice that is not applicable counts as.
  package func needsTarget(theme: Int) -> Bool {
    themes[theme].rule.needsTarget
  }

  /// The bounds of a theme's level over everything that is open.
  ///
  /// Every rule is monotone, so that the extremes over all ratings in the ranges lie at the ends of
  /// the ranges. What applies is not monotone, so that every joint answer to the open profile
  /// questions of the theme is tried. A practice that may turn out to be left out can move the
  /// level either way, since its own level is then perhaps passed over; the rules try that.
  ///
  /// - Parameters:
  ///   - theme: the index of the theme.
  ///   - standings: one for each of its practices, in order.
  ///   - answers: the profile answers given.
  ///   - target: the theme's target level, for a rule that needs it; nil while it is open.
  /// - Returns: nil if no practice applies under any completion.
  package func bounds(
    theme: Int, standings: [Standing], answers: [String: String], target: Int? = nil
  ) -> LevelBounds? {
    let plan = themes[theme]
    precondition(standings.count == plan.conditions.count, "one standing for each practice")
    guard plan.isConditional else {
      let outcome = outcome(plan, standings, target) { _ in true }
      return outcome.map { LevelBounds(low: $0.low, high: $0.high, mayBeNone: !$0.isCertain) }
    }
    var bounds: LevelBounds?
    var mayBeNone = false
    completions(theme, answers).forEach { answers in
      let outcome = outcome(plan, standings, target) { index in
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

  private func completions(_ theme: Int, _ answers: [String: String]) -> ProfileCompletions {
    ProfileCompletions(
      for: questionnaire.themes[theme].practices, profile: questionnaire.profile, given: answers)
  }

  private func outcome(
    _ plan: ThemePlan, _ standings: [Standing], _ target: Int?, isActive: (Int) -> Bool
  ) -> LevelOutcome? {
    if case .gate(let gate) = plan.rule { return gate.outcome(standings, isActive: isActive) }
    return plan.rule.outcome(
      CountedStandings(
        standings: standings, active: standings.indices.map(isActive), target: target))
  }

  /// Whether the profile lets a practice apply; nil while open questions decide it.
  private func applies(_ plan: ThemePlan, _ index: Int, _ answers: [String: String]) -> Bool? {
    guard let condition = plan.conditions[index] else { return true }
    return condition.holds(with: answers, in: questionnaire.profile)
  }

  /// The bounds of the scores that the level rests on, over everything that is open.
  ///
  /// - Returns: nothing under a rule that only compares answers.
  package func parts(
    theme: Int, standings: [Standing], answers: [String: String], target: Int?
  ) -> [ScoredPart] {
    let plan = themes[theme]
    if case .gate = plan.rule { return [] }
    var parts: [ScoredPart] = []
    completions(theme, answers).forEach { answers in
      let active = standings.indices.map { applies(plan, $0, answers) != false }
      let counted = CountedStandings(standings: standings, active: active, target: target)
      for part in plan.rule.parts(counted) {
        if let known = parts.firstIndex(where: { $0.scope == part.scope }) {
          parts[known] = parts[known].including(part)
        } else {
          parts.append(part)
        }
      }
    }
    return parts
  }

  /// The level of a theme with its coverage and the reasons up and down.
  ///
  /// What is claimed is what the standings would be with all evidence given, no lower than they
  /// are; nil where that is no different.
  package func score(
    theme: Int, standings: [Standing], answers: [String: String], target: Int? = nil,
    claimed: [Standing]? = nil
  ) -> ThemeScore {
    let bounds = bounds(theme: theme, standings: standings, answers: answers, target: target)
    let plan = themes[theme]
    let active = plan.conditions.indices.map { applies(plan, $0, answers) != false }
    let counted = Counted(
      theme: theme,
      standings: CountedStandings(standings: standings, active: active, target: target),
      claimed: claimed ?? standings)
    return ThemeScore(
      bounds: bounds,
      coverage: coverage(standings, active: active),
      next: bounds.flatMap { gap(above: $0.low, counted) },
      hold: bounds?.settled.flatMap { hold(of: $0, counted) },
      parts: parts(theme: theme, standings: standings, answers: answers, target: target))
  }

  /// The practices of a theme that count or may turn out to.
  private struct Counted {
    let theme: Int
    let standings: CountedStandings

    /// The standings with all evidence given.
    let claimed: [Standing]

    var indices: [Int] {
      standings.active.indices.filter {
        standings.active[$0] && standings.standings[$0].applicability != .no
      }
    }
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
    let rule = themes[counted.theme].rule
    guard case .gate(let gate) = rule else {
      return rule.levels(above: level, counted.standings).lazy
        .compactMap { rule.gap(to: $0, counted.standings, claimed: counted.claimed) }
        .first.map { levelGap($0, counted) }
    }
    let indices = counted.indices
    let levels = indices.map { gate.practices[$0].level }
    var level = level
    while let next = levels.lazy.filter({ $0 > level }).min() {
      let obstacles = indices.compactMap {
        obstacle($0, to: next, gate, counted, from: counted.standings.standings[$0].range)
      }
      if !obstacles.isEmpty { return LevelGap(level: next, obstacles: obstacles) }
      level = next
    }
    return nil
  }

  private func obstacle(
    _ index: Int, to level: Int, _ gate: GatePlan, _ counted: Counted,
    from range: ClosedRange<Rating>
  ) -> Obstacle? {
    gate.lacking(index, to: level, from: range).map {
      Obstacle(practice: practice(index, counted), range: range, required: $0)
    }
  }

  private func practice(_ index: Int, _ counted: Counted) -> Practice {
    questionnaire.themes[counted.theme].practices[index]
  }

  private func levelGap(_ gap: PlannedGap, _ counted: Counted) -> LevelGap {
    let obstacles = gap.raises.sorted { $0.key < $1.key }.map { index, required in
      Obstacle(
        practice: practice(index, counted), range: counted.standings.standings[index].range,
        required: required)
    }
    return LevelGap(
      level: gap.level, obstacles: obstacles, shortfalls: gap.shortfalls, steps: gap.steps)
  }

  private func hold(of level: Int, _ counted: Counted) -> LevelHold? {
    let rule = themes[counted.theme].rule
    let hold =
      if case .gate(let gate) = rule {
        gate.hold(of: level, counted.standings.standings, among: counted.indices)
      } else {
        rule.hold(of: level, counted.standings)
      }
    return hold.map { hold in
      LevelHold(
        level: level, steps: hold.steps, practices: hold.practices.map { practice($0, counted) },
        margins: hold.margins)
    }
  }

  // MARK: - The road

  /// What has to be raised to reach a level, lowest level first and in it cheapest first.
  ///
  /// A practice that two levels ask differently stands under both, the second time from where the
  /// first left it, so that steps add up. Under a rule that adds up scores there is one stage: a
  /// detour past the levels between could cost more steps.
  ///
  /// What is claimed is what the standings would be with all evidence given, no lower than they
  /// are; nil where that is no different.
  ///
  /// - Returns: the gaps of every level up to and including `level` that is not certain yet.
  package func road(
    theme: Int, standings: [Standing], answers: [String: String], to level: Int,
    target: Int? = nil, claimed: [Standing]? = nil
  ) -> [LevelGap] {
    let plan = themes[theme]
    let active = standings.indices.map { applies(plan, $0, answers) != false }
    let counted = Counted(
      theme: theme,
      standings: CountedStandings(standings: standings, active: active, target: target),
      claimed: claimed ?? standings)
    guard case .gate(let gate) = plan.rule else {
      // A level that cannot be landed on is reached with the next one that can.
      let goal = plan.rule.landing(from: level, counted.standings)
      let gap = plan.rule.gap(to: goal, counted.standings, claimed: counted.claimed)
      return [gap].compactMap { $0 }.map {
        let gap = levelGap($0, counted)
        return LevelGap(
          level: gap.level, obstacles: Self.cheapestFirst(gap.obstacles),
          shortfalls: gap.shortfalls, steps: gap.steps)
      }
    }
    return road(to: level, gate, counted)
  }

  private func road(to target: Int, _ gate: GatePlan, _ counted: Counted) -> [LevelGap] {
    var ranges = counted.standings.standings.map(\.range)
    let indices = counted.indices
    let present = Set(indices.map { gate.practices[$0].level })
    // A level of which nothing counts is passed over, and reached with the next one that has some.
    let goal = target <= floor ? target : present.filter { $0 >= target }.min() ?? target
    return present.filter { $0 <= goal }.sorted().compactMap { level in
      var obstacles: [Obstacle] = []
      for index in indices {
        guard let obstacle = obstacle(index, to: level, gate, counted, from: ranges[index]) else {
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
