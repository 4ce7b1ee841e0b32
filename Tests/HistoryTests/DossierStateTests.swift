import Hashing
import Language
import Maturity
import Testing

@testable import History

@Suite struct DossierStateTests {
  @Test func anEmptyDossierSaysNothing() {
    let state = DossierSample().state
    #expect(state.engagement == nil)
    #expect(state.plan == nil)
    #expect(state.examination(of: "A") == nil)
    #expect(state.tests(of: "A").isEmpty)
    #expect(state.note(on: "A") == nil)
    #expect(state.flag(on: "A") == nil)
    #expect(state.findings.isEmpty)
    #expect(state.releases.isEmpty)
    #expect(state.nextSteps == [.draft])
    #expect(!state.isFinished)
    #expect(!state.forbidsScoring)
    #expect(state.lastUndoable == nil)
    #expect(state.lastRedoable == nil)
    #expect(state.head == lineHash(0))
  }

  @Test func theLastOfEachKindCounts() {
    let other = AuditPlan(.byRisk, practices: ["A"])
    var sample = DossierSample(
      .engaged(sampleEngagement), .planned(AuditPlan(.everything, practices: ["A", "B"])),
      .planned(other), .examined(practice: "A", .rated("fully", reason: nil)),
      .examined(practice: "B", .notApplicable(reason: "r")),
      .examined(practice: "A", .rated("not", reason: "leeg")), .noted(practice: "A", text: "n1"),
      .noted(practice: "A", text: "n2"), .flagged(practice: "A", text: "vraag"))
    #expect(sample.state.engagement == sampleEngagement)
    #expect(sample.state.plan == other)
    #expect(sample.state.examination(of: "A") == .rated("not", reason: "leeg"))
    #expect(sample.state.examination(of: "B") == .notApplicable(reason: "r"))
    #expect(sample.state.note(on: "A") == "n2")
    #expect(sample.state.flag(on: "A")?.text == "vraag")
    sample.add(.unflagged(practice: "A"))
    #expect(sample.state.flag(on: "A") == nil)
    sample.add(.finished)
    #expect(sample.state.isFinished)
    sample.add(.reopened(reason: "r"))
    #expect(!sample.state.isFinished)
  }

  @Test func whatIsWithdrawnGivesWayToWhatStoodBefore() throws {
    var sample = DossierSample(.examined(practice: "A", .rated("fully", reason: nil)))
    let second = sample.add(.examined(practice: "A", .rated("not", reason: nil)))
    let undo = sample.add(.withdrawn(second))
    #expect(sample.state.examination(of: "A") == .rated("fully", reason: nil))
    #expect(sample.state.lastRedoable?.hash == undo)
    sample.add(.withdrawn(undo))
    #expect(sample.state.examination(of: "A") == .rated("not", reason: nil))
    #expect(sample.state.lastUndoable?.hash == second)
  }

  /// Only an auditor writes in a dossier; a line of another role is kept and has no effect.
  @Test(arguments: [Role.unit, .coordinator, .board])
  func anotherRoleHasNoEffect(_ role: Role) {
    var sample = DossierSample(.examined(practice: "A", .rated("not", reason: nil)))
    let own = sample.state.head
    let foreign = sample.add(.examined(practice: "A", .rated("fully", reason: nil)), by: role)
    sample.add(.withdrawn(own), by: role)
    sample.add(.closed(finding: "F", reason: "r"), by: role)
    #expect(sample.state.examination(of: "A") == .rated("not", reason: nil))
    #expect(sample.state.entry(foreign)?.rejection == .foreignRole)
    #expect(sample.state.entries.count == 4)
  }

  // MARK: - Evidence

  private func test(
    _ subject: EvidenceTest.Subject, _ result: EvidenceTest.Result, practice: String = "A"
  ) -> DossierAct {
    .seen(EvidenceTest(practice: practice, subject: subject, result: result))
  }

