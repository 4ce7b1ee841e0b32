import History
import Invocation
import Language

/// What the line of `finding follow` gives.
struct FindingFollowOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let status = Argument<Finding.Status>(
    Text(nl: "STAND", en: "STATUS"),
    help: Text(nl: "Hoever het is.", en: "How far it is."))
  let text = RequiredOption<String>(
    "text", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Wat u ervan zag.", en: "What you saw of it."))
  let dossier = DossierOptions()
}

extension Command where Context == Console {
  static var findingFollow: Command {
    Command(
      "finding follow", under: .auditing,
      summary: Text(
        nl: "Leg vast hoever een bevinding is.", en: "Record how far a finding is."),
      discussion: Text(
        nl: "De instelling meldt in haar eigen meting wat zij doet en gedaan heeft; hier staat wat"
          + " de auditor daarvan zag. Sluiten gaat met 'peil finding close'.",
        en: "The institution reports in its own record what it does and has done; here stands what"
          + " the auditor saw of it. Closing goes with 'peil finding close'."),
      examples: [
        Example(
          [
            "finding", "follow", "tu.peil", "F-2025-01", "open", "--text",
            "Het besluit is er niet.",
          ],
          Text(nl: "Gemeld, maar niet gezien.", en: "Reported, but not seen."))
      ],
      seeAlso: ["finding close", "finding list", "finding carry"],
      options: FindingFollowOptions.self
    ) { console, given in
      guard given.status != .closed else { throw Failure.auditing(.closingNeedsReason) }
      return try console.record(inDossierOf: given.file, given.dossier) { session in
        let text = try console.meantText(
          given.text, of: "--text", by: session.assessment.doubts)
        let finding = try session.finding(given.id).finding.id
        return (
          [.followedUp(finding: finding, status: given.status, text: text)],
          Text(
            nl: "Vastgelegd in \(session.path): \(finding), \(given.status.title.nl).",
            en: "Recorded in \(session.path): \(finding), \(given.status.title.en).")
        )
      }
    }
  }
}
