import JSON
import Language
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a test of signatures may be skipped.
private let needsSSHKeygen: Comment = "ssh-keygen (openssh-client) is not installed here"

/// Signing and checking on the command line, with the real ssh-keygen.
@Suite(.enabled(if: isInstalled("ssh-keygen"), needsSSHKeygen))
struct SigningTests {
  /// Makes the chain of a file consistent again after somebody changed it, by other means than ours.
  private static let rechain = """
    rechain() { prev=; while IFS= read -r line; do body=${line%,\\"hash\\":*}; \
    [ -z "$prev" ] || body=${body%,\\"prev\\":*},\\"prev\\":\\"$prev\\"; \
    prev=$(printf '%s,' "$body" | sha256sum | cut -c1-64); \
    printf '%s,"hash":"%s"}\\n' "$body" "$prev"; done; }
    """

  private static let lines = [
    "peil new a.peil --institution Proef --sector institute --wave 2025"
      + " --reference-date 2025-10-01",
    "peil answer a.peil GOV-2-HOLDER partially --by Anne",
    "for key in anne rik bo; do ssh-keygen -q -t ed25519 -N '' -C $key -f $key; done",
    "ssh-keygen -q -t ed25519 -N geheim -C dicht -f dicht",
    // Who signs with what.
    "HOME=$PWD peil sign a.peil",
    "mkdir .ssh; cp anne .ssh/id_ed25519; cp rik .ssh/id_rsa; HOME=$PWD peil sign a.peil",
    "rm .ssh/id_rsa; HOME=$PWD peil sign a.peil --by Anne; rm -r .ssh",
    "peil sign a.peil --key geen", "peil sign a.peil --key .", "peil sign a.peil --key a.peil",
    "peil sign a.peil --key dicht --no-input", "peil sign a.peil --key dicht </dev/null",
    "cp bo open; chmod 644 open; peil sign a.peil --key open; rm -f open",
    "mkdir publiek; cp rik.pub publiek; peil sign a.peil --key publiek/rik.pub",
    "eval $(ssh-agent -s) >/dev/null; peil sign a.peil --key publiek/rik.pub; kill $SSH_AGENT_PID",
    "PATH=${PATH%%:*} peil sign a.peil --key anne", "peil sign a.peil --key anne --role baas",
    "TMPDIR=/geen peil sign a.peil --key anne", "peil sign geen.peil --key anne",
    // Who signed.
    "peil verify a.peil",
    "printf 'anne@proef.example,coordinator %s\\n' \"$(cut -d' ' -f1,2 anne.pub)\" > lijst",
    "peil verify a.peil --signers lijst",
    "peil answer a.peil GOV-2-HOLDER fully --by Jan --note Nieuw",
    "peil adopt a.peil --decision ' '",
    "peil adopt a.peil --decision 'CvB 2025-114' --profile high --by Anne",
    "peil adopt a.peil --decision 'CvB 2025-120' --by Anne",
    "peil adopt geen.peil --decision 1",
    "eval $(ssh-agent -s) >/dev/null; ssh-add -q rik; mv rik weg;"
      + " peil sign a.peil --key rik.pub --role auditor --by Rik; kill $SSH_AGENT_PID",
    "peil verify a.peil --signers lijst",
    "printf 'rik@bureau.example %s\\n' \"$(cut -d' ' -f1,2 rik.pub)\" >> lijst",
    "peil verify a.peil --signers lijst --require-role auditor --require-role coordinator",
    "sed 's/^rik@bureau.example/&,auditor,unit/' lijst > wie;"
      + " peil verify a.peil --signers wie --require-role auditor --require-role coordinator"
      + " >/dev/null",
    "peil verify a.peil --signers wie --require-role board --require-role unit >/dev/null",
    // The list.
    "sed 's/^rik@bureau.example/& valid-before=\"20240101\"/' lijst > oud;"
      + " peil verify a.peil --signers oud | grep -c Anne",
    "sed 's/^rik@bureau.example/&,coordinator/' lijst > rol;"
      + " peil verify a.peil --signers rol | grep -c Anne",
    "sed 's/^rik@bureau.example/& namespaces=\"git\"/' lijst > doel;"
      + " peil verify a.peil --signers doel | grep -c Anne",
    "peil verify a.peil --signers lijst --revoked rik.pub | grep -c Anne",
    "printf 'rik@bureau.example geen-sleutel\\n' > fout; cat lijst >> fout; sed -i '$d' fout;"
      + " peil verify a.peil --signers fout | grep -c Anne",
    "touch leeg; peil verify a.peil --signers leeg >/dev/null",
    "peil verify a.peil --signers geen", "peil verify a.peil --revoked rik.pub",
    "peil verify a.peil --require-role board",
    "PATH=${PATH%%:*} peil verify a.peil --signers lijst",
    // A signature in the wrong role.
    "cp a.peil f.peil; peil sign f.peil --key anne --role board --by Anne;"
      + " peil verify f.peil --signers lijst >/dev/null",
    "peil sign f.peil --withdraw --role unit --key anne",
    "peil sign f.peil --withdraw --acknowledge-clock xy --key anne",
    "peil sign f.peil --withdraw --role board --by Rik --key bo; peil verify f.peil --signers lijst",
    "peil sign f.peil --withdraw --role board --by Anne --key anne;"
      + " peil verify f.peil --signers lijst; peil verify f.peil",
    "peil verify f.peil --signers lijst --nothing-after >/dev/null",
    // A moment that cannot be right, and a name that was not signed.
    "\(rechain); sed '2s/\"at\":\"[^\"]*\"/\"at\":\"1999-01-01T00:00:00Z\"/' a.peil | rechain > t.peil;"
      + " peil verify t.peil 2>/dev/null | head -n 2; peil status t.peil | grep -A 7 -e Tijdstippen -e Moments",
    "\(rechain); sed '3s/\"by\":\"Anne\"/\"by\":\"Bo\"/' a.peil | rechain > n.peil;"
      + " peil verify n.peil --signers lijst >/dev/null",
    "peil sign a.peil --key anne --acknowledge-clock 'Niets aan de hand'",
    // What changed afterwards.
    "\(rechain); sed 's/\"rating\":\"partially\"/\"rating\":\"fully\"/' a.peil | rechain > b.peil;"
      + " cmp -s a.peil b.peil || peil verify b.peil",
    "peil verify b.peil --signers lijst",
    "head -n 3 a.peil > c.peil; peil verify c.peil --signers lijst >/dev/null",
    "\(rechain); sed 's/\"role\":\"auditor\"/\"role\":\"board\"/' a.peil | rechain > d.peil;"
      + " peil verify d.peil --signers lijst >/dev/null",
    "\(rechain); sed 's/\\(-----BEGIN SSH SIGNATURE-----\\)[^-]*/\\1\\\\n/' a.peil | rechain > e.peil;"
      + " peil verify e.peil --signers lijst >/dev/null",
    "peil verify a.peil b.peil geen.peil --signers lijst >/dev/null",
    // The auditor's dossier.
    "peil audit a.peil --no-input --kind internal-audit --criteria Leidraad --independence Los"
      + " --period 2025-01-01..2025-09-30 --distribution CvB --plan everything --by Rik >/dev/null",
    "peil sign a.audit.peil --key anne --role board",
    "peil sign a.audit.peil --key weg --by Rik",
    "peil verify a.peil a.audit.peil --signers wie --require-role auditor | grep -c Rik",
    "peil report a.peil --dossier a.audit.peil --auditor --format markdown --signers wie |"
      + " sed -n '/^## \\(Besluit\\|Decision\\)/,/^## [HO]/p'",
    // The report.
    "peil report a.peil --format markdown | sed -n '/^## \\(Besluit\\|Decision\\)/,/^## [HO]/p'",
    "peil report a.peil --format markdown --signers lijst |"
      + " sed -n '/^## \\(Besluit\\|Decision\\)/,/^## [HO]/p'",
    "peil report a.peil --format json --signers lijst | grep '\"result\"'",
    "peil status a.peil | grep -A1 -E 'Besluit van|Decision of'",
    "ls",
  ]

