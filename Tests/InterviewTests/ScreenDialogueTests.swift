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
