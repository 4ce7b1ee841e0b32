import Hashing
import History
import Journal
import Language
import Signing
import Terminal
import TestSupport
import Testing

/// Why a test of signatures may be skipped.
let needsSSHKeygen: Comment = "ssh-keygen (openssh-client) is not installed here"

/// A place with throwaway keys.
struct Desk {
  let folder: TemporaryDirectory

  init() throws {
    ignoreBrokenPipes()
    folder = try TemporaryDirectory()
  }

  var keygen: SSHKeygen { SSHKeygen(temporaryDirectory: folder.path) }

  /// Runs a program that must succeed and gives what it writes.
  @discardableResult
  func run(_ words: [String], input: [UInt8] = []) throws -> String {
    let outcome = try ExternalProgram(words).run(input: input)
    try #require(outcome.ending == .exited(0), "\(words) \(outcome.messages)")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  /// Makes a pair of keys and gives the path of the secret one.
  @discardableResult
  func key(_ name: String, type: String = "ed25519", passphrase: String = "") throws -> String {
    let path = folder / name
    try run(["ssh-keygen", "-q", "-t", type, "-N", passphrase, "-f", path, "-C", "\(name)@x"])
    return path
  }

  /// The public key of a pair as it stands in a list.
  func publicKey(_ name: String) throws -> String {
    let bytes = try folder.contents(of: "\(name).pub")
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").prefix(2)
      .joined(separator: " ")
  }

  /// Makes a list of allowed signers of lines such as `a@x` and the name of a key.
  func allowed(
    _ lines: [(who: String, key: String)], revoked: String? = nil, name: String = "allowed"
  ) throws -> AllowedSigners {
    let text = try lines.map { "\($0.who) \(try publicKey($0.key))\n" }.joined()
    return AllowedSigners(path: try folder.place(Array(text.utf8), name), revoked: revoked)
  }

  /// Signs what a file says, and gives the line that would stand in it.
  func signed(
    _ file: SignedFile, with key: String, as role: Role = .coordinator, at: Moment = noon
  ) throws -> String {
    let text = try file.text(role: role, at: at, by: "A. Jansen")
    let made = try keygen.sign(text, key: folder / key, asking: .nobody, agentIsRunning: false)
    return signedLine(head: file.head, made.armor, role, at)
  }

  /// Takes the first signature of a file back, and gives the line that would stand in it.
  func retracted(_ file: SignedFile, with key: String) throws -> String {
    let signature = try #require(file.signatures.first)
    let text = try file.text(role: .coordinator, at: noon, by: "A. Jansen", retracting: signature)
    let made = try keygen.sign(text, key: folder / key, asking: .nobody, agentIsRunning: false)
    let act = Act.retracted(signature: signature.link.hash, head: file.head, proof: made.armor)
    return String(
      decoding: Event(at: noon, by: "A. Jansen", role: .coordinator, act: act).body, as: UTF8.self)
  }

  func verdict(
    _ file: SignedFile, _ allowed: AllowedSigners, index: Int = 0, now: Moment = noon
  ) throws -> SignatureVerdict {
    try keygen.verdict(on: file.signatures[index], in: file, allowed, now: now)
  }
}

let noon: Moment = {
  guard let noon = Moment(iso: "2025-10-01T12:00:00Z") else { preconditionFailure() }
  return noon
}()

/// A line that says somebody signed.
func signedLine(head: Digest, _ armor: String, _ role: Role, _ at: Moment = noon) -> String {
  let event = Event(
    at: at, by: "A. Jansen", role: role, act: .signed(head: head, signature: armor))
  return String(decoding: event.body, as: UTF8.self)
}

private let id = "5f1c2d7e-0000-4000-8000-000000000001"

let recordHeader =
  #"{"format":"peil-record","version":"1.0","record":"\#(id)","wave":"2025","#
  + #""subject":{"name":"N","sector":"institute"},"questionnaire":{"id":"q","version":"1","#
  + #""scoring":"s","text":"t"},"norm":{"id":"n"},"referenceDate":"2025-10-01","#
  + #""created":"2025-10-01T09:00:00Z"}"#
let dossierHeader =
  #"{"format":"peil-dossier","version":"1.0","dossier":"\#(id)","record":"\#(id)","head":""#
  + String(repeating: "0", count: 64) + #"","created":"2025-10-01T09:00:00Z"}"#

/// An event that both kinds of file have.
let noted =
  #"{"at":"2025-10-01T12:00:00Z","by":"A","role":"auditor","event":"noted","#
  + #""practice":"P","text":"t"}"#

/// A file of a header and events, sealed as a journal's writer would.
func file(_ events: [String], header: String = recordHeader) throws -> SignedFile {
  var previous: Digest?
  var lines: [RecordLine] = []
  for event in [header] + events {
    let line = SealedLine(Array(event.utf8), after: previous)
    lines.append(
      RecordLine(number: lines.count + 1, bytes: line.bytes.dropLast(), hash: line.hash))
    previous = line.hash
  }
  return header == dossierHeader
    ? SignedFile(try DossierState(lines: lines)) : SignedFile(try RecordState(lines: lines))
}
