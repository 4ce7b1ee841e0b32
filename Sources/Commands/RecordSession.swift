import Assessment
import Definitions
import Hashing
import History
import Journal
import Language
import Reports

/// A record that is open for writing, which nobody else can write to meanwhile.
struct RecordSession {
  let path: String
  let assessment: Assessment
  let writer: JournalWriter

  /// Locks, reads and verifies a record; an unfinished last line is cut off and told.
  static func open(
    _ path: String, _ choice: NormChoice, console: Console
  ) throws -> RecordSession {
    let opened = try console.openJournal(path)
    let file = try RecordFile(path, opened.text, library: choice.library, norm: choice.id)
    let state = file.assessment.state
    if let notice = state.lossNotice(of: Text(same: path)) { console.tell(notice) }
    console.tellWhatStands(SignedFile(state), adoption: state.adoption)
    return RecordSession(path: path, assessment: file.assessment, writer: opened.writer)
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
