import Maturity
import Scoring

/// The rules that add up scores in the words of the issue, for answers that are all known.
///
/// It shares no code with the module and has no care for speed: every completion is written out.
struct LiteralScore {
  let questionnaire: Questionnaire
  let target: Int?
  private let theme: Theme
  private let scores: [Rational]

  init(questionnaire: Questionnaire, target: Int? = nil) {
    self.questionnaire = questionnaire
    self.target = target
    theme = questionnaire.themes[0]
    scores = questionnaire.scale.values.compactMap(\.score)
  }

  /// An answer of a practice that counts, by position; nil for not applicable.
  typealias Answer = Int?

  /// A practice that the profile switches off has no answer at all.
  typealias Answers = [Answer?]

  // "Not applicable": left out, or counted as the target, the highest, the lowest or a constant.
  private func score(_ answer: Answer?, _ rule: PointsRule, times: Rational) throws -> Rational? {
    guard let answer else { return nil }
    if let answer { return scores[answer] }
    let (lowest, highest) = (scores[0], scores[scores.count - 1])
    switch rule.notApplicable {
    case .exclude: return nil
    case .full: return highest
    case .zero: return lowest
    case .score(let score): return max(lowest, min(highest, score))
    case .target:
      let needed = try rule.bands.thresholds.first { $0.level >= target ?? 0 }?.from
        .divided(by: times)
      guard let needed, target ?? 0 > rule.bands.lowest else { return lowest }
      return max(lowest, min(highest, needed))
    }
  }

  // "Weighted mean up the tree", each mean rounded where the rule says so.
  private func mean(_ parts: [ThemePart], _ values: [Rational?], _ rule: PointsRule) throws
    -> Rational?
  {
    var sum = Rational(0)
    var weights = Rational(0)
    for part in parts {
      let value: Rational?
      let weight: Rational
      switch part {
      case .practice(let index): (value, weight) = (values[index], theme.practices[index].weight)
      case .subtheme(let subtheme):
        let mean = try mean(subtheme.parts, values, rule)
        value = try rule.rounding.isIntermediate ? mean?.rounded(rule.rounding) : mean
        weight = subtheme.weight
      }
      guard let value else { continue }
      sum = try sum.adding(value.multiplied(by: weight))
      weights = try weights.adding(weight)
    }
    return weights == Rational(0) ? nil : try sum.divided(by: weights)
  }

  /// The score, or nil if nothing counts.
  func score(_ rule: ScoringRule, _ answers: Answers) throws -> Rational? {
    guard let points = rule.points else { return nil }
    var times = Rational(1)
    if case .mean(let mean) = rule { times = mean.times }
    let values = try answers.map { try score($0, points, times: times) }
    let exact: Rational?
    switch rule {
    case .mean(let rule):
      exact = try mean(theme.parts, values, points)?.multiplied(by: rule.times)
    case .minimum(let rule):
      switch rule.among {
      case .practices: exact = values.compactMap { $0 }.min()
      case .essential:
        exact = zip(theme.practices, values).filter { $0.0.essential != nil }.compactMap(\.1).min()
      case .subthemes:
        exact = try theme.parts.compactMap { part in
          guard case .subtheme = part else { return try mean([part], values, points) }
          let value = try mean([part], values, points)
          return points.rounding.isIntermediate ? try value?.rounded(points.rounding) : value
        }.min()
      }
    case .deduction(let rule):
      // "A maximum less the value of each practice not met."
      var score = rule.maximum
      for (practice, value) in zip(theme.practices, values) {
        guard let value else { continue }
        let met = try value.divided(by: scores[scores.count - 1])
        score = try score.subtracting(practice.weight.multiplied(by: Rational(1).subtracting(met)))
      }
      exact = values.contains { $0 != nil } ? score : nil
    case .gate, .threshold, .joint, .unscored: exact = nil
    }
    return points.rounding.isIntermediate ? try exact?.rounded(points.rounding) : exact
  }

  // "Bands from a mean to a level."
  private func level(_ score: Rational, _ bands: LevelBands) -> Int {
    var level = bands.lowest
    for band in bands.thresholds where score >= band.from { level = band.level }
    return level
  }

  /// The level, or nil if nothing counts.
  func level(_ rule: ScoringRule, _ answers: Answers) throws -> Int? {
    switch rule {
    case .threshold(let rule): return try level(rule, answers)
    case .joint(let rule):
      // "Several simultaneous requirements": each of them has to be met.
      return try rule.requirements.compactMap { try level($0, answers) }.min()
    default:
      guard let points = rule.points else { return nil }
      return try score(rule, answers).map { level($0, points.bands) }
    }
  }