  @Test(arguments: Language.allCases)
  func `a session of signing prints what is expected`(language: Language) throws {
    let folder = try TemporaryDirectory()
    let session = ShellSession(folder, language: language)
    defer { _ = try? session.run("rm -rf publiek") }
    let text = try Self.lines.map(session.transcript).joined(separator: "\n")
    #expect(Golden("signing.\(language).txt").difference(from: scrubbed(text, folder)) == nil)
  }

  /// What differs from run to run: hashes, fingerprints of keys, the directory, and today.
  private func scrubbed(_ text: String, _ folder: TemporaryDirectory) -> String {
    text.replacing(folder.path, with: "DIRECTORY")
      .replacing(/[0-9a-f]{64}/, with: "HASH")
      .replacing(/SHA256:[A-Za-z0-9+\/]{43}/, with: "FINGERPRINT")
      .replacing(/\d{1,2} \p{L}+ 20\d\d/, with: "TODAY")
  }

  @Test func `the JSON of a report with signatures is what its schema says`() throws {
    let session = ShellSession(try TemporaryDirectory(), language: .en)
    _ = try session.run(
      """
      peil new a.peil --institution Proef --sector institute --wave 2025
      ssh-keygen -q -t ed25519 -N '' -f key; peil sign a.peil --key key; touch list
      peil answer a.peil GOV-2-HOLDER fully; peil adopt a.peil --decision 1; peil sign a.peil --key key
      """)
    let (output, status) = try session.run("peil report a.peil --format json --signers list")
    #expect(status == 0)
    let json = try JSONValue(parsing: Array(output.utf8))
    #expect(json["signatures"]?.array?.count == 2)
    #expect(try OutputSchema(named: "report").faults(in: json) == [])
  }

