import History
import Language
package import Maturity

extension Questionnaire {
  /// The ways to write whatever any role can answer, in both languages.
  ///
  /// Whoever knows one dialogue types its words in another, so that the words of all roles are no
  /// text in any.
  package var answerWords: [String] {
    scale.answers.flatMap { [$0.id] + $0.title.both }
      + profile.questions.flatMap { $0.answers.flatMap { [$0.id] + $0.title.both } }
      + severities.flatMap { [$0.id] + $0.title.both } + Self.usualAnswerWords
  }

  /// Those that every questionnaire has.
  private static let usualAnswerWords: [String] =
    FactAnswer.allCases.flatMap { [$0.rawValue] + $0.title.both }
    + Confidence.allCases.flatMap { [$0.rawValue] + $0.title.both }
    + EvidenceTest.Result.Name.allCases.flatMap(\.spellings)
    + EvidenceTest.Method.allCases.flatMap { [$0.rawValue] + $0.title.both }
    + Engagement.Kind.allCases.flatMap { [$0.rawValue] + $0.title.both }
}

extension EvidenceTest.Result.Name {
  /// The ways to write it besides its number.
  package var spellings: [String] {
    let short =
      switch self {
      case .holds: ["houdt stand"]
      case .doesNotHold: ["houdt geen stand", "does not hold"]
      case .notSeen: [] as [String]
      }
    return [rawValue] + title.both + short
  }
}

extension Text {
  /// The text in both languages.
  fileprivate var both: [String] { [nl, en] }
}
