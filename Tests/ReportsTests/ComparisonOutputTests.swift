import Assessment
import Comparison
import History
import JSON
import Language
import TestSupport
import Testing

@testable import Reports

/// Two waves by one questionnaire, with the auditors of both, in every form.
@Suite struct ComparisonOutputTests {
  /// A dossier of then whose findings were in part carried over, closed, and left.
  private static func comparison(withDossiers: Bool = true) throws -> WaveComparison {
    var then = try Sample.assessment()
    var now = try Sample.audited()
    guard withDossiers else {
      now.audit = nil
      return WaveComparison(then: then, now: now, crosswalk: nil, reading: .selfAssessed)
    }
    func finding(_ id: String, _ condition: String) -> Finding {
      Finding(
        id: id, practice: "GOV-2-CONTACT", criterion: "Er is een contactpunt.",
        condition: condition, severity: "low")
    }
    then.audit = try Sample.dossier([
      .found(finding("F-2023-04", "Het adres is onbekend.")),
      .found(finding("F-2023-05", "Er was geen vervanger.")),
      .closed(finding: "F-2023-05", reason: "Een vervanger is benoemd."),
      .found(finding("F-2023-06", "Het rooster ontbreekt.")),
      .released(.draft),
    ]).audit
    return WaveComparison(then: then, now: now, crosswalk: nil, reading: .selfAssessed)
  }

  @Test(arguments: Language.allCases)
  func `The comparison is written whole in every form`(language: Language) throws {
    let output = ComparisonOutput(
      try Self.comparison(), obstacles: [.sameRecord])
    let document = output.document(in: language)
    let name = "comparison-\(language.rawValue)"
    #expect(
      Golden("\(name)-80.txt").difference(from: TextRenderer(width: 80).text(document)) == nil)
    #expect(Golden("\(name).md").difference(from: MarkdownRenderer().text(document)) == nil)
    #expect(Golden("\(name).csv").difference(from: output.csv(in: language).text()) == nil)
    #expect(Golden("comparison.json").difference(from: output.json.indented) == nil)
  }

  @Test func `Without a dossier nothing is said of findings`() throws {
    let output = ComparisonOutput(try Self.comparison(withDossiers: false), obstacles: [])
    let text = MarkdownRenderer().text(output.document(in: .en))
    #expect(!text.contains("finding"))
    #expect(output.json["findings"] == .null)
  }

  @Test func `Provisional findings are marked as for the auditor only`() throws {
    var now = try Sample.audited(after: [])
    let then = try Sample.assessment()
    let output = ComparisonOutput(
      WaveComparison(then: then, now: now, crosswalk: nil, reading: .selfAssessed), obstacles: [])
    #expect(
      MarkdownRenderer().text(output.document(in: .nl)).contains("Alleen voor de auditor"))
    now.audit = try Sample.audited().audit
    let released = ComparisonOutput(
      WaveComparison(then: then, now: now, crosswalk: nil, reading: .selfAssessed), obstacles: [])
    #expect(
      !MarkdownRenderer().text(released.document(in: .nl)).contains("Alleen voor de auditor"))
  }
}
