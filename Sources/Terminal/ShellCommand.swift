#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A command of the user's choice, such as the value of `EDITOR`, run by the shell.
package struct ShellCommand: Hashable, Sendable {
  /// How a command ended.
  package enum Ending: Hashable, Sendable {
    /// With a status; the shell's own is 127 where there is no such command.
    case exited(Int32)
    /// By a signal.
    case signalled(Int32)
  }

  /// The words of the command as the user wrote them; the shell splits them.
  package let words: String

  /// Creates a command from words for the shell.
  package init(_ words: String) {
    self.words = words
  }

  /// The editor that the user chose, or nothing.
  package static func editor(visual: String?, editor: String?) -> ShellCommand? {
    [visual, editor].lazy.compactMap(\.self).first { !$0.isEmpty }.map(ShellCommand.init)
  }

  /// Runs the command on a file and waits until it ends.
  ///
  /// The path reaches the command as one word, whatever it contains. A path that begins with a
  /// dash gets `./` before it, lest it is taken for an option.
  package func run(onFile path: String) throws(CallFailure) -> Ending {
    let safe = path.hasPrefix("-") ? "./" + path : path
    return try waiting { () throws(CallFailure) in
      try spawn(["sh", "-c", "\(words) \"$1\"", "sh", safe], input: nil)
    }
  }

  /// Runs the command with a text as its input and waits until it ends.
  ///
  /// A command that ends before it has read everything, as a pager does when its user has seen
  /// enough, is no failure. ``ignoreBrokenPipes()`` must have been called.
  package func run(onText text: String) throws(CallFailure) -> Ending {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CallFailure("pipe") }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    // Else the command would hold the end it reads open itself and wait for ever.
    _ = fcntl(readEnd, F_SETFD, FD_CLOEXEC)
    _ = fcntl(writeEnd, F_SETFD, FD_CLOEXEC)
    return try waiting { () throws(CallFailure) in
      defer { close(writeEnd) }
      let child: pid_t
      do {
        defer { close(readEnd) }
        child = try spawn(["sh", "-c", words], input: readEnd)
      }
      // Where writing stops, nobody wants the rest; how the command ends says the same.
      try? writeAll(Array(text.utf8), to: writeEnd)
      return child
    }
  }

  /// Waits for a child, while the keyboard's signals are the child's alone, as in system(3).
  private func waiting(
    for start: () throws(CallFailure) -> pid_t
  ) throws(CallFailure) -> Ending {
    var ignore = sigaction()
    ignore.handler = SIG_IGN
    var interrupt = sigaction()
    var quit = sigaction()
    sigaction(SIGINT, &ignore, &interrupt)
    sigaction(SIGQUIT, &ignore, &quit)
    defer {
      sigaction(SIGINT, &interrupt, nil)
      sigaction(SIGQUIT, &quit, nil)
    }
    let child = try start()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw CallFailure("waitpid") }
    }
    // The macros of wait(2), which Swift does not import: WTERMSIG and WEXITSTATUS.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  private func spawn(_ arguments: [String], input: Int32?) throws(CallFailure) -> pid_t {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #else
      var attributes = posix_spawnattr_t()
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    // What this process ignores and what this thread blocks, as threads of the concurrency pool
    // do, a child would ignore and block as well.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }

    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    #if canImport(Darwin)
      let environment = _NSGetEnviron().pointee
    #else
      let environment = environ
    #endif
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, words, environment)
    guard code == 0 else { throw CallFailure("posix_spawn", code: code) }
    return child
  }
}
