import Maturity

/// The joint answers to the open profile questions that a theme's conditions look at.
struct ProfileCompletions {
  private let given: [String: String]
  private let open: [ProfileQuestion]

  /// - Parameters:
  ///   - practices: the practices whose conditions matter.
  ///   - profile: the questions with their possible answers.
  ///   - given: the answers there are, by question.
  init(for practices: [Practice], profile: ProfileSection, given: [String: String]) {
    var mentioned: [String] = []
    for practice in practices {
      for question in practice.appliesWhen?.questions ?? [] where !mentioned.contains(question) {
        mentioned.append(question)
      }
    }
    self.given = given
    self.open = mentioned.filter { given[$0] == nil }.compactMap(profile.question)
  }

  /// Calls the body with each completion; with only the given answers where nothing is open.
  func forEach(_ body: ([String: String]) -> Void) {
    visit(open[...], answers: given, body)
  }

  private func visit(
    _ open: ArraySlice<ProfileQuestion>, answers: [String: String],
    _ body: ([String: String]) -> Void
  ) {
    guard let question = open.first else { return body(answers) }
    for answer in question.answers {
      var answers = answers
      answers[question.id] = answer.id
      visit(open.dropFirst(), answers: answers, body)
    }
  }
}
