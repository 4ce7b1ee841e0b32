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
    self = try folded(lines) { (value, hash) throws(HeaderFault) in
      RecordState(header: try RecordHeader(value), hash: hash)
    } adding: { (state, value, hash) throws(EventFault) in
      state.apply(try Event(value), hash: hash)
    }
  }
}

extension DossierState {
  /// Folds the lines of a dossier, the header first.
  ///
  /// - Throws: at the first line that is no event; an unknown event is none of these.
  package init(lines: some Sequence<RecordLine>) throws(RecordFault) {
    self = try folded(lines) { (value, hash) throws(HeaderFault) in
      DossierState(header: try DossierHeader(value), hash: hash)
    } adding: { (state, value, hash) throws(EventFault) in
      state.apply(try DossierEvent(value), hash: hash)
    }
  }
}

/// Reads the first line of a file as its header, and each further one as an event.
private func folded<State>(
  _ lines: some Sequence<RecordLine>,
  beginning begin: (JSONValue, Digest) throws(HeaderFault) -> State,
  adding add: (inout State, JSONValue, Digest) throws(EventFault) -> Void
) throws(RecordFault) -> State {
  var state: State?
  for line in lines {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: line.bytes)
    } catch {
      throw state == nil ? .header(.event(.notJSON)) : .event(line: line.number, .notJSON)
    }
    if var begun = state {
      state = nil
      do throws(EventFault) {
        try add(&begun, value, line.hash)
      } catch {
        throw .event(line: line.number, error)
      }
      state = begun
    } else {
      do throws(HeaderFault) {
        state = try begin(value, line.hash)
      } catch {
        throw .header(error)
      }
    }
  }
  guard let state else { throw .noHeader }
  return state
}
