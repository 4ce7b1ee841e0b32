import JSON
import Language
import Reports

/// One report of the demonstration, in every form that it has.
struct DemonstrationReport {
  /// The folder, and the file's name up to the language.
  let path: String

  /// What the index calls it.
  let title: Text

  /// What it shows, in a sentence.
  let about: Text

  let document: (Language) -> Document
  var csv: ((Language) -> CSVTable)?
  var json: JSONValue?

  /// Whether its files are among those of the publication and are written with them.
  var isOfPublication = false

  /// What its pages bear.
  var banner = fictional

  /// What the pages about invented institutions bear.
  static let fictional = Text(
    nl: "FICTIEF: deze instellingen bestaan niet en deze cijfers zijn verzonnen.",
    en: "FICTIONAL: these institutions do not exist and these figures are invented.")

  /// What the pages of the publication bear, on which stands what really was published.
  static let fictionalButThen = Text(
    nl:
      "FICTIEF: deze instellingen bestaan niet en deze cijfers zijn verzonnen. Alleen wat over 2023"
      + " is gepubliceerd, is echt.",
    en: "FICTIONAL: these institutions do not exist and these figures are invented. Only what was"
      + " published about 2023 is real.")

  /// What pages bear that are no invention.
  static let real = Text(
    nl: "Bij een fictieve demonstratie. Wat op deze bladzijde staat, is echt.",
    en: "Goes with a fictional demonstration. What stands on this page is real.")

  /// A form with its place in the demonstration.
  enum Form: String, CaseIterable {
    case html
    case markdown = "md"
    case text = "txt"
    case csv
    case json
  }

  /// The forms that the report has.
  var forms: [Form] {
    Form.allCases.filter { form in
      switch form {
      case .html, .markdown, .text: true
      case .csv: csv != nil
      case .json: json != nil
      }
    }
  }

  /// Where a form stands; JSON has no language.
  func path(_ form: Form, in language: Language) -> String {
    form == .json ? "\(path).json" : "\(path).\(language.rawValue).\(form.rawValue)"
  }

  var files: [DemonstrationFile] {
    var files: [DemonstrationFile] = []
    for language in Language.allCases {
      var document = document(language)
      document.banner = banner[language]
      for form in forms where form != .json {
        files.append(
          DemonstrationFile(
            path: path(form, in: language), text: text(form, document, in: language)))
      }
    }
    if let json {
      files.append(DemonstrationFile(path: path(.json, in: .nl), text: json.indented))
    }
    return files
  }

  private func text(_ form: Form, _ document: Document, in language: Language) -> String {
    switch form {
    case .html: HTMLRenderer().text(document)
    case .markdown: MarkdownRenderer().text(document)
    case .text: TextRenderer(width: 100).text(document)
    case .csv: csv?(language).text() ?? ""
    case .json: ""
    }
  }
}

/// A file of the demonstration.
package struct DemonstrationFile: Sendable {
  /// Where it stands in the folder of the demonstration.
  package let path: String

  package let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
