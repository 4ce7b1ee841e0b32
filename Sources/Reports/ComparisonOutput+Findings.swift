import Assessment
import Comparison
import History
import JSON
import Language
import Maturity

extension ComparisonOutput {
  /// What became of the auditor's findings between the waves; nothing without a dossier.
  func findings(in language: Language) -> Block? {
    guard let findings = comparison.findings else { return nil }
    return .section(
      Text(
        nl: "De bevindingen van de auditor, toen en nu", en: "The auditor’s findings, then and now")[
          language]
    ) {
      Block.paragraph([summary(findings, in: language), unheard(findings, in: language)])
      for fate in FindingComparison.Fate.allCases { group(findings, fate, in: language) }
    }
  }

  private func summary(_ findings: FindingComparison, in language: Language) -> String {
    guard !findings.findings.isEmpty else {
      return Text(
        nl: "De auditor deed geen bevindingen.", en: "The auditor had no findings.")[language]
    }
    var counts = FindingComparison.Fate.allCases.filter { $0 != .new }.compactMap {
      fate -> Text? in
      let count = findings.count(fate)
      guard count > 0 else { return nil }
      return Text(nl: "\(fate.title.nl): \(count)", en: "\(fate.title.en): \(count)")
    }
    if counts.isEmpty { counts = [Text(nl: "geen", en: "none")] }
    let new = findings.hasNow ? findings.count(.new) : 0
    return Text(
      nl: "Bevindingen van toen: \(findings.ofThen)"
        + (findings.ofThen == 0 ? "" : " (\(counts.map(\.nl).joined(separator: "; ")))")
        + (findings.hasNow ? ". Nieuw: \(new)." : "."),
      en: "Findings of then: \(findings.ofThen)"
        + (findings.ofThen == 0 ? "" : " (\(counts.map(\.en).joined(separator: "; ")))")
        + (findings.hasNow ? ". New: \(new)." : "."))[language]
  }

  /// What cannot be known with one of the dossiers only.
  private func unheard(_ findings: FindingComparison, in language: Language) -> String {
    if !findings.hasThen {
      return Text(
        nl:
          "Het dossier van toen is niet gegeven: van toen staat hier alleen wat in het dossier van"
          + " nu is overgenomen.",
        en: "The dossier of then was not given: of then only what was carried over into the dossier"
          + " of now stands here.")[language]
    }
    guard !findings.hasNow else { return "" }
    return Text(
      nl:
        "Het dossier van nu is niet gegeven: wat daarin is gesloten of nieuw is, staat hier niet.",
      en: "The dossier of now was not given: what was closed in it or is new does not stand here.")[
        language]
  }

  private func group(
    _ findings: FindingComparison, _ fate: FindingComparison.Fate, in language: Language
  ) -> [Block] {
    let items = findings.findings.filter { $0.fate == fate }
    guard !items.isEmpty else { return [] }
    return [
      .section(language.capitalised(fate.title[language])) {
        Block.bullets(items.map { line($0, in: language) })
      }
    ]
  }

  /// `F-2023-04 (laag, GOV-2-CONTACT), van 3 mei 2023, gesloten op 2 juni 2025: Het adres …`.
  private func line(_ item: FindingComparison.Item, in language: Language) -> String {
    let finding = item.finding
    let severity = questionnaire.severity(finding.severity)?.title[language] ?? finding.severity
    let found = item.firstAt.day.words(in: language)
    let status = item.status.title[language]
    let established = item.establishedAt.map { at in
      Text(
        nl: "\(status) (vastgesteld op \(at.day.words(in: .nl)))",
        en: "\(status) (established on \(at.day.words(in: .en)))")[language]
    }
    return Text(
      nl: "\(finding.id) (\(severity), \(finding.practice)), van \(found),"
        + " \(established ?? status):",
      en: "\(finding.id) (\(severity), \(finding.practice)), of \(found),"
        + " \(established ?? status):")[language] + " "
      + finding.condition.cleanLines.joined(separator: " ")
  }
}

extension FindingComparison.Fate {
  fileprivate var title: Text {
    switch self {
    case .closed: Text(nl: "gesloten", en: "closed")
    case .standing: Text(nl: "staat er nog", en: "still standing")
    case .notFollowedUp: Text(nl: "nu niet opgevolgd", en: "not followed up now")
    case .new: Text(nl: "nieuw", en: "new")
    }
  }
}

// MARK: - Tables and scripts

extension ComparisonOutput {
  /// How many findings of a theme have each fate, empty cells without a dossier.
  func findingCells(ofTheme theme: Int) -> [CSVCell] {
    FindingComparison.Fate.allCases.map { fate in
      .integer(
        orEmpty: comparison.findings.map { findings in
          findings.findings.count {
            $0.fate == fate && questionnaire.places[$0.finding.practice]?.theme == theme
          }
        })
    }
  }

  /// The findings for scripts; null without a dossier.
  var findingsJSON: JSONValue {
    guard let findings = comparison.findings else { return .null }
    return .object([
      ("baselineDossier", .bool(findings.hasThen)), ("dossier", .bool(findings.hasNow)),
      (
        "findings",
        .array(
          findings.findings.map { item in
            .object([
              ("finding", .string(item.finding.id)),
              ("practice", .string(item.finding.practice)),
              ("severity", .string(item.finding.severity)),
              ("condition", .string(item.finding.condition)),
              ("firstAt", .string(item.firstAt.iso)),
              ("status", .string(item.status.rawValue)),
              ("establishedAt", .string(orNull: item.establishedAt?.iso)),
              ("fate", .string(item.fate.rawValue)),
            ])
          })
      ),
    ])
  }
}
