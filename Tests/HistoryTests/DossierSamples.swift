import Hashing
import Language
import Maturity

@testable import History

let sampleDossierHeader = DossierHeader(
  dossier: "6f1f4f0a-0000-4000-8000-000000000002", record: sampleHeader.record,
  head: lineHash(77), created: noon)

let samplePeriod: Period = {
  guard let period = Period("2025-01-01..2025-09-30") else { preconditionFailure() }
  return period
}()

let sampleEngagement = Engagement(
  kind: .internalAudit, criteria: "Leidraad", independence: "geen lijnfunctie",
  period: samplePeriod, distribution: "bestuur")

let sampleCases: EvidenceTest.Cases = {
  guard let cases = EvidenceTest.Cases(population: 40, sample: 5, deviations: 1) else {
    preconditionFailure()
  }
  return cases
}()

func finding(
  _ id: String, condition: String = "is er niet", origin: Finding.Origin? = nil
) -> Finding {
  Finding(
    id: id, practice: "A-2", criterion: "hoort er te zijn", condition: condition,
    cause: "niemand aangewezen", effect: "niemand kijkt", recommendation: "wijs iemand aan",
    severity: "high", owner: "HR", due: Day(iso: "2026-03-31"), origin: origin)
}

/// A dossier to which acts are added one by one, a minute after each other.
struct DossierSample {
  private(set) var state = DossierState(header: sampleDossierHeader, hash: lineHash(0))

  @discardableResult
  mutating func add(_ act: DossierAct, by role: Role = .auditor) -> Digest {
    let number = state.entries.count + 1
    let at = Moment(secondsSince1970: noon.instant.secondsSince1970 + 60 * number)
    state.apply(
      DossierEvent(at: at, by: "B. Bakker", role: role, act: act), hash: lineHash(number))
    return lineHash(number)
  }

  init(_ acts: DossierAct...) {
    for act in acts { add(act) }
  }
}

/// Moments by minutes after noon.
func minutes(_ number: Int) -> Moment {
  Moment(secondsSince1970: noon.instant.secondsSince1970 + 60 * number)
}
