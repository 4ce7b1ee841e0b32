import Language
import Testing

@testable import History

@Suite struct PeriodTests {
  @Test(arguments: ["2025-01-01..2025-12-31", "2025-01-01..2025-01-01"])
  func aPeriodHasOneSpelling(_ text: String) {
    #expect(Period(text)?.iso == text)
  }

  @Test(arguments: [
    "", "..", "2025-01-01", "2025-01-01..", "..2025-01-01", "2025-01-02..2025-01-01",
    "2025-01-01...2025-12-31", "2025-01-01..2025-02-29", "2025-01-01-2025-12-31",
    "2025-01-01..2025-02-01..2025-03-01",
  ])
  func anythingElseIsNoPeriod(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func thePeriodReadsAsOne() {
    #expect(
      samplePeriod.words(in: .nl) == "1 januari 2025 tot en met 30 september 2025")
    #expect(samplePeriod.words(in: .en) == "1 January 2025 to 30 September 2025")
  }
}
