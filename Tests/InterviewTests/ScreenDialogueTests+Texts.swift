import Assessment
import History
import Language
import Maturity
import Terminal
import Testing

@testable import Dialogue
@testable import Interview

/// What is typed in a field, and what becomes of it.
extension ScreenDialogueTests {
  // MARK: - Texts

  @Test func whatWasTypedIsThereAgain() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "fully")])
    sitting.press(all: [.escape, .character("e")])
    sitting.type("half")
    sitting.press(all: [.escape, .character("r"), .escape, .character("e")])
    #expect(sitting.dialogue.field.text == "half")
  }

  @Test(arguments: ["q", "3", "deels", "Fully"])
  func aKeyWhereATextIsAskedIsNotRecordedAtOnce(_ text: String) {
    var sitting = ScreenSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.type(text)
    sitting.press(.enter)
    #expect(sitting.acts == [])
    #expect(sitting.text.contains("'\(text)' lijkt een antwoord of een commando"))
    // Nor when Enter is pressed again, also after the text was changed and changed back.
    sitting.press(all: [.enter, .character("x"), .backspace, .enter])
    #expect(sitting.acts == [])
    #expect(sitting.text.contains("'\(text)' lijkt een antwoord of een commando"))
    sitting.press(.home)
    sitting.type("::")
    sitting.press(.enter)
    #expect(sitting.acts == [.noted(practice: "A-3-PLAN", text: text)])
  }

  @Test func theEditorChangesTheTextAndRecordsNothing() {
    var sitting = ScreenSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.type("een")
    #expect(sitting.press(.control("e")) == .editor("een", about: "A-3-PLAN-note"))
    sitting.dialogue.edited(.text("een\ntwee\n"))
    #expect(sitting.dialogue.field.text == "een\ntwee")
    #expect(sitting.acts == [])
    #expect(sitting.press(.enter) == .keptEdit)
    #expect(sitting.acts == [.noted(practice: "A-3-PLAN", text: "een\ntwee")])
    // The note there is, not changed, is not recorded again, nor kept elsewhere.
    sitting.press(all: [.character("n"), .control("e")])
    sitting.dialogue.edited(.text("een\ntwee"))
    #expect(sitting.press(.enter) == .keptEdit)
    #expect(sitting.acts.count == 1)
    #expect(sitting.prompt == .practice("A-3-PLAN"))
    sitting.press(all: [.character("n"), .control("u")])
    sitting.dialogue.edited(.nothing(Text(nl: "Geen tekst terug.", en: "No text back.")))
    #expect(sitting.text.contains("Geen tekst terug."))
  }

  /// A text that is recorded elsewhere meanwhile leaves the editor's where it is.
  @Test func onlyTheTextFromTheEditorIsKeptNoLonger() {
    var sitting = ScreenSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.press(.control("e"))
    sitting.dialogue.edited(.text("uit de editor"))
    sitting.press(all: [.escape, .character("/"), .pasted("A-4-COUNT"), .enter, .character("n")])
    sitting.type("een andere")
    #expect(sitting.press(.enter) == .none)
    #expect(sitting.acts == [.noted(practice: "A-4-COUNT", text: "een andere")])
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    #expect(sitting.dialogue.field.text == "uit de editor")
    #expect(sitting.press(.enter) == .keptEdit)
  }

  @Test func aTextThatTheEditorEmptiedIsTakenAwayAndNotKept() {
    var sitting = ScreenSitting(acts: [.noted(practice: "A-3-PLAN", text: "een")])
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.dialogue.edited(.text(" "))
    #expect(sitting.press(.enter) == .keptEdit)
    #expect(sitting.dialogue.script.assessment.state.note(on: "A-3-PLAN") == nil)
  }

  @Test(arguments: ["m", "f"])
  func aFlagHasATextByTheSameRule(_ key: Character) {
    var sitting = ScreenSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character(key)])
    sitting.type("klaar")
    sitting.press(all: [.enter, .enter])
    #expect(sitting.acts == [])
    #expect(sitting.text.contains("'klaar' lijkt een antwoord of een commando"))
    sitting.press(.home)
    sitting.type("::")
    sitting.press(.enter)
    #expect(sitting.acts == [.flagged(practice: "A-3-PLAN", text: "klaar")])
    sitting.press(all: [.character(key), .character(key), .enter])
    #expect(sitting.acts.last == .flagged(practice: "A-3-PLAN", text: nil))
  }

  // MARK: - What was not recorded

  @Test func whatWasTypedAndNotRecordedIsKnownAtTheEnd() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "fully")])
    sitting.press(all: [.escape, .character("e")])
    sitting.type("half")
    sitting.press(all: [.escape, .character("n")])
    sitting.type("een begin")
    sitting.press(.escape)
    sitting.press(all: [.character("n"), .escape, .character("q")])
    let left = sitting.dialogue.unrecorded.sorted { $0.subject < $1.subject }
    #expect(left.map(\.subject) == ["A-2-NAME-Bestaan", "A-2-NAME-note"])
    #expect(left.map(\.text) == ["half", "een begin"])
  }

  @Test func whatIsInTheFieldAtTheEndCountsToo() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "fully")])
    sitting.type("half")
    sitting.dialogue.end(.interrupted)
    #expect(sitting.dialogue.unrecorded.map(\.text) == ["half"])
  }

  @Test func whatStandsOnRecordIsNotLeft() {
    var sitting = ScreenSitting(acts: [.noted(practice: "A-3-PLAN", text: "een")])
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n"), .escape])
    #expect(sitting.dialogue.unrecorded.isEmpty)
    sitting.press(.character("n"))
    sitting.type(" twee")
    sitting.press(all: [.enter, .character("q")])
    #expect(sitting.dialogue.unrecorded.isEmpty)
  }

  @Test func finishingSaysHowManyAreOpen() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-3-PLAN", rating: "not")])
    sitting.press(.character(":"))
    sitting.type("klaar")
    sitting.press(.enter)
    #expect(sitting.dialogue.parting.count == 1)
    #expect(
      sitting.dialogue.parting.first?.wholeMatch(
        of: /Afgerond, met nog \d+ open vragen\. Dank u wel\./) != nil)
    var stopped = ScreenSitting()
    stopped.press(all: [.character("9"), .character("q")])
    #expect(stopped.dialogue.parting.isEmpty)
  }

  /// The digits at the end are those of ratings, and Enter comes with them in a paste.
  @Test func aDigitAtTheEndDoesNotFinish() {
    var sitting = ScreenSitting()
    sitting.press(all: [.character("/"), .pasted("F-HOLDER"), .enter, .character("1")])
    #expect(sitting.prompt == .end)
    let before = sitting.acts
    sitting.press(.character("3"))
    #expect(sitting.acts == before && sitting.dialogue.ending == nil)
    #expect(sitting.text.contains("Enter rondt af. Er staan nog 10 vragen open."))
    sitting.press(.enter, after: 10)
    sitting.wait()
    #expect(sitting.acts == before && sitting.dialogue.ending == nil)
    sitting.press(.enter)
    #expect(sitting.acts == before + [.finished])
  }

  @Test func aFailedAnswerIsStillBeingAsked() {
    var sitting = ScreenSitting()
    sitting.saved.room = 0
    sitting.press(.character("2"))
    #expect(sitting.prompt == .profile(0))
    #expect(sitting.text.contains("De schijf is vol."))
    #expect(sitting.dialogue.ending == nil)
    sitting.saved.isFinal = true
    sitting.press(.character("2"))
    #expect(sitting.dialogue.ending == .cannotRecord)
  }

  @Test func aTextThatCouldNotBeRecordedIsKept() {
    var sitting = ScreenSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.type("een")
    sitting.saved.room = 0
    sitting.press(.enter)
    #expect(sitting.dialogue.field.text == "een")
    #expect(sitting.acts == [])
  }

  // MARK: - Corrections

  /// After evidence, the same keys gave another practice a rating once.
  @Test func evidenceIsAddedWhereAllIsThere() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "fully")])
    sitting.type("doc A")
    sitting.press(all: [.enter, .character("b"), .character("e")])
    sitting.type("doc B 3")
    sitting.press(.enter)
    let state = sitting.dialogue.script.assessment.state
    #expect(state.answer(to: "A-2-NAME") == .rated("fully"))
    #expect(state.confidence(in: "A-2-NAME") == nil)
    #expect(state.evidence(for: "A-2-NAME").map(\.reference) == ["doc A", "doc B 3"])
    #expect(sitting.acts.count == 3)
  }

  @Test func evidenceIsSeenChangedAndRemoved() {
    var sitting = ScreenSitting(acts: [
      .rated(practice: "A-2-NAME", rating: "fully"),
      .evidenced(practice: "A-2-NAME", kind: .existence, reference: "een"),
      .evidenced(practice: "A-2-NAME", kind: .design, reference: "twee"),
    ])
    func evidence() -> [String] {
      sitting.dialogue.script.assessment.state.evidence(for: "A-2-NAME").map(\.reference)
    }
    sitting.press(all: [.character("/"), .pasted("A-2-NAME"), .enter, .character("e")])
    #expect(sitting.text.contains("  Bestaan: een\n  Opzet: twee\n  + Opzet\n> + Bestaan"))
    // The list ends at its first and last.
    sitting.press(all: [.up, .up, .up, .up, .up])
    #expect(sitting.dialogue.field.text == "een")
    sitting.press(all: [.control("u")])
    sitting.type("anders")
    sitting.press(.enter)
    #expect(evidence() == ["twee", "anders"])
    // Unchanged, nothing is recorded; emptied, the piece is taken away.
    let count = sitting.acts.count
    sitting.press(all: [.character("e"), .up, .up, .up, .enter])
    #expect(sitting.acts.count == count)
    sitting.press(all: [.character("e"), .up, .up, .up, .control("u"), .enter])
    #expect(evidence() == ["anders"])
    #expect(sitting.prompt == .practice("A-2-NAME"))
    sitting.press(.character("U"))
    #expect(evidence() == ["twee", "anders"])
  }

  @Test func whatWasTypedInAListIsThereAgain() {
    var sitting = ScreenSitting(acts: [
      .rated(practice: "A-2-NAME", rating: "fully"),
      .evidenced(practice: "A-2-NAME", kind: .existence, reference: "een"),
    ])
    sitting.press(all: [.character("/"), .pasted("A-2-NAME"), .enter, .character("e")])
    sitting.type("half")
    sitting.press(.up)
    #expect(sitting.dialogue.field.text != "half")
    sitting.press(.down)
    #expect(sitting.dialogue.field.text == "half")
  }

  @Test func aNoteIsEmptiedAndARatingTakenBack() {
    var sitting = ScreenSitting(acts: [
      .rated(practice: "A-3-PLAN", rating: "not"),
      .rated(practice: "A-3-PLAN", rating: "partially"),
      .noted(practice: "A-3-PLAN", text: "een"), .noted(practice: "A-3-PLAN", text: "twee"),
    ])
    func state() -> RecordState { sitting.dialogue.script.assessment.state }
    #expect(sitting.prompt == .practice("A-3-PLAN"))
    sitting.press(all: [.character("n"), .control("u"), .enter])
    #expect(state().note(on: "A-3-PLAN") == nil)
    #expect(sitting.text.contains("De notitie is weggehaald."))
    sitting.press(.delete)
    #expect(state().answer(to: "A-3-PLAN") == nil)
    #expect(sitting.text.contains("Het antwoord is weggehaald."))
    sitting.press(.delete)
    #expect(sitting.text.contains("Hier staat niets om weg te halen."))
    // Recorded again, it is what it was last.
    sitting.press(.character("U"))
    #expect(state().answer(to: "A-3-PLAN") == .rated("partially"))
  }

  @Test func aCommandIsGivenAsAWord() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-3-PLAN", rating: "not")])
    sitting.press(.character(":"))
    sitting.type("g naar A-3-PLAN")
    sitting.press(.enter)
    #expect(sitting.prompt == .practice("A-3-PLAN"))
    sitting.press(.character(":"))
    sitting.type("n klaar")
    sitting.press(.enter)
    #expect(sitting.text.contains("'klaar' lijkt een antwoord of een commando."))
    sitting.press(.character(":"))
    sitting.type("klaar")
    sitting.press(.enter)
    #expect(sitting.acts.last == .finished)
    #expect(sitting.dialogue.ending == .left)
  }
}
