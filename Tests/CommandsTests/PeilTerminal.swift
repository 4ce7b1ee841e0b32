import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The built program, or a shell that starts it, on a pseudo-terminal of its own.
///
/// A test waits for words on the screen and for the end of the process; only ``rest()`` sleeps.
final class PeilTerminal {
  let process: pid_t
  private let master: Int32

  /// The terminal's own side, kept open so that its state can be looked at after the program.
  private let slave: Int32
  private var output: [UInt8] = []

  /// What has been waited for lies before this.
  private var seen = 0
  private var isOpen = true

  /// Starts a program with its whole argument list.
  init(
    _ words: [String], program: String = PeilProcess.path, columns: UInt16 = 80, rows: UInt16 = 40,
    environment: [String: String] = [:]
  ) throws {
    let usual = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LOGNAME": "tester", "TERM": "xterm",
      "TZ": "UTC0",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let variables = usual.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    // Everything is made before the fork: the child of a process with threads may allocate nothing.
    let file = Self.list([program])
    let argv = Self.list([program] + words)
    let envp = Self.list(variables)
    let signals = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
    let name = UnsafeMutablePointer<CChar>.allocate(capacity: 1024)
    defer {
      Self.release(file)
      Self.release(argv)
      Self.release(envp)
      signals.deallocate()
      name.deallocate()
    }
    sigemptyset(signals)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var master: Int32 = -1
    let child = forkpty(&master, name, nil, &size)
    if child == 0 {
      sigprocmask(SIG_SETMASK, signals, nil)
      // A run in the background may ignore some, which a child would inherit.
      signal(SIGINT, SIG_DFL)
      signal(SIGQUIT, SIG_DFL)
      signal(SIGHUP, SIG_DFL)
      signal(SIGPIPE, SIG_DFL)
      signal(SIGTSTP, SIG_DFL)
      if let path = file[0] { execve(path, argv, envp) }
      _exit(127)
    }
    guard child > 0 else { throw PeilProcess.Failure(call: "forkpty", number: errno) }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    process = child
    self.master = master
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
  }

  private static func list(_ words: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: words.count + 1)
    for (index, word) in words.enumerated() { list[index] = strdup(word) }
    list[words.count] = nil
    return list
  }

  private static func release(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) {
    var index = 0
    while let word = list[index] {
      free(word)
      index += 1
    }
    list.deallocate()
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Types on the keyboard.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits for as long as a choice that was just shown asks for quiet; nothing on the screen tells
  /// when that is over.
  func rest() {
    usleep(200_000)
  }

  /// Reads what is shown until a text appears that has not been waited for yet, or all has ended.
  ///
  /// - Returns: whether it appeared.
  @discardableResult
  func wait(for text: String) -> Bool {
    let wanted = Array(text.utf8)
    while true {
      if let range = output[seen...].firstRange(of: wanted) {
        seen = range.upperBound
        return true
      }
      if !readMore() { return false }
    }
  }

  /// Everything shown so far.
  var shown: String { String(decoding: output, as: UTF8.self) }

  /// Waits for more; false at the end.
  private func readMore() -> Bool {
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    // Ten seconds without a word are a failure, not a measure of anything.
    guard poll(&wait, 1, 10_000) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let size = read(master, &chunk, chunk.count)
    guard size > 0 else { return false }
    output += chunk.prefix(size)
    return true
  }

  /// Gives the terminal another size, which its processes are told.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away, as a connection that drops does.
  func hangUp() {
    if isOpen { close(master) }
    isOpen = false
  }

  func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// Whether the terminal gives lines and shows what is typed, as it did before the program.
  var isOrdinary: Bool {
    var state = termios()
    guard tcgetattr(slave, &state) == 0 else { return false }
    let lines = tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    return state.c_lflag & lines == lines && state.c_iflag & tcflag_t(ICRNL | IXON) != 0
  }

  /// How a process ended.
  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Waits for the end, and reads what is shown meanwhile, so that the program never blocks.
  ///
  /// - Parameter key: what a person presses again when nothing happens for a second.
  /// - Returns: how it ended.
  func ending(pressing key: String? = nil) -> Ending {
    var status: Int32 = 0
    var quiet = 0
    while true {
      let ended = waitpid(process, &status, isOpen ? WNOHANG : 0)
      if ended == process { break }
      if ended < 0, errno != EINTR { return .exited(-1) }
      if isOpen {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        if poll(&wait, 1, 5) > 0 {
          _ = readMore()
          quiet = 0
        } else {
          quiet += 1
        }
        if let key, quiet == 200 {
          type(key)
          quiet = 0
        }
      }
    }
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while isOpen, poll(&wait, 1, 0) > 0, readMore() {}
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }
}
