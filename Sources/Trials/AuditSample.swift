import Assessment
import Auditing
import Definitions
import Hashing
import History
import Language
import Maturity

/// A record with a dossier about it, small and with some of everything.
enum AuditSample {
  static let sheet: AuditSheet = {
    guard let questionnaire = try? Library.embedded.questionnaire("leidraad-2025") else {
      preconditionFailure("the questionnaire that ships is part of the program")
    }
    let practices = questionnaire.themes[0].practices.prefix(3).map(\.id)
    let state = Sample.record(
      questionnaire,
      practices.flatMap { practice in
        [
          .rated(practice: practice, rating: "fully"),
          .evidenced(practice: practice, kind: .existence, reference: "Besluit 12; v3"),
        ]
      })
    var dossier = DossierState(
      header: DossierHeader(
        dossier: "00000000-0000-4000-8000-000000000001", record: state.header.record,
        head: state.head, created: Sample.moment), hash: Sample.hash(100))
    let acts: [DossierAct] = [
      .engaged(Engagement(kind: .peerReview)),
      .planned(AuditPlan(.everything, practices: practices)),
      .examined(practice: practices[0], .rated("partially", reason: "-5 dagen te laat")),
      .found(
        Finding(
          id: "F1", practice: practices[0], criterion: "=Criterium", condition: "Het is er niet.",
          severity: questionnaire.severities[0].id)),
    ]
    for (number, act) in acts.enumerated() {
      dossier.apply(
        DossierEvent(at: Sample.moment, by: "RE", act: act), hash: Sample.hash(101 + number))
    }
    return AuditSheet(
      Assessment(questionnaire: questionnaire, norm: nil, state: state, audit: dossier.audit),
      dossier)
  }()
}
