#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the system says about a file.
struct FileStatus {
  /// What tells one file from every other while it exists.
  struct Identity: Equatable {
    private let device: UInt64
    private let inode: UInt64

    fileprivate init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(status.st_ino)
    }
  }

  enum Kind {
    case regular, directory, symbolicLink, other

    fileprivate init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .regular
      case S_IFDIR: self = .directory
      case S_IFLNK: self = .symbolicLink
      default: self = .other
      }
    }
  }

  let identity: Identity
  let kind: Kind
  let size: Int
  let linkCount: Int

  init(of descriptor: borrowing Descriptor) throws(SystemError) {
    try self.init(ofDescriptor: descriptor.number)
  }

  init(ofDescriptor number: Int32) throws(SystemError) {
    var status = stat()
    _ = try SystemError.check(.status) { fstat(number, &status) }
    self.init(status)
  }

  /// Asks after what a path names, a symbolic link itself rather than what it leads to.
  init(of path: ResolvedPath) throws(SystemError) {
    var status = stat()
    _ = try SystemError.check(.status) { lstat(path.terminated, &status) }
    self.init(status)
  }

  private init(_ status: stat) {
    identity = Identity(status)
    kind = Kind(status)
    size = Int(status.st_size)
    linkCount = Int(status.st_nlink)
  }

  /// Throws unless this is a regular file.
  func requireRegular() throws(FileError) {
    switch kind {
    case .regular: return
    case .directory: throw .isDirectory
    case .symbolicLink, .other: throw .notRegular
    }
  }
}
