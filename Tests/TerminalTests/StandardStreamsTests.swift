import TestSupport
import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct StandardStreamsTests {
  @Test func `A missing stream is the null device, in its direction`() async {
    await #expect(processExitsWith: .success) {
      for stream in 0...2 as ClosedRange<Int32> { close(stream) }
      let streams = try StandardStreams.completed()
      var byte: UInt8 = 7
      #expect(read(0, &byte, 1) == 0)
      #expect(write(1, &byte, 1) == 1 && write(2, &byte, 1) == 1)
      #expect(fcntl(0, F_GETFL) & O_ACCMODE == O_RDONLY)
      #expect(fcntl(1, F_GETFL) & O_ACCMODE == O_WRONLY)
      #expect(throws: OutputFailure.closed) { try streams.output().write("x") }
      try streams.output().flush()
      try streams.messages().write("x")
      exit(open("/dev/null", O_RDONLY) > 2 ? 0 : 1)
    }
  }

  @Test func `A stream that is there is left alone`() async {
    await #expect(processExitsWith: .success) {
      let ends = try pipeEnds()
      guard dup2(ends.write, 1) == 1 else { exit(1) }
      let output = try StandardStreams.completed().output()
      try output.write("x")
      try output.flush()
      var byte: UInt8 = 0
      exit(read(ends.read, &byte, 1) == 1 && byte == UInt8(ascii: "x") ? 0 : 2)
    }
  }

  @Test func `No pipe stands in the place of a missing stream`() async {
    await #expect(processExitsWith: .success) {
      for stream in 0...2 as ClosedRange<Int32> { close(stream) }
      let ends = try pipeEnds()
      guard ends.read > 2, ends.write > 2, ends.read != ends.write else { exit(1) }
      for stream in 0...2 as ClosedRange<Int32> where fcntl(stream, F_GETFD) >= 0 { exit(2) }
      guard fcntl(ends.read, F_GETFD) & FD_CLOEXEC != 0 else { exit(3) }
      exit(fcntl(ends.write, F_GETFD) & FD_CLOEXEC != 0 ? 0 : 4)
    }
  }
}
