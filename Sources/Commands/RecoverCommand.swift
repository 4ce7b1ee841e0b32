import History
import Invocation
import Journal
import Language
import Reports

/// What the line of `recover` gives.
struct RecoverOptions: Options {
  let file = Argument<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(nl: "Het beschadigde bestand.", en: "The damaged file."),
    completion: .file(suffixes: [".peil"]))
  let output = RequiredOption<Destination>(
    "output", short: "o", Text(nl: "NIEUW", en: "NEW"),
    help: Text(
      nl: "Het nieuwe bestand; - is de standaarduitvoer.",
      en: "The new file; - is standard output."),
    completion: .file(suffixes: [".peil"]), form: .newPath)
  let copy = RepeatedOption<String>(
    "copy", Text(nl: "KOPIE", en: "COPY"),
    help: Text(
      nl: "Een ander exemplaar van hetzelfde bestand, ouder of ook beschadigd.",
      en: "Another copy of the same file, older or damaged too."),
    completion: .file(suffixes: [".peil"]))
  let record = OptionalOption<String>(
    "record", Text(nl: "KENMERK", en: "IDENTIFIER"),
    help: Text(
      nl: "Het kenmerk van de meting, als de eerste regel verloren is.",
      en: "The identifier of the record, where the first line is lost."))
  let dossier = OptionalOption<String>(
    "dossier", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Het auditdossier of een vrijgave daaruit, die het kenmerk zegt.",
      en: "The audit dossier or a release of it, which says the identifier."),
    completion: .file(suffixes: [".peil", ".json"]))
  let subject = SubjectOptions()
  let questionnaire = OptionalOption<String>(
    "questionnaire", Text(nl: "VRAGENLIJST", en: "QUESTIONNAIRE"),
    help: Text(
      nl: "De vragenlijst van de meting, als de eerste regel verloren is; anders"
        + " '\(NewRecord.usualQuestionnaire)'.",
      en: "The questionnaire of the record, where the first line is lost; else"
        + " '\(NewRecord.usualQuestionnaire)'."),
    completion: .list("questionnaires"))
  let norm = Shared.newNorm
  let header = RecordOptions()
  let by = Shared.by
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var recover: Command {
    Command(
      "recover", under: .safeguarding,
      summary: Text(
        nl: "Red uit een beschadigd bestand alles wat zichzelf bewijst.",
        en: "Save all that proves itself from a damaged file."),
      discussion: Text(
        nl: "Voor metingen, auditdossiers en publicatieregisters. Het beschadigde bestand blijft"
          + " zoals het is. Elke regel waarvan het controlegetal klopt wordt bewaard, ook na de"
          + " beschadiging; wat een editor met regeleinden deed, of een byte order mark ervoor,"
          + " wordt ongedaan gemaakt. Waar regels weg zijn zegt een nieuwe gebeurtenis aan het eind"
          + " dat. Een handtekening, besluit of afronding reikt daar niet overheen, en antwoorden"
          + " van daarvoor zijn opnieuw te geven, want niemand weet wat er was teruggenomen. Toont"
          + " geen beschadigd stuk dat de regels erachter bij het bestand horen, dan die ook.\n\nMet"
          + " --copy worden verloren regels uit een kopie gehaald, waar de keten ze noemt. Is de"
          + " eerste regel verloren, of wijst geen andere ernaar, zeg dan met de opties van 'peil"
          + " new'"
          + " opnieuw wat er stond.\n\n"
          + "Met een register waarin regels weg zijn wordt niets meer vrijgegeven: zij kunnen een"
          + " vrijgave zijn geweest.",
        en: "For records, audit dossiers and ledgers of publications. The damaged file stays as it"
          + " is. Every line whose hash is right is kept, also after the damage; what an editor did"
          + " to line ends, or a byte order mark before them, is undone. Where lines are gone a new"
          + " event at the end says so. A signature, decision or completion does not reach over"
          + " that, and answers from before it are to be given again, since nobody knows what was"
          + " taken back. Where no damaged piece shows that the lines behind are of the file, those"
          + " are to be given again too.\n\nWith --copy lost lines are taken from a copy, where the chain names"
          + " them. Where the first line is lost, or no other refers to it, say again what it said"
          + " with the options of 'peil new'.\n\nWith a ledger in which lines are gone nothing"
          + " more is released: they may"
          + " have been a release."),
      examples: [
        Example(
          ["recover", "tu.peil", "--output", "hersteld.peil"],
          Text(nl: "Red wat er te redden is.", en: "Save what can be saved.")),
        Example(
          ["recover", "tu.peil", "--copy", "backup/tu.peil", "--output", "hersteld.peil"],
          Text(nl: "Vul aan uit een oudere kopie.", en: "Fill in from an older copy.")),
      ],
      seeAlso: ["verify", "new"],
      options: RecoverOptions.self
    ) { console, given in
      let recovery = Recovery(
        path: given.file, copies: given.copy,
        lost: Recovery.LostFirstLine(
          record: given.record, dossier: given.dossier, institution: given.subject.institution,
          sector: given.subject.sector, wave: given.subject.wave,
          questionnaire: given.questionnaire, norm: given.norm, profile: given.header.profile,
          scope: given.header.scope, referenceDate: given.header.referenceDate),
        by: console.author(given.by), library: try console.library(given.definitions),
        console: console)
      let saved = try recovery.saved()
      try saved.write(to: given.output, from: given.file, console)
      for text in try saved.report(given.output) { console.tell(text) }
      return .success
    }
  }
}

