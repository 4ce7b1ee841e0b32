package import Hashing
import History
import Invocation
import Journal
package import Language
import Terminal

extension Command where Context == Console {
  static var verify: Command {
    Command(
      "verify", under: .safeguarding,
      summary: Text(
        nl: "Controleer of metingen ongeschonden zijn.",
        en: "Check that records are intact."),
      discussion: Text(
        nl: "Elke regel draagt een controlegetal over zichzelf en de regel ervoor; één veranderde"
          + " letter valt op. Of er hele regels aan het eind weg zijn ziet alleen wie het"
          + " eindgetal elders heeft, zoals uit een rapport: geef het met --head.\n\nDe keten"
          + " bewijst niet wie iets schreef: wie het bestand mag veranderen kan het ook in zijn"
          + " geheel opnieuw maken.",
        en: "Each line carries a check value over itself and the line before it; one changed"
          + " letter shows. Whether whole lines are gone from the end is seen only by who has"
          + " the final value from elsewhere, such as a report: give it with --head.\n\nThe"
          + " chain does not prove who wrote anything: whoever may change the file can also make"
          + " it anew as a whole."),
      examples: [
        Example(
          ["verify", "tu.peil"],
          Text(nl: "Controleer één meting.", en: "Check one record."))
      ],
      seeAlso: ["recover"],
      parameters: Arguments<String>(
        Text(nl: "BESTAND", en: "FILE"),
        help: Text(nl: "De metingen.", en: "The records."), isRequired: true,
        completion: .file(suffixes: [".peil"])),
      OptionalOption<Digest>(
        "head", Text(nl: "GETAL", en: "HASH"),
        help: Text(
          nl: "Het eindgetal dat in de meting moet voorkomen.",
          en: "The final value that must occur in the record."))
    ) { console, files, head in
      var status = ExitStatus.success
      for file in files {
        if try !verify(file, head: head, console) { status = .unmet }
      }
      return status
    }
  }

  private static func verify(_ path: String, head: Digest?, _ console: Console) throws -> Bool {
    let bytes = try RecordFile.bytes(path)
    let text: JournalText
    let state: RecordState
    do throws(JournalDamage) {
      text = try JournalText(verifying: bytes)
    } catch {
      console.tell(error.text(path))
      return false
    }
    do {
      state = try RecordFile.state(path, text)
    } catch let failure as Failure {
      console.tell(failure.text)
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
    try console.write(summary(path, text, state)[console.language].sanitized())
    try console.write("\n")
    try tellAfterHead(head, text, console)
    tellUnknown(state, console)
    return text.tail.isEmpty
  }

  /// Says what a later version wrote, which this one keeps and cannot use.
  private static func tellUnknown(_ state: RecordState, _ console: Console) {
    let count = state.unknownEvents.count
    guard count > 0 else { return }
    console.tell(
      Text(
        nl: "\(counted(count, one: "gebeurtenis is", other: "gebeurtenissen zijn")) van een"
          + " nieuwere versie van Peil; zij tellen hier niet mee.",
        en: "\(counted(count, one: "event is", other: "events are")) of a newer version of Peil;"
          + " they do not count here."))
  }

  private static func summary(_ path: String, _ text: JournalText, _ state: RecordState) -> Text {
    let events = state.entries.count
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
  private static func tellAfterHead(
    _ head: Digest?, _ text: JournalText, _ console: Console
  ) throws {
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
}

extension Digest: Spellable {
  package init?(spelling: String) { self.init(hexadecimal: spelling) }
  package var spelling: String { hexadecimal }
  package static var form: Text? {
    Text(
      nl: "een getal van 64 cijfers en letters a tot en met f",
      en: "a value of 64 digits and letters a to f")
  }
}
