#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A program that answers on its standard streams, started without a shell between.
package struct ExternalProgram: Sendable {
  /// The name, looked for in `PATH` unless it has a slash, and the words behind it.
  package let words: [String]

  /// Variables that the program sees with other values than this process has.
  package let environment: [String: String]

  /// - Parameters:
  ///   - words: the name and what stands behind it, at least the name.
  ///   - environment: variables that differ from those of this process.
  package init(_ words: [String], environment: [String: String] = [:]) {
    precondition(!words.isEmpty, "A program has a name.")
    self.words = words
    self.environment = environment
  }

  /// What came of a run.
  package struct Outcome: Hashable, Sendable {
    package let ending: ProcessEnding

    /// What it wrote to its standard output, as far as the limit goes.
    package let output: [UInt8]

    /// What it wrote to its standard error, as far as the limit goes.
    package let messages: String
  }

  /// Runs the program with bytes as its input and collects what it writes.
  ///
  /// Reading and writing take turns, so that neither side waits for the other for ever. A program
  /// that ends before it has read everything is no failure. What it writes beyond the limit is
  /// read and dropped. A program asks for a passphrase on the terminal itself, not here.
  /// ``ignoreBrokenPipes()`` must have been called.
  ///
  /// - Throws: `CallFailure` where it could not be started; see ``CallFailure/isNotFound``.
  package func run(
    input: [UInt8] = [], limit: Int = 1 << 20
  ) throws(CallFailure) -> Outcome {
    let (inputPipe, outputPipe, messagePipe) = (try Pipe(), try Pipe(), try Pipe())
    var child = ChildProcess(words: words, environment: environment)
    child.input = inputPipe.readEnd
    child.output = outputPipe.writeEnd
    child.messages = messagePipe.writeEnd
    var output = Collected(outputPipe.readEnd, limit: limit)
    var messages = Collected(messagePipe.readEnd, limit: limit)
    var unread = Unread(inputPipe.writeEnd, input)
    let ending = try child.run {
      while output.end.isOpen || messages.end.isOpen {
        var waits = [
          output.end.wait(for: POLLIN), messages.end.wait(for: POLLIN),
          unread.end.wait(for: POLLOUT),
        ]
        // Interrupted, it is asked again; nothing else can fail here.
        guard poll(&waits, nfds_t(waits.count), -1) > 0 else { continue }
        if waits[0].revents != 0 { output.take() }
        if waits[1].revents != 0 { messages.take() }
        if waits[2].revents != 0 { unread.give() }
      }
      unread.end.close()
    }
    return Outcome(
      ending: ending, output: output.bytes,
      messages: String(decoding: messages.bytes, as: UTF8.self))
  }
}

extension PipeEnd {
  /// What poll(2) is asked; it passes over an end that is closed.
  fileprivate func wait(for events: Int32) -> pollfd {
    pollfd(fd: isOpen ? descriptor : -1, events: Int16(events), revents: 0)
  }
}

/// What a program has written to a stream.
private struct Collected {
  let end: PipeEnd
  private let limit: Int
  private(set) var bytes: [UInt8] = []

  init(_ end: PipeEnd, limit: Int) {
    self.end = end
    self.limit = limit
  }

  mutating func take() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(end.descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += chunk.prefix(min(count, limit - bytes.count))
    } else if count == 0 || errno != EINTR {
      end.close()
    }
  }
}

/// What a program has not read yet.
private struct Unread {
  let end: PipeEnd
  private var rest: ArraySlice<UInt8>

  init(_ end: PipeEnd, _ bytes: [UInt8]) {
    self.end = end
    rest = bytes[...]
    // Else a write of more than fits would wait while the program waits to be read.
    _ = fcntl(end.descriptor, F_SETFL, O_NONBLOCK)
    if bytes.isEmpty { end.close() }
  }

  mutating func give() {
    let count = rest.withUnsafeBytes { write(end.descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
      if rest.isEmpty { end.close() }
    } else if errno != EINTR, errno != EAGAIN {
      // Nobody wants the rest; how the program ends says the same.
      end.close()
    }
  }
}
