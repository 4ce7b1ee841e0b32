#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file under a passing name beside the one it is to become, removed with its owner.
struct TemporaryFile: ~Copyable {
  let descriptor: Descriptor
  private let path: ResolvedPath

  init(beside target: ResolvedPath, mode: mode_t) throws(SystemError) {
    let tag = String(UInt64.random(in: .min ... .max), radix: 16)
    path = target.sibling(named: ".\(tag).tmp")
    descriptor = try Descriptor(
      opening: path.terminated, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
  }

  deinit {
    // After a rename there is nothing under this name, and no harm in asking.
    _ = unlink(path.terminated)
  }

  /// Takes the target's place, whatever is there.
  func replace(_ target: ResolvedPath) throws(SystemError) {
    _ = try SystemError.check(.rename) { rename(path.terminated, target.terminated) }
  }

  /// Takes the target's name if it is free, else fails with `EEXIST`.
  func publish(as target: ResolvedPath) throws(SystemError) {
    do throws(SystemError) {
      _ = try SystemError.check(.link) { link(path.terminated, target.terminated) }
    } catch let error where [EPERM, ENOTSUP, ENOSYS].contains(error.number) {
      try publishWithoutLink(as: target)
    }
  }

  /// Takes a free name where the file system knows no hard links, as on a memory stick.
  ///
  /// An empty file claims the name. It is what remains if the process dies before the next step.
  func publishWithoutLink(as target: ResolvedPath) throws(SystemError) {
    _ = try Descriptor(opening: target.terminated, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    do throws(SystemError) {
      try replace(target)
    } catch {
      _ = unlink(target.terminated)
      throw error
    }
  }
}
