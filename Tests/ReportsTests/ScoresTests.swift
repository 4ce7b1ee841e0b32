import Language
import Maturity
import Scoring
import Testing

@testable import Reports

/// What is said of scores, in the terms of each rule.
@Suite struct ScoresTests {
  private let two = Rounding(mode: .halfUp, digits: 2)

  private func fraction(_ text: String) -> Rational { Rational(text) ?? .zero }

  @Test func `A score is told with its rule, its bounds and its maximum`() {
    let settled = ScoredPart(
      scope: .theme, rule: .mean, low: fraction("13/8"), high: fraction("13/8"),
      maximum: Rational(3), rounding: two)
    #expect(Language.nl.score(settled) == "Gewogen gemiddelde (mean): 1,63, van ten hoogste 3,00.")
    #expect(Language.en.score(settled) == "Weighted mean (mean): 1.63, of at most 3.00.")
    let open = ScoredPart(
      scope: .requirement(1), rule: .deduction, low: Rational(-60), high: Rational(101),
      maximum: Rational(110), rounding: Rounding(mode: .truncate, digits: 0))
    #expect(
      Language.nl.score(open)
        == "Eis 2, punten na aftrek (deduction): -60 tot en met 101, van ten hoogste 110.")
    #expect(
      Language.en.score(open)
        == "Requirement 2, points after deduction (deduction): -60 to 101, of at most 110.")
  }

  @Test func `A share is told as a percentage`() {
    let share = ScoredPart(
      scope: .level(2), rule: .threshold, low: fraction("1/3"), high: Rational(1),
      maximum: Rational(1), rounding: Rounding(mode: .truncate, digits: 3))
    #expect(
      Language.nl.score(share)
        == "Behaald deel van niveau 2 (threshold): 33,3% tot en met 100%, van ten hoogste 100%."
    )
    #expect(Language.nl.share(fraction("0.6")) == "60%")
    #expect(Language.en.share(fraction("0.125")) == "12.5%")
    #expect(Language.nl.share(fraction("1/3")) == "1/3")
  }

  private func asked(
    _ rule: ScoringRule.Name, now: String, needed: String, isExclusive: Bool = false
  ) -> AskedScore {
    AskedScore(
      scope: rule == .threshold ? .level(2) : .theme, rule: rule, now: fraction(now),
      needed: fraction(needed), isExclusive: isExclusive,
      rounding: Rounding(mode: .halfUp, digits: 2))
  }

  @Test func `What is short is told exactly, in the terms of the rule`() {
    let mean = asked(.mean, now: "2", needed: "5/2")
    #expect(
      Language.nl.shortfall(mean, forLevel: 3)
        == "Niveau 3 vraagt een gewogen gemiddelde van ten minste 2,5. Dat staat nu op 2 en moet"
        + " 0,5 punt stijgen.")
    #expect(
      Language.en.shortfall(mean, forLevel: 3)
        == "Level 3 asks a weighted mean of at least 2.5. It now stands at 2 and has to rise by 0.5"
        + " points.")
    let points = asked(.deduction, now: "82", needed: "88")
    #expect(
      Language.nl.shortfall(points, forLevel: 2)
        == "Niveau 2 vraagt ten minste 88 punten na aftrek. Dat staat nu op 82 en moet 6 punten"
        + " stijgen.")
    let one = asked(.minimum, now: "1", needed: "2")
    #expect(Language.nl.shortfall(one, forLevel: 2).hasSuffix("en moet 1 punt stijgen."))
    #expect(Language.en.shortfall(one, forLevel: 2).hasSuffix("and has to rise by 1 point."))
    let share = asked(.threshold, now: "1/3", needed: "1/2")
    #expect(
      Language.nl.shortfall(share, forLevel: 3)
        == "Niveau 3 vraagt ten minste 50% van niveau 2. Dat staat nu op ruim 33,33% en moet"
        + " bijna 16,67 procentpunt stijgen.")
    #expect(
      Language.en.shortfall(share, forLevel: 3)
        == "Level 3 asks at least 50% of level 2. It now stands at just over 33.33% and has to rise"
        + " by just under 16.67 percentage points.")
    // 2.499 is rounded to 2.50 elsewhere: here it stands in full, since it does not suffice.
    let nearly = asked(.mean, now: "2.499", needed: "5/2")
    #expect(
      Language.en.shortfall(nearly, forLevel: 3)
        == "Level 3 asks a weighted mean of at least 2.5. It now stands at 2.499 and has to rise by"
        + " 0.001 points.")
    // What has no end in decimals is told with the side that it lies on, below zero too.
    let thirds = asked(.deduction, now: "-8/3", needed: "2/3")
    #expect(
      Language.nl.shortfall(thirds, forLevel: 2)
        == "Niveau 2 vraagt ten minste 2/3 punten na aftrek. Dat staat nu op ruim -2,67 en moet"
        + " bijna 3,34 punt stijgen.")
    let requirement = AskedScore(
      scope: .requirement(2), rule: .mean, now: Rational(3), needed: Rational(4),
      isExclusive: false, rounding: two)
    #expect(
      Language.en.shortfall(requirement, forLevel: 2)
        == "Requirement 3: level 2 asks a weighted mean of at least 4. It now stands at 3 and has"
        + " to rise by 1 point.")
  }

  @Test func `A level that begins above a score asks more than that`() {
    let below = asked(.mean, now: "10", needed: "15", isExclusive: true)
    #expect(
      Language.nl.shortfall(below, forLevel: 2)
        == "Niveau 2 vraagt een gewogen gemiddelde van meer dan 15. Dat staat nu op 10 en moet meer"
        + " dan 5 punten stijgen.")
    let limit = asked(.mean, now: "15", needed: "15", isExclusive: true)
    #expect(
      Language.en.shortfall(limit, forLevel: 2)
        == "Level 2 asks a weighted mean of more than 15. It now stands exactly at that limit and"
        + " has to rise above it.")
  }

  @Test func `What a score has to spare is told exactly`() {
    let spare = asked(.mean, now: "8/3", needed: "2")
    #expect(
      Language.nl.margin(spare, forLevel: 2)
        == "Niveau 2 vraagt een gewogen gemiddelde van ten minste 2. Dat staat nu op ruim 2,66, met"
        + " ruim 0,66 punt speling.")
    #expect(
      Language.en.margin(spare, forLevel: 2)
        == "Level 2 asks a weighted mean of at least 2. It now stands at just over 2.66, with just"
        + " over 0.66 points to spare.")
    let exact = asked(.deduction, now: "88", needed: "88")
    #expect(
      Language.nl.margin(exact, forLevel: 2)
        == "Niveau 2 vraagt ten minste 88 punten na aftrek. Dat staat nu op 88: precies genoeg.")
  }

  @Test func `The least number of steps is told with what is known of it`() {
    #expect(
      Language.en.sentence(.exactly(2), toLevel: 3)
        == "2 steps on the scale will do, and no fewer. For example:")
    #expect(
      Language.nl.sentence(.between(2, 3), toLevel: 3)
        == "Het kan met 3 stappen op de schaal; minder dan 2 is zeker te weinig. Bijvoorbeeld:")
    #expect(
      Language.nl.sentence(.exactly(0), toLevel: 3)
        == "Er hoeft niets te verbeteren. Onderbouwing volstaat, bijvoorbeeld van:")
    #expect(
      Language.en.sentence(.unreachable, toLevel: 3)
        == "Level 3 is out of reach, even with the highest answer to everything:")
  }

  @Test func `A rule is told with what is not applicable, its rounding and its bands`() {
    let points = PointsRule(
      scale: "s", notApplicable: .score(Rational(3)),
      rounding: Rounding(mode: .truncate, digits: 1, isIntermediate: true),
      bands: LevelBands(
        lowest: 1,
        thresholds: [
          .init(level: 2, from: fraction("5/2")),
          .init(level: 3, from: Rational(4), isExclusive: true),
        ]))
    let scale = RatingScale(
      id: "s", title: Text(same: "s"),
      values: ["a", "b"].map { .init(id: $0, title: Text(same: $0), meaning: Text(same: $0)) },
      cap: Rating(position: 0))
    let words = ScoringRule.mean(MeanRule(points: points, times: fraction("3/2")))
      .paragraphs(on: scale, isEssentialUsed: false).flatMap(\.self)
    #expect(
      words.map(\.en) == [
        "Each answer is worth points. The score of a theme is the weighted mean of its parts, and"
          + " that of a part is the weighted mean of its practices.",
        "The score of a theme is that mean times 1.5.",
        "The level follows from the score: level 2 from 2.5 and level 3 above 4.",
        "Each mean is cut off to 1 decimal before it is used further.",
        "A practice that is not applicable counts as score 3.",
      ])
    #expect(
      words.map(\.nl) == [
        "Elk antwoord is punten waard. De score van een thema is het gewogen gemiddelde van zijn"
          + " onderdelen, en die van een onderdeel dat van zijn maatregelen.",
        "De score van een thema is dat gemiddelde maal 1,5.",
        "Het niveau volgt uit de score: niveau 2 vanaf 2,5 en niveau 3 boven 4.",
        "Elk gemiddelde wordt op 1 decimaal afgekapt, en daarna wordt ermee verder gerekend.",
        "Een maatregel die niet van toepassing is, telt als score 3.",
      ])
  }
}
