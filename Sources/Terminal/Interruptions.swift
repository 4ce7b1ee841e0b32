import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A signal that asks the process to end.
package enum Signal: CaseIterable, Sendable {
  /// Ctrl-C.
  case interrupt
  /// A wish of the system or another process.
  case terminate
  /// The terminal went away.
  case hangUp

  /// The number of the signal, for the status of the process.
  package var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    }
  }
}

/// The number of the first signal that arrived, or 0.
private let arrived = Atomic<Int32>(0)
/// A bit for each signal that has arrived, by its number.
private let caught = Atomic<UInt64>(0)
/// The end of the pipe that the handler writes to, or -1.
private let wakingEnd = Atomic<Int32>(-1)

/// Notice of signals that ask the process to end.
///
/// The handler writes a byte into a pipe that is never read. Whoever waits for input waits for the
/// pipe as well, so that a signal between looking and waiting is not lost (the self-pipe of
/// D. J. Bernstein, <https://cr.yp.to/docs/selfpipe.html>). Ctrl-C and a wish to end are caught once: a second
/// Ctrl-C ends the process at once, whatever it is doing, with the terminal as it was.
package struct Interruptions: Sendable {
  /// Becomes readable when a signal has arrived, and stays so.
  let descriptor: Int32

  /// Catches the signals from now on.
  ///
  /// A signal that the process was started to ignore, as by `nohup`, stays ignored. Call it once;
  /// a second call is a programmer's error.
  package static func install() throws(CallFailure) -> Interruptions {
    precondition(wakingEnd.load(ordering: .relaxed) == -1, "Signals are caught once.")
    let ends = try pipeEnds()
    for end in [ends.read, ends.write] {
      guard fcntl(end, F_SETFL, O_NONBLOCK) == 0 else { throw CallFailure("fcntl") }
    }
    wakingEnd.store(ends.write, ordering: .sequentiallyConsistent)
    // The handler must not be the first to touch a global: initialising one may take a lock.
    _ = arrived.load(ordering: .sequentiallyConsistent)
    _ = caught.load(ordering: .sequentiallyConsistent)
    RawMode.prepare()
    for signal in Signal.allCases { try catchOnce(signal.number) }
    return Interruptions(descriptor: ends.read)
  }

  /// The first signal that arrived.
  package var first: Signal? {
    let number = arrived.load(ordering: .sequentiallyConsistent)
    return Signal.allCases.first { $0.number == number }
  }

  private static func catchOnce(_ number: Int32) throws(CallFailure) {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { throw CallFailure("sigaction") }
    guard !action.isIgnoring else { return }
    action = sigaction()
    sigemptyset(&action.sa_mask)
    action.handler = { number in
      let saved = errno
      let bit = UInt64(1) << UInt64(number)
      let isAgain = caught.bitwiseOr(bit, ordering: .sequentiallyConsistent).oldValue & bit != 0
      // The system and the shell both tell that a terminal went away; nobody insists.
      if isAgain, number == SIGHUP { return }
      if isAgain {
        RawMode.restore()
        signal(number, SIG_DFL)
        // Waits until the handler returns, since a signal is blocked in its own handler.
        raise(number)
        return
      }
      _ = arrived.compareExchange(
        expected: 0, desired: number, ordering: .sequentiallyConsistent)
      var byte: UInt8 = 0
      _ = write(wakingEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
      errno = saved
    }
    guard sigaction(number, &action, nil) == 0 else { throw CallFailure("sigaction") }
  }
}
