import Invocation
import JSON
import Journal
import Language
import Publication
import Reports

/// What the line of `benchmark` gives.
struct BenchmarkOptions: Options {
  let file = Shared.file
  let path = Argument<String>(
    Text(nl: "PUBLICATIE", en: "PUBLICATION"),
    help: Text(
      nl: "Het bestand publication.json van een sectorbeeld.",
      en: "The file publication.json of a sector picture."),
    completion: .file(suffixes: [".json"]))
  let result = ResultOptions()
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var benchmark: Command {
    Command(
      "benchmark", under: .sector,
      summary: Text(
        nl: "Zet een meting naast een gepubliceerd sectorbeeld.",
        en: "Set a record beside a published sector picture."),
      discussion: Text(
        nl:
          "Alles over anderen komt uit de publicatie; er wordt niets uit afgeleid dat er niet staat."
          + " Erboven, erop of eronder gaat over het referentieniveau van de publicatie.",
        en:
          "Everything about others comes from the publication; nothing is inferred that is not in it."
          + " Above, at or below is about the publication’s reference level."),
      examples: [
        Example(
          ["benchmark", "tu.peil", "sectorbeeld/publication.json"],
          Text(nl: "Waar wij staan.", en: "Where we stand."))
      ],
      seeAlso: ["score", "sector"],
      options: BenchmarkOptions.self
    ) { console, given in
      let publication = try publication(given.path)
      let assessment = try console.scorable(given.file, console.definitions(given.definitions))
      guard let benchmark = BenchmarkOutput(assessment, publication) else {
        throw Failure.sector(.benchmarkOfAnother(path: given.file, publication: given.path))
      }
      try console.deliver(
        Presentation(
          document: benchmark.document, json: { benchmark.json }, csv: benchmark.csv),
        given.result)
      return .success
    }
  }

  private static func publication(_ path: String) throws -> SectorPublication {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try SourceFile.read(path, limit: JSONLimits.standard.bytes)
    } catch {
      throw Failure.reading(path: path, error)
    }
    do throws(FormatFault) {
      return try SectorPublication(parsing: bytes)
    } catch {
      throw Failure.sector(.publication(path: path, error))
    }
  }
}
