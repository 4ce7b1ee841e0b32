#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a file could not be read or written.
package enum FileError: Error, Hashable, Sendable {
  /// There is no such file, or no such directory on the way to it.
  case notFound

  /// There is a file where a new one was asked for.
  case exists

  /// There is a directory where a file was expected.
  case isDirectory

  /// There is a pipe, socket, device or stray link where a file was expected.
  case notRegular

  /// The system does not allow it, because of the mode, the owner or a read-only disk.
  case notPermitted

  /// The disk, the quota or the allowed file size is used up; the error number tells which.
  case noSpace(SystemError)

  /// The file is larger than the number of bytes given.
  case tooLarge(limit: Int)

  /// Any other failure.
  case system(SystemError)

  init(_ error: SystemError) {
    switch error.number {
    case ENOENT, ENOTDIR: self = .notFound
    case EEXIST: self = .exists
    case EISDIR: self = .isDirectory
    case ENXIO, ELOOP: self = .notRegular
    case EACCES, EPERM, EROFS: self = .notPermitted
    case ENOSPC, EDQUOT, EFBIG: self = .noSpace(error)
    default: self = .system(error)
    }
  }
}
