import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct SystemErrorTests {
  @Test func makesAnInterruptedCallAgain() throws {
    var calls = 0
    let result = try SystemError.check(.read) {
      calls += 1
      errno = EINTR
      return calls < 3 ? -1 : 5
    }
    #expect(result == 5)
    #expect(calls == 3)
  }

  @Test func makesAFailedCallOnce() {
    var calls = 0
    #expect(throws: SystemError(.sync, EIO)) {
      try SystemError.check(.sync) {
        calls += 1
        errno = EIO
        return -1
      }
    }
    #expect(calls == 1)
  }

  @Test func hasTheSystemsWords() {
    #expect(SystemError.description(of: ENOENT) == "No such file or directory")
    #expect(SystemError.description(of: ENOSPC) == "No space left on device")
    #expect(!SystemError.description(of: 12345).isEmpty)
  }
}
