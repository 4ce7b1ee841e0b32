import Assessment
import Comparison
import Definitions
import History
import Invocation
import JSON
import Journal
import Language
import Maturity
import Reports

/// What a table is made into a questionnaire from.
enum FrameworkFormat: String, CaseIterable, Spellable {
  case csv
}

/// What the line of `import` gives.
struct ImportingOptions: Options {
  let sheet = Argument<String>(
    Text(nl: "BRON", en: "SOURCE"),
    help: Text(
      nl: "De nieuwe meting, of de tabel.", en: "The new record, or the table."),
    completion: .file(suffixes: [".peil", ".csv"]))
  let file = OptionalArgument<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "De nieuwe vragenlijst NAAM.json; NAAM wordt ook haar sleutel.",
      en: "The new questionnaire NAME.json; NAME also becomes its identifier."),
    completion: .file(suffixes: [".json"]))
  let from = OptionalOption<String>(
    "from", Text(nl: "METING", en: "RECORD"),
    help: Text(
      nl: "De eerdere meting waaruit antwoorden worden overgenomen.",
      en: "The earlier record of which answers are taken over."),
    completion: .file(suffixes: [".peil"]))
  let framework = OptionalOption<FrameworkFormat>(
    "framework", Text(nl: "VORM", en: "FORM"),
    help: Text(nl: "De vorm van de tabel.", en: "The form of the table."))
  let by = Shared.by
  let reopen = Shared.reopen
  let differentSubjects = Shared.differentSubjects
  let norm = Shared.norm
  let definitions = GroupDefinitionOptions()
  let force = Shared.force
}

extension Command where Context == Console {
  static var importing: Command {
    Command(
      "import", under: .definitions,
      summary: Text(
        nl: "Neem antwoorden over uit een eerdere meting, of maak van een tabel een vragenlijst.",
        en: "Take over answers of an earlier record, or make a table into a questionnaire."),
      discussion: Text(
        nl: "Met --from komen de antwoorden van een eerdere meting in een bestaande nieuwe: elke"
          + " maatregel die hetzelfde vraagt wordt gemarkeerd, met het antwoord van toen. Zij telt"
          + " pas als u haar opnieuw beantwoordt: peil interview BESTAND --flagged.\n\nMet --framework"
          + " wordt een tabel het concept van een vragenlijst. De eerste regel van de tabel noemt de"
          + " kolommen, in het Nederlands of het Engels: thema, code en maatregel, en als zij er zijn"
          + " subthema, niveau, gewicht en schaal (realisatie, ja-nee of niveau). Andere kolommen"
          + " blijven buiten beschouwing. Heeft elk thema maatregelen op elk niveau, dan geldt de"
          + " trapsgewijze regel 'gate'; anders het gewogen gemiddelde. Naast NAAM.json komt NAAM-targets.json met"
          + " voorlopige streefniveaus.",
        en: "With --from the answers of an earlier record come into a new one that exists: each"
          + " practice that asks the same is flagged, with the answer of then. It counts only once"
          + " you answer it again: peil interview FILE --flagged.\n\nWith --framework a table becomes"
          + " the draft of a questionnaire. The first line of the table names the columns, in Dutch"
          + " or English: theme, id and text, and where they are there sub-theme, level, weight and"
          + " scale (achievement, yes-no or level). Other columns are left alone. If each theme"
          + " has controls at each level, the rule is 'gate'; else it is the weighted mean. Beside"
          + " NAME.json comes NAME-targets.json with provisional target levels."),
      examples: [
        Example(
          ["import", "tu-2027.peil", "--from", "tu-2025.peil"],
          Text(
            nl: "Neem de antwoorden van 2025 over, om te bevestigen.",
            en: "Take over the answers of 2025, to be confirmed.")),
        Example(
          ["import", "--framework", "csv", "controls.csv", "definitions/our-controls.json"],
          Text(nl: "Een concept om te scoren.", en: "A draft to score with.")),
      ],
      seeAlso: ["check", "interview", "compare"],
      options: ImportingOptions.self
    ) { console, given in
      if let earlier = given.from {
        if given.framework != nil { throw Failure.excludes("--from", "--framework") }
        if let file = given.file { throw Failure.superfluous(file) }
        return try carry(from: earlier, into: given.sheet, given, console)
      }
      guard given.framework != nil, let file = given.file else { throw Failure.nothingToImport }
      guard let id = NormCopy.id(ofFile: file), id.utf8.count <= 56,
        !Library.embedded.ids(.questionnaire).contains(id)
      else { throw Failure.questionnaireFileName(path: file) }
      let draft = try draft(of: given.sheet, id: id, console)
      let targets = String(file.dropLast(".json".count)) + "-targets.json"
      try console.deliver(draft.questionnaire, for: .programs, to: .file(file), force: given.force)
      try console.deliver(draft.norm, for: .programs, to: .file(targets), force: given.force)
      let next = shellLine(
        "interview", file: Text(nl: "NAAM.peil", en: "NAME.peil")[console.language],
        options: [
          "--definitions", file.folder, "--questionnaire", id, "--norm", "\(id)-targets",
        ])
      console.tell(Text(nl: "Begin met: \(next)", en: "Begin with: \(next)"))
      return .success
    }
  }

