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
      case .status: StatusOutput(assessment, minutesToGo: 75).document(in: language)
      case .report:
        ReportOutput(assessment, made: try Sample.made()).document(in: language)
      case .booklet: BookletOutput(Sample.questionnaire).document(in: language)
      }
    }
  }

  @Test(arguments: Output.allCases, Language.allCases)
  func textAt80Columns(output: Output, language: Language) throws {
    let text = TextRenderer(width: 80).text(try output.document(in: language))
    Golden("\(output.rawValue)-\(language.rawValue)-80.txt").expect(text)
  }

  @Test(arguments: [60, 200], Language.allCases)
  func scoreAtOtherWidths(width: Int, language: Language) throws {
    let text = TextRenderer(width: width).text(try Output.score.document(in: language))
    Golden("score-\(language.rawValue)-\(width).txt").expect(text)
  }

  @Test(arguments: Output.allCases, Language.allCases)
  func markdown(output: Output, language: Language) throws {
    let text = MarkdownRenderer().text(try output.document(in: language))
    Golden("\(output.rawValue)-\(language.rawValue).md").expect(text)
  }

  @Test(arguments: Language.allCases)
  func csv(language: Language) throws {
    let assessment = try Sample.assessment()
    let tables = [
      "score": ScoreOutput(assessment).csv(in: language),
      "roadmap": RoadmapOutput(assessment).csv(in: language),
      "status": StatusOutput(assessment, minutesToGo: 75).csv(in: language),
      "report": ReportOutput(assessment, made: try Sample.made()).csv(in: language),
    ]
    for (name, table) in tables {
      Golden("\(name)-\(language.rawValue).csv").expect(table.text())
    }
  }

  @Test func json() throws {
    let assessment = try Sample.assessment()
    Golden("score.json").expect(ScoreOutput(assessment).json.indented)
    Golden("roadmap.json").expect(RoadmapOutput(assessment).json.indented)
    Golden("status.json").expect(StatusOutput(assessment, minutesToGo: 75).json.indented)
    Golden("report.json").expect(
      ReportOutput(assessment, made: try Sample.made()).json.indented)
  }
}
