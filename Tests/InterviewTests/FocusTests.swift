import History
import Language
import Maturity
import Testing

@testable import Dialogue
@testable import Interview

@Suite struct FocusTests {
  private func items(_ acts: [Act] = [], length: Length = .full, _ change: (inout Focus) -> Void)
    -> [Item]
  {
    var focus = Focus()
    change(&focus)
    return Sitting(acts: acts, length: length, focus: focus).route.items
  }

  @Test func withoutAFocusEverythingIsAsked() {
    #expect(Focus().isEverything)
    #expect(items { _ in } == Sitting().route.items)
  }

  @Test func aThemeLeavesOutTheRest() {
    #expect(
      items { $0.themes = ["B"] }
        == [.practice("B-2-DOOR"), .practice("B-3-LOG"), .practice("B-4-TEST")])
    // Together with a length, both limit.
    #expect(
      items(length: .core) { $0.themes = ["B"] } == [
        .practice("B-2-DOOR"), .practice("B-3-LOG"), .practice("B-4-TEST"),
      ])
    let low: [Act] = [.profileStated(.low)]
    #expect(items(low, length: .core) { $0.themes = ["B"] }.count == 2)
  }

  @Test func aRoleIsWhoUsuallyKnows() {
    #expect(items { $0.respondents = ["it"] }.count == 8)
    #expect(items { $0.respondents = ["nobody"] } == [])
  }

  @Test func whatWasOpenStaysAmongTheQuestions() {
    let acts: [Act] = [
      .profileAnswered(question: "P-LAB", answer: "yes"),
      .rated(practice: "A-2-LIST", rating: "not"),
    ]
    var focus = Focus()
    focus.onlyUnanswered = true
    var sitting = Sitting(acts: acts, focus: focus)
    let before = sitting.route.items
    #expect(before.count == 9)
    #expect(!before.contains(.profile(0)) && !before.contains(.practice("A-2-LIST")))
    sitting.perform(all: [.goTo("A-4-COUNT"), .partially, .back])
    #expect(sitting.prompt == .practice("A-4-COUNT"))
    #expect(sitting.route.items == before)
  }

  @Test func whatIsFlaggedIsLookedAtFromTheFirstOn() {
    let acts: [Act] = [
      .rated(practice: "A-2-LIST", rating: "not"), .flagged(practice: "A-2-LIST", text: "ICT"),
      .flagged(practice: "B-4-TEST", text: nil), .rated(practice: "A-5-LEARN", rating: "not"),
    ]
    var focus = Focus()
    focus.onlyFlagged = true
    var sitting = Sitting(acts: acts, focus: focus)
    #expect(sitting.route.items == [.practice("A-2-LIST"), .practice("B-4-TEST")])
    #expect(sitting.prompt == .practice("A-2-LIST"))
    // The mark taken away, the question is still among those of the sitting.
    sitting.perform(all: [.flag(nil), .skip, .back])
    #expect(sitting.prompt == .practice("A-2-LIST"))
  }

  @Test func aSittingBeginsWithinItsFocus() {
    var focus = Focus()
    focus.themes = ["B"]
    let sitting = Sitting(acts: [.rated(practice: "A-2-LIST", rating: "not")], focus: focus)
    #expect(sitting.prompt == .practice("B-2-DOOR"))
    let resumed = Sitting(acts: [.rated(practice: "B-2-DOOR", rating: "not")], focus: focus)
    #expect(resumed.prompt == .practice("B-3-LOG"))
  }

  /// Finishing closes the questions outside the focus too.
  @Test func finishingWithinAFocusIsConfirmed() {
    var focus = Focus()
    focus.themes = ["B"]
    var sitting = Sitting(focus: focus)
    let asked = InterviewMessage.finishingNeedsConfirmation(open: 11)
    #expect(sitting.perform(.finish) == [asked])
    // Something else in between takes the wish back.
    #expect(sitting.perform(.skip) == [.skipped])
    #expect(sitting.perform(.finish) == [asked])
    #expect(sitting.acts.isEmpty)
    #expect(sitting.perform(.finish) == [.finished(open: 11)])
    #expect(sitting.acts == [.finished])
  }

  @Test(arguments: Language.allCases)
  func theEndOfAFocusSaysWhatElseIsOpen(language: Language) {
    var focus = Focus()
    focus.themes = ["B"]
    let answers: [Act] = ["B-2-DOOR", "B-3-LOG", "B-4-TEST"].map {
      .rated(practice: $0, rating: "not")
    }
    let sitting = Sitting(acts: answers, focus: focus, asksEvidence: false, in: language)
    #expect(sitting.prompt == .end)
    let page = Words(sitting.interview, hasKeys: true).page.paragraphs.joined(separator: " ")
    #expect(
      page
        == (language == .nl
          ? "Alle vragen van deze keuze zijn beantwoord. Buiten deze keuze staan nog 8 vragen open."
          : "All questions of this choice have been answered."
            + " Outside this choice 8 questions are still open."))
  }

  @Test func oneCanGoOutOfTheFocusAndBack() {
    var focus = Focus()
    focus.themes = ["B"]
    var sitting = Sitting(focus: focus)
    sitting.perform(all: [.goTo("A"), .not])
    #expect(sitting.acts == [.rated(practice: "A-2-NAME", rating: "not")])
    #expect(sitting.prompt == .practice("B-2-DOOR"))
  }
}
