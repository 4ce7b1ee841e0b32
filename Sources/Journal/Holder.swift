#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Who holds a lock: for the message to whoever comes second, never for a decision.
package struct Holder: Hashable, Sendable {
  /// The name of the computer.
  package let host: String

  /// The process.
  package let process: Int32

  /// Since when, in the words of whoever took the lock.
  package let since: String

  package init(host: String, process: Int32, since: String) {
    self.host = host
    self.process = process
    self.since = since
  }

  /// Returns this process on this computer.
  package static func current(since: String) -> Holder {
    // POSIX allows 255 bytes, and no zero at the end of a name that had to be cut.
    var name = [CChar](repeating: 0, count: 256)
    _ = gethostname(&name, name.count - 1)
    let host = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Holder(host: String(decoding: host, as: UTF8.self), process: getpid(), since: since)
  }

  /// The most bytes that are read as a holder.
  static let sizeLimit = 1024

  /// Reads what another process wrote; `nil` unless it is one line of three plain fields.
  ///
  /// Control characters are refused, since the words go to a terminal.
  init?(line: some BidirectionalCollection<UInt8>) {
    guard line.count <= Self.sizeLimit, line.last == UInt8(ascii: "\n"),
      let text = String(validating: line.dropLast(), as: UTF8.self)
    else { return nil }
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3, let process = Int32(fields[1]), process > 0,
      fields.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.isPlain) })
    else { return nil }
    self.init(host: String(fields[0]), process: process, since: String(fields[2]))
  }

  /// The line of a lock file.
  var line: [UInt8] { Array("\(host)\t\(process)\t\(since)\n".utf8) }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: false
    default: true
    }
  }
}
