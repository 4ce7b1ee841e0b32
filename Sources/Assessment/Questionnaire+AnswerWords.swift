import History
import Language
package import Maturity

extension Questionnaire {
  /// The ways to write whatever any role can answer, in both languages.
  ///
  /// Whoever knows one dialogue types its words in another, so that the words of all roles are no
  /// text in any.
  package var answerWords: [String] {
    var words = Self.usualAnswerWords
    for answer in scale.answers { words += [answer.id] + answer.title.both }
    for answer in profile.questions.flatMap(\.answers) { words += [answer.id] + answer.title.both }
    words += severities.flatMap(\.spellings)
    return words
  }

  /// Those that every questionnaire has.
  private static let usualAnswerWords: [String] = {
    var words = EvidenceTest.Result.Name.allCases.flatMap(\.spellings)
    for answer in FactAnswer.allCases { words += [answer.rawValue] + answer.title.both }
    for confidence in Confidence.allCases { words += [confidence.rawValue] + confidence.title.both }
    for method in EvidenceTest.Method.allCases { words += [method.rawValue] + method.title.both }
    for kind in Engagement.Kind.allCases { words += [kind.rawValue] + kind.title.both }
    return words
  }()
}

extension Severity {
  /// The ways to write it besides its number.
  package var spellings: [String] { [id] + title.both }
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
