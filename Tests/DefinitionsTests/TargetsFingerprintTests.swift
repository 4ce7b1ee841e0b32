import Language
import Maturity
import Testing

@testable import Definitions

struct TargetsFingerprintTests {
  private func norm(_ targets: [(String, [Int])], word: String = "w") -> NormFramework {
    let text = Text(same: word)
    return NormFramework(
      id: "n", version: "1", title: text, status: text, description: text, questionnaire: "q",
      targets: Dictionary(
        uniqueKeysWithValues: targets.map { theme, levels in
          (
            theme,
            ThemeTargets(
              low: Target(level: levels[0], rationale: text),
              medium: Target(level: levels[1], rationale: text),
              high: Target(level: levels[2], rationale: text))
          )
        }))
  }

  @Test func `each level and each theme counts`() {
    let base = norm([("A", [2, 3, 4]), ("B", [1, 1, 1])]).targetsFingerprint
    let others = [
      norm([("A", [1, 3, 4]), ("B", [1, 1, 1])]), norm([("A", [2, 2, 4]), ("B", [1, 1, 1])]),
      norm([("A", [2, 3, 5]), ("B", [1, 1, 1])]), norm([("A", [2, 3, 4]), ("C", [1, 1, 1])]),
      norm([("A", [2, 3, 4])]), norm([("B", [2, 3, 4]), ("A", [1, 1, 1])]),
    ].map(\.targetsFingerprint)
    #expect(Set(others + [base]).count == others.count + 1)
  }

  @Test func `words and order do not count`() {
    let base = norm([("A", [2, 3, 4]), ("B", [1, 1, 1])]).targetsFingerprint
    #expect(norm([("B", [1, 1, 1]), ("A", [2, 3, 4])], word: "x").targetsFingerprint == base)
  }

  /// The value is that of `printf '{"A":[2,3,4],"B":[1,1,1]}' | sha256sum`.
  @Test func `it is the digest of the canonical form`() {
    #expect(
      norm([("A", [2, 3, 4]), ("B", [1, 1, 1])]).targetsFingerprint
        == "b19f948a98d838ae80fefef6b1bd355c711066d49bbb0d0adc41ccad4ba925c4")
  }
}
