import Assessment
import History
import Language
import Maturity
import Terminal
import TestSupport
import Testing

@testable import Dialogue
@testable import Interview

@Suite struct ScreenDialogueTests {
  /// A sitting that meets every screen and does everything that can be done there.
  private static func session(_ language: Language, columns: Int = 80, rows: Int = 24)
    -> ScreenSitting
  {
    var sitting = ScreenSitting(in: language, columns: columns, rows: rows)
    // The profile: by arrow and Enter, by digit, back, and a key without a meaning.
    sitting.press(all: [.down, .down, .enter, .character("#"), .character("9"), .character("1")])
    sitting.press(all: [.left, .enter])
    // A rating, evidence for it, help in place, and going back to a text that was begun.
    sitting.press(all: [.character("4")])
    sitting.type("besluit 12")
    sitting.press(all: [.escape, .character("?"), .down, .escape, .character("e"), .enter])
    // Not applicable, with the reason; taken back and recorded again.
    sitting.press(all: [.character("5")])
    sitting.type("geen lijst")
    sitting.press(all: [.enter, .character("u"), .character("U"), .enter])
    // A flag with who finds out, a note, and the flag taken away.
    sitting.press(.character("f"))
    sitting.type("ICT")
    sitting.press(all: [.enter, .character("n")])
    sitting.type("oud plan")
    sitting.press(all: [.enter, .character("m"), .pasted("niet hier")])
    // Searching, and the review from which one jumps.
    sitting.press(.character("/"))
    sitting.type("slot")
    sitting.press(all: [.down, .up, .enter, .character("2"), .tab])
    sitting.press(all: [.character("r"), .down, .enter, .down, .enter, .character("x")])
    // The last question and what comes after it.
    sitting.press(.character("g"))
    sitting.type("F-HOLDER")
    sitting.press(all: [.enter, .character("1"), .up, .up, .enter])
    return sitting
  }

  @Test(arguments: Language.allCases)
  func aWholeSession(_ language: Language) {
    let sitting = Self.session(language)
    #expect(sitting.acts.last == .finished)
    #expect(sitting.dialogue.ending == .left)
    #expect(Golden("screens-\(language).txt").difference(from: sitting.transcript) == nil)
  }

  @Test(arguments: Language.allCases, [1, 2, 10, 40, 60, 80, 200])
  func aFrameFitsTheTerminal(_ language: Language, _ columns: Int) {
    for rows in [1, 2, 5, 10, 24, 60] {
      var sitting = ScreenSitting(in: language, columns: columns, rows: rows)
      for key in Self.keys {
        sitting.press(key)
        let frame = sitting.frame
        #expect(frame.lines.count <= rows)
        #expect(frame.lines.allSatisfy { $0.text.displayWidth < max(2, columns) })
        #expect(frame.lines.indices.contains(frame.row))
        #expect((0...max(1, columns - 1)).contains(frame.column))
      }
    }
  }

  private static let keys: [Key] = [
    .character("2"), .character("?"), .pageDown, .escape, .character("1"), .character("3"),
    .pasted("een lang woord 中文字中文字 e\u{301}e\u{301}"), .enter, .character("/"),
    .character("e"), .down, .down, .enter, .character("r"), .down, .enter, .end, .enter, .down,
    .pageDown,
  ]

  @Test(arguments: Language.allCases)
  func theTourAndThenTheFirstQuestion(_ language: Language) {
    var sitting = ScreenSitting(in: language, columns: 60, showsTour: true)
    sitting.press(all: [.enter, .left, .enter, .enter, .enter, .enter])
    #expect(sitting.dialogue.isTouring)
    sitting.press(.enter)
    #expect(!sitting.dialogue.isTouring)
    #expect(sitting.acts == [] && sitting.prompt == .profile(0))
    #expect(Golden("tour-\(language).txt").difference(from: sitting.transcript) == nil)
  }

  @Test func theTourIsSkippedAtOnce() {
    var sitting = ScreenSitting(showsTour: true)
    sitting.press(.escape)
    #expect(!sitting.dialogue.isTouring)
  }

