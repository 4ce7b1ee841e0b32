import History
import Language
import Maturity
import Testing

@testable import Auditing

@Suite struct AuditCommandReaderTests {
  private let place = PracticePlace(theme: 0, practice: 0)

  private func read(_ line: String, at prompt: AuditPrompt) -> AuditAction? {
    AuditCommandReader(
      prompt: prompt, choices: [["1", "not", "niet"], ["2", "fully", "volledig"]],
      severities: [["1", "low", "laag"], ["2", "high", "hoog"]]
    ).read(line)
  }

  @Test(arguments: [
    ("1 s", EvidenceTest.Result.holds(.init(.inspection))), ("1s", .holds(.init(.inspection))),
    ("1 i", .holds(.init(.inquiry))), ("2 w", .doesNotHold(.init(.observation))),
    ("2 o", .doesNotHold(.init(.observation))), ("1 R", .holds(.init(.reperformance))),
    ("1 u", .holds(.init(.reperformance))), ("3", .notSeen),
    ("houdt stand inspectie", .holds(.init(.inspection))),
    ("does-not-hold inquiry", .doesNotHold(.init(.inquiry))), ("niet gezien", .notSeen),
  ])
  func `A result has its method behind it`(line: String, result: EvidenceTest.Result) {
    let subject = EvidenceTest.Subject.own(.design, reference: "r")
    #expect(read(line, at: .evidence(place, subject)) == .test(result))
  }

  @Test(arguments: ["1", "2", "1 x", "3 s", "4", "1 ss", "s"])
  func `A result without a method is none`(line: String) {
    let subject = EvidenceTest.Subject.own(.design, reference: "r")
    let action = read(line, at: .evidence(place, subject))
    #expect(action == (line == "s" ? .skip : nil))
  }

  @Test(arguments: [
    ("1", PlanChoice(.everything)), ("alles", PlanChoice(.everything)),
    ("2 GOV, RISK", PlanChoice(.themes, themes: ["GOV", "RISK"])),
    ("whole-gates gov", PlanChoice(.wholeGates, themes: ["gov"])),
    ("4", PlanChoice(.byRisk)), ("4 12", PlanChoice(.byRisk, size: 12)),
    ("5 20", PlanChoice(.sample, size: 20)), ("5 20 42", PlanChoice(.sample, size: 20, seed: 42)),
    ("steekproef", PlanChoice(.sample)),
  ])
  func `A plan has what belongs to it behind it`(line: String, choice: PlanChoice) {
    #expect(read(line, at: .plan) == .plan(choice))
  }

  @Test(arguments: ["6", "1 GOV", "4 x", "5 x", "5 1 2 3", "4 1 2"])
  func `Anything else is no plan`(line: String) {
    #expect(read(line, at: .plan) == nil)
  }

  @Test func `Where a text is asked, commands have a colon`() {
    #expect(read("klaar is het niet", at: .note(place)) == .write("klaar is het niet"))
    #expect(read(":klaar", at: .note(place)) == .finish)
    #expect(read("::t", at: .note(place)) == .write("t"))
    #expect(read("t", at: .note(place)) == .back)
    #expect(read("q", at: .reason(place)) == .quit)
    #expect(read("", at: .reason(place)) == .skip)
  }

  @Test func `A finding needs a severity and what is the case`() {
    #expect(read("hoog De lijst", at: .finding(place)) == .finding(1, "De lijst"))
    #expect(read("2 De lijst", at: .finding(place)) == .finding(1, "De lijst"))
    #expect(read("9 De lijst", at: .finding(place)) == nil)
    #expect(read("hoog", at: .finding(place)) == nil)
    #expect(read("finding 1 Old", at: .rating(place)) == .finding(0, "Old"))
    #expect(read("bevinding", at: .rating(place)) == .beginFinding)
  }

  @Test func `Days and periods are read as such`() throws {
    let due = AuditPrompt.detail(place, finding: "F", .due)
    #expect(read("2026-03-31", at: due) == .due(try #require(Day(iso: "2026-03-31"))))
    #expect(read("morgen", at: due) == nil)
    #expect(
      read("2025-01-01..2025-09-30", at: .engagement(.period)) == .period(samplePeriod))
    #expect(read("2025", at: .engagement(.period)) == nil)
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

  @Test func `Evidence of one's own has a kind and words`() {
    #expect(read("eigen werking het log", at: .rating(place)) == .own(.operation, "het log"))
    #expect(read("own design plan", at: .rating(place)) == .own(.design, "plan"))
    #expect(read("eigen werking", at: .rating(place)) == nil)
    #expect(read("eigen iets anders", at: .rating(place)) == nil)
  }

  @Test func `A word that takes nothing is not obeyed with something behind it`() {
    #expect(read("terug naar huis", at: .rating(place)) == nil)
    #expect(read("volledig", at: .rating(place)) == .choose(1))
    #expect(read("2", at: .rating(place)) == .choose(1))
  }
}
