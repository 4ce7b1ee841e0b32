import Maturity
import Testing

@Suite struct RiskProfileTests {
  private static let section = ProfileSection(
    introduction: blank,
    questions: [
      sampleQuestion("A", ["no": 0, "some": 2, "many": 6]),
      sampleQuestion("B", ["no": 1, "yes": 4, "unknown": 4]),
      sampleQuestion("C", ["yes": 3, "no": 0]),
    ], medium: 4, high: 9, reasons: [:])

  @Test func `Profiles rise from low to high`() {
    #expect(RiskProfile.allCases.sorted() == [.low, .medium, .high])
    #expect(RiskProfile.low < .medium && RiskProfile.medium < .high)
    #expect(RiskProfile.allCases.map(\.rawValue) == ["low", "medium", "high"])
  }

  @Test(arguments: [
    (0, RiskProfile.low), (3, .low), (4, .medium), (8, .medium), (9, .high), (100, .high),
  ])
  func `A threshold belongs to what it opens`(points: Int, profile: RiskProfile) {
    #expect(Self.section.profile(for: points) == profile)
  }

  @Test func `Points and profiles are the extremes over every completion`() throws {
    let choices = Self.section.questions.map { [nil] + $0.answers.map { Optional($0) } }
    for a in choices[0] {
      for b in choices[1] {
        for c in choices[2] {
          let given = ["A": a?.id, "B": b?.id, "C": c?.id].compactMapValues { $0 }
          var totals: [Int] = []
          for a in Self.section.questions[0].answers where given["A"] ?? a.id == a.id {
            for b in Self.section.questions[1].answers where given["B"] ?? b.id == b.id {
              for c in Self.section.questions[2].answers where given["C"] ?? c.id == c.id {
                totals.append(a.points + b.points + c.points)
              }
            }
          }
          let profiles = totals.map(Self.section.profile)
          let computed = Self.section.computed(from: given)
          let (least, most) = (try #require(totals.min()), try #require(totals.max()))
          let possible = Set(profiles).sorted()
          #expect(
            computed
              == ComputedProfile(points: least...most, possible: possible, open: 3 - given.count))
          #expect(computed.settled == (possible.count == 1 ? profiles[0] : nil))
          #expect(computed.range.lowerBound == profiles.min())
          #expect(computed.range.upperBound == profiles.max())
        }
      }
    }
  }

  @Test func `An answer or question that is not there leaves the question open`() {
    let computed = Self.section.computed(from: ["A": "gone", "Z": "yes", "B": "no", "C": "no"])
    #expect(computed == ComputedProfile(points: 1...7, possible: [.low, .medium], open: 1))
  }

  @Test func `Without questions there are no points`() {
    let section = ProfileSection(
      introduction: blank, questions: [], medium: 1, high: 2, reasons: [:])
    #expect(
      section.computed(from: [:]) == ComputedProfile(points: 0...0, possible: [.low], open: 0))
  }

  @Test func `A profile that no answers lead to is not among the possible`() {
    let section = ProfileSection(
      introduction: blank, questions: [sampleQuestion("A", ["no": 0, "yes": 9])], medium: 4,
      high: 9, reasons: [:])
    #expect(section.computed(from: [:]).possible == [.low, .high])
  }

  @Test func `A question is found by its name`() {
    #expect(Self.section.question("B")?.answers.map(\.id) == ["no", "yes", "unknown"])
    #expect(Self.section.question("b") == nil)
  }
}
