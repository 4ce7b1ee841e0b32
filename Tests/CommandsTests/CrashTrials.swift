import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program killed, cut off, crowded out and starved, as a process.
@Suite(.serialized)
struct CrashTrials {
  let folder: TemporaryDirectory

  init() throws {
    // A killed program leaves a pipe without a reader.
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryDirectory()
    let made = try PeilProcess.run([
      "new", folder / "a.peil", "--institution", "Proef", "--sector", "institute", "--wave",
      "2025", "--lang", "nl",
    ])
    try #require(made.status == 0, "\(made.messages)")
  }

  /// How many answers the record holds by the program's own reading.
  private func events(_ file: String) throws -> Int {
    let ending = try PeilProcess.run(["verify", file, "--lang", "nl"])
    let count = ending.output.firstMatch(of: /, (\d+) gebeurtenis/)?.1
    return try #require(count.flatMap { Int($0) }, "\(ending.output) \(ending.messages)")
  }

  /// Answers come in bursts and the kill comes after a number of acknowledgements that differs
  /// from trial to trial, so that it falls at other moments of reading, writing and flushing.
  @Test(arguments: 0..<40)
  func `a kill at any moment loses no acknowledged answer`(trial: Int) throws {
    let file = folder / "a.peil"
    let process = try PeilProcess(["interview", file, "--ratings-only", "--lang", "nl"])
    let wanted = trial * 3 % 37
    process.type(String(repeating: "1\n", count: wanted + trial % 5))
    let acknowledged = process.wait(for: "Vastgelegd: ", times: wanted)
    process.send(SIGKILL)
    let ending = process.finish()
    #expect(ending.status == nil)
    // What came out between the last look and the kill was acknowledged too.
    let told = ending.output.ranges(of: "Vastgelegd: ").count
    #expect(acknowledged >= wanted && told >= acknowledged)
    #expect(try events(file) >= told)
    let resumed = try PeilProcess.run(["interview", file, "--lang", "nl"], input: "1\n")
    #expect(resumed.status == 0, "\(resumed.messages)")
    #expect(try PeilProcess.run(["verify", file]).status == 0)
  }

  @Test func `a second writer is told who holds the record and leaves with 75`() throws {
    let file = folder / "a.peil"
    let first = try PeilProcess(["interview", file, "--lang", "nl"])
    first.wait(for: "Uw antwoord", times: 1)
    let before = try folder.contents(of: "a.peil")
    let second = try PeilProcess.run(["answer", file, "PRO-REGULATED", "no", "--lang", "nl"])
    #expect(second.status == 75)
    #expect(second.output.isEmpty)
    let start = "\(file) is in gebruik door proces \(first.identifier) op "
    #expect(second.messages.hasPrefix(start))
    #expect(second.messages.hasSuffix("Wacht tot dat klaar is, of stop het daar.\n"))
    #expect(try folder.contents(of: "a.peil") == before)
    // Reading is not hindered.
    #expect(try PeilProcess.run(["verify", file]).status == 0)
    first.type("q\n")
    #expect(first.finish().status == 0)
    #expect(try PeilProcess.run(["answer", file, "PRO-REGULATED", "no"]).status == 0)
  }

