// Events, and the fold that turns them into the state of a record.

package import Hashing
package import Language
package import Maturity

/// One thing that somebody added to a record.
package struct Event: Hashable, Sendable {
  package let at: Moment

  /// The name that whoever typed gave.
  package let by: String

  package let role: Role
  package let act: Act

  package init(at: Moment, by: String, role: Role, act: Act) {
    self.at = at
    self.by = by
    self.role = role
    self.act = act
  }
}

extension Event: TimelineEvent {
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

  package func saysSame(as other: Event) -> Bool { act == other.act }
}

/// In which capacity somebody writes; a word only, until a signature proves it.
package enum Role: String, CaseIterable, Sendable {
  case unit
  case coordinator
  case board
  case auditor
}

/// What an event says.
package enum Act: Hashable, Sendable {
  /// How far a practice is achieved, by the identifier of a value of its scale.
  ///
  /// The confidence is what somebody said of it; nil where nothing was said.
  case rated(practice: String, rating: String, confidence: Confidence? = nil)

  /// A practice is left out, with the reason.
  case notApplicable(practice: String, reason: String)

  /// A document or observation that shows something about a practice.
  case evidenced(practice: String, kind: EvidenceKind, reference: String)

  /// The note on a practice; it replaces the one before.
  case noted(practice: String, text: String)

  /// A practice is to be looked at again, perhaps with what is to be found out.
  case flagged(practice: String, text: String?)

  /// Nothing remains to be looked at.
  case unflagged(practice: String)

  case profileAnswered(question: String, answer: String)
  case factAnswered(fact: String, answer: FactAnswer)

  /// The risk profile as the institution gives it, where the questions are not what it goes by.
  case profileStated(RiskProfile)

  /// The board adopted the record, by the number of its decision, perhaps with a profile.
  case adopted(decision: String, profile: RiskProfile?)

  /// Somebody signed what stood in the file, by the hash of its last line then.
  ///
  /// The signature is as `ssh-keygen -Y sign` writes it, whatever stands there; see ``SignedText``.
  case signed(head: Digest, signature: String)

  /// Somebody takes a signature back, by the hash of its line, and signs that as well.
  ///
  /// The head is the hash of the last line before it. It counts only where the key proves to be
  /// that of the signature, which whoever folds the events cannot see.
  case retracted(signature: Digest, head: Digest, proof: String)

  /// The moments of earlier lines, by their hashes, are wrong, with the reason.
  case misdated(lines: [Digest], reason: String)

  /// An earlier event of the same role no longer counts; of a withdrawal: it counts again.
  case withdrawn(Digest)

  /// The institution's answer to a finding or a rating of an auditor.
  case responded(Response)

  /// The role has given all its answers.
  case finished

  /// The role goes on answering, with the reason.
  case reopened(reason: String)

  /// Lines are gone, and what stands was saved from a damaged file; nil where they were the last.
  ///
  /// The chain itself writes where they are gone, as it does the hashes of a line.
  case salvaged(LostLines?)

  /// An event of a later version, kept as it stands.
  case unknown(name: String, isCritical: Bool)
}
