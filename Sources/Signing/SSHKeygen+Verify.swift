package import History
import Language
import Terminal

/// Who may sign: a file in the format of OpenSSH's allowed signers, and perhaps one of what is
/// revoked.
///
/// A name that is one of the roles limits a key to the roles that its line names; a line that
/// names none allows every role.
package struct AllowedSigners: Hashable, Sendable {
  package let path: String

  /// A file of revoked keys, as ssh-keygen takes it; nil for none.
  package let revoked: String?

  package init(path: String, revoked: String?) {
    self.path = path
    self.revoked = revoked
  }
}

extension SSHKeygen {
  /// Checks a signature against the file that holds it and the list of who may sign.
  ///
  /// The list's periods are held against the moment that is signed. The files of the list must be
  /// readable; ssh-keygen takes one that is not for an empty list.
  package func verdict(
    on signature: SignedFile.Signature, in file: SignedFile, _ allowed: AllowedSigners
  ) throws(SigningFault) -> SignatureVerdict {
    if let verdict = signature.evidentVerdict { return verdict }
    guard let text = file.text(of: signature) else { return .noText }
    guard signature.armor.isSignatureArmor else { return .malformed }
    return try withFile(signature.armor) { (path) throws(SigningFault) in
      switch try key(of: path, over: text) {
      case .failed(let messages): .failed(messages)
      case .key(let key):
        try Check(keygen: self, allowed: allowed, path: path, text: text, key: key).verdict()
      }
    }
  }

  /// A signature that is good by itself, held against the list.
  private struct Check {
    let keygen: SSHKeygen
    let allowed: AllowedSigners
    let path: String
    let text: SignedText
    let key: String

    func verdict() throws(SigningFault) -> SignatureVerdict {
      let found = try keygen.run(
        ["-Y", "find-principals", "-f", allowed.path, "-s", path] + time)
      guard found.ending == .exited(0) else { return unlisted(found.messages) }
      let listed = String(decoding: found.output, as: UTF8.self)
        .split(whereSeparator: \.isNewline).map(String.init)
      let roles = listed.compactMap(Role.init)
      let names = listed.filter { Role(rawValue: $0) == nil }
      guard let name = names.first ?? listed.first else { return unlisted(found.messages) }
      let verified = try verify(as: name, revoked: allowed.revoked)
      guard verified.ending == .exited(0) else {
        if verified.messages.contains(part: "not permitted for use in signature namespace") {
          return .notForThis(names: names, key: key)
        }
        guard allowed.revoked != nil, try verify(as: name, revoked: nil).ending == .exited(0)
        else { return .failed(verified.messages) }
        return .revoked(names: names, key: key)
      }
      // Another line may have the key for this role: the first one found is not the only one.
      if !roles.isEmpty, !roles.contains(text.role) {
        guard try isListed(as: text.role) else {
          return .otherRole(names: names, key: key, roles: roles)
        }
      }
      return .good(names: names, key: key, provesRole: !roles.isEmpty)
    }

    private func isListed(as role: Role) throws(SigningFault) -> Bool {
      try verify(as: role.rawValue, revoked: allowed.revoked).ending == .exited(0)
    }

    private func verify(
      as name: String, revoked: String?
    ) throws(SigningFault) -> ExternalProgram.Outcome {
      try keygen.run(
        ["-Y", "verify", "-f", allowed.path, "-I", name, "-n", SignedText.namespace, "-s", path]
          + time + (revoked.map { ["-r", $0] } ?? []),
        input: text.bytes)
    }

    /// The moment that is signed, as the option of ssh-keygen.
    private var time: [String] {
      ["-O", "verify-time=" + text.at.iso.filter(\.isNumber)]
    }

    private func unlisted(_ messages: String) -> SignatureVerdict {
      if messages.contains(part: "key has expired") { return .outsidePeriod(key: key, .ended) }
      if messages.contains(part: "key is not yet valid") {
        return .outsidePeriod(key: key, .notBegun)
      }
      let remarks = messages.split(whereSeparator: \.isNewline).filter {
        $0.hasPrefix("\(allowed.path):")
      }
      return .notAllowed(key: key, remarks: remarks.map(String.init))
    }
  }
}

extension SignatureVerdict {
  /// Reads why ssh-keygen does not take a signature; its words are the same in every language.
  fileprivate static func failed(_ messages: String) -> SignatureVerdict {
    if messages.contains(part: "namespace does not match") { return .otherNamespace }
    if messages.contains(part: "incorrect signature") { return .mismatch }
    return .malformed
  }
}
