import Definitions
import Language

extension [ControlSheet.Fault] {
  /// Everything that is wrong with a table, a line each, and how to go on.
  func wording(path: String) -> [Text] {
    let lines = map { fault in
      switch fault.fact {
      case .workbook, .notText, .noRows, .missingColumn:
        fault.place.told(path, fault.fact.wording, namesCell: false)
      default: fault.place.told(path, fault.fact.wording)
      }
    }
    guard count > 1 else { return lines }
    return lines + [
      Text(
        nl: "Er is niets gemaakt. Herstel deze \(count) punten in de tabel en probeer het opnieuw.",
        en: "Nothing has been made. Mend these \(count) points in the sheet and try again.")
    ]
  }
}

extension SheetPlace {
  /// A sentence about a place, with where it stands in the file and in the sheet.
  func told(_ path: String, _ sentence: Text, namesCell: Bool = true) -> Text {
    let cell =
      namesCell ? Text(nl: "Cel \(name): ", en: "Cell \(name): ") : Text(same: "")
    return Text(
      nl: "\(path):\(line):\(column): \(cell.nl)\(sentence.nl)",
      en: "\(path):\(line):\(column): \(cell.en)\(sentence.en)")
  }
}

extension [(place: SheetPlace, problem: DefinitionProblem)] {
  /// What is wrong in each cell, once although the questionnaire has the text of a cell in many places.
  func wording(path: String) -> [Text] {
    var lines: [Text] = []
    for (place, problem) in self {
      let line = place.told(
        path, Text(nl: problem.sentence(in: .nl), en: problem.sentence(in: .en)))
      if !lines.contains(line) { lines.append(line) }
    }
    return lines + [Text(nl: "Er is niets gemaakt.", en: "Nothing has been made.")]
  }
}

extension ControlSheet.Notice {
  /// What was read otherwise than it stands.
  var wording: Text {
    switch self {
    case .notUnicode:
      Text(
        nl:
          "De tabel is geen Unicode en is gelezen als Windows-1252. Kijk letters met accenten na, of"
          + " bewaar de tabel als CSV UTF-8.",
        en: "The sheet is not Unicode and was read as Windows-1252. Check letters with accents, or"
          + " save the sheet as CSV UTF-8.")
    case .columnLeftOut(let name, nil):
      Text(nl: "Niet overgenomen: kolom '\(name)'.", en: "Not taken over: column '\(name)'.")
    case .columnLeftOut(let name, let suggestion?):
      Text(
        nl: "Niet overgenomen: kolom '\(name)'. Als u '\(suggestion)' bedoelde, hernoem haar dan en"
          + " maak de vragenlijst opnieuw.",
        en: "Not taken over: column '\(name)'. If you meant '\(suggestion)', rename it and make the"
          + " questionnaire again.")
    case .themesFilledIn(let count):
      Text(
        nl: count == 1
          ? "1 rij zonder thema is bij het thema erboven gezet."
          : "\(count) rijen zonder thema zijn bij het thema erboven gezet.",
        en: count == 1
          ? "1 row without a theme was put under the theme above it."
          : "\(count) rows without a theme were put under the theme above them.")
    case .subthemesFilledIn(let count):
      Text(
        nl: count == 1
          ? "1 daarvan heeft ook geen subthema en staat bij het subthema erboven."
          : "\(count) daarvan hebben ook geen subthema en staan bij het subthema erboven.",
        en: count == 1
          ? "1 of these has no sub-theme either and stands under the sub-theme above it."
          : "\(count) of these have no sub-theme either and stand under the sub-theme above them.")
    }
  }
}

extension ControlSheet.Fact {
  fileprivate var wording: Text {
    switch self {
    case .workbook:
      Text(
        nl:
          "Dit is een werkmap en geen tabel in tekst. Open haar en bewaar het blad als CSV UTF-8.",
        en: "This is a workbook and not a sheet in text. Open it and save the sheet as CSV UTF-8.")
    case .notText:
      Text(
        nl: "Dit is geen tekst. Bewaar de tabel als CSV UTF-8.",
        en: "This is not text. Save the sheet as CSV UTF-8.")
    case .openQuotation:
      Text(
        nl:
          "Het aanhalingsteken waarmee deze cel begint, wordt nergens gesloten. Zet er een aan het"
          + " eind van de cel, of haal dit weg.",
        en: "The quotation mark with which this cell begins is never closed. Put one at the end of"
          + " the cell, or take this one away.")
    case .noRows:
      Text(
        nl: "De tabel heeft een regel met namen van kolommen nodig en daaronder maatregelen.",
        en: "The table needs a line with the names of columns, and controls below it.")
    case .missingColumn(let column, let suggestion):
      Text(
        nl: "De kolom '\(column.rawValue)' ontbreekt. "
          + (suggestion.map { "Is dat '\($0)'? " } ?? "")
          + "Noem haar in de eerste regel \(Language.nl.list(quoted(column), .or)).",
        en: "The column '\(column.rawValue)' is missing. "
          + (suggestion.map { "Is it '\($0)'? " } ?? "")
          + "Call it \(Language.en.list(quoted(column), .or)) in the first line.")
    case .repeatedColumn(let column, let first):
      Text(
        nl: "De kolom '\(column.rawValue)' staat er ook in cel \(first.name). Houd er een over.",
        en: "The column '\(column.rawValue)' is also there in cell \(first.name). Keep one.")
    case .cellOutside(let text):
      Text(
        nl: "'\(text)' staat buiten de kolommen. Staat er een scheidingsteken in een tekst van deze"
          + " rij? Zet die tekst dan tussen aanhalingstekens.",
        en: "'\(text)' stands outside the columns. Is there a separator in a text of this row? Then"
          + " put that text between quotation marks.")
    case .emptyCell(let column):
      Text(
        nl: "Hier hoort een '\(column.rawValue)' te staan.",
        en: "There has to be a '\(column.rawValue)' here.")
    case .hiddenCharacter:
      Text(
        nl: "Deze tekst bevat een onzichtbaar teken. Haal het weg.",
        en: "This text contains an invisible character. Remove it.")
    case .invalidIdentifier(let id):
      Text(
        nl: "'\(id)' kan geen code zijn: gebruik letters, cijfers, koppeltekens en punten.",
        en: "'\(id)' cannot be a code: use letters, digits, hyphens and full stops.")
    case .repeatedIdentifier(let id, let first):
      Text(
        nl: "De code '\(id)' staat ook in cel \(first.name). Geef elke maatregel een eigen code.",
        en: "The code '\(id)' also stands in cell \(first.name). Give each control its own code.")
    case .notALevel(let text):
      Text(
        nl: "'\(text)' is geen niveau: een geheel getal van 1 tot en met 20.",
        en: "'\(text)' is no level: a whole number from 1 to 20.")
    case .notAWeight(let text):
      Text(
        nl: "'\(text)' is geen gewicht: een getal boven nul, zoals 2, 0,5 of 1/3.",
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

  private func quoted(_ column: ControlSheet.Column) -> [String] {
    column.names.map { "'\($0)'" }
  }

  private static var scales: [String] { ControlSheet.Scale.allCases.map(\.rawValue) }
}
