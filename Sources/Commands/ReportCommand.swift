import Assessment
import Definitions
import History
import Invocation
import Language
import Maturity
import Reports

/// What the line of `report` gives.
struct ReportOptions: Options {
  let file = Shared.file
  let result = ResultOptions()
  let signers = Shared.signers
  let revoked = Shared.revoked
  let dossier = Shared.dossier
  let auditor = Flag(
    "auditor",
    help: Text(
      nl: "Maak het rapport van de auditor zelf, uit --dossier.",
      en: "Make the auditor’s own report, from --dossier."))
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var report: Command {
    Command(
      "report", under: .results,
      summary: Text(
        nl: "Maak het rapport voor het bestuur.", en: "Make the report for the board."),
      discussion: Text(
        nl: "De eerste bladzijde staat op zichzelf; daarna elk thema met redenen en volgende"
          + " stappen, en bijlagen met elk antwoord en elke onderbouwing. Namen en notities staan"
          + " erin: het rapport is voor uw instelling.",
        en: "The first page stands alone; then each theme with reasons and next steps, and"
          + " annexes with each answer and all evidence. Names and notes are in it: the report is"
          + " for your institution."),
      examples: [
        Example(
          ["report", "tu.peil", "--format", "markdown", "--output", "rapport.md"],
          Text(
            nl: "Een rapport om verder te bewerken.", en: "A report to edit further.")),
        Example(
          ["report", "tu.peil", "--dossier", "tu.audit.peil", "--auditor"],
          Text(nl: "Het rapport van de auditor.", en: "The auditor’s report.")),
      ],
      seeAlso: ["score", "roadmap"],
      options: ReportOptions.self
    ) { console, given in
      let allowed = try console.allowedSigners(given.signers, revoked: given.revoked)
      if given.auditor, given.dossier == nil { throw Failure.auditing(.auditorNeedsDossier) }
      let record = try console.assessment(
        given.file, console.definitions(given.definitions),
        tellsTime: !given.result.format.tellsNotices)
      let now = console.now()
      var signatures = [
        SignatureReport(
          record,
          verdicts: try allowed.map { try console.verdicts(on: SignedFile(record.state), $0) },
          now: now)
      ]
      if !record.questionnaire.isScored, given.dossier == nil {
        let facts = FactReportOutput(record, made: now, signatures: signatures)
        try console.deliver(
          Presentation(document: facts.document, json: { facts.json }, csv: facts.csv),
          given.result, isLong: true)
        return .success
      }
      let assessment = try console.audited(
        record.scorable(given.file), given.file, dossier: given.dossier,
        tellsTime: !given.result.format.tellsNotices)
      if let dossier = given.dossier, let signed = try DossierFile.read(dossier).signed {
        signatures.append(
          SignatureReport(
            signed, adoption: nil,
            verdicts: try allowed.map { try console.verdicts(on: signed, $0) }, now: now))
      }
      if given.auditor {
        let report = AuditOutput(assessment, made: now, signatures: signatures)
        try console.deliver(
          Presentation(document: report.document, json: { report.json }, csv: report.csv),
          given.result, isLong: true)
        return .success
      }
      let report = ReportOutput(
        assessment, made: now,
        proposal: Library.embedded.norm(fitting: assessment.questionnaire),
        signatures: signatures)
      try console.deliver(
        Presentation(document: report.document, json: { report.json }, csv: report.csv),
        given.result, isLong: true)
      return .success
    }
  }
}
