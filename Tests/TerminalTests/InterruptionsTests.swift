import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Each test has a process of its own, because handlers belong to the whole process.
@Suite struct InterruptionsTests {
  @Test func `Signals have the numbers that POSIX fixes`() {
    // Origin: POSIX.1-2017, kill(1): 1 SIGHUP, 2 SIGINT, 15 SIGTERM.
    #expect(Signal.allCases.map(\.number) == [2, 15, 1])
  }

  @Test func `A signal before waiting is met`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      letSignalsIn()
      let interruptions = try Interruptions.install()
      guard interruptions.first == nil else { exit(1) }
      raise(SIGTERM)
      guard interruptions.first == .terminate else { exit(2) }
      // Nobody ever writes to this pipe.
      let pipe = try Pipe()
      var reader = LineReader(descriptor: pipe.readEnd, interruptions: interruptions)
      guard try reader.next() == .interrupted(.terminate) else { exit(3) }
      guard try reader.next() == .interrupted(.terminate) else { exit(4) }
      exit(7)
    }
  }

  @Test func `A signal while waiting ends it`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      letSignalsIn()
      let interruptions = try Interruptions.install()
      let pipe = try Pipe(Array("een\n".utf8))
      var reader = LineReader(descriptor: pipe.readEnd, interruptions: interruptions)
      guard try reader.next() == .text("een") else { exit(1) }
      let process = getpid()
      var line = Line.end
      // Whether the signal comes before, at or after the start of waiting, it is met.
      try withThread {
        kill(process, SIGHUP)
      } during: {
        line = try reader.next()
      }
      exit(line == .interrupted(.hangUp) ? 7 : 2)
    }
  }

  @Test func `The first signal counts`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      letSignalsIn()
      let interruptions = try Interruptions.install()
      raise(SIGHUP)
      raise(SIGINT)
      exit(interruptions.first == .hangUp ? 7 : 1)
    }
  }

  @Test func `The same signal again ends the process`() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      letSignalsIn()
      _ = try Interruptions.install()
      raise(SIGINT)
      raise(SIGINT)
    }
  }

  /// The system and the shell both tell of a terminal that went away, while a text is being kept.
  @Test func `A terminal goes away once`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      letSignalsIn()
      let interruptions = try Interruptions.install()
      for _ in 0..<3 { raise(SIGHUP) }
      exit(interruptions.first == .hangUp ? 7 : 1)
    }
  }

  @Test func `What is ignored stays ignored`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      letSignalsIn()
      signal(SIGHUP, SIG_IGN)
      let interruptions = try Interruptions.install()
      raise(SIGHUP)
      exit(interruptions.first == nil ? 7 : 1)
    }
  }

  @Test func `Installing twice traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = try Interruptions.install()
      _ = try Interruptions.install()
    }
  }
}

/// Lets signals reach the calling thread, and act there as they do by default.
///
/// Threads of the concurrency pool block them, and then `raise` would only leave one waiting.
private func letSignalsIn() {
  var signals = sigset_t()
  sigfillset(&signals)
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  for caught in Signal.allCases { signal(caught.number, SIG_DFL) }
}
