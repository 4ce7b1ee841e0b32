import Assessment
import History
import Invocation
import Journal
import Language
import Maturity

/// What the line of `finding respond` gives.
struct FindingRespondOptions: Options {
  let file = Shared.file
  let subject = ReplyOptions.subject
  let release = RequiredOption<String>(
    "release", Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "Wat de auditor heeft vrijgegeven en u hier beantwoordt.",
      en: "What the auditor has released and you answer here."),
    completion: .file(suffixes: [".json"]))
  let kind = RequiredOption<Response.Kind>(
    "kind", Text(nl: "SOORT", en: "KIND"),
    help: Text(nl: "De soort antwoord.", en: "The kind of answer."))
  let text = RequiredOption<String>(
    "text", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Het antwoord.", en: "The answer."))
  let owner = OptionalOption<String>(
    "owner", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Wie het gaat doen, bij action.", en: "Who will do it, with action."),
    form: .name)
  let due = OptionalOption<Day>(
    "due", Text(nl: "DATUM", en: "DATE"),
    help: Text(
      nl: "Wanneer het gedaan is, bij action.", en: "When it will be done, with action."))
  let reply = ReplyOptions()
}

extension Command where Context == Console {
  static var findingRespond: Command {
    Command(
      "finding respond", under: .auditing,
      summary: Text(
        nl: "Antwoord de auditor, in de meting van de instelling.",
        en: "Answer the auditor, in the institution’s record."),
      discussion: Text(
        nl: "Op een bevinding of op een oordeel over een maatregel: factual-correction als een feit"
          + " niet klopt, response voor wat u ervan vindt. Op een bevinding ook: action voor wat u"
          + " gaat doen, met --owner en --due; done als het gedaan is; risk-accepted als het bestuur"
          + " het risico draagt, met --role board. Sluiten doet alleen de auditor.",
        en:
          "To a finding or to a rating of a practice: factual-correction where a fact is not right,"
          + " response for what you think of it. To a finding also: action for what you will do, with"
          + " --owner and --due; done once it is done; risk-accepted where the board carries the"
          + " risk, with --role board. Only the auditor closes."),
      examples: [
        Example(
          [
            "finding", "respond", "tu.peil", "F-2025-01", "--release", "tu.draft.json", "--kind",
            "action", "--text", "Besluit in het CvB van maart.", "--owner", "Secretaris CvB",
            "--due", "2026-03-31",
          ],
          Text(nl: "Wat er gaat gebeuren.", en: "What will be done."))
      ],
      seeAlso: ["finding list", "finding release", "report"],
      options: FindingRespondOptions.self
    ) { console, given in
      try console.record(inReply: given.file, given.reply) { session in
        let doubts = session.assessment.doubts
        let text = try console.meantText(given.text, of: "--text", by: doubts)
        let owner = try given.owner.map { try console.meantText($0, of: "--owner", by: doubts) }
        let source = try DossierFile.read(
          given.release, about: session.assessment.state, given.file)
        for notice in source.notices { console.tell(notice) }
        let audit = source.audit
        guard given.kind.isGiven(by: given.reply.role.role) else {
          throw Failure.auditing(.onlyTheBoard(given.kind))
        }
        if given.kind != .action, owner != nil || given.due != nil {
          throw Failure.auditing(.ownerWithoutAction)
        }
        let answered = try Self.subject(given.subject, audit, session.assessment)
        if case .practice = answered, !given.kind.concernsRatings {
          throw Failure.auditing(.onlyOnFindings(given.kind))
        }
        let response = Response(
          dossier: audit.dossier, head: audit.head, subject: answered, kind: given.kind,
          text: text, owner: owner, due: given.due)
        return (
          .responded(response),
          Text(
            nl: "Vastgelegd in \(given.file), bij \(answered.code): \(given.kind.title.nl)."
              + " De auditor leest het in de meting.",
            en: "Recorded in \(given.file), on \(answered.code): \(given.kind.title.en)."
              + " The auditor reads it in the record.")
        )
      }
    }
  }

  /// The finding or the rating that a code means in what was released.
  private static func subject(
    _ name: String, _ audit: Audit, _ assessment: Assessment
  ) throws -> Response.Subject {
    if let finding = audit.findings.first(where: {
      $0.finding.id.lowercased() == name.lowercased()
    }) {
      return .finding(finding.finding.id)
    }
    if let practice = assessment.questionnaire.places.keys.first(where: {
      $0.lowercased() == name.lowercased()
    }), audit.conclusion(on: practice) != nil {
      return .practice(practice)
    }
    let known = audit.findings.map(\.finding.id) + audit.conclusions.map(\.practice)
    throw Failure.auditing(.nothingReleased(name, suggestion: closest(to: name, among: known)))
  }
}
