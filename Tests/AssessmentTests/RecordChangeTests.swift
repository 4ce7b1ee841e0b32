import Assessment
import History
import Maturity
import Testing

@Suite struct RecordChangeTests {
  @Test func `What came after a line is told by practice, in the order of the questionnaire`() {
    let assessment = Sample.assessment(
      .rated("A2", "not"), .rated("D2", "fully"), .evidenced("A2", .existence),
      .rated("A2", "fully"), .profile("REG", "no"), .rated("X", "not"), .withdrawn(hash(2)))
    #expect(
      assessment.changes(since: hash(1)) == [
        RecordChange(practice: "A2", names: [.answer, .evidence]),
        RecordChange(practice: "D2", names: [.answer]),
        RecordChange(practice: "X", names: [.answer]),
        RecordChange(practice: nil, names: [.profile]),
      ])
    // A withdrawal changes what it takes out, whenever that was written.
    #expect(
      assessment.changes(since: hash(6)) == [RecordChange(practice: "D2", names: [.answer])])
    #expect(assessment.changes(since: hash(7)).isEmpty)
    #expect(assessment.changes(since: hash(99)).isEmpty)
    #expect(assessment.changes(since: hash(0)).count == 4)
  }

  @Test func `Where lines are lost a line that is not there was one of them`() {
    let assessment = Sample.assessment(
      .rated("A2", "not"), .rated("D2", "fully"), .rated("C2", "not"),
      .salvaged(LostLines(after: hash(2), last: hash(98))))
    for lost in [98, 99] {
      #expect(
        assessment.changes(since: hash(lost)) == [
          RecordChange(practice: "C2", names: [.answer]),
          RecordChange(practice: nil, names: [.other]),
        ])
    }
    #expect(assessment.changes(since: hash(1)).count == 3)
  }
}
