package import Assessment
import Hashing
import History
package import JSON
package import Language
import Maturity

/// The report on a record whose questionnaire has no levels: what it says, and on which page.
package struct FactReportOutput: Sendable {
  private let assessment: Assessment
  private let made: Moment
  private let signatures: [SignatureReport]

  /// - Parameters:
  ///   - assessment: a record by a questionnaire without levels.
  ///   - made: the moment of making, printed as a day.
  ///   - signatures: who signed the record; nil for nobody having checked.
  package init(_ assessment: Assessment, made: Moment, signatures: [SignatureReport]? = nil) {
    self.assessment = assessment
    self.signatures = signatures ?? [SignatureReport(assessment, now: made)]
    self.made = made
  }

  private var questionnaire: Questionnaire { assessment.questionnaire }

  private func rows(theme: Int) -> [PracticeRow] {
    assessment.places(inTheme: theme).map { PracticeRow($0, in: assessment) }
  }

  private var allRows: [PracticeRow] { questionnaire.themes.indices.flatMap(rows) }
}

extension PracticeRow {
  /// Whether the answer stands on a page that is named, so that it counts.
  fileprivate var isCited: Bool { rating != nil && missingEvidence.isEmpty }

  /// The pages that the answer stands on.
  fileprivate var citations: String {
    evidence.filter { $0.kind == .citation }.map(\.reference).joined(separator: "; ")
  }
}

// MARK: - Document

extension FactReportOutput {
  /// The report for people.
  package func document(in language: Language) -> Document {
    let title = Text(nl: "Feiten", en: "Facts")[language]
    let subject = assessment.state.header.subject.name
    return Document(language: language, title: "\(title): \(subject)") {
      Block.definitions(assessment.identification(in: language))
      assessment.readingNotes(in: language)
      Block.section(Text(nl: "Samenvatting", en: "Summary")[language]) {
        Block.paragraph(summary(in: language))
        Block.note(questionnaire.ruleInWords[language])
        assessment.statusNote(in: language)
      }
      for theme in questionnaire.themes.indices { section(theme, in: language) }
      notes(in: language)
      assessment.flagged(in: language)
      assessment.leftovers(in: language)
      signatures.wrongMoments(in: language)
      signatures.section(in: language)
      Block.paragraph(
        Text(
          nl: "Rapport gemaakt op \(made.day.words(in: language)).",
          en: "Report made on \(made.day.words(in: language)).")[language])
      Block.paragraph(assessment.provenance(in: language))
    }
  }

  private func summary(in language: Language) -> [String] {
    let rows = allRows
    let cited = rows.count(where: \.isCited)
    let uncited = rows.count { $0.rating != nil && !$0.isCited }
    let unknown = rows.count { $0.answer == .unknown }
    let open = rows.count { !$0.answer.isGiven }
    return [
      Text(
        nl: "Van de \(language.questions(rows.count)) zijn er \(cited) beantwoord met een"
          + " vindplaats; die tellen.",
        en: "Of the \(language.questions(rows.count)), \(cited) are answered with a citation;"
          + " these count.")[language],
      uncited == 0
        ? ""
        : Text(
          nl: "Zonder vindplaats: \(uncited). Die tellen als onbekend tot de bladzijde is genoemd.",
          en: "Without a citation: \(uncited). These count as unknown until the page is named.")[
            language],
      Text(
        nl: "Onbekend: \(unknown). Nog niet beantwoord: \(open).",
        en: "Unknown: \(unknown). Not answered yet: \(open).")[language],
    ]
  }

  private func section(_ index: Int, in language: Language) -> Block {
    let theme = questionnaire.themes[index]
    return .section("\(theme.id) \(theme.title[language])") {
      Block.paragraph(theme.purpose[language])
      Block.table(
        Table(
          caption: Text(
            nl: "Wat is vastgelegd over: \(theme.title.nl).",
            en: "What is on record about: \(theme.title.en).")[language],
          columns: [
            Table.Column(Text(nl: "Vraag", en: "Question")[language]),
            Table.Column(Text(nl: "Stelling", en: "Statement")[language], wraps: true),
            Table.Column(Text(nl: "Antwoord", en: "Answer")[language], wraps: true),
            Table.Column(Text(nl: "Vindplaats", en: "Citation")[language], wraps: true),
          ],
          rows: rows(theme: index).map { row in
            [
              row.practice.id, row.practice.statement[language], row.wording(in: language),
              citation(row, in: language),
            ].map { [.text($0)] }
          }))
    }
  }

  private func citation(_ row: PracticeRow, in language: Language) -> String {
    guard row.citations.isEmpty else { return row.citations.cleanLine }
    guard row.rating != nil else { return "" }
    return Text(nl: "ontbreekt; telt als onbekend", en: "missing; counts as unknown")[language]
  }

  private func notes(in language: Language) -> Block? {
    let noted = allRows.compactMap { row in
      row.note.map { Definition(row.practice.id, Block.paragraphs(typed: $0)) }
    }
    guard !noted.isEmpty else { return nil }
    return .section(Text(nl: "Notities", en: "Notes")[language]) { Block.definitions(noted) }
  }
}

// MARK: - CSV

extension FactReportOutput {
  /// One row for each question; several citations on lines of their own.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "theme", "question", "statement", "answer", "citation", "counts", "note", "flagged", "by",
        "at",
      ],
      rows: allRows.map { row in
        let citations = row.evidence.filter { $0.kind == .citation }.map(\.reference)
        return [
          .text(row.theme.id), .text(row.practice.id), .text(row.practice.statement[language]),
          .text(orEmpty: row.answerID),
          citations.isEmpty ? .empty : .text(citations.joined(separator: "\n")),
          .truth(row.isCited), .text(orEmpty: row.note), .truth(row.flag != nil),
          .text(orEmpty: row.event?.by), .text(orEmpty: row.event?.at.iso),
        ]
      })
  }
}

// MARK: - JSON

extension FactReportOutput {
  /// The facts for scripts; the schema is `facts.schema.json`.
  package var json: JSONValue {
    .object(
      assessment.identificationMembers(format: "peil-facts") + [
        ("made", .string(made.iso)),
        ("signatures", signatures.json),
        ("wrongMoments", signatures.wrongMoments),
        ("reasonWithoutLevels", .text(questionnaire.ruleInWords)),
        (
          "answers",
          .array(
            allRows.map { row in
              .object([
                ("theme", .string(row.theme.id)), ("question", .string(row.practice.id)),
                ("answer", .string(orNull: row.answerID)),
                (
                  "citations",
                  .array(
                    row.evidence.filter { $0.kind == .citation }.map { .string($0.reference) })
                ),
                ("counts", .bool(row.isCited)), ("note", .string(orNull: row.note)),
                ("flag", row.flag.map { .object([("text", .string(orNull: $0.text))]) } ?? .null),
                ("by", .string(orNull: row.event?.by)), ("at", .string(orNull: row.event?.at.iso)),
              ])
            })
        ),
      ] + assessment.leftoverMembers)
  }
}
