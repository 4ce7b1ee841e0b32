@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file in memory on a disk that fails as told.
final class FailingFile: AppendableFile {
  var contents: [UInt8]

  /// The largest size the disk has room for.
  var capacity = Int.max

  /// The most bytes one write takes.
  var writeSize = Int.max

  /// How many of the next flushes fail.
  var failingFlushes = 0

  var cutFails = false
  var inPlace = true

  /// What somebody else adds while the next write is under way.
  var intrusion: [UInt8] = []

  /// What reached the medium: the contents at the last flush that worked.
  private(set) var flushed: [UInt8]
  private(set) var flushCount = 0
  private(set) var writeCount = 0

  /// Bytes that are said to be in the file without being there.
  private let phantomSize: Int

  init(_ contents: [UInt8], phantomSize: Int = 0) {
    self.contents = contents
    flushed = contents
    self.phantomSize = phantomSize
  }

  func size() -> Int { phantomSize + contents.count }

  func isInPlace() -> Bool { inPlace }

  func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    writeCount += 1
    let count = min(bytes.count, writeSize, capacity - contents.count)
    guard count > 0 else { throw SystemError(.write, ENOSPC) }
    contents += intrusion
    intrusion = []
    contents += bytes.prefix(count)
    return count
  }

  func flush() throws(SystemError) {
    flushCount += 1
    if failingFlushes > 0 {
      failingFlushes -= 1
      throw SystemError(.sync, EIO)
    }
    flushed = contents
  }

  func cut(to size: Int) throws(SystemError) {
    if cutFails { throw SystemError(.truncate, EIO) }
    contents.removeSubrange((size - phantomSize)...)
  }
}
