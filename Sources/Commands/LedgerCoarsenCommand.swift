import Invocation
import Language
import Publication

/// What the line of `ledger coarsen` gives.
struct LedgerCoarsenOptions: Options {
  let path = Shared.ledger
  let bounds = BoundOptions()
  let erratum = ErratumOptions()
}

extension Command where Context == Console {
  static var ledgerCoarsen: Command {
    Command(
      "ledger coarsen", under: .sector,
      summary: Text(
        nl: "Laat een gepubliceerd cijfer minder zeggen.",
        en: "Let a published figure say less."),
      discussion: Text(
        nl:
          "Een correctie mag alleen minder zeggen: geef --at-least of --at-most met een getal dat het"
          + " oude cijfer omvat. Wat meer zegt, wordt geweigerd.",
        en:
          "A correction may only say less: give --at-least or --at-most with a number that takes in"
          + " the old figure. What says more is refused."),
      examples: [
        Example(
          [
            "ledger", "coarsen", "register.peil", "--line", "2", "--figure", "17", "--at-least",
            "5", "--reason", "Eén aanlevering was onjuist",
          ], Text(nl: "Eén cijfer.", en: "One figure."))
      ],
      seeAlso: ["ledger withdraw", "ledger publish"],
      options: LedgerCoarsenOptions.self
    ) { console, given in
      let (line, number) = (given.erratum.line, given.erratum.figure)
      let reason = try console.meantText(given.erratum.reason, of: "--reason")
      var file = try LedgerFile.open(given.path, console: console)
      let figures = try file.figures(onLine: line)
      guard figures.indices.contains(number - 1) else {
        throw Failure.sector(
          .ledger(path: given.path, .noSuchFigure(number, line: line, figures: figures.count)))
      }
      let old = figures[number - 1]
      let new = try given.bounds.figure(old.measure, old.group, of: old.institutions)
      return try file.record(
        .coarsened(line: line, figure: number, to: new, reason: reason), by: given.erratum.by,
        console)
    }
  }
}
