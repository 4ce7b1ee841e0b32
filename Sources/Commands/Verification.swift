import Hashing
import History
import Journal
import Language
import Publication
import Reports
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

  /// What came of it.
  struct Outcome {
    /// The file; nil where it is damaged, which has been told.
    let file: PeilFile?
    let holds: Bool
  }

  /// Checks everything and says what was found; results to the output, what fails to the messages.
  func outcome() throws -> Outcome {
    let file: PeilFile
    do {
      file = try PeilFile.read(path)
    } catch let failure as Failure {
      switch failure {
      case .journal(_, .damaged), .record, .sector(.ledger), .sector(.publication):
        console.tell(failure.text[console.language])
        return Outcome(file: nil, holds: false)
      default: throw failure
      }
    }
    return Outcome(file: file, holds: try holds(file))
  }

  private func holds(_ file: PeilFile) throws -> Bool {
    switch file {
    case .record(let text, let state):
      return try holds(
        text, losses: state.losses, notice: state.lossNotice(of: Text(same: path)),
        signed: SignedFile(state),
        unknown: state.unknownEvents.count)
    case .dossier(let text, let state):
      return try holds(
        text, losses: state.losses, notice: state.lossNotice(of: Text(same: path)),
        signed: SignedFile(state),
        unknown: state.unknownEvents.count)
    case .ledger(let text, let file):
      guard try chainHolds(text, losses: file.ledger.losses, notice: file.lossNotice) else {
        return false
      }
      try tellTime(TimeOrder(file.ledger.moments, now: console.now().instant))
      return tellUnsigned() && text.tail.isEmpty
    case .release, .publication, .publicationPart, .submissions, .definition, .result:
      try say(file.summary(path)[console.language])
      try say(file.proof[console.language])
      return tellUnsigned()
    }
  }

  private func holds(
    _ text: JournalText, losses: [LineLoss], notice: Text?, signed: SignedFile, unknown: Int
  ) throws -> Bool {
    guard try chainHolds(text, losses: losses, notice: notice) else { return false }
    tellUnknown(unknown)
    try tellTime(signed)
    return try signaturesHold(signed) && text.tail.isEmpty
  }

  func say(_ text: String) throws {
    try console.write("\(text.sanitized(keepingNewlines: true))\n")
  }

  // MARK: The chain

  /// Whether the lines of a file are what was written, as far as somebody asked.
  private func chainHolds(
    _ text: JournalText, losses: [LineLoss], notice: Text?
  ) throws -> Bool {
    guard headHolds(text) else { return false }
    try say(summary(text, losses)[console.language])
    try say(Self.proof(withLosses: !losses.isEmpty)[console.language])
    if let notice { console.tell(notice) }
    if text.lacksLastLineEnd {
      console.tell(
        Text(
          nl:
            "De laatste regel van \(path) mist alleen haar regeleinde; zij klopt en telt mee, en"
            + " wie"
            + " verder schrijft zet het erbij.",
          en:
            "The last line of \(path) misses only its line end; it is right and counts, and whoever"
            + " writes on adds it."))
    }
    tellAfterHead(text)
    return true
  }

  private func summary(_ text: JournalText, _ losses: [LineLoss]) -> Text {
    let events = text.lines.count - 1
    let state =
      if !text.tail.isEmpty {
        Text(
          nl: "heel tot aan een onafgemaakte laatste regel",
          en: "sound up to an unfinished last line")
      } else if !losses.isEmpty {
        Text(
          nl: "na \(losses.places.nl) zijn regels verloren, de andere zijn heel",
          en: "lines after \(losses.places.en) are lost, the others are sound")
      } else {
        Text(nl: "ongeschonden", en: "intact")
      }
    return Text(
      nl: "\(path): \(state.nl), \(counted(events, one: "gebeurtenis", other: "gebeurtenissen")),"
        + " eindgetal \(text.head.hexadecimal)",
      en: "\(path): \(state.en), \(counted(events, one: "event", other: "events")), final value"
        + " \(text.head.hexadecimal)")
  }

  /// What a chain of lines shows and what it does not.
  private static func proof(withLosses: Bool) -> Text {
    let shown =
      withLosses
      ? Text(
        nl: "De regels die er staan zijn niet per ongeluk veranderd of verplaatst.",
        en: "The lines that are there were not changed or moved by accident.")
      : Text(
        nl: "Geen regel is per ongeluk veranderd, verplaatst of ertussenuit geraakt.",
        en: "No line was changed, moved or dropped from among the others by accident.")
    return Text(
      nl: "  \(shown.nl) Wie wat schreef, en of alles opnieuw gemaakt is, blijkt hier niet uit; dat"
        + " doet een handtekening.",
      en: "  \(shown.en) Who wrote what, and whether all of it was made anew, this does not show; a"
        + " signature does.")
  }

  /// Says where the value that somebody wrote down stands, and whether all is there that it covers.
  private func headHolds(_ text: JournalText) -> Bool {
    guard let head else { return true }
    if let index = text.lines.firstIndex(where: { $0.hash == head }) {
      let number = index + 1
      guard let loss = text.losses.first(where: { $0.line <= number && number < $0.teller }) else {
        return true
      }
      console.tell(
        Text(
          nl: "\(path): \(head.hexadecimal) staat op regel \(number), maar daarvoor zijn na regel"
            + " \(loss.line - 1) regels verloren: niet alles waar het voor staat is er nog.",
          en: "\(path): \(head.hexadecimal) is on line \(number), but before it lines after line"
            + " \(loss.line - 1) are lost: not all that it stands for is still there."))
      return false
    }
    if let loss = text.losses.first(where: { $0.place.lost == head }) {
      console.tell(
        Text(
          nl: "\(path): de regel met \(head.hexadecimal) is verloren; hij stond na regel"
            + " \(loss.line - 1).",
          en: "\(path): the line with \(head.hexadecimal) is lost; it stood after line"
            + " \(loss.line - 1)."))
      return false
    }
    let lost =
      text.losses.isEmpty
      ? Text(same: "")
      : Text(
        nl: ", het is van een van de regels die verloren zijn",
        en: ", it is of one of the lines that are lost")
    console.tell(
      Text(
        nl: "\(path) is heel, maar \(head.hexadecimal) komt er niet in voor: er ontbreken"
          + " regels aan het eind\(lost.nl), of het is een ander bestand.",
        en: "\(path) is sound, but \(head.hexadecimal) does not occur in it: lines are missing"
          + " from the end\(lost.en), or it is another file."))
    return false
  }

  /// Says how many lines came after the value that somebody wrote down.
  private func tellAfterHead(_ text: JournalText) {
    guard let head, let index = text.lines.firstIndex(where: { $0.hash == head }) else { return }
    let later = text.lines.count - 1 - index
    let lost =
      text.losses.contains { $0.line > index + 1 }
      ? Text(nl: ", en er zijn daarna regels verloren", en: ", and lines after it are lost")
      : Text(same: "")
    console.tell(
      later == 0
        ? Text(nl: "Het eindgetal klopt.", en: "The final value is right.")
        : Text(
          nl: "Het eindgetal komt voor; daarna kwam er nog"
            + " \(counted(later, one: "regel", other: "regels")) bij\(lost.nl).",
          en: "The final value occurs; after it"
            + " \(counted(later, one: "line was", other: "lines were")) added\(lost.en)."))
  }

  /// Says what a later version wrote, which this one keeps and cannot use.
  private func tellUnknown(_ count: Int) {
    guard count > 0 else { return }
    console.tell(
      Text(
        nl: "\(counted(count, one: "gebeurtenis is", other: "gebeurtenissen zijn")) van een"
          + " nieuwere versie van Peil; zij tellen hier niet mee.",
        en: "\(counted(count, one: "event is", other: "events are")) of a newer version of Peil;"
          + " they do not count here."))
  }

  /// Says that a file bears no signatures, where they are asked for.
  private func tellUnsigned() -> Bool {
    guard allowed != nil else { return true }
    console.tell(
      Text(
        nl: "\(path): in zo'n bestand staan geen handtekeningen.",
        en: "\(path): such a file bears no signatures."))
    return false
  }
}
