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

  /// Says to whoever goes on answering that the board has decided, and who has signed, before.
  func tellOfAdoption(_ state: RecordState) {
    let signers = SignedFile(state).signers
    guard state.adoption != nil || !signers.isEmpty else { return }
    let decision = state.adoption.map { adoption in
      Text(
        nl: "Het bestuur heeft deze meting vastgesteld (besluit \(adoption.decision)).",
        en: "The board has adopted this record (decision \(adoption.decision)).")
    }
    let names = { (language: Language) in
      language.list(signers.map { "\($0.by.cleanLine) (\(language.role($0.role)))" })
    }
    let signed =
      signers.isEmpty
      ? nil
      : Text(nl: "Getekend door \(names(.nl)).", en: "Signed by \(names(.en)).")
    let after = Text(
      nl: "Wat u nu vastlegt komt daarna en valt er niet onder.",
      en: "What you record now comes after that and is not covered by it.")
    let parts = [decision, signed, after].compactMap(\.self)
    tell(
      Text(
        nl: parts.map(\.nl).joined(separator: " "), en: parts.map(\.en).joined(separator: " ")))
  }
}