  /// Flags each practice that an earlier record answered, with what was answered.
  private static func carry(
    from earlier: String, into path: String, _ given: Given<ImportingOptions>, _ console: Console
  ) throws -> ExitStatus {
    let choice = try console.definitions(given.definitions, norm: given.norm)
    let old = try console.assessment(earlier, choice.withoutNorm)
    let session = try RecordSession.open(path, choice, console: console)
    defer { session.writer.close() }
    let now = session.assessment
    let reopening = try session.reopening(given.reopen, console: console)
    let obstacles = ComparisonObstacle.all(then: old.state.header, now: now.state.header)
    if !given.differentSubjects, !obstacles.isEmpty { throw Failure.notComparable(obstacles) }
    let carried = CarriedAnswer.all(
      from: old, to: now, crosswalk: try choice.library.crosswalk(from: old, to: now))
    let acts = carried.map { answer in
      Act.flagged(
        practice: now.questionnaire[answer.place].id,
        text: console.language.offer(answer, of: old))
    }
    if !acts.isEmpty {
      _ = try session.record(
        reopening + acts, by: console.author(given.by), role: .coordinator, console: console)
    }
    let next = shellLine("interview", file: path, options: ["--flagged"])
    console.tell(
      acts.isEmpty
        ? Text(
          nl: "Er is niets over te nemen: geen open maatregel in \(path) vraagt wat \(earlier)"
            + " beantwoordde.",
          en: "There is nothing to take over: no open practice in \(path) asks what \(earlier)"
            + " answered.")
        : Text(
          nl:
            "Overgenomen om te bevestigen: \(counted(acts.count, one: "antwoord", other: "antwoorden"))."
            + " Zij tellen pas als u ze geeft: \(next)",
          en: "Taken over to be confirmed: \(counted(acts.count, one: "answer", other: "answers"))."
            + " They count once you give them: \(next)"))
    return .success
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
      // The definition is not written, so that only the table can be mended.
      guard problems.isEmpty else {
        throw Failure.sheetProblems(
          path: path,
          problems.map { (sheet.place(ofByte: $0.offset, in: draft.questionnaire), $0) })
      }
      for notice in sheet.notices { console.tell(notice.wording) }
      return draft
    }
  }
}

extension String {
  /// The folder of a path, as another command takes it.
  fileprivate var folder: String {
    let parts = unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.map { String($0) }.joined(separator: "/")
    return folder.isEmpty ? (hasPrefix("/") ? "/" : ".") : folder
  }
}
