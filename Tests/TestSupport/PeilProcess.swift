#if canImport(Glibc)
  package import Glibc
#elseif canImport(Musl)
  package import Musl
#else
  package import Darwin
#endif

/// The built program as a process of its own, with pipes to its three streams.
package final class PeilProcess {
  package let identifier: pid_t
  private let input: Int32
  private let output: Int32
  private let messages: Int32
  private var isInputOpen = true
  private var seen: [UInt8] = []

  package struct Failure: Error {
    package let call: String
    package let number: Int32

    package init(call: String, number: Int32) {
      self.call = call
      self.number = number
    }
  }

  /// What came out of a process that has ended.
  package struct Ending {
    /// The exit status, or nil after a signal.
    package let status: Int32?
    package let output: String
    package let messages: String
  }

  /// Where the program stands: beside the tests, or beside the program that runs.
  package static var path: String {
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let parts = tests.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast() + ["peil"]).joined(separator: "/")
  }

  /// Starts the program, or another with its whole argument list, perhaps without some of its
  /// standard streams.
  package init(
    _ words: [String], program: String? = nil, environment: [String: String] = [:],
    closed: Set<Int32> = []
  ) throws {
    var ends = [Int32](repeating: -1, count: 6)
    for index in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard pipe(&pair) == 0 else { throw Failure(call: "pipe", number: errno) }
      ends[2 * index] = pair[0]
      ends[2 * index + 1] = pair[1]
      for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[3], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[5], 2)
    for stream in closed.sorted() { posix_spawn_file_actions_addclose(&actions, stream) }
    // A thread of a test run may block signals, and a run in the background may ignore some; a
    // child would inherit both.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    var ordinary = sigset_t()
    sigemptyset(&ordinary)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&ordinary, signal) }
    posix_spawnattr_setsigdefault(&attributes, &ordinary)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let file = program ?? Self.path
    let usual = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LOGNAME": "tester", "TZ": "UTC0",
    ]
    let variables = usual.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    var argv = ([file] + words).map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer {
      for pointer in argv + envp { free(pointer) }
    }
    var identifier: pid_t = 0
    let error = posix_spawn(&identifier, file, &actions, &attributes, &argv, &envp)
    for end in [ends[0], ends[3], ends[5]] { close(end) }
    guard error == 0 else { throw Failure(call: "posix_spawn \(file)", number: error) }
    self.identifier = identifier
    input = ends[1]
    output = ends[2]
    messages = ends[4]
  }

  /// Runs the program to its end.
  package static func run(
    _ words: [String], program: String? = nil, input: String = "",
    environment: [String: String] = [:], closed: Set<Int32> = []
  ) throws -> Ending {
    let process = try PeilProcess(
      words, program: program, environment: environment, closed: closed)
    process.type(input)
    return process.finish()
  }

  /// Types into the program; what it does not read any more is lost without a sound.
  package func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  package func endInput() {
    if isInputOpen { close(input) }
    isInputOpen = false
  }

  /// Reads its output until a text has appeared in it that many times, or it ends.
  ///
  /// - Returns: how many times the text was seen since the start.
  @discardableResult
  package func wait(for text: String, times: Int) -> Int {
    var count = occurrences(of: text)
    while count < times {
      var chunk = [UInt8](repeating: 0, count: 65536)
      let size = read(output, &chunk, chunk.count)
      if size <= 0 { break }
      seen += chunk.prefix(size)
      count = occurrences(of: text)
    }
    return count
  }

  private func occurrences(of text: String) -> Int {
    String(decoding: seen, as: UTF8.self).ranges(of: text).count
  }

  package func send(_ signal: Int32) {
    kill(identifier, signal)
  }

  /// Ends its input and collects everything.
  package func finish() -> Ending {
    endInput()
    var streams: [Int32: [UInt8]] = [output: seen, messages: []]
    var open = [output, messages]
    while !open.isEmpty {
      var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waits, nfds_t(waits.count), -1) > 0 else { continue }
      for wait in waits where wait.revents != 0 {
        var chunk = [UInt8](repeating: 0, count: 65536)
        let size = read(wait.fd, &chunk, chunk.count)
        if size <= 0 {
          open.removeAll { $0 == wait.fd }
        } else {
          streams[wait.fd, default: []] += chunk.prefix(size)
        }
      }
    }
    close(output)
    close(messages)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
    return Ending(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil,
      output: String(decoding: streams[output] ?? [], as: UTF8.self),
      messages: String(decoding: streams[messages] ?? [], as: UTF8.self))
  }
}
