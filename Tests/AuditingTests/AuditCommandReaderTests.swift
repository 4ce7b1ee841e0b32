import History
import Language
import Testing

@testable import Auditing

@Suite struct AuditCommandReaderTests {
  @Test(arguments: [
    ("1 s", EvidenceTest.Result.Name.holds, EvidenceTest.Method.inspection),
    ("1i", .holds, .inquiry),
    ("houdt stand waarneming", .holds, .observation),
    ("2 r", .doesNotHold, .reperformance),
    ("does not hold inspection", .doesNotHold, .inspection),
  ])
  func readsWhatWasFoundOfEvidence(
    line: String, name: EvidenceTest.Result.Name, method: EvidenceTest.Method
  ) throws {
    let result = try #require(AuditCommandReader.test(line))
    #expect(result == EvidenceTest.Result(name, EvidenceTest.Examined(method)))
  }

  @Test(arguments: ["3", "niet gezien", "not seen"])
  func readsThatEvidenceWasNotSeen(line: String) {
    #expect(AuditCommandReader.test(line) == .notSeen)
  }

  @Test(arguments: ["1", "4", "1 q", "3 s", "", "holds perhaps"])
  func refusesAResultWithoutItsMethodAndAMethodWithoutAResult(line: String) {
    #expect(AuditCommandReader.test(line) == nil)
  }

  @Test func readsAPeriodWithTheCasesBehindIt() throws {
    let period = try #require(Period("2025-01-01..2025-09-30"))
    #expect(
      AuditCommandReader.operation("2025-01-01..2025-09-30")
        == EvidenceTest.Operation(period: period))
    #expect(
      AuditCommandReader.operation("2025-01-01..2025-09-30 40 5 1")
        == EvidenceTest.Operation(
          period: period,
          cases: EvidenceTest.Cases(population: 40, sample: 5, deviations: 1)))
  }

  @Test(arguments: [
    "2025", "2025-09-30..2025-01-01", "2025-01-01..2025-09-30 40",
    "2025-01-01..2025-09-30 5 40 1", "2025-01-01..2025-09-30 40 5 6",
  ])
  func refusesAPeriodThatEndsBeforeItBeginsAndCasesThatDoNotAddUp(line: String) {
    #expect(AuditCommandReader.operation(line) == nil)
  }
}
