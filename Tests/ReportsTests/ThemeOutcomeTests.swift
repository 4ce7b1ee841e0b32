import Assessment
import History
import JSON
import Language
import Maturity
import Scoring
import Testing

@testable import Reports

@Suite struct ThemeOutcomeTests {
  private func outcome(_ theme: Int, after acts: [Act]) throws -> ThemeOutcome {
    try Sample.assessment(acts).outcomes[theme]
  }

  @Test func countsFollowTheDistances() {
    let counts = TargetCounts([
      .reached, .reached, .levelsMissing(1...2), .open, .noLevel, .noTarget,
    ])
    #expect(counts.reached == 2)
    #expect(counts.below == 1)
    #expect(counts.open == 1)
    #expect(counts.noLevel == 1)
    #expect(counts.noTarget == 1)
    #expect(counts.comparable == 4)
  }

  @Test func theWeakestHasTheLowestSettledLevel() throws {
    // GOV is settled at 2 and LAW at 1; MON is open and may be lower, BUY has no level.
    let outcomes = try Sample.assessment().outcomes
    #expect(outcomes.map { $0.selfAssessed.bounds?.settled } == [2, 1, nil, nil])
    #expect(outcomes.weakest.map(\.theme.id) == ["LAW"])
  }

  @Test func nothingIsWeakWhileNothingIsAnswered() throws {
    #expect(try Sample.assessment([]).outcomes.weakest.isEmpty)
  }

  @Test func equalThemesAreNotCalledWeak() throws {
    let outcomes = try Sample.assessment([
      .rated(practice: "GOV-2-HOLDER", rating: "not"),
      .rated(practice: "MON-2-LIST", rating: "not"),
    ]).outcomes
    let equal = outcomes.filter { ["GOV", "MON"].contains($0.theme.id) }
    #expect(equal.map { $0.selfAssessed.bounds?.settled } == [1, 1])
    #expect(equal.weakest.isEmpty)
  }

  @Test func theBiggestGapsComeFirst() throws {
    let outcomes = try Sample.assessment([
      .rated(practice: "GOV-2-HOLDER", rating: "not"),
      .rated(practice: "MON-2-LIST", rating: "fully"),
      .rated(practice: "MON-3-GOALS", rating: "not"),
      .rated(practice: "LAW-2-CHECK", rating: "not"),
    ]).outcomes
    // GOV is 2 below its target of 3, LAW 1 below 2, MON 1 below 3.
    #expect(outcomes.biggestGaps.map(\.theme.id) == ["GOV", "LAW", "MON"])
  }

  @Test func ofEqualGapsTheOneThatMayBeWiderComesFirst() throws {
    let outcomes = try Sample.assessment([
      .rated(practice: "LAW-2-CHECK", rating: "not"),
      .rated(practice: "MON-3-GOALS", rating: "not"),
    ]).outcomes
    // LAW is 1 below for certain; MON is 1 or 2 below; whether GOV is below is open.
    #expect(outcomes[2].selfDistance == .levelsMissing(1...2))
    #expect(outcomes.biggestGaps.map(\.theme.id) == ["MON", "LAW"])
  }

  @Test func aLevelThatRestsOnOnePracticeIsWarnedOf() throws {
    let acts: [Act] = [
      .rated(practice: "GOV-2-HOLDER", rating: "fully"),
      .rated(practice: "GOV-2-CONTACT", rating: "fully"),
      .rated(practice: "GOV-3-POLICY", rating: "not"),
    ]
    let assessment = try Sample.assessment(acts)
    let blocks = assessment.outcomes[0].reasons(assessment, in: .nl, limit: 9)
    let warning = Block.paragraph(
      "Let op: niveau 2 hangt het meest af van één maatregel, GOV-2-HOLDER."
        + " Komt die 1 stap lager uit, dan is niveau 2 niet meer gehaald.")
    #expect(blocks.contains(warning))
  }

  @Test func aLevelThatRestsOnTwoPracticesIsNotWarnedOf() throws {
    let assessment = try Sample.assessment()
    #expect(assessment.outcomes[0].selfAssessed.hold?.practices.count == 2)
    let blocks = assessment.outcomes[0].reasons(assessment, in: .en, limit: 9)
    #expect(
      !blocks.contains { block in
        guard case .paragraph(let inlines) = block else { return false }
        return inlines.line.hasPrefix("Note:")
      })
  }

  @Test func anEssentialPracticeSaysSo() throws {
    let assessment = try Sample.assessment([.rated(practice: "GOV-2-HOLDER", rating: "largely")])
    let blocks = assessment.outcomes[0].reasons(assessment, in: .nl, limit: 1)
    #expect(
      blocks.contains(
        .bullets([
          "GOV-2-HOLDER: Maatregel GOV-2-HOLDER is genomen."
            + " Nu ‘grotendeels’; nodig is ‘volledig’, want de maatregel is onmisbaar.",
          "en nog 1 maatregel",
        ])))
  }

  @Test func atTheTopNothingIsAsked() throws {
    let assessment = try Sample.assessment([
      .rated(practice: "BUY-2-RULES", rating: "fully")
    ])
    let blocks = assessment.outcomes[3].reasons(assessment, in: .nl, limit: 3)
    #expect(blocks.first == .paragraph("Een hoger niveau kent dit thema niet."))
  }

  @Test func aThemeWithoutLevelMayBeNone() throws {
    let assessment = try Sample.assessment()
    let json = assessment.outcomes[3].json(assessment)
    #expect(json["self"] == .null)
    #expect(json["mayBeNone"] == .bool(true))
    #expect(json["distance"] == .string("none"))
    #expect(json["reasons"]?["upTo"] == .null)
  }
}