  // "Level k holds if for every j ≤ k the weighted share achieved at level j is ≥ the number given
  // for (k, j)"; levels with nothing applicable are passed over, never landed on.
  private func level(_ rule: ThresholdRule, _ answers: Answers) throws -> Int? {
    let points = PointsRule(
      scale: rule.scale, notApplicable: rule.notApplicable,
      rounding: Rounding(mode: .truncate, digits: 0), bands: LevelBands(lowest: 0, thresholds: []))
    let values = try answers.map { try score($0, points, times: Rational(1)) }
    func share(_ level: Int) throws -> Rational? {
      let indices = values.indices.filter {
        theme.practices[$0].level == level && values[$0] != nil
      }
      var (sum, weights) = (Rational(0), Rational(0))
      for index in indices {
        let weight = theme.practices[index].weight
        sum = try sum.adding(weight.multiplied(by: values[index] ?? Rational(0)))
        weights = try weights.adding(weight.multiplied(by: scores[scores.count - 1]))
      }
      return indices.isEmpty ? nil : try sum.divided(by: weights)
    }
    guard values.contains(where: { $0 != nil }) else { return nil }
    let levels = questionnaire.levels.map(\.number)
    for k in levels.dropFirst().reversed() {
      guard try share(k) != nil else { continue }
      let holds = try levels.filter { $0 <= k }.allSatisfy { j in
        try share(j).map { $0 >= rule.shares[k]?[j] ?? Rational(0) } ?? true
      }
      if holds { return k }
    }
    return levels[0]
  }

  // MARK: - Completions

  /// Every way in which standings may turn out.
  func completions(_ standings: [Standing], answers given: [String: String] = [:]) -> [Answers] {
    let completions = LiteralRule.completions(of: given, questionnaire.profile.questions)
    return completions.flatMap { answers in
      let choices = zip(theme.practices, standings).map { practice, standing -> [Answer?] in
        if let condition = practice.appliesWhen, !LiteralRule.holds(condition, answers) {
          return [Answer?.none]
        }
        let range = standing.range
        let ratings = (range.lowerBound.position...range.upperBound.position)
          .map { Answer?.some(Int($0)) }
        switch standing.applicability {
        case .yes: return ratings
        case .no: return [.some(nil)]
        case .undecided: return ratings + [.some(nil)]
        }
      }
      return choices.reduce([[]]) { sequences, choice in
        sequences.flatMap { sequence in choice.map { sequence + [$0] } }
      }
    }
  }

  /// The extremes over every completion, by the definition of bounds.
  func extremes(
    _ rule: ScoringRule, _ standings: [Standing], answers: [String: String] = [:]
  ) throws -> (levels: LevelBounds?, score: ClosedRange<Rational>?) {
    var levels: Set<Int?> = []
    var scores: Set<Rational> = []
    for answers in Set(completions(standings, answers: answers)) {
      if let points = rule.points {
        let score = try score(rule, answers)
        levels.insert(score.map { level($0, points.bands) })
        if let score { scores.insert(score) }
      } else {
        levels.insert(try level(rule, answers))
      }
    }
    let given = levels.compactMap { $0 }
    guard let low = given.min(), let high = given.max() else { return (nil, nil) }
    let range = scores.min().flatMap { least in scores.max().map { least...$0 } }
    return (LevelBounds(low: low, high: high, mayBeNone: levels.contains(nil)), range)
  }

  func bounds(
    _ rule: ScoringRule, _ standings: [Standing], answers: [String: String] = [:]
  ) throws -> LevelBounds? {
    try extremes(rule, standings, answers: answers).levels
  }

  // MARK: - Steps

  /// Every way to move practices that count from the lowest rating they may have, with the steps.
  func moves(_ standings: [Standing], up: Bool) -> [(answers: Answers, steps: Int)] {
    let choices = standings.map { standing -> [(Answer?, Int)] in
      guard standing.applicability != .no else { return [(.some(nil), 0)] }
      let now = Int(standing.range.lowerBound.position)
      let positions = up ? Array(now..<scores.count) : Array(0...now)
      return positions.map { (.some($0), abs($0 - now)) }
    }
    return choices.reduce([([], 0)]) { sequences, choice in
      sequences.flatMap { sequence in
        choice.map { (sequence.0 + [$0.0], sequence.1 + $0.1) }
      }
    }
  }

  /// The least steps with which a level holds, or with which it no longer does.
  func leastSteps(
    _ rule: ScoringRule, _ standings: [Standing], up: Bool, where isMet: (Int) -> Bool
  ) throws -> Int? {
    try moves(standings, up: up).filter { try level(rule, $0.answers).map(isMet) ?? false }
      .map(\.steps).min()
  }
}
