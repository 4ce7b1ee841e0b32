import Assessment
import History
import Language
import Maturity
import Scoring
import Testing

@testable import Auditing

@Suite struct AuditInterviewTests {
  // MARK: - The engagement comes first

  @Test func `Nothing goes before the engagement, and each part is stored before the next`() throws
  {
    var sitting = Sitting()
    #expect(sitting.interview.prompt == .kind)
    #expect(try sitting.perform(.skip) == [.required])
    #expect(try sitting.perform(.next) == [.required])
    #expect(try sitting.perform(.goTo("A")) == [.required])
    #expect(try sitting.perform(.finish) == [.required])
    #expect(try sitting.perform(.choose(5)) == [.noSuchChoice(count: 5)])
    try sitting.perform(.choose(3))
    #expect(sitting.interview.prompt == .engagement(.criteria))
    #expect(try sitting.perform(.skip) == [.required])
    try sitting.perform(.write(" Leidraad "))
    try sitting.perform(.write("Geen lijnfunctie"))
    #expect(sitting.interview.prompt == .engagement(.period))
    #expect(try sitting.perform(.write("ooit")) == [.noSuchChoice(count: 0)])
    try sitting.perform(.period(samplePeriod))
    try sitting.perform(.write("Bestuur"))
    #expect(sitting.interview.prompt == .plan)
    #expect(sitting.interview.dossier.engagement == sampleEngagement)
    #expect(sitting.acts.count == 5)
    #expect(sitting.acts.first == .engaged(Engagement(kind: .internalAudit)))
  }

  @Test func `What was left in the middle goes on there`() {
    let begun = Engagement(kind: .peerReview, criteria: "c")
    #expect(Sitting([.engaged(begun)]).interview.prompt == .engagement(.independence))
    #expect(Sitting([.engaged(sampleEngagement)]).interview.prompt == .plan)
  }

