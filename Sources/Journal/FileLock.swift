#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An exclusive lock on a file by way of a second file beside it.
///
/// The data itself is never locked: on a network share a lock on it can forbid reading it. What
/// counts is the system's lock and not that the second file exists, so one left behind by a killed
/// process is in nobody's way.
struct FileLock: ~Copyable {
  private let descriptor: Descriptor
  private let path: ResolvedPath

  /// Locks the file of a path, which need not exist, and leaves word who did.
  ///
  /// A lock file that is no regular file, or goes by another name as well, is refused untouched.
  ///
  /// - Throws: `.locked` with the other holder as far as it can be read, or `.lockFailed`.
  static func acquire(
    on target: ResolvedPath, by holder: Holder
  ) throws(JournalError) -> FileLock {
    let path = target.appending(".lock")
    while true {
      let descriptor: Descriptor
      do { descriptor = try open(path) } catch { throw .lockFailed(path: path.text, error) }
      if let lock = try claim(descriptor, at: path) {
        lock.leaveWord(holder)
        return lock
      }
    }
  }

  /// Locks an opened lock file; `nil` if it was removed since, for then it guards nothing.
  static func claim(
    _ descriptor: consuming Descriptor, at path: ResolvedPath
  ) throws(JournalError) -> FileLock? {
    try lock(descriptor, at: path)
    guard leads(path, to: descriptor) else { return nil }
    return FileLock(descriptor: descriptor, path: path)
  }

  private init(descriptor: consuming Descriptor, path: ResolvedPath) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    // Removed while it is still held: whoever opened it before looks again after locking.
    if Self.leads(path, to: descriptor) { _ = unlink(path.terminated) }
  }

  static func open(_ path: ResolvedPath) throws(FileError) -> Descriptor {
    let descriptor: Descriptor
    let status: FileStatus
    do {
      descriptor = try Descriptor(
        opening: path.terminated, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY,
        mode: 0o600)
    } catch {
      throw FileError(error)
    }
    do { status = try FileStatus(of: descriptor) } catch { throw FileError(error) }
    try status.requireRegular()
    guard status.linkCount <= 1 else { throw .notRegular }
    return descriptor
  }

  private static func lock(
    _ descriptor: borrowing Descriptor, at path: ResolvedPath
  ) throws(JournalError) {
    let number = descriptor.number
    do throws(SystemError) {
      _ = try SystemError.check(.lock) { flock(number, LOCK_EX | LOCK_NB) }
    } catch let error where error.number == EWOULDBLOCK {
      let line = try? SourceFile.read(descriptor: number, limit: Holder.sizeLimit)
      throw .locked(by: line.flatMap { Holder(line: $0) })
    } catch {
      throw .lockFailed(path: path.text, FileError(error))
    }
  }

  /// Says who holds the lock; the lock is as good when this does not work.
  private func leaveWord(_ holder: Holder) {
    try? descriptor.cut(to: 0)
    try? descriptor.writeAll(holder.line)
  }

  private static func leads(_ path: ResolvedPath, to descriptor: borrowing Descriptor) -> Bool {
    guard let named = try? FileStatus(of: path), let held = try? FileStatus(of: descriptor) else {
      return false
    }
    return named.identity == held.identity
  }
}
