import Maturity
import Testing

@Suite struct ScoringRuleTests {
  @Test func `A gate may ask more below a level than at it, never less`() async {
    let rule = GateRule(scale: "s", at: rating(2), below: rating(3))
    #expect(ScoringRule.gate(rule).scale == "s")
    #expect(GateRule(scale: "s", at: rating(2), below: rating(2)).below == rating(2))
    await #expect(processExitsWith: .failure) {
      _ = GateRule(scale: "s", at: rating(3), below: rating(2))
    }
  }
}
