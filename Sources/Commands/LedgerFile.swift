import Hashing
import History
import Journal
import Language
import Publication
import Reports

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
      if error.line == 1 { throw Failure.sector(.ledger(path: path, .noHeader)) }
      throw Failure.journal(path: path, .damaged(error))
    }
    for notice in RecordFile.notices(about: text, path) { console.tell(notice) }
    let file = try LedgerFile(path, text)
    if let notice = file.lossNotice { console.tell(notice) }
    return file
  }

  /// Locks a ledger, for writing; a line whose writing was cut short is cut off and told, for
  /// nothing of it was published.
  static func open(_ path: String, console: Console) throws -> LedgerFile {
    let opened: JournalWriter.Opened
    do throws(Failure) {
      opened = try console.openJournal(path)
    } catch .journal(_, .damaged(let damage)) where damage.line == 1 {
      throw Failure.sector(.ledger(path: path, .noHeader))
    }
    let file = try LedgerFile(path, opened.text, opened.writer)
    if let notice = file.lossNotice { console.tell(notice) }
    return file
  }

  /// Takes a verified journal as a ledger.
  init(_ path: String, _ text: JournalText, _ writer: JournalWriter? = nil) throws {
    self.path = path
    self.writer = writer
    do throws(Ledger.Fault) {
      ledger = try Ledger(
        lines: text.lines.lazy.map { (bytes: Array(text.bytes[$0.range]), hash: $0.hash) })
    } catch {
      throw Failure.sector(.ledger(path: path, error))
    }
  }

  /// What a ledger with lost lines cannot tell any more.
  var lossNotice: Text? { lossNotice(of: Text(same: path)) }

  /// What a ledger with lost lines cannot tell any more, with what the sentence calls it.
  func lossNotice(of name: Text) -> Text? {
    guard !ledger.losses.isEmpty else { return nil }
    let places = ledger.losses.places
    let errata = ledger.unplacedErrata.count
    let unplaced =
      errata == 0
      ? Text(same: "")
      : Text(
        nl: " Van \(counted(errata, one: "correctie", other: "correcties")) is niet meer te zeggen"
          + " over welke regel zij \(errata == 1 ? "gaat" : "gaan").",
        en: " Of \(counted(errata, one: "correction", other: "corrections")) nobody can say any"
          + " more which line \(errata == 1 ? "it is" : "they are") about.")
    return Text(
      nl: "In \(name.nl) zijn na \(places.nl) regels verloren gegaan: wat daarin werd vrijgegeven,"
        + " ingetrokken of minder precies gemaakt is niet bekend. Met dit register wordt niets"
        + " meer vrijgegeven.\(unplaced.nl)",
      en: "In \(name.en) lines after \(places.en) are lost: what they released, withdrew or made"
        + " less precise is not known. Nothing more is released with this ledger.\(unplaced.en)")
  }

  /// Writes a line, which is on the medium when this returns.
  mutating func append(_ event: LedgerEvent) throws -> Ledger.Entry {
    guard let writer else { preconditionFailure("a ledger is opened to be written to") }
    do throws(Ledger.Fault) {
      try ledger.check(event)
    } catch {
      throw Failure.sector(.ledger(path: path, error))
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
