import Assessment
import History
import Maturity
import Scoring
import Testing

@Suite struct ProgressTests {
  private func words(_ progress: Progress) -> String {
    "\(progress.answered) of \(progress.active), \(progress.open) open, "
      + "\(progress.notApplicable) left out, \(progress.flagged) flagged, "
      + "\(progress.inactiveAnswers) inactive"
  }

  @Test func `Progress counts what applies or may apply`() {
    #expect(
      words(Sample.assessment().progress())
        == "0 of 7, 7 open, 0 left out, 0 flagged, 0 inactive")
    #expect(
      words(Sample.assessment(.profile("REG", "no")).progress())
        == "0 of 5, 5 open, 0 left out, 0 flagged, 0 inactive")
  }

  @Test func `Progress counts answers, reasons and flags`() {
    let assessment = Sample.assessment(
      .rated("A2", "not"), .leftOut("A3"), .rated("B2", "fully"), .leftOut("D2"),
      .rated("GONE", "fully"), .flagged(practice: "A2", text: nil),
      .flagged(practice: "B3", text: "ask"), .flagged(practice: "D2", text: nil),
      .unflagged(practice: "D2"))
    #expect(
      words(assessment.progress()) == "3 of 7, 4 open, 1 left out, 2 flagged, 0 inactive")
    #expect(
      (0..<4).map { words(assessment.progress(theme: $0)) } == [
        "2 of 3, 1 open, 1 left out, 1 flagged, 0 inactive",
        "1 of 2, 1 open, 0 left out, 1 flagged, 0 inactive",
        "0 of 1, 1 open, 0 left out, 0 flagged, 0 inactive",
        "0 of 1, 1 open, 0 left out, 0 flagged, 0 inactive",
      ])
  }

  @Test func `An answer that the profile switches off is kept and not counted`() throws {
    var assessment = Sample.assessment(
      .profile("REG", "yes"), .rated("C2", "fully"), .rated("A4", "not"),
      .flagged(practice: "C2", text: nil))
    let active = assessment.progress()
    #expect(words(active) == "2 of 7, 5 open, 0 left out, 1 flagged, 0 inactive")
    assessment.apply(StoredEvent(event(.profile("REG", "no")), hash: hash(5)))
    #expect(
      words(assessment.progress()) == "0 of 5, 5 open, 0 left out, 0 flagged, 2 inactive")
    #expect(assessment.answer(to: try assessment.place("C2")) == .rated(rating(3)))
    #expect(assessment.bounds(theme: 2, .selfAssessed) == nil)
    assessment.apply(StoredEvent(event(.profile("REG", "yes")), hash: hash(6)))
    #expect(assessment.progress() == active)
    #expect(assessment.bounds(theme: 2, .selfAssessed)?.settled == 2)
  }

  // MARK: - Stray answers

  @Test func `Stray answers are those that the questionnaire has no place for, once each`() {
    let assessment = Sample.assessment(
      .rated("OLD-2", "fully"), .rated("A2", "great"), .leftOut("D2"), .rated("OLD-2", "not"),
      .leftOut("OLD-1"), .rated("B2", "fully"), .leftOut("B3"),
      .evidenced("OLD-3", .design), .noted(practice: "OLD-4", text: "note"))
    #expect(assessment.strayAnswers == ["OLD-2", "A2", "D2", "OLD-1"])
  }

  @Test func `An answer that was replaced or withdrawn is not stray`() {
    #expect(Sample.assessment(.rated("A2", "great"), .rated("A2", "fully")).strayAnswers == [])
    #expect(Sample.assessment(.rated("OLD", "fully"), .withdrawn(hash(1))).strayAnswers == [])
    #expect(Sample.assessment(.rated("A2", "fully"), .leftOut("A2")).strayAnswers == ["A2"])
    #expect(
      Sample.assessment(.rated("A2", "fully"), .leftOut("A2"), .withdrawn(hash(2))).strayAnswers
        == [])
  }
}
