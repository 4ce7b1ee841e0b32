internal import Language

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written whole: afterwards it is there completely, or as it was before.
package enum OutputFile {
  /// Writes a file and flushes it and its directory.
  ///
  /// Without `replacing`, anything at the path, a symbolic link too, is `.exists`. With it, the file
  /// that a symbolic link leads to is replaced, and what is no regular file is refused. The process's
  /// file mode mask narrows the mode. When the last step, flushing the directory, fails, the error is
  /// thrown although the file is in place.
  package static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool, mode: UInt16 = 0o600
  ) throws(FileError) {
    try write(bytes, to: ResolvedPath(possible: path), replacing: replacing, mode: mode)
  }

  /// Removes a file; a symbolic link itself, not what it leads to.
  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path.systemCString) == 0 else { throw FileError(SystemError(.remove, errno)) }
  }

  static func write(
    _ bytes: [UInt8], to target: ResolvedPath, replacing: Bool, mode: UInt16
  ) throws(FileError) {
    if replacing { try requireReplaceable(target) }
    do throws(SystemError) {
      let temporary = try TemporaryFile(beside: target, mode: mode_t(mode))
      try temporary.descriptor.writeAll(bytes)
      try temporary.descriptor.flush()
      if replacing {
        try temporary.replace(target)
      } else {
        try temporary.publish(as: target)
      }
      try Descriptor.flushDirectory(of: target)
    } catch {
      throw FileError(error)
    }
  }

  private static func requireReplaceable(_ target: ResolvedPath) throws(FileError) {
    let status: FileStatus
    do throws(SystemError) {
      status = try FileStatus(of: target)
    } catch let error where error.number == ENOENT {
      return
    } catch {
      throw FileError(error)
    }
    // Resolved and yet a link: it leads nowhere, and to replace the link itself is not meant.
    if status.kind == .symbolicLink { throw .notFound }
    try status.requireRegular()
  }
}
