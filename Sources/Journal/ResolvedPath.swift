internal import Language

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An absolute path without symbolic links on the way.
///
/// Kept as the bytes of the system, for a directory's name need not be UTF-8.
struct ResolvedPath {
  /// The directory without a slash at the end, so nothing for the root.
  private let directoryBytes: [UInt8]
  private let nameBytes: [UInt8]

  /// Resolves the path of an existing file.
  init(existing path: String) throws(FileError) {
    var bytes = try Self.real(path.systemBytes)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    let name = Array(bytes[(slash + 1)...])
    bytes.removeSubrange(slash...)
    self.init(directory: bytes, name: name)
  }

  /// Resolves the path of a file that may be still to be made.
  ///
  /// A symbolic link that leads nowhere stays in the path as its last part.
  init(possible path: String) throws(FileError) {
    do throws(FileError) {
      try self.init(existing: path)
    } catch .notFound {
      let bytes = path.systemBytes
      let name = bytes.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()
      // A path that ends in a slash or in dots names a directory that is not there.
      guard !["", ".", ".."].contains(String(decoding: name, as: UTF8.self)) else {
        throw .notFound
      }
      let parent = Array(bytes.dropLast(name.count))
      let directory = try Self.real(parent.isEmpty ? [UInt8(ascii: ".")] : parent)
      self.init(directory: directory.count == 1 ? [] : directory, name: Array(name))
    }
  }

  private init(directory: [UInt8], name: [UInt8]) {
    directoryBytes = directory
    nameBytes = name
  }

  /// The path, ended by a zero for the system.
  var terminated: [CChar] {
    (directoryBytes + [UInt8(ascii: "/")] + nameBytes + [0]).map { CChar(bitPattern: $0) }
  }

  /// The directory's path, ended by a zero for the system.
  var directory: [CChar] {
    (directoryBytes + [UInt8(ascii: "/"), 0]).map { CChar(bitPattern: $0) }
  }

  /// The path as a text.
  var text: String {
    String(system: directoryBytes + [UInt8(ascii: "/")] + nameBytes)
  }

  /// Returns the path of a file in the same directory.
  func sibling(named name: String) -> ResolvedPath {
    ResolvedPath(directory: directoryBytes, name: Array(name.utf8))
  }

  /// Returns the path with more at the end of its name.
  func appending(_ suffix: String) -> ResolvedPath {
    ResolvedPath(directory: directoryBytes, name: nameBytes + Array(suffix.utf8))
  }

  private static func real(_ path: [UInt8]) throws(FileError) -> [UInt8] {
    guard let resolved = realpath((path + [0]).map { CChar(bitPattern: $0) }, nil) else {
      throw FileError(SystemError(.resolve, errno))
    }
    defer { free(resolved) }
    return UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map {
      UInt8(bitPattern: $0)
    }
  }
}
