import Assessment
import History
import Language
import TestSupport
import Testing

@testable import Auditing
@testable import Dialogue

@Suite struct PlainDialogueTests {
  /// A whole dialogue with the lines typed put where they were typed.
  private final class PlainSitting {
    private(set) var transcript = ""
    private(set) var acts: [DossierAct] = []
    private(set) var unrecorded: [String: String] = [:]
    private var lines: ArraySlice<String>
    private var number: Int

    init(_ lines: [String], after acts: [DossierAct]) {
      self.lines = lines[...]
      number = 1_000 + acts.count
    }

    func run(
      _ acts: [DossierAct], also later: [Act] = [], in language: Language, isFull: Bool = false,
      isScripted: Bool = false
    ) -> Ending {
      let channel = PlainDialogue<AuditorScript>.Channel(
        read: {
          guard let line = self.lines.popFirst() else { return .end }
          self.transcript += "{\(line)}\n"
          return .line(line)
        },
        write: { self.transcript += $0 },
        edit: { _, _ in .nothing(Text(same: "")) }, keptEdit: {},
        record: { (acts) throws(RecordingFailure) in
          if isFull {
            throw RecordingFailure(
              explanation: Text(nl: "De schijf is vol.", en: "The disk is full."), isFinal: true)
          }
          self.acts += acts
          return acts.map { act in
            self.number += 1
            return (
              DossierEvent(at: moment(self.number), by: "B. Bakker", act: act),
              lineHash(self.number)
            )
          }
        })
      var audit = PlainDialogue(
        Conversation(
          AuditorScript(
            sampleAssessment(also: later), dossier: sampleDossier(acts), freshSeed: 7,
            language: language)),
        width: 80, isScripted: isScripted, channel: channel)
      let ending = audit.run()
      for text in audit.unrecorded { unrecorded[text.subject] = text.text }
      transcript += "\n{\(ending)}\n"
      return ending
    }
  }

  /// Everything that is asked, said or refused, in one sitting.
  private static let lines = [
    "?", "9", "4", "", "Leidraad 2022", ":t", "", "Geen lijnfunctie", "2025",
    "2025-01-01..2025-09-30",
    "Bestuur", "3", "3 Z", "5 0", "1", "1", "4 s", "1 s", "4", "o", "3", "2", "Niet gezien.", "q1",
    "nvt", "geen lijst", "", "2w", "2025-01-01..2025-09-30 5 9 1", "2025-01-01..2025-09-30 5 3 1",
    "bevinding", "8 iets", "hoog Het plan is verlopen.", "Niemand", "", "Herzien", "HR", "morgen",
    "2026-03-31", "n alleen voor mij", "m", "eigen werking Zelf gezien", "1 u", "", "3", "", "h",
    "opnieuw", "g B", "ng", "geen tijd", "v", "t", "r", "onderbouwing", "klaar",
  ]

  @Test(arguments: Language.allCases)
  func `A sitting reads as it should`(language: Language) {
    let dialogue = PlainSitting(Self.lines, after: [])
    let ending = dialogue.run(
      [], also: [.rated(practice: "A-3-PLAN", rating: "fully")], in: language)
    #expect(ending == .left)
    #expect(
      Golden("session-\(language.rawValue).txt").difference(from: dialogue.transcript) == nil)
  }

  @Test func `Lines that mean nothing for ever end it`() {
    let dialogue = PlainSitting(Array(repeating: "xyzzy", count: 200), after: setup)
    #expect(dialogue.run(setup, in: .en) == .notUnderstood)
    let empty = PlainSitting(Array(repeating: "", count: 500), after: [])
    #expect(empty.run([], in: .en) == .notUnderstood)
  }

  /// What the script refuses ends scripted input as what the engine refuses does.
  @Test(
    arguments: [
      ([], "v"), ([], "klaar"), ([], "g A"), (setup, "2 Z"),
      (setup, "bevinding 9 iets"), (setup, "1"), (setup, "nvt geen werk"),
    ] as [([DossierAct], String)])
  func `Scripted, the first line that cannot be taken ends it`(acts: [DossierAct], line: String) {
    let lead = line == "2 Z" ? ["plan"] : []
    let dialogue = PlainSitting(lead + [line, "3", "ng geen tijd"], after: acts)
    let ending = dialogue.run(acts, in: .nl, isScripted: true)
    guard case .refused(line, _) = ending else {
      Issue.record("\(line): \(ending)")
      return
    }
    #expect(dialogue.acts.isEmpty)
  }

  @Test func `Scripted, asking for evidence where there is none ends it`() {
    let dialogue = PlainSitting(["g B-3-LOG", "o", "3"], after: setup)
    guard case .refused("o", _) = dialogue.run(setup, in: .nl, isScripted: true) else {
      Issue.record("taken")
      return
    }
    #expect(dialogue.acts.isEmpty)
  }

  @Test func `The end of the input ends it, and a full disk says so`() {
    #expect(PlainSitting([], after: setup).run(setup, in: .nl) == .endOfInput)
    let full = PlainSitting(["3"], after: setup)
    #expect(full.run(setup, in: .nl, isFull: true) == .cannotRecord)
    #expect(full.transcript.contains("De schijf is vol."))
  }

  /// Enter, stopping and the end of the input leave evidence of one's own to be recorded later.
  @Test(arguments: [[""], ["q"], []])
  func `Evidence of one's own of which nothing is recorded is kept`(lines: [String]) {
    let own = ["g B-2-DOOR", "eigen werking Logboek 2025"]
    let sitting = PlainSitting(own + lines, after: setup)
    _ = sitting.run(setup, in: .en)
    #expect(sitting.acts.isEmpty)
    #expect(sitting.unrecorded == ["B-2-DOOR-Operating-effectiveness": "Logboek 2025"])
    let seen = PlainSitting(own + ["1 s"] + lines, after: setup)
    _ = seen.run(setup, in: .en)
    #expect(seen.acts.count == 1 && seen.unrecorded.isEmpty)
  }

  /// The command that is advised where a reason is asked is obeyed there.
  @Test(arguments: Language.allCases)
  func `A finding is begun from the reason as it is advised`(language: Language) {
    let word = language == .nl ? "':bevinding'" : "':finding'"
    let rated: [Act] = [.rated(practice: "B-2-DOOR", rating: "fully")]
    let sitting = PlainSitting(
      ["g B-2-DOOR", "1", "bevinding hoog Er is geen slot", ":bevinding hoog Er is geen slot"],
      after: setup)
    _ = sitting.run(setup, also: rated, in: language)
    #expect(sitting.transcript.contains(word))
    #expect(sitting.acts.count == 2)
    guard case .found(let finding)? = sitting.acts.last else {
      Issue.record("\(sitting.acts)")
      return
    }
    #expect(finding.practice == "B-2-DOOR" && finding.condition == "Er is geen slot")
  }

  @Test func `What is asked after a resume names the practice`() {
    let seen = DossierAct.seen(
      EvidenceTest(
        practice: "A-3-PLAN", subject: .recorded(lineHash(6)),
        result: .holds(.init(.inspection))))
    let sitting = PlainSitting([], after: setup + [seen])
    _ = sitting.run(setup + [seen], in: .nl)
    #expect(sitting.transcript.contains("A-3-PLAN. Maatregel A-3-PLAN.\n"))
    #expect(sitting.transcript.contains("Onderbouwing. Werking: Logboek\n"))
  }
}