extension Recovery.Saved {
  /// Writes what was saved, byte for byte.
  fileprivate func write(
    to output: Destination, from damaged: String, _ console: Console
  ) throws {
    switch output {
    case .standardOutput:
      // What stands for no character is shown as one that does, after which no hash is right.
      guard let text = String(validating: bytes, as: UTF8.self), !text.hasForeignBytes else {
        throw Failure.recovery(path: damaged, .onlyIntoAFile)
      }
      try console.writeData(text)
    case .file(let path):
      do throws(FileError) {
        try OutputFile.write(bytes, to: path, replacing: false)
      } catch {
        throw Failure.writing(path: path, error)
      }
    }
  }

  /// What was saved and what was not, in so many sentences.
  fileprivate func report(_ output: Destination) throws -> [Text] {
    let kept = salvage.lines.count - (salvage.lacksFirstLine ? 0 : 1)
    let name = output.name(beginsSentence: true)
    let saved = Text(
      nl: "\(name.nl) heeft \(counted(kept, one: "gebeurtenis", other: "gebeurtenissen")).",
      en: "\(name.en) has \(counted(kept, one: "event", other: "events")).")
    if salvage.isSound {
      return [
        Text(nl: saved.nl + " Er was niets beschadigd.", en: saved.en + " Nothing was damaged.")
      ] + departed
    }
    return [saved] + firstLineTold + mended + departed + omitted + unproven
      + (try losses(output))
  }

  private var firstLineTold: [Text] {
    switch firstLine {
    case nil: []
    case .asItWas:
      [
        Text(
          nl: "De eerste regel is weer precies zoals hij was; zijn controlegetal klopt.",
          en: "The first line is exactly as it was again; its hash is right.")
      ]
    case .saidAgain:
      [
        Text(
          nl: "De eerste regel is die van het bestand, zoals u hem opgaf; geen regel wijst ernaar.",
          en: "The first line is that of the file, as you gave it; no line refers to it.")
      ]
    case .unnamed:
      [
        Text(
          nl: "De eerste regel is die van het bestand, maar geen regel wijst ernaar: hij kan van"
            + " een"
            + " ander register zijn.",
          en: "The first line is that of the file, but no line refers to it: it may be of another"
            + " ledger.")
      ]
    case .new:
      [
        Text(
          nl: "De eerste regel is nieuw, gemaakt van wat u opgaf, en anders dan hij was.",
          en: "The first line is new, made of what you gave, and other than it was.")
      ]
    }
  }

  /// Where a copy goes on otherwise than the file, of which nothing is taken.
  private var departed: [Text] {
    salvage.departures.map { line in
      guard let number = line.number else {
        return Text(
          nl: "De kopieën gaan na de regels die eruit komen verschillend verder; daarvan is niets"
            + " overgenomen.",
          en: "The copies go on differently after the lines that come from them; nothing of that"
            + " has"
            + " been taken.")
      }
      return Text(
        nl: "Een kopie gaat na regel \(number) anders verder; daarvan is niets overgenomen.",
        en: "A copy goes on otherwise after line \(number); nothing of that has been taken.")
    }
  }

