import Assessment
import History
import Language
import Maturity
import Scoring
import Testing

@testable import Auditing
@testable import Dialogue

@Suite struct AuditorScriptTests {
  // MARK: - The engagement comes first

  @Test func `Nothing goes before the engagement, and each part is stored before the next`() throws
  {
    var sitting = Sitting()
    #expect(sitting.prompt == .kind)
    #expect(try sitting.perform(.skip) == [.required])
    #expect(try sitting.perform(.next) == [.required])
    #expect(try sitting.perform(.goTo("A")) == [.required])
    #expect(try sitting.perform(.finish) == [.required])
    #expect(try sitting.perform(.choose(5)) == [.noSuchChoice(count: 5)])
    try sitting.perform(.choose(3))
    #expect(sitting.prompt == .engagement(.criteria))
    #expect(try sitting.perform(.skip) == [.required])
    try sitting.perform(.write(" Leidraad "))
    try sitting.perform(.write("Geen lijnfunctie"))
    #expect(sitting.prompt == .engagement(.period))
    #expect(try sitting.perform(.write("ooit")) == [.wrongForm])
    try sitting.perform(.write("2025-01-01..2025-09-30"))
    try sitting.perform(.write("Bestuur"))
    #expect(sitting.prompt == .plan)
    #expect(sitting.script.dossier.engagement == sampleEngagement)
    #expect(sitting.acts.count == 5)
    #expect(sitting.acts.first == .engaged(Engagement(kind: .internalAudit)))
  }

  @Test func `What was left in the middle goes on there`() {
    let begun = Engagement(kind: .peerReview, criteria: "c")
    #expect(Sitting([.engaged(begun)]).prompt == .engagement(.independence))
    #expect(Sitting([.engaged(sampleEngagement)]).prompt == .plan)
  }

