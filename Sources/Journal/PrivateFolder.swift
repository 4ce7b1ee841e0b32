internal import Language

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder that only its owner can look into, removed with what was put in it.
package final class PrivateFolder {
  package let path: String
  private var names: [String] = []

  /// Makes a folder with a name that nobody can foresee, mode 0700.
  ///
  /// - Parameter directory: where it is made, such as the value of `TMPDIR`.
  /// - Throws: why it could not be made.
  package init(in directory: String) throws(FileError) {
    var template = "\(directory)/peil-XXXXXX".systemCString
    guard mkdtemp(&template) != nil else { throw FileError(SystemError(.open, errno)) }
    path = String(system: template.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit {
    // What somebody else put there would keep the folder; that is not ours to remove.
    for name in names { _ = unlink("\(path)/\(name)".systemCString) }
    _ = rmdir(path.systemCString)
  }

  /// Puts a new file in the folder, mode 0600, and gives its path.
  package func place(_ bytes: [UInt8], as name: String) throws(FileError) -> String {
    let path = "\(path)/\(name)"
    do throws(SystemError) {
      let descriptor = try Descriptor(
        opening: path.systemCString, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      names.append(name)
      try descriptor.writeAll(bytes)
    } catch {
      throw FileError(error)
    }
    return path
  }
}
