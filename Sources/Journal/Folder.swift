import Language

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of the program's own.
package enum Folder {
  /// Makes a folder that only its owner can use, and those above it that are not there.
  ///
  /// - Parameter path: from the root.
  /// - Returns: whether it is there now.
  package static func make(_ path: String) -> Bool {
    var made = ""
    for part in path.unicodeScalars.split(separator: "/") {
      made += "/" + String(part)
      guard mkdir(made.systemCString, 0o700) == 0 || errno == EEXIST || errno == EISDIR else {
        return false
      }
    }
    var status = stat()
    return stat(path.systemCString, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes one folder, which others may read, in a folder that is there.
  package static func create(_ path: String) throws(FileError) {
    do throws(SystemError) {
      _ = try SystemError.check(.make) { mkdir(path.systemCString, 0o755) }
    } catch {
      throw FileError(error)
    }
  }
}
