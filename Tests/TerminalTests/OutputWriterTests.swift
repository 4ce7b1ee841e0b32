import Synchronization
import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct OutputWriterTests {
  @Test func `Text is kept until it is more than the capacity`() throws {
    let pipe = try Pipe()
    _ = fcntl(pipe.readEnd, F_SETFL, O_NONBLOCK)
    let writer = OutputWriter(descriptor: pipe.writeEnd, capacity: 5)
    try writer.write("één")
    #expect(pipe.rest() == [])
    try writer.write("!")
    #expect(pipe.rest() == Array("één!".utf8))
    try writer.write("x")
    try writer.flush()
    try writer.flush()
    #expect(pipe.rest() == Array("x".utf8))
  }

  @Test func `Without capacity everything is written at once`() throws {
    let pipe = try Pipe()
    let writer = OutputWriter(descriptor: pipe.writeEnd, capacity: 0)
    try writer.write("a")
    try writer.write("")
    pipe.closeWriteEnd()
    #expect(pipe.rest() == Array("a".utf8))
  }

  @Test func `A full device is a failure that stays`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let writer = OutputWriter(descriptor: descriptor, capacity: 10)
    try writer.write("kort")
    let failure = try #require(throws: OutputFailure.self) { try writer.flush() }
    guard case .failed(let call) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(call.call == "write")
    #expect(call.isOutOfSpace)
    #expect(throws: failure) { try writer.write("x") }
    #expect(throws: failure) { try writer.flush() }
  }

  @Test func `A closed descriptor is a failure of another kind`() throws {
    let writer = OutputWriter(descriptor: -1, capacity: 0)
    let failure = try #require(throws: OutputFailure.self) { try writer.write("x") }
    guard case .failed(let call) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(call.code == EBADF)
    #expect(!call.isOutOfSpace)
  }

  @Test func `Without a reader the pipe is broken and the process lives`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      ignoreBrokenPipes()
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { exit(1) }
      close(ends[0])
      do {
        try OutputWriter(descriptor: ends[1], capacity: 0).write("x")
      } catch {
        exit(error as? OutputFailure == .brokenPipe ? 7 : 2)
      }
    }
  }

  @Test func `A full pipe that does not block is waited for`() throws {
    let pipe = try Pipe()
    _ = fcntl(pipe.writeEnd, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "0123456789", count: 100_000)
    let descriptor = pipe.readEnd
    let received = Mutex(0)
    try withThread {
      var chunk = [UInt8](repeating: 0, count: 4_096)
      while received.withLock({ $0 }) < 1_000_000 {
        let count = read(descriptor, &chunk, chunk.count)
        guard count > 0 else { return }
        received.withLock { $0 += count }
      }
    } during: {
      try OutputWriter(descriptor: pipe.writeEnd, capacity: 0).write(text)
    }
    #expect(received.withLock { $0 } == 1_000_000)
  }
}
