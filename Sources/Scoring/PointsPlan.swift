import Maturity

/// A rule that adds up scores, made ready for one theme.
struct PointsPlan: Sendable {
  let scope: ScoredPart.Scope
  let name: ScoringRule.Name
  let rule: PointsRule
  let maximum: Rational
  let root: ValueNode

  /// The value of each rating at the foot of the tree.
  private let values: [Rational]

  /// What the score of an answer is divided by to become a value of the tree.
  private let unit: Rational

  /// What a value of the tree is multiplied by to become a score of the theme.
  private let times: Rational

  /// Makes a rule ready that adds up scores; there is nothing to make ready of another.
  init?(_ rule: ScoringRule, theme: Theme, scale: RatingScale, scope: ScoredPart.Scope = .theme) {
    guard let points = rule.points, let scores = scale.scores, let highest = scores.last else {
      return nil
    }
    self.scope = scope
    name = rule.name
    let rounding = points.rounding.isIntermediate ? points.rounding : nil
    self.rule = points
    switch rule {
    case .mean(let mean):
      values = scores
      unit = .one
      times = mean.times
      maximum = highest * mean.times
      root = .group(
        ValueGroup(
          combination: .mean(times: mean.times), rounding: rounding,
          parts: Self.parts(theme.parts, of: theme, rounding)))
    case .minimum(let minimum):
      values = scores
      unit = .one
      times = .one
      maximum = highest
      root = .group(
        ValueGroup(
          combination: .minimum, rounding: rounding,
          parts: Self.parts(minimum.among, of: theme, rounding)))
    case .deduction(let deduction):
      values = scores.map { $0 / highest }
      unit = highest
      times = .one
      maximum = deduction.maximum
      root = .group(
        ValueGroup(
          combination: .deduction(from: deduction.maximum), rounding: rounding,
          parts: theme.practices.enumerated().map { (.practice($0.offset), $0.element.weight) }))
    case .gate, .threshold, .joint, .unscored: return nil
    }
  }

  /// The share of what can be achieved at one level of a theme.
  init?(share rule: ThresholdRule, ofLevel level: Int, theme: Theme, scale: RatingScale) {
    guard let scores = scale.scores, let highest = scores.last else { return nil }
    scope = .level(level)
    name = .threshold
    values = scores.map { $0 / highest }
    unit = highest
    times = .one
    maximum = .one
    self.rule = PointsRule(
      scale: rule.scale, notApplicable: rule.notApplicable,
      rounding: Rounding(mode: .truncate, digits: 3),
      bands: LevelBands(lowest: level, thresholds: []))
    let practices = theme.practices.enumerated().filter { $0.element.level == level }
    root = .group(
      ValueGroup(
        combination: .mean(times: .one), rounding: nil,
        parts: practices.map { (.practice($0.offset), $0.element.weight) }))
  }

  private static func parts(
    _ parts: [ThemePart], of theme: Theme, _ rounding: Rounding?
  ) -> [(node: ValueNode, weight: Rational)] {
    parts.map { part in
      switch part {
      case .practice(let index): (.practice(index), theme.practices[index].weight)
      case .subtheme(let subtheme):
        (
          .group(
            ValueGroup(
              combination: .mean(times: .one), rounding: rounding,
              parts: Self.parts(subtheme.parts, of: theme, rounding))), subtheme.weight
        )
      }
    }
  }

  private static func parts(
    _ among: MinimumRule.Parts, of theme: Theme, _ rounding: Rounding?
  ) -> [(node: ValueNode, weight: Rational)] {
    let practices = theme.practices.indices
    switch among {
    case .practices: return practices.map { (.practice($0), .one) }
    case .essential:
      return practices.filter { theme.practices[$0].essential != nil }.map { (.practice($0), .one) }
    case .subthemes: return parts(theme.parts, of: theme, rounding)
    }
  }
}

// MARK: - Bounds

extension PointsPlan {
  /// The bounds of the score, or nil if nothing counts.
  func range(_ counted: CountedStandings) -> ValueRange? {
    root.bounds { leaf($0, counted) }
  }

  /// The bounds of the level that the score amounts to, or nil if nothing counts.
  func outcome(_ counted: CountedStandings) -> LevelOutcome? {
    range(counted).map {
      LevelOutcome(
        low: rule.bands.level(of: $0.low), high: rule.bands.level(of: $0.high),
        isCertain: $0.isCertain)
    }
  }

  func part(_ counted: CountedStandings) -> ScoredPart? {
    range(counted).map {
      ScoredPart(
        scope: scope, rule: name, low: $0.low, high: $0.high, maximum: maximum,
        rounding: rule.rounding)
    }
  }

