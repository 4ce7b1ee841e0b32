import Definitions
import Language

extension [ControlSheet.Fault] {
  /// Everything that is wrong with a table, a line each.
  func wording(path: String) -> Text {
    func lines(_ language: Language) -> String {
      map { "\(path):\($0.line): \($0.fact.wording[language])" }.joined(separator: "\n")
    }
    return Text(nl: lines(.nl), en: lines(.en))
  }
}

extension ControlSheet.Fact {
  fileprivate var wording: Text {
    switch self {
    case .notUTF8:
      Text(
        nl: "Dit is geen UTF-8. Bewaar de tabel als CSV UTF-8.",
        en: "This is not UTF-8. Save the table as CSV UTF-8.")
    case .openQuotation:
      Text(
        nl: "Een aanhalingsteken wordt nergens gesloten.",
        en: "A quotation mark is never closed.")
    case .noRows:
      Text(
        nl: "De tabel heeft een regel met namen van kolommen nodig en daaronder maatregelen.",
        en: "The table needs a line with the names of columns, and controls below it.")
    case .missingColumn(let column):
      Text(
        nl: "De kolom '\(column.rawValue)' ontbreekt.",
        en: "The column '\(column.rawValue)' is missing.")
    case .unknownColumn(let name, let suggestion):
      Text(
        nl: "Onbekende kolom '\(name)'. "
          + (suggestion.map { "Bedoelde u '\($0)'?" }
            ?? "Mogelijk zijn \(Language.nl.list(Self.columns))."),
        en: "Unknown column '\(name)'. "
          + (suggestion.map { "Did you mean '\($0)'?" }
            ?? "Possible are \(Language.en.list(Self.columns))."))
    case .cellCount(let count, let columns):
      Text(
        nl: "Deze rij heeft \(count) cellen; er zijn \(columns) kolommen.",
        en: "This row has \(count) cells; there are \(columns) columns.")
    case .emptyCell(let column):
      Text(
        nl: "De cel onder '\(column.rawValue)' is leeg.",
        en: "The cell under '\(column.rawValue)' is empty.")
    case .invalidIdentifier(let id):
      Text(
        nl: "'\(id)' kan geen code zijn: gebruik letters, cijfers, koppeltekens en punten.",
        en: "'\(id)' cannot be a code: use letters, digits, hyphens and full stops.")
    case .repeatedIdentifier(let id, let line):
      Text(
        nl: "De code '\(id)' staat ook op regel \(line).",
        en: "The code '\(id)' also stands on line \(line).")
    case .notALevel(let text):
      Text(
        nl: "'\(text)' is geen niveau: een geheel getal van 1 tot en met 20.",
        en: "'\(text)' is no level: a whole number from 1 to 20.")
    case .notAWeight(let text):
      Text(
        nl: "'\(text)' is geen gewicht: een getal boven nul, zoals 2, 0.5 of 1/3.",
        en: "'\(text)' is no weight: a number above zero, such as 2, 0.5 or 1/3.")
    case .unknownScale(let name):
      Text(
        nl: "Onbekende schaal '\(name)'; kies uit \(Language.nl.list(Self.scales, .or)).",
        en: "Unknown scale '\(name)'; choose from \(Language.en.list(Self.scales, .or)).")
    case .otherScale(let name, let other):
      Text(
        nl: "Schaal '\(name)' naast '\(other)': een vragenlijst heeft één schaal.",
        en: "Scale '\(name)' beside '\(other)': a questionnaire has one scale.")
    }
  }

  private static var columns: [String] { ControlSheet.Column.allCases.map(\.rawValue) }
  private static var scales: [String] { ControlSheet.Scale.allCases.map(\.rawValue) }
}
