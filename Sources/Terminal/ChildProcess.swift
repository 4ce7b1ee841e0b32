import Language

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How a program that this one started has ended.
package enum ProcessEnding: Hashable, Sendable {
  /// With a status; a shell's own is 127 where there is no such command.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)
}

/// A program that this one starts and waits for.
struct ChildProcess {
  /// The name, looked for in `PATH` unless it has a slash, and the words behind it.
  let words: [String]

  /// Variables that the program sees with other values than this process has.
  var environment: [String: String] = [:]

  /// Ends of pipes that become the program's standard streams; it has this process's for others.
  var input: PipeEnd?
  var output: PipeEnd?
  var messages: PipeEnd?

  /// Starts the program, lets something be done with it, and waits for its end.
  ///
  /// The ends that the program has got are closed here before the body begins, so that each side
  /// sees when the other is done. The keyboard's signals are the program's alone meanwhile, as in
  /// system(3). A name that is nowhere in `PATH` is a failure with `ENOENT`.
  func run(_ body: () -> Void) throws(CallFailure) -> ProcessEnding {
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
    let child = try spawn()
    for end in [input, output, messages] { end?.close() }
    body()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw CallFailure("waitpid") }
    }
    // The macros of wait(2), which Swift does not import: WTERMSIG and WEXITSTATUS.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  private func spawn() throws(CallFailure) -> pid_t {
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
    for (own, standard) in [
      (input, STDIN_FILENO), (output, STDOUT_FILENO), (messages, STDERR_FILENO),
    ] {
      guard let own else { continue }
      posix_spawn_file_actions_adddup2(&actions, own.descriptor, standard)
    }

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0.systemCString) }
    arguments.append(nil)
    var variables: [UnsafeMutablePointer<CChar>?] = variables().map { strdup($0.systemCString) }
    variables.append(nil)
    defer { for word in arguments + variables { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(
      &child, words[0].systemCString, &actions, &attributes, arguments, variables)
    guard code == 0 else { throw CallFailure("posix_spawn", code: code) }
    return child
  }

  /// The environment of this process with the variables that differ.
  private func variables() -> [String] {
    #if canImport(Darwin)
      var entry = _NSGetEnviron().pointee
    #else
      var entry = environ
    #endif
    var variables: [String] = []
    while let variable = entry.pointee.map({ String(systemCString: $0) }) {
      let name = String(variable.prefix { $0 != "=" })
      if environment[name] == nil { variables.append(variable) }
      entry += 1
    }
    return variables + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}

/// A pipe whose ends no other program inherits, and which are none of the standard streams.
struct Pipe {
  let readEnd: PipeEnd
  let writeEnd: PipeEnd

  init() throws(CallFailure) {
    let ends = try pipeEnds()
    (readEnd, writeEnd) = (PipeEnd(ends.read), PipeEnd(ends.write))
  }
}

/// One end of a pipe, closed once, with its owner at the latest.
final class PipeEnd {
  let descriptor: Int32
  private(set) var isOpen = true

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close() }

  func close() {
    if isOpen { _ = closeDescriptor(descriptor) }
    isOpen = false
  }
}

/// The call close(2), which a method of that name would hide.
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
