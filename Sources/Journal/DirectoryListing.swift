internal import Language

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
  package static func names(in path: String) throws(FileError) -> [String] {
    let number: Int32
    do throws(SystemError) {
      number = try Descriptor(opening: path.systemCString, O_RDONLY | O_DIRECTORY).released()
    } catch {
      throw FileError(error)
    }
    guard let directory = fdopendir(number) else {
      let error = SystemError(.open, errno)
      _ = close(number)
      throw FileError(error)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(system: Array(bytes.prefix { $0 != 0 })).asPath
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.systemBytes.lexicographicallyPrecedes($1.systemBytes) }
  }
}
