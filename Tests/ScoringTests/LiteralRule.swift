import Maturity
import Scoring

/// The gate rule in the words of design.md §3 and §5, one function for each sentence.
///
/// It shares no code with the module and has no care for speed: every completion is written out.
struct LiteralRule {
  let practices: [Asked]
  let rule: GateRule
  let fully: Rating
  let floor = 1
  let top = 5

  init(_ practices: [Asked], _ rule: GateRule, values: Int) {
    self.practices = practices
    self.rule = rule
    fully = Rating(position: UInt8(values - 1))
  }

  // "Level k holds if every applicable practice at k is rated ≥ `at` and every one below k ≥
  // `below`; practices marked essential must be *fully*."
  func holds(_ k: Int, _ ratings: [Rating?]) -> Bool {
    for (practice, rating) in zip(practices, ratings) {
      guard let rating else { continue }
      if practice.level == k, rating < rule.at { return false }
      if practice.level < k, rating < rule.below { return false }
      if practice.level <= k, practice.isEssential, rating != fully { return false }
    }
    return true
  }

  // "The highest level that holds and has an applicable practice; levels with none are passed
  // over, never landed on; a theme with none applicable has no level." Level 1 is the floor.
  func level(_ ratings: [Rating?]) -> Int? {
    let applicable = zip(practices, ratings).filter { $0.1 != nil }.map(\.0)
    if applicable.isEmpty { return nil }
    for k in stride(from: top, to: floor, by: -1)
    where applicable.contains(where: { $0.level == k }) && holds(k, ratings) {
      return k
    }
    return floor
  }

  /// Whether a condition holds when every question has an answer.
  static func holds(_ condition: Condition, _ answers: [String: String]) -> Bool {
    switch condition {
    case .answer(let question, let among):
      guard let answer = answers[question] else { return false }
      return among.contains(answer)
    case .all(let parts): return parts.filter { !holds($0, answers) }.isEmpty
    case .any(let parts): return !parts.filter { holds($0, answers) }.isEmpty
    case .not(let part): return !holds(part, answers)
    }
  }

  /// What a practice may turn out to be: each rating of its range, and nil for left out.
  private func outcomes(_ standing: Standing) -> [Rating?] {
    let range = standing.range
    let ratings = (range.lowerBound.position...range.upperBound.position)
      .map { Optional(Rating(position: $0)) }
    switch standing.applicability {
    case .yes: return ratings
    case .no: return [nil]
    case .undecided: return ratings + [nil]
    }
  }

  /// The levels of every completion, nil for one without a level.
  func levels(
    _ standings: [Standing], questions: [ProfileQuestion] = [], answers: [String: String] = [:]
  ) -> Set<Int?> {
    var levels: Set<Int?> = []
    for answers in Self.completions(of: answers, questions) {
      let choices = zip(practices, standings).map { practice, standing -> [Rating?] in
        if let condition = practice.appliesWhen, !Self.holds(condition, answers) { return [nil] }
        return outcomes(standing)
      }
      var sequences: [[Rating?]] = [[]]
      for choice in choices {
        sequences = sequences.flatMap { sequence in choice.map { sequence + [$0] } }
      }
      for ratings in sequences { levels.insert(level(ratings)) }
    }
    return levels
  }

  /// Every way to answer the questions that have no answer.
  static func completions(
    of answers: [String: String], _ questions: [ProfileQuestion]
  ) -> [[String: String]] {
    questions.filter { answers[$0.id] == nil }.reduce([answers]) { completions, question in
      completions.flatMap { completion in
        question.answers.map { completion.merging([question.id: $0.id]) { $1 } }
      }
    }
  }

  /// The bounds by their definition: the extremes over every completion.
  func bounds(
    _ standings: [Standing], questions: [ProfileQuestion] = [], answers: [String: String] = [:]
  ) -> LevelBounds? {
    let levels = levels(standings, questions: questions, answers: answers)
    let given = levels.compactMap { $0 }
    guard let low = given.min(), let high = given.max() else { return nil }
    return LevelBounds(low: low, high: high, mayBeNone: levels.contains(nil))
  }
}