  @Test func ofEachPieceOfEvidenceTheLastTestCounts() {
    let own = EvidenceTest.Subject.own(.operation, reference: "logboek")
    let sample = DossierSample(
      test(.recorded(lineHash(5)), .notSeen), test(own, .holds(.init(.inspection))),
      test(.recorded(lineHash(5)), .doesNotHold(.init(.inquiry))),
      test(.own(.design, reference: "logboek"), .notSeen),
      test(own, .notSeen, practice: "B"))
    #expect(
      sample.state.tests(of: "A").map(\.result) == [
        .doesNotHold(.init(.inquiry)), .holds(.init(.inspection)), .notSeen,
      ])
    #expect(sample.state.tests(of: "A").map(\.holds) == [false, true, false])
    #expect(sample.state.tests(of: "B").count == 1)
  }

  // MARK: - Findings

  @Test func findingsKeepTheOrderInWhichTheyWereFirstWritten() {
    var sample = DossierSample(.found(finding("F-2")), .found(finding("F-1")))
    sample.add(.found(finding("F-2", condition: "anders")))
    #expect(sample.state.findings.map(\.finding.id) == ["F-2", "F-1"])
    #expect(sample.state.finding("F-2")?.finding.condition == "anders")
    #expect(sample.state.finding("F-2")?.firstAt == minutes(1))
    #expect(sample.state.finding("F-9") == nil)
    #expect(sample.state.hasUsed(finding: "F-1"))
    #expect(!sample.state.hasUsed(finding: "F-9"))
  }

  @Test func aWithdrawnFindingIsGoneAndItsIdentifierStaysTaken() {
    var sample = DossierSample(.found(finding("F-1")))
    sample.add(.withdrawn(sample.state.head))
    #expect(sample.state.findings.isEmpty)
    #expect(sample.state.hasUsed(finding: "F-1"))
  }

  @Test func aCarriedFindingIsAsOldAsItsOrigin() {
    let origin = Finding.Origin(dossier: "d-2023", at: minutes(-9_999))
    let sample = DossierSample(.found(finding("F-1", origin: origin)))
    #expect(sample.state.finding("F-1")?.firstAt == origin.at)
  }

  private func response(
    _ kind: Response.Kind, minute: Int, to id: String = "F-1"
  ) -> RecordState.StoredResponse {
    RecordState.StoredResponse(
      response: Response(
        dossier: sampleDossierHeader.dossier, head: lineHash(1), subject: .finding(id),
        kind: kind, text: "t"),
      by: "A", role: .coordinator, at: minutes(minute))
  }

  @Test func theStatusIsWhatWasSaidLast() {
    var sample = DossierSample(.found(finding("F-1")))
    func status(_ responses: RecordState.StoredResponse...) -> Finding.Status? {
      sample.state.finding("F-1")?.status(after: responses)
    }
    #expect(status() == .open)
    #expect(
      status(response(.response, minute: 2), response(.factualCorrection, minute: 3)) == .open)
    #expect(status(response(.action, minute: 2)) == .inProgress)
    #expect(status(response(.action, minute: 2), response(.done, minute: 3)) == .reportedDone)
    #expect(status(response(.riskAccepted, minute: 2)) == .riskAccepted)
    #expect(status(response(.done, minute: 2, to: "F-2")) == .open)
    let lapsed = RecordState.StoredResponse(
      response: response(.riskAccepted, minute: 3).response, by: "A", role: .board,
      at: minutes(3), hasLapsed: true)
    #expect(status(lapsed) == .open)
    #expect(status(response(.action, minute: 2), lapsed) == .inProgress)
    // The auditor looks at minute 2 and finds it not done.
    sample.add(.followedUp(finding: "F-1", status: .open, text: "staat er niet"))
    #expect(status(response(.done, minute: 1)) == .open)
    #expect(status(response(.done, minute: 2)) == .open)
    #expect(status(response(.done, minute: 3)) == .reportedDone)
    sample.add(.closed(finding: "F-1", reason: "gezien"))
    #expect(status(response(.done, minute: 9)) == .closed)
    sample.add(.followedUp(finding: "F-1", status: .open, text: "weer stuk"))
    #expect(status() == .open)
  }

  @Test func theHistoryTellsWhoDidWhatAndWhen() {
    let sample = DossierSample(
      .found(finding("F-1")), .followedUp(finding: "F-1", status: .inProgress, text: "bezig"),
      .followedUp(finding: "F-2", status: .open, text: "van een ander"),
      .closed(finding: "F-1", reason: "klaar"))
    #expect(
      sample.state.finding("F-1")?.history == [
        .init(status: .inProgress, text: "bezig", by: "B. Bakker", at: minutes(2)),
        .init(status: .closed, text: "klaar", by: "B. Bakker", at: minutes(4)),
      ])
  }

  // MARK: - Hearing both sides

  @Test func noStepIsLeftOut() {
    var sample = DossierSample()
    for (step, next) in [
      (ReleaseStep.draft, [ReleaseStep.draft, .corrections]),
      (.corrections, [.corrections, .response]), (.response, [.response, .final]),
      (.final, [.final]),
    ] {
      sample.add(.released(step))
      #expect(sample.state.nextSteps == next)
    }
    #expect(sample.state.releases.map(\.step) == ReleaseStep.allCases)
    sample.add(.reopened(reason: "nieuw feit"))
    #expect(sample.state.nextSteps == [.draft])
  }

  @Test func whatWasGivenIsNotUndone() {
    var sample = DossierSample(.examined(practice: "A", .rated("not", reason: nil)))
    let examined = sample.state.head
    sample.add(.released(.draft))
    #expect(sample.state.lastUndoable?.hash == examined)
  }

  // MARK: - Unknown events

  @Test func aCriticalUnknownEventForbidsUntilItIsTakenBack() {
    var sample = DossierSample(.unknown(name: "a", isCritical: false))
    #expect(!sample.state.forbidsScoring)
    let critical = sample.add(.unknown(name: "b", isCritical: true))
    #expect(sample.state.forbidsScoring)
    #expect(sample.state.unknownEvents.map(\.event.act.name) == ["a", "b"])
    sample.add(.withdrawn(critical))
    #expect(!sample.state.forbidsScoring)
  }

  // MARK: - From lines

  private func lines(_ texts: [String]) -> [RecordLine] {
    texts.enumerated().map {
      RecordLine(number: $0.offset + 1, bytes: Array($0.element.utf8), hash: lineHash($0.offset))
    }
  }

  private func fault(_ texts: [String]) -> RecordFault? {
    do throws(RecordFault) {
      _ = try DossierState(lines: lines(texts))
      return nil
    } catch {
      return error
    }
  }

  private let header = String(decoding: sampleDossierHeader.body, as: UTF8.self)

  @Test func theLinesOfADossierAreFoldedInOrder() throws {
    let event = DossierEvent(at: noon, by: "B", act: .noted(practice: "A", text: "n"))
    let state = try DossierState(
      lines: lines([header, String(decoding: event.body, as: UTF8.self)]))
    #expect(state.header == sampleDossierHeader)
    #expect(state.note(on: "A") == "n")
    #expect(state.head == lineHash(1))
  }

  @Test func aFaultHasItsPlace() {
    #expect(fault([]) == .noHeader)
    #expect(fault(["{"]) == .header(.event(.notJSON)))
    #expect(fault([header, "{}"]) == .event(line: 2, .missing(key: "at")))
    let record = String(decoding: sampleHeader.body, as: UTF8.self)
    #expect(fault([record]) == .header(.notADossier(format: "peil-record")))
  }
}
