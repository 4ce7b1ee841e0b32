package import History
package import Maturity
package import Scoring

/// What the interview tells after an action.
package enum Message: Hashable, Sendable {
  /// An answer is on record.
  case recorded(Act)

  /// The level of a theme so far, and what it was before if the answer changed it.
  case level(theme: Int, now: LevelBounds?, before: LevelBounds?)

  /// What an answer made of the score of a theme, which may move where the level does not.
  case score(theme: Int, now: ScoredPart)

  /// Answers that count no more, since the profile switches their practices off; they are kept.
  case switchedOff([PracticePlace])

  /// The answers are complete, with so many questions left open.
  case finished(open: Int)

  /// The answer there was stays.
  case kept
  case skipped
  case undone(Event)
  case redone(Event)
  case nothingToUndo
  case nothingToRedo
  case nothingBefore

  /// A practice that the questionnaire always asks.
  case mustApply
  case noPracticeHere
  case noSuchChoice(count: Int)
  case textNeeded
  case noSuchEvidence(Int)
  case evidenceComplete

  /// A kind of evidence that this questionnaire has no use for.
  case evidenceNotAsked(EvidenceKind)
  case closed
  case notClosed
  case found([Item], words: String)
  case unknownPlace(String, suggestion: String?)

  /// The profile has switched the practice off; an answer is kept and not counted.
  case inactive(PracticePlace)
  case allAnswered
  case help
  case review
}
