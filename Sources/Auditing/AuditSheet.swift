package import Assessment
import Hashing
package import History
package import Language
import Maturity
package import Reports

/// An auditor's ratings, tests of evidence and findings as a table for a spreadsheet.
///
/// One row for each practice in the plan, one for each piece of its evidence, and one for each
/// finding; rows may be added for evidence and findings. What is read back is compared with what
/// was written, so that a cell nobody touched changes nothing.
package struct AuditSheet: Sendable {
  let assessment: Assessment
  let dossier: DossierState

  /// - Parameters:
  ///   - assessment: the record; what a dossier says is taken from `dossier`.
  ///   - dossier: the auditor's dossier about it.
  package init(_ assessment: Assessment, _ dossier: DossierState) {
    self.assessment = assessment
    self.dossier = dossier
  }

  /// The columns by name; those from `theme` to `self` are for reading only.
  package enum Column: String, CaseIterable, Sendable {
    case row
    case code
    case practice
    case theme
    case level
    case statement
    case ownRating = "self"
    case number
    case kind
    case reference
    case result
    case rating
    case reason
    case method
    case from
    case to
    case population
    case sample
    case deviations
    case note
    case severity
    case criterion
    case condition
    case cause
    case effect
    case recommendation
    case owner
    case due
    case head
  }

  /// What a row is about.
  package enum RowKind: String, CaseIterable, Sendable {
    case practice
    case evidence
    case finding
  }

  var questionnaire: Questionnaire { assessment.questionnaire }

  static let notApplicable = "not-applicable"
  static let notExamined = "not-examined"
}

// MARK: - Writing

extension AuditSheet {
  /// The table; texts for reading are in one language.
  package func table(in language: Language) -> CSVTable {
    let ids = Set((dossier.plan?.practices ?? []) + dossier.audit.conclusions.map(\.practice))
    let places = ids.compactMap { questionnaire.places[$0] }.sorted()
    let rows =
      places.flatMap { practiceRows($0, in: language) } + dossier.findings.map { cells($0.finding) }
    return CSVTable(
      header: Column.allCases.map(\.rawValue),
      rows: rows.map { row in
        Column.allCases.map { column in
          column == .head
            ? .text(dossier.head.hexadecimal) : .text(orEmpty: row[column]?.nonEmpty)
        }
      })
  }

  private func practiceRows(
    _ place: PracticePlace, in language: Language
  ) -> [[Column: String]] {
    let practice = questionnaire[place]
    var row = cells(ofPractice: practice.id)
    row[.theme] = questionnaire.themes[place.theme].id
    row[.level] = String(practice.level)
    row[.statement] = practice.statement[language]
    switch assessment.answer(to: place) {
    case .rated(let rating): row[.ownRating] = questionnaire.scale[rating].id
    case .notApplicable: row[.ownRating] = Self.notApplicable
    default: break
    }
    let recorded = assessment.state.evidence(for: practice.id)
    let own = dossier.tests(of: practice.id).map(\.subject).compactMap { subject in
      if case .own = subject { subject } else { nil }
    }
    return [row]
      + recorded.enumerated().map { index, evidence in
        cells(of: .recorded(evidence.hash), practice.id, number: index + 1)
      } + own.map { cells(of: $0, practice.id, number: nil) }
  }

  /// What the dossier says of a practice, as it stands in its row.
  func cells(ofPractice id: String) -> [Column: String] {
    var cells: [Column: String] = [.row: RowKind.practice.rawValue, .code: id]
    switch dossier.examination(of: id) {
    case .rated(let rating, let reason):
      cells[.rating] = rating
      cells[.reason] = reason
    case .notApplicable(let reason):
      cells[.rating] = Self.notApplicable
      cells[.reason] = reason
    case .notExamined(let reason):
      cells[.rating] = Self.notExamined
      cells[.reason] = reason
    case nil: break
    }
    cells[.note] = dossier.note(on: id)
    return cells
  }

  /// What the dossier says of a piece of evidence, as it stands in its row.
  func cells(
    of subject: EvidenceTest.Subject, _ practice: String, number: Int?
  ) -> [Column: String] {
    var cells: [Column: String] = [.row: RowKind.evidence.rawValue, .code: practice]
    cells[.number] = number.map(String.init)
    switch subject {
    case .own(let kind, let reference):
      cells[.kind] = kind.rawValue
      cells[.reference] = reference
    case .recorded(let hash):
      if case .evidenced(_, let kind, let reference) = assessment.state.entry(hash)?.event.act {
        cells[.kind] = kind.rawValue
        cells[.reference] = reference
      }
    }
    guard let test = dossier.tests(of: practice).first(where: { $0.subject == subject }) else {
      return cells
    }
    cells[.result] = test.result.name.rawValue
    cells[.method] = test.examined?.method.rawValue
    cells[.from] = test.examined?.operation?.period.from.iso
    cells[.to] = test.examined?.operation?.period.to.iso
    let cases = test.examined?.operation?.cases
    cells[.population] = cases.map { String($0.population) }
    cells[.sample] = cases.map { String($0.sample) }
    cells[.deviations] = cases.map { String($0.deviations) }
    return cells
  }

  /// What a finding says, as it stands in its row.
  func cells(_ finding: Finding) -> [Column: String] {
    var cells: [Column: String] = [
      .row: RowKind.finding.rawValue, .code: finding.id, .practice: finding.practice,
      .severity: finding.severity, .criterion: finding.criterion, .condition: finding.condition,
    ]
    cells[.cause] = finding.cause
    cells[.effect] = finding.effect
    cells[.recommendation] = finding.recommendation
    cells[.owner] = finding.owner
    cells[.due] = finding.due?.iso
    return cells
  }
}