  /// The words of the schema and the README, followed with nothing but ssh-keygen and a shell.
  @Test func `anybody can check a signature without this program`() throws {
    let session = ShellSession(try TemporaryDirectory(), language: .en)
    let script = """
      peil new a.peil --institution Proef --sector institute --wave 2025
      ssh-keygen -q -t ecdsa -N '' -f key
      TZ=CET-1CEST peil sign a.peil --key key --role board --by 'José Þórsson'
      field() { sed -n "$1p" a.peil | sed "s/.*\\"$2\\":\\"\\([^\\"]*\\)\\".*/\\1/"; }
      printf '%b' "$(field 2 signature)" > signature
      printf 'peil-signature 2.0\\nformat %s\\nid %s\\nhead %s\\nrole %s\\nat %s\\nby %s\\n' \
        "$(field 1 format)" "$(field 1 record)" "$(field 2 head)" "$(field 2 role)" \
        "$(date -u -d "$(field 2 at)" +%Y-%m-%dT%H:%M:%SZ)" "$(field 2 by)" > text
      [ "$(field 2 head)" = "$(field 1 hash)" ] && echo same
      echo "bo@x $(cat key.pub)" > list
      ssh-keygen -Y verify -f list -I bo@x -n peil -s signature < text
      """
    let (output, status) = try session.run(script)
    #expect(status == 0, "\(output)")
    #expect(output.contains("same\nGood \"peil\" signature for bo@x with ECDSA key SHA256:"))
  }

  @Test func `a signature leaves no file behind and is private`() throws {
    let folder = try TemporaryDirectory()
    let session = ShellSession(folder, language: .nl)
    let (output, status) = try session.run(
      """
      mkdir tmp; export TMPDIR=$PWD/tmp; ssh-keygen -q -t ed25519 -N '' -f key
      peil new a.peil --institution Proef --sector institute --wave 2025 2>/dev/null
      peil sign a.peil --key key 2>/dev/null; echo "x $(cat key.pub)" > list
      peil verify a.peil --signers list >/dev/null; ls tmp; rmdir tmp; stat -c %a a.peil
      """)
    #expect(output == "600\n")
    #expect(status == 0)
  }

