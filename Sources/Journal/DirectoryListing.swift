#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The names in a directory.
package enum DirectoryListing {
  /// Returns the names in a directory without `.` and `..`, sorted by their bytes.
  ///
  /// A name that is not UTF-8 is left out: it could not be said, nor opened by what is said.
  package static func names(in path: String) throws(FileError) -> [String] {
    guard let directory = opendir(path) else {
      throw FileError(SystemError(.open, errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
