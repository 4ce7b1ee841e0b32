import Invocation
import Language
import Publication

/// What the line of `ledger withdraw` gives.
struct LedgerWithdrawOptions: Options {
  let path = Shared.ledger
  let erratum = ErratumOptions()
}

extension Command where Context == Console {
  static var ledgerWithdraw: Command {
    Command(
      "ledger withdraw", under: .sector,
      summary: Text(
        nl: "Trek een gepubliceerd cijfer in.", en: "Withdraw a published figure."),
      discussion: Text(
        nl: "Het cijfer blijft meetellen in elke toets, want het is bekend. Schrijf de publicatie"
          + " daarna opnieuw met 'peil ledger publish'.",
        en:
          "The figure goes on counting in every audit, for it is known. Write the publication again"
          + " afterwards with 'peil ledger publish'."),
      examples: [
        Example(
          [
            "ledger", "withdraw", "register.peil", "--line", "2", "--figure", "17", "--reason",
            "Verkeerd geteld",
          ], Text(nl: "Eén cijfer.", en: "One figure."))
      ],
      seeAlso: ["ledger coarsen", "ledger list", "ledger publish"],
      options: LedgerWithdrawOptions.self
    ) { console, given in
      let reason = try console.meantText(given.erratum.reason, of: "--reason")
      var file = try LedgerFile.open(given.path, console: console)
      return try file.record(
        .withdrawn(line: given.erratum.line, figure: given.erratum.figure, reason: reason),
        by: given.erratum.by, console)
    }
  }
}
