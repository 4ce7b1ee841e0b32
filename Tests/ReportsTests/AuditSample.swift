import Assessment
import Hashing
import History
import Language
import Maturity
import Testing

/// A dossier about the sample record, with something of everything in it.
extension Sample {
  private static func hash(_ digit: Int, _ number: Int) throws -> Digest {
    let digits = String(number, radix: 16)
    return try #require(
      Digest(
        hexadecimal: String(repeating: String(digit), count: 64 - digits.count) + digits))
  }

  static func engagement(_ kind: Engagement.Kind) -> Engagement {
    Engagement(
      kind: kind, criteria: "Proefvragenlijst 1.0", independence: "Niet betrokken bij het beleid.",
      period: Period("2025-01-01..2025-09-30"),
      distribution: "College van bestuur en auditcommissie")
  }

  /// What the auditor does, up to the step that gives it to the institution.
  static func auditActs(_ kind: Engagement.Kind) throws -> [DossierAct] {
    let period = try #require(Period("2025-01-01..2025-06-30"))
    let cases = try #require(EvidenceTest.Cases(population: 40, sample: 5, deviations: 1))
    return [
      .engaged(engagement(kind)),
      .planned(
        AuditPlan(
          .sample(seed: 42),
          practices: ["GOV-2-HOLDER", "GOV-2-CONTACT", "GOV-3-POLICY", "LAW-2-CHECK", "MON-2-LIST"])
      ),
      .seen(
        EvidenceTest(
          practice: "GOV-2-HOLDER", subject: .recorded(try hash(7, 4)),
          result: .holds(.init(.inspection)))),
      .examined(practice: "GOV-2-HOLDER", .rated("fully", reason: nil)),
      .examined(practice: "GOV-2-CONTACT", .rated("fully", reason: "Iedereen noemde haar.")),
      .seen(
        EvidenceTest(
          practice: "GOV-3-POLICY", subject: .recorded(try hash(7, 7)), result: .notSeen)),
      .seen(
        EvidenceTest(
          practice: "GOV-3-POLICY", subject: .own(.operation, reference: "Logboek reizen"),
          result: .doesNotHold(
            .init(.reperformance, operation: .init(period: period, cases: cases))))),
      .examined(practice: "GOV-3-POLICY", .rated("not", reason: "Het beleid is verlopen.")),
      .examined(practice: "LAW-2-CHECK", .notExamined(reason: "Geen tijd meer.")),
      .noted(practice: "GOV-3-POLICY", text: "GEHEIME-NOTITIE"),
      .found(
        Finding(
          id: "F-2025-01", practice: "GOV-3-POLICY", criterion: "Er is beleid.",
          condition: "Het beleid is in 2024 verlopen.", cause: "Niemand bewaakt de termijn.",
          effect: "Faculteiten volgen eigen regels.", recommendation: "Herzie het beleid.",
          severity: "high", owner: "Secretaris", due: Day(iso: "2026-03-31"))),
      .found(
        Finding(
          id: "F-2023-04", practice: "GOV-2-CONTACT", criterion: "Er is een contactpunt.",
          condition: "Het adres is onbekend.", severity: "low",
          origin: Finding.Origin(
            dossier: "0f0c2a52-6b1e-4b6c-9a54-0d6f5c2b7a00",
            at: Moment(secondsSince1970: 1_700_000_000)))),
      .followedUp(finding: "F-2023-04", status: .inProgress, text: "Er is nu een pagina."),
    ]
  }

  static let auditDossier = "9f0c2a52-6b1e-4b6c-9a54-0d6f5c2b7a99"

  static func dossier(_ acts: [DossierAct]) throws -> DossierState {
    let record = try assessment()
    var state = DossierState(
      header: DossierHeader(
        dossier: auditDossier, record: record.state.header.record,
        head: try hash(7, 19), created: Moment(secondsSince1970: 1_760_000_000)),
      hash: try hash(8, 0))
    for (index, act) in acts.enumerated() {
      state.apply(
        DossierEvent(
          at: Moment(secondsSince1970: 1_760_000_000 + index * 60), by: "B. Bakker", act: act),
        hash: try hash(8, index + 1))
    }
    return state
  }

  /// The record with the dossier, after the institution has answered.
  static func audited(
    _ kind: Engagement.Kind = .internalAudit, after: [DossierAct] = [.released(.draft)]
  ) throws -> Assessment {
    let dossier = try dossier(try auditActs(kind) + after)
    let draft = dossier.head
    func said(
      _ kind: Response.Kind, _ subject: Response.Subject, _ text: String, due: Day? = nil
    ) -> Act {
      .responded(
        Response(
          dossier: auditDossier, head: draft, subject: subject, kind: kind, text: text,
          owner: due == nil ? nil : "Beleidsafdeling", due: due))
    }
    let answers = [
      said(.factualCorrection, .practice("GOV-3-POLICY"), "Het besluit is van mei 2025."),
      said(
        .action, .finding("F-2025-01"), "Nieuw beleid in maart.",
        due: Day(iso: "2026-03-15")),
      said(.done, .finding("F-2023-04"), "De pagina staat online."),
    ]
    var assessment = try assessment()
    for (index, act) in answers.enumerated() {
      assessment.apply(
        StoredEvent(
          Event(
            at: Moment(secondsSince1970: 1_763_000_000 + index * 60), by: "A. Jansen",
            role: .coordinator, act: act), hash: try hash(6, index)))
    }
    assessment.audit = dossier.audit
    return assessment
  }
}
