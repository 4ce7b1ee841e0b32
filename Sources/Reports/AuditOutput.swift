package import Assessment
import Hashing
import History
package import JSON
package import Language
import Maturity

/// The auditor's own report on a record: what `peil report --auditor` writes.
///
/// It says the word assurance nowhere but where the engagement gives it, and no level where the
/// engagement concludes on none.
package struct AuditOutput: Sendable {
  private let assessment: Assessment
  private let audit: Audit
  private let outcomes: [ThemeOutcome]
  private let made: Moment
  private let signatures: [SignatureReport]

  /// - Parameters:
  ///   - assessment: a record with an auditor's side; without one it is a programmer's error.
  ///   - made: the moment of making, printed as a day.
  ///   - signatures: who signed the record and the dossier; nil for those of the record, unchecked.
  package init(_ assessment: Assessment, made: Moment, signatures: [SignatureReport]? = nil) {
    guard let audit = assessment.audit else {
      preconditionFailure("an auditor's report needs a dossier")
    }
    self.assessment = assessment
    self.audit = audit
    self.made = made
    self.signatures = signatures ?? [SignatureReport(assessment, now: made)]
    outcomes = assessment.outcomes
  }
}

// MARK: - Document

extension AuditOutput {
  /// The report for people.
  package func document(in language: Language) -> Document {
    Document(
      language: language,
      title: "\(title[language]): \(assessment.state.header.subject.name)"
    ) {
      Block.definitions(assessment.identification(in: language))
      assessment.auditNote(in: language)
      assessment.readingNotes(in: language)
      assessment.engagementSection(audit, in: language)
      assessment.scopeSection(audit, in: language)
      result(in: language)
      assessment.conclusionsSection(audit, in: language)
      assessment.agreementSection(in: language)
      assessment.findingsSection(in: language)
      assessment.hearingSection(audit, in: language)
      assessment.limitationsSection(audit, in: language)
      signatures.wrongMoments(in: language)
      signatures.section(in: language)
      origin(in: language)
    }
  }

  /// What the report of such an engagement is called.
  private var title: Text {
    switch audit.engagement?.kind {
    case .limitedAssurance, .reasonableAssurance:
      Text(
        nl: "Assurance-rapport van de auditor", en: "Assurance report of the auditor")
    case .agreedUponProcedures:
      Text(
        nl: "Rapport van feitelijke bevindingen", en: "Report of factual findings")
    case .internalAudit: Text(nl: "Rapport van de interne audit", en: "Internal audit report")
    case .peerReview: Text(nl: "Verslag van de collegiale toetsing", en: "Peer review report")
    case nil: Text(nl: "Rapport van de auditor", en: "Auditor’s report")
    }
  }

  private func result(in language: Language) -> Block {
    .section(Text(nl: "Uitkomst", en: "Result")[language]) {
      if audit.concludesLevels {
        Block.paragraph(
          Text(
            nl: "De niveaus volgen rekenkundig uit de scores. Een conclusie over de instelling als"
              + " geheel geeft alleen de auditor, in eigen woorden en met eigen handtekening.",
            en: "The levels follow from the ratings by arithmetic. A conclusion on the institution"
              + " as a whole is given by the auditor alone, in their own words and with their own"
              + " signature.")[language])
        assessment.summary(of: outcomes, in: language)
        Block.figure(
          Figure(
            assessment.profileChart(outcomes, in: language), table: outcomes.table(in: language)))
      } else {
        Block.paragraph(
          Text(
            nl: "Dit rapport trekt geen conclusie over niveaus. Het geeft per maatregel weer wat is"
              + " gedaan en gevonden; wie de werkzaamheden overeenkwam, trekt zelf conclusies.",
            en: "This report draws no conclusion on levels. For each practice it gives what was"
              + " done and found; those who agreed on the procedures draw their own conclusions.")[
              language])
      }
      assessment.statusNote(in: language)
    }
  }

  private func origin(in language: Language) -> Block {
    .section(Text(nl: "Herkomst", en: "Origin")[language]) {
      Block.definitions([
        Definition(
          Text(nl: "Meting", en: "Record")[language], assessment.state.header.record),
        Definition(
          Text(nl: "Controlegetal van de meting", en: "Hash of the record")[language],
          assessment.state.head.hexadecimal),
        Definition(
          Text(nl: "Controlegetal bij het openen", en: "Hash when opened")[language],
          audit.recordHead.hexadecimal),
        Definition(Text(nl: "Auditdossier", en: "Audit dossier")[language], audit.dossier),
        Definition(
          Text(nl: "Controlegetal van het dossier", en: "Hash of the dossier")[language],
          audit.head.hexadecimal),
        Definition(
          Text(nl: "Vragenlijst", en: "Questionnaire")[language],
          "\(assessment.questionnaire.id) \(assessment.questionnaire.version)"),
        Definition(
          Text(nl: "Rapport gemaakt op", en: "Report made on")[language],
          made.day.words(in: language)),
      ])
    }
  }
}

// MARK: - CSV

extension AuditOutput {
  /// One row for each practice that the auditor was to look at or looked at.
  package func csv(in language: Language) -> CSVTable {
    let scale = assessment.questionnaire.scale
    let cap = scale.cap ?? scale.lowest
    return CSVTable(
      header: [
        "theme", "practice", "level", "statement", "self", "planned", "result", "rating",
        "counted", "reason", "evidenceHolds", "evidenceDoesNotHold", "evidenceNotSeen", "findings",
        "responses",
      ],
      rows: assessment.auditedPlaces(audit).map { place in
        let practice = assessment.questionnaire[place]
        let row = PracticeRow(place, in: assessment)
        let tests = audit.tests(of: practice.id)
        let examination = audit.examination(of: practice.id)
        let lacking = assessment.lackingEvidence(at: place, in: .verified)
        let rating = examination?.rating
        return [
          .text(row.theme.id), .text(practice.id), .integer(practice.level),
          .text(practice.statement[language]),
          .text(orEmpty: row.rating ?? row.reason.map { _ in "not-applicable" }),
          .truth(audit.plan?.practices.contains(practice.id) ?? false),
          .text(orEmpty: examination?.resultName), .text(orEmpty: rating),
          .text(orEmpty: rating.map { lacking.isEmpty ? $0 : scale[cap].id }),
          .text(orEmpty: examination?.reason),
          .integer(tests.count { $0.result.name == .holds }),
          .integer(tests.count { $0.result.name == .doesNotHold }),
          .integer(tests.count { $0.result.name == .notSeen }),
          .text(
            audit.findings.filter { $0.finding.practice == practice.id }.map(\.finding.id)
              .joined(separator: " ")),
          .text(
            assessment.responses(toRatingOf: practice.id).map { language.line(of: $0) }
              .joined(separator: "\n")),
        ]
      })
  }
}

// MARK: - JSON

extension AuditOutput {
  /// The report for scripts; its schema is `audit.schema.json`.
  package var json: JSONValue {
    .object(
      assessment.identificationMembers(format: "peil-audit")
        + ScoreOutput(assessment, outcomes: outcomes).members
        + [
          ("made", .string(made.iso)), ("signatures", signatures.json),
          ("wrongMoments", signatures.wrongMoments),
        ]
        + assessment.auditMembers(audit))
  }
}

extension Examination {
  /// The auditor's rating, if there is one.
  var rating: String? {
    guard case .rated(let rating, _) = self else { return nil }
    return rating
  }

  /// The word for the result in JSON and CSV.
  var resultName: String {
    switch self {
    case .rated: "rated"
    case .notApplicable: "not-applicable"
    case .notExamined: "not-examined"
    }
  }
}
