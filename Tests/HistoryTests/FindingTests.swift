import Testing

@testable import History

@Suite struct FindingTests {
  @Test func whatIsStillToBeDoneCanBeOverdue() {
    #expect(
      Finding.Status.allCases.filter(\.isOutstanding) == [.open, .inProgress])
  }

  @Test func anAuditorEstablishesEverythingButClosed() {
    #expect(Finding.Status.followUps + [.closed] == Finding.Status.allCases)
  }

  @Test func aStepMayBeRepeatedAndNoneLeftOut() {
    #expect(ReleaseStep.steps(after: nil) == [.draft])
    #expect(ReleaseStep.steps(after: .draft) == [.draft, .corrections])
    #expect(ReleaseStep.steps(after: .corrections) == [.corrections, .response])
    #expect(ReleaseStep.steps(after: .response) == [.response, .final])
    #expect(ReleaseStep.steps(after: .final) == [.final])
  }
}
