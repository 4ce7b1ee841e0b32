import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct ThisProcessTests {
  @Test func `The clock runs with the system's`() {
    let before = time(nil)
    let now = ThisProcess.clock.seconds
    #expect((before...time(nil)).contains(now))
  }

  /// Zones as POSIX writes them, which need no data; west is positive there.
  @Test func `The offset is that of the zone`() async {
    // In a process of its own, since the zone is the process's.
    await #expect(processExitsWith: .exitCode(7)) {
      for (zone, offset) in [("UTC0", 0), ("XYZ-5:30", 330), ("XYZ3:30", -210), ("XYZ-14", 840)] {
        setenv("TZ", zone, 1)
        guard ThisProcess.clock.offset == offset else { exit(1) }
      }
      exit(7)
    }
  }

  @Test func `The process knows itself`() {
    #expect(ThisProcess.identifier == getpid())
    #expect(ThisProcess.arguments == Array(CommandLine.arguments.dropFirst()))
  }

  @Test func `The machine has the name that uname tells`() throws {
    var names = utsname()
    try #require(uname(&names) == 0)
    let expected = withUnsafeBytes(of: &names.nodename) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    #expect(ThisProcess.hostName == expected)
  }

  @Test func `The user has the name of the password file`() throws {
    let entry = try #require(getpwuid(getuid()))
    #expect(ThisProcess.userName == String(cString: entry.pointee.pw_name))
  }
}
