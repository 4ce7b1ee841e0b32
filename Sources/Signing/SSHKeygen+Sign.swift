package import History
import Journal
import Language
import Terminal

extension SSHKeygen {
  /// A signature that has just been made.
  package struct Made: Hashable, Sendable {
    /// As it stands in a file, several lines.
    package let armor: String

    /// The kind of key and its fingerprint in the words of ssh-keygen.
    package let key: String
  }

  /// Whom ssh-keygen may ask for a passphrase.
  package enum Asking: Sendable {
    /// Whoever is at the terminal.
    case terminal

    /// Whom ssh-keygen itself thinks of, such as a window.
    case itself

    /// Nobody.
    case nobody
  }

  /// Signs a text with a key, and looks whether the signature is good.
  ///
  /// - Parameters:
  ///   - text: what is signed.
  ///   - key: the path of a secret key, or of a public one whose secret key the agent has.
  ///   - asking: who may be asked for the passphrase of an encrypted key.
  ///   - agentIsRunning: whether the environment names an agent.
  /// - Returns: the signature, which is good.
  /// - Throws: why there is none.
  package func sign(
    _ text: SignedText, key: String, asking: Asking, agentIsRunning: Bool
  ) throws(SigningFault) -> Made {
    do { try SourceFile.requireReadable(key) } catch { throw .key(path: key, .file(error)) }
    var words = ["-Y", "sign", "-n", SignedText.namespace, "-f", key]
    var environment: [String: String] = [:]
    switch asking {
    // Its input is the text, so that it would look for a window to ask in.
    case .terminal: environment["SSH_ASKPASS_REQUIRE"] = "never"
    case .itself: break
    // An empty passphrase that is given is not asked for.
    case .nobody: words += ["-P", ""]
    }
    let outcome = try run(words, input: text.bytes, environment: environment)
    guard outcome.ending == .exited(0) else {
      throw .key(
        path: key,
        KeyFault(outcome.messages, isAsked: asking != .nobody, agentIsRunning: agentIsRunning))
    }
    let armor = String(decoding: outcome.output, as: UTF8.self)
    guard armor.isSignatureArmor else { throw .key(path: key, .other(outcome.messages)) }
    switch try self.key(ofArmor: armor, over: text) {
    case .key(let words): return Made(armor: armor, key: words)
    case .failed(let messages): throw .key(path: key, .other(messages))
    }
  }
}

extension KeyFault {
  /// Reads what ssh-keygen said; its words are the same in every language.
  init(_ messages: String, isAsked: Bool, agentIsRunning: Bool) {
    self =
      if messages.contains(part: "incorrect passphrase") {
        isAsked ? .wrongPassphrase : .passphraseNeeded
      } else if messages.contains(part: "UNPROTECTED PRIVATE KEY FILE") {
        .tooOpen
      } else if messages.contains(part: "agent refused operation") {
        .agentRefused
      } else if messages.contains(part: "No private key found for public key") {
        .noSecretKey(agentIsRunning: agentIsRunning)
      } else if messages.contains(part: "Couldn't load public key")
        || messages.contains(part: "invalid format")
      {
        .notAKey
      } else {
        .other(messages)
      }
  }
}

extension String {
  /// Whether this has the form in which ssh-keygen writes a signature.
  ///
  /// A first and a last line that are fixed and lines of base 64 between, in at most 64 KiB; the
  /// line feed at the end may be left out. Nothing else is handed to ssh-keygen.
  var isSignatureArmor: Bool {
    guard utf8.count <= 1 << 16 else { return false }
    var lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count > 2,
      lines.removeFirst().elementsEqual("-----BEGIN SSH SIGNATURE-----".utf8),
      lines.removeLast().elementsEqual("-----END SSH SIGNATURE-----".utf8)
    else { return false }
    return lines.allSatisfy { !$0.isEmpty && $0.allSatisfy(isBase64) }
  }
}

private func isBase64(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
    true
  default: false
  }
}