  private func leaf(_ index: Int, _ counted: CountedStandings) -> ValueRange? {
    guard counted.active[index] else { return nil }
    let standing = counted.standings[index]
    let (low, high) = (value(standing.range.lowerBound), value(standing.range.upperBound))
    let constant = constant(target: counted.target)
    switch (standing.applicability, constant) {
    case (.yes, _): return ValueRange(low: low, high: high, isCertain: true)
    case (.no, nil): return nil
    case (.no, let constant?):
      return ValueRange(
        low: constant.lowerBound, high: constant.upperBound, isCertain: true)
    case (.undecided, nil): return ValueRange(low: low, high: high, isCertain: false)
    case (.undecided, let constant?):
      return ValueRange(
        low: min(low, constant.lowerBound), high: max(high, constant.upperBound),
        isCertain: true)
    }
  }

  private func value(_ rating: Rating) -> Rational { values[Int(rating.position)] }

  /// What a practice that is not applicable counts as; nil for nothing.
  ///
  /// A target that is not known yet may be any level, and so any value.
  private func constant(target: Int?) -> ClosedRange<Rational>? {
    guard let lowest = values.first, let highest = values.last else { return nil }
    func within(_ value: Rational) -> ClosedRange<Rational> {
      let value = min(max(value, lowest), highest)
      return value...value
    }
    switch rule.notApplicable {
    case .exclude: return nil
    case .full: return highest...highest
    case .zero: return lowest...lowest
    case .score(let score): return within(score / unit)
    case .target:
      guard let target else { return lowest...highest }
      return within((rule.bands.threshold(forLevel: target)?.from ?? lowest) / times)
    }
  }
}

// MARK: - Steps

extension PointsPlan {
  /// What the level lacks when every answer is as low as it may be; nil where it lacks nothing.
  func gap(
    to level: Int, _ counted: CountedStandings, by stepping: Stepping
  ) -> PlannedGap? {
    guard let needed = rule.bands.threshold(forLevel: level) else { return nil }
    return gap(to: level, needed, counted, by: stepping)
  }

  /// What the score lacks to reach the threshold of a level.
  func gap(
    to level: Int, _ needed: LevelBands.Threshold, _ counted: CountedStandings,
    by stepping: Stepping
  ) -> PlannedGap? {
    guard let climb = climb(.up, counted, by: stepping), let now = climb.values.first,
      !needed.isReached(by: now)
    else { return nil }
    let steps = climb.leastSteps { needed.isReached(by: $0) }
    let moves = climb.moves[steps ?? climb.moves.count - 1]
    let raises = moves.map { move in
      let ratings = stepping.ratings(
        move.practice, from: counted.standings[move.practice], highest: values.count - 1)
      return (move.practice, ratings[move.steps])
    }
    return PlannedGap(
      level: level, shortfalls: [asked(needed, now: now)],
      steps: steps.map(StepCount.exactly) ?? .unreachable,
      raises: Dictionary(uniqueKeysWithValues: raises))
  }

  private func asked(_ needed: LevelBands.Threshold, now: Rational) -> AskedScore {
    AskedScore(
      scope: scope, rule: name, now: now, needed: needed.from, isExclusive: needed.isExclusive,
      rounding: rule.rounding)
  }

  /// What loses a level that holds; nil where nothing does.
  func hold(of level: Int, _ counted: CountedStandings) -> PlannedHold? {
    guard let needed = rule.bands.threshold(forLevel: level) else { return nil }
    return hold(of: needed, counted)
  }

  /// What takes the score below a threshold.
  func hold(of needed: LevelBands.Threshold, _ counted: CountedStandings) -> PlannedHold? {
    guard let whole = climb(.down, counted), let now = whole.values.first,
      let steps = whole.leastSteps(where: { !needed.isReached(by: $0) })
    else { return nil }
    let alone = root.practices.filter { practice in
      let climb = climb(.down, counted, moving: practice)
      return climb.map { $0.values.count > steps && !needed.isReached(by: $0.values[steps]) }
        ?? false
    }
    return PlannedHold(steps: steps, practices: alone, margins: [asked(needed, now: now)])
  }

  /// What steps can make of the score, by all practices or by one that moves alone.
  private func climb(
    _ direction: Climb.Direction, _ counted: CountedStandings, by stepping: Stepping = .rating,
    moving only: Int? = nil
  ) -> Climb? {
    Climb(root, direction) { index in
      guard counted.active[index] else { return nil }
      let standing = counted.standings[index]
      guard standing.applicability != .no else {
        return constant(target: counted.target).map { Climb.Slope(values: [$0.lowerBound]) }
      }
      let position = Int(standing.range.lowerBound.position)
      if let only, only != index { return Climb.Slope(values: [values[position]]) }
      switch direction {
      case .up:
        let ratings = stepping.ratings(index, from: standing, highest: values.count - 1)
        return Climb.Slope(values: ratings.map(value))
      case .down: return Climb.Slope(values: values[...position].reversed())
      }
    }
  }
}
