package import Maturity
package import Scoring

/// What the auditor's dialogue tells besides what every dialogue tells.
package enum AuditRemark: Hashable, Sendable {
  /// The adjusted level of a theme, where that changed.
  case level(theme: Int, now: LevelBounds?)

  /// The rating counts as the cap, since these kinds of evidence were not seen to hold.
  case capped(EvidenceKinds)

  /// The rating is lower than the institution's.
  case lower
  case planned(count: Int)
  case planFault(PlanFault)
  case mustApply
  case noEvidence

  /// A finding without one of the severities.
  case severityNeeded

  /// The practice is not in the plan.
  case outsidePlan(PracticePlace)
}