  @Test(arguments: Language.allCases)
  func aRoomSeesOneQuestionWithSpaceAroundIt(_ language: Language) {
    var sitting = ScreenSitting(in: language, columns: 120, rows: 40, isPresenting: true)
    sitting.press(all: [.character("1"), .character("1"), .down])
    #expect(Golden("present-\(language).txt").difference(from: sitting.transcript) == nil)
  }

  // MARK: - Answers

  @Test func enterWithoutAChoiceSkips() {
    var sitting = ScreenSitting()
    sitting.press(.enter)
    #expect(sitting.acts == [])
    #expect(sitting.prompt == .profile(1))
    #expect(sitting.text.contains("Overgeslagen."))
  }

  @Test func enterOnTheAnswerThereIsKeepsIt() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-3-PLAN", rating: "partially")])
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter])
    #expect(sitting.dialogue.selection == 1)
    sitting.press(.enter)
    #expect(sitting.acts.count == 1)
    sitting.press(all: [.left, .down, .enter])
    #expect(sitting.acts.last == .rated(practice: "A-3-PLAN", rating: "largely"))
  }

  @Test func theArrowsStayAmongTheChoices() {
    var sitting = ScreenSitting()
    sitting.press(all: [.up])
    #expect(sitting.dialogue.selection == 1)
    sitting.press(all: [.down, .down])
    #expect(sitting.dialogue.selection == 1)
    sitting.press(all: [.home, .up])
    #expect(sitting.dialogue.selection == 0)
  }

  @Test func everyKeyRecordsWhatThePlainInterviewRecords() {
    var sitting = ScreenSitting()
    sitting.press(all: [.character("2"), .character("1"), .character("4")])
    sitting.type("besluit")
    sitting.press(.enter)
    #expect(
      sitting.acts == [
        .profileAnswered(question: "P-LAB", answer: "yes"),
        .profileAnswered(question: "P-SIZE", answer: "small"),
        .rated(practice: "A-2-NAME", rating: "fully"),
        .evidenced(practice: "A-2-NAME", kind: .existence, reference: "besluit"),
      ])
  }

  @Test func howSureOneIsCostsAKeyOnlyWhereItIsSaid() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-3-PLAN", rating: "partially")])
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("c")])
    #expect(sitting.text.contains("Uw score (nu deels; Enter houdt dat), vast te leggen als gok:"))
    sitting.press(.enter)
    #expect(
      sitting.acts.last == .rated(practice: "A-3-PLAN", rating: "partially", confidence: .guess))
    #expect(sitting.text.contains("Vastgelegd: A-3-PLAN, deels (gok)."))
    sitting.press(all: [.left, .character("z"), .character("z"), .character("1")])
    #expect(
      sitting.acts.last == .rated(practice: "A-3-PLAN", rating: "not", confidence: .fairlySure))
    // What was said of one rating is not said of the next.
    sitting.press(.character("1"))
    #expect(sitting.acts.last == .rated(practice: "A-4-COUNT", rating: "not"))
  }

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

  // MARK: - The end

  @Test(arguments: [Key.control("d"), .character("q")])
  func leaving(_ key: Key) {
    var sitting = ScreenSitting()
    sitting.press(key)
    #expect(sitting.dialogue.ending == (key == .character("q") ? .left : .endOfInput))
  }

  @Test func finishedAnswersAreOpenedAgainWithAReason() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not"), .finished])
    sitting.press(all: [.character("2"), .down, .enter, .enter, .character("3")])
    #expect(sitting.text.contains("Heropenen kan met R en een reden."))
    sitting.press(.character("R"))
    sitting.type("nieuw")
    sitting.press(.enter)
    #expect(sitting.acts.last == .reopened(reason: "nieuw"))
    #expect(!sitting.dialogue.isClosed)
  }

  @Test func aLongTextScrollsAndStopsAtItsEnd() {
    var sitting = ScreenSitting(rows: 16)
    sitting.press(all: [.character("/"), .pasted("A-2-NAME"), .enter, .character("?")])
    #expect(sitting.text.contains("Meer: spatiebalk of PageDown."))
    sitting.press(all: Array(repeating: .pageDown, count: 20))
    #expect(!sitting.text.contains("Meer: "))
    #expect(sitting.text.contains("Stoppen: q of Ctrl-C."))
    let scroll = sitting.dialogue.scroll
    sitting.press(.up)
    #expect(sitting.dialogue.scroll == scroll - 1)
  }

  @Test func onASmallScreenTheQuestionComesFirst() {
    let small = ScreenSitting(columns: 40, rows: 14)
    #expect(!small.text.contains("Deze vragen schatten het risico.\n\nVraag 1 van 2."))
    #expect(small.text.contains("Heeft u een laboratorium?"))
    let large = ScreenSitting(columns: 40, rows: 30)
    #expect(large.text.contains("Deze vragen schatten het risico.\n\nVraag 1 van 2."))
  }

  @Test func onlyCtrlLPaintsAnew() {
    var sitting = ScreenSitting()
    #expect(sitting.press(.control("l")) == .repaint)
    #expect(sitting.press(.down) == .none)
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

  // MARK: - Keys that come too early

  @Test func aHeldKeyAnswersOneQuestion() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    let before = sitting.acts.count
    sitting.press(.character("1"), after: 1_000)
    sitting.press(.character("1"), after: 500)
    for _ in 0..<20 { sitting.press(.character("1"), after: 33) }
    sitting.wait()
    #expect(sitting.acts.count == before + 1)
    #expect(sitting.text.contains("21 toetsen kwamen voordat deze vraag te lezen was"))
    // And after a rest the key counts again.
    sitting.press(.character("1"))
    #expect(sitting.acts.count == before + 2)
    #expect(!sitting.text.contains("toetsen kwamen"))
  }

  @Test(arguments: [1, 30, 90])
  func anUnmarkedPasteGoesIntoTheTextAndNoFurther(pause: Int) {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    sitting.press(.character("4"), after: 1_000)
    for character in "notulen 12\n2025-03-12, item 4\n" {
      sitting.press(character == "\n" ? .enter : .character(character), after: pause)
    }
    sitting.wait()
    #expect(
      sitting.acts.dropFirst() == [
        .rated(practice: "A-2-LIST", rating: "fully"),
        .evidenced(practice: "A-2-LIST", kind: .existence, reference: "notulen 12"),
      ])
    #expect(sitting.prompt == .practice("A-3-PLAN"))
  }

  @Test func somebodyWhoTypesAtANormalPaceLosesNothing() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    let before = sitting.acts.count
    for key in "1212" { sitting.press(.character(key), after: 130) }
    // Also the same key twice.
    sitting.press(.character("2"), after: 300)
    sitting.wait(120)
    #expect(sitting.acts.count == before + 5)
  }

  /// The key that ends the tour would skip the first question.
  @Test(arguments: [Key.enter, .character("s")])
  func aKeyThatIsHeldAtTheTourSkipsNoQuestion(_ key: Key) {
    var sitting = ScreenSitting(showsTour: true)
    while sitting.dialogue.isTouring { sitting.press(key, after: 1_000) }
    sitting.press(key, after: 500)
    for _ in 0..<20 { sitting.press(key, after: 33) }
    sitting.wait()
    #expect(sitting.prompt == .profile(0))
    sitting.press(key)
    #expect(sitting.prompt == .profile(1))
  }

  @Test func aMarkedPasteStaysWhole() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    sitting.press(.character("4"), after: 1_000)
    sitting.press(.pasted("notulen\n12"), after: 1)
    sitting.press(.enter, after: 1)
    #expect(
      sitting.acts.last
        == .evidenced(practice: "A-2-LIST", kind: .existence, reference: "notulen 12"))
  }

  /// One frame of each kind, at five sizes.
  @Test(arguments: Language.allCases)
  func theScreensAtFiveSizes(_ language: Language) {
    var text = ""
    for (columns, rows) in [(40, 16), (60, 20), (80, 24), (120, 40), (200, 60)] {
      var sitting = ScreenSitting(
        acts: [
          .rated(practice: "A-2-LIST", rating: "largely"),
          .evidenced(practice: "A-2-LIST", kind: .existence, reference: "besluit 12"),
        ], in: language, columns: columns, rows: rows)
      sitting.press(all: [.character("/"), .pasted("A-2-LIST"), .enter, .character("1")])
      sitting.press(all: [.left, .character("e"), .escape, .character("r"), .enter])
      text += "\n=== \(columns)×\(rows) ===\n" + sitting.transcript
    }
    #expect(Golden("sizes-\(language).txt").difference(from: text) == nil)
  }
}
