package import Language

/// Why an answer is not on record.
package struct RecordingFailure: Error, Sendable {
  /// What went wrong and what to do, for the person.
  package let explanation: Text

  /// Whether the record takes no more answers.
  package let isFinal: Bool

  package init(explanation: Text, isFinal: Bool) {
    self.explanation = explanation
    self.isFinal = isFinal
  }
}
