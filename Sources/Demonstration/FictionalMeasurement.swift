package import Assessment
import Comparison
import Definitions
import History
import Journal
import Language
import Maturity

/// What a fictional institution was measured to be, in both waves: the files, and what they say.
package struct FictionalMeasurement: Sendable {
  package let institution: FictionalInstitution

  /// The record of 2023, made afterwards from the report of then.
  package let baseline: FictionalJournal

  /// The record of 2025, with what was answered to the auditor.
  package let record: FictionalJournal

  /// The auditor's dossier; nil where nobody audited.
  package let dossier: FictionalJournal?

  /// What the record of 2023 says.
  package let then: Assessment

  /// What the record of 2025 says, with the audit where there is one.
  package let now: Assessment

  /// Measures an institution in both waves, and has every university and a third of the others
  /// audited.
  package init(of institution: FictionalInstitution, _ definitions: DemonstrationDefinitions) {
    self.institution = institution
    baseline = Self.baseline(of: institution, definitions)
    let answers = Self.answers(of: institution, definitions)
    then = Assessment(
      questionnaire: definitions.baseline, norm: nil, state: Self.state(of: baseline))
    guard institution.sector == .university || institution.number % 3 == 1 else {
      (record, dossier) = (answers, nil)
      now = Assessment(
        questionnaire: definitions.questionnaire, norm: definitions.norm,
        state: Self.state(of: record))
      return
    }
    let audit = FictionalAudit(
      of: institution, record: answers, state: Self.state(of: answers),
      questionnaire: definitions.questionnaire, at: Moments.auditBegan)
    (record, dossier) = (audit.record, audit.dossier)
    now = Assessment(
      questionnaire: definitions.questionnaire, norm: definitions.norm,
      state: Self.state(of: record), audit: Self.dossierState(of: audit.dossier).audit)
  }

  /// The two waves set side by side.
  func comparison(
    _ definitions: DemonstrationDefinitions, _ reading: Reading
  ) -> WaveComparison {
    WaveComparison(then: then, now: now, crosswalk: definitions.crosswalk, reading: reading)
  }
}

// MARK: - Files

extension FictionalMeasurement {
  private static func baseline(
    of institution: FictionalInstitution, _ definitions: DemonstrationDefinitions
  ) -> FictionalJournal {
    let date = institution.sector == .institute ? Moments.institutes2023 : Moments.others2023
    let header = institution.header(
      .baseline, definitions.baseline, norm: nil, targets: nil, on: date,
      at: Moments.baselineRecorded)
    var journal = FictionalJournal(header: header.body, at: Moments.baselineRecorded)
    journal.append(
      institution.acts(
        answering: definitions.baseline, by: definitions.crosswalk, to: definitions.questionnaire),
      by: FictionalInstitution.coordinator, as: .coordinator)
    return journal
  }

  private static func answers(
    of institution: FictionalInstitution, _ definitions: DemonstrationDefinitions
  ) -> FictionalJournal {
    let header = institution.header(
      .remeasurement, definitions.questionnaire, norm: definitions.norm.id,
      targets: definitions.norm.targetsFingerprint, on: Moments.reference2025,
      at: Moments.interviewBegan)
    var journal = FictionalJournal(header: header.body, at: Moments.interviewBegan)
    journal.append(
      institution.acts(answering: definitions.questionnaire, on: Moments.reference2025),
      by: FictionalInstitution.coordinator, as: .coordinator)
    journal.wait(until: Moments.boardMet)
    journal.append(
      [.adopted(decision: "CvB 2025-\(100 + institution.number)", profile: nil)],
      by: "Secretaris van het bestuur", as: .board)
    return journal
  }

  /// What a journal of this program's own making says; that it can be read is what it promises.
  private static func lines(of journal: FictionalJournal) -> [RecordLine] {
    guard let text = try? JournalText(verifying: journal.bytes) else {
      preconditionFailure("a chain of our own making holds")
    }
    return text.lines.map {
      RecordLine(number: $0.number, bytes: Array(text.bytes[$0.range]), hash: $0.hash)
    }
  }

  private static func state(of journal: FictionalJournal) -> RecordState {
    guard let state = try? RecordState(lines: lines(of: journal)) else {
      preconditionFailure("a record of our own making can be read")
    }
    return state
  }

  private static func dossierState(of journal: FictionalJournal) -> DossierState {
    guard let state = try? DossierState(lines: lines(of: journal)) else {
      preconditionFailure("a dossier of our own making can be read")
    }
    return state
  }
}

/// When everything happens, so that the same files come about whenever they are made.
enum Moments {
  static let others2023 = day("2023-06-30")
  static let institutes2023 = day("2024-03-01")
  static let reference2025 = day("2025-10-01")
  static let baselineRecorded = moment("2025-09-01T08:00:00Z")
  static let interviewBegan = moment("2025-10-06T07:00:00Z")
  static let boardMet = moment("2025-10-28T13:00:00Z")
  static let auditBegan = moment("2025-11-03T08:00:00Z")
  static let reported = moment("2026-01-12T09:00:00Z")
  static let ledgerBegan = moment("2026-02-02T09:00:00Z")

  private static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is a day") }
    return day
  }

  private static func moment(_ text: String) -> Moment {
    guard let moment = Moment(iso: text) else { preconditionFailure("\(text) is a moment") }
    return moment
  }
}
