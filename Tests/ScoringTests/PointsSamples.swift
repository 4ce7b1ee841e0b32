import Language
import Maturity
import Scoring

func fraction(_ text: String) -> Rational {
  guard let number = Rational(text) else { preconditionFailure("\(text) is no number") }
  return number
}

/// A theme as a test writes it down: practices by index, and groups with their weights.
indirect enum Shape: Sendable {
  case practice(Int)
  case group(String, [Shape])

  var part: ThemePart {
    switch self {
    case .practice(let index): .practice(index)
    case .group(let weight, let parts):
      .subtheme(
        Subtheme(id: "G", title: blank, weight: fraction(weight), parts: parts.map(\.part)))
    }
  }
}

/// What a test of scores says of a theme.
struct ScoredTheme: Sendable {
  /// What each answer is worth, lowest first.
  var scores: [String]

  var weights: [String]
  var levels: [Int]?
  var essential: Set<Int> = []
  var shape: [Shape]?
  var conditions: [Condition?]?
  var maturity = 1...5
  var mayBeNotApplicable = false

  func questionnaire(_ rule: ScoringRule) -> Questionnaire {
    let practices = weights.indices.map { index in
      Practice(
        id: "P\(index)", level: levels?[index] ?? maturity.lowerBound, statement: blank,
        fully: blank, partially: blank, guidance: blank, requiredEvidence: nil,
        evidenceExamples: [:], respondents: [], scope: .central,
        essential: essential.contains(index) ? blank : nil,
        mayBeNotApplicable: mayBeNotApplicable ? blank : nil,
        appliesWhen: conditions?[index], terms: [], effort: 1,
        basis: Basis(kind: .proposed, reference: "", mark: .derived),
        weight: fraction(weights[index]))
    }
    return Questionnaire(
      id: "sample", version: "1", title: blank, status: blank, description: blank,
      levels: maturity.map { MaturityLevel(number: $0, title: blank, description: blank) },
      scales: [
        RatingScale(
          id: "scale", title: blank,
          values: scores.enumerated().map {
            .init(
              id: "\($0.offset)", title: blank, meaning: blank, score: fraction($0.element))
          }, cap: Rating(position: 0))
      ],
      rule: rule, requiredEvidence: [],
      pace: Pace(profileQuestion: 1, practice: 1, keyFact: 1), respondents: [], glossary: [],
      profile: ProfileSection(
        introduction: blank, questions: SampleProfile.questions, medium: 1, high: 2,
        reasons: [:]),
      keyFacts: [],
      themes: [
        Theme(
          id: "T", title: blank, chapter: "", purpose: blank, practices: practices,
          parts: shape?.map(\.part))
      ],
      fingerprints: Fingerprints(scoring: "", text: ""))
  }
}

func points(
  _ effect: NotApplicableEffect = .exclude, _ rounding: Rounding = shown, lowest: Int = 1,
  bands: [(Int, String)] = [(2, "2"), (3, "3"), (4, "4"), (5, "5")]
) -> PointsRule {
  PointsRule(
    scale: "scale", notApplicable: effect, rounding: rounding,
    bands: LevelBands(
      lowest: lowest, thresholds: bands.map { .init(level: $0.0, from: fraction($0.1)) }))
}

/// Rounding that touches nothing but what is shown.
let shown = Rounding(mode: .halfUp, digits: 2)

let everyEffect: [NotApplicableEffect] = [
  .exclude, .full, .zero, .score(fraction("1/2")), .target,
]
