import Assessment
import Auditing
import History
import Invocation
import Language
import Maturity

/// What the line of `finding add` gives.
struct FindingAddOptions: Options {
  let file = Shared.file
  let practice = Argument<String>(
    Text(nl: "MAATREGEL", en: "PRACTICE"),
    help: Text(nl: "De code van een maatregel.", en: "The code of a practice."),
    completion: .list("items"))
  let severity = FindingOptions.severity.required
  let condition = FindingOptions.condition.required
  let finding = FindingOptions()
}

extension Command where Context == Console {
  static var findingAdd: Command {
    Command(
      "finding add", under: .auditing,
      summary: Text(nl: "Leg een bevinding vast.", en: "Record a finding."),
      discussion: Text(
        nl: "Het criterium is de maatregel met wat 'volledig' betekent, als u geen ander geeft."
          + " Oorzaak, gevolg en aanbeveling mogen later, maar moeten er zijn voor het definitieve"
          + " rapport.",
        en: "The criterion is the practice with what 'fully' means, unless you give another. Cause,"
          + " effect and recommendation may come later, but must be there for the final report."),
      examples: [
        Example(
          [
            "finding", "add", "tu.peil", "GOV-2-HOLDER", "--severity", "high", "--condition",
            "Er is geen besluit.",
          ],
          Text(nl: "Een bevinding op een maatregel.", en: "A finding on a practice."))
      ],
      seeAlso: ["finding change", "finding list", "finding release"],
      options: FindingAddOptions.self
    ) { console, given in
      try console.record(
        inDossierOf: given.file, given.finding.dossier, reopening: given.finding.reopen
      ) { session in
        let id = try session.practice(given.practice)
        let questionnaire = session.assessment.questionnaire
        var finding = Finding(
          id: session.dossier.nextFindingID(wave: session.assessment.state.header.wave),
          practice: id, criterion: questionnaire.practice(id)?.criterion[console.language] ?? id,
          condition: "", severity: "")
        try given.finding.apply(
          to: &finding, severity: given.severity, condition: given.condition,
          in: session.assessment, console)
        return (
          [.found(finding)],
          Text(
            nl: "Vastgelegd in \(session.path): bevinding \(finding.id).",
            en: "Recorded in \(session.path): finding \(finding.id).")
        )
      }
    }
  }
}
