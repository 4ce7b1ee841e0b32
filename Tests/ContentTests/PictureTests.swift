import Assessment
import Charts
import History
import Language
import Markup
import Reports
import TestSupport
import Testing

/// The pictures in Outputs, which the README shows: those of the report on a fictional institution.
struct PictureTests {
  private func charts(in language: Language) throws -> [(name: String, chart: Chart)] {
    let record = try FictionalRecord("technical-university")
    let assessment = try record.assessment()
    let report = ReportOutput(assessment, made: assessment.state.header.created, proposal: nil)
      .document(in: language)
    let figures = report.blocks.flatMap { block -> [Chart] in
      guard case .section(_, let blocks) = block else { return [] }
      return blocks.compactMap { block in
        if case .figure(let figure) = block { figure.charts.first } else { nil }
      }
    }
    let cover = try #require(report.cover?.chart)
    let heatMap = try #require(figures.first { if case .heatMap = $0 { true } else { false } })
    let road = try #require(figures.first { if case .road = $0 { true } else { false } })
    return [("levels", cover), ("practices", heatMap), ("road", road)]
  }

  @Test func `the pictures in Outputs are those of the report`() throws {
    for (name, chart) in try charts(in: .en) {
      let golden = Golden(path: "\(repositoryRoot())/Outputs/pictures/\(name).en.svg")
      #expect(golden.difference(from: chart.file.text) == nil)
    }
  }
}
