import Maturity
import Scoring
import Testing

@Suite struct ScorerReasonsTests {
  private func score(
    _ practices: [Asked], by rule: GateRule = gate(2, 2), _ standings: [Standing],
    answers: [String: String] = [:]
  ) -> ThemeScore {
    Scorer(questionnaire(practices, rule, values: 4, questions: SampleProfile.questions))
      .score(theme: 0, standings: standings, answers: answers)
  }

  /// Practices as a reader would list them: which, with how many steps, and whether it may suffice.
  private func words(_ gap: LevelGap?) -> String {
    guard let gap else { return "none" }
    let obstacles = gap.obstacles.map { "\($0.practice.id)+\($0.steps)\($0.isOpen ? "?" : "")" }
    return "level \(gap.level): " + obstacles.joined(separator: " ")
  }

  private func words(_ hold: LevelHold?) -> String {
    guard let hold else { return "none" }
    return "level \(hold.level) -\(hold.steps): "
      + hold.practices.map(\.id).joined(separator: " ")
  }

  // MARK: - Examples

  @Test func `The reasons of a theme in the middle`() {
    let practices = [2, 2, 3, 4, 4].map { Asked(level: $0) }
    let standings = [3, 2, 2, 1, 0].map { Standing.rated(rating($0)) }
    let score = score(practices, standings)
    #expect(score.bounds == LevelBounds(low: 3, high: 3))
    #expect(words(score.next) == "level 4: P3+1 P4+2")
    #expect(words(score.hold) == "level 3 -1: P1 P2")
    #expect(score.hold?.single == nil)
  }

  @Test func `One practice may carry the level`() {
    let standings = [3, 2].map { Standing.rated(rating($0)) }
    let score = score([Asked(level: 2), Asked(level: 3)], standings)
    #expect(score.hold?.single?.id == "P1")
  }

  @Test func `The practices of the level itself stand in the way too where below asks more`() {
    let practices = [2, 3].map { Asked(level: $0) }
    let standings = [2, 1].map { Standing.rated(rating($0)) }
    let score = score(practices, by: gate(2, 3), standings)
    #expect(score.bounds?.settled == 2)
    #expect(words(score.next) == "level 3: P0+1 P1+1")
    #expect(words(score.hold) == "level 2 -1: P0")
  }

  @Test func `At the top nothing is next, at the floor nothing is held`() {
    let top = score([Asked(level: 5)], [.rated(rating(3))])
    #expect(words(top.next) == "none")
    #expect(words(top.hold) == "level 5 -2: P0")
    let floor = score([Asked(level: 2)], [.rated(rating(0))])
    #expect(words(floor.next) == "level 2: P0+2")
    #expect(words(floor.hold) == "none")
  }

  @Test func `Without a level there are no reasons`() {
    let score = score([Asked(level: 2)], [leftOut])
    #expect(score.bounds == nil)
    #expect(words(score.next) == "none")
    #expect(words(score.hold) == "none")
    #expect(score.coverage == Coverage(known: 1, notApplicable: 1, active: 1))
  }

  @Test func `An open practice is in the way as far as it may turn out lowest`() {
    let score = score(
      [2, 3].map { Asked(level: $0) }, [.rated(rating(2)), standing(.yes, 1, 3)])
    #expect(score.bounds == LevelBounds(low: 2, high: 3))
    #expect(words(score.next) == "level 3: P1+1?")
    #expect(words(score.hold) == "none")
  }

  @Test func `A level that lacks nothing but perhaps a practice is not next`() {
    let practices = [
      Asked(level: 2, appliesWhen: .answer(question: "A", among: ["yes"])), Asked(level: 3),
    ]
    let score = score(practices, [.rated(rating(3)), .rated(rating(1))])
    #expect(score.bounds == LevelBounds(low: 1, high: 2))
    #expect(words(score.next) == "level 3: P1+1")
  }

