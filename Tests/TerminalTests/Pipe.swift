import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A pipe of the kernel, closed when the test is over.
final class Pipe {
  let readEnd: Int32
  private(set) var writeEnd: Int32

  init(_ bytes: some Sequence<UInt8> = []) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    readEnd = ends[0]
    writeEnd = ends[1]
    let content = Array(bytes)
    if !content.isEmpty { try #require(write(writeEnd, content, content.count) == content.count) }
  }

  deinit {
    close(readEnd)
    closeWriteEnd()
  }

  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// What is in the pipe now; the write end must be closed.
  func rest() -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(readEnd, &chunk, chunk.count), count > 0 {
      all += chunk.prefix(count)
    }
    return all
  }
}
