import Maturity
import Scoring
import Testing

@Suite struct ThresholdRuleTests {
  static func rule(
    _ effect: NotApplicableEffect, _ shares: [Int: [Int: String]]
  ) -> ScoringRule {
    .threshold(
      ThresholdRule(
        scale: "scale", notApplicable: effect,
        shares: shares.mapValues { $0.mapValues(fraction) }))
  }

  /// What a level asks rises with the level, of itself and of those below.
  static let tables: [[Int: [Int: String]]] = [
    [2: [2: "1/2"], 3: [2: "1/2", 3: "1/2"], 4: [2: "3/4", 3: "3/4", 4: "3/4"]],
    [2: [2: "1"], 3: [2: "1", 3: "0.3"], 4: [2: "1", 3: "0.6", 4: "1/4"], 5: [2: "1", 3: "1"]],
  ]

  static let effects = everyEffect.filter { $0 != .target }

  @Test(arguments: effects)
  func `Bounds are the extremes over every completion, for all standings of three practices`(
    effect: NotApplicableEffect
  ) throws {
    for table in Self.tables {
      let rule = Self.rule(effect, table)
      for levels in [[2, 2, 3], [2, 3, 4], [3, 4, 4]] {
        let theme = ScoredTheme(scores: ["0", "1"], weights: ["1", "2", "1"], levels: levels)
        let questionnaire = theme.questionnaire(rule)
        let scorer = Scorer(questionnaire)
        let literal = LiteralScore(questionnaire: questionnaire)
        for standings in everySequence(3, of: everyStanding(values: 2)) {
          let expected = try literal.bounds(rule, standings)
          try #require(
            scorer.bounds(theme: 0, standings: standings, answers: [:]) == expected,
            "\(table) \(levels) \(standings)")
        }
      }
    }
  }

  @Test func `Bounds are the extremes for themes of every kind with everything open at once`()
    throws
  {
    var random = SplitMix64(seed: 61)
    for _ in 0..<400 {
      let theme = PointsRuleTests.randomTheme(&random)
      let rule = Self.rule(
        Self.effects.randomElement(using: &random) ?? .exclude,
        Self.tables.randomElement(using: &random) ?? [:])
      let standings = theme.weights.map { _ in
        everyStanding(values: 3).randomElement(using: &random) ?? leftOut
      }
      let given = SampleProfile.everyGiven.randomElement(using: &random) ?? [:]
      let questionnaire = theme.questionnaire(rule)
      let expected = try LiteralScore(questionnaire: questionnaire)
        .bounds(rule, standings, answers: given)
      try #require(
        Scorer(questionnaire).bounds(theme: 0, standings: standings, answers: given) == expected,
        "\(theme) \(rule) \(standings) \(given)")
    }
  }

  @Test func `The least steps up and down are those of every way to move`() throws {
    var random = SplitMix64(seed: 62)
    for _ in 0..<250 {
      var theme = PointsRuleTests.randomTheme(&random)
      theme.conditions = nil
      let rule = Self.rule(.exclude, Self.tables.randomElement(using: &random) ?? [:])
      let standings = theme.weights.map { _ in
        everyRating(values: 3).randomElement(using: &random) ?? leftOut
      }
      let questionnaire = theme.questionnaire(rule)
      let literal = LiteralScore(questionnaire: questionnaire)
      let score = Scorer(questionnaire).score(theme: 0, standings: standings, answers: [:])
      guard let level = score.bounds?.settled else { continue }
      if let gap = score.next {
        let least = try literal.leastSteps(rule, standings, up: true) { $0 >= gap.level }
        try #require(gap.steps == least.map(StepCount.exactly), "\(theme) \(rule) \(standings)")
        try #require(gap.obstacles.map(\.steps).reduce(0, +) == least)
      }
      let least = try literal.leastSteps(rule, standings, up: false) { $0 < level }
      try #require(score.hold?.steps == least, "\(theme) \(rule) \(standings)")
    }
  }

  @Test func `The shares are told by level`() {
    let theme = ScoredTheme(scores: ["0", "1", "4"], weights: ["1", "2", "1"], levels: [2, 2, 3])
    let rule = Self.rule(.exclude, Self.tables[0])
    let score = Scorer(theme.questionnaire(rule)).score(
      theme: 0, standings: [standing(.yes, 2, 2), standing(.yes, 0, 1), standing(.yes, 1, 1)],
      answers: [:])
    // Level 2: (1·4 + 2·0) / (4·3) = 1/3 and (4 + 2) / 12 = 1/2; level 3: 1/4.
    #expect(
      score.parts.map { "\($0.scope) \($0.low.exactText) \($0.high.exactText)" }
        == ["level(2) 1/3 1/2", "level(3) 1/4 1/4"])
    #expect(score.bounds == LevelBounds(low: 1, high: 2))
    #expect(
      score.next?.shortfalls.map { "\($0.scope) \($0.now.exactText) \($0.needed.exactText)" }
        == ["level(2) 1/3 1/2"])
    #expect(score.next?.steps == .exactly(1))
  }
}
