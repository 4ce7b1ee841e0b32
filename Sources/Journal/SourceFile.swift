internal import Language

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is read whole.
package enum SourceFile {
  /// Reads a regular file.
  ///
  /// Follows symbolic links. Never waits: a pipe, socket or device is `.notRegular`. A file of more
  /// than `limit` bytes is `.tooLarge`.
  package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor: Descriptor
    do {
      // Without O_NONBLOCK a pipe nobody writes to would be waited for; a file does not care.
      descriptor = try Descriptor(
        opening: path.systemCString, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    } catch {
      throw FileError(error)
    }
    return try regularBytes(of: descriptor, limit: limit)
  }

  /// Throws unless a path leads to a regular file that this process may read.
  ///
  /// Follows symbolic links and opens nothing: for what another program is to read.
  package static func requireReadable(_ path: String) throws(FileError) {
    let target = try ResolvedPath(existing: path)
    let status: FileStatus
    do { status = try FileStatus(of: target) } catch { throw FileError(error) }
    try status.requireRegular()
    guard access(target.terminated, R_OK) == 0 else {
      throw FileError(SystemError(.open, errno))
    }
  }

  /// Reads an open descriptor to its end, waiting for a pipe or a terminal as long as it takes.
  ///
  /// The descriptor stays open and may be of any kind but a directory.
  package static func read(descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    try bytes(ofDescriptor: descriptor, expecting: 1 << 16, limit: limit)
  }

  static func regularBytes(
    of descriptor: borrowing Descriptor, limit: Int
  ) throws(FileError) -> [UInt8] {
    let status: FileStatus
    do { status = try FileStatus(of: descriptor) } catch { throw FileError(error) }
    try status.requireRegular()
    guard status.size <= limit else { throw .tooLarge(limit: limit) }
    return try bytes(ofDescriptor: descriptor.number, expecting: status.size, limit: limit)
  }

  private static func bytes(
    ofDescriptor number: Int32, expecting size: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    precondition((0..<Int.max).contains(limit), "a limit is a number of bytes")
    // One byte more than expected, so that the end is met without growing.
    var buffer = [UInt8](repeating: 0, count: min(size, limit) + 1)
    var filled = 0
    while filled <= limit {
      if filled == buffer.count {
        let growth = min(buffer.count, limit + 1 - buffer.count)
        buffer.append(contentsOf: repeatElement(0, count: growth))
      }
      let count = try readSome(number, into: &buffer, from: filled)
      if count == 0 {
        buffer.removeSubrange(filled...)
        return buffer
      }
      filled += count
    }
    throw .tooLarge(limit: limit)
  }

  static func readSome(
    _ number: Int32, into buffer: inout [UInt8], from start: Int
  ) throws(FileError) -> Int {
    while true {
      do throws(SystemError) {
        return try Descriptor.readSome(number, into: &buffer, from: start)
      } catch {
        guard error.number == EAGAIN else { throw FileError(error) }
        // Somebody made the descriptor non-blocking, as a shell's standard input can be.
        var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        _ = poll(&wait, 1, -1)
      }
    }
  }
}
