import Invocation
import Language

/// What the bodies of the sample's commands wrote down.
final class Notes {
  var lines: [String] = []
}

enum Format: String, CaseIterable, Spellable {
  case text, json, html
}

extension Heading {
  static let answering = Heading(Text(nl: "Invullen", en: "Answering"))
  static let results = Heading(Text(nl: "Resultaten", en: "Results"))
}

/// A program with every kind of parameter, for all tests of the module.
enum Sample {
  static let file = Argument<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(nl: "De meting.", en: "The record."), completion: .file(suffixes: [".peil"]))

  static let format = Option(
    "format", short: "f", Text(nl: "VORM", en: "FORMAT"),
    help: Text(nl: "De vorm van de uitvoer.", en: "The form of the output."), default: Format.text)

  static let output = OptionalOption<String>(
    "output", short: "o", Text(nl: "PAD", en: "PATH"),
    help: Text(
      nl: "Waar de uitvoer komt: 't pad [of de map], in plaats van de standaarduitvoer.",
      en: "Where the output goes: the auditor's path [or folder], not standard output."),
    completion: .file(suffixes: []))

  static let report = Command<Notes>(
    "report", under: .results,
    summary: Text(nl: "Maak een rapport van een meting.", en: "Make a report of a record."),
    discussion: Text(
      nl: """
        Het rapport begint met het profiel: de niveaus per thema, met hun marge. Daarna volgen de \
        redenen en de weg naar het streefniveau.
        """,
      en: """
        The report leads with the profile: the levels per theme, with their bounds. Reasons follow, \
        and the road to the target level.
        """),
    examples: [
      Example(
        ["report", "zuid.peil", "--format", "html"],
        Text(nl: "Een rapport voor de browser.", en: "A report for the browser.")),
      Example(
        ["report", "mijn meting.peil", "--output", "rapport.txt"],
        Text(nl: "Een naam met een spatie.", en: "A name with a space.")),
    ],
    seeAlso: ["show", "unit add"],
    options: ReportOptions.self
  ) { notes, given in
    notes.lines.append(
      "\(given.file) \(given.format) \(given.output ?? "nil") \(given.tag) \(given.digits)"
        + " \(given.loudness.quiet) \(given.loudness.verbose)")
    return .success
  }

  struct ReportOptions: Options {
    let file = Sample.file
    let format = Sample.format
    let output = Sample.output
    let tag = RepeatedOption<String>(
      "tag", Text(nl: "WOORD", en: "WORD"),
      help: Text(nl: "Een label.", en: "A label."))
    let digits = Option(
      "digits", short: "d", Text(nl: "AANTAL", en: "COUNT"),
      help: Text(nl: "Het aantal decimalen.", en: "The number of decimals."), default: 1)
    let loudness = LoudnessOptions()
  }

  /// Options that commands share.
  struct LoudnessOptions: Options {
    let quiet = Flag("quiet", short: "q", help: Text(nl: "Meld niets.", en: "Say nothing."))
    let verbose = Flag("verbose", short: "v", help: Text(nl: "Meld alles.", en: "Say everything."))
  }

  static let new = Command<Notes>(
    "new", under: .answering,
    summary: Text(nl: "Begin een meting.", en: "Begin a record."),
    options: NewOptions.self
  ) { notes, given in
    notes.lines.append("\(given.file) \(given.institution) \(given.date?.iso ?? "nil")")
    return .success
  }

  struct NewOptions: Options {
    let file = Sample.file
    let institution = RequiredOption<String>(
      "institution", Text(nl: "NAAM", en: "NAME"),
      help: Text(nl: "De instelling.", en: "The institution."), form: .name)
    let date = OptionalOption<Day>(
      "date", Text(nl: "DAG", en: "DAY"),
      help: Text(nl: "De peildatum.", en: "The reference date."))
  }

  static let verify = Command<Notes>(
    "verify", under: .results,
    summary: Text(nl: "Controleer metingen.", en: "Check records."),
    options: VerifyOptions.self
  ) { notes, given in
    notes.lines.append("\(given.files)")
    return .unmet
  }

  struct VerifyOptions: Options {
    let files = Arguments<String>(
      Text(nl: "BESTAND", en: "FILE"), help: Text(nl: "De metingen.", en: "The records."),
      isRequired: true, completion: .file(suffixes: [".peil", ".json"]))
  }

  static let show = Command<Notes>(
    "show", under: .results,
    summary: Text(nl: "Toon een vragenlijst.", en: "Show a questionnaire."),
    options: ShowOptions.self
  ) { notes, given in
    notes.lines.append("\(given.questionnaire) \(given.level.map(String.init) ?? "nil")")
    return .success
  }

  struct ShowOptions: Options {
    let questionnaire = Argument<String>(
      Text(nl: "VRAGENLIJST", en: "QUESTIONNAIRE"),
      help: Text(nl: "De vragenlijst.", en: "The questionnaire."),
      completion: .list("questionnaires"))
    let level = OptionalArgument<Int>(
      Text(nl: "NIVEAU", en: "LEVEL"), help: Text(nl: "Het niveau.", en: "The level."))
  }

  static let unitAdd = Command<Notes>(
    "unit add", under: .answering,
    summary: Text(nl: "Open een deel voor een faculteit.", en: "Open a part for a faculty."),
    options: UnitAddOptions.self
  ) { notes, given in
    notes.lines.append("add \(given.file) \(given.folder)")
    return .success
  }

  struct UnitAddOptions: Options {
    let file = Sample.file
    let folder = Option(
      "folder", Text(nl: "MAP", en: "FOLDER"),
      help: Text(nl: "De map.", en: "The folder."), default: ".", completion: .directory)
  }

  static let unitList = Command<Notes>(
    "unit list", under: .answering,
    summary: Text(nl: "Noem de delen.", en: "List the parts."), options: UnitListOptions.self
  ) { notes, given in
    notes.lines.append("list \(given.file)")
    return .success
  }

  struct UnitListOptions: Options {
    let file = Sample.file
  }

  static let about = Command<Notes>(
    "about", under: .results, summary: Text(nl: "Over peil.", en: "About peil."),
    options: NoOptions.self
  ) { notes, _ in
    notes.lines.append("about")
    return .success
  }

  struct NoOptions: Options {}

  static let program = Program<Notes>(
    "peil", version: "1.0.0",
    summary: Text(
      nl: "Meet hoe volwassen kennisveiligheid is.",
      en: "Measure how mature knowledge security is."),
    discussion: Text(
      nl: "Alles wat u antwoordt staat meteen in het bestand.",
      en: "Everything you answer is in the file at once."),
    variables: [
      .init("NO_COLOR", help: Text(nl: "Geen kleur.", en: "No colour."))
    ],
    commands: [new, report, unitAdd, unitList, verify, show, about])

  static let lists = ["questionnaires": ["leidraad-2023", "leidraad-2025", "sector's own"]]
}
