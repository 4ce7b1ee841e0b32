import Hashing
import History
import Journal
import Language
import Signing
import Terminal

/// What is asked of one file.
struct Verification {
  let path: String
  let head: Digest?
  let allowed: AllowedSigners?
  let roles: [Role]

  /// Whether a good signature must be the last thing that was added.
  let nothingAfter: Bool

  let console: Console

  /// Checks everything and says what was found; results to the output, what fails to the messages.
  func holds() throws -> Bool {
    let bytes = try RecordFile.bytes(path)
    let text: JournalText
    let file: SignedFile
    do throws(JournalDamage) {
      text = try JournalText(verifying: bytes)
    } catch {
      console.tell(error.text(path))
      return false
    }
    do throws(Failure) {
      file = try RecordFile.signedFile(path, text)
    } catch {
      console.tell(error.text)
      return false
    }
    if let head, !text.lines.contains(where: { $0.hash == head }) {
      console.tell(
        Text(
          nl: "\(path) is heel, maar \(head.hexadecimal) komt er niet in voor: er ontbreken"
            + " regels aan het eind, of het is een andere meting.",
          en: "\(path) is sound, but \(head.hexadecimal) does not occur in it: lines are missing"
            + " from the end, or it is another record."))
      return false
    }
    try say(summary(text, file)[console.language])
    tellAfterHead(text)
    try tellUnknown(file, text)
    try tellTime(file)
    return try signaturesHold(file) && text.tail.isEmpty
  }

  func say(_ text: String) throws {
    try console.write("\(text.sanitized(keepingNewlines: true))\n")
  }

  private func summary(_ text: JournalText, _ file: SignedFile) -> Text {
    let events = file.links.count
    let isWhole = text.tail.isEmpty
    return Text(
      nl: "\(path): \(isWhole ? "ongeschonden" : "heel tot aan een onafgemaakte laatste regel"),"
        + " \(counted(events, one: "gebeurtenis", other: "gebeurtenissen")), eindgetal"
        + " \(text.head.hexadecimal)",
      en: "\(path): \(isWhole ? "intact" : "sound up to an unfinished last line"),"
        + " \(counted(events, one: "event", other: "events")), final value"
        + " \(text.head.hexadecimal)")
  }

  /// Says how many lines came after the value that somebody wrote down.
  private func tellAfterHead(_ text: JournalText) {
    guard let head, let index = text.lines.firstIndex(where: { $0.hash == head }) else { return }
    let later = text.lines.count - 1 - index
    console.tell(
      later == 0
        ? Text(nl: "Het eindgetal klopt.", en: "The final value is right.")
        : Text(
          nl: "Het eindgetal komt voor; daarna kwam er nog"
            + " \(counted(later, one: "regel", other: "regels")) bij.",
          en: "The final value occurs; after it"
            + " \(counted(later, one: "line was", other: "lines were")) added."))
  }

  /// Says what a later version wrote, which this one keeps and cannot use.
  private func tellUnknown(_ file: SignedFile, _ text: JournalText) throws {
    guard file.kind == .record else { return }
    let count = try RecordFile.state(path, text).unknownEvents.count
    guard count > 0 else { return }
    console.tell(
      Text(
        nl: "\(counted(count, one: "gebeurtenis is", other: "gebeurtenissen zijn")) van een"
          + " nieuwere versie van Peil; zij tellen hier niet mee.",
        en: "\(counted(count, one: "event is", other: "events are")) of a newer version of Peil;"
          + " they do not count here."))
  }
}
