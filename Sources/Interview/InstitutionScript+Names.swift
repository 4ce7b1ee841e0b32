import Assessment
import Dialogue
import History
package import Language
import Maturity
import Scoring

// The words of the interview stand in this file and in those beside it, so that both languages can
// be read side by side.

extension InstitutionScript {
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

  package func id(of item: Item) -> String {
    switch item {
    case .profile(let index): questionnaire.profile.questions[index].id
    case .practice(let place): questionnaire[place].id
    case .fact(let index): questionnaire.keyFacts[index].id
    }
  }

  package func statement(of item: Item) -> String {
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
    case .practice(let place):
      questionnaire.answerTitles(for: questionnaire[place]).map { $0[language] }
    case .fact: FactAnswer.allCases.map(factAnswer)
    }
  }

  /// The answer that is on record, if any.
  package func answer(to item: Item) -> String? {
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

  package func isToBeConfirmed(_ item: Item) -> Bool { assessment.isUnconfirmed(item) }

  package var places: [Item] {
    questionnaire.profile.questions.indices.map(Item.profile)
      + questionnaire.themes.indices.flatMap { assessment.places(inTheme: $0) }
      .map(Item.practice) + questionnaire.keyFacts.indices.map(Item.fact)
  }

  /// A theme's code leads to its first practice.
  package var shortcuts: [(name: String, place: Item)] {
    let whole = Route(assessment, length: length)
    return questionnaire.themes.indices.compactMap { index in
      whole.practices(inTheme: index).first.map {
        (questionnaire.themes[index].id, Item.practice($0))
      }
    }
  }

  package func texts(of item: Item) -> [Text] {
    switch item {
    case .profile(let index): [questionnaire.profile.questions[index].question]
    case .practice(let place):
      [questionnaire[place].statement, questionnaire[place].fully, questionnaire[place].guidance]
    case .fact(let index): [questionnaire.keyFacts[index].statement]
    }
  }
}
