import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct HolderTests {
  @Test func readsWhatItWrites() {
    #expect(someone.line == bytes("thuis\t17\t2025-10-01T09:00:00Z\n"))
    #expect(Holder(line: someone.line) == someone)
    let spaced = Holder(host: "Zoë's laptop", process: .max, since: "1 oktober, 9 uur")
    #expect(Holder(line: spaced.line) == spaced)
  }

  @Test func namesThisProcess() {
    let holder = Holder.current(since: "nu")
    #expect(holder.process == getpid())
    #expect(!holder.host.isEmpty)
    #expect(holder.since == "nu")
  }

  @Test(arguments: [
    "", "\n", "thuis\t17\tnu", "thuis\t17\n", "thuis\t17\tnu\tmeer\n", "thuis\tx\tnu\n",
    "thuis\t0\tnu\n", "thuis\t-1\tnu\n", "thuis\t99999999999\tnu\n", "\t17\tnu\n",
    "thuis\t17\t\n", "thuis\t17\tnu\n\n", "th\u{1b}[2Juis\t17\tnu\n", "thuis\t17\tn\u{202e}u\n",
    "thuis\t17\tn\u{9b}u\n", "thuis\t17\t\(String(repeating: "x", count: 1024))\n",
  ])
  func refusesAnythingElse(_ line: String) {
    #expect(Holder(line: bytes(line)) == nil)
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(Holder(line: bytes("thuis\t17\t") + [0xff, newline]) == nil)
  }
}
