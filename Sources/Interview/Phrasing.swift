package import Assessment
import History
package import Language
import Maturity
import Scoring

/// The words of the interview in one language.
///
/// Every sentence that the interview speaks stands in this file and in its extensions, so that
/// both languages can be read side by side.
package struct Phrasing: Sendable {
  let assessment: Assessment
  let language: Language

  package init(_ assessment: Assessment, in language: Language) {
    self.assessment = assessment
    self.language = language
  }

  var questionnaire: Questionnaire { assessment.questionnaire }

  /// Chooses between the languages.
  func say(_ nl: String, _ en: String) -> String {
    Text(nl: nl, en: en)[language]
  }
}

// MARK: - Names

extension Phrasing {
  /// The bounds of a level: `niveau 3 (Gedefinieerd)`, `niveau 2 tot en met 4`.
  func level(_ bounds: LevelBounds?) -> String {
    bounds == nil ? levelNumbers(nil) : say("niveau ", "level ") + levelNumbers(bounds)
  }

  /// The bounds of a level without the word: `3 (Gedefinieerd)`, `2 tot en met 4`.
  func levelNumbers(_ bounds: LevelBounds?) -> String {
    let none = say("niet van toepassing", "not applicable")
    guard let bounds else { return none }
    let numbers =
      bounds.low == bounds.high
      ? "\(bounds.low) (\(questionnaire.title(ofLevel: bounds.low)[language]))"
      : say("\(bounds.low) tot en met \(bounds.high)", "\(bounds.low) to \(bounds.high)")
    return bounds.mayBeNone ? numbers + say(" of ", " or ") + none : numbers
  }

  /// How many questions are open, and the time that they take.
  func toGo(_ route: Route) -> String {
    let items = route.items
    let open = items.count { !route.isAnswered($0) }
    let time = language.about(minutes: route.minutesToGo)
    switch language {
    case .nl:
      return "Er \(open == 1 ? "staat" : "staan") nog \(open) van \(items.count) vragen open; dat"
        + " kost \(time)."
    case .en:
      return "\(open) of \(items.count) questions \(open == 1 ? "is" : "are") still open; that"
        + " takes \(time)."
    }
  }

  func rating(_ id: String) -> String {
    questionnaire.scale.answers.first { $0.id == id }?.title[language] ?? id
  }

  func factAnswer(_ answer: FactAnswer) -> String {
    answer.title[language]
  }

  func evidenceKind(_ kind: EvidenceKind) -> String {
    kind.title[language]
  }

  func confidence(_ confidence: Confidence) -> String {
    confidence.title[language]
  }

  /// What was said of an answer, behind it; nothing where nothing was said.
  func inBrackets(_ confidence: Confidence?) -> String {
    confidence.map { " (\(self.confidence($0)))" } ?? ""
  }

  func profile(_ profile: RiskProfile) -> String {
    profile.title[language]
  }

  func id(of item: Item) -> String {
    switch item {
    case .profile(let index): questionnaire.profile.questions[index].id
    case .practice(let place): questionnaire[place].id
    case .fact(let index): questionnaire.keyFacts[index].id
    }
  }

  func statement(of item: Item) -> String {
    switch item {
    case .profile(let index): questionnaire.profile.questions[index].question[language]
    case .practice(let place): questionnaire[place].statement[language]
    case .fact(let index): questionnaire.keyFacts[index].statement[language]
    }
  }

  /// The choices of a question, in order.
  func choices(of item: Item) -> [String] {
    switch item {
    case .profile(let index):
      questionnaire.profile.questions[index].answers.map { $0.title[language] }
    case .practice(let place): choices(of: questionnaire[place])
    case .fact: FactAnswer.allCases.map(factAnswer)
    }
  }

  /// The answers of the scale, with what each means here where the practice says so.
  private func choices(of practice: Practice) -> [String] {
    let titles = questionnaire.scale.answers.map { $0.title[language] }
    guard !practice.descriptors.isEmpty else { return titles }
    return zip(titles, practice.descriptors).map { "\($0): \($1[language])" }
  }

  /// The answer that is on record, if any.
  func answer(to item: Item) -> String? {
    switch item {
    case .profile(let index):
      let question = questionnaire.profile.questions[index]
      let answer = assessment.state.profileAnswer(to: question.id)
      return question.answers.first { $0.id == answer }?.title[language]
    case .practice(let place):
      switch assessment.answer(to: place) {
      case .none: return nil
      case .rated(let rating):
        let confidence = assessment.state.confidence(in: questionnaire[place].id)
        return questionnaire.scale[rating].title[language] + inBrackets(confidence)
      case .notApplicable: return say("niet van toepassing", "not applicable")
      case .unknown: return questionnaire.scale.unknown?.title[language]
      }
    case .fact(let index):
      return assessment.state.factAnswer(to: questionnaire.keyFacts[index].id).map(factAnswer)
    }
  }
}
