import Definitions
import Invocation
import JSON
import Language
import Maturity
import Reports

/// What the line of `show` gives.
struct ShowOptions: Options {
  let name = Argument<String>(
    Text(nl: "DEFINITIE", en: "DEFINITION"),
    help: Text(
      nl: "De naam van een vragenlijst of van gepubliceerde feiten.",
      en: "The name of a questionnaire or of published facts."),
    completion: .list("shown"))
  let result = ResultOptions()
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var show: Command {
    Command(
      "show", under: .definitions,
      summary: Text(
        nl: "Toon een vragenlijst of gepubliceerde feiten als leesbaar boekje.",
        en: "Show a questionnaire or published facts as a readable booklet."),
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
        Example(
          ["show", "sector-2023"],
          Text(
            nl: "Wat over de nulmeting van 2023 is gepubliceerd.",
            en: "What was published about the baseline measurement of 2023.")),
      ],
      seeAlso: ["check"],
      options: ShowOptions.self
    ) { console, given in
      let booklet = try Booklet(given.name, in: console.library(given.definitions))
      let text = booklet.text(
        given.result.format, separator: given.result.csvSeparator, language: console.language,
        renderer: console.renderer(for: given.result.output))
      try console.deliverLong(
        text, for: given.result.format.audience, to: given.result.output, force: given.result.force)
      return .success
    }
  }
}

/// The forms of a definition that is shown.
private struct Booklet {
  private let document: (Language) -> Document
  private let csv: (Language) -> CSVTable

  /// The definition itself.
  private let source: SourceText

  /// The questionnaire or the published facts with a name.
  ///
  /// A name that is unknown is missed as a questionnaire, which it nearly always is.
  init(_ name: String, in library: Library) throws {
    do throws(LibraryFault) {
      if library.ids(.publishedFacts).contains(name) {
        let (facts, questionnaire) = try library.publishedFacts(name)
        let output = PublishedFactsOutput(facts, questionnaire: questionnaire)
        (document, csv) = (output.document, output.csv)
        source = try library.source(.publishedFacts, name)
      } else {
        let output = BookletOutput(try library.questionnaire(name))
        (document, csv) = (output.document, output.csv)
        source = try library.source(.questionnaire, name)
      }
    } catch {
      throw Failure.library(error)
    }
  }

  func text(
    _ format: OutputFormat, separator: CSVSeparator, language: Language, renderer: TextRenderer
  ) -> String {
    switch format {
    case .text: renderer.text(document(language))
    case .markdown: MarkdownRenderer().text(document(language))
    case .html: HTMLRenderer().text(document(language))
    case .json: String(decoding: source.bytes, as: UTF8.self)
    case .csv: csv(language).text(separator: separator)
    }
  }
}
