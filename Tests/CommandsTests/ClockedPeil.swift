import Commands
import Hashing
import History
import Invocation
import Journal
import Language
import Signing
import Terminal
import TestSupport
import Testing

/// The program in this process, in a directory of its own, with a clock that a test sets.
struct ClockedPeil {
  let folder: TemporaryDirectory

  init() throws {
    ignoreBrokenPipes()
    folder = try TemporaryDirectory()
  }

  private final class Said {
    var text = ""
  }

  /// Runs a line; in its words `@` is the directory.
  ///
  /// - Returns: what it prints, messages among the results, and its status.
  func run(
    _ line: String, at iso: String, _ language: Language = .en
  ) throws -> (output: String, status: Int32) {
    let now = try #require(Moment(iso: iso))
    let said = Said()
    let words = line.split(separator: " ").map {
      $0.replacing("@", with: "\(folder.path)/").replacing("_", with: " ")
    }
    let status = Commands.run(words.map(String.init)) { options in
      Console(
        language: options.language ?? language, environment: { Environment[$0] },
        input: Console.Input(isTerminal: false, line: { .end }),
        output: { said.text += $0 }, messages: { said.text += $0 }, now: { now }, pause: { _ in },
        randomBytes: { (count) throws(CallFailure) in try Random.bytes(count) }, columns: 80,
        isOutputTerminal: false,
        styling: Styling(isTerminal: false, isForbidden: true, noColor: nil, term: nil),
        messageColumns: nil, userName: "tester", host: "host", process: 1)
    }
    return (said.text.replacing("\(folder.path)/", with: ""), status.rawValue)
  }

  /// Runs a line that must succeed, and gives what it prints.
  @discardableResult
  func expect(_ line: String, at iso: String) throws -> String {
    let (output, status) = try run(line, at: iso)
    try #require(status == 0, "\(line): \(output)")
    return output
  }

  /// Makes a pair of keys, and a list of lines such as `a@x,auditor` and the name of a key.
  func keys(_ names: String..., list: [(who: String, key: String)]) throws {
    for name in names {
      let outcome = try ExternalProgram([
        "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder / name,
      ]).run(input: [])
      try #require(outcome.ending == .exited(0))
    }
    let lines = try list.map { entry in
      "\(entry.who) \(String(decoding: try folder.contents(of: "\(entry.key).pub"), as: UTF8.self))"
    }
    try folder.place(Array(lines.joined().utf8), "list")
  }

  /// A file as far as signatures look at it.
  func signedFile(_ name: String) throws -> SignedFile {
    let text = try JournalText(verifying: try folder.contents(of: name))
    let lines = text.lines.map {
      RecordLine(number: $0.number, bytes: Array(text.bytes[$0.range]), hash: $0.hash)
    }
    return SignedFile(try RecordState(lines: lines))
  }

  /// Adds a line as somebody with another program would.
  func append(_ act: Act, to name: String, at iso: String) throws {
    let at = try #require(Moment(iso: iso))
    let event = Event(at: at, by: "A. Jansen", role: .coordinator, act: act)
    let line = SealedLine(event.body, after: try signedFile(name).head)
    try folder.place(try folder.contents(of: name) + line.bytes, name)
  }

  /// Signs as somebody with a clock that is set back would.
  func sign(_ name: String, with key: String, at iso: String) throws {
    let at = try #require(Moment(iso: iso))
    let text = try signedFile(name).text(role: .coordinator, at: at, by: "A. Jansen")
    let made = try SSHKeygen(temporaryDirectory: folder.path).sign(
      text, key: folder / key, asking: .nobody, agentIsRunning: false)
    try append(.signed(head: text.head, signature: made.armor), to: name, at: iso)
  }
}
