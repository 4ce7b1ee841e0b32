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
    _ path: String, _ choice: NormChoice, _ patience: Console.Patience = .moment, console: Console
  ) throws -> RecordSession {
    let opened = try console.openJournal(path, patience)
    let file = try RecordFile(path, opened.text, choice)
    for notice in file.notices { console.tell(notice) }
    let state = file.assessment.state
    console.tellWhatStands(SignedFile(state), adoption: state.adoption)
    return RecordSession(path: path, assessment: file.assessment, writer: opened.writer)
  }

  /// What opens finished answers again, or nothing where they are open.
  ///
  /// - Parameters:
  ///   - reason: the reason given; nil for none.
  ///   - console: checks the reason.
  /// - Returns: the act to write first.
  /// - Throws: a `Failure` where the answers are finished and no reason was given.
  func reopening(_ reason: String?, console: Console) throws -> [Act] {
    guard assessment.state.isFinished(by: .coordinator) else { return [] }
    guard let reason else { throw Failure.finished(path: path) }
    return [.reopened(reason: try console.meantText(reason, of: "--reopen", by: assessment.doubts))]
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
