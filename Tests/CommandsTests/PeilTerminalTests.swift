import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The interview on a real terminal: every way out of it leaves the terminal as it was.
@Suite(.serialized)
struct PeilTerminalTests {
  let folder: TemporaryDirectory
  private var record: String { folder / "a.peil" }

  init() throws {
    folder = try TemporaryDirectory()
    let made = try PeilProcess.run([
      "new", folder / "a.peil", "--institution", "Proef", "--sector", "institute", "--wave",
      "2025", "--lang", "nl",
    ])
    try #require(made.status == 0, "\(made.messages)")
  }

  private static let ready = "q stoppen."
  private static let pasteOff = "\u{1B}[?2004l"
  private static let goOn = "Verder gaan: peil interview"

  private func interview(
    _ options: [String] = [], columns: UInt16 = 80, environment: [String: String] = [:]
  ) throws -> PeilTerminal {
    try PeilTerminal(
      ["interview", record, "--lang", "nl"] + options, columns: columns, environment: environment)
  }

  /// An interview that waits for a key, the terminal raw.
  private func ready() throws -> PeilTerminal {
    let terminal = try interview()
    try #require(terminal.wait(for: Self.ready), "\(terminal.shown)")
    #expect(!terminal.isOrdinary)
    terminal.rest()
    return terminal
  }

  private func answers() throws -> Int {
    let ending = try PeilProcess.run(["verify", record, "--lang", "nl"])
    let count = ending.output.firstMatch(of: /, (\d+) gebeurtenis/)?.1
    return try #require(count.flatMap { Int($0) }, "\(ending.output) \(ending.messages)")
  }

  // MARK: - Ways out

