import Assessment
import History
import Language
import Maturity
import Scoring
import TestSupport
import Testing

@testable import Reports

@Suite struct RoadStepTests {
  private func stages(_ acts: [Act], theme: Int = 0, to level: Int) throws -> [RoadStage] {
    try Sample.assessment(acts).stages(theme: theme, to: level)
  }

  @Test func whatIsRatedHighEnoughOnlyLacksEvidence() throws {
    let stages = try stages(
      [
        .rated(practice: "GOV-2-HOLDER", rating: "fully"),
        .rated(practice: "GOV-2-CONTACT", rating: "partially"),
      ], to: 2)
    #expect(stages.map(\.level) == [2])
    #expect(stages[0].evidence.map(\.practice.id) == ["GOV-2-HOLDER"])
    #expect(stages[0].evidence.map(\.cost) == [0])
    #expect(stages[0].raises.map(\.practice.id) == ["GOV-2-CONTACT"])
    #expect(stages[0].raises.map(\.cost) == [2])
    #expect(stages[0].raises.map(\.evidence) == [.existence])
  }

  @Test func improvingStartsFromTheRatingGivenAndNotFromTheCap() throws {
    // Largely without evidence counts as partially; fully is one step away and not two.
    let stages = try stages([.rated(practice: "GOV-2-HOLDER", rating: "largely")], to: 2)
    let step = try #require(stages.first?.raises.first)
    #expect(step.work == .raise(from: Sample.largely))
    #expect(step.steps == 1)
    #expect(step.evidence == .existence)
  }

  @Test func evidenceThatIsThereIsNotAskedAgain() throws {
    let stages = try stages(
      [
        .rated(practice: "GOV-2-HOLDER", rating: "partially"),
        .evidenced(practice: "GOV-2-HOLDER", kind: .existence, reference: "Notulen"),
      ], to: 2)
    #expect(stages[0].raises.map(\.evidence) == [[]])
    #expect(stages[0].raises.map(\.steps) == [2])
  }

  @Test func whatIsOpenIsFoundOutOnce() throws {
    let stages = try stages([], to: 4)
    #expect(stages.map(\.level) == [2, 3, 4])
    #expect(
      stages.flatMap(\.findOut).map(\.practice.id).sorted()
        == Sample.questionnaire.themes[0].practices.map(\.id).sorted())
    #expect(stages.flatMap(\.raises).isEmpty)
  }

  /// The gate of ISO/IEC 33020 asks a practice twice: largely at its level, fully above it.
  private let iso = Sample.questionnaire(at: Sample.largely, below: Sample.scale.highest)

  @Test func whatTwoLevelsAskIsFoundOutOnce() throws {
    let stages = try Sample.assessment([], questionnaire: iso).stages(theme: 0, to: 3)
    let ids = stages.flatMap(\.findOut).map(\.practice.id)
    #expect(ids.count == Set(ids).count)
    #expect(ids.count == 4)
  }

  @Test func whatTwoLevelsAskIsRaisedTwiceAndSupportedOnce() throws {
    let acts: [Act] = [.rated(practice: "GOV-2-CONTACT", rating: "partially")]
    let stages = try Sample.assessment(acts, questionnaire: iso).stages(theme: 0, to: 3)
    let steps = stages.flatMap(\.raises)
    #expect(steps.map(\.practice.id) == ["GOV-2-CONTACT", "GOV-2-CONTACT"])
    #expect(steps.map(\.steps) == [1, 1])
    #expect(steps.map(\.evidence) == [.existence, []])
    #expect(RoadTotals(stages).raises == 1)
  }

  @Test func aRatingUpToTheCapNeedsNoEvidence() throws {
    let partially = try #require(Sample.scale.cap)
    let lenient = Sample.questionnaire(at: partially, below: partially)
    let acts: [Act] = [.rated(practice: "GOV-2-CONTACT", rating: "not")]
    let stages = try Sample.assessment(acts, questionnaire: lenient).stages(theme: 0, to: 2)
    let steps = stages.flatMap(\.raises)
    #expect(steps.map(\.required) == [partially])
    #expect(steps.map(\.evidence) == [[]])
  }

  @Test func theCheapestComesFirst() throws {
    let stages = try stages(
      [
        .rated(practice: "GOV-3-POLICY", rating: "not"),
        .rated(practice: "GOV-3-TEAM", rating: "not"),
      ], to: 3)
    let last = try #require(stages.last)
    #expect(last.raises.map(\.practice.id) == ["GOV-3-TEAM", "GOV-3-POLICY"])
    #expect(last.raises.map(\.cost) == [2, 6])
  }

  @Test func totalsAddUp() throws {
    let totals = RoadTotals(
      try stages(
        [
          .rated(practice: "GOV-2-HOLDER", rating: "fully"),
          .rated(practice: "GOV-3-POLICY", rating: "not"),
          .rated(practice: "GOV-3-TEAM", rating: "not"),
        ], to: 3))
    #expect(totals.raises == 2)
    #expect(totals.cost == 8)
    #expect(totals.evidence == 1)
    #expect(totals.findOut == 1)
    #expect(
      totals.wording(in: .nl)
        == "2 maatregelen verbeteren (inspanning 8), 1 maatregel onderbouwen en"
        + " 1 maatregel eerst uitzoeken")
  }

  @Test func aSettledLevelNeedsNothing() throws {
    let acts: [Act] = ["GOV-2-HOLDER", "GOV-2-CONTACT"].flatMap { id -> [Act] in
      [
        .rated(practice: id, rating: "fully"),
        .evidenced(practice: id, kind: .existence, reference: "Notulen"),
      ]
    }
    #expect(try stages(acts, to: 2).isEmpty)
  }

  /// Doing everything that the road names reaches the level, for any ratings.
  @Test func theRoadLeadsThere() throws {
    var generator = SeededGenerator(seed: 11)
    let ratings = Sample.scale.values.map(\.id)
    for _ in 0..<60 {
      var acts: [Act] = []
      for theme in Sample.questionnaire.themes {
        for practice in theme.practices where Bool.random(using: &generator) {
          let rating = ratings[Int.random(in: 0..<ratings.count, using: &generator)]
          acts.append(.rated(practice: practice.id, rating: rating))
        }
      }
      let level = Int.random(in: 2...4, using: &generator)
      let before = try Sample.assessment(acts)
      for theme in Sample.questionnaire.themes.indices {
        var done = acts
        for step in before.stages(theme: theme, to: level).flatMap(\.steps) {
          done.append(
            .rated(practice: step.practice.id, rating: Sample.scale[step.required].id))
          let kinds =
            step.work == .findOut
            ? Sample.questionnaire.requiredEvidence(for: step.practice) : step.evidence
          done += kinds.kinds.map {
            .evidenced(practice: step.practice.id, kind: $0, reference: "Notulen")
          }
        }
        let after = try Sample.assessment(done)
        #expect(after.stages(theme: theme, to: level).isEmpty)
        let levels = Sample.questionnaire.themes[theme].practices.map(\.level)
        let reachable = levels.filter { $0 <= level }.max() ?? 1
        #expect((after.bounds(theme: theme, .supported)?.low ?? level) >= reachable)
      }
    }
  }
}
