import Language
import Maturity
import Testing

@Suite struct NormFrameworkTests {
  private let norm = NormFramework(
    id: "n", version: "1", title: blank, status: blank, description: blank, questionnaire: "q",
    targets: [
      "GOV": ThemeTargets(
        low: Target(level: 2, rationale: Text(same: "l")),
        medium: Target(level: 3, rationale: Text(same: "m")),
        high: Target(level: 4, rationale: Text(same: "h")))
    ])

  @Test(arguments: [(RiskProfile.low, 2, "l"), (.medium, 3, "m"), (.high, 4, "h")])
  func `Each profile has its own target and reason`(
    profile: RiskProfile, level: Int, rationale: String
  ) {
    let target = norm.target(theme: "GOV", profile: profile)
    #expect(target?.level == level)
    #expect(target?.rationale == Text(same: rationale))
  }

  @Test func `A theme that the framework does not speak of has no target`() {
    #expect(norm.target(theme: "HR", profile: .low) == nil)
  }
}
