import Assessment
import Comparison
import History
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import Reports

/// A fictional group of seven institutions with their auditors, read in every form by a person.
@Suite struct AgreementOutputTests {
  /// An institution whose own ratings of governance lie some steps above those of its auditor.
  private static func audited(_ number: Int) throws -> Assessment {
    let values = ["not", "partially", "largely", "fully"]
    let practices =
      Sample.questionnaire.themes[0].practices + Sample.questionnaire.themes[2].practices
    let acts = practices.enumerated().map { index, practice in
      Act.rated(
        practice: practice.id,
        rating: practice.id == "MON-2-LIST" ? "fully" : values[(number + index) % 4])
    }
    var assessment = try Sample.assessment(acts)
    let conclusions = practices.enumerated().map { index, practice in
      Audit.Conclusion(
        practice: practice.id,
        examination: practice.id == "MON-3-GOALS"
          ? .notExamined(reason: "r")
          : .rated(
            practice.id == "MON-2-LIST"
              ? "fully" : values[max(0, (number + index) % 4 - index % 2)],
            reason: nil),
        tests: [])
    }
    assessment.audit = Audit(
      dossier: "d", record: assessment.state.header.record, recordHead: assessment.state.head,
      head: assessment.state.head, engagement: Sample.engagement(.internalAudit), plan: nil,
      conclusions: conclusions, findings: [], releases: [], dropped: [], unreleased: 1)
    return assessment
  }

  private static func output(_ count: Int) throws -> AgreementOutput {
    AgreementOutput(
      GroupAgreement(try (0..<count).map(audited)),
      members: (0..<count).map { .init(file: "\($0).peil", isFinal: $0 > 1) }, wave: "2025",
      unaudited: ["west.peil"])
  }

  @Test(arguments: Language.allCases)
  func `The group is written whole in every form`(language: Language) throws {
    let output = try Self.output(7)
    let document = output.document(in: language)
    let name = "agreement-\(language.rawValue)"
    #expect(
      Golden("\(name)-80.txt").difference(from: TextRenderer(width: 80).text(document)) == nil)
    #expect(Golden("\(name).md").difference(from: MarkdownRenderer().text(document)) == nil)
    #expect(Golden("\(name).csv").difference(from: output.csv(in: language).text()) == nil)
    #expect(Golden("agreement.json").difference(from: output.json.indented) == nil)
  }

  @Test func `With one institution there are counts, and no coefficient or range`() throws {
    let output = try Self.output(1)
    let text = TextRenderer(width: 200).text(output.document(in: .en))
    #expect(!text.contains("Leave any one institution out"))
    #expect(!text.contains("sign test"))
    #expect(output.json["themes"]?.array?.first?["gwet"]?["undefined"]?.string == "too-few")
  }

  @Test func `What does not exist is said in words`() throws {
    // Every rating of monitoring is the same on both sides.
    let text = TextRenderer(width: 300).text(try Self.output(7).document(in: .en))
    #expect(
      text.contains("MON, Cohen’s weighted kappa: none: all ratings of both sides are the same"))
  }

  @Test(arguments: Language.allCases)
  func `Every form says that it is confidential`(language: Language) throws {
    let output = try Self.output(2)
    let word = Text(nl: "VERTROUWELIJK", en: "CONFIDENTIAL")[language]
    #expect(output.document(in: language).title.hasPrefix(word))
    #expect(output.json["confidential"] == .bool(true))
    let rows = output.csv(in: language).text().lines
    #expect(rows.dropFirst().dropLast().allSatisfy { $0.hasPrefix("yes,") })
  }
}
