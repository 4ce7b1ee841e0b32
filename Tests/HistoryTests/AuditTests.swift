import Testing

@testable import History

@Suite struct AuditTests {
  @Test func conclusionsStandInTheOrderInWhichTheyWereComeTo() {
    var sample = DossierSample(
      .seen(
        EvidenceTest(practice: "B", subject: .recorded(lineHash(5)), result: .notSeen)),
      .examined(practice: "A", .rated("not", reason: nil)),
      .examined(practice: "B", .notExamined(reason: "geen tijd")))
    #expect(sample.state.audit.conclusions.map(\.practice) == ["B", "A"])
    #expect(sample.state.audit.examination(of: "B") == .notExamined(reason: "geen tijd"))
    #expect(sample.state.audit.tests(of: "B").count == 1)
    #expect(sample.state.audit.tests(of: "C").isEmpty)
    #expect(sample.state.audit.conclusion(on: "C") == nil)
    sample.add(.withdrawn(lineHash(2)))
    #expect(sample.state.audit.conclusions.map(\.practice) == ["B"])
  }

  @Test(arguments: Engagement.Kind.allCases)
  func onlyAKindThatConcludesGivesLevels(_ kind: Engagement.Kind) {
    let engagement = Engagement(
      kind: kind, criteria: "c", independence: "i", period: samplePeriod, distribution: "d")
    let audit = DossierSample(.engaged(engagement)).state.audit
    #expect(audit.concludesLevels == (kind != .agreedUponProcedures))
    #expect(!DossierSample().state.audit.concludesLevels)
  }

  @Test func itIsFinalOnlyWhileNothingCameAfter() {
    var sample = DossierSample(.released(.draft))
    #expect(!sample.state.audit.isFinal)
    sample.add(.released(.final))
    #expect(sample.state.audit.isFinal)
    sample.add(.noted(practice: "A", text: "n"))
    #expect(!sample.state.audit.isFinal)
    #expect(sample.state.audit.unreleased == 1)
  }

  @Test func aFindingThatWasDroppedBeforeAnyStepIsNotMissed() {
    let sample = DossierSample(.found(finding("F-1")), .withdrawn(lineHash(1)), .released(.draft))
    #expect(sample.state.audit.dropped.isEmpty)
  }
}
