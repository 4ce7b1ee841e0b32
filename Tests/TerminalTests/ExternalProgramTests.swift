import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct ExternalProgramTests {
  init() {
    // As the program does at its start.
    ignoreBrokenPipes()
  }

  private func outcome(
    _ words: [String], _ input: [UInt8] = [], _ environment: [String: String] = [:]
  ) throws -> ExternalProgram.Outcome {
    try ExternalProgram(words, environment: environment).run(input: input)
  }

  @Test(arguments: [
    "a b", "it's", "$(false)", "`x`", "\"", "*", "\\", "a\nb", "", "-n", "; exit 9", "é",
  ])
  func `A word is one word whatever it contains`(word: String) throws {
    let outcome = try outcome(["printf", "%s|", word, "x"])
    #expect(outcome.output == Array("\(word)|x|".utf8))
    #expect(outcome.ending == .exited(0))
    #expect(outcome.messages == "")
  }

  /// Far more than a pipe holds, in both directions at once.
  @Test func `More than pipes hold goes in and comes out`() throws {
    let input = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let outcome = try ExternalProgram(["cat"]).run(input: input, limit: 1 << 30)
    #expect(outcome.output == input)
    #expect(outcome.ending == .exited(0))
  }

  @Test func `What nobody reads is no failure`() throws {
    let input = [UInt8](repeating: 1, count: 1_000_000)
    #expect(try outcome(["true"], input) == .init(ending: .exited(0), output: [], messages: ""))
  }

  @Test func `Both streams are read however much is written to either`() throws {
    let script = "head -c 900000 /dev/zero >&2; head -c 900000 /dev/zero; echo end >&2"
    let outcome = try outcome(["sh", "-c", script])
    #expect(outcome.output.count == 900_000)
    #expect(outcome.messages.utf8.count == 900_004)
  }

  @Test func `What comes beyond the limit is dropped and not waited for`() throws {
    let outcome = try ExternalProgram(["head", "-c", "3000000", "/dev/zero"]).run(limit: 10)
    #expect(outcome.output.count == 10)
    #expect(outcome.ending == .exited(0))
  }

  @Test func `How a program ends is told`() throws {
    #expect(try outcome(["sh", "-c", "exit 3"]).ending == .exited(3))
    #expect(try outcome(["sh", "-c", "kill -TERM $$"]).ending == .signalled(SIGTERM))
    #expect(try outcome(["sh", "-c", "echo nee >&2; exit 255"]).messages == "nee\n")
  }

  @Test(arguments: ["no-such-program-anywhere", "/no/such/program"])
  func `A program that is not there is told from other failures`(name: String) {
    let failure = #expect(throws: CallFailure.self) { try outcome([name]) }
    #expect(failure?.isNotFound == true)
    let other = #expect(throws: CallFailure.self) { try outcome(["/etc/passwd"]) }
    #expect(other?.isNotFound == false)
  }

  @Test func `Variables are added and replaced, and the rest stays`() throws {
    let environment = ["PEIL_TEST": "a=b c", "HOME": "/nowhere"]
    let outcome = try outcome(
      ["sh", "-c", "echo \"$PEIL_TEST|$HOME|${PATH:+path}\""], [], environment)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "a=b c|/nowhere|path\n")
    let count = try self.outcome(["sh", "-c", "env | grep -c ^HOME="], [], environment)
    #expect(count.output == Array("1\n".utf8))
  }

  /// A descriptor that a program inherits would keep a lock or hold a pipe open.
  @Test func `The ends of the pipes are closed on both sides`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      ignoreBrokenPipes()
      func open(inherited: Bool) -> Set<Int32> {
        Set(
          (0..<200 as Range<Int32>).filter {
            fcntl($0, F_GETFD) == 0 || !inherited && fcntl($0, F_GETFD) > 0
          })
      }
      var before: Set<Int32> = []
      var inheritable: Set<Int32> = []
      var listed = ExternalProgram.Outcome(ending: .exited(1), output: [], messages: "")
      // What does not close its pipes leaves them open each time; what whoever runs this test opens
      // meanwhile comes once.
      for attempt in 1...5 {
        before = open(inherited: false)
        inheritable = open(inherited: true)
        listed = try ExternalProgram(["ls", "/dev/fd"]).run()
        guard (try? ExternalProgram(["no-such-program"]).run()) == nil else { exit(1) }
        if open(inherited: false) == before { break }
        if attempt == 5 { exit(2) }
      }
      let names = String(decoding: listed.output, as: UTF8.self).split(separator: "\n")
      let unexpected = Set(names.compactMap { Int32($0) }).subtracting(inheritable)
      // The program has one open itself to look into the directory.
      exit(unexpected.count <= 1 && names.count >= 3 ? 7 : 3)
    }
  }

  /// Without a standard stream the ends of a pipe get its number.
  @Test func `It works where a standard stream is closed`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      ignoreBrokenPipes()
      for closed in [0, 1, 2] as [Int32] { close(closed) }
      let outcome = try ExternalProgram(["sh", "-c", "cat; echo e >&2"]).run(input: [65, 66])
      exit(outcome == .init(ending: .exited(0), output: [65, 66], messages: "e\n") ? 7 : 1)
    }
  }
}
