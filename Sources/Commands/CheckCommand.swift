import Definitions
import Invocation
import JSON
import Language
import Terminal

/// What the line of `check` gives.
struct CheckOptions: Options {
  let paths = Arguments<String>(
    Text(nl: "DEFINITIE", en: "DEFINITION"),
    help: Text(nl: "Bestanden om te controleren.", en: "Files to check."),
    isRequired: false, completion: .file(suffixes: [".json"]))
  let style = Flag(
    "style",
    help: Text(
      nl: "Kijk ook naar de schrijfwijze: lengte, vage woorden, dubbele eisen, leesbaarheid,"
        + " herhaling, termen, leestekens en landen.",
      en: "Look at the writing too: length, vague words, double demands, reading ease,"
        + " repetition, terms, punctuation and countries."))
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var check: Command {
    Command(
      "check", under: .definitions,
      summary: Text(
        nl: "Controleer vragenlijsten, normenkaders en gepubliceerde feiten.",
        en: "Check questionnaires, norm frameworks and published facts."),
      discussion: Text(
        nl: "Zegt in één keer alles wat er mis is. Zonder bestanden worden de definities in het"
          + " programma gecontroleerd.",
        en: "Says all that is wrong at once. Without files the definitions in the program are"
          + " checked."),
      examples: [
        Example(
          ["check", "Questionnaires/leidraad-2025.json"],
          Text(nl: "Controleer één bestand.", en: "Check one file.")),
        Example(
          ["check", "--style"],
          Text(
            nl: "Kijk ook naar de schrijfwijze van wat in het programma zit.",
            en: "Look also at the writing of what is in the program.")),
      ],
      seeAlso: ["show"],
      options: CheckOptions.self
    ) { console, given in
      let library = try console.library(given.definitions)
      var errors = 0
      var remarks = 0
      for source in try sources(given.paths, library) {
        let problems = library.problems(in: source)
        console.tell(problems)
        errors += problems.count
        // The writing of a definition that cannot be read is a later concern.
        let findings = given.style && problems.isEmpty ? library.styleFindings(in: source) : []
        console.tell(findings)
        remarks += findings.count
        if problems.isEmpty, findings.isEmpty {
          try console.write(sound(source, style: given.style)[console.language] + "\n")
        }
      }
      guard errors + remarks > 0 else { return .success }
      console.tell(total(errors: errors, remarks: remarks))
      return .unmet
    }
  }

  private static func sources(_ paths: [String], _ library: Library) throws -> [SourceText] {
    if !paths.isEmpty { return try paths.map(DefinitionSource.read) }
    return try DefinitionKind.allCases.flatMap { kind in
      try library.ids(kind).map { id in
        do throws(LibraryFault) {
          return try library.source(kind, id)
        } catch {
          throw Failure.library(error)
        }
      }
    }
  }

  private static func sound(_ source: SourceText, style: Bool) -> Text {
    let name = source.name
    return style
      ? Text(
        nl: "\(name): geen fouten, en niets op te merken over de schrijfwijze.",
        en: "\(name): no errors, and nothing to remark on the writing.")
      : Text(nl: "\(name): geen fouten.", en: "\(name): no errors.")
  }

  /// Names only what was found.
  private static func total(errors: Int, remarks: Int) -> Text {
    let faults = Text(
      nl: counted(errors, one: "fout", other: "fouten"),
      en: counted(errors, one: "error", other: "errors"))
    let style = Text(
      nl: counted(remarks, one: "opmerking", other: "opmerkingen") + " over de schrijfwijze",
      en: counted(remarks, one: "remark", other: "remarks") + " on the writing")
    if remarks == 0 { return Text(nl: "\(faults.nl) gevonden.", en: "\(faults.en) found.") }
    if errors == 0 { return Text(nl: "\(style.nl).", en: "\(style.en).") }
    return Text(
      nl: "\(faults.nl) gevonden, en \(style.nl).", en: "\(faults.en) found, and \(style.en).")
  }
}
