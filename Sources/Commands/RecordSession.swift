import Assessment
import Definitions
import Hashing
import History
import Journal
import Language

/// A record that is open for writing, which nobody else can write to meanwhile.
struct RecordSession {
  let path: String
  let assessment: Assessment
  let writer: JournalWriter

  /// Locks, reads and verifies a record; an unfinished last line is cut off and told.
  static func open(
    _ path: String, _ choice: NormChoice, console: Console
  ) throws -> RecordSession {
    let opened: JournalWriter.Opened
    do throws(JournalError) {
      opened = try JournalWriter.open(at: path, holder: console.holder)
    } catch {
      throw Failure.journal(path: path, error)
    }
    let file = try RecordFile(path, opened.text, library: choice.library, norm: choice.id)
    if !opened.text.tail.isEmpty {
      console.tell(Self.cutText(path, opened.text.bytes[opened.text.tail]))
    }
    return RecordSession(path: path, assessment: file.assessment, writer: opened.writer)
  }

  /// What was cut, so that nothing typed disappears in silence.
  static func cutText(_ path: String, _ tail: ArraySlice<UInt8>) -> Text {
    let shown = String(decoding: tail.prefix(200), as: UTF8.self)
    return Text(
      nl: "De laatste regel van \(path) was niet afgemaakt en is weggehaald. Er stond: \(shown)",
      en: "The last line of \(path) was unfinished and has been removed. It said: \(shown)")
  }

  /// Writes acts, flushed before this returns.
  func record(
    _ acts: [Act], by: String, role: Role, console: Console
  ) throws(Failure) -> [StoredEvent] {
    let events = acts.map { Event(at: console.now(), by: by, role: role, act: $0) }
    do throws(JournalError) {
      let hashes = try writer.append(batch: events.map(\.body))
      return zip(events, hashes).map { StoredEvent($0, hash: $1) }
    } catch {
      throw .journal(path: path, error)
    }
  }
}
