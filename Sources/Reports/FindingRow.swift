import Assessment
import History
import JSON
import Language
import Maturity

/// A finding with everything that both sides said of it.
struct FindingRow {
  let audited: AuditedFinding
  let responses: [RecordState.StoredResponse]
  let status: Finding.Status

  /// Where the practice stands; nil for one that the questionnaire does not have any more.
  let place: PracticePlace?

  /// The severity as the questionnaire words it, and its place on the scale, 0 for the lightest.
  let severity: Severity?
  let rank: Int

  var finding: Finding { audited.finding }

  /// The day by which it is to be resolved: the auditor's, else what the institution announced.
  var due: Day? {
    finding.due ?? responses.last { $0.response.due != nil }?.response.due
  }

  /// Who is to resolve it: as the auditor wrote, else as the institution announced.
  var owner: String? {
    finding.owner ?? responses.last { $0.response.owner != nil }?.response.owner
  }

  /// Whether the day has passed and something is still to be done.
  func isOverdue(on day: Day) -> Bool {
    status.isOutstanding && due.map { $0 < day } ?? false
  }

  func title(ofSeverity language: Language) -> String {
    severity?.title[language] ?? finding.severity
  }
}

extension Assessment {
  /// The findings of the dossier, gravest first, else in the order in which they were written.
  var findingRows: [FindingRow] {
    guard let audit else { return [] }
    let responses = state.responses(to: audit.dossier)
    let rows = audit.findings.map { audited in
      let own = responses.filter { $0.response.subject == .finding(audited.finding.id) }
      let rank = questionnaire.severities.firstIndex { $0.id == audited.finding.severity }
      return FindingRow(
        audited: audited, responses: own, status: audited.status(after: own),
        place: questionnaire.places[audited.finding.practice],
        severity: questionnaire.severity(audited.finding.severity), rank: rank ?? -1)
    }
    return rows.enumerated()
      .sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map(\.element)
  }

  /// What the institution said to the rating of a practice.
  func responses(toRatingOf practice: String) -> [RecordState.StoredResponse] {
    guard let audit else { return [] }
    return state.responses(to: audit.dossier)
      .filter { $0.response.subject == .practice(practice) }
  }
}

// MARK: - For people

extension FindingRow {
  /// The identifier with how grave it is: `F-2025-01 (hoog)`.
  func heading(in language: Language) -> String {
    "\(finding.id) (\(title(ofSeverity: language)))"
  }

  /// Everything about the finding; what was not written down is left out.
  func details(in language: Language) -> [Definition] {
    func line(_ nl: String, _ en: String, _ value: String?) -> [Definition] {
      value.map {
        [Definition(Text(nl: nl, en: en)[language], Block.paragraphs(typed: $0))]
      } ?? []
    }
    return line("Maatregel", "Practice", finding.practice)
      + line("Stand", "Status", status.title[language])
      + line("Criterium", "Criterion", finding.criterion)
      + line("Bevinding", "Condition", finding.condition)
      + line("Oorzaak", "Cause", finding.cause) + line("Gevolg", "Effect", finding.effect)
      + line("Aanbeveling", "Recommendation", finding.recommendation)
      + line("Wie", "Owner", owner)
      + line("Uiterlijk", "Due", due?.words(in: language))
      + line("Voor het eerst", "First found", firstFound(in: language))
      + list(
        Text(nl: "Reactie van de instelling", en: "The institution’s response"),
        responses.map { language.line(of: $0) }, in: language)
      + list(
        Text(nl: "Opvolging door de auditor", en: "Follow-up by the auditor"),
        audited.history.map { language.line(of: $0) }, in: language)
  }

  /// When a finding of an earlier wave was first written down.
  private func firstFound(in language: Language) -> String? {
    guard let origin = finding.origin else { return nil }
    return Text(
      nl: "\(origin.at.day.words(in: .nl)), in een eerder dossier (\(origin.dossier))",
      en: "\(origin.at.day.words(in: .en)), in an earlier dossier (\(origin.dossier))")[language]
  }

  private func list(_ title: Text, _ lines: [String], in language: Language) -> [Definition] {
    lines.isEmpty ? [] : [Definition(title[language], [.bullets(lines)])]
  }
}

extension Language {
  /// A response with who gave it and when.
  func line(of stored: RecordState.StoredResponse) -> String {
    let response = stored.response
    let more =
      [response.owner, response.due?.words(in: self)].compactMap { $0 }.joined(separator: ", ")
    let text = response.text.cleanLines.joined(separator: " ")
    return capitalised(response.kind.title[self])
      + ", \(stored.by) (\(role(stored.role))), \(stored.at.day.words(in: self)): \(text)"
      + (more.isEmpty ? "" : " (\(more))")
      + (stored.hasLapsed
        ? say(
          " Dit reikt niet over verloren regels heen en geldt niet meer.",
          " This does not reach over lost lines and no longer holds.") : "")
  }

  private func say(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[self] }

  /// What the auditor established, with when.
  func line(of step: AuditedFinding.Step) -> String {
    capitalised(step.status.title[self])
      + ", \(step.by), \(step.at.day.words(in: self)): "
      + step.text.cleanLines.joined(separator: " ")
  }
}

// MARK: - JSON

extension FindingRow {
  var json: JSONValue {
    .object([
      ("finding", .string(finding.id)), ("practice", .string(finding.practice)),
      ("severity", .string(finding.severity)), ("status", .string(status.rawValue)),
      ("criterion", .string(finding.criterion)), ("condition", .string(finding.condition)),
      ("cause", .string(orNull: finding.cause)), ("effect", .string(orNull: finding.effect)),
      ("recommendation", .string(orNull: finding.recommendation)),
      ("owner", .string(orNull: owner)), ("due", .string(orNull: due?.iso)),
      ("firstAt", .string(audited.firstAt.iso)),
      ("from", .string(orNull: finding.origin?.dossier)),
      (
        "history",
        .array(
          audited.history.map { step in
            .object([
              ("status", .string(step.status.rawValue)), ("text", .string(step.text)),
              ("by", .string(step.by)), ("at", .string(step.at.iso)),
            ])
          })
      ),
      ("responses", .array(responses.map(\.json))),
    ])
  }
}

extension RecordState.StoredResponse {
  /// What the institution said, for scripts.
  var json: JSONValue {
    .object([
      ("kind", .string(response.kind.rawValue)), ("text", .string(response.text)),
      ("owner", .string(orNull: response.owner)), ("due", .string(orNull: response.due?.iso)),
      ("role", .string(role.rawValue)), ("by", .string(by)), ("at", .string(at.iso)),
      ("lapsed", .bool(hasLapsed)),
    ])
  }
}
