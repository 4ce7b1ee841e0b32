import Hashing
import Journal
import Publication

/// A ledger that has been read.
struct LedgerFile {
  let path: String
  private(set) var ledger: Ledger

  /// The one writer; nil where it is only read.
  private let writer: JournalWriter?

  /// Reads a ledger without touching it; an unfinished last line does not count, and is told.
  static func read(_ path: String, console: Console) throws -> LedgerFile {
    let bytes = try RecordFile.bytes(path)
    let text: JournalText
    do throws(JournalDamage) {
      text = try JournalText(verifying: bytes)
    } catch {
      if error.line == 1 { throw Failure.ledger(path: path, .noHeader) }
      throw Failure.journal(path: path, .damaged(error))
    }
    for notice in RecordFile.notices(about: text, path) { console.tell(notice) }
    return try LedgerFile(path, text, nil)
  }

  /// Locks a ledger, for writing; a line whose writing was cut short is cut off and told, for
  /// nothing of it was published.
  static func open(_ path: String, console: Console) throws -> LedgerFile {
    let opened: JournalWriter.Opened
    do throws(Failure) {
      opened = try console.openJournal(path)
    } catch .journal(_, .damaged(let damage)) where damage.line == 1 {
      throw Failure.ledger(path: path, .noHeader)
    }
    return try LedgerFile(path, opened.text, opened.writer)
  }

  private init(_ path: String, _ text: JournalText, _ writer: JournalWriter?) throws {
    self.path = path
    self.writer = writer
    do throws(Ledger.Fault) {
      ledger = try Ledger(
        lines: text.lines.lazy.map { (bytes: Array(text.bytes[$0.range]), hash: $0.hash) })
    } catch {
      throw Failure.ledger(path: path, error)
    }
  }

  /// Writes a line, which is on the medium when this returns.
  mutating func append(_ event: LedgerEvent) throws -> Ledger.Entry {
    guard let writer else { preconditionFailure("a ledger is opened to be written to") }
    do throws(Ledger.Fault) {
      try ledger.check(event)
    } catch {
      throw Failure.ledger(path: path, error)
    }
    let hash: Digest
    do throws(JournalError) {
      hash = try writer.append(event.body)
    } catch {
      throw Failure.journal(path: path, error)
    }
    do throws(Ledger.Fault) {
      try ledger.append(event, hash: hash)
    } catch {
      preconditionFailure("the line was checked before: \(error)")
    }
    return ledger.entries[ledger.entries.count - 1]
  }
}
