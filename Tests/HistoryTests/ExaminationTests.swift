import Testing

@testable import History

@Suite struct ExaminationTests {
  @Test(arguments: [
    (0, 0, 0, true), (5, 5, 5, true), (40, 5, 0, true), (4, 5, 0, false), (5, 4, 5, false),
    (5, -1, 0, false), (-1, 0, 0, false), (5, 3, -1, false),
  ])
  func aSampleIsPartOfItsPopulation(
    population: Int, sample: Int, deviations: Int, isPossible: Bool
  ) {
    let cases = EvidenceTest.Cases(population: population, sample: sample, deviations: deviations)
    #expect((cases != nil) == isPossible)
  }

  @Test func whatWasNotExaminedIsNoConclusion() {
    #expect(Examination.rated("not", reason: nil).isExamined)
    #expect(Examination.notApplicable(reason: "r").isExamined)
    #expect(!Examination.notExamined(reason: "r").isExamined)
  }
}
