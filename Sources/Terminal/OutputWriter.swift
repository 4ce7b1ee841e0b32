import Language

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why output did not arrive.
package enum OutputFailure: Error, Hashable {
  /// Nobody reads any more, as after `| head`; a reason to end quietly.
  case brokenPipe
  /// There is nowhere to write to, as after `>&-`.
  case closed
  /// The call that failed, for instance because the disk is full.
  case failed(CallFailure)
}

/// Text on its way to a descriptor.
///
/// The first failure stays: all that is written later fails in the same way, so that no output
/// has a hole in it. Nothing is written when the writer goes away; ``flush()`` must be called
/// before that, because only then can a failure be told.
package final class OutputWriter {
  private let descriptor: Int32
  private let capacity: Int
  private var buffer: [UInt8] = []
  private var failure: OutputFailure?

  /// Creates a writer that collects text before it writes it.
  ///
  /// - Parameters:
  ///   - descriptor: An open descriptor, which stays open.
  ///   - capacity: The bytes that are collected; with 0 every text is written at once.
  ///   - failure: Why no text can arrive, where that is known beforehand.
  package init(descriptor: Int32, capacity: Int, failure: OutputFailure? = nil) {
    self.descriptor = descriptor
    self.capacity = capacity
    self.failure = failure
  }

  /// Writes a text, or keeps it until there is more.
  package func write(_ text: String) throws(OutputFailure) {
    if let failure { throw failure }
    buffer += text.legible.utf8
    if buffer.count > capacity { try flush() }
  }

  /// Writes everything that was kept.
  package func flush() throws(OutputFailure) {
    if buffer.isEmpty { return }
    if let failure { throw failure }
    do {
      try writeAll(buffer, to: descriptor)
      buffer.removeAll(keepingCapacity: true)
    } catch {
      let reason: OutputFailure = error.code == EPIPE ? .brokenPipe : .failed(error)
      failure = reason
      throw reason
    }
  }
}

/// Writes all bytes, also through interruptions, short writes and descriptors that do not block.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(CallFailure) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
      continue
    }
    let failure = CallFailure("write")
    switch failure.code {
    case EINTR: continue
    case EAGAIN:
      // The other end of a terminal may have made it non-blocking for everybody.
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&wait, 1, -1)
    default: throw failure
    }
  }
}

/// Makes writing to a closed pipe an error instead of the end of the process.
///
/// Call it once, at the start.
package func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
}