  @Test func `What no answer to open questions switches on is no reason`() {
    let a = Condition.answer(question: "A", among: ["yes"])
    let practices = [Asked(level: 2), Asked(level: 3, appliesWhen: .all([a, .not(a)]))]
    let score = score(practices, [.rated(rating(2)), .rated(rating(0))])
    #expect(score.bounds == LevelBounds(low: 2, high: 2))
    #expect(words(score.next) == "none")
    #expect(score.coverage == Coverage(known: 1, notApplicable: 0, active: 1))
  }

  // MARK: - Coverage

  @Test func `Coverage counts what is known of what applies`() {
    let practices =
      [2, 2, 3, 3, 4].map { Asked(level: $0) }
      + [Asked(level: 5, appliesWhen: .answer(question: "A", among: ["yes"]))]
    let standings = [
      .rated(rating(0)), leftOut, standing(.yes, 1, 2), standing(.undecided, 3, 3),
      standing(.undecided, 0, 3), Standing.rated(rating(1)),
    ]
    func coverage(_ answers: [String: String]) -> Coverage {
      score(practices, standings, answers: answers).coverage
    }
    #expect(coverage(["A": "yes"]) == Coverage(known: 3, notApplicable: 1, active: 6))
    #expect(coverage([:]) == Coverage(known: 3, notApplicable: 1, active: 6))
    #expect(coverage(["A": "no"]) == Coverage(known: 2, notApplicable: 1, active: 5))
  }

