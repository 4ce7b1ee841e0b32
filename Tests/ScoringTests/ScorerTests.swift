import Maturity
import Scoring
import Testing

@Suite struct ScorerTests {
  /// ISO/IEC 33020 asks fully below; C2M2 and the Leidraad questionnaire ask largely everywhere.
  private static let largely = gate(2, 2)
  private static let fullyBelow = gate(2, 3)

  private func bounds(
    _ practices: [Asked], _ rule: GateRule, values: Int = 4, _ standings: [Standing],
    questions: [ProfileQuestion] = [], answers: [String: String] = [:]
  ) -> LevelBounds? {
    Scorer(questionnaire(practices, rule, values: values, questions: questions))
      .bounds(theme: 0, standings: standings, answers: answers)
  }

  private func levels(_ ladder: [Int]) -> [Asked] { ladder.map { Asked(level: $0) } }

  private func rated(_ positions: Int...) -> [Standing] {
    positions.map { .rated(rating($0)) }
  }

  // MARK: - The rule

  @Test func `A level needs every practice at and below it`() {
    let practices = levels([2, 2, 3, 4])
    let cases: [([Standing], Int)] = [
      (rated(2, 2, 2, 2), 4), (rated(2, 2, 2, 1), 3), (rated(2, 2, 1, 3), 2),
      (rated(1, 3, 3, 3), 1), (rated(0, 0, 0, 0), 1), (rated(3, 3, 3, 3), 4),
    ]
    for (standings, level) in cases {
      #expect(bounds(practices, Self.largely, standings) == LevelBounds(low: level, high: level))
    }
  }

