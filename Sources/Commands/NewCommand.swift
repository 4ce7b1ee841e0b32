import Definitions
import History
import Invocation
import Journal
import Language
import Maturity

/// What the line of `new` gives.
struct NewOptions: Options {
  let file = Shared.newFile
  let institution = SubjectOptions().institution.required
  let sector = SubjectOptions().sector.required
  let wave = SubjectOptions().wave.required
  let questionnaire = Option<String>(
    "questionnaire", Text(nl: "VRAGENLIJST", en: "QUESTIONNAIRE"),
    help: Text(nl: "De vragenlijst van de meting.", en: "The record's questionnaire."),
    default: NewRecord.usualQuestionnaire, completion: .list("questionnaires"))
  let norm = Shared.newNorm
  let record = RecordOptions()
  let by = Shared.by
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var new: Command {
    Command(
      "new", under: .recording,
      summary: Text(
        nl: "Maak een meting zonder iets te vragen.",
        en: "Make a record without asking anything."),
      discussion: Text(
        nl: "Een bestaand bestand blijft zoals het is. Het bestand is alleen voor u leesbaar.",
        en: "An existing file stays as it is. Only you can read the file."),
      examples: [
        Example(
          [
            "new", "tu.peil", "--institution", "Hogeschool Voorbeeld", "--sector",
            "hogeschool", "--wave", "2025",
          ],
          Text(
            nl: "Een meting voor de ronde van 2025.", en: "A record for the wave of 2025."))
      ],
      seeAlso: ["interview", "answer"],
      options: NewOptions.self
    ) { console, given in
      let institution = try console.requiredText(given.institution, of: "--institution")
      let wave = try console.requiredText(given.wave, of: "--wave")
      let choice = try console.definitions(given.definitions, norm: given.norm)
      let writer = try NewRecord(
        path: given.file, institution: institution, sector: given.sector, wave: wave,
        scope: given.record.scope, questionnaire: given.questionnaire, norm: choice.id,
        profile: given.record.profile, referenceDate: given.record.referenceDate
      ).create(by: console.author(given.by), library: choice.library, console: console)
      writer.close()
      // A record names its definitions and does not hold them: what was needed is needed again.
      let again =
        (given.definitions.map { ["--definitions", $0] } ?? [])
        + (given.norm.flatMap { $0 == choice.id ? nil : ["--norm", $0] } ?? [])
      let next = shellLine("interview", file: given.file, options: again)
      console.tell(
        Text(
          nl: "\(given.file) is gemaakt. Begin met: \(next)",
          en: "\(given.file) has been made. Begin with: \(next)"))
      console.tellToKeep(given.norm, id: choice.id)
      return .success
    }
  }
}

extension Console {
  /// The definitions, with those that an option or the environment adds.
  func library(_ directory: String?) throws -> Library {
    let (library, passedOver) = try Library.opened(
      adding: directory ?? environment(.definitions)?.nonEmpty?.asPath)
    for path in passedOver {
      tell(
        Text(
          nl: "\(path) is geen definitie en blijft buiten beschouwing.",
          en: "\(path) is no definition and is passed over."))
    }
    return library
  }

  /// The name under which acts are recorded.
  func author(_ by: String?) -> String {
    by?.trimmed.nonEmpty ?? userName?.cleanLine.nonEmpty
      ?? Text(nl: "onbekend", en: "unknown")[language]
  }

  /// A text that may not be empty.
  func requiredText(_ text: String, of option: String) throws -> String {
    guard let text = text.trimmed.nonEmpty else { throw Failure.emptyText(option: option) }
    return text
  }
}
