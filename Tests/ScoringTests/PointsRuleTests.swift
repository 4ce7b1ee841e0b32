import Maturity
import Scoring
import Testing

/// The rules that add up scores, each compared with its text over every completion.
@Suite struct PointsRuleTests {
  /// Rules of every kind for answers worth from 0 to 5, in which the bands are hard to reach.
  static func rules(_ effect: NotApplicableEffect) -> [ScoringRule] {
    let inPlace = Rounding(mode: .halfEven, digits: 0, isIntermediate: true)
    let cut = Rounding(mode: .truncate, digits: 1, isIntermediate: true)
    let deduction = ScoringRule.deduction(
      DeductionRule(
        points: points(effect, lowest: 1, bands: [(2, "-1"), (3, "1/2"), (5, "3")]),
        maximum: fraction("3")))
    return [
      .mean(MeanRule(points: points(effect))),
      .mean(MeanRule(points: points(effect, cut), times: fraction("3/2"))),
      .mean(MeanRule(points: points(effect, inPlace))),
      .minimum(MinimumRule(points: points(effect), among: .practices)),
      .minimum(MinimumRule(points: points(effect), among: .essential)),
      .minimum(MinimumRule(points: points(effect, cut), among: .subthemes)),
    ]
      // A target level is worth no part of a deduction; Definitions refuses the two together.
      + (effect == .target ? [] : [deduction])
  }

  static let shapes: [[Shape]] = [
    [.practice(0), .practice(1), .practice(2)],
    [.group("2", [.practice(0), .practice(1)]), .practice(2)],
    [.group("1/2", [.practice(1), .group("3", [.practice(0)])]), .group("1", [.practice(2)])],
  ]

