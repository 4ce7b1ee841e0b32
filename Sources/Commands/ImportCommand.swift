import Definitions
import Invocation
import JSON
import Language

/// What a table is made into a questionnaire from.
enum FrameworkFormat: String, CaseIterable, Spellable {
  case csv
}

extension Command where Context == Console {
  static var importing: Command {
    Command(
      "import", under: .definitions,
      summary: Text(
        nl: "Maak van een tabel met maatregelen het concept van een vragenlijst.",
        en: "Make a table of controls into the draft of a questionnaire."),
      discussion: Text(
        nl:
          "De eerste regel van de tabel noemt de kolommen, in het Nederlands of het Engels: thema,"
          + " code en maatregel, en als zij er zijn subthema, niveau, gewicht en schaal (realisatie,"
          + " ja-nee of niveau). Andere kolommen blijven buiten beschouwing. Heeft elk thema"
          + " maatregelen op elk niveau, dan geldt de regel 'gate'; anders het gewogen gemiddelde."
          + " Naast NAAM.json komt NAAM-targets.json met voorlopige streefniveaus.",
        en:
          "The first line of the table names the columns, in Dutch or English: theme, id and text,"
          + " and where they are there sub-theme, level, weight and scale (achievement, yes-no or"
          + " level). Other columns are left alone. If each theme"
          + " has controls at each level, the rule is 'gate'; else it is the weighted mean. Beside"
          + " NAME.json comes NAME-targets.json with provisional target levels."),
      examples: [
        Example(
          ["import", "--framework", "csv", "controls.csv", "definitions/our-controls.json"],
          Text(nl: "Een concept om te scoren.", en: "A draft to score with."))
      ],
      seeAlso: ["check", "interview"],
      parameters: Argument<String>(
        Text(nl: "TABEL", en: "SHEET"), help: Text(nl: "De tabel.", en: "The table."),
        completion: .file(suffixes: [".csv"])),
      Argument<String>(
        Text(nl: "BESTAND", en: "FILE"),
        help: Text(
          nl: "De nieuwe vragenlijst NAAM.json; NAAM wordt ook haar sleutel.",
          en: "The new questionnaire NAME.json; NAME also becomes its identifier."),
        completion: .file(suffixes: [".json"])),
      RequiredOption<FrameworkFormat>(
        "framework", Text(nl: "VORM", en: "FORM"),
        help: Text(nl: "De vorm van de tabel.", en: "The form of the table.")),
      Shared.force
    ) { console, sheet, file, _, force in
      guard let id = NormCopy.id(ofFile: file), id.utf8.count <= 56,
        !Library.embedded.ids(.questionnaire).contains(id)
      else { throw Failure.questionnaireFileName(path: file) }
      let draft = try draft(of: sheet, id: id, console)
      let targets = String(file.dropLast(".json".count)) + "-targets.json"
      try console.deliver(draft.questionnaire, to: file, force: force)
      try console.deliver(draft.norm, to: targets, force: force)
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      let place = file.hasPrefix("/") ? "/\(folder)" : folder.isEmpty ? "." : folder
      console.tell(
        Text(
          nl: "Begin met: peil interview NAAM.peil --definitions \(place) --questionnaire \(id)"
            + " --norm \(id)-targets",
          en: "Begin with: peil interview NAME.peil --definitions \(place) --questionnaire \(id)"
            + " --norm \(id)-targets"))
      return .success
    }
  }

  private static func draft(
    of path: String, id: String, _ console: Console
  ) throws -> ControlSheet.Draft {
    let source = try DefinitionSource.read(path)
    switch ControlSheet.reading(source) {
    case .faults(let faults): throw Failure.sheet(path: path, faults)
    case .sheet(let sheet):
      let draft = sheet.draft(id: id)
      let made = SourceText(name: "\(id).json", bytes: Array(draft.questionnaire.utf8))
      let problems = Library.embedded.problems(in: made)
      guard problems.isEmpty else { throw Failure.library(.faulty(problems)) }
      for notice in sheet.notices { console.tell(notice.wording) }
      return draft
    }
  }
}
