#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What comes from a terminal in raw mode.
package enum TerminalInput: Hashable, Sendable {
  /// A key, with the time at which it can have come at the earliest, in milliseconds.
  case key(Key, at: Int)

  /// The time that was waited for has come, in milliseconds.
  case quiet(at: Int)

  /// The terminal has another size.
  case resized

  /// The process was stopped and goes on; what was on the screen may be gone.
  case resumed

  /// A signal asks the process to end.
  case interrupted(Signal)

  /// The terminal went away.
  case end
}

/// A terminal that gives keys and shows frames.
///
/// It is in raw mode for as long as this value lives.
package final class RawTerminal {
  private let mode: RawMode
  private let interruptions: Interruptions
  private var decoder = KeyDecoder()
  private var painter: Painter
  private var keys: ArraySlice<(key: Key, time: Int)> = []

  /// When it was last known that nothing more had come.
  private var lastLook: Int
  private var isAtEnd = false

  /// How long an Escape may be the start of a longer sequence, in milliseconds.
  ///
  /// Long enough for a slow line to bring the rest, short enough not to be felt.
  private static let patience: Int32 = 50

  /// Puts standard input into raw mode.
  package init(_ styling: Styling, interruptions: Interruptions) throws(CallFailure) {
    mode = try RawMode()
    self.interruptions = interruptions
    painter = Painter(styling)
    lastLook = Self.now
  }

  /// The columns and rows; 80 and 24 where the terminal does not tell.
  package var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// The signal that asks the process to end, if one has arrived.
  package var signal: Signal? { interruptions.first }

  // MARK: - Input

  /// The present time on a clock that never goes back, in milliseconds.
  package var time: Int { Self.now }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// Waits for something to happen.
  ///
  /// What had come before this was called, while the program was busy, may have come at any time
  /// since it last looked; it is told with that time, so that nobody takes it for an answer to what
  /// has been shown since.
  ///
  /// - Parameter deadline: the time until which to wait; nil to wait for ever.
  /// - Returns: what happened first.
  /// - Throws: `CallFailure` where the terminal cannot be read.
  package func next(until deadline: Int? = nil) throws(CallFailure) -> TerminalInput {
    while true {
      if let signal = interruptions.first { return .interrupted(signal) }
      if let next = keys.popFirst() { return .key(next.key, at: next.time) }
      if isAtEnd { return .end }
      let news = mode.news()
      // A new size is asked for anyway when everything is painted again.
      if news.resumed { return .resumed }
      if news.resized { return .resized }
      if try !fill(until: deadline) { return .quiet(at: Self.now) }
    }
  }

  /// Takes in what there is, after waiting for it or for a signal; false at the deadline.
  private func fill(until deadline: Int?) throws(CallFailure) -> Bool {
    var waits = [STDIN_FILENO, interruptions.descriptor, mode.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    var count = poll(&waits, nfds_t(waits.count), 0)
    var arrival = lastLook
    if count == 0 {
      lastLook = Self.now
      let rest = deadline.map { Int32(clamping: max(0, $0 - lastLook)) }
      let wait = decoder.isWaiting ? min(Self.patience, rest ?? Self.patience) : rest ?? -1
      count = poll(&waits, nfds_t(waits.count), wait)
      arrival = Self.now
      if count == 0 {
        lastLook = arrival
        let waited = decoder.isWaiting && wait == Self.patience
        if waited { keys += decoder.timeout().map { ($0, arrival) } }
        return waited || deadline.map { arrival < $0 } ?? true
      }
    }
    if count < 0 {
      if errno == EINTR { return true }
      throw CallFailure("poll")
    }
    guard waits[0].revents != 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let size = read(STDIN_FILENO, &chunk, chunk.count)
    if size > 0 {
      lastLook = Self.now
      keys += decoder.decode(chunk.prefix(size)).map { ($0, arrival) }
    } else if size == 0 || errno == EIO {
      // Linux gives this error for a terminal whose other side was closed (tty_ioctl(4)).
      isAtEnd = true
    } else if errno != EINTR, errno != EAGAIN {
      throw CallFailure("read")
    }
    return true
  }

  // MARK: - Output

  /// Shows a frame instead of the one before, in a single write.
  package func show(_ frame: Frame) throws(CallFailure) {
    let output = painter.paint(frame)
    mode.noteRowsBelow(frame.lines.isEmpty ? nil : painter.rowsBelow)
    if !output.isEmpty { try writeAll(Array(output.utf8), to: STDOUT_FILENO) }
  }

  /// Writes lines that stay above the frame.
  package func write(_ text: String) throws(CallFailure) {
    try writeAll(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Takes the frame away, so that other lines can come in its place.
  package func clear() throws(CallFailure) {
    try show(Frame([]))
  }

  /// Takes the frame away after the terminal changed its width.
  package func clearResized() throws(CallFailure) {
    try writeAll(Array(painter.resize(to: size.columns).utf8), to: STDOUT_FILENO)
    mode.noteRowsBelow(nil)
  }

  /// Forgets the frame, which others have written below.
  package func forget() {
    painter.forget()
    mode.noteRowsBelow(nil)
  }

  /// Gives the terminal back for as long as a body runs, as for an editor; the frame is gone then.
  package func suspended<Result>(_ body: () -> Result) throws(CallFailure) -> Result {
    try clear()
    return mode.suspended(body)
  }
}
