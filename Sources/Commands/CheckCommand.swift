import Definitions
import Invocation
import JSON
import Language
import Terminal

extension Command where Context == Console {
  static var check: Command {
    Command(
      "check", under: .definitions,
      summary: Text(
        nl: "Controleer vragenlijsten en normenkaders en zeg alles wat er mis is.",
        en: "Check questionnaires and norm frameworks and say all that is wrong."),
      discussion: Text(
        nl: "Zonder bestanden worden de definities in het programma gecontroleerd.",
        en: "Without files the definitions in the program are checked."),
      examples: [
        Example(
          ["check", "Questionnaires/leidraad-2025.json"],
          Text(nl: "Controleer één bestand.", en: "Check one file."))
      ],
      seeAlso: ["show"],
      parameters: Arguments<String>(
        Text(nl: "DEFINITIE", en: "DEFINITION"),
        help: Text(nl: "Bestanden om te controleren.", en: "Files to check."),
        isRequired: false, completion: .file(suffixes: [".json"])),
      Shared.definitions
    ) { console, paths, directory in
      let library = try console.library(directory)
      var count = 0
      for source in try sources(paths, library) {
        let problems = library.problems(in: source)
        console.tell(problems)
        count += problems.count
        if problems.isEmpty { try console.write(sound(source)[console.language] + "\n") }
      }
      guard count > 0 else { return .success }
      console.tell(
        Text(
          nl: "\(counted(count, one: "fout", other: "fouten")) gevonden.",
          en: "\(counted(count, one: "error", other: "errors")) found."))
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

  private static func sound(_ source: SourceText) -> Text {
    Text(
      nl: "\(source.name): geen fouten.".sanitized(), en: "\(source.name): no errors.".sanitized())
  }
}
