import Definitions
import Invocation
import JSON
import Language
import Maturity
import Reports

extension Command where Context == Console {
  static var show: Command {
    Command(
      "show", under: .definitions,
      summary: Text(
        nl: "Toon een vragenlijst als leesbaar boekje.",
        en: "Show a questionnaire as a readable booklet."),
      discussion: Text(
        nl: "Met --format json de definitie zelf, zoals zij in het bestand staat.",
        en: "With --format json the definition itself, as it stands in its file."),
      examples: [
        Example(
          ["show", "leidraad-2025"],
          Text(nl: "De vragen van de Leidraad.", en: "The questions of the Leidraad.")),
        Example(
          ["show", "leidraad-2025", "--format", "markdown", "--output", "vragen.md"],
          Text(nl: "Om af te drukken of te bespreken.", en: "To print or to discuss.")),
      ],
      seeAlso: ["check"],
      parameters: Argument<String>(
        Text(nl: "VRAGENLIJST", en: "QUESTIONNAIRE"),
        help: Text(nl: "De naam van een vragenlijst.", en: "The name of a questionnaire."),
        completion: .list("questionnaires")),
      Option<BookletFormat>(
        "format", short: "f", Text(nl: "VORM", en: "FORMAT"),
        help: Text(nl: "Hoe het geschreven wordt.", en: "How it is written."), default: .text),
      Shared.output, Shared.force, Shared.definitions
    ) { console, name, format, output, force, directory in
      let library = try console.library(directory)
      try console.deliverLong(
        try text(name, format, library, console, to: output), to: output, force: force)
      return .success
    }
  }

  private static func text(
    _ name: String, _ format: BookletFormat, _ library: Library, _ console: Console,
    to output: String?
  ) throws -> String {
    do throws(LibraryFault) {
      let booklet = BookletOutput(try library.questionnaire(name))
      switch format {
      case .text:
        return console.renderer(for: output).text(booklet.document(in: console.language))
      case .markdown: return MarkdownRenderer().text(booklet.document(in: console.language))
      case .html: return HTMLRenderer().text(booklet.document(in: console.language))
      case .json:
        return String(decoding: try library.source(.questionnaire, name).bytes, as: UTF8.self)
      }
    } catch {
      throw Failure.library(error)
    }
  }
}

/// How a questionnaire is written; it has no table.
enum BookletFormat: String, CaseIterable, Spellable {
  case text
  case markdown
  case json
  case html
}
