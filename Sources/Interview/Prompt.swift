package import Maturity

/// What the interview waits for.
package enum Prompt: Hashable, Sendable {
  /// The answer to an item: one of its choices.
  case question(Item)

  /// Why a practice does not apply.
  case reason(PracticePlace)

  /// What shows something about a practice.
  case evidence(PracticePlace, EvidenceKind)

  case note(PracticePlace)

  /// Why the finished answers are opened again.
  case reopening

  /// Every item that is asked has been passed.
  case end

  /// Whether a text is waited for, rather than a choice.
  package var wantsText: Bool {
    switch self {
    case .reason, .evidence, .note, .reopening: true
    case .question, .end: false
    }
  }

  /// The practice that the prompt is about, if any.
  package var practice: PracticePlace? {
    switch self {
    case .question(.practice(let place)), .reason(let place), .evidence(let place, _),
      .note(let place):
      place
    case .question, .reopening, .end: nil
    }
  }
}
