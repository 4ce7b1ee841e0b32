import JSON
import Language
import Publication
import Reports
import TestSupport
import Testing

@Suite struct PublicationOutputTests {
  private let output = PublicationOutput(
    SectorSample.publication(), errata: SectorSample.errata, then: SectorSample.then)

  @Test(arguments: Language.allCases)
  func everyForm(language: Language) {
    let document = output.document(in: language)
    let name = "publication-\(language.rawValue)"
    let text = TextRenderer(width: 80).text(document)
    #expect(Golden("\(name)-80.txt").difference(from: text) == nil)
    #expect(Golden("\(name).md").difference(from: MarkdownRenderer().text(document)) == nil)
    for table in output.tables(in: language) {
      let csv = table.csv.text()
      #expect(Golden("\(name)-\(table.name).csv").difference(from: csv) == nil)
    }
  }

  /// Levels and what rose for every sector; what fell only where that is not the same for all themes.
  @Test func thePageHasPicturesOfEverySectorWithTheirNumbers() {
    let page = HTMLRenderer().text(output.document(in: .nl))
    let titles = [
      "Universiteiten (14): aantoonbaar op of boven het referentieniveau",
      "Hogescholen (36): aantoonbaar op of boven het referentieniveau",
      "Universiteiten (14): hoger dan in 2023", "Hogescholen (36): hoger dan in 2023",
      "Hogescholen (36): lager dan in 2023",
    ]
    for title in titles { #expect(page.contains("<figcaption>\(title)</figcaption>"), "\(title)") }
    #expect(!page.contains("Universiteiten (14): lager dan in 2023"))
    // Each in two widths, and with a table after the last of those that share one.
    #expect(page.ranges(of: "<svg").count == 2 * titles.count)
    #expect(page.contains("<caption"))
  }

  @Test func json() {
    #expect(Golden("publication.json").difference(from: output.json.indented) == nil)
    #expect(
      Golden("datapackage.json").difference(from: output.dataPackage(in: Language.en).indented)
        == nil)
  }

  @Test func whatIsWrittenAsJSONIsTheSamePublication() throws {
    #expect(
      try SectorPublication(parsing: Array(output.json.indented.utf8))
        == SectorSample.publication())
  }

  /// One symbol for everything that is not told: two publications that differ in nothing but what
  /// was withheld read the same.
  @Test func theSummaryFollowsFromPrintedFiguresAlone() {
    let withheld = SectorSample.figures.map(\.withheld)
    let text = TextRenderer(width: 80).text(
      PublicationOutput(SectorSample.publication(withheld), then: nil).document(in: .nl))
    for word in ["Ten minste twee derde is aantoonbaar", "Ten hoogste een derde is dat"] {
      #expect(!text.contains(word))
    }
    #expect(text.contains(PublishedFigure.symbol))
  }

  @Test func everyTableHasTheColumnsThatAreDescribed() throws {
    let description = output.dataPackage(in: Language.nl)
    let resources = try #require(description["resources"]?.array)
    let tables = output.tables(in: Language.nl)
    #expect(resources.map { $0["name"]?.string ?? "" } == tables.map { $0.name })
    for (resource, table) in zip(resources, tables) {
      let fields = resource["schema"]?["fields"]?.array?.compactMap { $0["name"]?.string }
      #expect(fields == table.csv.header)
    }
  }

  // An editor that follows the schema and the program that writes the file must agree.
  @Test(arguments: ["publication", "benchmark"])
  func theSchemaHasTheNamesThatAreWritten(name: String) throws {
    let path = repositoryRoot() + "/Sources/Reports/Schemas/\(name).schema.json"
    let schema = try JSONValue(parsing: Array(try #require(fileText(path)).utf8))
    let value =
      name == "publication"
      ? output.json
      : try #require(BenchmarkOutput(try Sample.assessment(), SectorSample.publication())).json
    func check(_ value: JSONValue, _ part: JSONValue, _ place: String) {
      var part = part["oneOf"]?.array?.first ?? part
      if let reference = part["$ref"]?.string, let name = reference.split(separator: "/").last {
        part = schema["$defs"]?[String(name)] ?? .null
      }
      if let members = value.members {
        #expect(members.map(\.name) == part["properties"]?.members?.map(\.name), "\(place)")
        #expect(part["required"]?.array?.compactMap(\.string) == members.map(\.name), "\(place)")
        for member in members {
          check(member.value, part["properties"]?[member.name] ?? .null, member.name)
        }
      }
      for element in value.array ?? [] { check(element, part["items"] ?? .null, place) }
    }
    check(value, schema, name)
  }
}
