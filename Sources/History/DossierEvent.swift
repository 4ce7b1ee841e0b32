package import Hashing
package import Language

/// One thing that an auditor added to a dossier.
package struct DossierEvent: Hashable, Sendable {
  package let at: Moment

  /// The name that whoever typed gave.
  package let by: String

  /// Always the auditor in a sound dossier; an event of another role has no effect.
  package let role: Role

  package let act: DossierAct

  package init(at: Moment, by: String, role: Role = .auditor, act: DossierAct) {
    self.at = at
    self.by = by
    self.role = role
    self.act = act
  }
}

extension DossierEvent: TimelineEvent {
  package var withdrawnTarget: Digest? {
    guard case .withdrawn(let target) = act else { return nil }
    return target
  }

  package var standsFirm: Bool {
    switch act {
    case .signed, .retracted, .misdated: true
    default: false
    }
  }

  package func saysSame(as other: DossierEvent) -> Bool { act == other.act }
}

/// What an event of a dossier says.
package enum DossierAct: Hashable, Sendable {
  /// What the auditor was asked to do; it replaces what was written before.
  case engaged(Engagement)

  /// What is to be examined; it replaces the plan before.
  case planned(AuditPlan)

  /// What is concluded about a practice; it replaces the conclusion before.
  case examined(practice: String, Examination)

  /// What was found of a piece of evidence; it replaces what was found before.
  case seen(EvidenceTest)

  /// A finding; the same identifier again replaces what it said.
  case found(Finding)

  /// How far a finding is, as the auditor established.
  case followedUp(finding: String, status: Finding.Status, text: String)

  /// A finding is closed, which only an auditor does.
  case closed(finding: String, reason: String)

  /// What stands in the dossier up to here was given to the institution.
  case released(ReleaseStep)

  /// A working note on a practice, which never leaves the dossier; it replaces the one before.
  case noted(practice: String, text: String)

  /// A practice is to be looked at again, perhaps with what is to be found out.
  case flagged(practice: String, text: String?)

  /// Nothing remains to be looked at.
  case unflagged(practice: String)

  /// The auditor signed what stood in the dossier; as in ``Act/signed(head:signature:)``.
  case signed(head: Digest, signature: String)

  /// As in ``Act/retracted(signature:head:proof:)``.
  case retracted(signature: Digest, head: Digest, proof: String)

  /// As in ``Act/misdated(lines:reason:)``.
  case misdated(lines: [Digest], reason: String)

  /// An earlier event no longer counts; of a withdrawal: it counts again.
  case withdrawn(Digest)

  /// The examination is complete.
  case finished

  /// The examination goes on, with the reason.
  case reopened(reason: String)

  /// Lines are gone; as in ``Act/salvaged(_:)``.
  case salvaged(LostLines?)

  /// An event of a later version, kept as it stands.
  case unknown(name: String, isCritical: Bool)
}
