/// When something applies, by the answers to profile questions and to nothing else.
///
/// A condition on a rating is not expressible: raising a rating could then lower a level.
package indirect enum Condition: Hashable, Sendable {
  /// A profile question has one of the answers.
  case answer(question: String, among: [String])
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

extension Condition {
  /// The profile questions the condition looks at, in the order of first mention.
  package var questions: [String] {
    var seen: [String] = []
    collectQuestions(into: &seen)
    return seen
  }

  private func collectQuestions(into seen: inout [String]) {
    switch self {
    case .answer(let question, _):
      if !seen.contains(question) { seen.append(question) }
    case .all(let parts), .any(let parts):
      for part in parts { part.collectQuestions(into: &seen) }
    case .not(let part):
      part.collectQuestions(into: &seen)
    }
  }

  /// Whether the condition holds under every way to answer the open questions, or under none.
  ///
  /// - Parameters:
  ///   - answers: the answers given, by question.
  ///   - profile: the questions with their possible answers.
  /// - Returns: nil where open questions decide it.
  package func holds(with answers: [String: String], in profile: ProfileSection) -> Bool? {
    if let truth = holds(with: answers) { return truth }
    guard
      let question = questions.lazy.filter({ answers[$0] == nil }).compactMap(profile.question)
        .first
    else { return nil }
    var agreed: Bool?
    for answer in question.answers {
      var answers = answers
      answers[question.id] = answer.id
      guard let truth = holds(with: answers, in: profile) else { return nil }
      if let agreed, agreed != truth { return nil }
      agreed = truth
    }
    return agreed
  }

  /// Whether the condition holds by the answers alone, or nil.
  ///
  /// Kleene's strong three-valued logic: one part that decides is enough, whatever is open. It may
  /// answer nil although every way to answer the rest agrees, when a question is mentioned twice.
  private func holds(with answers: [String: String]) -> Bool? {
    switch self {
    case .answer(let question, let among):
      return answers[question].map(among.contains)
    case .all(let parts):
      let truths = parts.map { $0.holds(with: answers) }
      if truths.contains(false) { return false }
      return truths.contains(nil) ? nil : true
    case .any(let parts):
      let truths = parts.map { $0.holds(with: answers) }
      if truths.contains(true) { return true }
      return truths.contains(nil) ? nil : false
    case .not(let part):
      return part.holds(with: answers).map { !$0 }
    }
  }
}
