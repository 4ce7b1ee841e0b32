#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What comes from a terminal in raw mode.
package enum TerminalInput: Hashable, Sendable {
  case key(Key)

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
  private var keys: ArraySlice<Key> = []
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

  /// Waits for something to happen.
  package func next() throws(CallFailure) -> TerminalInput {
    while true {
      if let signal = interruptions.first { return .interrupted(signal) }
      if let key = keys.popFirst() { return .key(key) }
      if isAtEnd { return .end }
      let news = mode.news()
      // A new size is asked for anyway when everything is painted again.
      if news.resumed { return .resumed }
      if news.resized { return .resized }
      try fill()
    }
  }

  private func fill() throws(CallFailure) {
    var waits = [STDIN_FILENO, interruptions.descriptor, mode.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&waits, nfds_t(waits.count), decoder.isWaiting ? Self.patience : -1)
    if count < 0 {
      if errno == EINTR { return }
      throw CallFailure("poll")
    }
    if count == 0 {
      keys += decoder.timeout()
      return
    }
    guard waits[0].revents != 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let size = read(STDIN_FILENO, &chunk, chunk.count)
    if size > 0 {
      keys += decoder.decode(chunk.prefix(size))
    } else if size == 0 || errno == EIO {
      // Linux gives this error for a terminal whose other side was closed (tty_ioctl(4)).
      isAtEnd = true
    } else if errno != EINTR, errno != EAGAIN {
      throw CallFailure("read")
    }
  }

  // MARK: - Output

  /// Shows a frame instead of the one before, in a single write.
  package func show(_ frame: Frame) throws(CallFailure) {
    let output = painter.paint(frame)
    mode.noteRowsBelow(frame.lines.isEmpty ? nil : painter.rowsBelow)
    if !output.isEmpty { try writeAll(Array(output.utf8), to: STDOUT_FILENO) }
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
