/// What came of checking a signature that stands in a record or a dossier.
package enum SignatureVerdict: Hashable, Sendable {
  /// It is over this file, head, role and moment, by a key that may sign them.
  ///
  /// The names are those that the list of allowed signers has for the key, roles left out; the key
  /// is in the words of ssh-keygen, with its fingerprint. The role is proved where the list names
  /// it; else it is the word of whoever has the key.
  case good(names: [String], key: String, provesRole: Bool)

  /// The line that it names as the last it covers does not stand before it in the file.
  case headMissing

  /// What was signed holds lines that are lost, so that nobody can say what it was.
  case linesLost

  /// What stands in the file is no signature.
  case malformed

  /// It is a signature over something else: another head, role, moment or file.
  case mismatch

  /// It was made for another purpose than this program's.
  case otherNamespace

  /// The identifier of the file or the name of who signed allows no text to be signed.
  case noText(SignedText.Fault)

  /// It is right, and its moment is not: it cannot have been made then.
  ///
  /// The names and the key are as in ``good(names:key:provesRole:)``, and empty and nil where the
  /// list was not asked.
  case untimely(Untimeliness, names: [String] = [], key: String? = nil)

  /// Whoever has the key took it back.
  case retracted(key: String)

  /// The key is not in the list; with what ssh-keygen remarked on the list.
  case notAllowed(key: String, remarks: [String])

  /// The key is in the list for a period that had ended by then, or had not begun.
  case outsidePeriod(key: String, Period)

  /// The key is in the list for other namespaces only.
  case notForThis(names: [String], key: String)

  /// The key is in the list for other roles only.
  case otherRole(names: [String], key: String, roles: [Role])

  /// The key is revoked.
  case revoked(names: [String], key: String)

  package enum Period: Hashable, Sendable {
    case ended, notBegun
  }

  /// Why a signature cannot have been made at the moment that it names.
  package enum Untimeliness: Hashable, Sendable {
    /// It covers a line that is newer.
    case olderThan(TimeOrder.Line)

    /// Its moment has not come yet.
    case future
  }

  /// Whether it is good by a key that the list names for the role.
  package var provesRole: Bool {
    if case .good(_, _, provesRole: true) = self { true } else { false }
  }

  /// The names that the list of allowed signers has for the key, roles left out.
  package var names: [String] {
    switch self {
    case .good(let names, _, _), .untimely(_, let names, _), .notForThis(let names, _),
      .otherRole(let names, _, _), .revoked(let names, _):
      names
    case .headMissing, .linesLost, .malformed, .mismatch, .otherNamespace, .noText, .notAllowed,
      .outsidePeriod, .retracted:
      []
    }
  }

  package var isGood: Bool {
    if case .good = self { true } else { false }
  }
}
