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
}