  /// Lines with whatever in the place of a signature: said, never obeyed, never a crash.
  @Test func `a hostile signature is refused in one line of clean text`() throws {
    let folder = try TemporaryDirectory()
    let session = ShellSession(folder, language: .en)
    _ = try session.run(
      "peil new a.peil --institution Proef --sector institute --wave 2025;"
        + " ssh-keygen -q -t ed25519 -N '' -f key; echo \"x $(cat key.pub)\" > list")
    let first = try folder.contents(of: "a.peil")
    let head = String(decoding: first.suffix(67).prefix(64), as: UTF8.self)
    let created = try #require(try JSONValue(parsing: first)["created"]?.string)
    let hostile = [
      "", "x", #"\n"#, #"\u001b[2J\u001b]0;x\u0007"#, #"\u0000"#, #"\u202Egnp.exe"#,
      "$(touch owned)",
      #"-----BEGIN SSH SIGNATURE-----\n; touch owned\n-----END SSH SIGNATURE-----\n"#,
      #"-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n"#,
      #"-----BEGIN SSH SIGNATURE-----\n"# + String(repeating: #"AAAA\n"#, count: 100_000)
        + #"-----END SSH SIGNATURE-----\n"#,
      String(repeating: "A", count: 900_000),
    ]
    for text in hostile {
      let event =
        #"{"at":"\#(created)","by":"x\u202e","role":"board","event":"signed","#
        + #""head":"\#(head)","signature":"\#(text)""#
      try folder.place(Array(event.utf8), "event")
      _ = try session.run(
        #"{ cat a.peil; prev=$(tail -c 67 a.peil | cut -c1-64); printf '%s,"prev":"%s",' "#
          + #""$(cat event)" "$prev" > body; cat body;"#
          + #" printf '"hash":"%s"}\n' "$(sha256sum < body | cut -c1-64)"; } > b.peil"#)
      let plain = try session.run("peil verify b.peil")
      #expect(plain.status == 0, "\(plain.output.prefix(300))")
      let checked = try session.run("peil verify b.peil --signers list")
      #expect(checked.status == 1)
      #expect(checked.output.contains("is no signature, or it is damaged"))
      for output in [plain.output, checked.output] {
        #expect(
          !output.unicodeScalars.contains {
            $0 != "\n" && $0.properties.generalCategory == .control
          })
        #expect(output.utf8.count < 1_500)
      }
    }
    #expect(!folder.names.contains("owned"))
  }
}

/// The passphrase of a key, on a real terminal.
@Suite(.serialized, .enabled(if: isInstalled("ssh-keygen"), needsSSHKeygen))
struct PassphraseTests {
  let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    let (_, status) = try ShellSession(folder, language: .en).run(
      "peil new a.peil --institution Proef --sector institute --wave 2025;"
        + " ssh-keygen -q -t ed25519 -N geheim -f key")
    try #require(status == 0)
  }

  private func sign(environment: [String: String] = [:]) throws -> PeilTerminal {
    let terminal = try PeilTerminal(
      ["sign", folder / "a.peil", "--key", folder / "key", "--lang", "en"],
      environment: environment)
    try #require(terminal.wait(for: "Enter passphrase"), "\(terminal.shown)")
    return terminal
  }

  private func lines() throws -> Int {
    try folder.contents(of: "a.peil").count { $0 == UInt8(ascii: "\n") }
  }

  /// A desktop sets DISPLAY, with which ssh-keygen would look for a window to ask in.
  @Test(arguments: [[:], ["DISPLAY": ":0", "SSH_ASKPASS": "/nonexistent"]])
  func `ssh-keygen asks for it, and nothing of it is shown or kept`(
    environment: [String: String]
  ) throws {
    let terminal = try sign(environment: environment)
    terminal.type("geheim\n")
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.shown.contains("Signed as coordinator"))
    #expect(!terminal.shown.contains("geheim"))
    #expect(terminal.isOrdinary)
    #expect(try lines() == 2)
  }

  @Test func `a wrong one signs nothing`() throws {
    let terminal = try sign()
    terminal.type("fout\n")
    #expect(terminal.ending() == .exited(77))
    #expect(terminal.shown.contains("The passphrase is not that of the key"))
    #expect(try lines() == 1)
  }

  @Test func `Ctrl-C at the question signs nothing and leaves the terminal as it was`() throws {
    let terminal = try sign()
    terminal.type("\u{3}")
    // ssh-keygen notices no signal that comes between its question and its reading of the answer.
    #expect(terminal.ending(pressing: "\u{3}") == .exited(130))
    #expect(terminal.shown.contains("Stopped; nothing has been signed."))
    #expect(terminal.isOrdinary)
    #expect(try lines() == 1)
  }
}