  @Test func `a full disk is said at once and what was written stays`() throws {
    let file = folder / "a.peil"
    let program = PeilProcess.path
    let ending = try PeilProcess.run(
      ["-c", "ulimit -f 4; exec \"$0\" \"$@\"", program, "interview", file, "--lang", "nl"],
      program: "/bin/sh", input: String(repeating: "1\n", count: 8) + "q\n")
    let told = ending.output.ranges(of: "Vastgelegd: ").count
    #expect(told > 0 && told < 8)
    #expect(ending.messages.contains("De schijf is vol"), "\(ending.messages)")
    #expect(
      ending.messages.contains("Regel \(told + 1) ('1') is niet vastgelegd, en niets daarna."))
    #expect(ending.status == 74)
    #expect(try events(file) == told)
  }

  @Test(arguments: zip([SIGINT, SIGTERM, SIGHUP], [130, 143, 129] as [Int32]))
  func `a signal saves, says how to go on and leaves with 128 and its number`(
    number: Int32, status: Int32
  ) throws {
    let file = folder / "a.peil"
    let process = try PeilProcess(["interview", file, "--lang", "en"])
    process.type("1\n")
    process.wait(for: "Recorded: ", times: 1)
    process.send(number)
    let ending = process.finish()
    #expect(ending.status == status)
    #expect(ending.messages.contains("To go on: peil interview"))
    #expect(try events(file) == 1)
  }

  @Test func `a record cut at every byte of its last line goes on where it was whole`() throws {
    let file = folder / "a.peil"
    _ = try PeilProcess.run(["answer", file, "PRO-REGULATED", "no"])
    let whole = try folder.contents(of: "a.peil")
    let start = try #require(whole.dropLast().lastIndex(of: 0x0A)) + 1
    // Every byte is tried in the module's own tests; here every seventh, through the program.
    for end in stride(from: start, to: whole.count, by: 7) {
      try folder.place(Array(whole[..<end]), "cut.peil")
      let ending = try PeilProcess.run(
        ["answer", folder / "cut.peil", "PRO-REGULATED", "yes", "--lang", "en"])
      #expect(ending.status == 0, "\(end): \(ending.messages)")
      #expect(ending.messages.contains("was unfinished and has been removed") == (end > start))
      #expect(try PeilProcess.run(["verify", folder / "cut.peil"]).status == 0)
    }
  }

  @Test func `one flipped bit is found and the file is left as it is`() throws {
    let file = folder / "a.peil"
    _ = try PeilProcess.run(["answer", file, "PRO-REGULATED", "no"])
    let whole = try folder.contents(of: "a.peil")
    // Every bit of every byte is tried in the module's own tests.
    for index in stride(from: 0, to: whole.count, by: 41) {
      var damaged = whole
      damaged[index] ^= 1 << UInt8(index % 8)
      try folder.place(damaged, "flip.peil")
      let answer = try PeilProcess.run(
        ["answer", folder / "flip.peil", "PRO-REGULATED", "yes", "--lang", "en"])
      #expect(answer.status == 65, "\(index)")
      let lines = whole[..<index].count { $0 == 0x0A } + 1
      let sentence =
        lines == 1 ? "is not a file of Peil, or its beginning is damaged" : "is damaged at line 2"
      #expect(answer.messages.contains(sentence))
      #expect(try PeilProcess.run(["verify", folder / "flip.peil"]).status == 1)
      #expect(try folder.contents(of: "flip.peil") == damaged)
    }
  }

  @Test func `recover copies what is sound and overwrites nothing`() throws {
    let file = folder / "a.peil"
    for answer in ["no", "yes", "unknown"] {
      _ = try PeilProcess.run(["answer", file, "PRO-REGULATED", answer])
    }
    var damaged = try folder.contents(of: "a.peil")
    let last = try #require(damaged.dropLast().lastIndex(of: 0x0A))
    damaged[last + 10] ^= 1
    try folder.place(damaged, "b.peil")
    let ending = try PeilProcess.run(
      ["recover", folder / "b.peil", "--output", folder / "c.peil", "--lang", "en"])
    #expect(ending.status == 0)
    #expect(ending.messages.contains("has 2 events."))
    #expect(ending.messages.contains("Not kept: line 4"))
    #expect(try folder.contents(of: "b.peil") == damaged)
    // And one that says that the last line is lost.
    #expect(try events(folder / "c.peil") == 3)
    let again = try PeilProcess.run(
      ["recover", folder / "b.peil", "--output", folder / "c.peil", "--lang", "en"])
    #expect(again.status == 73)
  }
}
