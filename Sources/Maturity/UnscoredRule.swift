package import Language

/// No rule at all: the answers of the questionnaire are facts, and no level may be made of them.
///
/// The 2023 baseline is the case: a process audit that was made without norms.
package struct UnscoredRule: Sendable {
  /// The identifier of the scale that answers are given on.
  package let scale: String

  /// Why there are no levels, in a sentence for whoever asks for them.
  package let reason: Text

  package init(scale: String, reason: Text) {
    self.scale = scale
    self.reason = reason
  }
}
