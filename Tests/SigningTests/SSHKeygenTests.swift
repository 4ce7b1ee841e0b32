import Hashing
import History
import Journal
import Language
import Terminal
import TestSupport
import Testing

@testable import Signing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What ssh-keygen is asked and says, tried on the real one.
@Suite(.enabled(if: isInstalled("ssh-keygen"), needsSSHKeygen))
struct SSHKeygenTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func sign(
    _ key: String, asking: SSHKeygen.Asking = .nobody, agentIsRunning: Bool = false
  ) throws -> SSHKeygen.Made {
    let text = try file([]).text(role: .board, at: noon, by: "A. Jansen")
    return try desk.keygen.sign(text, key: key, asking: asking, agentIsRunning: agentIsRunning)
  }

  private func fault(
    _ key: String, asking: SSHKeygen.Asking = .nobody, agentIsRunning: Bool = false
  ) -> KeyFault? {
    let fault = #expect(throws: SigningFault.self) {
      try sign(key, asking: asking, agentIsRunning: agentIsRunning)
    }
    guard case .key(key, let reason) = fault else { return nil }
    return reason
  }

  // MARK: - Signing

  @Test(arguments: ["ed25519", "ecdsa", "rsa"])
  func `A key of any kind signs, and anybody can check it with ssh-keygen alone`(
    type: String
  ) throws {
    let key = try desk.key("k", type: type)
    let made = try sign(key)
    #expect(made.armor.isSignatureArmor)
    #expect(made.key.hasPrefix(type.uppercased() + " SHA256:"))
    // By the words of the documentation, without this program.
    let text = """
      peil-signature 2.0
      format peil-record
      id 5f1c2d7e-0000-4000-8000-000000000001
      head \(try file([]).head.hexadecimal)
      role board
      at 2025-10-01T12:00:00Z
      by A. Jansen

      """
    let list = try desk.allowed([("a.jansen@x", "k")])
    let path = try desk.folder.place(Array(made.armor.utf8), "sig")
    let said = try desk.run(
      [
        "ssh-keygen", "-Y", "verify", "-f", list.path, "-I", "a.jansen@x", "-n", "peil", "-s", path,
      ],
      input: Array(text.utf8))
    #expect(said.hasPrefix(#"Good "peil" signature for a.jansen@x with "#))
    #expect(desk.folder.names == ["allowed", "k", "k.pub", "sig"])
  }

  @Test func `A key that is not there, or is something else, is said`() throws {
    #expect(fault(desk.folder / "none") == .file(.notFound))
    #expect(fault(desk.folder.path) == .file(.isDirectory))
    #expect(fault("") == .file(.notFound))
    for text in ["hello", "", "ssh-ed25519 AAAA x", "-----BEGIN OPENSSH PRIVATE KEY-----\nAA\n"] {
      let path = try desk.folder.place(Array(text.utf8), "other")
      #expect(fault(path) == .notAKey, "\(text)")
    }
  }

  @Test func `A path with a dash or a space is a path`() throws {
    try desk.key("-n -x y")
    #expect(try sign(desk.folder / "-n -x y").armor.isSignatureArmor)
  }

  @Test func `An encrypted key without anybody to ask is said`() throws {
    let key = try desk.key("k", passphrase: "geheim")
    #expect(fault(key) == .passphraseNeeded)
  }

  @Test func `A key that others may read is not used`() throws {
    let key = try desk.key("k")
    try desk.run(["chmod", "644", key])
    #expect(fault(key) == .tooOpen)
  }

  @Test func `A public key without its secret key is said, with or without an agent`() throws {
    let key = try desk.key("k")
    try desk.run(["rm", key])
    #expect(fault(key + ".pub") == .noSecretKey(agentIsRunning: false))
    #expect(fault(key + ".pub", agentIsRunning: true) == .noSecretKey(agentIsRunning: true))
  }

  @Test func `What ssh-keygen says otherwise is passed on`() {
    #expect(
      KeyFault("agent refused operation", isAsked: true, agentIsRunning: true) == .agentRefused)
    #expect(
      KeyFault("x incorrect passphrase y", isAsked: true, agentIsRunning: true) == .wrongPassphrase)
    #expect(KeyFault("anything", isAsked: true, agentIsRunning: true) == .other("anything"))
  }

  // MARK: - Checking

  private func check(
    as role: Role = .auditor, at: Moment = noon, who: String = "a@x", key: String = "k",
    header: String = recordHeader
  ) throws -> SignatureVerdict {
    let before = try file([noted], header: header)
    let line = try desk.signed(before, with: "k", as: role, at: at)
    return try desk.verdict(
      try file([noted, line, noted], header: header), desk.allowed([(who, key)]))
  }

  @Test(arguments: [recordHeader, dossierHeader])
  func `A signature by a key in the list is good`(header: String) throws {
    try desk.key("k")
    guard case .good(let names, let key, false) = try check(header: header) else {
      Issue.record("not good")
      return
    }
    #expect(names == ["a@x"])
    #expect(key.hasPrefix("ED25519 SHA256:"))
    #expect(desk.folder.names == ["allowed", "k", "k.pub"])
  }

  @Test func `A signature is good for its own file, head, role, moment and name only`() throws {
    try desk.key("k")
    let before = try file([noted])
    let line = try desk.signed(before, with: "k")
    let list = try desk.allowed([("a@x", "k")])
    #expect(try desk.verdict(try file([noted, line]), list).isGood)
    // Another role, moment or name, another head that is there, another file.
    for other in [
      line.replacing("A. Jansen", with: "B. de Vries"),
      line.replacing(#""role":"coordinator""#, with: #""role":"board""#),
      line.replacing("12:00:00", with: "12:00:01"),
      line.replacing(before.head.hexadecimal, with: try file([]).head.hexadecimal),
    ] {
      #expect(other != line)
      #expect(try desk.verdict(try file([noted, other]), list) == .mismatch)
    }
    let moved = try file([noted], header: dossierHeader)
    let there = line.replacing(before.head.hexadecimal, with: moved.head.hexadecimal)
    #expect(
      try desk.verdict(try file([noted, there], header: dossierHeader), list) == .mismatch)
  }

  /// The chain of the rebuilt file is consistent; only the signature gives it away.
  @Test func `A rewritten history is caught`() throws {
    try desk.key("k")
    let line = try desk.signed(try file([noted]), with: "k")
    let list = try desk.allowed([("a@x", "k")])
    let changed = noted.replacing(#""by":"A""#, with: #""by":"B""#)
    let rebuilt = try file([changed, line])
    #expect(try desk.verdict(rebuilt, list) == .headMissing)
    // Nor does it help to have the signature name the new head.
    let head = try file([changed]).head
    let renamed = line.replacing(
      try file([noted]).head.hexadecimal, with: head.hexadecimal)
    #expect(try desk.verdict(try file([changed, renamed]), list) == .mismatch)
  }

  @Test func `A key that is not in the list is said, with what is wrong with the list`() throws {
    try desk.key("k")
    try desk.key("other")
    guard case .notAllowed(let key, remarks: []) = try check(key: "other") else {
      Issue.record("allowed")
      return
    }
    #expect(key.hasPrefix("ED25519 SHA256:"))
    let line = try desk.signed(try file([]), with: "k")
    let path = try desk.folder.place(Array("a@x typing error\n".utf8), "allowed")
    let verdict = try desk.verdict(
      try file([line]), AllowedSigners(path: path, revoked: nil))
    #expect(verdict == .notAllowed(key: key, remarks: ["\(path):1: invalid key"]))
    try desk.folder.place([], "allowed")
    let empty = try desk.verdict(try file([line]), AllowedSigners(path: path, revoked: nil))
    #expect(empty == .notAllowed(key: key, remarks: []))
  }

  /// The period is held against the moment that is signed, not against today.
  @Test(arguments: [
    (#"valid-before="20251001120001""#, nil), (#"valid-after="20251001115959""#, nil),
    (#"valid-before="20251001115959""#, SignatureVerdict.Period.ended),
    (#"valid-after="20251001120001""#, .notBegun),
  ])
  func `A key is allowed for its period`(
    option: String, period: SignatureVerdict.Period?
  ) throws {
    try desk.key("k")
    let verdict = try check(who: "a@x \(option)")
    if let period {
      guard case .outsidePeriod(_, period) = verdict else {
        Issue.record("\(verdict)")
        return
      }
    } else {
      #expect(verdict.isGood, "\(verdict)")
    }
  }

  @Test func `A name that is a role limits the key to it`() throws {
    try desk.key("k")
    guard case .good(["a@x"], _, true) = try check(who: "a@x,auditor") else {
      Issue.record("a role that is in the list")
      return
    }
    #expect(try check(as: .board, who: "a@x,auditor,board").isGood)
    guard
      case .otherRole(["a@x"], _, [.coordinator, .board]) = try check(who: "a@x,coordinator,board")
    else {
      Issue.record("a role that is not in the list")
      return
    }
    // A second line adds a role.
    let line = try desk.signed(try file([]), with: "k", as: .board)
    let list = try desk.allowed([("a@x,auditor", "k"), ("a@x,board", "k")])
    #expect(try desk.verdict(try file([line]), list).isGood)
    // A list of roles without names of people is a list too.
    let nameless = try desk.allowed([("board", "k")])
    guard case .good([], _, true) = try desk.verdict(try file([line]), nameless) else {
      Issue.record("a role alone")
      return
    }
  }

  @Test func `A pattern allows whoever has the key`() throws {
    try desk.key("k")
    guard case .good(["*@tu.example"], _, false) = try check(who: "*@tu.example") else {
      Issue.record("a pattern")
      return
    }
  }

  @Test func `A key for other purposes is said`() throws {
    try desk.key("k")
    guard case .notForThis(["a@x"], _) = try check(who: #"a@x namespaces="git""#) else {
      Issue.record("a namespace")
      return
    }
    #expect(try check(who: #"a@x namespaces="git,peil""#).isGood)
  }

  @Test func `A revoked key is said, by a list of keys or of the revoked`() throws {
    try desk.key("k")
    try desk.key("other")
    let krl = desk.folder / "krl"
    try desk.run(["ssh-keygen", "-q", "-k", "-f", krl, desk.folder / "k.pub"])
    let signed = try file([try desk.signed(try file([]), with: "k")])
    for revoked in [desk.folder / "k.pub", krl] {
      let list = try desk.allowed([("a@x", "k")], revoked: revoked)
      guard case .revoked(["a@x"], _) = try desk.verdict(signed, list) else {
        Issue.record("\(revoked)")
        return
      }
    }
    let list = try desk.allowed([("a@x", "k")], revoked: desk.folder / "other.pub")
    #expect(try desk.verdict(signed, list).isGood)
  }

  @Test func `A certificate of an authority in the list is good for whom it names`() throws {
    try desk.key("k")
    try desk.key("authority")
    try desk.run([
      "ssh-keygen", "-q", "-s", desk.folder / "authority", "-I", "a", "-n", "a.jansen@tu.example",
      desk.folder / "k.pub",
    ])
    let line = try desk.signed(try file([]), with: "k-cert.pub")
    let list = try desk.allowed([("*@tu.example cert-authority", "authority")])
    guard
      case .good(["a.jansen@tu.example"], let key, false) = try desk.verdict(try file([line]), list)
    else {
      Issue.record("a certificate")
      return
    }
    #expect(key.hasPrefix("ED25519-CERT SHA256:"))
  }

  @Test func `A signature for another purpose does not count here`() throws {
    let key = try desk.key("k")
    let before = try file([])
    let text = try before.text(role: .board, at: noon, by: "A. Jansen")
    let armor = try desk.run(
      ["ssh-keygen", "-Y", "sign", "-n", "git", "-f", key], input: text.bytes)
    let line = signedLine(head: before.head, armor, .board)
    let list = try desk.allowed([("a@x", "k")])
    #expect(try desk.verdict(try file([line]), list) == .otherNamespace)
  }

  @Test func `An identifier that allows no text is said`() throws {
    try desk.key("k")
    let header = recordHeader.replacing(
      "5f1c2d7e-0000-4000-8000-000000000001", with: #"a\nrole board"#)
    let before = try file([], header: header)
    let line = signedLine(head: before.head, "x", .board)
    let list = try desk.allowed([("a@x", "k")])
    #expect(try desk.verdict(try file([line], header: header), list) == .noText(.identifier))
    let named = signedLine(head: try file([]).head, "x", .board)
      .replacing("A. Jansen", with: #"A\nretracts B"#)
    #expect(try desk.verdict(try file([named]), list) == .noText(.name))
  }

  // MARK: - Time

  /// A clock that was set back before the key's end: right by the list, and told all the same.
  @Test(arguments: [
    ("2025-10-31T12:00:00Z", true), ("2025-10-01T14:02:00+02:00", false),
    ("2025-10-01T14:02:01+02:00", true),
  ])
  func `A signature that is older than what it covers does not count`(
    moment: String, isUntimely: Bool
  ) throws {
    try desk.key("k")
    let later = noted.replacing("2025-10-01T12:00:00Z", with: moment)
    let line = try desk.signed(try file([later]), with: "k")
    let list = try desk.allowed([(#"a@x valid-before="20251015""#, "k")])
    let now = try #require(Moment(iso: "2025-12-01T00:00:00Z"))
    let verdict = try desk.verdict(try file([later, line]), list, now: now)
    guard isUntimely else {
      #expect(verdict.isGood)
      return
    }
    guard case .untimely(.olderThan(let newest), ["a@x"], _?) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(newest.number == 2 && newest.at.iso == moment)
    // Where the signature is wrong otherwise, that is what is said.
    let changed = line.replacing("A. Jansen", with: "B")
    #expect(try desk.verdict(try file([later, changed]), list, now: now) == .mismatch)
  }

  @Test func `A signature of the future does not count`() throws {
    try desk.key("k")
    let line = try desk.signed(try file([]), with: "k")
    let now = try #require(Moment(iso: "2025-10-01T11:57:59Z"))
    let verdict = try desk.verdict(try file([line]), desk.allowed([("a@x", "k")]), now: now)
    guard case .untimely(.future, _, _) = verdict else {
      Issue.record("\(verdict)")
      return
    }
  }

  /// The signed text is in coordinated universal time, wherever the moment was lived.
  @Test func `A signature that was set elsewhere is good here`() throws {
    try desk.key("k")
    let there = try #require(Moment(iso: "2025-10-01T14:00:00+02:00"))
    let list = try desk.allowed([(#"a@x valid-before="20251001120001""#, "k")])
    let line = try desk.signed(try file([]), with: "k", at: there)
    #expect(line.contains(#""at":"2025-10-01T14:00:00+02:00""#))
    #expect(try desk.verdict(try file([line]), list).isGood)
  }

  // MARK: - Taking back

  @Test func `Only the key that signed takes a signature back`() throws {
    try desk.key("k")
    try desk.key("other")
    let list = try desk.allowed([("a@x", "k"), ("b@x", "other")])
    let line = try desk.signed(try file([noted]), with: "k")
    let signed = try file([noted, line])
    let hash = try #require(signed.signatures.first?.link.hash.hexadecimal)
    let withdrawn = noted.replacing(
      #""event":"noted","practice":"P","text":"t""#,
      with: #""event":"withdrawn","target":"\#(hash)""#
    ).replacing("auditor", with: "coordinator")
    let own = try desk.retracted(signed, with: "k")
    guard case .retracted(let key) = try desk.verdict(try file([noted, line, own]), list) else {
      Issue.record("its own key")
      return
    }
    #expect(key.hasPrefix("ED25519 SHA256:"))
    let foreign = try desk.retracted(signed, with: "other")
    for wish in [
      withdrawn, foreign,
      // The proof is of this line, name and file only.
      own.replacing("A. Jansen", with: "B"), own.replacing("12:00:00", with: "12:00:01"),
      own.replacing("BEGIN SSH", with: "BEGIN"),
    ] {
      let file = try file([noted, line, wish])
      #expect(file.signatures.first?.retractions.count == 1)
      #expect(try desk.verdict(file, list).isGood, "\(wish)")
    }
    // A key that is not in the list takes its own signature back all the same.
    let unlisted = try desk.allowed([("b@x", "other")], name: "unlisted")
    #expect(try desk.verdict(try file([noted, line, own]), unlisted) == .retracted(key: key))
    // A signature is no retraction, nor the reverse.
    let armor = try #require(signed.signatures.first?.armor)
    let proof = try #require(
      try file([noted, line, own]).signatures.first?.retractions.first?.proof?.armor)
    let mixed = own.replacing(
      proof.replacing("\n", with: "\\n"), with: armor.replacing("\n", with: "\\n"))
    #expect(mixed != own)
    #expect(try desk.verdict(try file([noted, line, mixed]), list).isGood)
  }

  // MARK: - The list

  @Test func `A name behind an exclamation mark is taken out`() throws {
    try desk.key("k")
    guard
      case .otherRole(["a@x"], _, [.unit, .coordinator, .board]) = try check(who: "a@x,!auditor")
    else {
      Issue.record("a role that is taken out")
      return
    }
    guard case .good(["a@x"], _, false) = try check(as: .board, who: "!auditor,a@x") else {
      Issue.record("another role")
      return
    }
    guard case .good(["*"], _, false) = try check(who: "!b@x,*") else {
      Issue.record("a pattern for all others")
      return
    }
    guard case .otherRole(_, _, [.board]) = try check(who: "a@x,auditor,board,!audit*") else {
      Issue.record("a pattern that takes a role out")
      return
    }
    // Behind an empty name too, where ssh-keygen stops naming.
    guard case .otherRole = try check(who: "a@x,,!auditor") else {
      Issue.record("behind an empty name")
      return
    }
    guard case .notAllowed = try check(who: "!a@x,a@x") else {
      Issue.record("nobody is left")
      return
    }
    guard case .good(["b@x"], _, true) = try check(who: "!a@x,a@x,b@x,auditor") else {
      Issue.record("one of two is left")
      return
    }
  }

  @Test func `Of several lines for a key the one that allows the role is named`() throws {
    try desk.key("k")
    try desk.key("other")
    let line = try desk.signed(try file([]), with: "k", as: .board)
    func names(_ lines: [(String, String)]) throws -> [String]? {
      guard
        case .good(let names, _, true) = try desk.verdict(
          try file([line]), desk.allowed(lines.map { (who: $0.0, key: $0.1) }))
      else { return nil }
      return names
    }
    let auditor = ("a@x,auditor", "k")
    let board = ("b@x,board", "k")
    #expect(try names([auditor, board]) == ["b@x"])
    #expect(try names([board, auditor]) == ["b@x"])
    #expect(try names([("c@x", "k"), ("d@x,board", "other"), auditor, board]) == ["b@x"])
    // A line that may not be used for this does not prove the role.
    #expect(try names([(#"e@x,board namespaces="git""#, "k"), ("c@x", "k")]) == nil)
    #expect(try names([(#"e@x,board valid-before="20240101""#, "k"), board]) == ["b@x"])
    #expect(try names([("# b@x,board", "k"), board]) == ["b@x"])
  }

  /// Our reading of a list of names against that of ssh-keygen, which says whom a line is for.
  @Test func `Names are read as OpenSSH reads them`() throws {
    try desk.key("k")
    let key = try desk.publicKey("k")
    let words = ["a", "b", "ab", "auditor", "audit", "!a", "*", "!"]
    let lists = [
      "a", "b,a", "!a", "!a,a", "a,!a", "*", "!a,*", "*,!b", "a*", "*b", "?", "??", "*?", "?*b",
      "a?", "**", "!*", "!*,a", "!a*,*", "audit?r", "aud*", "*,!aud*", "a,,b", ",a", "!", "!!a",
      "a*b*", "*a*", "ab,!?b",
    ]
    for list in lists {
      let path = try desk.folder.place(Array("\(list) \(key)\n".utf8), "list")
      let names = Principals(list.split(separator: ",").map(String.init))
      for word in words {
        let outcome = try ExternalProgram([
          "ssh-keygen", "-Y", "match-principals", "-f", path, "-I", word,
        ]).run(input: [])
        #expect(names.include(word) == (outcome.ending == .exited(0)), "\(list) \(word)")
      }
    }
  }

  /// A signature with one letter changed is none, whichever letter it is.
  @Test func `A signature that was tampered with is refused`() throws {
    try desk.key("k")
    let before = try file([])
    let line = try desk.signed(before, with: "k")
    let armor = try #require(try file([line]).signatures.first?.armor)
    let list = try desk.allowed([("a@x", "k")])
    let letters = Array(armor.utf8)
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<40 {
      var changed = letters
      let place = Int.random(in: letters.indices, using: &generator)
      changed[place] = pick(Array("AZaz09+/=\n-".utf8), not: letters[place], &generator)
      let text = String(decoding: changed, as: UTF8.self)
      let file = try file([signedLine(head: before.head, text, .coordinator)])
      let verdict = try desk.verdict(file, list)
      // Bits of the last letter that base 64 does not use may differ without harm.
      #expect(!verdict.isGood || place > letters.count - 40, "\(place)")
    }
  }

  private func pick(
    _ bytes: [UInt8], not other: UInt8, _ generator: inout SeededGenerator
  ) -> UInt8 {
    let others = bytes.filter { $0 != other }
    return others[Int.random(in: others.indices, using: &generator)]
  }

  @Test(arguments: [
    "", "x", "\n", "\u{0}", "\u{1B}[2J", "-----BEGIN SSH SIGNATURE-----",
    "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\nAA\u{202E}AA\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\r\nAAAA\r\n-----END SSH SIGNATURE-----\r\n",
    " -----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\n" + String(repeating: "AAAA\n", count: 150_000)
      + "-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\n" + String(repeating: "A", count: 60_000)
      + "\n-----END SSH SIGNATURE-----\n",
  ])
  func `What is no signature is refused`(armor: String) throws {
    try desk.key("k")
    let before = try file([])
    let file = try file([signedLine(head: before.head, armor, .board)])
    #expect(try desk.verdict(file, desk.allowed([("a@x", "k")])) == .malformed)
  }
}

/// What is said where ssh-keygen cannot be used; none of it needs the real one.
@Suite struct SSHKeygenAbsenceTests {
  /// In a process of its own, since the path is the process's.
  @Test func `A path without ssh-keygen is said`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      ignoreBrokenPipes()
      setenv("PATH", "/nonexistent", 1)
      let keygen = SSHKeygen(temporaryDirectory: "/tmp")
      let text = try file([]).text(role: .board, at: noon, by: "A. Jansen")
      do {
        _ = try keygen.sign(text, key: "/etc/passwd", asking: .nobody, agentIsRunning: false)
      } catch SigningFault.noProgram {
        exit(7)
      }
      exit(2)
    }
  }

  @Test func `A version that knows no signatures and one that is stopped are said`() async throws {
    await #expect(processExitsWith: .exitCode(7)) {
      ignoreBrokenPipes()
      let folder = try TemporaryDirectory()
      setenv("PATH", "\(folder.path):/usr/bin:/bin", 1)
      let keygen = SSHKeygen(temporaryDirectory: "/tmp")
      let text = try file([]).text(role: .board, at: noon, by: "A. Jansen")
      func fault(_ script: String) throws -> SigningFault? {
        let path = try folder.place(Array("#!/bin/sh\n\(script)\n".utf8), "ssh-keygen")
        chmod(path, 0o700)
        do throws(SigningFault) {
          _ = try keygen.sign(text, key: "/etc/passwd", asking: .nobody, agentIsRunning: false)
          return nil
        } catch {
          return error
        }
      }
      guard try fault("echo 'usage: ssh-keygen [-q]' >&2; exit 1") == .tooOld else { exit(2) }
      guard try fault("kill -INT $$") == .interrupted else { exit(3) }
      guard try fault("echo no; exit 0") == .key(path: "/etc/passwd", .other("")) else { exit(4) }
      exit(7)
    }
  }

  @Test func `A directory for passing files that is not there is said`() throws {
    let keygen = SSHKeygen(temporaryDirectory: "/nonexistent")
    #expect(throws: SigningFault.folder("/nonexistent", .notFound)) {
      try keygen.withFile("x".utf8) { _ in }
    }
  }
}
