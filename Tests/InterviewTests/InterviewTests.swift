import Assessment
import History
import Maturity
import Scoring
import TestSupport
import Testing

@testable import Dialogue
@testable import Interview

@Suite struct InterviewTests {
  // MARK: - Going through the questions

  @Test func theQuestionsComeInOrder() {
    var sitting = Sitting()
    var prompts = [sitting.prompt]
    while sitting.prompt != .end {
      sitting.perform(.skip)
      prompts.append(sitting.prompt)
    }
    #expect(
      prompts == [
        .profile(0), .profile(1), .practice("A-2-NAME"), .practice("A-2-LIST"),
        .practice("A-3-PLAN"), .practice("A-4-COUNT"), .practice("A-5-LEARN"),
        .practice("B-2-DOOR"), .practice("B-3-LOG"), .practice("B-4-TEST"), .fact(0),
        .end,
      ])
    #expect(sitting.record.isEmpty)
  }

  @Test func skippingTellsWhetherThereWasAnAnswer() {
    var sitting = Sitting(acts: [.profileAnswered(question: "P-LAB", answer: "yes")])
    #expect(sitting.perform(.skip) == [.skipped])
    sitting.perform(.goTo("P-LAB"))
    #expect(sitting.perform(.skip) == [.kept])
    #expect(sitting.state.profileAnswer(to: "P-LAB") == "yes")
  }

  @Test func eachKindOfQuestionRecordsItsOwnAct() {
    var sitting = Sitting(asksEvidence: false)
    sitting.perform(all: [.choose(1), .choose(0), .fully, .goTo("F-HOLDER"), .choose(2)])
    #expect(
      sitting.acts == [
        .profileAnswered(question: "P-LAB", answer: "yes"),
        .profileAnswered(question: "P-SIZE", answer: "small"),
        .rated(practice: "A-2-NAME", rating: "fully"),
        .factAnswered(fact: "F-HOLDER", answer: .unknown),
      ])
  }

  @Test func theChoicesAreThoseOfTheQuestion() {
    func count(at name: String) -> Int {
      var sitting = Sitting()
      sitting.perform(.goTo(name))
      return sitting.interview.form.choices.count
    }
    #expect(count(at: "P-LAB") == 2)
    #expect(count(at: "A-2-NAME") == 4)
    // One more where it may be left out.
    #expect(count(at: "A-2-LIST") == 5)
    #expect(count(at: "F-HOLDER") == 3)
  }

  @Test func anAnswerTellsWhatItDidToTheLevel() {
    var sitting = Sitting(asksEvidence: false)
    sitting.perform(.goTo("A-2-LIST"))
    #expect(
      sitting.perform(.not) == [
        .recorded(.rated(practice: "A-2-LIST", rating: "not")),
        .level(theme: 0, now: LevelBounds(low: 1, high: 1), before: LevelBounds(low: 1, high: 5)),
      ])
  }

  // MARK: - Evidence

  @Test func eachKindThatIsAskedComesAfterAHighRating() {
    var sitting = Sitting()
    sitting.perform(all: [.goTo("A-3-PLAN"), .largely])
    #expect(sitting.prompt == .evidence(place("A-3-PLAN"), .design))
    sitting.perform(.write("  plan 2025  "))
    #expect(sitting.prompt == .evidence(place("A-3-PLAN"), .existence))
    sitting.perform(.skip)
    #expect(sitting.prompt == .evidence(place("A-3-PLAN"), .operation))
    sitting.perform(.write("logboek"))
    #expect(sitting.prompt == .practice("A-4-COUNT"))
    #expect(
      sitting.acts.dropFirst() == [
        .evidenced(practice: "A-3-PLAN", kind: .design, reference: "plan 2025"),
        .evidenced(practice: "A-3-PLAN", kind: .operation, reference: "logboek"),
      ])
  }

  @Test(arguments: [InterviewAction.not, .partially])
  func aLowRatingNeedsNoEvidence(_ rating: InterviewAction) {
    var sitting = Sitting()
    sitting.perform(all: [.goTo("A-3-PLAN"), rating])
    #expect(sitting.prompt == .practice("A-4-COUNT"))
  }

  @Test func whatIsGivenOrNotAskedIsNotAskedFor() {
    var sitting = Sitting(acts: [
      .evidenced(practice: "A-3-PLAN", kind: .design, reference: "x"),
      .evidenced(practice: "A-3-PLAN", kind: .operation, reference: "x"),
    ])
    sitting.perform(all: [.goTo("A-3-PLAN"), .fully])
    #expect(sitting.prompt == .evidence(place("A-3-PLAN"), .existence))
    sitting.perform(all: [.goTo("B-4-TEST"), .fully])
    #expect(sitting.prompt == .fact(0))
  }

  @Test func evidenceBeforeTheRatingComesBackToIt() {
    var sitting = Sitting()
    sitting.perform(all: [.goTo("A-2-NAME"), .evidence(nil)])
    #expect(sitting.prompt == .evidence(place("A-2-NAME"), .existence, isDetour: true))
    sitting.perform(.write("besluit"))
    #expect(sitting.prompt == .practice("A-2-NAME"))
    // All that is asked is there: one more piece of it can be given.
    sitting.perform(.evidence(nil))
    #expect(sitting.prompt == .evidence(place("A-2-NAME"), .existence, isDetour: true))
    sitting.perform(.evidence(.operation))
    #expect(sitting.prompt == .evidence(place("A-2-NAME"), .operation, isDetour: true))
    sitting.perform(.skip)
    #expect(sitting.prompt == .practice("A-2-NAME"))
  }

  @Test func evidenceIsRemovedByItsNumber() {
    var sitting = Sitting(acts: [
      .evidenced(practice: "A-2-NAME", kind: .existence, reference: "een"),
      .evidenced(practice: "A-2-NAME", kind: .existence, reference: "twee"),
    ])
    sitting.perform(all: [.goTo("A-2-NAME"), .removeEvidence(1)])
    #expect(sitting.state.evidence(for: "A-2-NAME").map(\.reference) == ["twee"])
    #expect(sitting.perform(.removeEvidence(2)) == [.noSuchEvidence(2)])
    sitting.perform(.redo)
    #expect(sitting.state.evidence(for: "A-2-NAME").map(\.reference) == ["een", "twee"])
  }

  /// What was taken away comes back before what was done earlier is taken back.
  @Test func undoingARemovalBringsBackWhatWasThere() {
    var sitting = Sitting(acts: [
      .rated(practice: "A-2-NAME", rating: "not"),
      .rated(practice: "A-2-NAME", rating: "fully"),
      .evidenced(practice: "A-2-NAME", kind: .existence, reference: "een"),
      .evidenced(practice: "A-2-NAME", kind: .existence, reference: "twee"),
    ])
    sitting.perform(all: [.goTo("A-2-NAME"), .removeEvidence(1), .undo])
    #expect(sitting.state.evidence(for: "A-2-NAME").map(\.reference) == ["een", "twee"])
    // Once it is back, undoing takes back what was done last.
    sitting.perform(.undo)
    #expect(sitting.state.evidence(for: "A-2-NAME").map(\.reference) == ["een"])
    // Of several that were taken away at once, the last is what there was.
    sitting.perform(all: [.clear, .undo])
    #expect(sitting.state.answer(to: "A-2-NAME") == .rated("fully"))
    // Something recorded in between, there is nothing to bring back.
    sitting.perform(all: [.removeEvidence(1), .note("iets"), .undo])
    #expect(sitting.state.note(on: "A-2-NAME") == nil)
    #expect(sitting.state.evidence(for: "A-2-NAME").isEmpty)
  }

  /// Whoever came for the evidence of a practice and gives none is at the practice still, so that
  /// what is ordered next is about it.
  @Test func evidenceThatOneCameForLeadsBackToThePractice() {
    let acts: [Act] = [.rated(practice: "A-2-NAME", rating: "fully")]
    var sitting = Sitting(acts: acts)
    sitting.perform(all: [.goTo("A-2-NAME"), .evidence(nil)])
    #expect(sitting.prompt == .evidence(place("A-2-NAME"), .existence, isDetour: true))
    sitting.perform(.skip)
    #expect(sitting.prompt == .practice("A-2-NAME"))
    // Where it was asked after the rating, the next practice comes.
    var asked = Sitting(acts: acts)
    #expect(asked.prompt == .evidence(place("A-2-NAME"), .existence))
    asked.perform(.skip)
    #expect(asked.prompt == .practice("A-2-LIST"))
  }

  /// Each role answers for what it gave itself.
  @Test func evidenceOfAnotherRoleStays() {
    let given = Act.evidenced(practice: "A-2-NAME", kind: .existence, reference: "een")
    var sitting = Sitting([stored(given, line: 1, by: .board)])
    sitting.perform(.goTo("A-2-NAME"))
    for action in [InterviewAction.removeEvidence(1), .changeEvidence(1)] {
      #expect(sitting.perform(action) == [.remark(.foreignEvidence(1))])
      #expect(sitting.prompt == .practice("A-2-NAME"))
    }
    // Nor is it taken away in the list of what there is.
    sitting.interview.move(to: .piece(place("A-2-NAME"), lineHash(1)))
    for action in [InterviewAction.clear, .write("een andere")] {
      #expect(sitting.perform(action) == [.remark(.foreignEvidence(1))])
      #expect(sitting.prompt == .question(.piece(place("A-2-NAME"), lineHash(1))))
    }
    #expect(sitting.acts == [given])
  }

  // MARK: - Leaving out

  @Test func aReasonMakesAPracticeNotApplicable() {
    var sitting = Sitting()
    sitting.perform(all: [.goTo("A-2-LIST"), .notApplicable(nil)])
    #expect(sitting.prompt == .reason(place("A-2-LIST")))
    sitting.perform(.write(" niets te noemen "))
    #expect(sitting.acts == [.notApplicable(practice: "A-2-LIST", reason: "niets te noemen")])
    #expect(sitting.prompt == .practice("A-3-PLAN"))
    sitting.perform(all: [.goTo("A-2-LIST"), .notApplicable("toch niet")])
    #expect(sitting.state.answer(to: "A-2-LIST") == .notApplicable(reason: "toch niet"))
  }

  @Test func notEveryPracticeCanBeLeftOut() {
    var sitting = Sitting()
    sitting.perform(.goTo("A-2-NAME"))
    #expect(sitting.perform(.notApplicable("want")) == [.mustApply])
    sitting.perform(.goTo("P-LAB"))
    #expect(sitting.perform(.notApplicable("want")) == [.noPlaceHere])
    #expect(sitting.record.isEmpty)
  }

  // MARK: - Inactive answers

  @Test func anAnswerThatTheProfileSwitchesOffIsKeptAndNotAsked() {
    var sitting = Sitting(asksEvidence: false)
    sitting.perform(all: [.choose(1), .goTo("B-2-DOOR"), .not, .goTo("P-LAB")])
    #expect(
      sitting.perform(.choose(0)) == [
        .recorded(.profileAnswered(question: "P-LAB", answer: "no")),
        .switchedOff([place("B-2-DOOR")]),
      ])
    #expect(!sitting.route.items.contains(.practice("B-2-DOOR")))
    #expect(sitting.state.answer(to: "B-2-DOOR") == .rated("not"))
    #expect(sitting.interview.script.assessment.bounds(theme: 1, .selfAssessed)?.high == 4)
    #expect(sitting.perform(.goTo("B-2-DOOR")) == [.inactive(place("B-2-DOOR"))])
    // Another answer there is kept as well, and the way goes on behind it.
    sitting.perform(.fully)
    #expect(sitting.prompt == .practice("B-3-LOG"))
    #expect(sitting.state.answer(to: "B-2-DOOR") == .rated("fully"))
    sitting.perform(all: [.goTo("P-LAB"), .choose(1)])
    #expect(sitting.route.items.contains(.practice("B-2-DOOR")))
  }

  @Test func undoingAProfileAnswerTellsWhatItSwitchesOff() {
    var sitting = Sitting(asksEvidence: false)
    sitting.perform(all: [.choose(0), .goTo("B-2-DOOR"), .not, .goTo("P-LAB"), .choose(1)])
    let messages = sitting.perform(.undo)
    #expect(messages.contains(.switchedOff([place("B-2-DOOR")])))
  }

  // MARK: - Back, undo and redo

  @Test func backFollowsTheWayThatWasGone() {
    var sitting = Sitting(asksEvidence: false)
    #expect(sitting.perform(.back) == [.nothingBefore])
    sitting.perform(all: [.choose(0), .skip, .goTo("B-4-TEST"), .fully, .back])
    #expect(sitting.prompt == .practice("B-4-TEST"))
    sitting.perform(.back)
    #expect(sitting.prompt == .practice("A-2-NAME"))
    sitting.perform(.back)
    #expect(sitting.prompt == .profile(1))
    sitting.perform(.back)
    #expect(sitting.prompt == .profile(0))
    #expect(sitting.perform(.back) == [.nothingBefore])
  }

  @Test func backFromATextGoesToItsQuestion() {
    var sitting = Sitting()
    sitting.perform(all: [.goTo("A-3-PLAN"), .note(nil), .back])
    #expect(sitting.prompt == .practice("A-3-PLAN"))
  }

  @Test func backAfterResumingGoesToTheQuestionBefore() {
    var sitting = Sitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    #expect(sitting.prompt == .practice("A-2-LIST"))
    sitting.perform(.back)
    #expect(sitting.prompt == .practice("A-2-NAME"))
  }

  /// An undo leads to the question that was answered last, where the way back already is.
  @Test func backAfterAnUndoDoesNotStay() {
    var sitting = Sitting(asksEvidence: false)
    sitting.perform(all: [.choose(0), .choose(0), .undo])
    #expect(sitting.prompt == .profile(1))
    sitting.perform(.back)
    #expect(sitting.prompt == .profile(0))
  }

  @Test func backFromTheEndOfAJumpGoesWhereTheJumpBegan() {
    var sitting = Sitting(acts: [.rated(practice: "B-4-TEST", rating: "not")])
    sitting.perform(all: [.goTo("A-4-COUNT"), .goTo("A-4-COUNT"), .back])
    #expect(sitting.prompt == .fact(0))
  }

  @Test func undoAndRedoGoToWhatTheyChange() {
    var sitting = Sitting(asksEvidence: false)
    sitting.perform(all: [.choose(1), .goTo("A-3-PLAN"), .fully, .goTo("B-4-TEST")])
    #expect(
      sitting.perform(.undo) == [
        .undone(.rated(practice: "A-3-PLAN", rating: "fully"))
      ])
    #expect(sitting.prompt == .practice("A-3-PLAN"))
    #expect(sitting.state.answer(to: "A-3-PLAN") == nil)
    sitting.perform(.undo)
    #expect(sitting.prompt == .profile(0))
    #expect(sitting.perform(.undo) == [.nothingToUndo])
    sitting.perform(all: [.redo, .redo])
    #expect(sitting.state.answer(to: "A-3-PLAN") == .rated("fully"))
    #expect(sitting.perform(.redo) == [.nothingToRedo])
  }

  // MARK: - Finding

  @Test func placesAreFoundByTheirCode() {
    var sitting = Sitting()
    for (name, prompt) in [
      ("P-SIZE", InterviewPrompt.profile(1)), ("p-size", .profile(1)),
      (" A-4-COUNT ", .practice("A-4-COUNT")),
      ("A", .practice("A-2-NAME")), ("b", .practice("B-2-DOOR")), ("F-HOLDER", .fact(0)),
    ] {
      #expect(sitting.perform(.goTo(name)) == [])
      #expect(sitting.prompt == prompt)
    }
    #expect(
      sitting.perform(.goTo("A-3-PALN")) == [.unknownPlace("A-3-PALN", suggestion: "A-3-PLAN")])
    #expect(
      sitting.perform(.goTo("nergens")) == [.unknownPlace("nergens", suggestion: nil)])
    #expect(sitting.prompt == .fact(0))
  }

  @Test func theNextUnansweredQuestionComesAroundOnce() {
    var sitting = Sitting(asksEvidence: false)
    sitting.perform(all: [.skip, .choose(0), .goTo("F-HOLDER")])
    sitting.perform(.next)
    #expect(sitting.prompt == .profile(0))
    sitting.perform(.next)
    #expect(sitting.prompt == .practice("A-2-NAME"))
    while sitting.perform(.next) != [.allAnswered] { sitting.perform(.choose(1)) }
    #expect(sitting.prompt == .end)
    #expect(sitting.route.minutesToGo == 0)
    sitting.perform(.back)
    #expect(sitting.prompt != .end)
  }

  // MARK: - Finishing

  @Test func finishingSaysWhatStaysOpen() {
    var sitting = Sitting()
    #expect(sitting.perform(.finish) == [.finished(open: 11)])
    #expect(sitting.interview.isOver)
    #expect(sitting.acts == [.finished])
  }

  @Test func finishedAnswersStayAsTheyAreUntilReopened() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      var sitting = Sitting()
      for _ in 0..<15 { sitting.perform(.random(&generator)) }
      sitting.perform(.finish)
      let acts = sitting.acts
      for _ in 0..<15 {
        var action = InterviewAction.random(&generator)
        if case .reopen = action { action = .undo }
        sitting.perform(action)
        #expect(sitting.acts == acts)
        if sitting.prompt == .reopening { sitting.perform(.skip) }
      }
      sitting.perform(.reopen("nieuw stuk"))
      #expect(sitting.acts == acts + [.reopened(reason: "nieuw stuk")])
      #expect(!sitting.interview.script.isClosed)
    }
  }

  @Test func anotherRoleFinishesForItself() {
    let record = [stored(.finished, line: 1, by: .board)]
    #expect(!Sitting(record).interview.script.isClosed)
  }

  @Test func quittingRecordsNothing() {
    var sitting = Sitting()
    #expect(sitting.perform(.quit) == [])
    #expect(sitting.interview.isOver)
    #expect(sitting.record.isEmpty)
  }

  // MARK: - Resuming

  @Test func aFinishedInterviewResumesAtTheEnd() {
    #expect(Sitting(acts: [.finished]).prompt == .end)
  }

  @Test func whatAnotherRoleDidDoesNotMoveThePerson() {
    let record = [
      stored(.rated(practice: "A-2-NAME", rating: "not"), line: 1),
      stored(.noted(practice: "B-4-TEST", text: "?"), line: 2, by: .auditor),
    ]
    #expect(Sitting(record).prompt == .practice("A-2-LIST"))
  }

  @Test func evidenceThatWasBeingAskedIsAskedAgain() {
    let rated = Act.rated(practice: "A-3-PLAN", rating: "fully")
    let design = Act.evidenced(practice: "A-3-PLAN", kind: .design, reference: "x")
    #expect(Sitting(acts: [rated]).prompt == .evidence(place("A-3-PLAN"), .design))
    #expect(Sitting(acts: [rated, design]).prompt == .evidence(place("A-3-PLAN"), .existence))
    #expect(Sitting(acts: [rated], asksEvidence: false).prompt == .practice("A-4-COUNT"))
  }

  @Test func actsThatNoLongerFitTheQuestionnaireArePassedOver() {
    let sitting = Sitting(acts: [
      .rated(practice: "A-2-NAME", rating: "not"), .rated(practice: "GONE", rating: "not"),
      .withdrawn(lineHash(9)), .unknown(name: "later", isCritical: false), .profileStated(.low),
    ])
    #expect(sitting.prompt == .practice("A-2-LIST"))
  }

  /// A session cut after any act goes on at the prompt that came after that act.
  ///
  /// Four things differ, since only acts are on record: a text that was being asked while something
  /// else was noted or taken away is not asked again, a question that has an answer is passed over
  /// unless the last act was about it, questions skipped before the end are asked again, and
  /// finished answers resume at the end.
  @Test func anInterviewResumesWhereItWasCut() {
    var generator = SeededGenerator(seed: 5)
    var exact = 0
    for _ in 0..<400 {
      var sitting = Sitting(
        length: pick([.full, .core, .adaptive], &generator),
        asksEvidence: Bool.random(using: &generator))
      for _ in 0..<25 {
        let before = sitting.record.count
        let wasText = sitting.interview.form.isTyped
        sitting.perform(.random(&generator))
        guard sitting.record.count > before, let last = sitting.acts.last else { continue }
        let resumed = sitting.resumed
        let expected = Self.expected(sitting, last, wasText: wasText)
        #expect(resumed.prompt == expected, "\(sitting.acts)")
        exact += resumed.prompt == sitting.prompt ? 1 : 0
      }
    }
    // Nearly all are the very same prompt.
    #expect(exact > 1_500)
  }

  private static func expected(
    _ sitting: Sitting, _ last: Act, wasText: Bool
  ) -> InterviewPrompt {
    if sitting.interview.script.isClosed { return .end }
    let route = sitting.route
    let staysPut =
      switch last {
      case .withdrawn, .noted, .flagged, .unflagged: true
      default: false
      }
    switch sitting.prompt {
    case .question(.item(let item)) where staysPut || !route.isAnswered(item):
      return sitting.prompt
    case .question(.item(let item)):
      let open = route.items.filter { !route.isAnswered($0) }
      let items = smallQuestionnaire.allItems
      let position = items.firstIndex(of: item) ?? 0
      return (open.first { (items.firstIndex(of: $0) ?? 0) > position } ?? open.first)
        .map(InterviewPrompt.item) ?? .end
    case .question(let question):
      return staysPut
        ? sitting.interview.script.place(of: question).map(InterviewPrompt.item) ?? .end
        : sitting.prompt
    case .note(let item) where staysPut: return .item(item)
    case .end:
      return route.items.first { !route.isAnswered($0) }.map(InterviewPrompt.item) ?? .end
    case .note, .reopening: return sitting.prompt
    }
  }
}

extension Questionnaire {
  /// Every item, also those that no route asks.
  fileprivate var allItems: [Item] {
    profile.questions.indices.map(Item.profile)
      + places.values.sorted().map(Item.practice) + keyFacts.indices.map(Item.fact)
  }
}

extension Action where S == InstitutionScript {
  /// Something a person may do, as often as not an answer.
  fileprivate static func random(_ generator: inout SeededGenerator) -> Self {
    if Bool.random(using: &generator) {
      return .choose(Int.random(in: 0..<4, using: &generator))
    }
    let ids = ["P-LAB", "P-SIZE", "F-HOLDER"] + smallQuestionnaire.places.keys.sorted()
    return pick(
      [
        .write("text"), .write("text"), .skip, .skip, .notApplicable(nil), .notApplicable("none"),
        .evidence(nil), .evidence(.operation), .removeEvidence(1), .note(nil), .note("note"),
        .flag(nil), .flag("flag"), .back, .undo, .undo, .redo, .goTo(pick(ids, &generator)),
        .next, .reopen("reason"),
      ], &generator)
  }
}

/// One of several values; there must be one.
func pick<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value {
  values[Int.random(in: values.indices, using: &generator)]
}
