import Hashing
import History
import JSON
import Journal
import Language
import Reports

/// What an auditor says of a record, read from a dossier or from what was released of one.
struct DossierFile {
  let audit: Audit

  /// The dossier as far as signatures look at it; nil for what was released of one.
  let signed: SignedFile?

  /// What the reader of a result must know about how it was read.
  let notices: [Text]

  /// Where the dossier of a record stands where nobody says otherwise: `NAME.audit.peil`.
  static func path(ofRecord record: String) -> String {
    let suffix = ".peil"
    let name = record.hasSuffix(suffix) ? String(record.dropLast(suffix.count)) : record
    return name + ".audit.peil"
  }

  /// Where a release stands where nobody says otherwise: `NAME.STEP.json`.
  static func releasePath(ofRecord record: String, _ step: ReleaseStep) -> String {
    let suffix = ".peil"
    let name = record.hasSuffix(suffix) ? String(record.dropLast(suffix.count)) : record
    return "\(name).\(step.rawValue).json"
  }

  /// Reads and verifies a dossier or a release about a record, without touching it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - record: what the record says that it should be about.
  ///   - recordPath: the file of that record, for what is told.
  /// - Returns: what the auditor says.
  /// - Throws: a `Failure` that says why the file cannot be used.
  static func read(
    _ path: String, about record: RecordState, _ recordPath: String
  ) throws -> DossierFile {
    let file = try read(path)
    let notices = try check(file.audit, path, about: record, recordPath)
    return DossierFile(audit: file.audit, signed: file.signed, notices: file.notices + notices)
  }

  /// Reads and verifies a dossier or a release, whatever record it is about.
  static func read(_ path: String) throws -> DossierFile {
    let bytes = try RecordFile.bytes(path)
    if let release = try release(path, bytes) {
      return DossierFile(audit: release.audit, signed: nil, notices: [])
    }
    let text: JournalText
    do throws(JournalDamage) {
      text = try JournalText(verifying: bytes)
    } catch {
      throw Failure.journal(path: path, .damaged(error))
    }
    let state = try state(path, text)
    if state.forbidsScoring { throw Failure.dossierForbidden(path: path) }
    return DossierFile(
      audit: state.audit, signed: SignedFile(state),
      notices: RecordFile.notices(about: text, path)
        + [state.lossNotice(of: Text(same: path))].compactMap(\.self))
  }

  /// The state of a dossier by its verified lines.
  static func state(_ path: String, _ text: JournalText) throws -> DossierState {
    do throws(RecordFault) {
      return try DossierState(
        lines: text.lines.lazy.map {
          RecordLine(number: $0.number, bytes: Array(text.bytes[$0.range]), hash: $0.hash)
        })
    } catch {
      throw Failure.record(path: path, error)
    }
  }

  /// Refuses a dossier that cannot be used, or that is about another record.
  ///
  /// - Returns: what whoever uses the two together must know.
  static func check(
    _ dossier: DossierState, _ path: String, about record: RecordState, _ recordPath: String
  ) throws -> [Text] {
    if dossier.forbidsScoring { throw Failure.dossierForbidden(path: path) }
    return try check(dossier.audit, path, about: record, recordPath)
  }

  /// Refuses what an auditor says of another record, or of lines that the record does not have.
  ///
  /// - Returns: what whoever uses the two together must know.
  static func check(
    _ audit: Audit, _ path: String, about record: RecordState, _ recordPath: String
  ) throws -> [Text] {
    guard audit.record == record.header.record else {
      throw Failure.dossierForAnother(path: path, record: recordPath)
    }
    if record.entries(after: audit.recordHead) != nil { return [] }
    if record.losses.isEmpty { throw Failure.recordCut(path: path, record: recordPath) }
    return [
      Text(
        nl: "De regel waarbij \(path) is geopend staat niet meer in \(recordPath), waarin regels"
          + " verloren zijn; wat er sindsdien veranderde is dus niet te zeggen.",
        en: "The line at which \(path) was opened is no longer in \(recordPath), in which lines are"
          + " lost; so what has changed since cannot be told.")
    ]
  }

  /// What was released, if the file is that; a dossier has more lines than one value.
  private static func release(_ path: String, _ bytes: [UInt8]) throws -> Release? {
    guard let value = try? JSONValue(parsing: bytes), value["format"]?.string == Release.format
    else { return nil }
    do throws(HeaderFault) {
      return try Release(value)
    } catch {
      throw Failure.record(path: path, .header(error))
    }
  }
}