  @Test func `What suffices at a level may not suffice below the next`() {
    let practices = levels([2, 3, 4])
    let cases: [([Standing], Int)] = [
      (rated(2, 3, 3), 2), (rated(3, 2, 3), 3), (rated(3, 3, 2), 4), (rated(3, 3, 1), 3),
      (rated(2, 2, 2), 2),
    ]
    for (standings, level) in cases {
      #expect(
        bounds(practices, Self.fullyBelow, standings) == LevelBounds(low: level, high: level))
    }
  }

  @Test func `An essential practice must be achieved fully`() {
    let practices = [Asked(level: 2), Asked(level: 3, isEssential: true), Asked(level: 4)]
    #expect(bounds(practices, Self.largely, rated(2, 3, 2))?.settled == 4)
    #expect(bounds(practices, Self.largely, rated(2, 2, 2))?.settled == 2)
  }

  @Test func `A level with nothing applicable is passed over and never landed on`() {
    let practices = levels([2, 3, 4, 5])
    func settled(_ standings: [Standing]) -> Int? {
      bounds(practices, Self.largely, standings)?.settled
    }
    let (good, bad) = (Standing.rated(rating(3)), Standing.rated(rating(0)))
    #expect(settled([good, leftOut, good, good]) == 5)
    #expect(settled([good, leftOut, good, leftOut]) == 4)
    #expect(settled([good, leftOut, leftOut, bad]) == 2)
    #expect(settled([good, leftOut, leftOut, leftOut]) == 2)
    #expect(settled([leftOut, leftOut, leftOut, bad]) == 1)
    #expect(settled([leftOut, leftOut, leftOut, good]) == 5)
  }

  @Test func `A theme with nothing applicable has no level`() {
    #expect(bounds(levels([2, 3]), Self.largely, [leftOut, leftOut]) == nil)
    #expect(bounds([], Self.largely, []) == nil)
    let conditional = [Asked(level: 2, appliesWhen: .answer(question: "A", among: ["yes"]))]
    let questions = [question("A", ["yes", "no"])]
    #expect(
      bounds(conditional, Self.largely, rated(3), questions: questions, answers: ["A": "no"])
        == nil)
    #expect(
      bounds(conditional, Self.largely, rated(3), questions: questions, answers: ["A": "yes"])
        == LevelBounds(low: 2, high: 2))
    #expect(
      bounds(conditional, Self.largely, rated(3), questions: questions)
        == LevelBounds(low: 2, high: 2, mayBeNone: true))
  }

  @Test(arguments: everyGate(values: 3))
  func `The rule is its text, for all ratings of three practices`(rule: GateRule) throws {
    for ladder in everyLadder(3, of: [2, 3, 5]) {
      for essential in everySequence(3, of: [false, true]) {
        let practices = zip(ladder, essential).map { Asked(level: $0, isEssential: $1) }
        let scorer = Scorer(questionnaire(practices, rule, values: 3))
        let literal = LiteralRule(practices, rule, values: 3)
        for standings in everySequence(3, of: everyRating(values: 3)) {
          let level = literal.level(
            standings.map { $0.applicability == .no ? nil : $0.range.lowerBound })
          let expected = level.map { LevelBounds(low: $0, high: $0) }
          try #require(
            scorer.bounds(theme: 0, standings: standings, answers: [:]) == expected,
            "\(practices) \(standings)")
        }
      }
    }
  }

  @Test func `The rule is its text on the scale of four values`() throws {
    try randomThemes(3000, seed: 1, practices: 1...8, standings: everyRating(values: 4)) {
      practices, rule, standings, _ in
      let level = LiteralRule(practices, rule, values: 4).level(
        standings.map { $0.applicability == .no ? nil : $0.range.lowerBound })
      try #require(
        bounds(practices, rule, standings) == level.map { LevelBounds(low: $0, high: $0) },
        "\(practices) \(standings)")
    }
  }

  @Test(arguments: everyGate(values: 3))
  func `Raising one rating never lowers the level`(rule: GateRule) throws {
    for ladder in everyLadder(3, of: [2, 3, 5]) {
      for essential in everySequence(3, of: [false, true]) {
        let practices = zip(ladder, essential).map { Asked(level: $0, isEssential: $1) }
        let scorer = Scorer(questionnaire(practices, rule, values: 3))
        for standings in everySequence(3, of: everyRating(values: 3)) {
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
            try #require(try #require(after).low >= before.low, "\(practices) \(standings)")
          }
        }
      }
    }
  }

  @Test func `The order of the practices does not matter`() throws {
    try randomThemes(
      500, seed: 2, standings: everyStanding(values: 4), conditions: SampleProfile.conditions
    ) { practices, rule, standings, random in
      let order = practices.indices.shuffled(using: &random)
      try #require(
        bounds(practices, rule, standings, questions: SampleProfile.questions)
          == bounds(
            order.map { practices[$0] }, rule, order.map { standings[$0] },
            questions: SampleProfile.questions),
        "\(practices) \(standings) \(order)")
    }
  }

  // MARK: - Bounds

  @Test func `Open practices span the level, those that may be left out too`() {
    let scale = questionnaire([], Self.largely, values: 4).scale
    let open = Standing.open(on: scale, mayBeNotApplicable: false)
    let openOrNot = Standing.open(on: scale, mayBeNotApplicable: true)
    let practices = levels([2, 3])
    let good = Standing.rated(rating(3))
    #expect(bounds(practices, Self.largely, [good, open]) == LevelBounds(low: 2, high: 3))
    #expect(bounds(practices, Self.largely, [good, openOrNot]) == LevelBounds(low: 2, high: 3))
    #expect(bounds(practices, Self.largely, [open, good]) == LevelBounds(low: 1, high: 3))
    #expect(
      bounds(practices, Self.largely, [openOrNot, openOrNot])
        == LevelBounds(low: 1, high: 3, mayBeNone: true))
  }

  @Test func `Leaving out a practice that holds its level may lower the theme`() {
    #expect(
      bounds(levels([2, 3]), Self.largely, [.rated(rating(3)), standing(.undecided, 2, 3)])
        == LevelBounds(low: 2, high: 3))
  }

  @Test func `Leaving out a practice that fails its level may raise the theme`() {
    #expect(
      bounds(
        levels([2, 3, 4]), Self.largely,
        [.rated(rating(3)), standing(.undecided, 0, 1), .rated(rating(3))])
        == LevelBounds(low: 2, high: 4))
  }

  @Test(arguments: everyGate(values: 3))
  func `Bounds are the extremes over every completion, for all standings of two practices`(
    rule: GateRule
  ) throws {
    for ladder in [[2, 2], [2, 3], [3, 5]] {
      for essential in [[false, false], [false, true], [true, false]] {
        let practices = zip(ladder, essential).map { Asked(level: $0, isEssential: $1) }
        let scorer = Scorer(questionnaire(practices, rule, values: 3))
        let literal = LiteralRule(practices, rule, values: 3)
        for standings in everySequence(2, of: everyStanding(values: 3)) {
          try #require(
            scorer.bounds(theme: 0, standings: standings, answers: [:])
              == literal.bounds(standings), "\(practices) \(standings)")
        }
      }
    }
  }

  @Test(arguments: everyGate(values: 2))
  func `Bounds are the extremes over every completion, for all standings of four practices`(
    rule: GateRule
  ) throws {
    for ladder in [[2, 2, 3, 4], [2, 3, 3, 4], [2, 3, 4, 5]] {
      let practices = levels(ladder)
      let scorer = Scorer(questionnaire(practices, rule, values: 2))
      let literal = LiteralRule(practices, rule, values: 2)
      for standings in everySequence(4, of: everyStanding(values: 2).dropLast()) {
        try #require(
          scorer.bounds(theme: 0, standings: standings, answers: [:])
            == literal.bounds(standings), "\(practices) \(standings)")
      }
    }
  }

  @Test func `Bounds are the extremes over every joint answer to open profile questions`() throws {
    let standings = [standing(.yes, 0, 0), standing(.yes, 1, 1), standing(.undecided, 0, 1)]
    for conditions in everySequence(2, of: SampleProfile.conditions) {
      let practices = zip([2, 3], conditions).map { Asked(level: $0, appliesWhen: $1) }
      let rule = gate(1, 1)
      let scorer = Scorer(
        questionnaire(practices, rule, values: 2, questions: SampleProfile.questions))
      let literal = LiteralRule(practices, rule, values: 2)
      for given in SampleProfile.everyGiven {
        for standings in everySequence(2, of: standings) {
          try #require(
            scorer.bounds(theme: 0, standings: standings, answers: given)
              == literal.bounds(
                standings, questions: SampleProfile.questions, answers: given),
            "\(practices) \(standings) \(given)")
        }
      }
    }
  }

  @Test func `Bounds are the extremes with everything open at once`() throws {
    try randomThemes(
      1500, seed: 3, practices: 1...4, values: 3, standings: everyStanding(values: 3),
      conditions: SampleProfile.conditions
    ) { practices, rule, standings, random in
      let given = SampleProfile.everyGiven[
        Int.random(in: SampleProfile.everyGiven.indices, using: &random)]
      try #require(
        bounds(
          practices, rule, values: 3, standings, questions: SampleProfile.questions,
          answers: given)
          == LiteralRule(practices, rule, values: 3).bounds(
            standings, questions: SampleProfile.questions, answers: given),
        "\(practices) \(standings) \(given)")
    }
  }

  @Test func `An answer that no question has switches nothing on`() {
    let practices = [
      Asked(level: 2), Asked(level: 3, appliesWhen: .answer(question: "A", among: ["yes"])),
    ]
    #expect(
      bounds(
        practices, Self.largely, rated(3, 3), questions: SampleProfile.questions,
        answers: ["A": "gone", "Z": "yes"]) == LevelBounds(low: 2, high: 2))
  }
}
