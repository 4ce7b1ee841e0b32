import Assessment
import Definitions
import History
import Invocation
import Language
import Maturity
import Reports

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
      parameters: Shared.file, OutputFormat.option, Shared.separator, Shared.output,
      Shared.force, Shared.signers, Shared.revoked, Shared.questionnaire, Shared.norm,
      Shared.dossier,
      Flag(
        "auditor",
        help: Text(
          nl: "Maak het rapport van de auditor zelf, uit --dossier.",
          en: "Make the auditor’s own report, from --dossier.")),
      Shared.definitions
    ) {
      console, file, format, separator, output, force, signers, revoked, questionnaire, norm,
      dossier, isAuditors, directory in
      let allowed = try console.allowedSigners(signers, revoked: revoked)
      if isAuditors, dossier == nil { throw Failure.auditing(.auditorNeedsDossier) }
      let record = try console.assessment(
        file, questionnaire, norm: norm, directory, tellsTime: false)
      let now = console.now()
      var signatures = [
        SignatureReport(
          record,
          verdicts: try allowed.map { try console.verdicts(on: SignedFile(record.state), $0) },
          now: now)
      ]
      if !record.questionnaire.isScored, dossier == nil {
        let facts = FactReportOutput(record, made: now, signatures: signatures)
        try console.deliver(
          Presentation(document: facts.document, json: { facts.json }, csv: facts.csv),
          as: format, separator, to: output, force: force, isLong: true)
        return .success
      }
      let assessment = try console.audited(
        record.scorable(file), file, dossier: dossier, tellsTime: false)
      if let dossier, let signed = try DossierFile.read(dossier).signed {
        signatures.append(
          SignatureReport(
            signed, adoption: nil,
            verdicts: try allowed.map { try console.verdicts(on: signed, $0) }, now: now))
      }
      if isAuditors {
        let report = AuditOutput(assessment, made: now, signatures: signatures)
        try console.deliver(
          Presentation(document: report.document, json: { report.json }, csv: report.csv),
          as: format, separator, to: output, force: force, isLong: true)
        return .success
      }
      let report = ReportOutput(
        assessment, made: now,
        proposal: Library.embedded.norm(fitting: assessment.questionnaire),
        signatures: signatures)
      try console.deliver(
        Presentation(document: report.document, json: { report.json }, csv: report.csv),
        as: format, separator, to: output, force: force, isLong: true)
      return .success
    }
  }
}
