package import History
package import Maturity
package import Scoring

/// What the auditor's interview tells after an action.
package enum AuditMessage: Hashable, Sendable {
  /// Something is in the dossier.
  case recorded(DossierAct)

  /// A part of the engagement or of a finding is in the dossier.
  case saved

  /// The adjusted level of a theme, and what it was before if that changed.
  case level(theme: Int, now: LevelBounds?, before: LevelBounds?)

  /// The rating counts as the cap, since these kinds of evidence were not seen to hold.
  case capped(EvidenceKinds)

  /// The rating is lower than the institution's.
  case lower

  case planned(count: Int)
  case planFault(PlanFault)
  case kept
  case skipped

  /// What is asked must be there before anything else.
  case required
  case undone(DossierEvent)
  case redone(DossierEvent)
  case nothingToUndo
  case nothingToRedo
  case nothingBefore
  case mustApply
  case noPracticeHere
  case noEvidence
  case noSuchChoice(count: Int)
  case closed
  case notClosed
  case unknownPlace(String, suggestion: String?)

  /// The practice is not in the plan.
  case outsidePlan(PracticePlace)
  case allExamined

  /// The examination is complete, with so many practices of the plan not examined.
  case finished(open: Int)
  case help
  case review
}