  @Test func `The engagement and the plan can be changed, and kept`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.order(.changeEngagement))
    #expect(try sitting.perform(.skip) == [.kept])
    try sitting.perform(.write("Andere criteria"))
    try sitting.perform(.skip, .skip, .skip)
    #expect(sitting.script.dossier.engagement?.criteria == "Andere criteria")
    #expect(sitting.script.dossier.engagement?.kind == .internalAudit)
    try sitting.perform(.order(.changePlan))
    try sitting.perform(.write("2 b"))
    #expect(sitting.script.dossier.plan?.selection == .themes(["B"]))
  }

  // MARK: - The plan

  @Test func `A plan that cannot be made says why`() throws {
    var sitting = Sitting([.engaged(sampleEngagement)])
    func fault(_ line: String) throws -> Message<AuditorScript>? {
      try sitting.perform(.write(line)).first
    }
    #expect(try fault("2") == .remark(.planFault(.themesNeeded)))
    #expect(try fault("3 C") == .remark(.planFault(.unknownTheme("C", suggestion: nil))))
    #expect(try fault("5") == .remark(.planFault(.size)))
    #expect(try fault("5 0") == .remark(.planFault(.size)))
    #expect(try fault("5 2 -1") == .remark(.planFault(.seed)))
    #expect(try fault("6") == .wrongForm)
    #expect(sitting.acts.isEmpty)
    #expect(try fault("5 2") != nil)
    #expect(sitting.script.dossier.plan?.selection == .sample(seed: 7))
  }

  // MARK: - The claims

  @Test func `Evidence is asked piece by piece, then the rating`() throws {
    var sitting = Sitting(setup)
    let name = sitting.place("A-2-NAME")
    #expect(sitting.prompt == .evidence(name, .recorded(lineHash(2))))
    try sitting.perform(.holds(.inspection))
    #expect(sitting.prompt == .rating(name))
    try sitting.perform(.choose(3))
    #expect(sitting.prompt == .rating(sitting.place("A-2-LIST")))
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
    #expect(sitting.prompt == .evidence(plan, .recorded(lineHash(6))))
    try sitting.perform(.notSeen)
    let log = EvidenceTest.Subject.recorded(lineHash(7))
    #expect(sitting.prompt == .evidence(plan, log))
    try sitting.perform(.holds(.reperformance))
    #expect(sitting.prompt == .question(.operation(plan, log)))
    let cases = try #require(EvidenceTest.Cases(population: 9, sample: 3, deviations: 0))
    #expect(try sitting.perform(.write("2025-01-01..2025-09-30 3 9 0")) == [.wrongForm])
    try sitting.perform(.write("2025-01-01..2025-09-30 9 3 0"))
    #expect(sitting.prompt == .rating(plan))
    #expect(
      sitting.script.test(of: log, at: plan)?.examined
        == .init(.reperformance, operation: .init(period: samplePeriod, cases: cases)))
  }

  @Test func `A rating that differs is asked for its reason, and one without evidence is capped`()
    throws
  {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"))
    #expect(try sitting.perform(.choose(2)).contains(.remark(.capped(.existence))))
    #expect(sitting.prompt == .reason(sitting.place("B-2-DOOR")))
    try sitting.perform(.write("Geen slot gezien."))
    #expect(
      sitting.script.dossier.examination(of: "B-2-DOOR")
        == .rated("largely", reason: "Geen slot gezien."))
    #expect(sitting.prompt == .rating(sitting.place("B-3-LOG")))
    try sitting.perform(.goTo("B-2-DOOR"))
    #expect(try sitting.perform(.choose(0)).contains(.remark(.lower)))
    // Enter leaves the reason for later.
    try sitting.perform(.skip)
    #expect(sitting.script.dossier.examination(of: "B-2-DOOR") == .rated("not", reason: nil))
  }

  @Test func `Evidence the auditor came upon lifts the cap`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"))
    try sitting.perform(.order(.own(.existence, "Slot bekeken")))
    try sitting.perform(.holds(.observation))
    #expect(sitting.prompt == .rating(sitting.place("B-2-DOOR")))
    let messages = try sitting.perform(.choose(3))
    #expect(!messages.contains(.remark(.capped(.existence))))
  }

  @Test func `Leaving out takes a reason and only where the questionnaire lets it`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("A-2-LIST"))
    try sitting.perform(.order(.notApplicable(nil)))
    #expect(sitting.prompt == .question(.leavingOut(sitting.place("A-2-LIST"))))
    try sitting.perform(.write("geen lijst"))
    #expect(
      sitting.script.dossier.examination(of: "A-2-LIST")
        == .notApplicable(reason: "geen lijst"))
    try sitting.perform(.goTo("A-2-NAME"))
    #expect(try sitting.perform(.order(.notApplicable("x"))) == [.remark(.mustApply)])
    try sitting.perform(.order(.notExamined("geen tijd")))
    #expect(
      sitting.script.dossier.examination(of: "A-2-NAME") == .notExamined(reason: "geen tijd"))
  }

  // MARK: - Findings

  @Test func `A finding takes its criterion from the practice, each part stored by itself`() throws
  {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"))
    try sitting.perform(.order(.beginFinding))
    #expect(sitting.prompt == .question(.severity(sitting.place("B-2-DOOR"))))
    try sitting.perform(.choose(2), .write("Geen slot."))
    #expect(
      sitting.acts.last
        == .found(
          Finding(
            id: "F-2025-01", practice: "B-2-DOOR", criterion: "Maatregel B-2-DOOR. Overal.",
            condition: "Geen slot.", severity: "high")))
    try sitting.perform(.write("oorzaak"), .skip, .write("doe iets"), .write("HR"))
    let due = try #require(Day(iso: "2026-03-31"))
    #expect(try sitting.perform(.write("morgen")) == [.wrongForm])
    try sitting.perform(.write("2026-03-31"))
    let finding = try #require(sitting.script.dossier.finding("F-2025-01")?.finding)
    #expect(finding.cause == "oorzaak" && finding.effect == nil)
    #expect(finding.recommendation == "doe iets" && finding.owner == "HR" && finding.due == due)
    #expect(sitting.prompt == .rating(sitting.place("B-2-DOOR")))
    try sitting.perform(.order(.finding(severity: "1", condition: "Nog een.")))
    #expect(sitting.script.dossier.findings.map(\.finding.id) == ["F-2025-01", "F-2025-02"])
    try sitting.perform(.undo)
    try sitting.perform(.order(.finding(severity: "low", condition: "Weer een.")))
    // An identifier that was used is not used again.
    #expect(sitting.script.dossier.findings.map(\.finding.id) == ["F-2025-01", "F-2025-03"])
  }

  @Test(arguments: [("2025", "F-2025-01"), ("na/meting 2!", "F-nameting2-01"), ("…", "F-01")])
  func `An identifier has the wave in it`(wave: String, expected: String) {
    #expect(sampleDossier().nextFindingID(wave: wave) == expected)
  }

  // MARK: - Moving

  @Test func `Back leads through the evidence and to where one came from`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.notSeen)
    let name = sitting.place("A-2-NAME")
    #expect(sitting.prompt == .rating(name))
    try sitting.perform(.back)
    #expect(sitting.prompt == .evidence(name, .recorded(lineHash(2))))
    #expect(try sitting.perform(.back) == [.nothingBefore])
    try sitting.perform(.goTo("B-3-LOG"))
    try sitting.perform(.back)
    #expect(sitting.prompt == .rating(name))
  }

  @Test func `Next passes what was examined, and tells when all was`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("A-2-NAME"), .choose(3), .goTo("A-2-NAME"))
    try sitting.perform(.next)
    #expect(sitting.conversation.place == sitting.place("A-2-LIST"))
    for id in sampleQuestionnaire.themes.flatMap({ $0.practices.map(\.id) }) {
      try sitting.perform(.goTo(id), .order(.notExamined("r")))
    }
    #expect(try sitting.perform(.next) == [.allAnswered])
    #expect(sitting.prompt == .end)
  }

  @Test func `A practice outside the plan can be examined all the same`() throws {
    var sitting = Sitting([
      .engaged(sampleEngagement), .planned(AuditPlan(.themes(["A"]), practices: ["A-2-NAME"])),
    ])
    let door = sitting.place("B-2-DOOR")
    #expect(try sitting.perform(.goTo("b-2-door")) == [.remark(.outsidePlan(door))])
    try sitting.perform(.choose(0))
    #expect(sitting.script.isAnswered(door))
    #expect(
      try sitting.perform(.goTo("B-2-DOR")) == [.unknownPlace("B-2-DOR", suggestion: "B-2-DOOR")])
  }

  @Test func `Undo and redo go to what they change`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.goTo("B-2-DOOR"), .choose(0), .skip)
    let messages = try sitting.perform(.undo)
    #expect(
      messages.first == .undone(.examined(practice: "B-2-DOOR", .rated("not", reason: nil))))
    #expect(sitting.prompt == .rating(sitting.place("B-2-DOOR")))
    #expect(!sitting.script.isAnswered(sitting.place("B-2-DOOR")))
    try sitting.perform(.redo)
    #expect(sitting.script.isAnswered(sitting.place("B-2-DOOR")))
    #expect(try sitting.perform(.redo) == [.nothingToRedo])
  }

  // MARK: - Notes, finishing, and a store that is full

  @Test func `A note and a flag stay with the practice`() throws {
    var sitting = Sitting(setup)
    try sitting.perform(.note(nil))
    #expect(sitting.prompt == .note(sitting.place("A-2-NAME")))
    try sitting.perform(.write("alleen voor mij"))
    try sitting.perform(.flag("vraag HR"))
    #expect(sitting.script.dossier.note(on: "A-2-NAME") == "alleen voor mij")
    #expect(sitting.script.dossier.flag(on: "A-2-NAME")?.text == "vraag HR")
    try sitting.perform(.flag(nil))
    #expect(sitting.script.dossier.flag(on: "A-2-NAME") == nil)
    #expect(sitting.conversation.place == sitting.place("A-2-NAME"))
  }

  @Test func `What is finished takes nothing until it is opened again`() throws {
    var sitting = Sitting(setup)
    #expect(try sitting.perform(.finish) == [.finished(open: 6)])
    #expect(sitting.conversation.isOver)
    var again = Sitting(setup + [.finished])
    #expect(again.prompt == .end)
    try again.perform(.goTo("A-2-LIST"))
    #expect(try again.perform(.choose(0)) == [.closed])
    #expect(try again.perform(.undo) == [.closed])
    #expect(try again.perform(.note("n")) == [.closed])
    #expect(try again.perform(.note(nil)) == [.closed])
    #expect(try again.perform(.flag("f")) == [.closed])
    #expect(try again.perform(.clear) == [.closed])
    #expect(try again.perform(.clearNote) == [.closed])
    #expect(try again.perform(.order(.changePlan)) == [.closed])
    try again.perform(.reopen(nil), .write("nieuw stuk"))
    #expect(again.acts == [.reopened(reason: "nieuw stuk")])
    // One stays where one was.
    #expect(again.conversation.place == again.place("A-2-LIST"))
  }

  @Test func `What could not be stored is still being asked`() throws {
    var sitting = Sitting(setup)
    sitting.room = 0
    let before = sitting.prompt
    for action: Action<AuditorScript> in [
      .notSeen, .order(.notExamined("r")), .note("n"), .flag("f"),
      .order(.finding(severity: "1", condition: "c")), .finish, .undo,
    ] {
      #expect(throws: RecordingFailure.self) { try sitting.perform(action) }
      #expect(sitting.prompt == before)
      #expect(!sitting.conversation.isOver)
    }
    #expect(sitting.acts.isEmpty)
    #expect(sitting.script.dossier.head == sampleDossier(setup).head)
  }

  @Test func `The adjusted level is told when a rating changes it`() throws {
    var sitting = Sitting(
      setup,
      also: [.evidenced(practice: "A-2-LIST", kind: .existence, reference: "Lijst, mei 2025")])
    try sitting.perform(.goTo("A-2-NAME"), .holds(.inspection))
    let messages = try sitting.perform(.choose(0))
    #expect(
      messages.contains { message in
        if case .remark(.level(theme: 0, let now)) = message { now?.settled == 1 } else { false }
      })
  }

  // MARK: - Corrections

  @Test func `A rating, a test, a reason and a note can be taken back`() throws {
    var sitting = Sitting(setup)
    let name = sitting.place("A-2-NAME")
    try sitting.perform(.notSeen, .choose(0), .write("Niet gezien."))
    try sitting.perform(.goTo("A-2-NAME"), .note("een"), .note("twee"), .clearNote)
    #expect(sitting.script.dossier.note(on: "A-2-NAME") == nil)
    try sitting.perform(.choose(1))
    #expect(sitting.prompt == .reason(name))
    try sitting.perform(.goTo("A-2-NAME"), .clear)
    #expect(sitting.script.dossier.examination(of: "A-2-NAME") == nil)
    try sitting.perform(.back, .clear)
    #expect(sitting.script.dossier.tests(of: "A-2-NAME").isEmpty)
    #expect(try sitting.perform(.clear) == [.nothingToClear])
    // Recorded again, each is what it was last.
    try sitting.perform(.redo, .redo)
    #expect(sitting.script.dossier.examination(of: "A-2-NAME") == .rated("partially", reason: nil))
  }
}
