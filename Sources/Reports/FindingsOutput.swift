package import Assessment
package import History
package import JSON
package import Language
import Maturity

/// Which findings a list shows; what is empty lets everything through.
package struct FindingFilter: Hashable, Sendable {
  package var statuses: [Finding.Status]
  package var severities: [String]

  /// Themes by identifier.
  package var themes: [String]

  /// Only what should have been resolved before this day and is not.
  package var overdue: Day?

  package init(
    statuses: [Finding.Status] = [], severities: [String] = [], themes: [String] = [],
    overdue: Day? = nil
  ) {
    self.statuses = statuses
    self.severities = severities
    self.themes = themes
    self.overdue = overdue
  }
}

/// The findings of an auditor with what the institution said: what `peil finding list` prints.
package struct FindingsOutput: Sendable {
  private let assessment: Assessment
  private let rows: [FindingRow]
  private let total: Int
  private let filter: FindingFilter

  /// - Parameters:
  ///   - assessment: a record with an auditor's side.
  ///   - filter: which findings to show.
  package init(_ assessment: Assessment, filter: FindingFilter = FindingFilter()) {
    self.assessment = assessment
    self.filter = filter
    let all = assessment.findingRows
    total = all.count
    rows = all.filter { row in
      let theme = row.place.map { assessment.questionnaire.themes[$0.theme].id }
      return (filter.statuses.isEmpty || filter.statuses.contains(row.status))
        && (filter.severities.isEmpty || filter.severities.contains(row.finding.severity))
        && (filter.themes.isEmpty || theme.map(filter.themes.contains) ?? false)
        && (filter.overdue.map(row.isOverdue) ?? true)
    }
  }
}

// MARK: - Document

extension FindingsOutput {
  /// The findings for people, gravest first.
  package func document(in language: Language) -> Document {
    let title = Text(nl: "Bevindingen", en: "Findings")[language]
    return Document(
      language: language, title: "\(title): \(assessment.state.header.subject.name)"
    ) {
      Block.definitions(assessment.identification(in: language))
      assessment.auditNote(in: language)
      assessment.lossNotes(in: language)
      Block.paragraph(count(in: language))
      if !rows.isEmpty { Block.table(rows.table(in: language)) }
      for row in rows {
        Block.section(row.heading(in: language)) {
          Block.definitions(row.details(in: language))
        }
      }
      Block.paragraph(assessment.provenance(in: language))
    }
  }

  private func count(in language: Language) -> String {
    let shown =
      switch language {
      case .nl: counted(rows.count, one: "bevinding", other: "bevindingen")
      case .en: counted(rows.count, one: "finding", other: "findings")
      }
    let overdue = filter.overdue.map {
      Text(
        nl: " Alleen wat op \($0.words(in: .nl)) over de termijn is.",
        en: " Only what is overdue on \($0.words(in: .en)).")[language]
    }
    guard rows.count < total else { return "\(shown)." + (overdue ?? "") }
    return Text(nl: "\(shown) van \(total).", en: "\(shown) of \(total).")[language]
      + (overdue ?? "")
  }
}

extension [FindingRow] {
  /// A row for each finding, the gravest first.
  func table(in language: Language) -> Table {
    Table(
      caption: Text(
        nl: "De bevindingen, de ernstigste eerst.", en: "The findings, the gravest first.")[
          language],
      columns: [
        Table.Column(Text(nl: "Bevinding", en: "Finding")[language]),
        Table.Column(Text(nl: "Ernst", en: "Severity")[language]),
        Table.Column(Text(nl: "Maatregel", en: "Practice")[language]),
        Table.Column(Text(nl: "Stand", en: "Status")[language]),
        Table.Column(Text(nl: "Uiterlijk", en: "Due")[language]),
      ],
      rows: map { row in
        [
          row.finding.id, row.title(ofSeverity: language), row.finding.practice,
          row.status.title[language], row.due?.iso ?? "",
        ].map { [.text($0)] }
      })
  }
}

// MARK: - CSV

extension FindingsOutput {
  /// One row for each finding; several responses on lines of their own.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "finding", "practice", "theme", "severity", "status", "criterion", "condition", "cause",
        "effect", "recommendation", "owner", "due", "firstAt", "from", "responses", "history",
      ],
      rows: rows.map { row in
        let finding = row.finding
        return [
          .text(finding.id), .text(finding.practice),
          .text(orEmpty: row.place.map { assessment.questionnaire.themes[$0.theme].id }),
          .text(finding.severity), .text(row.status.rawValue), .text(finding.criterion),
          .text(finding.condition), .text(orEmpty: finding.cause),
          .text(orEmpty: finding.effect), .text(orEmpty: finding.recommendation),
          .text(orEmpty: row.owner), .text(orEmpty: row.due?.iso),
          .text(row.audited.firstAt.iso), .text(orEmpty: finding.origin?.dossier),
          .text(orEmpty: lines(row.responses.map { language.line(of: $0) })),
          .text(orEmpty: lines(row.audited.history.map { language.line(of: $0) })),
        ]
      })
  }

  private func lines(_ lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

// MARK: - JSON

extension FindingsOutput {
  /// The findings for scripts; its schema is `findings.schema.json`.
  package var json: JSONValue {
    .object(
      assessment.identificationMembers(format: "peil-findings") + [
        ("audit", assessment.audit?.origin ?? .null),
        ("findings", .array(rows.map(\.json))),
      ])
  }
}
