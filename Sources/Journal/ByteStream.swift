internal import Language

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file, a pipe or what comes in, read a piece at a time so that it never stands in memory whole.
package final class ByteStream {
  private let opened: Descriptor?
  private let number: Int32

  /// Opens a file, or a pipe such as a shell makes for a command; follows symbolic links.
  ///
  /// A pipe is waited for until somebody writes to it. A directory is `.isDirectory`.
  package init(opening path: String) throws(FileError) {
    let descriptor: Descriptor
    do {
      descriptor = try Descriptor(opening: path.systemCString, O_RDONLY | O_NOCTTY)
    } catch {
      throw FileError(error)
    }
    let status: FileStatus
    do { status = try FileStatus(of: descriptor) } catch { throw FileError(error) }
    if status.kind == .directory { throw .isDirectory }
    number = descriptor.number
    opened = consume descriptor
  }

  /// Reads an open descriptor, which stays open.
  package init(descriptor: Int32) {
    number = descriptor
    opened = nil
  }

  /// Reads some bytes into the buffer from an index on; none at the end.
  package func read(into buffer: inout [UInt8], from start: Int) throws(FileError) -> Int {
    try SourceFile.readSome(number, into: &buffer, from: start)
  }
}
