// Work shared among the cores of the processor; no domain.

import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How many threads can run at the same time, at least one.
package var coreCount: Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

/// Runs a body a number of times at once, each on a thread of its own, and waits for all.
///
/// A thread that the system does not give is done without: its turn is run on the caller's thread
/// after the others, so that every body runs exactly once.
///
/// - Parameters:
///   - count: how often, at least once.
///   - body: receives its turn, from 0.
/// - Returns: what the bodies gave, in the order of their turns.
package func inParallel<Result: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  precondition(count > 0, "there is a turn at least")
  let turns = (1..<count).map { turn in Turn { body(turn) } }
  let threads = turns.map { $0.started() }
  let first = body(0)
  let others = zip(turns, threads).map { turn, thread in
    if let thread { pthread_join(thread, nil) } else { turn.run() }
    return turn.result
  }
  return [first] + others
}

/// One run of a body, with the place for what it gives.
private final class Turn<Result: Sendable>: Runnable {
  private let body: @Sendable () -> Result
  private let place = Mutex<Result?>(nil)

  init(_ body: @escaping @Sendable () -> Result) { self.body = body }

  override func run() {
    let result = body()
    place.withLock { $0 = result }
  }

  var result: Result {
    guard let result = place.withLock({ $0 }) else { preconditionFailure("a turn was not run") }
    return result
  }
}

/// Something that a thread can be started with; a C function cannot be generic.
private class Runnable {
  func run() {}

  /// Starts a thread; nil where the system has none to give.
  ///
  /// The stack is as large as that of the main thread usually is, for the default differs by system.
  func started() -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(&thread, &attributes, runBox, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    return thread
  }
}

#if canImport(Darwin)
  private func runBox(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Runnable>.fromOpaque(pointer).takeRetainedValue().run()
    return nil
  }
#else
  private func runBox(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let pointer { Unmanaged<Runnable>.fromOpaque(pointer).takeRetainedValue().run() }
    return nil
  }
#endif
