package import History
import Language

extension AuditSheet {
  /// A cell that an act changes.
  package struct Edit: Hashable, Sendable {
    package let column: Column

    /// What it says now; nil for nothing.
    package let old: String?

    /// What it will say; nil for nothing.
    package let new: String?
  }

  /// The cells of a row that an act changes, in the order of the columns.
  ///
  /// What an act changes besides what was typed is among them: evidence that was not seen has no
  /// method any more.
  package func edits(_ act: DossierAct) -> [Edit] {
    var after = dossier
    after.apply(DossierEvent(at: Moment(secondsSince1970: 0), by: "", act: act), hash: dossier.head)
    let (old, new) = (cells(about: act), AuditSheet(assessment, after).cells(about: act))
    return Column.allCases.compactMap { column in
      guard column != .row, old[column] != new[column] else { return nil }
      return Edit(column: column, old: old[column], new: new[column])
    }
  }

  /// The row that an act is about, as it is written; empty where there is none.
  private func cells(about act: DossierAct) -> [Column: String] {
    switch act {
    case .examined(let practice, _), .noted(let practice, _): cells(ofPractice: practice)
    case .seen(let test): cells(of: test.subject, test.practice, number: nil)
    case .found(let finding):
      dossier.findings.first { $0.finding.id == finding.id }.map { cells($0.finding) } ?? [:]
    default: [:]
    }
  }
}
