import History
import Journal
import Language
import Reports

extension Console {
  /// Locks, reads and verifies a file for writing; an unfinished last line is cut off and told.
  func openJournal(_ path: String) throws(Failure) -> JournalWriter.Opened {
    let opened: JournalWriter.Opened
    do throws(JournalError) {
      opened = try JournalWriter.open(at: path, holder: holder)
    } catch {
      throw .journal(path: path, error)
    }
    if !opened.text.tail.isEmpty { tellCut(path, opened.text.bytes[opened.text.tail]) }
    return opened
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
