import Assessment
import History
import Language
import Maturity
import Reports
import Scoring
import Testing

@Suite struct LanguageWordingTests {
  @Test(arguments: [
    (LevelBounds(low: 3, high: 3), "3", "3", "niveau 3", "level 3"),
    (LevelBounds(low: 2, high: 3), "2–3", "2–3", "niveau 2 of 3", "level 2 or 3"),
    (
      LevelBounds(low: 1, high: 4), "1–4", "1–4", "ergens van niveau 1 tot en met 4",
      "anywhere from level 1 to 4"
    ),
    (
      LevelBounds(low: 2, high: 2, mayBeNone: true), "2 of n.v.t.", "2 or n/a",
      "niveau 2, of geen niveau", "level 2, or no level"
    ),
    (nil, "n.v.t.", "n/a", "geen niveau", "no level"),
  ])
  func levels(
    bounds: LevelBounds?, nl: String, en: String, dutchWords: String, englishWords: String
  ) {
    #expect(Language.nl.level(bounds) == nl)
    #expect(Language.en.level(bounds) == en)
    #expect(Language.nl.levelInWords(bounds) == dutchWords)
    #expect(Language.en.levelInWords(bounds) == englishWords)
  }

  @Test(arguments: [
    (TargetDistance.reached, "gehaald", "reached"),
    (.levelsMissing(1...1), "1 niveau", "1 level"),
    (.levelsMissing(2...2), "2 niveaus", "2 levels"),
    (.levelsMissing(1...2), "1–2 niveaus", "1–2 levels"),
    (.open, "onzeker", "uncertain"), (.noLevel, "n.v.t.", "n/a"), (.noTarget, "geen", "none"),
  ])
  func distances(distance: TargetDistance, nl: String, en: String) {
    #expect(Language.nl.distance(distance) == nl)
    #expect(Language.en.distance(distance) == en)
  }

  @Test(arguments: [
    (
      TargetDistance.levelsMissing(1...2), "Dat is 1 tot 2 niveaus onder het streefniveau (3).",
      "That is 1 to 2 levels below the target level (3)."
    ),
    (
      .levelsMissing(1...1), "Dat is 1 niveau onder het streefniveau (3).",
      "That is 1 level below the target level (3)."
    ),
    (
      .reached, "Daarmee is het streefniveau (3) gehaald.",
      "That reaches the target level (3)."
    ),
  ])
  func sentences(distance: TargetDistance, nl: String, en: String) {
    #expect(Language.nl.sentence(distance, target: 3) == nl)
    #expect(Language.en.sentence(distance, target: 3) == en)
  }

  private func profile(
    _ acts: [Act], adopted: RiskProfile? = nil, in language: Language
  ) throws -> String {
    let assessment = try Sample.assessment(acts, adopted: adopted)
    return language.profile(
      assessment.profile, decision: assessment.state.adoption?.decision)
  }

  private let allNo: [Act] = [
    .profileAnswered(question: "PRO-LAW", answer: "no"),
    .profileAnswered(question: "PRO-SIZE", answer: "no"),
  ]

  @Test func profilesNameTheirSource() throws {
    #expect(
      try profile(allNo, in: .nl)
        == "laag (volgens de profielvragen; nog niet door het bestuur vastgesteld)")
    #expect(
      try profile(allNo + [.profileStated(.high)], in: .nl)
        == "hoog (opgegeven door de instelling); de profielvragen geven: laag")
    #expect(
      try profile(allNo + [.profileStated(.high)], adopted: .low, in: .nl)
        == "laag (vastgesteld door het bestuur, besluit CvB 2025/114)")
    #expect(
      try profile(Array(allNo.prefix(1)), in: .nl)
        == "staat nog niet vast: laag of midden, want 1 profielvraag is nog open")
    #expect(
      try profile([.profileStated(.low)], in: .nl)
        == "laag (opgegeven door de instelling); de profielvragen geven: laag, midden of hoog")
    #expect(
      try profile([], in: .en)
        == "not settled: low, medium or high, because 2 profile questions are still open")
  }

  @Test func evidenceIsListedInTheOrderOfAnAuditor() {
    #expect(
      Language.nl.evidence([.operation, .design, .existence]) == "opzet, bestaan en werking")
    #expect(Language.en.evidence([.operation]) == "operating effectiveness")
  }

  @Test func momentsSayTheirZone() throws {
    let moment = try #require(Moment(iso: "2025-10-01T09:05:59Z"))
    #expect(Language.nl.moment(moment) == "1 oktober 2025, 09:05 uur UTC")
    #expect(Language.en.moment(moment) == "1 October 2025, 09:05 UTC")
    let there = try #require(Moment(iso: "2025-10-02T00:05:59+05:30"))
    #expect(Language.nl.moment(there) == "2 oktober 2025, 00:05 uur (UTC+5:30)")
    #expect(Language.en.moment(there) == "2 October 2025, 00:05 (UTC+5:30)")
  }

  @Test func numbersHaveTheirNouns() {
    #expect(Language.nl.practices(1) == "1 maatregel")
    #expect(Language.nl.themes(2) == "2 thema’s")
    #expect(Language.en.steps(2) == "2 steps")
    #expect(Language.nl.capitalised("één") == "Één")
  }
}
