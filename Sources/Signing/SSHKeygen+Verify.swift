package import History
import Journal
package import Language
import Terminal

/// Who may sign: a file in the format of OpenSSH's allowed signers, and perhaps one of what is
/// revoked.
///
/// A name that is one of the roles limits a key to the roles that its line names; a line that
/// names none allows every role that it does not take out with a `!`.
package struct AllowedSigners: Hashable, Sendable {
  package let path: String

  /// The bytes that a list may have.
  static let sizeLimit = 1 << 24

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
  /// The list's periods are held against the moment that is signed, and that moment against what
  /// the signature covers and the present. The files of the list must be readable; ssh-keygen
  /// takes one that is not for an empty list.
  package func verdict(
    on signature: SignedFile.Signature, in file: SignedFile, _ allowed: AllowedSigners, now: Moment
  ) throws(SigningFault) -> SignatureVerdict {
    if let key = try retractingKey(of: signature, in: file) { return .retracted(key: key) }
    if let verdict = signature.evidentLoss { return verdict }
    let text: SignedText
    do throws(SignedText.Fault) {
      text = try file.text(of: signature)
    } catch {
      return .noText(error)
    }
    guard signature.armor.isSignatureArmor else { return .malformed }
    let verdict = try withFile(signature.armor.utf8) { (path) throws(SigningFault) in
      let key: String
      switch try self.key(of: path, over: text) {
      case .failed(let messages): return SignatureVerdict.failed(messages)
      case .key(let words): key = words
      }
      return try Check(keygen: self, allowed: allowed, path: path, text: text, key: key).verdict()
    }
    guard case .good(let names, let key, _) = verdict,
      let reason = file.untimeliness(of: signature, now: now)
    else { return verdict }
    return .untimely(reason, names: names, key: key)
  }

  /// The key of a signature, where it is the key of a line that takes it back too; nil for none.
  ///
  /// Whoever signed may take it back also where what was signed is not there any more.
  private func retractingKey(
    of signature: SignedFile.Signature, in file: SignedFile
  ) throws(SigningFault) -> String? {
    guard !signature.retractions.isEmpty, let key = try key(of: signature, in: file) else {
      return nil
    }
    for retraction in signature.retractions
    where try proves(retraction, of: signature, in: file, by: key) {
      return key
    }
    return nil
  }

  /// Whether a line that takes a signature back is signed by the key that made it.
  private func proves(
    _ retraction: SignedFile.Retraction, of signature: SignedFile.Signature, in file: SignedFile,
    by key: String
  ) throws(SigningFault) -> Bool {
    guard let proof = retraction.proof, proof.armor.isSignatureArmor,
      let text = try? file.text(of: retraction, of: signature)
    else { return false }
    return try self.key(ofArmor: proof.armor, over: text) == .key(key)
  }

  /// The key of a signature that stands in a file; nil where it is none over its text.
  package func key(
    of signature: SignedFile.Signature, in file: SignedFile
  ) throws(SigningFault) -> String? {
    guard signature.armor.isSignatureArmor, let text = try? file.text(of: signature),
      case .key(let key) = try key(ofArmor: signature.armor, over: text)
    else { return nil }
    return key
  }

  /// A signature that is good by itself, held against the list.
  private struct Check {
    let keygen: SSHKeygen
    let allowed: AllowedSigners
    let path: String
    let text: SignedText
    let key: String

    /// A line of the list that has the key, at the moment that is signed.
    struct Entry {
      let line: ArraySlice<UInt8>
      let principals: Principals

      var names: [String] { principals.names }

      /// By whom ssh-keygen is asked to find the line; nil where it is for nobody.
      var identity: String? { names.first ?? principals.roles.first?.rawValue }
    }

    func verdict() throws(SigningFault) -> SignatureVerdict {
      let found = try principals(in: allowed.path)
      guard found.ending == .exited(0) else { return unlisted(found.messages) }
      let entries = try entries()
      guard !entries.isEmpty else { return .notAllowed(key: key, remarks: []) }
      // The line that names the role goes before one that says nothing of roles.
      let usable =
        entries.filter { $0.principals.allow(text.role) && !$0.principals.roles.isEmpty }
        + entries.filter { $0.principals.allow(text.role) && $0.principals.roles.isEmpty }
      guard !usable.isEmpty else {
        let roles = entries.flatMap { entry in Role.allCases.filter(entry.principals.allow) }
        return .otherRole(
          names: entries.flatMap(\.names), key: key, roles: Role.allCases.filter(roles.contains))
      }
      var refusal: SignatureVerdict?
      for entry in usable {
        let verdict = try verdict(on: entry)
        if verdict.isGood { return verdict }
        refusal = refusal ?? verdict
      }
      return refusal ?? .notAllowed(key: key, remarks: [])
    }

    /// What comes of the signature by one line of the list.
    private func verdict(on entry: Entry) throws(SigningFault) -> SignatureVerdict {
      guard let identity = entry.identity else { return .notAllowed(key: key, remarks: []) }
      return try keygen.withFile(entry.line) { (list) throws(SigningFault) in
        let verified = try verify(as: identity, in: list, revoked: allowed.revoked)
        guard verified.ending != .exited(0) else {
          return .good(
            names: entry.names, key: key, provesRole: entry.principals.roles.contains(text.role))
        }
        if verified.messages.contains(part: "not permitted for use in signature namespace") {
          return .notForThis(names: entry.names, key: key)
        }
        guard allowed.revoked != nil,
          try verify(as: identity, in: list, revoked: nil).ending == .exited(0)
        else { return .failed(verified.messages) }
        return .revoked(names: entry.names, key: key)
      }
    }

    /// The lines that have the key: ssh-keygen names the first of a list only, so that it is asked
    /// of ever smaller parts of the list.
    private func entries() throws(SigningFault) -> [Entry] {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try SourceFile.read(allowed.path, limit: AllowedSigners.sizeLimit)
      } catch {
        throw .list(path: allowed.path, error)
      }
      let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { line in
        line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } != UInt8(ascii: "#")
      }
      return try entries(among: lines[...])
    }

    private func entries(
      among lines: ArraySlice<ArraySlice<UInt8>>
    ) throws(SigningFault) -> [Entry] {
      let text = lines.joined(separator: [UInt8(ascii: "\n")])
      let found = try keygen.withFile(text) { (list) throws(SigningFault) in
        try principals(in: list)
      }
      guard found.ending == .exited(0), let line = lines.first else { return [] }
      if lines.count == 1 {
        let names = String(decoding: found.output, as: UTF8.self).split(whereSeparator: \.isNewline)
        return [Entry(line: line, principals: Principals(of: line, found: names.map(String.init)))]
      }
      let middle = lines.startIndex + lines.count / 2
      return try entries(among: lines[..<middle]) + entries(among: lines[middle...])
    }

    private func principals(in list: String) throws(SigningFault) -> ExternalProgram.Outcome {
      try keygen.run(["-Y", "find-principals", "-f", list, "-s", path] + time)
    }

    private func verify(
      as name: String, in list: String, revoked: String?
    ) throws(SigningFault) -> ExternalProgram.Outcome {
      try keygen.run(
        ["-Y", "verify", "-f", list, "-I", name, "-n", SignedText.namespace, "-s", path]
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
