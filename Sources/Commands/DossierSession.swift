import Assessment
import Auditing
import Hashing
import History
import Journal
import Language
import Maturity
import Reports

/// An auditor's dossier that is open for writing, with the record that it is about.
struct DossierSession {
  let path: String
  let recordPath: String

  /// The record; it is read and never written to.
  private(set) var assessment: Assessment

  private(set) var dossier: DossierState
  let writer: JournalWriter

  /// Opens the dossier of a record.
  ///
  /// - Parameters:
  ///   - record: the file of the record.
  ///   - dossier: the file of the dossier; nil for the one beside the record.
  ///   - check: looks at the record before a dossier that is not there is made, and refuses what
  ///     could not be recorded in it; nil where none is made.
  ///   - writes: whether something is written, so that what was signed before is told.
  ///   - choice: the definitions.
  ///   - patience: how long a lock is waited for.
  ///   - console: tells what was made or cut.
  /// - Returns: the dossier, locked.
  /// - Throws: a `Failure` that says why it cannot be used.
  static func open(
    _ record: String, dossier: String?, making check: ((Assessment) throws -> Void)? = nil,
    writes: Bool = true,
    _ choice: NormChoice, _ patience: Console.Patience = .moment, console: Console
  ) throws -> DossierSession {
    let file = try RecordFile.read(record, choice)
    for notice in file.notices(now: console.now()) { console.tell(notice) }
    let recordState = file.assessment.state
    if recordState.forbidsScoring { throw Failure.scoringForbidden(path: record) }
    let path = dossier ?? DossierFile.path(ofRecord: record)
    if let check, try !RecordFile.exists(path) {
      try check(file.assessment)
      try make(path, about: recordState, console).close()
      console.tell(
        Text(
          nl: "Het auditdossier \(path) is gemaakt; alleen u kunt het lezen.",
          en: "The audit dossier \(path) has been made; only you can read it."))
    }
    let opened: JournalWriter.Opened
    do throws(Failure) {
      opened = try console.openJournal(path, patience)
    } catch {
      guard case .journal(_, .file(.notFound)) = error else { throw error }
      throw Failure.auditing(.noDossier(path: path, record: record))
    }
    let dossierState = try DossierFile.state(path, opened.text)
    let notices = try DossierFile.check(dossierState, path, about: recordState, record)
    if let notice = dossierState.lossNotice(of: Text(same: path)) { console.tell(notice) }
    for notice in notices { console.tell(notice) }
    if writes { console.tellWhatStands(SignedFile(dossierState)) }
    var assessment = file.assessment
    assessment.audit = dossierState.audit
    return DossierSession(
      path: path, recordPath: record, assessment: assessment, dossier: dossierState,
      writer: opened.writer)
  }

  private static func make(
    _ path: String, about record: RecordState, _ console: Console
  ) throws -> JournalWriter {
    let header = DossierHeader(
      dossier: try console.identifier(), record: record.header.record, head: record.head,
      created: console.now())
    return try console.makeJournal(path, firstLine: header.body)
  }

  /// Writes acts, flushed before this returns, and takes them in.
  mutating func record(
    _ acts: [DossierAct], by: String, console: Console
  ) throws(Failure) -> [(event: DossierEvent, hash: Digest)] {
    let stored = try write(acts, by: by, console: console)
    for line in stored { dossier.apply(line.event, hash: line.hash) }
    assessment.audit = dossier.audit
    return stored
  }

  /// Writes acts, flushed before this returns.
  func write(
    _ acts: [DossierAct], by: String, console: Console
  ) throws(Failure) -> [(event: DossierEvent, hash: Digest)] {
    let events = acts.map { DossierEvent(at: console.now(), by: by, act: $0) }
    do throws(JournalError) {
      let hashes = try writer.append(batch: events.map(\.body))
      return zip(events, hashes).map { ($0, $1) }
    } catch {
      throw .journal(path: path, error)
    }
  }

  /// What opens a finished examination again, or nothing where it is open.
  ///
  /// - Parameters:
  ///   - reason: the reason given; nil for none.
  ///   - console: checks the reason.
  /// - Returns: the act to write first.
  /// - Throws: a `Failure` where the examination is finished and no reason was given.
  func reopening(_ reason: String?, console: Console) throws -> [DossierAct] {
    guard dossier.isFinished else { return [] }
    guard let reason else { throw Failure.auditing(.examinationFinished(path: path)) }
    return [.reopened(reason: try console.meantText(reason, of: "--reopen", by: assessment.doubts))]
  }

  /// The practice with an identifier, whatever case it was typed in.
  func practice(_ id: String) throws(Failure) -> String {
    try assessment.practice(id)
  }

  /// A finding that stands in the dossier.
  func finding(_ id: String) throws(Failure) -> AuditedFinding {
    try dossier.audit.finding(named: id)
  }
}

extension Assessment {
  /// The identifier of a practice as it is written, whatever case it was typed in.
  func practice(_ id: String) throws(Failure) -> String {
    let known = questionnaire.places.keys.sorted()
    guard let practice = known.first(where: { $0.lowercased() == id.lowercased() }) else {
      throw .auditing(.unknownPractice(id, suggestion: closest(to: id, among: known)))
    }
    return practice
  }
}

extension Audit {
  /// A finding by its identifier, whatever case it was typed in.
  func finding(named id: String) throws(Failure) -> AuditedFinding {
    guard let found = findings.first(where: { $0.finding.id.lowercased() == id.lowercased() })
    else {
      let known = findings.map(\.finding.id)
      throw .auditing(.unknownFinding(id, suggestion: closest(to: id, among: known), known: known))
    }
    return found
  }
}
