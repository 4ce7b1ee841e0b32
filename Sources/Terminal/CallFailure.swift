// Everything that the program asks of a terminal and of the operating system about itself.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A system call that failed.
package struct CallFailure: Error, Hashable {
  /// The name of the call, such as `write`.
  package let call: String
  /// The error number that it left.
  package let code: Int32

  /// Takes the error number that the call has just left.
  init(_ call: String) {
    self.init(call, code: errno)
  }

  init(_ call: String, code: Int32) {
    self.call = call
    self.code = code
  }

  /// Whether there is no such file or program.
  package var isNotFound: Bool { code == ENOENT }

  /// Whether there is no more room: the disk, the quota or the largest file is full.
  package var isOutOfSpace: Bool {
    [ENOSPC, EDQUOT, EFBIG].contains(code)
  }
}
