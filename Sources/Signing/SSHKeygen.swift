// Signatures by ssh-keygen: made, and checked against a list of who may sign.

import History
package import Journal
import Language
package import Terminal

/// The program `ssh-keygen` of OpenSSH 8.9 or later, which makes and checks signatures.
///
/// It alone reads keys; this program hands it their paths.
package struct SSHKeygen: Sendable {
  /// Where files go that are soon gone.
  private let temporaryDirectory: String

  /// - Parameter temporaryDirectory: a directory that exists, such as the value of `TMPDIR`.
  package init(temporaryDirectory: String) {
    self.temporaryDirectory = temporaryDirectory
  }

  /// Runs the program with bytes as its input.
  func run(
    _ words: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws(SigningFault) -> ExternalProgram.Outcome {
    // Its moments are without a zone, and its messages are looked at.
    let fixed = ["TZ": "UTC0", "LC_ALL": "C"]
    let program = ExternalProgram(
      ["ssh-keygen"] + words, environment: environment.merging(fixed) { $1 })
    let outcome: ExternalProgram.Outcome
    do throws(CallFailure) {
      outcome = try program.run(input: input)
    } catch {
      throw error.isNotFound ? .noProgram : .call(error)
    }
    if case .signalled = outcome.ending { throw .interrupted }
    if outcome.messages.contains(part: "usage: ssh-keygen") { throw .tooOld }
    return outcome
  }

  /// Checks a signature by itself: whether it is over the text, and by which key.
  ///
  /// - Parameters:
  ///   - path: the file with the signature.
  ///   - text: what it should be over.
  /// - Returns: the key in words with its fingerprint, or the messages that say why not.
  /// - Throws: why nothing could be checked.
  func key(of path: String, over text: SignedText) throws(SigningFault) -> KeyCheck {
    let outcome = try run(
      ["-Y", "check-novalidate", "-n", SignedText.namespace, "-s", path], input: text.bytes)
    guard outcome.ending == .exited(0) else { return .failed(outcome.messages) }
    // Good "peil" signature with ED25519 key SHA256:…
    let words = String(decoding: outcome.output, as: UTF8.self).split(whereSeparator: \.isNewline)
    let last = words.last ?? ""
    let start = last.firstRange(ofPart: " with ")?.upperBound ?? last.startIndex
    // The one word in it that is neither a name nor a number.
    return .key(last[start...].replacing(part: " key ", with: " "))
  }

  enum KeyCheck: Equatable {
    case key(String)
    case failed(String)
  }

  /// Checks a signature that has no file yet; as ``key(of:over:)``.
  func key(ofArmor armor: String, over text: SignedText) throws(SigningFault) -> KeyCheck {
    try withFile(armor.utf8) { (path) throws(SigningFault) in try key(of: path, over: text) }
  }

  /// Puts bytes where ssh-keygen can find them by a path, for as long as the body takes.
  func withFile<Result>(
    _ bytes: some Sequence<UInt8>, _ body: (_ path: String) throws(SigningFault) -> Result
  ) throws(SigningFault) -> Result {
    let folder: PrivateFolder
    let path: String
    do throws(FileError) {
      folder = try PrivateFolder(in: temporaryDirectory)
      path = try folder.place(Array(bytes), as: "file")
    } catch {
      throw .folder(temporaryDirectory, error)
    }
    // The folder goes with its last owner, which must not be before the body is done.
    defer { withExtendedLifetime(folder) {} }
    return try body(path)
  }
}

/// Why ssh-keygen did not do what it was asked.
package enum SigningFault: Error, Hashable {
  /// There is no ssh-keygen where programs are looked for.
  case noProgram

  /// It is of a version that knows no signatures.
  case tooOld

  /// It was stopped by a signal, such as Ctrl-C at the question for a passphrase.
  case interrupted

  /// The key cannot be used; the path is what was typed.
  case key(path: String, KeyFault)

  /// The list of who may sign cannot be read; the path is what was typed.
  case list(path: String, FileError)

  /// Files could not be put where they are soon gone.
  case folder(String, FileError)

  case call(CallFailure)
}

/// Why ssh-keygen did not sign with a key.
package enum KeyFault: Hashable, Sendable {
  /// There is no readable file.
  case file(FileError)

  /// It is a file of another kind.
  case notAKey

  /// It is encrypted and nobody could be asked for the passphrase.
  case passphraseNeeded

  /// The passphrase that was typed is not the key's.
  case wrongPassphrase

  /// Others may read it, for which reason it is not used.
  case tooOpen

  /// The file holds the public key, and the secret one is not to be found.
  ///
  /// Neither beside it nor in the agent, which may not even be running.
  case noSecretKey(agentIsRunning: Bool)

  /// The agent has the key and did not sign.
  case agentRefused

  /// Anything else, in ssh-keygen's own words.
  case other(String)
}
