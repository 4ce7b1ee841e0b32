import History
import Language
import Maturity
import Terminal
import TestSupport
import Testing

@testable import Interview

@Suite struct RawInterviewTests {
  /// A sitting that meets every screen and does everything that can be done there.
  private static func session(_ language: Language, columns: Int = 80, rows: Int = 24) -> RawSitting
  {
    var sitting = RawSitting(in: language, columns: columns, rows: rows)
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
    #expect(sitting.interview.ending == .left)
    #expect(Golden("screens-\(language).txt").difference(from: sitting.transcript) == nil)
  }

  @Test(arguments: Language.allCases, [1, 2, 10, 40, 60, 80, 200])
  func aFrameFitsTheTerminal(_ language: Language, _ columns: Int) {
    for rows in [1, 2, 5, 10, 24, 60] {
      var sitting = RawSitting(in: language, columns: columns, rows: rows)
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
    var sitting = RawSitting(in: language, columns: 60, showsTour: true)
    sitting.press(all: [.enter, .left, .enter, .enter, .enter, .enter])
    #expect(sitting.interview.isTouring)
    sitting.press(.enter)
    #expect(!sitting.interview.isTouring)
    #expect(sitting.acts == [] && sitting.prompt == .profile(0))
    #expect(Golden("tour-\(language).txt").difference(from: sitting.transcript) == nil)
  }

  @Test func theTourIsSkippedAtOnce() {
    var sitting = RawSitting(showsTour: true)
    sitting.press(.escape)
    #expect(!sitting.interview.isTouring)
  }

  @Test(arguments: Language.allCases)
  func aRoomSeesOneQuestionWithSpaceAroundIt(_ language: Language) {
    var sitting = RawSitting(in: language, columns: 120, rows: 40, isPresenting: true)
    sitting.press(all: [.character("1"), .character("1"), .down])
    #expect(Golden("present-\(language).txt").difference(from: sitting.transcript) == nil)
  }

  // MARK: - Answers

  @Test func enterWithoutAChoiceSkips() {
    var sitting = RawSitting()
    sitting.press(.enter)
    #expect(sitting.acts == [])
    #expect(sitting.prompt == .profile(1))
    #expect(sitting.text.contains("Overgeslagen."))
  }

  @Test func enterOnTheAnswerThereIsKeepsIt() {
    var sitting = RawSitting(acts: [.rated(practice: "A-3-PLAN", rating: "partially")])
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter])
    #expect(sitting.interview.selection == 1)
    sitting.press(.enter)
    #expect(sitting.acts.count == 1)
    sitting.press(all: [.left, .down, .enter])
    #expect(sitting.acts.last == .rated(practice: "A-3-PLAN", rating: "largely"))
  }

  @Test func theArrowsStayAmongTheChoices() {
    var sitting = RawSitting()
    sitting.press(all: [.up])
    #expect(sitting.interview.selection == 1)
    sitting.press(all: [.down, .down])
    #expect(sitting.interview.selection == 1)
    sitting.press(all: [.home, .up])
    #expect(sitting.interview.selection == 0)
  }

  @Test func everyKeyRecordsWhatThePlainInterviewRecords() {
    var sitting = RawSitting()
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
    var sitting = RawSitting(acts: [.rated(practice: "A-3-PLAN", rating: "partially")])
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
    var sitting = RawSitting(acts: [.rated(practice: "A-2-NAME", rating: "fully")])
    sitting.press(all: [.character("/"), .pasted("A-2-NAME"), .enter, .character("e")])
    sitting.type("half")
    sitting.press(all: [.escape, .character("r"), .escape, .character("e")])
    #expect(sitting.interview.field.text == "half")
  }

  @Test(arguments: ["q", "3", "deels", "Fully"])
  func aKeyWhereATextIsAskedIsNotRecordedAtOnce(_ text: String) {
    var sitting = RawSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.type(text)
    sitting.press(.enter)
    #expect(sitting.acts == [])
    #expect(sitting.text.contains("'\(text)' lijkt een score of een toets."))
    sitting.press(.enter)
    #expect(sitting.acts == [.noted(practice: "A-3-PLAN", text: text)])
  }

  @Test func theEditorChangesTheTextAndRecordsNothing() {
    var sitting = RawSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.type("een")
    #expect(sitting.press(.control("e")) == .editor("een"))
    sitting.interview.edited("een\ntwee\n")
    #expect(sitting.interview.field.text == "een\ntwee")
    #expect(sitting.acts == [])
    sitting.press(.enter)
    #expect(sitting.acts == [.noted(practice: "A-3-PLAN", text: "een\ntwee")])
    // The note there is, not changed, is not recorded again.
    sitting.press(all: [.character("n"), .enter])
    #expect(sitting.acts.count == 1)
    #expect(sitting.prompt == .practice("A-3-PLAN"))
    sitting.press(all: [.character("n"), .control("u")])
    sitting.interview.edited(nil)
    #expect(sitting.text.contains("De tekstverwerker gaf geen tekst terug."))
  }

  @Test func aFailedAnswerIsStillBeingAsked() {
    var sitting = RawSitting()
    sitting.saved.room = 0
    sitting.press(.character("2"))
    #expect(sitting.prompt == .profile(0))
    #expect(sitting.text.contains("De schijf is vol."))
    #expect(sitting.interview.ending == nil)
    sitting.saved.isFinal = true
    sitting.press(.character("2"))
    #expect(sitting.interview.ending == .cannotRecord)
  }

  @Test func aTextThatCouldNotBeRecordedIsKept() {
    var sitting = RawSitting()
    sitting.press(all: [.character("/"), .pasted("A-3-PLAN"), .enter, .character("n")])
    sitting.type("een")
    sitting.saved.room = 0
    sitting.press(.enter)
    #expect(sitting.interview.field.text == "een")
    #expect(sitting.acts == [])
  }

  // MARK: - The end

  @Test(arguments: [Key.control("d"), .character("q")])
  func leaving(_ key: Key) {
    var sitting = RawSitting()
    sitting.press(key)
    #expect(sitting.interview.ending == (key == .character("q") ? .left : .endOfInput))
  }

  @Test func finishedAnswersAreOpenedAgainWithAReason() {
    var sitting = RawSitting(acts: [.rated(practice: "A-2-NAME", rating: "not"), .finished])
    sitting.press(all: [.character("2"), .down, .enter, .enter, .character("3")])
    #expect(sitting.text.contains("R heropent ze"))
    sitting.press(.character("R"))
    sitting.type("nieuw")
    sitting.press(.enter)
    #expect(sitting.acts.last == .reopened(reason: "nieuw"))
    #expect(!sitting.interview.isFinished)
  }

  @Test func aLongTextScrollsAndStopsAtItsEnd() {
    var sitting = RawSitting(rows: 16)
    sitting.press(all: [.character("/"), .pasted("A-2-NAME"), .enter, .character("?")])
    #expect(sitting.text.contains("Meer: spatiebalk of PageDown."))
    sitting.press(all: Array(repeating: .pageDown, count: 20))
    #expect(!sitting.text.contains("Meer: "))
    #expect(sitting.text.contains("Stoppen: q of Ctrl-C."))
    let scroll = sitting.interview.scroll
    sitting.press(.up)
    #expect(sitting.interview.scroll == scroll - 1)
  }

  @Test func onASmallScreenTheQuestionComesFirst() {
    let small = RawSitting(columns: 40, rows: 17)
    #expect(small.text.contains("Heeft u een laboratorium?"))
    #expect(!small.text.contains("Deze vragen schatten het risico."))
    let large = RawSitting(columns: 40, rows: 30)
    #expect(large.text.contains("Deze vragen schatten het risico.\n\nVraag 1 van 2."))
  }

  @Test func onlyCtrlLPaintsAnew() {
    var sitting = RawSitting()
    #expect(sitting.press(.control("l")) == .repaint)
    #expect(sitting.press(.down) == .none)
  }
}
