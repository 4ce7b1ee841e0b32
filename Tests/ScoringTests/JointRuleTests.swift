import Maturity
import Scoring
import Testing

@Suite struct JointRuleTests {
  /// Every key measure, every part and the total, as CyFun asks them.
  static func rule(_ effect: NotApplicableEffect) -> ScoringRule {
    .joint(
      JointRule(
        scale: "scale",
        requirements: [
          .minimum(
            MinimumRule(points: points(effect, bands: [(2, "1"), (3, "3")]), among: .essential)),
          .minimum(
            MinimumRule(points: points(effect, bands: [(2, "2"), (3, "3")]), among: .subthemes)),
          .mean(MeanRule(points: points(effect, bands: [(2, "2"), (3, "7/2")]))),
        ]))
  }

  @Test(arguments: everyEffect)
  func `Bounds are the extremes over every completion, for all standings of small trees`(
    effect: NotApplicableEffect
  ) throws {
    let rule = Self.rule(effect)
    for shape in PointsRuleTests.shapes {
      let theme = ScoredTheme(
        scores: ["1", "4"], weights: ["1", "2", "1/3"], essential: [0], shape: shape)
      let questionnaire = theme.questionnaire(rule)
      let scorer = Scorer(questionnaire)
      let literal = LiteralScore(questionnaire: questionnaire, target: 3)
      for standings in everySequence(3, of: everyStanding(values: 2)) {
        let expected = try literal.bounds(rule, standings)
        try #require(
          scorer.bounds(theme: 0, standings: standings, answers: [:], target: 3) == expected,
          "\(shape) \(standings)")
      }
    }
  }

  @Test func `Bounds are the extremes for trees of every kind with everything open at once`() throws
  {
    var random = SplitMix64(seed: 71)
    for _ in 0..<300 {
      let theme = PointsRuleTests.randomTheme(&random)
      let rule = Self.rule(everyEffect.randomElement(using: &random) ?? .exclude)
      let standings = theme.weights.map { _ in
        everyStanding(values: 3).randomElement(using: &random) ?? leftOut
      }
      let given = SampleProfile.everyGiven.randomElement(using: &random) ?? [:]
      let questionnaire = theme.questionnaire(rule)
      let expected = try LiteralScore(questionnaire: questionnaire, target: 3)
        .bounds(rule, standings, answers: given)
      try #require(
        Scorer(questionnaire).bounds(theme: 0, standings: standings, answers: given, target: 3)
          == expected, "\(theme) \(rule) \(standings) \(given)")
    }
  }

  @Test func `The least steps lie within the bounds that are told, and the plan suffices`() throws {
    var random = SplitMix64(seed: 72)
    var told: Set<String> = []
    for _ in 0..<300 {
      var theme = PointsRuleTests.randomTheme(&random)
      theme.conditions = nil
      let rule = Self.rule(.exclude)
      let standings = theme.weights.map { _ in
        everyRating(values: 3).randomElement(using: &random) ?? leftOut
      }
      let questionnaire = theme.questionnaire(rule)
      let literal = LiteralScore(questionnaire: questionnaire)
      let score = Scorer(questionnaire).score(theme: 0, standings: standings, answers: [:])
      guard let level = score.bounds?.settled else { continue }
      if let gap = score.next {
        let least = try literal.leastSteps(rule, standings, up: true) { $0 >= gap.level }
        let planned = gap.obstacles.map(\.steps).reduce(0, +)
        switch try #require(gap.steps) {
        case .exactly(let steps):
          told.insert("exactly")
          try #require(least == steps && planned == steps, "\(theme) \(standings)")
        case .between(let low, let high):
          told.insert("between")
          let least = try #require(least)
          try #require((low...high).contains(least) && planned == high, "\(theme) \(standings)")
        case .unreachable:
          told.insert("unreachable")
          try #require(least == nil, "\(theme) \(standings)")
        }
      }
      let least = try literal.leastSteps(rule, standings, up: false) { $0 < level }
      try #require(score.hold?.steps == least, "\(theme) \(standings)")
    }
    #expect(told.isSuperset(of: ["exactly", "between"]))
  }
}
