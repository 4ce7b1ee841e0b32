#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a reader of lines met.
package enum Line: Hashable, Sendable {
  /// A line, without its line end.
  case text(String)
  /// A line that is not UTF-8, without its line end.
  case notUTF8([UInt8])
  /// A line of more bytes than the limit; none of them was kept.
  case tooLong
  /// A signal arrived; what is left of the input stays unread.
  case interrupted(Signal)
  /// There is no more input.
  case end
}

/// A descriptor read line by line.
///
/// A line ends with a newline, before which one carriage return is dropped. The last line needs no
/// newline. A byte order mark before the first line is dropped: it says how the lines are written, and
/// would make another line of the first. Once the end or a signal is met, it is met again.
package struct LineReader: ~Copyable {
  /// The most bytes that a line may have: 1 MiB.
  package static let defaultLimit = 1 << 20

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let descriptor: Int32
  private let limit: Int
  private let interruptions: Interruptions?
  private var buffer: [UInt8] = []
  /// The number of bytes at the start of the buffer that are known to hold no newline.
  private var searched = 0
  /// Whether the start of the present line was too long and has been dropped.
  private var isSkipping = false
  private var isAtEnd = false
  /// Whether what comes may still be a byte order mark.
  private var isAtStart = true

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - descriptor: An open descriptor, which stays open.
  ///   - interruptions: The signals that end waiting.
  ///   - limit: The most bytes that a line may have, its line end not counted.
  package init(
    descriptor: Int32, interruptions: Interruptions?, limit: Int = LineReader.defaultLimit
  ) {
    self.descriptor = descriptor
    self.interruptions = interruptions
    self.limit = limit
  }

  /// Waits for the next line.
  package mutating func next() throws(CallFailure) -> Line {
    while true {
      if let signal = interruptions?.first { return .interrupted(signal) }
      if isAtStart { dropMark() }
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        searched = 0
        return finished(line)
      }
      searched = buffer.count
      // One byte more than the limit may be the carriage return of a line end.
      if isSkipping || buffer.count > limit + 1 {
        isSkipping = true
        buffer.removeAll(keepingCapacity: true)
        searched = 0
      }
      if isAtEnd {
        guard !buffer.isEmpty || isSkipping else { return .end }
        let line = buffer
        buffer.removeAll()
        searched = 0
        return finished(line)
      }
      try fill()
    }
  }

  private mutating func dropMark() {
    if buffer.starts(with: Self.byteOrderMark) {
      buffer.removeFirst(Self.byteOrderMark.count)
      searched = 0
      isAtStart = false
    } else {
      isAtStart = Self.byteOrderMark.starts(with: buffer)
    }
  }

  private mutating func finished(_ line: [UInt8]) -> Line {
    let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
    let isTooLong = isSkipping || content.count > limit
    isSkipping = false
    if isTooLong { return .tooLong }
    guard let text = String(validating: content, as: UTF8.self) else {
      return .notUTF8(Array(content))
    }
    return .text(text)
  }

  /// Reads what there is, after waiting for it or for a signal.
  private mutating func fill() throws(CallFailure) {
    var waits = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let interruptions {
      waits.append(pollfd(fd: interruptions.descriptor, events: Int16(POLLIN), revents: 0))
    }
    guard poll(&waits, nfds_t(waits.count), -1) >= 0 else {
      if errno == EINTR { return }
      throw CallFailure("poll")
    }
    guard waits[0].revents != 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR || errno == EAGAIN { return }
      throw CallFailure("read")
    }
    isAtEnd = count == 0
    buffer += chunk.prefix(count)
  }
}
