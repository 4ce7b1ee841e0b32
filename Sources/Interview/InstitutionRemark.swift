package import Maturity
package import Scoring

/// What an institution's interview tells besides what every dialogue tells.
package enum InstitutionRemark: Hashable, Sendable {
  /// The level of a theme so far, and what it was before the answer changed it.
  case level(theme: Int, now: LevelBounds?, before: LevelBounds?)

  /// What an answer made of the score of a theme, which may move where the level does not.
  case score(theme: Int, now: ScoredPart)

  /// Answers that count no more, since the profile switches their practices off; they are kept.
  case switchedOff([PracticePlace])

  /// A practice that the questionnaire always asks.
  case mustApply
  case noSuchEvidence(Int)

  /// A piece of evidence that another role gave, which this one cannot take back.
  case foreignEvidence(Int)

  /// A kind of evidence that this questionnaire has no use for.
  case evidenceNotAsked(EvidenceKind)

  /// The profile has switched the practice off; an answer is kept and not counted.
  case inactive(PracticePlace)
}
