import Assessment
import History
import Journal
import Language
import Reports

extension Console {
  /// How long a lock of another command is waited for.
  enum Patience {
    /// Not at all, where a person would look at nothing.
    case none
    /// A moment, since commands in a script or by several people follow each other closely.
    case moment
  }

  /// Locks, reads and verifies a file for writing; an unfinished last line is cut off and told.
  func openJournal(_ path: String, _ patience: Patience = .moment) throws(Failure)
    -> JournalWriter.Opened
  {
    let opened: JournalWriter.Opened
    do throws(JournalError) {
      let open = { () throws(JournalError) in
        try JournalWriter.open(at: path, holder: self.holder)
      }
      opened = try patience == .none ? open() : waitingForLock(open)
    } catch {
      throw .journal(path: path, error)
    }
    if !opened.text.tail.isEmpty { tellCut(path, opened.text.bytes[opened.text.tail]) }
    return opened
  }

  /// Makes a new file with its first line, for writing.
  func makeJournal(_ path: String, firstLine body: [UInt8]) throws(Failure) -> JournalWriter {
    do throws(JournalError) {
      return try waitingForLock { () throws(JournalError) in
        try JournalWriter.create(at: path, firstLine: body, holder: holder)
      }
    } catch .file(let error) {
      throw .writing(path: path, error)
    } catch {
      throw .journal(path: path, error)
    }
  }

  /// What was cut, so that nothing typed disappears in silence.
  private func tellCut(_ path: String, _ tail: ArraySlice<UInt8>) {
    let shown = String(decoding: tail.prefix(200), as: UTF8.self)
    tell(
      Text(
        nl: "De laatste regel van \(path) was niet afgemaakt en is weggehaald. Er stond: \(shown)",
        en: "The last line of \(path) was unfinished and has been removed. It said: \(shown)"))
  }

  /// Says to whoever goes on writing in a file that the board has decided, and who has signed,
  /// before; and that the clock is behind what stands in the file.
  func tellWhatStands(_ file: SignedFile, adoption: RecordState.Adoption? = nil) {
    tellClock(file)
    guard adoption != nil || !file.signers.isEmpty else { return }
    let decision = adoption.map { adoption in
      Text(
        nl: "Het bestuur heeft deze meting vastgesteld (besluit \(adoption.decision)).",
        en: "The board has adopted this record (decision \(adoption.decision)).")
    }
    let signed = Language.nl.signers(of: file).flatMap { dutch in
      Language.en.signers(of: file).map { english in
        Text(nl: "Getekend door \(dutch).", en: "Signed by \(english).")
      }
    }
    let after = Text(
      nl: "Wat u nu vastlegt komt daarna en valt er niet onder.",
      en: "What you record now comes after that and is not covered by it.")
    let parts = [decision, signed, after].compactMap(\.self)
    tell(
      Text(
        nl: parts.map(\.nl).joined(separator: " "), en: parts.map(\.en).joined(separator: " ")))
  }

  /// Says that what is written now gets a moment before that of a line that stands there.
  func tellClock(_ file: SignedFile) {
    let now = now()
    guard let newest = file.newest(upTo: .max), now.isBehind(newest.at) else { return }
    tell(
      Text(
        nl: "De klok staat op \(Language.nl.moment(now)), vóór het tijdstip van regel"
          + " \(newest.number) (\(Language.nl.moment(newest.at))). Staat de klok verkeerd, zet hem dan"
          + " goed voor u verdergaat.",
        en: "The clock says \(Language.en.moment(now)), before the moment of line"
          + " \(newest.number) (\(Language.en.moment(newest.at))). If the clock is wrong, set it right"
          + " before you go on."))
  }
}

extension RecordFile {
  /// What the reader of a result must know, with the moments that cannot be right.
  func notices(now: Moment) -> [Text] {
    notices + SignedFile(assessment.state).wrongMoments(path, now: now)
  }
}

extension DossierFile {
  /// What the reader of a result must know, with the moments that cannot be right.
  func notices(_ path: String, now: Moment) -> [Text] {
    notices + (signed?.wrongMoments(path, now: now) ?? [])
  }
}

extension SignedFile {
  /// The moments that cannot be right, in both languages.
  fileprivate func wrongMoments(_ path: String, now: Moment) -> [Text] {
    zip(
      Language.nl.wrongMoments(of: self, now: now), Language.en.wrongMoments(of: self, now: now)
    ).map { Text(nl: "\(path): \($0)", en: "\(path): \($1)") }
  }
}
