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
    let now = ThisProcess.secondsSince1970
    #expect((before...time(nil)).contains(now))
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
