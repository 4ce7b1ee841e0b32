import History
import Language
import Maturity
import Terminal
import TestSupport
import Testing

@testable import Auditing
@testable import Dialogue

/// The auditor's dialogue by keys.
@Suite struct ScreenDialogueTests {
  /// A sitting with what was on the screen after each key.
  private struct ScreenSitting {
    private final class Store {
      var acts: [DossierAct] = []
    }

    private(set) var dialogue: ScreenDialogue<AuditorScript>
    private(set) var transcript = ""
    private let store: Store
    private let columns: Int
    private let rows: Int
    private var time = 0

    init(
      _ acts: [DossierAct] = [], in language: Language, columns: Int = 80, rows: Int = 24,
      isPresenting: Bool = false
    ) {
      let store = Store()
      self.store = store
      self.columns = columns
      self.rows = rows
      dialogue = ScreenDialogue(
        Conversation(
          AuditorScript(
            sampleAssessment(), dossier: sampleDossier(acts), freshSeed: 7, language: language)),
        file: "hz.audit.peil", isPresenting: isPresenting, at: 0,
        record: { (recorded) throws(RecordingFailure) in
          store.acts += recorded
          let first = 2_000 + store.acts.count
          return recorded.enumerated().map { index, act in
            (
              DossierEvent(at: moment(first + index), by: "B. Bakker", act: act),
              lineHash(first + index)
            )
          }
        })
      note("begin")
    }

    mutating func press(_ keys: Key...) {
      for key in keys {
        time += 1_000
        _ = dialogue.press(key, at: time)
        _ = dialogue.elapse(to: time + 500)
        note("\(key)")
      }
    }

    /// Presses a key some milliseconds after the one before.
    mutating func press(_ key: Key, after pause: Int) {
      time += pause
      _ = dialogue.press(key, at: time)
    }

    /// Lets time pass in which nothing is pressed.
    mutating func wait() {
      time += 1_000
      _ = dialogue.elapse(to: time)
    }

    /// Types a text and gives it.
    mutating func enter(_ text: String) {
      press(.pasted(text), .enter)
    }

    private mutating func note(_ title: String) {
      let frame = dialogue.frame(columns: columns, rows: rows)
      transcript += "\n{\(title)}\n" + frame.lines.map(\.text).joined(separator: "\n") + "\n"
    }

    var acts: [DossierAct] { store.acts }
    var text: String {
      var dialogue = dialogue
      return dialogue.frame(columns: columns, rows: rows).lines.map(\.text).joined(separator: "\n")
    }
    var prompt: Prompt<AuditorScript> { dialogue.conversation.prompt }
  }

  /// Everything from the engagement to the end, by keys alone.
  @Test(arguments: Language.allCases)
  func `A sitting reads as it should`(language: Language) {
    var sitting = ScreenSitting(in: language)
    sitting.press(.character("4"))
    sitting.enter("Leidraad 2022")
    sitting.enter("Geen lijnfunctie")
    sitting.enter("2025")
    sitting.press(.control("u"))
    sitting.enter("2025-01-01..2025-09-30")
    sitting.enter("Bestuur")
    sitting.enter("1")
    // Seen by inspection, rated as the institution does, and the next lower with a reason.
    sitting.press(.character("1"), .character("3"), .character("4"))
    sitting.press(.character("2"))
    sitting.enter("largely")
    sitting.press(.control("u"))
    sitting.enter("De lijst is een jaar oud.")
    // A finding, by the word that gives it.
    sitting.press(.character(":"))
    sitting.enter("bevinding")
    sitting.press(.character("3"))
    sitting.enter("Het plan is verlopen.")
    sitting.enter("Niemand")
    sitting.press(.escape)
    // Evidence of one's own, of a kind that the arrows choose.
    sitting.press(.character("/"))
    sitting.enter("B-2-DOOR")
    sitting.press(.character(":"))
    sitting.enter("eigen")
    sitting.press(.down)
    sitting.enter("Slot bekeken")
    sitting.press(.character("1"), .character("w"), .character("4"))
    sitting.press(.character("?"), .escape, .character("r"), .enter, .escape, .escape)
    sitting.press(.character(":"))
    sitting.enter("klaar")
    #expect(sitting.acts.last == .finished)
    #expect(Golden("screens-\(language.rawValue).txt").difference(from: sitting.transcript) == nil)
  }

