import Definitions
import History
import Invocation
import Journal
import Language
import Maturity

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
      parameters: Shared.file,
      RequiredOption<String>(
        "institution", Text(nl: "NAAM", en: "NAME"),
        help: Text(nl: "De naam van de instelling.", en: "The name of the institution.")),
      RequiredOption<Sector>(
        "sector", Text(nl: "SOORT", en: "KIND"),
        help: Text(nl: "De soort instelling.", en: "The kind of institution.")),
      RequiredOption<String>(
        "wave", Text(nl: "RONDE", en: "WAVE"),
        help: Text(
          nl: "De meetronde, zoals 2025.", en: "The wave of measurement, such as 2025.")),
      Shared.newQuestionnaire, Shared.newNorm, Shared.profile, Shared.scope,
      Shared.referenceDate, Shared.by, Shared.definitions
    ) {
      console, file, institution, sector, wave, questionnaire, norm, profile, scope, date, by,
      definitions in
      let institution = try console.requiredText(institution, of: "--institution")
      let wave = try console.requiredText(wave, of: "--wave")
      let choice = try console.definitions(definitions, norm: norm)
      let writer = try NewRecord(
        path: file, institution: institution, sector: sector, wave: wave, scope: scope,
        questionnaire: questionnaire, norm: choice.id, profile: profile,
        referenceDate: date
      ).create(by: console.author(by), library: choice.library, console: console)
      writer.close()
      console.tell(
        Text(
          nl: "\(file) is gemaakt. Begin met: peil interview \(file)",
          en: "\(file) has been made. Begin with: peil interview \(file)"))
      console.tellToKeep(norm, id: choice.id)
      return .success
    }
  }
}

extension Console {
  /// The definitions, with those that an option or the environment adds.
  func library(_ directory: String?) throws -> Library {
    try Library.opened(adding: directory ?? environment(.definitions))
  }

  /// The name under which acts are recorded.
  func author(_ by: String?) -> String {
    by?.trimmed.nonEmpty ?? userName ?? Text(nl: "onbekend", en: "unknown")[language]
  }

  /// A text that may not be empty.
  func requiredText(_ text: String, of option: String) throws -> String {
    guard let text = text.trimmed.nonEmpty else { throw Failure.emptyText(option: option) }
    return text
  }
}
