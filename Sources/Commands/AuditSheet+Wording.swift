import Auditing
import Definitions
import Language

extension AuditSheet.Fault {
  /// What is wrong, with the cell as a spreadsheet names it.
  func told(_ path: String) -> Text {
    switch fact {
    case .workbook, .binary, .noRows, .missingColumn:
      Text(nl: "\(path): \(fact.text.nl)", en: "\(path): \(fact.text.en)")
    default: place.told(path, fact.text)
    }
  }
}

extension AuditSheet.Fact {
  /// What is wrong with a row of a sheet, and what to do.
  fileprivate var text: Text {
    switch self {
    case .workbook:
      Text(
        nl: "Dit is een werkmap. Bewaar het blad als CSV.",
        en: "This is a workbook. Save the sheet as CSV.")
    case .binary: Text(nl: "Dit is geen tekst.", en: "This is no text.")
    case .openQuotation:
      Text(
        nl: "Dit aanhalingsteken wordt nergens gesloten.",
        en: "This quotation mark is closed nowhere.")
    case .noRows: Text(nl: "Het blad heeft geen regels.", en: "The sheet has no rows.")
    case .missingColumn(let column):
      Text(
        nl: "De kolom '\(column.rawValue)' ontbreekt. Begin met 'peil sheet export'.",
        en: "The column '\(column.rawValue)' is missing. Begin with 'peil sheet export'.")
    case .unknownColumn(let name, let suggestion):
      Text(
        nl: "Er is geen kolom '\(name)'." + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "There is no column '\(name)'." + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .unknownRow(let name):
      Text(
        nl: "In 'row' staat '\(name)'; kies uit practice, evidence en finding.",
        en: "'row' says '\(name)'; choose from practice, evidence and finding.")
    case .unknownPractice(let name, let suggestion):
      Text(
        nl: "Er is geen maatregel '\(name)'." + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "There is no practice '\(name)'." + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .unknownFinding(let name):
      Text(
        nl: "Er is geen bevinding '\(name)'. Laat 'code' leeg voor een nieuwe.",
        en: "There is no finding '\(name)'. Leave 'code' empty for a new one.")
    case .foundBefore(let id):
      Text(
        nl: "Deze bevinding staat er al, als \(id). Zet die in 'code' om haar te veranderen.",
        en: "This finding is there already, as \(id). Put that in 'code' to change it.")
    case .unknownChoice(let word, let column, let choices):
      Text(
        nl: "In '\(column.rawValue)' staat '\(word)'; kies uit \(Language.nl.list(choices, .or)).",
        en: "'\(column.rawValue)' says '\(word)'; choose from \(Language.en.list(choices, .or)).")
    case .mustApply(let id):
      Text(
        nl: "\(id) geldt voor elke instelling en kan niet op 'not-applicable' staan.",
        en: "\(id) applies to every institution and cannot be 'not-applicable'.")
    case .reasonNeeded:
      Text(nl: "Hier hoort een 'reason' bij.", en: "This needs a 'reason'.")
    case .textNeeded(let column):
      Text(
        nl: "'\(column.rawValue)' is leeg; hier hoort iets te staan.",
        en: "'\(column.rawValue)' is empty; something belongs there.")
    case .noSuchEvidence(let number, let count):
      Text(
        nl: "Onderbouwing met nummer '\(number)' is er niet; het zijn er \(count).",
        en: "There is no evidence with number '\(number)'; there are \(count).")
    case .notFilledIn(let column):
      Text(
        nl: "Vul ook '\(column.rawValue)' in.", en: "Fill in '\(column.rawValue)' as well.")
    case .emptied(let column):
      Text(
        nl: "'\(column.rawValue)' had iets en is nu leeg. Zet het terug, of schrijf iets anders.",
        en: "'\(column.rawValue)' had something and is empty now. Put it back, or write something"
          + " else.")
    case .invalidPeriod:
      Text(
        nl:
          "'from' en 'to' zijn dagen als 2025-01-31, de eerste niet na de laatste; aantallen horen"
          + " daarbij.",
        en: "'from' and 'to' are days like 2025-01-31, the first not after the last; counts belong"
          + " with them.")
    case .invalidCases:
      Text(
        nl: "'population', 'sample' en 'deviations' zijn hele getallen, elk niet groter dan het"
          + " vorige.",
        en: "'population', 'sample' and 'deviations' are whole numbers, each no larger than the one"
          + " before.")
    case .notADay(let text):
      Text(
        nl: "'\(text)' is geen dag; schrijf 2026-03-31.",
        en: "'\(text)' is no day; write 2026-03-31.")
    case .changedSince:
      Text(
        nl:
          "Dit is in het dossier veranderd nadat het blad is geschreven. Exporteer opnieuw en neem"
          + " deze regel over.",
        en:
          "This has changed in the dossier since the sheet was written. Export again and take this"
          + " row over.")
    case .unknownHead:
      Text(
        nl:
          "'head' hoort te zijn wat 'peil sheet export' van dit dossier schreef; neem het over van"
          + " een andere regel.",
        en: "'head' should be what 'peil sheet export' wrote of this dossier; copy it from another"
          + " row.")
    case .repeatedRow(let first):
      Text(
        nl: "Hierover gaat de rij van cel \(first.name) ook al.",
        en: "The row of cell \(first.name) is about this already.")
    }
  }
}