  private func agrees(
    _ theme: ScoredTheme, _ rule: ScoringRule, _ standings: [Standing],
    answers: [String: String] = [:], target: Int? = 3
  ) throws {
    let questionnaire = theme.questionnaire(rule)
    let scorer = Scorer(questionnaire)
    let literal = LiteralScore(questionnaire: questionnaire, target: target)
    let score = scorer.score(theme: 0, standings: standings, answers: answers, target: target)
    let (bounds, range) = try literal.extremes(rule, standings, answers: answers)
    try #require(score.bounds == bounds, "\(theme) \(rule) \(standings) \(answers)")
    try #require(
      score.parts.map { $0.low...$0.high } == (range.map { [$0] } ?? []),
      "\(theme) \(rule) \(standings) \(answers)")
  }

  @Test(arguments: everyEffect)
  func `Bounds are the extremes over every completion, for all standings of small trees`(
    effect: NotApplicableEffect
  ) throws {
    for rule in Self.rules(effect) {
      for shape in Self.shapes where rule.looksAtSubthemes || shape.count == 3 {
        let theme = ScoredTheme(
          scores: ["0", "4"], weights: ["1", "2", "1/3"], essential: [0, 2], shape: shape)
        for standings in everySequence(3, of: everyStanding(values: 2)) {
          try agrees(theme, rule, standings)
        }
      }
    }
  }

  @Test func `Bounds are the extremes for trees of every kind with everything open at once`() throws
  {
    var random = SplitMix64(seed: 51)
    for _ in 0..<400 {
      let theme = Self.randomTheme(&random)
      let rules = Self.rules(everyEffect.randomElement(using: &random) ?? .exclude)
      let rule = rules[Int.random(in: rules.indices, using: &random)]
      let standings = theme.weights.map { _ in
        everyStanding(values: 3).randomElement(using: &random) ?? leftOut
      }
      let given = SampleProfile.everyGiven.randomElement(using: &random) ?? [:]
      try agrees(theme, rule, standings, answers: given)
    }
  }

  /// A theme with two to four practices, in groups and with conditions or not.
  static func randomTheme(_ random: inout SplitMix64) -> ScoredTheme {
    let count = Int.random(in: 2...4, using: &random)
    var shape: [Shape] = (0..<count).map(Shape.practice)
    for _ in 0..<Int.random(in: 0...2, using: &random) where shape.count > 1 {
      let size = Int.random(in: 1...2, using: &random)
      let start = Int.random(in: 0...(shape.count - size), using: &random)
      let group = Shape.group(
        ["1", "2", "1/3"].randomElement(using: &random) ?? "1",
        Array(shape[start..<(start + size)]))
      shape.replaceSubrange(start..<(start + size), with: [group])
    }
    let isConditional = Bool.random(using: &random)
    return ScoredTheme(
      scores: [["0", "1", "4"], ["1", "1", "5"], ["0", "1/4", "5"]].randomElement(using: &random)
        ?? [],
      weights: (0..<count).map { _ in ["1", "2", "5", "2/3"].randomElement(using: &random) ?? "1" },
      levels: (0..<count).map { _ in Int.random(in: 2...4, using: &random) }.sorted(),
      essential: Set((0..<count).filter { _ in Bool.random(using: &random) }), shape: shape,
      conditions: (0..<count).map { _ in
        isConditional ? SampleProfile.conditions.randomElement(using: &random) ?? nil : nil
      })
  }

  @Test func `A target that is not known yet may be any level`() throws {
    let theme = ScoredTheme(scores: ["1", "3", "5"], weights: ["1", "1"])
    let scorer = Scorer(theme.questionnaire(.mean(MeanRule(points: points(.target)))))
    #expect(scorer.needsTarget(theme: 0))
    let standings = [Standing.rated(rating(1)), leftOut]
    func bounds(_ target: Int?) -> LevelBounds? {
      scorer.bounds(theme: 0, standings: standings, answers: [:], target: target)
    }
    #expect(bounds(nil) == LevelBounds(low: 2, high: 4))
    #expect(bounds(1) == LevelBounds(low: 2, high: 2))
    #expect(bounds(3) == LevelBounds(low: 3, high: 3))
    #expect(bounds(5) == LevelBounds(low: 4, high: 4))
  }

  @Test func `Raising one rating never lowers the level`() throws {
    var random = SplitMix64(seed: 52)
    for _ in 0..<300 {
      let theme = Self.randomTheme(&random)
      for rule in Self.rules(everyEffect.randomElement(using: &random) ?? .exclude) {
        let scorer = Scorer(theme.questionnaire(rule))
        let standings = theme.weights.map { _ in
          everyRating(values: 3).randomElement(using: &random) ?? leftOut
        }
        guard let before = scorer.bounds(theme: 0, standings: standings, answers: [:]) else {
          continue
        }
        for index in standings.indices
        where standings[index].applicability == .yes
          && standings[index].range.lowerBound < rating(2)
        {
          var raised = standings
          raised[index] = raised[index].raised(by: 1)
          let after = scorer.bounds(theme: 0, standings: raised, answers: [:])
          try #require(
            try #require(after).low >= before.low, "\(theme) \(rule) \(standings)")
        }
      }
    }
  }

  // MARK: - Steps

  @Test func `The least steps up and down are those of every way to move`() throws {
    var random = SplitMix64(seed: 53)
    var unreachable = 0
    for _ in 0..<250 {
      var theme = Self.randomTheme(&random)
      theme.conditions = nil
      let rules = Self.rules(everyEffect.randomElement(using: &random) ?? .exclude)
      let rule = rules[Int.random(in: rules.indices, using: &random)]
      let standings = theme.weights.map { _ in
        everyRating(values: 3).randomElement(using: &random) ?? leftOut
      }
      let questionnaire = theme.questionnaire(rule)
      let literal = LiteralScore(questionnaire: questionnaire, target: 3)
      let score = Scorer(questionnaire)
        .score(theme: 0, standings: standings, answers: [:], target: 3)
      guard let level = score.bounds?.settled else { continue }
      let next = rule.points?.bands.thresholds.map(\.level).first { $0 > level }
      try #require(score.next?.level == next, "\(theme) \(rule) \(standings)")
      if let gap = score.next {
        let least = try literal.leastSteps(rule, standings, up: true) { $0 >= gap.level }
        try #require(
          gap.steps == least.map(StepCount.exactly) ?? .unreachable,
          "\(theme) \(rule) \(standings)")
        unreachable += least == nil ? 1 : 0
        try suffices(gap, standings, least: least, rule, literal)
      }
      let least = try literal.leastSteps(rule, standings, up: false) { $0 < level }
      try #require(score.hold?.steps == least, "\(theme) \(rule) \(standings)")
      try singles(score.hold, standings, rule, literal, level: level)
    }
    #expect(unreachable > 0)
  }

  /// The practices named are a plan: raised as said they reach the level, with the least steps.
  private func suffices(
    _ gap: LevelGap, _ standings: [Standing], least: Int?, _ rule: ScoringRule,
    _ literal: LiteralScore
  ) throws {
    guard let least else { return }
    var answers = standings.map { standing -> LiteralScore.Answer? in
      .some(standing.applicability == .no ? nil : Int(standing.range.lowerBound.position))
    }
    for obstacle in gap.obstacles {
      let index = try #require(Int(obstacle.practice.id.dropFirst()))
      answers[index] = .some(Int(obstacle.required.position))
    }
    try #require(gap.obstacles.map(\.steps).reduce(0, +) == least)
    let reached = try literal.level(rule, answers)
    try #require(try #require(reached) >= gap.level)
  }

  /// The practices named keep the level: each of them alone loses it with the steps said.
  private func singles(
    _ hold: LevelHold?, _ standings: [Standing], _ rule: ScoringRule, _ literal: LiteralScore,
    level: Int
  ) throws {
    guard let hold else { return }
    let alone = try standings.indices.filter { index in
      guard standings[index].applicability == .yes,
        Int(standings[index].range.lowerBound.position) >= hold.steps
      else { return false }
      var lowered = standings
      lowered[index] = lowered[index].lowered(by: hold.steps)
      let bounds = try literal.bounds(rule, lowered)
      return try #require(bounds).low < level
    }
    try #require(hold.practices.map(\.id) == alone.map { "P\($0)" })
  }

  @Test func `The road goes straight to the level that is asked`() throws {
    // Weighted mean (1·1 + 3·1) / 4 = 1; raising P1 alone by three steps gives (1 + 3·4) / 4 = 3¼.
    let theme = ScoredTheme(scores: ["1", "2", "3", "4", "5"], weights: ["1", "3"])
    let rule = ScoringRule.mean(MeanRule(points: points()))
    let road = Scorer(theme.questionnaire(rule)).road(
      theme: 0, standings: [.rated(rating(0)), .rated(rating(0))], answers: [:], to: 3)
    #expect(road.map(\.level) == [3])
    #expect(road.first?.steps == .exactly(3))
    #expect(road.first?.obstacles.map { "\($0.practice.id)+\($0.steps)" } == ["P1+3"])
    #expect(
      road.first?.shortfalls.map { "\($0.now.exactText) < \($0.needed.exactText)" } == ["1 < 3"])
  }
}

extension ScoringRule {
  fileprivate var looksAtSubthemes: Bool {
    switch self {
    case .mean: true
    case .minimum(let rule): rule.among == .subthemes
    default: false
    }
  }
}
