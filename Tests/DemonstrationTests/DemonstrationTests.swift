import Definitions
import Demonstration
import History
import Journal
import Language
import TestSupport
import Testing

/// The demonstration that ships, made once for all tests.
@Suite struct DemonstrationTests {
  private static let made = Result { try Made(seed: 2025) }
  private let files: [String: String]
  private let paths: [String]
  private let stages: [Demonstration.Stage]

  init() throws {
    let made = try Self.made.get()
    (files, paths, stages) = (made.files, made.paths, made.stages)
  }

  /// All files of a demonstration, which are all text.
  private struct Made {
    var files: [String: String] = [:]
    var paths: [String] = []
    var stages: [Demonstration.Stage] = []

    init(seed: UInt64) throws {
      let definitions = try DemonstrationDefinitions(.embedded)
      var stages: [Demonstration.Stage] = []
      let demonstration = Demonstration(seed: seed, definitions) { stages.append($0) }
      self.stages = stages
      demonstration.files { file in
        paths.append(file.path)
        files[file.path] = String(decoding: file.bytes, as: UTF8.self)
      }
    }
  }

  private func pages(_ ending: String) -> [(path: String, text: String)] {
    paths.filter { $0.hasSuffix(ending) }.map { ($0, files[$0] ?? "") }
  }

  @Test func eachFileIsWrittenOnceAndTheStagesAreTold() {
    #expect(Set(paths).count == paths.count)
    #expect(paths.first == "index.html")
    #expect(stages == Demonstration.Stage.allCases)
  }

  /// Two records of each institution, and a dossier of each university and a third of the others.
  @Test func everyInstitutionHasItsFiles() {
    #expect(paths.count { $0.hasSuffix(".2023.peil") } == 72)
    #expect(paths.count { $0.hasSuffix(".2025.peil") } == 72)
    #expect(paths.count { $0.hasSuffix(".audit.peil") } == 14 + 12 + 8)
    #expect(paths.count { $0.hasPrefix("operator/submissions/") } == 72)
  }

  @Test func everyJournalHolds() throws {
    for (path, text) in pages(".peil") {
      let journal = try JournalText(verifying: Array(text.utf8))
      #expect(journal.tail.isEmpty && journal.lines.count > 1, "\(path)")
    }
  }

  /// The pages of what is real say so instead.
  @Test func everyPageSaysWhatItIs() {
    let real = ["institution/questionnaire", "sector/facts-2023"]
    for (path, text) in pages(".html") + pages(".md") + pages(".txt") {
      let isEnglish = path.contains(".en.")
      let isReal = real.contains { path.hasPrefix($0) }
      let words =
        isReal
        ? (isEnglish ? "Goes with a fictional demonstration." : "Bij een fictieve demonstratie.")
        : (isEnglish ? "FICTIONAL:" : "FICTIEF:")
      // Prose is broken over lines, never within the first words of one.
      #expect(text.contains(words), "\(path)")
    }
    #expect(pages(".html").count >= 30)
  }

  @Test func everyLinkLeadsToAFileThatIsThere() {
    var leads: Set<String> = []
    for (path, text) in pages(".html") {
      for part in text.split(separator: "href=\"").dropFirst() {
        let target = String(part.prefix { $0 != "\"" })
        if target.hasPrefix("#") { continue }
        #expect(paths.contains(target), "\(path): \(target)")
        leads.insert(target)
      }
    }
    // Files that programs read need no link.
    let reports = Set(
      paths.filter { path in
        let isData = path.hasSuffix(".csv") || path.hasSuffix(".json")
        return !path.hasSuffix(".peil") && !path.hasPrefix("operator/submissions/")
          && !(isData && path.hasPrefix("sector/"))
      })
    #expect(reports.subtracting(leads) == [])
  }

  /// Nothing of the operator's or the ministry's names an institution.
  @Test func nobodyIsNamedOutsideTheirOwnFiles() {
    let names = FictionalSector(seed: 2025).institutions.map(\.name)
    for path in paths where path.hasPrefix("sector/") || path.hasPrefix("operator/") {
      let text = files[path] ?? ""
      #expect(names.allSatisfy { !text.contains($0) }, "\(path)")
    }
  }

  /// The part of the demonstration that stands in Outputs.
  @Test func whatStandsInOutputsIsWhatIsMade() throws {
    let chosen =
      [
        "index.html", "index.en.html", "institution/report.nl.html", "institution/report.en.html",
        "institution/comparison.nl.html", "auditor/audit.nl.html",
      ]
      + paths.filter {
        $0.hasPrefix("sector/") && !$0.contains("facts-2023") && !$0.hasSuffix(".txt")
      }
    for path in chosen {
      let golden = Golden(path: "\(repositoryRoot())/Outputs/demo/\(path)")
      #expect(golden.difference(from: try #require(files[path])) == nil)
    }
  }

  @Test func anotherSeedIsAnotherSector() throws {
    let other = FictionalSector(seed: 7)
    #expect(other.institutions.map(\.name) == FictionalSector(seed: 2025).institutions.map(\.name))
    let definitions = try DemonstrationDefinitions(.embedded)
    let institution = try #require(other.institutions.first)
    let record = FictionalMeasurement(of: institution, definitions).record.bytes
    #expect(String(decoding: record, as: UTF8.self) != files["records/university-01.2025.peil"])
  }
}
