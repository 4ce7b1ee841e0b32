/// What a dialogue waits for.
package enum Prompt<S: Script>: Hashable, Sendable {
  case question(S.Question)
  case note(S.Place)

  /// Why what was finished is opened again.
  case reopening

  /// Every place that is asked about has been passed.
  case end

  /// The script's question, if it is one.
  package var question: S.Question? {
    if case .question(let question) = self { question } else { nil }
  }
}
