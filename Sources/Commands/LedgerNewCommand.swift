import Invocation
import Journal
import Language
import Publication

/// What the line of `ledger new` gives.
struct LedgerNewOptions: Options {
  let path = Shared.newLedger
}

extension Command where Context == Console {
  static var ledgerNew: Command {
    Command(
      "ledger new", under: .sector,
      summary: Text(
        nl: "Begin een publicatieregister.", en: "Begin a ledger of publications."),
      discussion: Text(
        nl:
          "De uitvoerder houdt er één, voor alle meetrondes. Het bestand wordt alleen aangevuld en"
          + " elke regel draagt een controlegetal over de vorige, zoals een meting.",
        en:
          "The operator keeps one, for all waves. The file is only added to, and each line carries"
          + " a check value over the one before, as a record does."),
      examples: [
        Example(
          ["ledger", "new", "register.peil"], Text(nl: "Eén keer.", en: "Once."))
      ],
      seeAlso: ["sector", "ledger list"],
      options: LedgerNewOptions.self
    ) { console, given in
      let header = LedgerHeader(
        ledger: try console.identifier(), created: console.now())
      try console.makeJournal(given.path, firstLine: header.body).close()
      console.tell(
        Text(nl: "\(given.path) is gemaakt.", en: "\(given.path) has been made."))
      return .success
    }
  }
}
