/// The results that Peil writes as JSON, by the format that each states.
///
/// A publication is none of them: it is a file of its own, that a ledger proves.
package enum ResultFormat: String, CaseIterable, Sendable {
  case agreement = "peil-agreement"
  case audit = "peil-audit"
  case benchmark = "peil-benchmark"
  case comparison = "peil-comparison"
  case facts = "peil-facts"
  case findings = "peil-findings"
  case group = "peil-group-comparison"
  case report = "peil-report"
  case roadmap = "peil-roadmap"
  case score = "peil-score"
  case status = "peil-status"
}
