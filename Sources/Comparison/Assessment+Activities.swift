import Assessment
import Maturity

extension Assessment {
  /// The ways in which open profile questions may switch a theme's practices on, each once.
  ///
  /// - Returns: at least one; each has one value for each practice of the theme.
  func activities(theme: Int) -> [[Bool]] {
    let practices = questionnaire.themes[theme].practices
    var questions: [ProfileQuestion] = []
    for practice in practices {
      for id in practice.appliesWhen?.questions ?? [] where profileAnswers[id] == nil {
        guard !questions.contains(where: { $0.id == id }),
          let question = questionnaire.profile.question(id)
        else { continue }
        questions.append(question)
      }
    }
    var ways: [[Bool]] = []
    var seen: Set<[Bool]> = []
    collect(questions[...], profileAnswers, theme: theme) { way in
      if seen.insert(way).inserted { ways.append(way) }
    }
    return ways
  }

  private func collect(
    _ questions: ArraySlice<ProfileQuestion>, _ answers: [String: String], theme: Int,
    _ take: ([Bool]) -> Void
  ) {
    guard let question = questions.first else {
      take(places(inTheme: theme).map { applies($0, given: answers) != false })
      return
    }
    for answer in question.answers {
      var answers = answers
      answers[question.id] = answer.id
      collect(questions.dropFirst(), answers, theme: theme, take)
    }
  }
}
