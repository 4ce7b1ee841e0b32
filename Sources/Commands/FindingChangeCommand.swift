import Assessment
import History
import Invocation
import Language
import Maturity

/// What the line of `finding change` gives.
struct FindingChangeOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let severity = FindingOptions.severity
  let condition = FindingOptions.condition
  let finding = FindingOptions()
}

extension Command where Context == Console {
  static var findingChange: Command {
    Command(
      "finding change", under: .auditing,
      summary: Text(nl: "Verander een bevinding.", en: "Change a finding."),
      examples: [
        Example(
          ["finding", "change", "tu.peil", "F-2025-01", "--cause", "Niemand is aangewezen."],
          Text(nl: "De oorzaak erbij.", en: "The cause added."))
      ],
      seeAlso: ["finding add", "finding list"],
      options: FindingChangeOptions.self
    ) { console, given in
      try console.record(
        inDossierOf: given.file, given.finding.dossier, reopening: given.finding.reopen
      ) { session in
        let old = try session.finding(given.id).finding
        var finding = old
        try given.finding.apply(
          to: &finding, severity: given.severity, condition: given.condition,
          in: session.assessment, console)
        if finding == old { throw Failure.auditing(.nothingToChange) }
        return (
          [.found(finding)],
          Text(
            nl: "Veranderd in \(session.path): bevinding \(finding.id).",
            en: "Changed in \(session.path): finding \(finding.id).")
        )
      }
    }
  }
}
