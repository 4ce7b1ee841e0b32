import Assessment
import History
import JSON
import Language
import Maturity
import Reports
import Testing

@Suite struct RoadmapOutputTests {
  private func destinations(_ reach: RoadmapOutput.Reach) throws -> [String: Int] {
    let json = RoadmapOutput(try Sample.assessment(), reach: reach).json
    var destinations: [String: Int] = [:]
    for theme in json["themes"]?.array ?? [] {
      destinations[try #require(theme["id"]?.string)] = theme["to"]?.integer
    }
    return destinations
  }

  @Test func targetsLeadToTheTargets() throws {
    #expect(try destinations(.targets) == ["GOV": 3, "LAW": 2, "MON": 3])
  }

  @Test func aLevelCanBeAskedForAllThemes() throws {
    #expect(try destinations(.level(2)) == ["GOV": 2, "LAW": 2, "MON": 2])
  }

  @Test func allThemesGoOnPastTheirTargets() throws {
    let acts =
      Sample.acts() + [
        .rated(practice: "LAW-2-CHECK", rating: "fully"),
        .evidenced(practice: "LAW-2-CHECK", kind: .existence, reference: "Register"),
      ]
    let assessment = try Sample.assessment(acts)
    let json = RoadmapOutput(assessment, reach: .allThemes).json
    let law = json["themes"]?.array?.first { $0["id"]?.string == "LAW" }
    #expect(law?["target"]?.integer == 2)
    #expect(law?["to"]?.integer == 3)
    let targets = RoadmapOutput(assessment).json["themes"]?.array
    #expect(targets?.contains { $0["id"]?.string == "LAW" } == false)
  }

  @Test(arguments: [
    (RoadmapOutput.Reach.targets, "heeft dat gehaald"), (.allThemes, "staat op het hoogste"),
    (.level(3), "voor niveau 3 ontbreekt nergens iets"),
  ])
  func whereAllIsDoneNothingIsToBeDone(reach: RoadmapOutput.Reach, words: String) throws {
    let practices = Sample.questionnaire.themes.flatMap(\.practices)
    let acts = practices.flatMap { practice -> [Act] in
      [.rated(practice: practice.id, rating: "fully")]
        + EvidenceKind.allCases.map {
          .evidenced(practice: practice.id, kind: $0, reference: "Notulen")
        }
    }
    let profile: [Act] = [
      .profileAnswered(question: "PRO-LAW", answer: "yes"),
      .profileAnswered(question: "PRO-SIZE", answer: "no"),
    ]
    let assessment = try Sample.assessment(profile + acts)
    let output = RoadmapOutput(assessment, reach: reach)
    #expect(MarkdownRenderer().text(output.document(in: .nl)).contains(words))
    #expect(output.json["themes"]?.array?.isEmpty == true)
    let report = ReportOutput(assessment, made: try Sample.made(), proposal: nil)
    let text = MarkdownRenderer().text(report.document(in: .nl))
    #expect(text.contains("Elke maatregel die geldt, is beantwoord."))
    #expect(text.contains("Hier is niets te melden."))
  }

  @Test func withoutAProfileThereAreNoTargets() throws {
    let output = RoadmapOutput(try Sample.assessment([], adopted: nil))
    #expect(output.json["themes"]?.array?.isEmpty == true)
    let text = MarkdownRenderer().text(output.document(in: .nl))
    #expect(text.contains("Beantwoord eerst de profielvragen."))
  }
}
