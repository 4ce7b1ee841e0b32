import Invocation
import JSON
import Language
import Reports

/// How a result is written.
enum OutputFormat: String, CaseIterable, Spellable {
  case text
  case markdown
  case json
  case csv
  case html

  /// Whether a document in the format says what there is to note, which a table has no place for.
  var tellsNotices: Bool { self != .csv }

  static func option(_ help: Text) -> Option<OutputFormat> {
    Option(
      "format", short: "f", Text(nl: "VORM", en: "FORMAT"), help: help, default: .text)
  }

  static var option: Option<OutputFormat> {
    option(Text(nl: "Hoe het geschreven wordt.", en: "How it is written."))
  }
}

extension OutputFormat {
  /// Who reads it.
  var audience: Console.Audience {
    switch self {
    case .text: .people
    case .markdown, .json, .csv, .html: .programs
    }
  }
}

/// The forms that one result has, each made only when it is asked for.
struct Presentation {
  let document: (Language) -> Document
  let json: () -> JSONValue
  let csv: (Language) -> CSVTable

  func text(
    _ format: OutputFormat, separator: CSVSeparator, language: Language, renderer: TextRenderer
  ) -> String {
    switch format {
    case .text: renderer.text(document(language))
    case .markdown: MarkdownRenderer().text(document(language))
    case .json: json().indented
    case .csv: csv(language).text(separator: separator)
    case .html: HTMLRenderer().text(document(language))
    }
  }
}
