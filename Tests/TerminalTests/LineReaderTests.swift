import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct LineReaderTests {
  private func lines(_ bytes: some Sequence<UInt8>, limit: Int = 8) throws -> [Line] {
    let pipe = try Pipe(bytes)
    pipe.closeWriteEnd()
    var reader = LineReader(descriptor: pipe.readEnd, interruptions: nil, limit: limit)
    var lines: [Line] = []
    while true {
      let line = try reader.next()
      lines.append(line)
      if line == .end { break }
    }
    #expect(try reader.next() == .end)
    return lines
  }

  @Test(
    arguments: [
      ("", [.end]),
      ("\n", [.text(""), .end]),
      ("a", [.text("a"), .end]),
      ("a\n", [.text("a"), .end]),
      ("a\nb", [.text("a"), .text("b"), .end]),
      ("a\r\nb\r\n", [.text("a"), .text("b"), .end]),
      ("a\r\r\n", [.text("a\r"), .end]),
      ("a\rb\n", [.text("a\rb"), .end]),
      ("\n\n", [.text(""), .text(""), .end]),
      ("één\n", [.text("één"), .end]),
      ("\u{FEFF}a\n\u{FEFF}b", [.text("a"), .text("\u{FEFF}b"), .end]),
      ("\u{FEFF}\r\na", [.text(""), .text("a"), .end]),
      ("\u{FEFF}", [.end]),
      ("\u{FEFF}\u{FEFF}1", [.text("\u{FEFF}1"), .end]),
      ("\u{FEFF}12345678\r\n9\n", [.text("12345678"), .text("9"), .end]),
      ("12345678\n9\n", [.text("12345678"), .text("9"), .end]),
      ("12345678\r\n9\n", [.text("12345678"), .text("9"), .end]),
      ("123456789\nx\n", [.tooLong, .text("x"), .end]),
      ("1234567890abcdefghij\nx", [.tooLong, .text("x"), .end]),
      ("x\n123456789", [.text("x"), .tooLong, .end]),
      ("1234567890abcdefghij", [.tooLong, .end]),
    ] as [(String, [Line])])
  func `Input is read by the line`(input: String, expected: [Line]) throws {
    #expect(try lines(input.utf8) == expected)
  }

  @Test func `What is not UTF-8 is told apart`() throws {
    #expect(
      try lines([0x61, 0xFF, 0x0A, 0x62, 0x0A]) == [
        .notUTF8([0x61, 0xFF]), .text("b"), .end,
      ])
    #expect(try lines([0xC3]) == [.notUTF8([0xC3]), .end])
    // An overlong zero and half a surrogate pair (RFC 3629 §3).
    #expect(try lines([0xC0, 0x80]) == [.notUTF8([0xC0, 0x80]), .end])
    #expect(try lines([0xED, 0xA0, 0x80]) == [.notUTF8([0xED, 0xA0, 0x80]), .end])
  }

  @Test func `A line of the largest size is read, and one byte more is not`() throws {
    let directory = "/tmp/peil-lines-\(getpid())"
    let descriptor = open(directory, O_RDWR | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    unlink(directory)
    defer { close(descriptor) }
    let limit = LineReader.defaultLimit
    let writer = OutputWriter(descriptor: descriptor, capacity: 0)
    try writer.write(String(repeating: "x", count: limit) + "\n")
    try writer.write(String(repeating: "y", count: limit + 1) + "\nz\n")
    try #require(lseek(descriptor, 0, SEEK_SET) == 0)
    var reader = LineReader(descriptor: descriptor, interruptions: nil)
    #expect(try reader.next() == .text(String(repeating: "x", count: limit)))
    #expect(try reader.next() == .tooLong)
    #expect(try reader.next() == .text("z"))
    #expect(try reader.next() == .end)
  }

  @Test func `Reading does not depend on how the bytes arrive`() throws {
    let input: [UInt8] = Array("een\r\ntwee\n1234567890abc\ndrie".utf8)
    for cut in 0...input.count {
      let pipe = try Pipe(input[..<cut])
      var reader = LineReader(descriptor: pipe.readEnd, interruptions: nil, limit: 8)
      var lines: [Line] = []
      // Whole lines before the cut are read while the rest has not been written yet.
      for _ in 0..<input[..<cut].count(where: { $0 == 0x0A }) { lines.append(try reader.next()) }
      let rest = Array(input[cut...])
      try #require(write(pipe.writeEnd, rest, rest.count) == rest.count)
      pipe.closeWriteEnd()
      while lines.last != .end { lines.append(try reader.next()) }
      #expect(lines == [.text("een"), .text("twee"), .tooLong, .text("drie"), .end])
    }
  }

  @Test func `A closed descriptor is a failure`() throws {
    var reader = LineReader(descriptor: 1_000_000, interruptions: nil)
    do {
      let line = try reader.next()
      Issue.record("\(line)")
    } catch {
      #expect(error.code == EBADF)
    }
  }
}
