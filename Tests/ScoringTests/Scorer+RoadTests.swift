import Maturity
import Scoring
import Testing

@Suite struct ScorerRoadTests {
  private func road(
    _ practices: [Asked], _ rule: GateRule, values: Int = 4, _ standings: [Standing],
    answers: [String: String] = [:], to target: Int
  ) -> [LevelGap] {
    Scorer(questionnaire(practices, rule, values: values, questions: SampleProfile.questions))
      .road(theme: 0, standings: standings, answers: answers, to: target)
  }

  private func words(_ road: [LevelGap]) -> [String] {
    road.map { gap in
      "level \(gap.level): "
        + gap.obstacles.map { "\($0.practice.id)+\($0.steps)=\($0.cost)" }
        .joined(separator: " ")
    }
  }

  private func rated(_ positions: Int...) -> [Standing] {
    positions.map { .rated(rating($0)) }
  }

  private func index(_ practice: Practice) throws -> Int {
    try #require(Int(practice.id.dropFirst()))
  }

  // MARK: - Examples

  @Test func `The road goes level by level, cheapest first, equals in their order`() {
    let practices = [
      Asked(level: 2, effort: 5), Asked(level: 2, effort: 2), Asked(level: 2, effort: 4),
      Asked(level: 3, effort: 2), Asked(level: 3, effort: 1), Asked(level: 4, effort: 1),
    ]
    let standings = rated(1, 0, 1, 1, 0, 0)
    #expect(
      words(road(practices, gate(2, 2), standings, to: 4)) == [
        "level 2: P1+2=4 P2+1=4 P0+1=5", "level 3: P3+1=2 P4+2=2", "level 4: P5+2=2",
      ])
    #expect(
      words(road(practices, gate(2, 2), standings, to: 2)) == ["level 2: P1+2=4 P2+1=4 P0+1=5"])
    #expect(words(road(practices, gate(2, 2), standings, to: 1)) == [])
  }

  @Test func `A practice that the next level asks more of stands under both, and steps add up`() {
    let practices = [2, 3].map { Asked(level: $0, effort: 3) }
    #expect(
      words(road(practices, gate(2, 3), rated(0, 0), to: 3)) == [
        "level 2: P0+2=6", "level 3: P0+1=3 P1+2=6",
      ])
  }

  @Test func `What is left out or switched off is not on the road`() {
    let practices = [
      Asked(level: 2), Asked(level: 2, appliesWhen: .answer(question: "A", among: ["yes"])),
      Asked(level: 3),
    ]
    let standings = [leftOut] + rated(0, 0)
    func words(_ answers: [String: String]) -> [String] {
      self.words(road(practices, gate(2, 2), standings, answers: answers, to: 3))
    }
    #expect(words(["A": "no"]) == ["level 3: P2+2=2"])
    #expect(words(["A": "yes"]) == ["level 2: P1+2=2", "level 3: P2+2=2"])
    #expect(words([:]) == ["level 2: P1+2=2", "level 3: P2+2=2"])
  }

  @Test func `A level of which nothing counts is reached with the next one`() {
    let practices = [Asked(level: 2), Asked(level: 3), Asked(level: 4)]
    let standings = [leftOut] + rated(0, 0)
    #expect(words(road(practices, gate(2, 2), standings, to: 2)) == ["level 3: P1+2=2"])
    #expect(words(road(practices, gate(2, 2), standings, to: 1)) == [])
    #expect(words(road(practices, gate(2, 2), [leftOut, leftOut, leftOut], to: 2)) == [])
  }

  @Test func `An open practice is on the road until it is certain`() {
    func words(_ low: Int) -> [String] {
      self.words(road([Asked(level: 2)], gate(2, 2), [standing(.yes, low, 3)], to: 2))
    }
    #expect(words(1) == ["level 2: P0+1=1"])
    #expect(words(2) == [])
  }

  // MARK: - Properties

  @Test func `The steps of a road reach its levels, and none can be spared`() throws {
    let ranges = everyStanding(values: 4).filter { $0.applicability == .yes } + [leftOut]
    try randomThemes(1500, seed: 6, standings: ranges) { practices, rule, standings, random in
      let target = Int.random(in: 1...5, using: &random)
      let literal = LiteralRule(practices, rule, values: 4)
      let road = road(practices, rule, standings, to: target)
      var now = standings
      for gap in road {
        try #require(try #require(literal.bounds(now)).low < gap.level, "\(standings)")
        for obstacle in gap.obstacles {
          let index = try index(obstacle.practice)
          try #require(obstacle.range == now[index].range && obstacle.steps > 0)
          now[index] = now[index].raised(by: obstacle.steps)
        }
        try #require(try #require(literal.bounds(now)).low >= gap.level, "\(standings)")
        for obstacle in gap.obstacles {
          let index = try index(obstacle.practice)
          var spared = now
          spared[index] = spared[index].lowered(by: 1)
          try #require(try #require(literal.bounds(spared)).low < gap.level, "\(standings)")
        }
      }
      let levels = zip(practices, standings).filter { $0.1.applicability == .yes }.map(\.0.level)
      guard target > 1, let highest = levels.max() else { return }
      // Where nothing counts at the target, the road goes on to the next level that has something.
      let goal = levels.filter { $0 >= target }.min() ?? highest
      try #require(try #require(literal.bounds(now)).low >= goal, "\(standings)")
    }
  }

  @Test func `A road is empty where the target is certain`() throws {
    var certain = 0
    try randomThemes(
      2000, seed: 7, practices: 1...4, values: 3, standings: everyStanding(values: 3),
      conditions: SampleProfile.conditions
    ) { practices, rule, standings, random in
      let target = Int.random(in: 2...5, using: &random)
      let bounds = LiteralRule(practices, rule, values: 3)
        .bounds(standings, questions: SampleProfile.questions)
      guard let bounds, bounds.low >= target, !bounds.mayBeNone else { return }
      let road = road(practices, rule, values: 3, standings, to: target)
      try #require(road.isEmpty, "\(practices) \(standings)")
      certain += 1
    }
    #expect(certain > 80)
  }

  @Test func `Levels rise, and each is sorted by cost and then by place`() throws {
    try randomThemes(
      500, seed: 8, practices: 4...9, standings: everyStanding(values: 4)
    ) { practices, rule, standings, _ in
      let road = road(practices, rule, standings, to: 5)
      try #require(zip(road, road.dropFirst()).allSatisfy { $0.level < $1.level })
      for gap in road {
        for (left, right) in zip(gap.obstacles, gap.obstacles.dropFirst()) {
          try #require(left.cost == left.steps * left.practice.effort)
          let places = (try index(left.practice), try index(right.practice))
          try #require((left.cost, places.0) < (right.cost, places.1))
        }
      }
    }
  }
}
