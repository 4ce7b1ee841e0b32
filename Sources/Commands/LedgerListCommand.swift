import Invocation
import Language
import Publication

/// What the line of `ledger list` gives.
struct LedgerListOptions: Options {
  let path = Shared.ledger
  let line = OptionalOption<Int>(
    "line", Text(nl: "REGEL", en: "LINE"),
    help: Text(
      nl: "Alleen de cijfers van deze regel.", en: "Only the figures of this line."))
}

extension Command where Context == Console {
  static var ledgerList: Command {
    Command(
      "ledger list", under: .sector,
      summary: Text(
        nl: "Toon wat er in een publicatieregister staat.",
        en: "Show what stands in a ledger of publications."),
      examples: [
        Example(
          ["ledger", "list", "register.peil"],
          Text(nl: "Alle regels.", en: "All lines.")),
        Example(
          ["ledger", "list", "register.peil", "--line", "2"],
          Text(
            nl: "De cijfers van een regel, met hun nummers.",
            en: "The figures of a line, with their numbers.")),
      ],
      seeAlso: ["ledger withdraw", "ledger publish"],
      options: LedgerListOptions.self
    ) { console, given in
      let file = try LedgerFile.read(given.path, console: console)
      let language = console.language
      guard let line = given.line else {
        if file.ledger.entries.isEmpty {
          try console.write(
            Text(
              nl: "Er staat nog niets in \(given.path).\n",
              en: "There is nothing in \(given.path) yet.\n"
            )[language])
        }
        for entry in file.ledger.entries {
          let summary = entry.event.summary(file.ledger.titles)[language].cleanLine
          try console.write("\(entry.number)  \(entry.event.at.day.iso)  \(summary)\n")
        }
        return .success
      }
      for (index, figure) in try file.figures(onLine: line).enumerated() {
        try console.write(
          "\(index + 1)  \(figure.summary(file.ledger.titles)[language].cleanLine)\n")
      }
      return .success
    }
  }
}
