import Assessment
import Dialogue
import History
import Interview
import Language
import Maturity

extension Console {
  /// A text that others read, by the rule of the dialogues: two colons before it take it as it stands.
  ///
  /// - Parameters:
  ///   - text: the value of the option.
  ///   - option: the option, for what is told.
  ///   - doubts: what is no text; without a questionnaire at hand, the commands alone.
  /// - Returns: the text.
  /// - Throws: a `Failure` where it is empty, or looks like an answer or a command.
  func meantText(
    _ text: String, of option: String, by doubts: Doubts = .ofCommands()
  ) throws(Failure) -> String {
    switch doubts.read(text) {
    case .text(let text): return text
    case .doubtful(let text): throw .doubtfulText(text, option: option)
    case .empty: throw .emptyText(option: option)
    }
  }
}

extension Doubts {
  /// What is no text where no questionnaire is at hand.
  static func ofCommands(takesNumbers: Bool = false) -> Doubts {
    Doubts(takesNumbers: takesNumbers, severities: Severity.usual.flatMap(\.spellings))
  }
}

extension Assessment {
  /// What is no text about a record, whoever gives it.
  var doubts: Doubts {
    // The rule knows the words of both languages.
    Doubts(InstitutionScript(self, role: .coordinator, language: .nl))
  }
}
