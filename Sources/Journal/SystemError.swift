#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A system call that failed.
package struct SystemError: Error, Hashable, Sendable {
  /// What was asked of the system.
  package enum Operation: String, Sendable {
    case link, lock, make, open, read, remove, rename, resolve, status, sync, truncate, write
  }

  /// What was asked of the system.
  package let operation: Operation

  /// The value of `errno` after the call.
  package let number: Int32

  package init(_ operation: Operation, _ number: Int32) {
    self.operation = operation
    self.number = number
  }

  /// The system's own words for an error number.
  ///
  /// In the language of the C library's locale, which is English unless somebody calls `setlocale`.
  package static func description(of number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    return String(cString: text)
  }

  /// Makes a system call, again whenever a signal interrupts it.
  ///
  /// The call reports failure by a negative result.
  static func check<Result: SignedInteger>(
    _ operation: Operation, _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw SystemError(operation, number) }
    }
  }
}
