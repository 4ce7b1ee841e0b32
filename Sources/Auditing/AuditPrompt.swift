// The auditor's interview over the claims of a record: a pure state machine, and its plain front end.

package import History
package import Maturity

/// What the auditor's interview waits for.
package enum AuditPrompt: Hashable, Sendable {
  /// The kind of engagement.
  case kind

  /// What the engagement says besides.
  case engagement(Engagement.Part)

  /// How the practices to examine are chosen.
  case plan

  /// Whether a piece of evidence was seen and holds.
  case evidence(PracticePlace, EvidenceTest.Subject)

  /// Over which period and cases a practice was seen to work.
  case operation(PracticePlace, EvidenceTest.Subject)

  /// The auditor's rating of a practice.
  case rating(PracticePlace)

  /// Why the rating is what it is, for the institution.
  case reason(PracticePlace)

  /// Why a practice does not apply.
  case leavingOut(PracticePlace)

  /// Why a practice was not examined.
  case notExamining(PracticePlace)

  /// A working note.
  case note(PracticePlace)

  /// How grave a finding is, and what is the case.
  case finding(PracticePlace)

  /// What a finding says besides.
  case detail(PracticePlace, finding: String, Finding.Part)

  /// Why the finished examination is opened again.
  case reopening

  /// Every practice in the plan has been passed.
  case end
}

extension AuditPrompt {
  /// The practice that the prompt is about, if any.
  package var practice: PracticePlace? {
    switch self {
    case .evidence(let place, _), .operation(let place, _), .rating(let place),
      .reason(let place), .leavingOut(let place), .notExamining(let place), .note(let place),
      .finding(let place), .detail(let place, _, _):
      place
    case .kind, .engagement, .plan, .reopening, .end: nil
    }
  }

  /// Whether whatever is typed is taken as a text, commands being told by a colon.
  package var wantsText: Bool {
    switch self {
    case .engagement, .reason, .leavingOut, .notExamining, .note, .finding, .detail, .reopening:
      true
    case .kind, .plan, .evidence, .operation, .rating, .end: false
    }
  }
}
