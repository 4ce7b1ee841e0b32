import Definitions
import JSON
import Maturity
import Publication

extension FuzzTarget {
  /// What an operator is given: submissions, and counts that were made elsewhere.
  static func sector() throws -> [FuzzTarget] {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    let form = SubmissionForm(policy, questionnaire)
    let references = policy.references(of: questionnaire)
    let scanner = SubmissionScanner(form)
    let submission = FuzzTarget("submission") { bytes in
      let read = try? Submission(parsing: bytes, form: form)
      var at = 0
      let scanned = scanner.submission(bytes.span, at: &at)
      if let scanned, at == bytes.count, scanned != read {
        return .broken("the fast reader takes what the strict one does not")
      }
      guard let read else { return .refused }
      let again = try? Submission(parsing: Array(read.json(form).compact.utf8), form: form)
      return .holds((again == read, "a submission is read otherwise than it was written"))
    }
    let counts = FuzzTarget("counts", samples: [countTable(form)]) { bytes in
      guard let text = try? SheetText(bytes).text, let table = try? SheetTable(text) else {
        return .refused
      }
      let rows = table.rows.map { $0.cells.map(\.text) }
      let counts = try? SubmissionCounts(rows: rows, form: form, references: references)
      guard let counts else { return .refused }
      return .holds(
        (Stratum.all.indices.allSatisfy { counts.size($0) >= 0 }, "a count is below zero"))
    }
    return [submission, counts]
  }

  /// A small table of counts: one stratum, in which everybody is alike.
  private static func countTable(_ form: SubmissionForm) -> [UInt8] {
    let stratum = Stratum.all[0]
    let start = "\(stratum.sector.rawValue),\(stratum.profile.rawValue)"
    let themes = form.themes.map { "\(start),\($0),yes,no,higher,14" }
    let facts = form.facts.map { "\(start),\($0),yes,no,,14" }
    let header = SubmissionCounts.columns.joined(separator: ",")
    return Array(([header] + themes + facts).joined(separator: "\n").utf8)
  }
}
