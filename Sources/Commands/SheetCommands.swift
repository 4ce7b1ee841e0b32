import Auditing
import Definitions
import History
import Invocation
import Journal
import Language
import Reports
import Terminal

/// What the line of `sheet export` gives.
struct SheetExportOptions: Options {
  let file = Shared.file
  let csvSeparator = Shared.separator
  let output = Shared.output
  let force = Shared.force
  let dossier = Shared.ownDossier
  let definitions = DefinitionOptions()
}

/// What the line of `sheet import` gives.
struct SheetImportOptions: Options {
  let file = Shared.file
  let path = Argument<String>(
    Text(nl: "BLAD", en: "SHEET"), help: Text(nl: "Het werkblad.", en: "The sheet."),
    completion: .file(suffixes: [".csv"]))
  let apply = Flag("apply", help: Text(nl: "Leg de veranderingen vast.", en: "Record the changes."))
  let reopen = Shared.reopenExamination
  let dossier = DossierOptions()
}

extension Command where Context == Console {
  static var sheetExport: Command {
    Command(
      "sheet export", under: .auditing,
      summary: Text(
        nl: "Schrijf oordelen en bevindingen als werkblad voor een spreadsheet.",
        en: "Write ratings and findings as a sheet for a spreadsheet."),
      discussion: Text(
        nl:
          "Een regel per maatregel in het plan, per stuk onderbouwing en per bevinding. De kolommen"
          + " theme, level, statement en self zijn om te lezen. Vul bij een maatregel 'rating' in, ook"
          + " met not-applicable of not-examined, en zo nodig 'reason'; bij onderbouwing 'result'"
          + " (holds, does-not-hold of not-seen) en 'method'. Werknotities staan erin: het blad is van"
          + " de auditor. 'peil sheet import' leest het terug.",
        en: "One row for each practice in the plan, each piece of evidence and each finding. The"
          + " columns theme, level, statement and self are for reading. For a practice fill in"
          + " 'rating', also with not-applicable or not-examined, and 'reason' where it is needed; for"
          + " evidence 'result' (holds, does-not-hold or not-seen) and 'method'. Working notes are in"
          + " it: the sheet is the auditor’s. 'peil sheet import' reads it back."),
      examples: [
        Example(
          ["sheet", "export", "tu.peil", "--output", "werkblad.csv", "--csv-separator", ";"],
          Text(nl: "Voor een Nederlandse spreadsheet.", en: "For a Dutch spreadsheet."))
      ],
      seeAlso: ["sheet import", "audit", "finding list"],
      options: SheetExportOptions.self
    ) { console, given in
      let session = try DossierSession.open(
        given.file, dossier: given.dossier, writes: false,
        try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let sheet = AuditSheet(session.assessment, session.dossier)
      try console.deliver(
        sheet.table(in: console.language).text(separator: given.csvSeparator),
        for: .programs, to: given.output,
        force: given.force)
      return .success
    }
  }

  static var sheetImport: Command {
    Command(
      "sheet import", under: .auditing,
      summary: Text(
        nl: "Lees een werkblad terug: toon wat verandert, en leg het vast met --apply.",
        en: "Read a sheet back: show what changes, and record it with --apply."),
      discussion: Text(
        nl:
          "Wat niemand aanraakte verandert niet. Een nieuwe bevinding is een regel 'finding' zonder"
          + " code, met practice, severity en condition; eigen onderbouwing een regel 'evidence'"
          + " zonder nummer, met kind en reference. Is er iets mis, dan wordt er niets vastgelegd en"
          + " staat elke regel genoemd; ook een regel die iets zou terugdraaien dat na het schrijven"
          + " van het blad in het dossier kwam.",
        en: "What nobody touched does not change. A new finding is a 'finding' row without a code,"
          + " with practice, severity and condition; evidence of your own is an 'evidence' row without"
          + " a number, with kind and reference. If something is wrong nothing is recorded and each"
          + " row is named; so is a row that would undo what came into the dossier after the sheet"
          + " was written."),
      examples: [
        Example(
          ["sheet", "import", "tu.peil", "werkblad.csv"],
          Text(nl: "Toon wat er zou veranderen.", en: "Show what would change.")),
        Example(
          ["sheet", "import", "tu.peil", "werkblad.csv", "--apply"],
          Text(nl: "Leg het vast.", en: "Record it.")),
      ],
      seeAlso: ["sheet export", "examine"],
      options: SheetImportOptions.self
    ) { console, given in
      try console.record(
        inDossierOf: given.file, given.dossier, reopening: given.reopen
      ) { session in
        let sheet = AuditSheet(session.assessment, session.dossier)
        let bytes = try RecordFile.bytes(given.path)
        switch sheet.reading(bytes, language: console.language) {
        case .faults(let faults):
          throw Failure.auditing(.sheet(path: given.path, faults))
        case .changes(let changes):
          let script = AuditorScript(
            session.assessment, dossier: session.dossier, freshSeed: 0, language: console.language)
          for change in changes {
            let place = "\(given.path):\(change.line)"
            try console.write("\(place): \(script.described(change.act).cleanLine)\n")
            for edit in sheet.edits(change.act) {
              try console.write("  \(edit.words[console.language])\n")
            }
          }
          return (
            given.apply ? changes.map(\.act) : [],
            outcome(changes.count, isApplied: given.apply, session.path)
          )
        }
      }
    }
  }

  private static func outcome(_ count: Int, isApplied: Bool, _ path: String) -> Text {
    if count == 0 {
      return Text(nl: "Er verandert niets.", en: "Nothing changes.")
    }
    let number = Text(
      nl: counted(count, one: "verandering", other: "veranderingen"),
      en: counted(count, one: "change", other: "changes"))
    return isApplied
      ? Text(nl: "Vastgelegd in \(path): \(number.nl).", en: "Recorded in \(path): \(number.en).")
      : Text(
        nl: "\(number.nl); er is niets vastgelegd. Geef --apply om dat te doen.",
        en: "\(number.en); nothing has been recorded. Give --apply to do so.")
  }
}

extension AuditSheet.Edit {
  /// The column with what it said and what it will say.
  fileprivate var words: Text {
    func shown(_ text: String) -> String { "‘\(text.cleanLine)’" }
    let empty = Text(nl: "leeg", en: "empty")
    let (old, new) = (old.map(shown), new.map(shown))
    return Text(
      nl: "\(column.rawValue): \(old ?? empty.nl) → \(new ?? empty.nl)",
      en: "\(column.rawValue): \(old ?? empty.en) → \(new ?? empty.en)")
  }
}
