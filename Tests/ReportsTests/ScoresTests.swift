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
    #expect(Language.nl.score(settled) == "Gewogen gemiddelde: 1,63, van ten hoogste 3,00.")
    #expect(Language.en.score(settled) == "Weighted mean: 1.63, of at most 3.00.")
    let open = ScoredPart(
      scope: .requirement(1), rule: .deduction, low: Rational(-60), high: Rational(101),
      maximum: Rational(110), rounding: Rounding(mode: .truncate, digits: 0))
    #expect(
      Language.nl.score(open) == "Eis 2, punten na aftrek: -60 tot en met 101, van ten hoogste 110."
    )
    #expect(
      Language.en.score(open)
        == "Requirement 2, points after deduction: -60 to 101, of at most 110.")
  }

  private func shortfall(isExclusive: Bool) -> Shortfall {
    Shortfall(
      scope: .level(2), rule: .threshold, now: fraction("1/3"), needed: fraction("1/2"),
      isExclusive: isExclusive, rounding: Rounding(mode: .truncate, digits: 3))
  }

  @Test func `What is short is told exactly`() {
    #expect(
      Language.nl.shortfall(shortfall(isExclusive: false), forLevel: 3)
        == "Niveau 3 vraagt ten minste 0,5. Behaald deel van niveau 2: nu 0,333, dus 1/6 te weinig."
    )
    #expect(
      Language.en.shortfall(shortfall(isExclusive: true), forLevel: 3)
        == "Level 3 asks more than 0.5. Share achieved of level 2: now 0.333, so 1/6 short.")
  }

  @Test func `The least number of steps is told with what is known of it`() {
    #expect(
      Language.en.sentence(.exactly(2), toLevel: 3)
        == "2 steps on the scale will do, and no fewer. For example:")
    #expect(
      Language.nl.sentence(.between(2, 3), toLevel: 3)
        == "Het kan met 3 stappen op de schaal; minder dan 2 is zeker te weinig. Bijvoorbeeld:")
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
      .words(on: scale, isEssentialUsed: false)
    #expect(
      words.map(\.en) == [
        "Each answer is worth points. The score of a theme is the weighted mean of its parts, and"
          + " that of a part the one of its practices.",
        "The score of a theme is that mean times 1.5.",
        "The level follows from the score: level 2 from 2.5 and level 3 above 4.",
        "Each mean is cut off at 1 decimal before it is used further.",
        "A practice that is not applicable counts as score 3.",
      ])
    #expect(
      words.map(\.nl) == [
        "Elk antwoord is punten waard. De score van een thema is het gewogen gemiddelde van zijn"
          + " onderdelen, en die van een onderdeel dat van zijn maatregelen.",
        "De score van een thema is dat gemiddelde maal 1,5.",
        "Het niveau volgt uit de score: niveau 2 vanaf 2,5 en niveau 3 boven 4.",
        "Elk gemiddelde wordt op 1 decimaal afgekapt voordat ermee verder wordt gerekend.",
        "Een maatregel die niet van toepassing is, telt als score 3.",
      ])
  }
}