  private var mended: [Text] {
    let restored = salvage.restored
    let fromCopies =
      restored == 0
      ? nil
      : Text(
        nl: "\(counted(restored, one: "regel komt", other: "regels komen")) uit een kopie.",
        en: "\(counted(restored, one: "line comes", other: "lines come")) from a copy.")
    let isWhole =
      text.losses.isEmpty && salvage.omissions.isEmpty && firstLine == nil
      && restored == 0 && !salvage.lacksLastLines
    let whole =
      isWhole
      ? Text(
        nl: "Regeleinden, een byte order mark of de volgorde zijn hersteld; elke regel klopt.",
        en: "Line ends, a byte order mark or the order have been put right; every line is right.")
      : nil
    return [fromCopies, whole].compactMap(\.self)
  }

  /// Behind which gaps lines may be of another file.
  private var unproven: [Text] {
    salvage.unproven.compactMap(\.number).map { line in
      Text(
        nl: "Niets toont dat regel \(line) en wat erop volgt bij dit bestand horen: ertussen zijn"
          + " regels weg, of het zijn regels van een ander bestand. Kijk ze na.",
        en: "Nothing shows that line \(line) and what follows are of this file: lines between are"
          + " gone, or these are of another file. Check them.")
    }
  }

  /// What is left out, by place; they still stand in the damaged file.
  private var omitted: [Text] {
    let omissions = salvage.omissions.filter { $0.kind != .unnamedFirstLine || firstLineIsLeftOut }
    let shown = omissions.prefix(20).map(\.text)
    let rest = omissions.count - shown.count
    let more =
      rest == 0
      ? []
      : [
        Text(
          nl: "En nog \(counted(rest, one: "stuk", other: "stukken")).",
          en: "And \(counted(rest, one: "piece", other: "pieces")) more.")
      ]
    return shown + more
  }

  /// Whether another first line stands in the new file than in the damaged one.
  private var firstLineIsLeftOut: Bool {
    switch firstLine {
    case .new, .asItWas: true
    case .saidAgain, .unnamed, nil: false
    }
  }

  /// Where lines are gone and what that means, as it is told of the new file from now on.
  private func losses(_ output: Destination) throws -> [Text] {
    let name = output.name(beginsSentence: false)
    let notice =
      switch kind {
      case .record: try RecordFile.state(output.spelling, text).lossNotice(of: name)
      case .dossier: try DossierFile.state(output.spelling, text).lossNotice(of: name)
      case .ledger: try LedgerFile(output.spelling, text).lossNotice(of: name)
      }
    return [notice].compactMap(\.self)
  }
}

extension Destination {
  /// What messages call the file that is made.
  fileprivate func name(beginsSentence: Bool) -> Text {
    switch self {
    case .standardOutput where beginsSentence: Text(nl: "De uitvoer", en: "The output")
    case .standardOutput: Text(nl: "de uitvoer", en: "the output")
    case .file(let path): Text(same: path)
    }
  }
}

extension Salvage.Omission {
  fileprivate var text: Text {
    let place = Text(
      nl:
        "Niet bewaard: regel \(line) (byte \(offset),"
        + " \(counted(size, one: "byte", other: "bytes")))",
      en: "Not kept: line \(line) (byte \(offset), \(counted(size, one: "byte", other: "bytes")))")
    let reason =
      switch kind {
      case .damaged:
        Text(nl: "klopt niet met haar controlegetal", en: "does not agree with its hash")
      case .unfinished: Text(nl: "is niet afgemaakt", en: "is unfinished")
      case .repeated: Text(nl: "staat er al", en: "stands there already")
      case .foreign:
        Text(
          nl: "hoort bij een ander bestand of een andere voortzetting",
          en: "belongs to another file or another continuation")
      case .unnamedFirstLine:
        Text(
          nl: "is een eerste regel waar geen andere naar wijst",
          en: "is a first line that no other one refers to")
      }
    return Text(nl: "\(place.nl) \(reason.nl).", en: "\(place.en) \(reason.en).")
  }
}
