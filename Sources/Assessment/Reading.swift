// A record seen through its questionnaire: standings per reading, levels, targets, progress.

/// A way of turning what is on record into the standing of each practice.
package enum Reading: String, CaseIterable, Sendable {
  /// The ratings as the institution gave them.
  case selfAssessed = "self"

  /// A rating above the scale's cap counts as the cap until the required evidence is given; on a
  /// scale without a cap it counts as unknown until then.
  case supported

  /// The auditor's ratings; what was not examined is open.
  case verified

  /// The auditor's ratings where they examined, else what is supported.
  case adjusted

  /// What needs nobody but the institution.
  package static let own: [Reading] = [.selfAssessed, .supported]

  /// What needs a dossier as well.
  package static let audited: [Reading] = [.verified, .adjusted]
}
