import History
import Invocation
import Language

/// What the line of `finding drop` gives.
struct FindingDropOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let reopen = Shared.reopenExamination
  let dossier = DossierOptions()
}

extension Command where Context == Console {
  static var findingDrop: Command {
    Command(
      "finding drop", under: .auditing,
      summary: Text(
        nl: "Laat een bevinding vervallen die niet klopt.",
        en: "Drop a finding that is not right."),
      discussion: Text(
        nl: "De code wordt niet opnieuw gebruikt, en wat er stond blijft in het dossier. Had de"
          + " instelling de bevinding al gekregen, dan zegt de volgende stap dat zij vervallen is.",
        en: "The code is not used again, and what it said stays in the dossier. If the institution"
          + " had been given the finding, the next step says that it was dropped."),
      examples: [
        Example(
          ["finding", "drop", "tu.peil", "F-2025-02"],
          Text(
            nl: "Na een feitelijke correctie.", en: "After a factual correction."))
      ],
      seeAlso: ["finding change", "finding close"],
      options: FindingDropOptions.self
    ) { console, given in
      try console.record(
        inDossierOf: given.file, given.dossier, reopening: given.reopen
      ) { session in
        let finding = try session.finding(given.id).finding.id
        let withdrawals = session.dossier.entries.compactMap { entry -> DossierAct? in
          guard entry.counts, case .found(let found) = entry.event.act, found.id == finding else {
            return nil
          }
          return .withdrawn(entry.hash)
        }
        return (
          withdrawals,
          Text(
            nl: "Vervallen in \(session.path): \(finding).",
            en: "Dropped in \(session.path): \(finding).")
        )
      }
    }
  }
}
