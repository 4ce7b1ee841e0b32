import Comparison
import Hashing
import History
import Language
import Maturity
package import Publication

/// The sector picture of the fictional sector: what institutions submit, and what is published.
package struct FictionalPublication: Sendable {
  /// The submissions, in the order of their numbers, which tells nobody who is who.
  package let submissions: [Submission]

  package let form: SubmissionForm

  package let publication: SectorPublication

  /// The operator's ledger with the release in it.
  package let ledger: FictionalJournal

  /// Has every institution submit, and publishes what is safe on the day that the policy names.
  package init(
    of measurements: [FictionalMeasurement], seed: UInt64, _ definitions: DemonstrationDefinitions
  ) {
    let form = SubmissionForm(definitions.policy, definitions.questionnaire)
    self.form = form
    submissions = measurements.map { Self.submission(of: $0, form, definitions) }
      .sorted { $0.number.value < $1.number.value }
    var counts = SubmissionCounts(
      references: definitions.policy.references(of: definitions.questionnaire),
      factCount: form.facts.count)
    for submission in submissions { counts.add(submission) }
    let draft = PublicationDraft(
      policy: definitions.policy, policyFingerprint: definitions.policyFingerprint,
      questionnaire: definitions.questionnaire, form: form, counts: counts, known: [], symbols: [])
    let days = Sector.allCases.compactMap { definitions.policy.release($0) }
    guard let day = days.max(), let result = try? draft.result(released: day) else {
      preconditionFailure("what is fictional can be published by the policy that ships")
    }
    publication = result.publication
    let identifier = Lot(seed: seed).identifier("ledger")
    var ledger = FictionalJournal(
      header: LedgerHeader(ledger: identifier, created: Moments.ledgerBegan).body,
      at: Moments.ledgerBegan)
    ledger.wait(until: Moment(secondsSince1970: day.daysSince1970 * 86_400 + 9 * 3600))
    ledger.append(
      LedgerEvent(at: ledger.next(), by: "Uitvoerder", act: .released(publication, result.symbols))
        .body)
    self.ledger = ledger
  }

  private static func submission(
    of measurement: FictionalMeasurement, _ form: SubmissionForm,
    _ definitions: DemonstrationDefinitions
  ) -> Submission {
    let submission = try? Submission(
      measurement.now, comparison: measurement.comparison(definitions, form.reading), form: form,
      number: measurement.institution.submissionNumber)
    guard let submission else { preconditionFailure("a fictional institution can submit") }
    return submission
  }
}

extension FictionalInstitution {
  /// The number of its submission, which is nowhere in its records.
  var submissionNumber: SubmissionNumber {
    let words = ["high", "low"].map { lot.bits("\(name)/number/\($0)") }
    return SubmissionNumber(words.reduce(0) { $0 << 64 | UInt128($1) })
  }
}
