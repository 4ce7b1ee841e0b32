import Maturity
import Testing

@testable import Scoring

@Suite struct ProfileCompletionsTests {
  private func completions(
    _ conditions: [Condition?], given: [String: String] = [:]
  ) -> [[String: String]] {
    let practices = questionnaire(
      conditions.map { Asked(level: 2, appliesWhen: $0) }, gate(1, 1), values: 2
    ).themes[0].practices
    let profile = questionnaire([], gate(1, 1), values: 2, questions: SampleProfile.questions)
      .profile
    var found: [[String: String]] = []
    ProfileCompletions(for: practices, profile: profile, given: given).forEach {
      found.append($0)
    }
    return found
  }

  private let a = Condition.answer(question: "A", among: ["yes"])
  private let b = Condition.answer(question: "B", among: ["p"])

  @Test func `Each open question that a condition mentions is answered in every way, once`() {
    #expect(completions([a, .not(a), nil]) == [["A": "yes"], ["A": "no"]])
    #expect(
      completions([.any([b, a]), a]) == [
        ["B": "p", "A": "yes"], ["B": "p", "A": "no"], ["B": "q", "A": "yes"],
        ["B": "q", "A": "no"], ["B": "r", "A": "yes"], ["B": "r", "A": "no"],
      ])
  }

  @Test func `What is answered stays, mentioned or not`() {
    #expect(completions([a], given: ["A": "no", "B": "q"]) == [["A": "no", "B": "q"]])
    #expect(
      completions([a], given: ["B": "q"]) == [["A": "yes", "B": "q"], ["A": "no", "B": "q"]])
    #expect(completions([nil], given: [:]) == [[:]])
  }
}
