import Assessment
import Comparison
package import JSON
package import Language
import Maturity
import Scoring

// The comparison for spreadsheets and scripts.

extension ComparisonOutput {
  /// One row for each theme.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "theme", "title", "verdict", "verdictOneStepOff", "coreThenLow", "coreThenHigh",
        "coreNowLow", "coreNowHigh", "known", "compared", "core", "active", "limits", "thenLow",
        "thenHigh", "nowLow", "nowHigh", "targetThen", "targetNow", "distanceThen", "distanceNow",
        "findingsClosed", "findingsStanding", "findingsNotFollowedUp", "findingsNew",
      ],
      rows: comparison.themes.map { row($0, in: language) })
  }

  private func row(_ theme: ThemeComparison, in language: Language) -> [CSVCell] {
    let core: [Int?] = [
      theme.core?.then.lowerBound, theme.core?.then.upperBound, theme.core?.now.lowerBound,
      theme.core?.now.upperBound,
    ]
    let coverage: [Int?] = [
      theme.known.count, theme.compared.count, theme.practices.count, theme.active,
    ]
    let whole: [Int?] = [
      theme.whole.then?.low, theme.whole.then?.high, theme.whole.now?.low, theme.whole.now?.high,
      theme.targets.then, theme.targets.now,
    ]
    var cells: [CSVCell] = [
      .text(questionnaire.themes[theme.theme].id), .text(title(of: theme)[language]),
      .text(theme.verdict.rawValue), .text(theme.verdictOneStepOff.rawValue),
    ]
    cells += (core + coverage).map { CSVCell.integer(orEmpty: $0) }
    cells.append(.text(theme.limits.map(\.rawValue).joined(separator: " ")))
    cells += whole.map { CSVCell.integer(orEmpty: $0) }
    return cells + [.text(theme.distances.then.id), .text(theme.distances.now.id)]
      + findingCells(ofTheme: theme.theme)
  }

  /// The comparison for scripts; its schema is `comparison.schema.json`.
  package var json: JSONValue {
    .object([
      ("format", .string("peil-comparison")),
      ("version", .string("1.0")),
      ("then", .object(comparison.then.identificationMembers(format: "peil-record-reference"))),
      ("now", .object(comparison.now.identificationMembers(format: "peil-record-reference"))),
      (
        "crosswalk",
        comparison.crosswalk.map {
          .object([("id", .string($0.id)), ("version", .string($0.version))])
        } ?? .null
      ),
      ("reading", .string(comparison.reading.rawValue)),
      ("obstacles", .array(obstacles.map { .string($0.id) })),
      ("facts", .array(comparison.facts.map(\.json))),
      ("themes", .array(comparison.themes.map(json))),
      ("findings", findingsJSON),
    ])
  }

  private func json(_ theme: ThemeComparison) -> JSONValue {
    .object([
      ("id", .string(questionnaire.themes[theme.theme].id)),
      ("title", .text(title(of: theme))),
      ("verdict", .string(theme.verdict.rawValue)),
      ("verdictOneStepOff", .string(theme.verdictOneStepOff.rawValue)),
      (
        "attainable",
        .object([
          ("higher", .bool(theme.attainable.higher)), ("equal", .bool(theme.attainable.equal)),
          ("lower", .bool(theme.attainable.lower)),
        ])
      ),
      ("limits", .array(theme.limits.map { .string($0.rawValue) })),
      (
        "core",
        theme.core.map { .object([("then", .levels($0.then)), ("now", .levels($0.now))]) }
          ?? .null
      ),
      (
        "coverage",
        .object([
          ("known", .integer(theme.known.count)), ("compared", .integer(theme.compared.count)),
          ("core", .integer(theme.practices.count)), ("active", .integer(theme.active)),
        ])
      ),
      (
        "whole",
        .object([
          ("then", ThemeOutcome.bounds(theme.whole.then)),
          ("now", ThemeOutcome.bounds(theme.whole.now)),
        ])
      ),
      (
        "target",
        .object([
          ("then", .integer(orNull: theme.targets.then)),
          ("now", .integer(orNull: theme.targets.now)),
        ])
      ),
      (
        "distance",
        .object([
          ("then", .string(theme.distances.then.id)), ("now", .string(theme.distances.now.id)),
        ])
      ),
      ("practices", .array(theme.practices.map(json))),
    ])
  }

  private func json(_ practice: PracticeComparison) -> JSONValue {
    let earlier = comparison.then.questionnaire
    return .object([
      ("practice", .string(questionnaire[practice.place].id)),
      (
        "sources",
        .array(
          practice.sources.map { source in
            .object([
              ("item", .string(earlier[source.place].id)),
              ("answer", .string(orNull: source.rating.map { earlier.scale[$0].id })),
              ("relation", .string(orNull: source.relation?.kind.rawValue)),
            ])
          })
      ),
      (
        "then",
        {
          if case .range(let range) = practice.then { ratings(range) } else { .null }
        }()
      ),
      ("contradiction", .bool(practice.then == .contradiction)),
      ("now", ratings(practice.now)),
      ("counts", practice.counts.map(JSONValue.bool) ?? .null),
      ("verdict", .string(practice.verdict.rawValue)),
    ])
  }

  private func ratings(_ range: ClosedRange<Rating>) -> JSONValue {
    .object([
      ("low", .string(scale[range.lowerBound].id)), ("high", .string(scale[range.upperBound].id)),
    ])
  }
}

extension FactComparison {
  fileprivate var json: JSONValue {
    .object([
      ("relation", .string(relation.rawValue)), ("keyFact", .bool(isKeyFact)),
      ("then", then.json), ("now", now.json),
      ("change", .string(orNull: change.map { "\($0)" })),
    ])
  }
}

extension FactComparison.Side {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("answer", .string(orNull: answer)),
      ("citations", .array(citations.map(JSONValue.string))),
      ("withoutCitation", .bool(isUncited)),
    ])
  }
}

extension JSONValue {
  fileprivate static func levels(_ levels: ClosedRange<Int>) -> JSONValue {
    .object([("low", .integer(levels.lowerBound)), ("high", .integer(levels.upperBound))])
  }
}

extension ComparisonObstacle {
  /// The obstacle by its name in outputs.
  fileprivate var id: String {
    switch self {
    case .sameRecord: "same-record"
    case .differentInstitutions: "different-institutions"
    case .differentSectors: "different-sectors"
    case .differentScopes: "different-scopes"
    case .notInOrder: "not-in-order"
    }
  }
}
