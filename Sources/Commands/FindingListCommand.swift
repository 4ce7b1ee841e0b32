import Assessment
import History
import Invocation
import Language
import Maturity
import Reports

/// What the line of `finding list` gives.
struct FindingListOptions: Options {
  let file = Shared.file
  let status = RepeatedOption<Finding.Status>(
    "status", Text(nl: "STAND", en: "STATUS"),
    help: Text(
      nl: "Alleen met deze stand.", en: "Only of this status."))
  let severity = RepeatedOption<String>(
    "severity", Text(nl: "ERNST", en: "SEVERITY"),
    help: Text(
      nl: "Alleen van deze ernst.", en: "Only of this severity."),
    completion: FindingOptions.severities)
  let theme = RepeatedOption<String>(
    "theme", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Alleen op dit thema, met zijn code.",
      en: "Only on this theme, by its code."),
    completion: .list("themes"))
  let overdue = OptionalOption<Day>(
    "overdue", Text(nl: "DATUM", en: "DATE"),
    help: Text(
      nl: "Alleen wat voor deze dag opgelost moest zijn en dat niet is.",
      en: "Only what was to be resolved before this day and is not."))
  let result = ResultOptions()
  let dossier = Shared.givenDossier
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var findingList: Command {
    Command(
      "finding list", under: .auditing,
      summary: Text(
        nl: "Toon de bevindingen, met wat de instelling zei.",
        en: "Show the findings, with what the institution said."),
      discussion: Text(
        nl:
          "Kiest uit het dossier van de auditor, of uit wat de auditor heeft vrijgegeven. Opties van"
          + " één soort vullen elkaar aan; verschillende soorten beperken elkaar.",
        en:
          "Chooses from the auditor’s dossier, or from what the auditor has released. Options of one"
          + " kind add to each other; different kinds narrow each other."),
      examples: [
        Example(
          ["finding", "list", "tu.peil", "--status", "open", "--severity", "high"],
          Text(nl: "Wat open staat en ernstig is.", en: "What is open and grave.")),
        Example(
          ["finding", "list", "tu.peil", "--overdue", "2026-04-01", "--format", "csv"],
          Text(nl: "Wat dan over de termijn is.", en: "What is overdue then.")),
      ],
      seeAlso: ["finding follow", "report"],
      options: FindingListOptions.self
    ) { console, given in
      let path = given.dossier ?? DossierFile.path(ofRecord: given.file)
      if given.dossier == nil, try !RecordFile.exists(path) {
        throw Failure.auditing(.noDossier(path: path, record: given.file))
      }
      let assessment = try console.scorable(
        given.file, console.definitions(given.definitions),
        dossier: path)
      let questionnaire = assessment.questionnaire
      var filter = FindingFilter(statuses: given.status, overdue: given.overdue)
      filter.severities = try given.severity.map { try questionnaire.severityID($0) }
      filter.themes = try given.theme.map { try questionnaire.themeID($0) }
      let list = FindingsOutput(assessment, filter: filter)
      try console.deliver(
        Presentation(document: list.document, json: { list.json }, csv: list.csv), given.result)
      return .success
    }
  }
}

extension Questionnaire {
  /// The identifier of a theme as it is written, whatever case it was typed in.
  func themeID(_ name: String) throws(Failure) -> String {
    guard let theme = themes.first(where: { $0.id.lowercased() == name.lowercased() }) else {
      throw .unknownName(name, option: "--theme", names: themes.map(\.id))
    }
    return theme.id
  }
}
