import Assessment
import JSON
import Language
import Maturity
import Reports
import TestSupport
import Testing

/// Every output in both languages, compared with a file that a person has read.
@Suite struct GoldenTests {
  /// The outputs by name.
  enum Output: String, CaseIterable, Sendable {
    case score, roadmap, status, report, booklet

    func document(in language: Language) throws -> Document {
      let assessment = try Sample.assessment()
      return switch self {
      case .score: ScoreOutput(assessment).document(in: language)
      case .roadmap: RoadmapOutput(assessment).document(in: language)
      case .status:
        StatusOutput(assessment, minutesToGo: 75, now: try Sample.made()).document(in: language)
      case .report:
        ReportOutput(assessment, made: try Sample.made(), proposal: nil).document(in: language)
      case .booklet: BookletOutput(Sample.questionnaire).document(in: language)
      }
    }
  }

  @Test(arguments: Output.allCases, Language.allCases)
  func textAt80Columns(output: Output, language: Language) throws {
    let text = TextRenderer(width: 80).text(try output.document(in: language))
    #expect(Golden("\(output.rawValue)-\(language.rawValue)-80.txt").difference(from: text) == nil)
  }

  @Test(arguments: [60, 200], Language.allCases)
  func scoreAtOtherWidths(width: Int, language: Language) throws {
    let text = TextRenderer(width: width).text(try Output.score.document(in: language))
    #expect(Golden("score-\(language.rawValue)-\(width).txt").difference(from: text) == nil)
  }

  @Test(arguments: Output.allCases, Language.allCases)
  func markdown(output: Output, language: Language) throws {
    let text = MarkdownRenderer().text(try output.document(in: language))
    #expect(Golden("\(output.rawValue)-\(language.rawValue).md").difference(from: text) == nil)
  }

  /// The rules of the page are left out: they say nothing, and are looked at in a browser.
  @Test(arguments: Output.allCases, Language.allCases)
  func html(output: Output, language: Language) throws {
    let lines = HTMLRenderer().text(try output.document(in: language)).lines
    let body = lines.drop { !$0.hasPrefix("<body>") }.joined(separator: "\n")
    #expect(Golden("\(output.rawValue)-\(language.rawValue).html").difference(from: body) == nil)
  }

  @Test(arguments: Language.allCases)
  func csv(language: Language) throws {
    let assessment = try Sample.assessment()
    let tables = [
      "score": ScoreOutput(assessment).csv(in: language),
      "roadmap": RoadmapOutput(assessment).csv(in: language),
      "status": StatusOutput(assessment, minutesToGo: 75, now: try Sample.made()).csv(in: language),
      "report": ReportOutput(assessment, made: try Sample.made(), proposal: nil).csv(in: language),
      "booklet": BookletOutput(Sample.questionnaire).csv(in: language),
    ]
    for (name, table) in tables {
      #expect(Golden("\(name)-\(language.rawValue).csv").difference(from: table.text()) == nil)
    }
  }

  @Test func json() throws {
    let assessment = try Sample.assessment()
    #expect(Golden("score.json").difference(from: ScoreOutput(assessment).json.indented) == nil)
    #expect(Golden("roadmap.json").difference(from: RoadmapOutput(assessment).json.indented) == nil)
    #expect(
      Golden("status.json").difference(
        from: StatusOutput(assessment, minutesToGo: 75, now: try Sample.made()).json.indented)
        == nil)
    #expect(
      Golden("report.json").difference(
        from: ReportOutput(assessment, made: try Sample.made(), proposal: nil).json.indented) == nil
    )
  }
}
