import History
import Language
import Maturity
import Testing

@testable import Auditing

@Suite struct AuditReadingTests {
  @Test(arguments: [
    ("1", PlanChoice(.everything)), ("alles", PlanChoice(.everything)),
    ("2 GOV, RISK", PlanChoice(.themes, themes: ["GOV", "RISK"])),
    ("whole-gates gov", PlanChoice(.wholeGates, themes: ["gov"])),
    ("4", PlanChoice(.byRisk)), ("4 12", PlanChoice(.byRisk, size: 12)),
    ("5 20", PlanChoice(.sample, size: 20)), ("5 20 42", PlanChoice(.sample, size: 20, seed: 42)),
    ("steekproef", PlanChoice(.sample)),
  ])
  func `A plan has what belongs to it behind it`(line: String, choice: PlanChoice) {
    #expect(AuditReading.plan(line) == choice)
  }

  @Test(arguments: ["6", "1 GOV", "4 x", "5 x", "5 1 2 3", "4 1 2", ""])
  func `Anything else is no plan`(line: String) {
    #expect(AuditReading.plan(line) == nil)
  }

  @Test func `A period may have the cases behind it`() throws {
    let period = try #require(Period("2025-01-01..2025-09-30"))
    #expect(
      AuditReading.operation("2025-01-01..2025-09-30") == EvidenceTest.Operation(period: period))
    #expect(
      AuditReading.operation("2025-01-01..2025-09-30 40 5 1")
        == EvidenceTest.Operation(
          period: period,
          cases: EvidenceTest.Cases(population: 40, sample: 5, deviations: 1)))
  }

  @Test(arguments: [
    "2025", "2025-09-30..2025-01-01", "2025-01-01..2025-09-30 40",
    "2025-01-01..2025-09-30 5 40 1", "2025-01-01..2025-09-30 40 5 6",
  ])
  func `A period that ends before it begins and cases that do not add up are none`(line: String) {
    #expect(AuditReading.operation(line) == nil)
  }
}