  @Test(arguments: [("q", 0), ("\u{4}", 0), ("\u{3}", 130)] as [(String, Int32)])
  func `a key that ends leaves nothing behind`(key: String, status: Int32) throws {
    let terminal = try ready()
    terminal.type(key)
    #expect(terminal.ending() == .exited(status))
    #expect(terminal.isOrdinary)
    #expect(terminal.shown.contains(Self.pasteOff))
    #expect(terminal.shown.contains(Self.goOn))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
  func `a signal leaves nothing behind`(signal: Int32, status: Int32) throws {
    let terminal = try ready()
    terminal.send(signal)
    #expect(terminal.ending() == .exited(status))
    #expect(terminal.isOrdinary)
    #expect(terminal.shown.contains(Self.pasteOff))
    #expect(terminal.shown.contains(Self.goOn))
  }

  /// What a trap, a failed assertion or a wild pointer does; the signals come from outside here.
  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT])
  func `a deadly signal leaves nothing behind`(signal: Int32) throws {
    let terminal = try ready()
    terminal.send(signal)
    #expect(terminal.ending() == .signalled(signal))
    #expect(terminal.isOrdinary)
    #expect(terminal.shown.contains(Self.pasteOff))
  }

  @Test func `a signal that comes during a stop is obeyed after it`() throws {
    let terminal = try ready()
    terminal.send(SIGSTOP)
    terminal.send(SIGTERM)
    terminal.send(SIGCONT)
    #expect(terminal.ending() == .exited(143))
    #expect(terminal.isOrdinary)
  }

  // MARK: - Answers

  @Test func `a connection that drops loses no acknowledged answer`() throws {
    for count in 1...5 {
      let terminal = try ready()
      let before = try answers()
      for number in 0..<count {
        // The same key twice is a key that may be held.
        terminal.type(number % 2 == 0 ? "1" : "2")
        try #require(terminal.wait(for: "Vastgelegd: "))
        terminal.rest()
      }
      terminal.hangUp()
      #expect(terminal.ending() == .exited(129))
      #expect(try answers() == before + count)
    }
  }

  @Test func `of keys that come at once the first counts, and a paste is none`() throws {
    let terminal = try ready()
    let before = try answers()
    terminal.type("1\u{1B}[200~1\r1\r\u{1B}[201~121")
    try #require(terminal.wait(for: "genegeerd."), "\(terminal.shown)")
    terminal.rest()
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
    #expect(try answers() == before + 1)
  }

  /// A rating, and what was on the clipboard for its evidence, pasted without being marked as such.
  @Test func `an unmarked paste behind a rating rates nothing else`() throws {
    let terminal = try ready()
    terminal.type("/MON-2-ACTIONS\r")
    try #require(terminal.wait(for: "MON-2-ACTIONS. "))
    terminal.rest()
    terminal.type("4Board minutes\r2025-03-12, item 4\r")
    try #require(terminal.wait(for: "genegeerd."), "\(terminal.shown)")
    terminal.rest()
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
    let status = try PeilProcess.run(["status", record, "--format", "json", "--lang", "nl"])
    let text = try #require(fileText(record))
    #expect(text.ranges(of: "\"event\":\"rated\"").count == 1, "\(text)")
    #expect(text.contains("\"practice\":\"MON-2-ACTIONS\",\"rating\":\"fully\""))
    #expect(text.contains("\"reference\":\"Board minutes\"") || text.contains("Board minutes"))
    #expect(status.status == 0)
  }

  @Test func `an arrow is no Escape, however slowly it comes`() throws {
    let terminal = try ready()
    terminal.type("\u{1B}")
    terminal.type("[")
    terminal.type("B\r")
    #expect(terminal.wait(for: "Vastgelegd: "))
    terminal.rest()
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
  }

  // MARK: - Stopping and sizes

  /// A shell with job control, as a person has it: without one nobody could continue the program.
  @Test func `Ctrl-Z gives the terminal back, and fg brings the question`() throws {
    let script = """
      set -m
      "$0" interview "$1" --lang nl
      echo "stopped $?"
      stty -a | tr ';' '\\n' | grep -o -e ' *-*icanon' -e ' -*echo ' | tr -d '\\n'
      read -r line
      fg > /dev/null
      echo "left $?"
      """
    let terminal = try PeilTerminal(
      ["-c", script, PeilProcess.path, record], program: "/bin/bash")
    try #require(terminal.wait(for: Self.ready), "\(terminal.shown)")
    terminal.rest()
    terminal.type("\u{1A}")
    // 148 is 128 and SIGTSTP, by which bash tells of a job that was stopped.
    #expect(terminal.wait(for: "stopped 148"), "\(terminal.shown)")
    #expect(terminal.wait(for: "icanon"), "\(terminal.shown)")
    #expect(terminal.isOrdinary)
    terminal.type("\r")
    #expect(terminal.wait(for: Self.ready), "\(terminal.shown)")
    #expect(!terminal.isOrdinary)
    terminal.rest()
    terminal.type("1")
    #expect(terminal.wait(for: "Vastgelegd: "))
    terminal.rest()
    terminal.type("q")
    #expect(terminal.wait(for: "left 0"), "\(terminal.shown)")
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.isOrdinary)
  }

  /// As with `ssh host peil interview FILE`: the system stops no process that nobody can continue.
  @Test func `Ctrl-Z without a shell stops nothing`() throws {
    let terminal = try ready()
    terminal.type("\u{1A}")
    #expect(terminal.wait(for: Self.ready), "\(terminal.shown)")
    #expect(!terminal.isOrdinary)
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
    #expect(terminal.isOrdinary)
  }

  @Test func `a new size paints the question anew`() throws {
    let terminal = try ready()
    terminal.resize(columns: 50, rows: 40)
    #expect(terminal.wait(for: "\u{1B}[J"))
    #expect(terminal.wait(for: Self.ready))
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
  }

  // MARK: - The editor

  @Test func `the editor has the terminal as it was, and comes back to the same text`() throws {
    let editor = try folder.place(
      Array(
        "#!/bin/sh\nstty -a | grep -q ' icanon' && echo \"uit de editor\" > \"$1\"\n".utf8),
      "editor")
    chmod(editor, 0o700)
    let terminal = try interview(environment: ["EDITOR": editor])
    try #require(terminal.wait(for: Self.ready))
    terminal.rest()
    terminal.type("/GOV-2-HOLDER\r")
    try #require(terminal.wait(for: "GOV-2-HOLDER. "))
    terminal.rest()
    terminal.type("n")
    try #require(terminal.wait(for: "Notitie bij GOV-2-HOLDER"))
    terminal.type("\u{5}")
    #expect(terminal.wait(for: "uit de editor"), "\(terminal.shown)")
    terminal.type("\r")
    #expect(terminal.wait(for: "notitie: uit de editor"))
    terminal.rest()
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
    #expect(terminal.isOrdinary)
  }

  @Test(arguments: ["exit 1", "kill -KILL $$", "exec sleep 3"])
  func `what an editor saved before it failed is kept beside the record`(end: String) throws {
    let editor = try folder.place(
      Array("#!/bin/sh\necho \"half een tekst\" > \"$1\"\n\(end)\n".utf8), "editor")
    chmod(editor, 0o700)
    let terminal = try interview(environment: ["EDITOR": editor, "TMPDIR": ""])
    try #require(terminal.wait(for: Self.ready))
    terminal.rest()
    terminal.type("/GOV-2-HOLDER\r")
    try #require(terminal.wait(for: "GOV-2-HOLDER. "))
    terminal.rest()
    terminal.type("n")
    try #require(terminal.wait(for: "Notitie bij GOV-2-HOLDER"))
    terminal.type("\u{5}")
    if end.contains("sleep") {
      // The program itself is killed while the editor is open.
      for _ in 0..<500
      where (try? folder.contents(of: "a.peil.GOV-2-HOLDER-note.text.txt"))?.isEmpty != false {
        usleep(10_000)
      }
      terminal.send(SIGKILL)
    } else {
      #expect(terminal.wait(for: "sloot met een fout; uw tekst"), "\(terminal.shown)")
      terminal.type("\u{3}")
    }
    _ = terminal.ending()
    #expect(
      try folder.contents(of: "a.peil.GOV-2-HOLDER-note.text.txt") == Array("half een tekst\n".utf8)
    )
    #expect(try folder.mode(of: "a.peil.GOV-2-HOLDER-note.text.txt") == 0o600)
    // The next time the editor begins with it, and it goes once it is recorded.
    let again = try interview(["--plain"], environment: ["EDITOR": "true"])
    try #require(
      again.wait(for: "a.peil.GOV-2-HOLDER-note.text.txt staat een tekst"), "\(again.shown)")
    again.type("g GOV-2-HOLDER\neditor\n")
    try #require(again.wait(for: "notitie: half een tekst"), "\(again.shown)")
    again.type("q\n")
    #expect(again.ending() == .exited(0))
    #expect(!folder.names.contains("a.peil.GOV-2-HOLDER-note.text.txt"))
  }

  @Test(arguments: ["true", "sh -c 'true > \"$1\"' -"])
  func `what the editor left as it was or emptied is not kept`(editor: String) throws {
    let terminal = try interview(environment: ["EDITOR": editor])
    try #require(terminal.wait(for: Self.ready))
    terminal.rest()
    terminal.type("/GOV-2-HOLDER\r")
    try #require(terminal.wait(for: "GOV-2-HOLDER. "))
    terminal.rest()
    terminal.type("n")
    try #require(terminal.wait(for: "Notitie bij GOV-2-HOLDER"))
    terminal.type("\u{5}")
    try #require(terminal.wait(for: "Enter legt vast"), "\(terminal.shown)")
    terminal.rest()
    terminal.type("\r")
    try #require(terminal.wait(for: Self.ready), "\(terminal.shown)")
    terminal.rest()
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
    #expect(folder.names.filter { $0.hasSuffix(".text.txt") }.isEmpty)
  }

  @Test(arguments: ["\u{1B}", "\u{3}"])
  func `a sentence that was typed and not recorded is kept beside the record`(key: String) throws {
    let terminal = try ready()
    terminal.type("/GOV-2-HOLDER\r")
    try #require(terminal.wait(for: "GOV-2-HOLDER. "))
    terminal.rest()
    terminal.type("n")
    try #require(terminal.wait(for: "Notitie bij GOV-2-HOLDER"))
    terminal.type("half een zin")
    try #require(terminal.wait(for: "half een zin"))
    terminal.rest()
    terminal.type(key)
    if key == "\u{1B}" {
      try #require(terminal.wait(for: Self.ready), "\(terminal.shown)")
      terminal.rest()
      terminal.type("q")
    }
    _ = terminal.ending(pressing: key == "\u{1B}" ? "q" : nil)
    #expect(
      terminal.shown.contains("a.peil.GOV-2-HOLDER-note.text.txt staat een tekst"),
      "\(terminal.shown)")
    #expect(
      try folder.contents(of: "a.peil.GOV-2-HOLDER-note.text.txt") == Array("half een zin".utf8))
    #expect(try folder.mode(of: "a.peil.GOV-2-HOLDER-note.text.txt") == 0o600)
  }

  @Test func `without an editor the message says so`() throws {
    let terminal = try interview(["--plain"], environment: ["PATH": "/nowhere"])
    try #require(terminal.wait(for: "(Enter slaat over): "))
    terminal.type("g GOV-2-HOLDER\neditor\n")
    #expect(terminal.wait(for: "Er is geen tekstverwerker gevonden"), "\(terminal.shown)")
    terminal.type("q\n")
    #expect(terminal.ending() == .exited(0))
  }

  @Test func `an editor that is not there is named`() throws {
    let terminal = try interview(["--plain"], environment: ["EDITOR": "/nonexistent"])
    try #require(terminal.wait(for: "(Enter slaat over): "))
    terminal.type("g GOV-2-HOLDER\neditor\n")
    #expect(terminal.wait(for: "'/nonexistent' is niet te starten"), "\(terminal.shown)")
    terminal.type("q\n")
    #expect(terminal.ending() == .exited(0))
  }

  // MARK: - The tour

  @Test func `the tour comes once, and a file says so`() throws {
    let state = folder / "state"
    defer {
      unlink(state + "/peil/tour-seen.txt")
      rmdir(state + "/peil")
      rmdir(state)
    }
    let first = try interview(environment: ["XDG_STATE_HOME": state])
    #expect(first.wait(for: "Deze rondleiding duurt twee minuten."), "\(first.shown)")
    first.type("\u{1B}")
    #expect(first.wait(for: Self.ready))
    first.rest()
    first.type("q")
    #expect(first.ending(pressing: "q") == .exited(0))
    let note = try #require(fileText(state + "/peil/tour-seen.txt"))
    #expect(note.contains("Remove this file to see it again."))
    let second = try interview(environment: ["XDG_STATE_HOME": state])
    #expect(second.wait(for: Self.ready))
    second.rest()
    #expect(!second.shown.contains("rondleiding"))
    second.type("q")
    #expect(second.ending(pressing: "q") == .exited(0))
  }

  // MARK: - A room, and the auditor

  @Test func `before a room an answer is recorded and the end says what is open`() throws {
    let terminal = try interview(["--present"])
    try #require(terminal.wait(for: "? hulp, q stoppen."), "\(terminal.shown)")
    #expect(!terminal.isOrdinary)
    #expect(!terminal.shown.contains("/ zoeken"))
    terminal.rest()
    terminal.type("2")
    try #require(terminal.wait(for: "Vastgelegd: "), "\(terminal.shown)")
    terminal.rest()
    terminal.type(":klaar\r")
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.isOrdinary)
    #expect(terminal.shown.contains("open vragen. Dank u wel."), "\(terminal.shown)")
    #expect(terminal.shown.contains("Het rapport maakt u met: peil report "))
    #expect(try answers() == 2)
  }

  @Test func `the auditor has the screen, and leaves the plan by Esc`() throws {
    let terminal = try PeilTerminal([
      "audit", record, "--lang", "nl", "--kind", "peer-review", "--criteria", "Leidraad",
      "--independence", "Andere instelling", "--period", "2025-01-01..2025-09-30",
      "--distribution", "Bestuur", "--plan", "themes", "--theme", "MON",
    ])
    try #require(terminal.wait(for: Self.ready), "\(terminal.shown)")
    #expect(!terminal.isOrdinary)
    terminal.rest()
    terminal.type("1")
    try #require(terminal.wait(for: "Waarom? "), "\(terminal.shown)")
    terminal.type("Niets gezien.\r")
    try #require(terminal.wait(for: "Vastgelegd: "), "\(terminal.shown)")
    terminal.rest()
    terminal.type(":plan\r")
    try #require(terminal.wait(for: "Wat gaat u toetsen?"), "\(terminal.shown)")
    terminal.rest()
    terminal.type("\u{1B}")
    try #require(terminal.wait(for: "Maatregel 2 van"), "\(terminal.shown)")
    terminal.rest()
    terminal.type(":klaar\r")
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.isOrdinary)
    #expect(terminal.shown.contains("Niet afgehandeld: "), "\(terminal.shown)")
    #expect(terminal.shown.contains("finding release"))
    #expect(terminal.shown.contains("--step draft"))
  }

  // MARK: - The choice of lines

  @Test(
    arguments: [
      (["--plain"], [:]), (["--no-input"], [:]), ([], ["TERM": "dumb"]), ([], ["TERM": ""]),
      ([], ["ACCESSIBLE": "1"]),
    ] as [([String], [String: String])])
  func `whoever wants lines gets lines`(options: [String], environment: [String: String]) throws {
    let terminal = try interview(options, environment: environment)
    #expect(terminal.wait(for: "Uw antwoord (Enter slaat over): "))
    #expect(terminal.isOrdinary)
    terminal.type("q\n")
    #expect(terminal.ending() == .exited(0))
    #expect(!terminal.shown.contains("\u{1B}"))
  }

  @Test func `an empty ACCESSIBLE is none`() throws {
    let terminal = try interview(environment: ["ACCESSIBLE": ""])
    #expect(terminal.wait(for: Self.ready))
    terminal.rest()
    terminal.type("q")
    #expect(terminal.ending(pressing: "q") == .exited(0))
  }
}
