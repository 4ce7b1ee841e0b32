import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct TerminalDeviceTests {
  @Test func `A file is no terminal`() {
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    #expect(!isTerminal(descriptor))
    #expect(!isTerminal(-1))
  }

  @Test func `A pseudo-terminal is one, and tells its width`() throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    var size = winsize(ws_row: 24, ws_col: 132, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&controller, &terminal, nil, nil, &size) == 0)
    defer {
      close(controller)
      close(terminal)
    }
    #expect(isTerminal(terminal))
    #expect(columns(of: terminal, environment: "60") == 132)
  }

  @Test(
    arguments: [
      (nil, 80), ("", 80), ("x", 80), ("0", 80), ("-5", 80), ("60", 60), ("200", 200),
    ] as [(String?, Int)])
  func `Elsewhere the environment decides`(environment: String?, expected: Int) {
    #expect(columns(of: -1, environment: environment) == expected)
  }
}
