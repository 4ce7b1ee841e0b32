import Assessment
import History
import Maturity
import Testing

@Suite struct AuditSelectionTests {
  private let everything = ["A2", "A3", "A4", "B2", "B3", "C2", "D2"]

  @Test func `Everything is what the profile does not switch off`() {
    #expect(Sample.assessment().plan(.everything)?.practices == everything)
    #expect(
      Sample.assessment(.profile("REG", "no")).plan(.everything)?.practices
        == ["A2", "A3", "B2", "B3", "D2"])
  }

  @Test func `Themes keep the order of the questionnaire`() {
    let plan = Sample.assessment().plan(.themes(["D", "A"]))
    #expect(plan?.practices == ["A2", "A3", "A4", "D2"])
    #expect(plan?.selection == .themes(["D", "A"]))
    #expect(Sample.assessment().plan(.themes(["X"])) == nil)
  }

  @Test func `A whole gate is everything up to the level that is claimed`() {
    let claimed = Sample.assessment(
      .profile("REG", "yes"), .rated("A2", "fully"), .rated("A3", "fully"), .rated("A4", "not"))
    #expect(claimed.plan(.wholeGates(themes: ["A"]))?.practices == ["A2", "A3"])
    // Level 1 has no practices, so that nothing verifies it.
    #expect(Sample.assessment(.rated("D2", "not")).plan(.wholeGates(themes: ["D"])) == nil)
    // What is not answered may still turn out any way.
    #expect(Sample.assessment().plan(.wholeGates(themes: ["D"]))?.practices == ["D2"])
  }

  @Test func `A risk is a high claim, thin evidence, a guess or a level that hangs on one`() throws
  {
    let assessment = Sample.assessment(
      .rated(practice: "D2", rating: "fully", confidence: .guess), .rated("B2", "partially"),
      .rated("A2", "largely"), .evidenced("A2", .existence), .rated("A3", "partially"))
    func risks(_ id: String) throws -> AuditRisks { assessment.risks(at: try assessment.place(id)) }
    #expect(try risks("D2") == [.carriesLevel, .thinEvidence, .highestRating, .guess])
    #expect(try risks("B2") == [])
    #expect(try risks("B3") == [])
    #expect(try risks("A3") == [])
    let all = assessment.plan(.byRisk(size: nil))?.practices ?? []
    #expect(all.contains("D2") && !all.contains("B2") && !all.contains("B3"))
    #expect(assessment.plan(.byRisk(size: 1))?.practices == ["D2"])
    #expect(Sample.assessment().plan(.byRisk(size: nil)) == nil)
  }

  /// The values come from `printf '42:A2' | sha256sum` and so on, sorted.
  @Test func `Whoever has the seed can repeat a draw`() {
    let sample = Sample.assessment()
    #expect(Assessment.drawn(3, from: everything, seed: 42) == ["A2", "B3", "D2"])
    #expect(Assessment.drawn(3, from: everything, seed: 43) == ["B2", "B3", "C2"])
    let plan = sample.plan(.sample(size: 3, seed: 42))
    #expect(plan?.practices == ["A2", "B3", "D2"])
    #expect(plan?.selection == .sample(seed: 42))
    #expect(sample.plan(.sample(size: 99, seed: 1))?.practices == everything)
    #expect(sample.plan(.sample(size: 0, seed: 1)) == nil)
  }

  @Test func `A larger draw holds the smaller one, and so does a shorter list`() {
    for seed in 0..<50 {
      for size in 1..<everything.count {
        let small = Set(Assessment.drawn(size, from: everything, seed: seed))
        #expect(small.count == size)
        #expect(small.isSubset(of: Assessment.drawn(size + 1, from: everything, seed: seed)))
        let fewer = everything.filter { $0 != "B2" }
        #expect(
          small.subtracting(["B2"]).isSubset(of: Assessment.drawn(size, from: fewer, seed: seed)))
      }
    }
  }
}
