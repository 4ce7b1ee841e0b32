#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open file, closed with its owner and never inherited by another program.
///
/// It never stands in the place of a standard stream, where what the program says would end up in
/// the file: a process can be started without some of them.
struct Descriptor: ~Copyable {
  let number: Int32

  init(opening path: [CChar], _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    let opened = try SystemError.check(.open) { open(path, flags | O_CLOEXEC, mode) }
    guard opened <= STDERR_FILENO else {
      number = opened
      return
    }
    defer { _ = close(opened) }
    number = try SystemError.check(.open) { fcntl(opened, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) }
  }

  /// Gives the number away to whoever closes it.
  consuming func released() -> Int32 {
    let number = number
    discard self
    return number
  }

  deinit {
    // Nothing is learned from the result: what matters was flushed before.
    _ = close(number)
  }

  /// The most bytes given to one system call; Darwin refuses 2 GiB and more.
  static let transferLimit = 1 << 30

  /// Writes some of the bytes, at least one, by a single system call.
  func writeSome(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let count = try SystemError.check(.write) {
      bytes.withUnsafeBytes { write(number, $0.baseAddress, min($0.count, Self.transferLimit)) }
    }
    guard count > 0 || bytes.isEmpty else { throw SystemError(.write, EIO) }
    return count
  }

  /// Reads some bytes into the buffer from an index on; none at the end of the file.
  static func readSome(
    _ number: Int32, into buffer: inout [UInt8], from start: Int
  ) throws(SystemError) -> Int {
    try SystemError.check(.read) {
      buffer.withUnsafeMutableBytes {
        let free = UnsafeMutableRawBufferPointer(rebasing: $0[start...])
        return read(number, free.baseAddress, min(free.count, transferLimit))
      }
    }
  }

  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count { written += try writeSome(bytes[written...]) }
  }

  /// Flushes the file to the medium.
  ///
  /// A failure is final: the system may have dropped the pages, and a second call would say all is
  /// well. Only an interrupted call, which has not failed yet, is made again.
  func flush() throws(SystemError) {
    #if canImport(Darwin)
      // A plain fsync leaves the data in the drive's cache; volumes without F_FULLFSYNC say so.
      do throws(SystemError) {
        _ = try SystemError.check(.sync) { fcntl(number, F_FULLFSYNC) }
        return
      } catch let error where [ENOTSUP, EINVAL, ENOTTY].contains(error.number) {}
    #endif
    _ = try SystemError.check(.sync) { fsync(number) }
  }

  func cut(to size: Int) throws(SystemError) {
    _ = try SystemError.check(.truncate) { ftruncate(number, off_t(size)) }
  }

  /// Flushes a directory, so that a name made in it survives a power cut.
  static func flushDirectory(of path: ResolvedPath) throws(SystemError) {
    do throws(SystemError) {
      let directory = try Descriptor(opening: path.directory, O_RDONLY | O_DIRECTORY)
      try directory.flush()
    } catch let error where [EACCES, EINVAL, ENOTSUP].contains(error.number) {
      // A directory that may be written but not read, or a file system without this service.
    }
  }
}