  @Test func `A choice of which something must be said asks for it`() {
    var sitting = ScreenSitting(setup, in: .nl)
    sitting.press(.character("2"))
    #expect(sitting.acts.isEmpty)
    sitting.press(.escape, .character("1"), .character("u"))
    #expect(
      sitting.acts == [
        .seen(
          EvidenceTest(
            practice: "A-2-NAME", subject: .recorded(lineHash(2)),
            result: .holds(.init(.reperformance))))
      ])
  }

  /// The digits of the methods are those of the results.
  @Test func `A key that is held says nothing of how the evidence was seen`() {
    var sitting = ScreenSitting(setup, in: .nl)
    sitting.press(.character("1"), after: 1_000)
    sitting.press(.character("1"), after: 500)
    for _ in 0..<20 { sitting.press(.character("1"), after: 33) }
    sitting.wait()
    #expect(sitting.acts.isEmpty)
    // Nor does what comes with it.
    var pasted = ScreenSitting(setup, in: .nl)
    pasted.press(.character("1"), after: 1_000)
    for letter in "zien" { pasted.press(.character(letter), after: 10) }
    pasted.wait()
    #expect(pasted.acts.isEmpty)
    #expect(pasted.dialogue.quiet.passedOver == 4)
  }

  @Test func `A key that leads back to the results says nothing of them`() {
    var sitting = ScreenSitting(setup, in: .nl)
    sitting.press(.character("1"))
    sitting.press(.escape, after: 1_000)
    sitting.press(.character("3"), after: 30)
    sitting.wait()
    #expect(sitting.acts.isEmpty)
    sitting.press(.character("3"))
    #expect(sitting.acts.count == 1)
  }

  /// What was gone to by an order is left by Esc, from wherever it was given.
  @Test(arguments: ["plan", "opdracht"])
  func `The plan and the engagement are left by Esc`(word: String) {
    var sitting = ScreenSitting(setup, in: .nl)
    sitting.press(.character("/"))
    sitting.enter("B-2-DOOR")
    let prompt = sitting.prompt
    sitting.press(.character(":"))
    sitting.enter(word)
    #expect(sitting.prompt != prompt)
    sitting.press(.escape)
    #expect(sitting.prompt == prompt)
    #expect(sitting.acts.isEmpty)
    // Further on in the engagement each Esc takes one step back.
    sitting.press(.character(":"))
    sitting.enter("opdracht")
    sitting.press(.enter, .enter, .escape, .escape, .escape)
    #expect(sitting.prompt == prompt)
    #expect(sitting.acts.isEmpty)
  }

  @Test func `A command that is typed as a text is told how it is given`() {
    var sitting = ScreenSitting(setup, in: .nl)
    sitting.press(.character("/"))
    sitting.enter("B-2-DOOR")
    sitting.press(.character(":"))
    sitting.enter("ng")
    sitting.enter(":bevinding")
    #expect(sitting.acts.isEmpty)
    #expect(!sitting.text.contains(":::") && sitting.text.contains("Druk op Esc"))
  }

  @Test func `Evidence of one's own of which nothing is recorded is kept`() {
    var sitting = ScreenSitting(setup, in: .en)
    sitting.press(.character("/"))
    sitting.enter("B-2-DOOR")
    sitting.press(.character(":"))
    sitting.enter("own operation Log of 2025")
    sitting.press(.character("q"))
    #expect(sitting.dialogue.unrecorded.map(\.text) == ["Log of 2025"])
  }

  @Test func `At the end of the plan too`() {
    var sitting = ScreenSitting(setup, in: .nl)
    sitting.press(.character(":"))
    sitting.enter("plan")
    sitting.press(.escape)
    #expect(sitting.prompt != .plan)
  }

  @Test(arguments: Language.allCases, [false, true])
  func `Every way to choose a plan is seen on a small screen`(
    language: Language, isPresenting: Bool
  ) {
    var sitting = ScreenSitting(
      setup, in: language, columns: 40, rows: 16, isPresenting: isPresenting)
    sitting.press(.character(":"))
    sitting.enter("plan")
    for number in 1...5 {
      #expect(sitting.text.contains("\n\(number). "), "\(number):\n\(sitting.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `The help names the words of commands as they are typed here`(language: Language) {
    var sitting = ScreenSitting(setup, in: language, columns: 200, rows: 60)
    sitting.press(.character("?"))
    let words =
      language == .nl
      ? [":nvt", ":ng", ":eigen", ":bevinding", ":opdracht", ":plan", " o.", ": R,", ":klaar"]
      : [":na", ":ne", ":own", ":finding", ":engagement", ":plan", " e.", ": R,", ":done"]
    for word in words { #expect(sitting.text.contains(word), "\(word): \(sitting.text)") }
    #expect(!sitting.text.contains("`"))
  }

  @Test(arguments: Language.allCases)
  func `The screens at five sizes`(language: Language) {
    var text = ""
    for (columns, rows) in [(40, 16), (60, 20), (80, 24), (120, 40), (200, 60)] {
      var sitting = ScreenSitting(setup, in: language, columns: columns, rows: rows)
      sitting.press(.character("1"), .character("3"), .character("1"), .escape, .down)
      text += "\n=== \(columns)×\(rows) ===\n" + sitting.transcript
    }
    #expect(Golden("sizes-\(language.rawValue).txt").difference(from: text) == nil)
  }
}
