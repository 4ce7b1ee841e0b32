import Language
import Maturity
import Testing

@Suite struct ScoringRuleTests {
  @Test func `A rule without levels says why, and no other rule does`() {
    let reason = Text(nl: "Er was geen norm.", en: "There was no norm.")
    let unscored = ScoringRule.unscored(UnscoredRule(scale: "s", reason: reason))
    #expect(unscored.scale == "s")
    #expect(unscored.name.rawValue == "none")
    #expect(unscored.reasonWithoutLevels == reason)
    #expect(unscored.points == nil)
    #expect(!unscored.climbsLevels)
    let gate = ScoringRule.gate(GateRule(scale: "s", at: rating(1), below: rating(1)))
    #expect(gate.reasonWithoutLevels == nil)
  }

  @Test func `A gate may ask more below a level than at it, never less`() async {
    let rule = GateRule(scale: "s", at: rating(2), below: rating(3))
    #expect(ScoringRule.gate(rule).scale == "s")
    #expect(GateRule(scale: "s", at: rating(2), below: rating(2)).below == rating(2))
    await #expect(processExitsWith: .failure) {
      _ = GateRule(scale: "s", at: rating(3), below: rating(2))
    }
  }

  @Test func `People read what a rule is called, with its identifier where that is another word`() {
    let titles = ScoringRule.Name.allCases.map(\.title)
    #expect(
      titles.map(\.nl) == [
        "trapsgewijs (gate)", "behaald deel (threshold)", "gewogen gemiddelde (mean)",
        "laagste onderdeel (minimum)", "punten na aftrek (deduction)", "alle eisen tegelijk (all)",
        "geen niveaus (none)",
      ])
    #expect(
      titles.map(\.en) == [
        "gate", "share achieved (threshold)", "weighted mean (mean)", "weakest part (minimum)",
        "points after deduction (deduction)", "all requirements at once (all)", "no levels (none)",
      ])
  }
}
