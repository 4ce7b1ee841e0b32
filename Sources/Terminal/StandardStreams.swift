#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The three streams that a process is started with, or without.
///
/// A process that was started without one would get its place for the next file that it opens, and
/// then writes its messages into that file.
package struct StandardStreams: Sendable {
  /// The numbers of the streams that the process was started without.
  private let missing: Set<Int32>

  /// Opens the null device in the place of each stream that is missing.
  ///
  /// To be called before anything else is opened. Input then ends at once, and what is said on
  /// standard error is lost, as whoever closed it wished. Results must not be lost without a word:
  /// ``output()`` gives a writer that fails.
  ///
  /// - Throws: `CallFailure` where there is no null device; nothing may be opened then.
  package static func completed() throws(CallFailure) -> StandardStreams {
    var missing: Set<Int32> = []
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(stream, F_GETFD) < 0, errno == EBADF else { continue }
      missing.insert(stream)
      // The lowest number that is free is given, which is this one: those below are open by now.
      let opened = open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY)
      guard opened >= 0 else { throw CallFailure("open") }
    }
    return StandardStreams(missing: missing)
  }

  /// A writer of results to standard output.
  package func output() -> OutputWriter {
    OutputWriter(
      descriptor: STDOUT_FILENO, capacity: 64 * 1024,
      failure: missing.contains(STDOUT_FILENO) ? .closed : nil)
  }

  /// A writer of messages to standard error.
  package func messages() -> OutputWriter {
    OutputWriter(descriptor: STDERR_FILENO, capacity: 0)
  }
}

/// Returns a descriptor of the same file that is none of the standard streams.
///
/// The one given is closed where it was one of them; the new one is not inherited.
func aboveStandardStreams(_ descriptor: Int32) throws(CallFailure) -> Int32 {
  guard descriptor <= STDERR_FILENO else { return descriptor }
  let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
  let failure = CallFailure("fcntl")
  _ = close(descriptor)
  guard moved >= 0 else { throw failure }
  return moved
}

/// Makes a pipe whose ends no other program inherits, and which are none of the standard streams.
func pipeEnds() throws(CallFailure) -> (read: Int32, write: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw CallFailure("pipe") }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (try aboveStandardStreams(ends[0]), try aboveStandardStreams(ends[1]))
}
