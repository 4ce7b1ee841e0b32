import Maturity
import Scoring
import Testing

@testable import Definitions

/// What Definitions lets through, the engine scores without outgrowing a word.
///
/// An overflow here stops the whole run: that is what the proof has to keep from ever happening.
@Suite struct RationalProvedTests {
  /// Numbers that make fractions grow: primes, and decimals of many digits.
  private static let awkward = [
    "1", "2", "3", "7/11", "9973", "1/9973", "999983", "1/999983", "0.000001", "123456.789",
    "65537/65521", "3/1048573",
  ]

  private static let scales = [
    ["0", "1/3", "1"], ["0", "0.000001", "5"], ["0", "7/11", "9973"], ["1/999983", "2/3", "4"],
  ]

  private static let effects: [NotApplicableEffect] = [
    .exclude, .full, .zero, .target, .score(fraction("5/7")), .score(fraction("1/65537")),
  ]

  private func rule(_ random: inout SplitMix64, highest: Rational) throws -> ScoringRule {
    let effect = Self.effects.randomElement(using: &random) ?? .exclude
    let rounding = Rounding(
      mode: Rounding.Mode.allCases.randomElement(using: &random) ?? .halfUp,
      digits: Int.random(in: 0...6, using: &random),
      isIntermediate: Bool.random(using: &random))
    let points = points(
      effect, rounding, bands: [(2, "1/3"), (3, "2/3"), (4, "1"), (5, "12/11")])
    let times = fraction(Self.awkward.randomElement(using: &random) ?? "1")
    let mean = ScoringRule.mean(MeanRule(points: points, times: times))
    let weakest = ScoringRule.minimum(MinimumRule(points: points, among: .subthemes))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return mean
    case 1: return weakest
    case 2 where effect != .target:
      return .deduction(
        DeductionRule(
          points: points, maximum: fraction(Self.awkward.randomElement(using: &random) ?? "1")))
    case 3 where effect != .target:
      return ThresholdRuleTests.rule(effect, [2: [2: "1/7"], 3: [2: "2/7", 3: "3/11"]])
    case 4:
      return .joint(JointRule(scale: "scale", requirements: [mean, weakest]))
    default: return mean
    }
  }

  private func theme(_ random: inout SplitMix64) -> ScoredTheme {
    var theme = PointsRuleTests.randomTheme(&random)
    theme.scores = Self.scales.randomElement(using: &random) ?? []
    theme.weights = theme.weights.map { _ in Self.awkward.randomElement(using: &random) ?? "1" }
    theme.mayBeNotApplicable = Bool.random(using: &random)
    return theme
  }

  private func fits(_ questionnaire: Questionnaire, _ rule: ScoringRule) -> Bool {
    ScoreSize(theme: questionnaire.themes[0], rule: rule, scale: questionnaire.scale).fits
  }

  /// Scores everything that a record can bring the rule to, and shows it.
  private func score(
    _ questionnaire: Questionnaire, _ practices: Int, _ random: inout SplitMix64
  ) throws {
    let scorer = Scorer(questionnaire)
    let range = questionnaire.scale.lowest...questionnaire.scale.highest
    let isOptional = questionnaire.themes[0].practices[0].mayBeNotApplicable != nil
    let all = everyStanding(values: 3).filter { isOptional || $0.applicability == .yes }
    var cases = [questionnaire.scale.lowest, questionnaire.scale.highest].map { rating in
      [Standing](repeating: .rated(rating), count: practices)
    }
    cases.append(
      [Standing](
        repeating: Standing(applicability: isOptional ? .undecided : .yes, range: range),
        count: practices))
    for _ in 0..<4 {
      cases.append((0..<practices).map { _ in all.randomElement(using: &random) ?? all[0] })
    }
    for standings in cases {
      for target in [nil, 3, 5] {
        let score = scorer.score(theme: 0, standings: standings, answers: [:], target: target)
        for part in score.parts {
          _ = try part.low.rounded(part.rounding)
          _ = try part.high.rounded(part.rounding)
        }
        for asked in (score.next?.shortfalls ?? []) + (score.hold?.margins ?? []) {
          let difference = try asked.needed.subtracting(asked.now)
          _ = try difference.rounded(asked.rounding)
        }
        _ = scorer.road(theme: 0, standings: standings, answers: [:], to: 5, target: target)
      }
    }
  }

  @Test func `What is let through is scored and shown without an overflow`() throws {
    var random = SplitMix64(seed: 101)
    var (through, refused) = (0, 0)
    for _ in 0..<1500 {
      let theme = theme(&random)
      let highest = fraction(theme.scores.last ?? "1")
      let rule = try rule(&random, highest: highest)
      let questionnaire = theme.questionnaire(rule)
      guard fits(questionnaire, rule) else {
        refused += 1
        continue
      }
      through += 1
      try score(questionnaire, theme.weights.count, &random)
    }
    // Both happen often, or the test says nothing.
    #expect(through > 300 && refused > 300, "\(through) and \(refused)")
  }

  /// The weight of one practice is doubled until the theme is refused: what was let through last is
  /// within a factor of two of the limit.
  @Test func `What is only just let through is scored and shown without an overflow`() throws {
    var random = SplitMix64(seed: 102)
    var tried = 0
    for _ in 0..<300 {
      var theme = theme(&random)
      let rule = try rule(&random, highest: fraction(theme.scores.last ?? "1"))
      let first = fraction(theme.weights[0])
      guard fits(theme.questionnaire(rule), rule) else { continue }
      var last = theme
      var weight = first
      while let more = try? weight.multiplied(by: Rational(2)) {
        weight = more
        theme.weights[0] = weight.exactText
        guard fits(theme.questionnaire(rule), rule) else { break }
        last = theme
      }
      try score(last.questionnaire(rule), last.weights.count, &random)
      tried += 1
    }
    #expect(tried > 60, "\(tried)")
  }
}