  @Test func `The engagement and the plan can be changed, and kept`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.changeEngagement)
    #expect(try sitting.perform(.skip) == [.kept])
    try sitting.perform(.write("Andere criteria"))
    try sitting.perform(.skip, .skip, .skip)
    #expect(sitting.interview.dossier.engagement?.criteria == "Andere criteria")
    #expect(sitting.interview.dossier.engagement?.kind == .internalAudit)
    try sitting.perform(.changePlan)
    try sitting.perform(.plan(PlanChoice(.themes, themes: ["b"])))
    #expect(sitting.interview.dossier.plan?.selection == .themes(["B"]))
  }

  // MARK: - The plan

  @Test func `A plan that cannot be made says why`() throws {
    var sitting = Sitting([.engaged(sampleEngagement)])
    func fault(_ choice: PlanChoice) throws -> AuditMessage? {
      try sitting.perform(.plan(choice)).first
    }
    #expect(try fault(PlanChoice(.themes)) == .planFault(.themesNeeded))
    #expect(
      try fault(PlanChoice(.wholeGates, themes: ["C"]))
        == .planFault(.unknownTheme("C", suggestion: nil)))
    #expect(try fault(PlanChoice(.sample)) == .planFault(.size))
    #expect(try fault(PlanChoice(.sample, size: 0)) == .planFault(.size))
    #expect(try fault(PlanChoice(.sample, size: 2, seed: -1)) == .planFault(.seed))
    #expect(sitting.acts.isEmpty)
    #expect(try fault(PlanChoice(.sample, size: 2)) != nil)
    #expect(sitting.interview.dossier.plan?.selection == .sample(seed: 7))
  }

  // MARK: - The claims

  @Test func `Evidence is asked piece by piece, then the rating`() throws {
    var sitting = Sitting(setup)
    let name = sitting.place("A-2-NAME")
    #expect(sitting.interview.prompt == .evidence(name, .recorded(lineHash(2))))
    try sitting.perform(.test(.holds(.init(.inspection))))
    #expect(sitting.interview.prompt == .rating(name))
    try sitting.perform(.choose(3))
    #expect(sitting.interview.prompt == .rating(sitting.place("A-2-LIST")))
    #expect(
      sitting.acts == [
        .seen(
          EvidenceTest(
            practice: "A-2-NAME", subject: .recorded(lineHash(2)),
            result: .holds(.init(.inspection)))),
        .examined(practice: "A-2-NAME", .rated("fully", reason: nil)),
      ])
  }

  @Test func `Evidence of operation is asked for its period and cases`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("A-3-PLAN"))
    let plan = sitting.place("A-3-PLAN")
    #expect(sitting.interview.prompt == .evidence(plan, .recorded(lineHash(6))))
    try sitting.perform(.test(.notSeen))
    let log = EvidenceTest.Subject.recorded(lineHash(7))
    #expect(sitting.interview.prompt == .evidence(plan, log))
    try sitting.perform(.test(.holds(.init(.reperformance))))
    #expect(sitting.interview.prompt == .operation(plan, log))
    let cases = try #require(EvidenceTest.Cases(population: 9, sample: 3, deviations: 0))
    try sitting.perform(.operation(.init(period: samplePeriod, cases: cases)))
    #expect(sitting.interview.prompt == .rating(plan))
    #expect(
      sitting.interview.test(of: log, at: plan)?.examined
        == .init(.reperformance, operation: .init(period: samplePeriod, cases: cases)))
  }

  @Test func `A rating that differs is asked for its reason, and one without evidence is capped`()
    throws
  {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"))
    #expect(try sitting.perform(.choose(2)).contains(.capped(.existence)))
    #expect(sitting.interview.prompt == .reason(sitting.place("B-2-DOOR")))
    try sitting.perform(.write("Geen slot gezien."))
    #expect(
      sitting.interview.dossier.examination(of: "B-2-DOOR")
        == .rated("largely", reason: "Geen slot gezien."))
    #expect(sitting.interview.prompt == .rating(sitting.place("B-3-LOG")))
    try sitting.perform(.goTo("B-2-DOOR"))
    #expect(try sitting.perform(.choose(0)).contains(.lower))
    // Enter leaves the reason for later.
    try sitting.perform(.skip)
    #expect(sitting.interview.dossier.examination(of: "B-2-DOOR") == .rated("not", reason: nil))
  }

  @Test func `Evidence the auditor came upon lifts the cap`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"))
    try sitting.perform(.own(.existence, "Slot bekeken"))
    try sitting.perform(.test(.holds(.init(.observation))))
    #expect(sitting.interview.prompt == .rating(sitting.place("B-2-DOOR")))
    let messages = try sitting.perform(.choose(3))
    #expect(!messages.contains(.capped(.existence)))
  }

  @Test func `Leaving out takes a reason and only where the questionnaire lets it`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("A-2-LIST"))
    try sitting.perform(.notApplicable(nil))
    #expect(sitting.interview.prompt == .leavingOut(sitting.place("A-2-LIST")))
    try sitting.perform(.write("geen lijst"))
    #expect(
      sitting.interview.dossier.examination(of: "A-2-LIST")
        == .notApplicable(reason: "geen lijst"))
    try sitting.perform(.goTo("A-2-NAME"))
    #expect(try sitting.perform(.notApplicable("x")) == [.mustApply])
    try sitting.perform(.notExamined("geen tijd"))
    #expect(
      sitting.interview.dossier.examination(of: "A-2-NAME") == .notExamined(reason: "geen tijd"))
  }

  // MARK: - Findings

  @Test func `A finding takes its criterion from the practice, each part stored by itself`() throws
  {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"))
    try sitting.perform(.beginFinding)
    #expect(sitting.interview.prompt == .finding(sitting.place("B-2-DOOR")))
    try sitting.perform(.finding(2, "Geen slot."))
    #expect(
      sitting.acts.last
        == .found(
          Finding(
            id: "F-2025-01", practice: "B-2-DOOR", criterion: "Maatregel B-2-DOOR. Overal.",
            condition: "Geen slot.", severity: "high")))
    try sitting.perform(.write("oorzaak"), .skip, .write("doe iets"), .write("HR"))
    let due = try #require(Day(iso: "2026-03-31"))
    try sitting.perform(.due(due))
    let finding = try #require(sitting.interview.dossier.finding("F-2025-01")?.finding)
    #expect(finding.cause == "oorzaak" && finding.effect == nil)
    #expect(finding.recommendation == "doe iets" && finding.owner == "HR" && finding.due == due)
    #expect(sitting.interview.prompt == .rating(sitting.place("B-2-DOOR")))
    try sitting.perform(.finding(0, "Nog een."))
    #expect(sitting.interview.dossier.findings.map(\.finding.id) == ["F-2025-01", "F-2025-02"])
    try sitting.perform(.undo)
    try sitting.perform(.finding(0, "Weer een."))
    // An identifier that was used is not used again.
    #expect(sitting.interview.dossier.findings.map(\.finding.id) == ["F-2025-01", "F-2025-03"])
  }

  @Test(arguments: [("2025", "F-2025-01"), ("na/meting 2!", "F-nameting2-01"), ("…", "F-01")])
  func `An identifier has the wave in it`(wave: String, expected: String) {
    #expect(sampleDossier().nextFindingID(wave: wave) == expected)
  }

  // MARK: - Moving

  @Test func `Back leads through the evidence and to where one came from`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.test(.notSeen))
    let name = sitting.place("A-2-NAME")
    #expect(sitting.interview.prompt == .rating(name))
    try sitting.perform(.back)
    #expect(sitting.interview.prompt == .evidence(name, .recorded(lineHash(2))))
    #expect(try sitting.perform(.back) == [.nothingBefore])
    try sitting.perform(.goTo("B-3-LOG"))
    try sitting.perform(.back)
    #expect(sitting.interview.prompt == .rating(name))
  }

  @Test func `Next passes what was examined, and tells when all was`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("A-2-NAME"), .choose(3), .goTo("A-2-NAME"))
    try sitting.perform(.next)
    #expect(sitting.interview.prompt.practice == sitting.place("A-2-LIST"))
    for id in sampleQuestionnaire.themes.flatMap({ $0.practices.map(\.id) }) {
      try sitting.perform(.goTo(id), .notExamined("r"))
    }
    #expect(try sitting.perform(.next) == [.allExamined])
    #expect(sitting.interview.prompt == .end)
  }

  @Test func `A practice outside the plan can be examined all the same`() throws {
    var sitting = Sitting([
      .engaged(sampleEngagement), .planned(AuditPlan(.themes(["A"]), practices: ["A-2-NAME"])),
    ])
    let door = sitting.place("B-2-DOOR")
    #expect(try sitting.perform(.goTo("b-2-door")) == [.outsidePlan(door)])
    try sitting.perform(.choose(0))
    #expect(sitting.interview.isConcluded(door))
    #expect(
      try sitting.perform(.goTo("B-2-DOR")) == [.unknownPlace("B-2-DOR", suggestion: "B-2-DOOR")])
  }

  @Test func `Undo and redo go to what they change`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"), .choose(0), .skip)
    let messages = try sitting.perform(.undo)
    guard case .undone(let event) = messages.first else {
      Issue.record("\(messages)")
      return
    }
    #expect(event.act == .examined(practice: "B-2-DOOR", .rated("not", reason: nil)))
    #expect(sitting.interview.prompt == .rating(sitting.place("B-2-DOOR")))
    #expect(!sitting.interview.isConcluded(sitting.place("B-2-DOOR")))
    try sitting.perform(.redo)
    #expect(sitting.interview.isConcluded(sitting.place("B-2-DOOR")))
    #expect(try sitting.perform(.redo) == [.nothingToRedo])
  }

  // MARK: - Notes, finishing, and a store that is full

  @Test func `A note and a flag stay with the practice`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.note(nil))
    #expect(sitting.interview.prompt == .note(sitting.place("A-2-NAME")))
    try sitting.perform(.write("alleen voor mij"))
    try sitting.perform(.flag("vraag HR"))
    #expect(sitting.interview.dossier.note(on: "A-2-NAME") == "alleen voor mij")
    #expect(sitting.interview.dossier.flag(on: "A-2-NAME")?.text == "vraag HR")
    try sitting.perform(.flag(nil))
    #expect(sitting.interview.dossier.flag(on: "A-2-NAME") == nil)
    #expect(sitting.interview.prompt.practice == sitting.place("A-2-NAME"))
  }

  @Test func `What is finished takes nothing until it is opened again`() throws {
    var sitting = Sitting(setup)
    #expect(try sitting.perform(.finish) == [.finished(open: 6)])
    #expect(sitting.interview.isOver)
    var again = Sitting(setup + [.finished])
    #expect(again.interview.prompt == .end)
    try again.perform(.goTo("A-2-LIST"))
    #expect(try again.perform(.choose(0)) == [.closed])
    #expect(try again.perform(.undo) == [.closed])
    #expect(try again.perform(.changePlan) == [.closed])
    try again.perform(.reopen(nil), .write("nieuw stuk"))
    #expect(again.acts == [.reopened(reason: "nieuw stuk")])
    #expect(again.interview.prompt.practice == again.place("A-2-NAME"))
  }

  @Test func `What could not be stored is still being asked`() throws {
    var sitting = Sitting(setup)
    sitting.room = 0
    let before = sitting.interview.prompt
    for action: AuditAction in [
      .test(.notSeen), .notExamined("r"), .note("n"), .flag("f"), .finding(0, "c"), .finish,
      .undo,
    ] {
      #expect(throws: Sitting.Full.self) { try sitting.perform(action) }
      #expect(sitting.interview.prompt == before)
      #expect(!sitting.interview.isOver)
    }
    #expect(sitting.acts.isEmpty)
    #expect(sitting.interview.dossier.head == sampleDossier(setup).head)
  }

  @Test func `The adjusted level is told when a rating changes it`() throws {
    var sitting = Sitting(
      setup,
      also: [.evidenced(practice: "A-2-LIST", kind: .existence, reference: "Lijst, mei 2025")])
    try sitting.perform(.goTo("A-2-NAME"), .test(.holds(.init(.inspection))))
    let messages = try sitting.perform(.choose(0))
    #expect(
      messages.contains { message in
        if case .level(theme: 0, let now, _) = message { now?.settled == 1 } else { false }
      })
  }
}
