import History
import Invocation
import Language

/// What the line of `finding close` gives.
struct FindingCloseOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let reason = RequiredOption<String>(
    "reason", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Waarom zij gesloten kan worden.", en: "Why it can be closed."))
  let dossier = DossierOptions()
}

extension Command where Context == Console {
  static var findingClose: Command {
    Command(
      "finding close", under: .auditing,
      summary: Text(nl: "Sluit een bevinding.", en: "Close a finding."),
      discussion: Text(
        nl: "Alleen de auditor sluit. Wat gesloten is gaat weer open met 'peil finding follow'.",
        en: "Only the auditor closes. What is closed opens again with 'peil finding follow'."),
      examples: [
        Example(
          ["finding", "close", "tu.peil", "F-2025-01", "--reason", "Besluit gezien."],
          Text(nl: "Opgelost en gezien.", en: "Resolved and seen."))
      ],
      seeAlso: ["finding follow", "finding list"],
      options: FindingCloseOptions.self
    ) { console, given in
      try console.record(inDossierOf: given.file, given.dossier) { session in
        let reason = try console.meantText(
          given.reason, of: "--reason", by: session.assessment.doubts)
        let finding = try session.finding(given.id).finding.id
        return (
          [.closed(finding: finding, reason: reason)],
          Text(
            nl: "Gesloten in \(session.path): \(finding).",
            en: "Closed in \(session.path): \(finding).")
        )
      }
    }
  }
}
