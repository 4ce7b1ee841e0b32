import JSON
import Language
import Publication
import Reports
import Scoring
import TestSupport
import Testing

@testable import Reports

@Suite struct BenchmarkOutputTests {
  @Test(arguments: Language.allCases)
  func everyForm(language: Language) throws {
    let output = try #require(
      BenchmarkOutput(try Sample.assessment(), SectorSample.publication()))
    let text = TextRenderer(width: 100).text(output.document(in: language))
    #expect(Golden("benchmark-\(language.rawValue)-100.txt").difference(from: text) == nil)
    let csv = output.csv(in: language).text()
    #expect(Golden("benchmark-\(language.rawValue).csv").difference(from: csv) == nil)
  }

  @Test(arguments: [
    (LevelBounds(low: 4, high: 5), "above"), (LevelBounds(low: 3, high: 3), "at"),
    (LevelBounds(low: 1, high: 2), "below"), (LevelBounds(low: 3, high: 4), "notEstablished"),
    (LevelBounds(low: 2, high: 3), "notEstablished"),
    (LevelBounds(low: 4, high: 4, mayBeNone: true), "notEstablished"),
  ])
  func aPositionIsOnlyWhatTheBoundsProve(bounds: LevelBounds, position: String) {
    #expect(BenchmarkOutput.Position(bounds, reference: 3).rawValue == position)
    #expect(BenchmarkOutput.Position(nil, reference: 3) == .notEstablished)
  }

  /// Every number about others is one of the publication.
  @Test func nothingIsAddedToThePublication() throws {
    let publication = SectorSample.publication()
    let output = try #require(BenchmarkOutput(try Sample.assessment(), publication))
    for theme in output.json["themes"]?.array ?? [] {
      for value in theme["figures"]?.array ?? [] {
        #expect(publication.figures.contains(try PublishedFigure(value)))
      }
    }
  }
}
