import Language

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the operating system knows of the running process.
package enum ThisProcess {
  /// The words behind the name of the program on its command line.
  ///
  /// Bytes that are not UTF-8 are kept as ``Swift/String/init(system:)`` keeps them.
  package static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { String(systemCString: $0) }
    }
  }

  /// The number of the process.
  package static var identifier: Int32 { getpid() }

  /// What the system's clock says: the seconds since 1970 began, and the minutes that local time is
  /// ahead of coordinated universal time then.
  ///
  /// The zone is that of `TZ`, else the system's; one that the system does not know is UTC. A few
  /// zones of the past were off by seconds, which are left out.
  package static var clock: (seconds: Int, offset: Int) {
    var seconds = time(nil)
    var local = tm()
    tzset()
    guard localtime_r(&seconds, &local) != nil else { return (seconds, 0) }
    return (seconds, local.tm_gmtoff / 60)
  }

  /// Waits; a signal ends it earlier.
  package static func pause(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = nanosleep(&time, nil)
  }

  /// The name of the machine, or an empty text where it has none.
  package static var hostName: String {
    // POSIX limits a name to 255 bytes; a longer one may come without its final zero.
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    return text(bytes)
  }

  /// The login name of the user, or nothing where the system does not know it.
  package static var userName: String? {
    if let entry = getpwuid(getuid()) { return String(cString: entry.pointee.pw_name) }
    guard let name = Environment[.logName], !name.isEmpty else { return nil }
    return name.legible
  }

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
