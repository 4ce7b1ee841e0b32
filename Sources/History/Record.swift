package import Hashing
import JSON

/// A line of a chained file as this module needs it.
package struct RecordLine: Sendable {
  /// Counted from 1.
  package let number: Int

  package let bytes: [UInt8]
  package let hash: Digest

  package init(number: Int, bytes: [UInt8], hash: Digest) {
    self.number = number
    self.bytes = bytes
    self.hash = hash
  }
}

/// Why a sound chain of lines is no record that can be used.
package enum RecordFault: Error, Hashable, Sendable {
  case noHeader
  case header(HeaderFault)
  case event(line: Int, EventFault)
}

extension RecordState {
  /// Folds the lines of a record, the header first.
  ///
  /// - Throws: at the first line that is no event; an unknown event is none of these.
  package init(lines: some Sequence<RecordLine>) throws(RecordFault) {
    var state: RecordState?
    for line in lines {
      let value: JSONValue
      do {
        value = try JSONValue(parsing: line.bytes)
      } catch {
        throw state == nil ? .header(.event(.notJSON)) : .event(line: line.number, .notJSON)
      }
      if state == nil {
        state = RecordState(header: try Self.header(value), hash: line.hash)
      } else {
        state?.apply(try Self.event(value, line: line.number), hash: line.hash)
      }
    }
    guard let state else { throw .noHeader }
    self = state
  }

  private static func header(_ value: JSONValue) throws(RecordFault) -> RecordHeader {
    do {
      return try RecordHeader(value)
    } catch {
      throw .header(error)
    }
  }

  private static func event(_ value: JSONValue, line: Int) throws(RecordFault) -> Event {
    do {
      return try Event(value)
    } catch {
      throw .event(line: line, error)
    }
  }
}