  @Test func `Coverage of an inactive practice that was left out counts nowhere`() {
    let practices = [Asked(level: 2, appliesWhen: .answer(question: "A", among: ["yes"]))]
    #expect(
      score(practices, [leftOut], answers: ["A": "no"]).coverage
        == Coverage(known: 0, notApplicable: 0, active: 0))
  }

  @Test func `Coverage adds up`() {
    #expect(
      Coverage(known: 1, notApplicable: 2, active: 4)
        + Coverage(known: 10, notApplicable: 20, active: 40)
        == Coverage(known: 11, notApplicable: 22, active: 44))
  }

  // MARK: - Exhaustively

  /// Every theme of three practices with every rating, by the literal rule.
  private func everyTheme(
    _ rule: GateRule, values: Int = 3,
    _ body: (LiteralRule, ThemeScore, [Standing]) throws -> Void
  ) rethrows {
    for ladder in everyLadder(3, of: [2, 3, 5]) {
      for essential in [[false, false, false], [true, false, false], [false, true, false]] {
        let practices = zip(ladder, essential).map { Asked(level: $0, isEssential: $1) }
        let scorer = Scorer(questionnaire(practices, rule, values: values))
        let literal = LiteralRule(practices, rule, values: values)
        for standings in everySequence(3, of: everyRating(values: values)) {
          try body(
            literal, scorer.score(theme: 0, standings: standings, answers: [:]), standings)
        }
      }
    }
  }

  private func index(_ practice: Practice) throws -> Int {
    try #require(Int(practice.id.dropFirst()))
  }

  @Test(arguments: everyGate(values: 3))
  func `Exactly the obstacles must be raised, by exactly their steps`(rule: GateRule) throws {
    try everyTheme(rule) { literal, score, standings in
      guard let level = score.bounds?.settled else {
        #expect(score.next == nil)
        return
      }
      let higher = zip(literal.practices, standings)
        .filter { $0.0.level > level && $0.1.applicability == .yes }.map(\.0.level)
      try #require(score.next?.level == higher.min())
      guard let next = score.next else { return }
      try #require(!next.obstacles.isEmpty)
      var raised = standings
      for obstacle in next.obstacles {
        try #require(obstacle.steps > 0)
        raised[try index(obstacle.practice)] =
          raised[try index(obstacle.practice)].raised(by: obstacle.steps)
      }
      try #require(try #require(literal.bounds(raised)).low >= next.level, "\(standings)")
      for obstacle in next.obstacles {
        var spared = raised
        spared[try index(obstacle.practice)] = spared[try index(obstacle.practice)].lowered(by: 1)
        try #require(try #require(literal.bounds(spared)).low < next.level, "\(standings)")
      }
    }
  }

  @Test(arguments: everyGate(values: 3))
  func `The hold is the least number of steps that loses the level, with all that can`(
    rule: GateRule
  ) throws {
    try everyTheme(rule) { literal, score, standings in
      guard let level = score.bounds?.settled else {
        #expect(score.hold == nil)
        return
      }
      var losing: [Int: [String]] = [:]
      for (index, standing) in standings.enumerated() where standing.applicability == .yes {
        let most = Int(standing.range.lowerBound.position)
        for steps in stride(from: 1, through: most, by: 1) {
          var lowered = standings
          lowered[index] = standing.lowered(by: steps)
          if try #require(literal.bounds(lowered)).low < level {
            losing[steps, default: []].append("P\(index)")
            break
          }
        }
      }
      try #require(score.hold?.steps == losing.keys.min(), "\(standings)")
      guard let hold = score.hold else { return }
      try #require(hold.level == level)
      try #require(hold.practices.map(\.id) == losing[hold.steps], "\(standings)")
      try #require(
        hold.single?.id == (hold.practices.count == 1 ? hold.practices[0].id : nil))
    }
  }

  @Test func `Raising the obstacles makes the level certain where ratings are open`() throws {
    let ranges = everyStanding(values: 4).filter { $0.applicability == .yes } + [leftOut]
    try randomThemes(2000, seed: 4, standings: ranges) { practices, rule, standings, _ in
      let literal = LiteralRule(practices, rule, values: 4)
      guard let next = score(practices, by: rule, standings).next else { return }
      var raised = standings
      for obstacle in next.obstacles {
        raised[try index(obstacle.practice)] =
          raised[try index(obstacle.practice)].raised(by: obstacle.steps)
        let highest = raised[try index(obstacle.practice)].range.upperBound
        try #require(obstacle.isOpen == (obstacle.range.upperBound == highest))
      }
      try #require(try #require(literal.bounds(raised)).low >= next.level, "\(standings)")
      for obstacle in next.obstacles {
        var spared = raised
        spared[try index(obstacle.practice)] = spared[try index(obstacle.practice)].lowered(by: 1)
        try #require(try #require(literal.bounds(spared)).low < next.level, "\(standings)")
      }
    }
  }

  @Test func `With anything open no next level is free, and its road leaves no failure`() throws {
    var tried = 0
    try randomThemes(
      1000, seed: 5, practices: 1...4, values: 3, standings: everyStanding(values: 3),
      conditions: SampleProfile.conditions
    ) { practices, rule, standings, _ in
      let literal = LiteralRule(practices, rule, values: 3)
      let scorer = Scorer(
        questionnaire(practices, rule, values: 3, questions: SampleProfile.questions))
      let score = scorer.score(theme: 0, standings: standings, answers: [:])
      guard let next = score.next, let low = score.bounds?.low else { return }
      try #require(next.level > low && !next.obstacles.isEmpty)
      var raised = standings
      for obstacle in next.obstacles {
        raised[try index(obstacle.practice)] =
          raised[try index(obstacle.practice)].raised(by: obstacle.steps)
      }
      // With a practice achieved fully at that very level, it is held whatever is open.
      let witness = LiteralRule(
        practices + [Asked(level: next.level)], rule, values: 3)
      let levels = witness.levels(
        raised + [.rated(rating(2))], questions: SampleProfile.questions)
      try #require(
        levels.allSatisfy { $0.map { $0 >= next.level } ?? false }, "\(practices) \(standings)")
      try #require(
        literal.bounds(standings, questions: SampleProfile.questions) == score.bounds)
      tried += 1
    }
    #expect(tried > 500)
  }
}
