import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// What the handlers below use. Memory is allocated beforehand, since a handler may not, and reached
// by pointer, since a handler may come in the middle of any access to a variable.

/// The terminal as it was found.
nonisolated(unsafe) private let found = UnsafeMutablePointer<termios>.allocate(capacity: 1)
/// The terminal in raw mode.
nonisolated(unsafe) private let raw = UnsafeMutablePointer<termios>.allocate(capacity: 1)
/// What was done before about each signal that is caught here, by its number.
nonisolated(unsafe) private let former = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

/// Whether the program wants raw mode, also while it is stopped.
private let isWanted = Atomic<Bool>(false)
/// Whether the terminal is in raw mode.
private let isRaw = Atomic<Bool>(false)
/// How many lines of a frame stand below the cursor, or -1 where there is no frame.
private let rowsBelow = Atomic<Int>(-1)
/// Whether the terminal may have changed its size since that was last asked.
private let hasResized = Atomic<Bool>(false)
/// Whether the process went on after a stop since that was last asked.
private let hasResumed = Atomic<Bool>(false)
/// The end of the pipe that the handlers write to, or -1.
private let wakingEnd = Atomic<Int32>(-1)

/// A terminal that gives each key as it is pressed, and shows none by itself.
///
/// Ctrl-C and Ctrl-Z remain signals. The terminal is put back as it was found when this value goes
/// away, when the process exits, is stopped or dies of a signal, a trap included; only what cannot
/// be caught leaves it: `SIGKILL`, and a stack that has overflowed. After a stop raw mode returns
/// with the process. One value at a time may exist.
package struct RawMode: ~Copyable {
  /// Becomes readable when ``news()`` has something to tell.
  let descriptor: Int32

  /// The signals that end the process in a moment, for which the terminal is put back first.
  private static let fatal = [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// Asks for a paste to be marked as one, else each line end in it would be Enter.
  private static let begin: StaticString = "\u{1B}[?2004h"
  private static let end: StaticString = "\u{1B}[?2004l"

  /// Puts standard input into raw mode; standard output must be the same terminal.
  package init() throws(CallFailure) {
    precondition(!isWanted.load(ordering: .relaxed), "One raw mode at a time.")
    RawMode.prepare()
    guard tcgetattr(STDIN_FILENO, found) == 0 else { throw CallFailure("tcgetattr") }
    raw.pointee = found.pointee
    raw.pointee.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.pointee.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP | IXON)
    withUnsafeMutableBytes(of: &raw.pointee.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    let ends = try pipeEnds()
    for end in [ends.read, ends.write] {
      guard fcntl(end, F_SETFL, O_NONBLOCK) == 0 else { throw CallFailure("fcntl") }
    }
    wakingEnd.store(ends.write, ordering: .sequentiallyConsistent)
    isWanted.store(true, ordering: .sequentiallyConsistent)
    try RawMode.installHandlers()
    RawMode.enter()
    guard isRaw.load(ordering: .sequentiallyConsistent) else {
      isWanted.store(false, ordering: .sequentiallyConsistent)
      throw CallFailure("tcsetattr")
    }
    descriptor = ends.read
  }

  deinit {
    RawMode.restore()
    isWanted.store(false, ordering: .sequentiallyConsistent)
    let end = wakingEnd.exchange(-1, ordering: .sequentiallyConsistent)
    for number in RawMode.fatal + [SIGTSTP, SIGCONT, SIGWINCH] {
      sigaction(number, former + Int(number), nil)
    }
    close(end)
    close(descriptor)
  }

  /// Gives the terminal back for as long as a body runs, as for an editor.
  package func suspended<Result>(_ body: () -> Result) -> Result {
    isWanted.store(false, ordering: .sequentiallyConsistent)
    RawMode.restore()
    defer {
      isWanted.store(true, ordering: .sequentiallyConsistent)
      RawMode.enter()
    }
    return body()
  }

  /// Tells how many lines are below the cursor, so that a shell does not write over them.
  ///
  /// - Parameter count: nil where the cursor stands on a line of its own.
  package func noteRowsBelow(_ count: Int?) {
    rowsBelow.store(count ?? -1, ordering: .sequentiallyConsistent)
  }

  /// What has happened to the terminal since this was last asked.
  func news() -> (resized: Bool, resumed: Bool) {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return (
      hasResized.exchange(false, ordering: .sequentiallyConsistent),
      hasResumed.exchange(false, ordering: .sequentiallyConsistent)
    )
  }
}

// MARK: - What handlers may call

extension RawMode {
  /// Touches everything that handlers use, since initialising a global may take a lock.
  static func prepare() {
    _ = (found, raw, former)
    _ = isWanted.load(ordering: .sequentiallyConsistent)
    _ = isRaw.load(ordering: .sequentiallyConsistent)
    _ = rowsBelow.load(ordering: .sequentiallyConsistent)
    _ = hasResized.load(ordering: .sequentiallyConsistent)
    _ = hasResumed.load(ordering: .sequentiallyConsistent)
    _ = wakingEnd.load(ordering: .sequentiallyConsistent)
  }

  /// Puts the terminal back as it was found, below what is on it; nothing if it is not raw.
  ///
  /// It calls only what signal-safety(7) allows in a handler.
  static func restore() {
    guard isRaw.exchange(false, ordering: .sequentiallyConsistent) else { return }
    send(end)
    let rows = rowsBelow.exchange(-1, ordering: .sequentiallyConsistent)
    if rows >= 0 {
      for _ in 0...rows { send("\n") }
    }
    tcsetattr(STDIN_FILENO, TCSANOW, found)
  }

  /// Enters raw mode, unless the process runs in the background, where that would stop it.
  private static func enter() {
    guard isWanted.load(ordering: .sequentiallyConsistent),
      tcgetpgrp(STDIN_FILENO) == getpgrp(), tcsetattr(STDIN_FILENO, TCSANOW, raw) == 0
    else { return }
    send(begin)
    isRaw.store(true, ordering: .sequentiallyConsistent)
  }

  private static func send(_ text: StaticString) {
    _ = write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func wake() {
    var byte: UInt8 = 0
    _ = write(wakingEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
  }

  /// Enters raw mode after a stop, and tells that the screen has to be painted anew.
  private static func resume() {
    guard isWanted.load(ordering: .sequentiallyConsistent) else { return }
    enter()
    hasResumed.store(true, ordering: .sequentiallyConsistent)
    wake()
  }

  private static func installHandlers() throws(CallFailure) {
    for number in fatal {
      try catching(number) { number in
        let saved = errno
        RawMode.restore()
        // Comes again when this returns, to whoever caught it before: a backtrace, or the end.
        sigaction(number, former + Int(number), nil)
        raise(number)
        errno = saved
      }
    }
    try catching(SIGTSTP) { number in
      let saved = errno
      RawMode.restore()
      RawMode.stop(number)
      RawMode.resume()
      errno = saved
    }
    // A stop that cannot be caught, SIGSTOP, is only noticed here.
    try catching(SIGCONT) { _ in
      let saved = errno
      RawMode.resume()
      errno = saved
    }
    try catching(SIGWINCH) { _ in
      let saved = errno
      hasResized.store(true, ordering: .sequentiallyConsistent)
      RawMode.wake()
      errno = saved
    }
  }

  /// Stops as the signal does by default; where no shell could continue the process, it goes on.
  private static func stop(_ number: Int32) {
    var ordinary = sigaction()
    ordinary.handler = SIG_DFL
    var own = sigaction()
    sigaction(number, &ordinary, &own)
    raise(number)
    var stopping = sigset_t()
    sigemptyset(&stopping)
    sigaddset(&stopping, number)
    var blocked = sigset_t()
    // The process stops in this call.
    pthread_sigmask(SIG_UNBLOCK, &stopping, &blocked)
    pthread_sigmask(SIG_SETMASK, &blocked, nil)
    sigaction(number, &own, nil)
  }

  /// Catches a signal, with all others held back meanwhile; one that is ignored stays ignored.
  private static func catching(
    _ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void
  ) throws(CallFailure) {
    guard sigaction(number, nil, former + Int(number)) == 0 else { throw CallFailure("sigaction") }
    let before = (former + Int(number)).pointee
    if before.isIgnoring { return }
    var action = sigaction()
    sigfillset(&action.sa_mask)
    action.handler = handler
    guard sigaction(number, &action, nil) == 0 else { throw CallFailure("sigaction") }
  }
}
