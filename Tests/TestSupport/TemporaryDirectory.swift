// What several test targets need; no test itself.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A directory of a test's own, removed with the files in it.
package final class TemporaryDirectory {
  package let path: String

  package init() throws {
    var template = Array("/tmp/peil-tests.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(number: errno) }
    path = String(cString: made)
  }

  deinit {
    for name in names { unlink(self / name) }
    rmdir(path)
  }

  package struct Failure: Error {
    package let number: Int32
  }

  /// What is in the directory, in order.
  package var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package static func / (directory: TemporaryDirectory, name: String) -> String {
    "\(directory.path)/\(name)"
  }

  /// Makes a file in the plainest way, so that no test rests on the code it tests.
  @discardableResult
  package func place(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = self / name
    guard let file = fopen(path, "w") else { throw Failure(number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(number: errno) }
    return path
  }

  /// Adds to a file as a program would that knows nothing of locks.
  package func extend(_ name: String, with bytes: [UInt8]) throws {
    guard let file = fopen(self / name, "a") else { throw Failure(number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(number: errno) }
  }

  package func contents(of name: String) throws -> [UInt8] {
    guard let file = fopen(self / name, "r") else { throw Failure(number: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The permission bits of a file.
  package func mode(of name: String) throws -> UInt16 {
    var status = stat()
    guard lstat(self / name, &status) == 0 else { throw Failure(number: errno) }
    return UInt16(status.st_mode & 0o7777)
  }
}
