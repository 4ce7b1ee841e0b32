import Language
import Maturity
import Scoring

/// What a test says of a practice; the rest of a practice does not matter to the rule.
struct Asked: Hashable, Sendable {
  var level: Int
  var isEssential = false
  var appliesWhen: Condition?
  var effort = 1
}

let blank = Text(same: "")

/// A questionnaire with one theme, levels 1 to 5, and practices named `P0`, `P1` and so on.
func questionnaire(
  _ practices: [Asked], _ rule: GateRule, values: Int, questions: [ProfileQuestion] = []
) -> Questionnaire {
  let basis = Basis(kind: .proposed, reference: "", mark: .derived)
  return Questionnaire(
    id: "sample", version: "1", title: blank, status: blank, description: blank,
    levels: (1...5).map { MaturityLevel(number: $0, title: blank, description: blank) },
    scales: [
      RatingScale(
        id: rule.scale, title: blank,
        values: (0..<values).map { .init(id: "\($0)", title: blank, meaning: blank) },
        cap: Rating(position: 0))
    ],
    rule: .gate(rule), requiredEvidence: [],
    pace: Pace(profileQuestion: 1, practice: 1, keyFact: 1), respondents: [], glossary: [],
    profile: ProfileSection(
      introduction: blank, questions: questions, medium: 1, high: 2, reasons: [:]),
    keyFacts: [],
    themes: [
      Theme(
        id: "T", title: blank, chapter: "", purpose: blank,
        practices: practices.enumerated().map { index, asked in
          Practice(
            id: "P\(index)", level: asked.level, statement: blank, fully: blank,
            partially: blank, guidance: blank, requiredEvidence: nil, evidenceExamples: [:],
            respondents: [], scope: .central, essential: asked.isEssential ? blank : nil,
            mayBeNotApplicable: nil, appliesWhen: asked.appliesWhen, terms: [],
            effort: asked.effort, basis: basis)
        })
    ],
    fingerprints: Fingerprints(scoring: "", text: ""))
}

/// A question with answers that add nothing.
func question(_ id: String, _ answers: [String]) -> ProfileQuestion {
  ProfileQuestion(
    id: id, question: blank, guidance: blank,
    answers: answers.map { .init(id: $0, title: blank, points: 0) })
}

func rating(_ position: Int) -> Rating { Rating(position: UInt8(position)) }

func gate(_ at: Int, _ below: Int) -> GateRule {
  GateRule(scale: "scale", at: rating(at), below: rating(below))
}

/// Every gate on a scale with a number of values.
func everyGate(values: Int) -> [GateRule] {
  (0..<values).flatMap { at in (at..<values).map { gate(at, $0) } }
}

func standing(_ applicability: Standing.Applicability, _ low: Int, _ high: Int) -> Standing {
  Standing(applicability: applicability, range: rating(low)...rating(high))
}

let leftOut = standing(.no, 0, 0)

/// A single rating each, or left out.
func everyRating(values: Int) -> [Standing] {
  (0..<values).map { .rated(rating($0)) } + [leftOut]
}

/// Every range, for certain and perhaps left out, and left out.
func everyStanding(values: Int) -> [Standing] {
  let ranges = (0..<values).flatMap { low in (low..<values).map { (low, $0) } }
  return ranges.flatMap { [standing(.yes, $0.0, $0.1), standing(.undecided, $0.0, $0.1)] }
    + [leftOut]
}

/// Every sequence of a length over some choices.
func everySequence<Choice>(_ length: Int, of choices: [Choice]) -> [[Choice]] {
  (0..<length).reduce([[]]) { sequences, _ in
    sequences.flatMap { sequence in choices.map { sequence + [$0] } }
  }
}

/// Every sequence of a length over some levels, lowest first.
func everyLadder(_ length: Int, of levels: [Int]) -> [[Int]] {
  everySequence(length, of: levels).filter { $0 == $0.sorted() }
}

extension Standing {
  /// The standing after its rating was raised, or lowered by a negative number of steps.
  func raised(by steps: Int) -> Standing {
    let low = rating(Int(range.lowerBound.position) + steps)
    return Standing(applicability: applicability, range: low...max(low, range.upperBound))
  }

  /// The standing with its one rating lowered.
  func lowered(by steps: Int) -> Standing {
    .rated(rating(Int(range.lowerBound.position) - steps))
  }
}

/// Themes of every kind, a fixed number of them, the same in each run.
func randomThemes<Result>(
  _ count: Int, seed: UInt64, practices: ClosedRange<Int> = 1...5, values: Int = 4,
  standings: [Standing], conditions: [Condition?] = [nil],
  _ body: ([Asked], GateRule, [Standing], inout SplitMix64) throws -> Result
) rethrows {
  var random = SplitMix64(seed: seed)
  let gates = everyGate(values: values)
  for _ in 0..<count {
    let number = Int.random(in: practices, using: &random)
    let asked = (0..<number).map { _ in
      Asked(
        level: .random(in: 2...5, using: &random),
        isEssential: Int.random(in: 0..<5, using: &random) == 0,
        appliesWhen: conditions.randomElement(using: &random) ?? nil,
        effort: .random(in: 1...5, using: &random))
    }
    let rule = gates[Int.random(in: gates.indices, using: &random)]
    let chosen = asked.map { _ in
      standings[Int.random(in: standings.indices, using: &random)]
    }
    _ = try body(asked, rule, chosen, &random)
  }
}
