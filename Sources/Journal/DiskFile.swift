#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A journal's file on disk.
final class DiskFile: AppendableFile {
  private let descriptor: Descriptor
  private let path: ResolvedPath
  private let identity: FileStatus.Identity

  /// Opens an existing regular file for appending.
  init(_ path: ResolvedPath) throws(FileError) {
    let status: FileStatus
    do throws(SystemError) {
      descriptor = try Descriptor(
        opening: path.terminated, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
      status = try FileStatus(of: descriptor)
    } catch {
      throw FileError(error)
    }
    try status.requireRegular()
    self.path = path
    identity = status.identity
  }

  func bytes(limit: Int) throws(FileError) -> [UInt8] {
    try SourceFile.regularBytes(of: descriptor, limit: limit)
  }

  func size() throws(SystemError) -> Int {
    try FileStatus(of: descriptor).size
  }

  func isInPlace() throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try FileStatus(of: path).identity == identity
    } catch let error where error.number == ENOENT {
      return false
    }
  }

  func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try descriptor.writeSome(bytes)
  }

  func flush() throws(SystemError) {
    try descriptor.flush()
  }

  func cut(to size: Int) throws(SystemError) {
    try descriptor.cut(to: size)
  }
}
