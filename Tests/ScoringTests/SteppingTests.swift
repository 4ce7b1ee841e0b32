import Maturity
import Scoring
import Testing

/// What a level takes where more is claimed than counts, compared with every plan there is.
@Suite struct SteppingTests {
  /// A plan as one number per practice: the rating that it then counts with.
  private typealias Plan = [Int]

  private func positions(_ standings: [Standing]) -> Plan {
    standings.map { Int($0.range.lowerBound.position) }
  }

  private func level(_ plan: Plan, _ rule: ScoringRule, _ literal: LiteralScore) throws -> Int {
    try #require(try literal.level(rule, plan.map { .some($0) }))
  }

  /// The fewest practices that, counted as claimed, reach a level; nil if all together do not.
  private func leastEvidence(
    _ plan: Plan, claimed: Plan, _ level: Int, _ rule: ScoringRule, _ literal: LiteralScore
  ) throws -> Int? {
    let lacking = plan.indices.filter { claimed[$0] > plan[$0] }
    var least: Int?
    for choice in 0..<(1 << lacking.count) {
      var tried = plan
      for (bit, index) in lacking.enumerated() where choice & (1 << bit) != 0 {
        tried[index] = claimed[index]
      }
      let count = choice.nonzeroBitCount
      guard count < least ?? .max, try self.level(tried, rule, literal) >= level else { continue }
      least = count
    }
    return least
  }

  private static func rule(_ random: inout SplitMix64) -> ScoringRule {
    let rules =
      PointsRuleTests.rules(.exclude)
      + [
        JointRuleTests.rule(.exclude),
        ThresholdRuleTests.rule(.exclude, ThresholdRuleTests.tables[0]),
      ]
    return rules[Int.random(in: rules.indices, using: &random)]
  }

  @Test func `Evidence takes no steps, and a plan asks as little of both as can be`() throws {
    var random = SplitMix64(seed: 91)
    var seen: Set<String> = []
    for _ in 0..<1200 {
      var theme = PointsRuleTests.randomTheme(&random)
      theme.conditions = nil
      let rule = Self.rule(&random)
      let claimed = theme.weights.map { _ in Int.random(in: 0...2, using: &random) }
      let now = claimed.map { Int.random(in: 0...$0, using: &random) }
      let target = Int.random(in: 2...4, using: &random)
      let questionnaire = theme.questionnaire(rule)
      let literal = LiteralScore(questionnaire: questionnaire)
      let road = Scorer(questionnaire).road(
        theme: 0, standings: now.map { .rated(rating($0)) }, answers: [:], to: target,
        claimed: claimed.map { .rated(rating($0)) })
      guard let reached = try literal.level(rule, now.map { .some($0) }) else {
        // The weakest of no essential practices is nothing.
        try #require(road.isEmpty)
        continue
      }
      // A level without practices is never landed on.
      let levels = theme.levels ?? []
      let goal =
        rule.name == .threshold
        ? levels.filter { $0 >= target }.min() ?? levels.max() ?? target
        : rule.points?.bands.landing(from: target) ?? min(target, 3)
      guard let gap = road.first else {
        try #require(reached >= goal, "\(theme) \(rule) \(now) \(claimed) \(target)")
        continue
      }
      try #require(gap.level == goal && reached < goal)
      let least = try literal.leastSteps(
        rule, claimed.map { .rated(rating($0)) }, up: true
      ) { $0 >= goal }
      let comment = Comment("\(theme) \(rule) \(now) \(claimed) to \(goal)")
      // The plan, in two parts: what has to improve, and what has only to be shown.
      var improved = now
      var steps = 0
      var shown = 0
      for obstacle in gap.obstacles {
        let index = try #require(Int(obstacle.practice.id.dropFirst()))
        let required = Int(obstacle.required.position)
        try #require(required > now[index], comment)
        if required > claimed[index] {
          steps += required - claimed[index]
          improved[index] = required
        } else {
          try #require(required == claimed[index], comment)
          shown += 1
        }
      }
      switch try #require(gap.steps) {
      case .unreachable:
        // Here each practice is rated and may rise to the full, which reaches every level there is.
        Issue.record(comment)
        continue
      case .exactly(let number):
        seen.insert(number == 0 ? "evidence" : "exactly")
        try #require(least == number && steps == number, comment)
      case .between(let low, let high):
        seen.insert("between")
        try #require((low...high).contains(try #require(least)) && steps == high, comment)
      }
      let evidence = try leastEvidence(improved, claimed: claimed, goal, rule, literal)
      if rule.name == .joint {
        try #require(shown >= (try #require(evidence)), comment)
      } else {
        try #require(shown == evidence, comment)
      }
      var done = improved
      for obstacle in gap.obstacles {
        let index = try #require(Int(obstacle.practice.id.dropFirst()))
        done[index] = max(done[index], Int(obstacle.required.position))
      }
      try #require(try level(done, rule, literal) >= goal, comment)
    }
    #expect(seen == ["evidence", "exactly", "between"])
  }

  @Test func `What is claimed and not shown is asked before what has to improve`() throws {
    // Weighted mean (0 + 0 + 0)/3 = 0 now, (4 + 4 + 0)/3 = 8/3 with all evidence, which is level 2.
    let theme = ScoredTheme(scores: ["0", "4"], weights: ["1", "1", "1"])
    let scorer = Scorer(theme.questionnaire(.mean(MeanRule(points: points()))))
    func gap(to level: Int) throws -> LevelGap {
      try #require(
        scorer.road(
          theme: 0, standings: [.rated(rating(0)), .rated(rating(0)), .rated(rating(0))],
          answers: [:], to: level,
          claimed: [.rated(rating(1)), .rated(rating(1)), .rated(rating(0))]
        ).first)
    }
    let second = try gap(to: 2)
    #expect(second.steps == .exactly(0))
    #expect(second.obstacles.map(\.practice.id) == ["P0", "P1"])
    #expect(second.shortfalls.map(\.now) == [.zero])
    let fourth = try gap(to: 4)
    #expect(fourth.steps == .exactly(1))
    #expect(fourth.obstacles.map(\.practice.id) == ["P0", "P1", "P2"])
  }

  @Test func `A score says what a level keeps to spare`() throws {
    // (1·2 + 3·4)/4 = 7/2: level 3 asks 3, so that 1/2 is to spare.
    let theme = ScoredTheme(scores: ["1", "2", "3", "4", "5"], weights: ["1", "3"])
    let hold = try #require(
      Scorer(theme.questionnaire(.mean(MeanRule(points: points())))).score(
        theme: 0, standings: [.rated(rating(1)), .rated(rating(3))], answers: [:]
      ).hold)
    #expect(hold.margins.map { "\($0.now.exactText) \($0.needed.exactText)" } == ["7/2 3"])
    #expect(hold.steps == 1)
    #expect(hold.practices.map(\.id) == ["P1"])
  }
}
