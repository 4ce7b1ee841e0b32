import Hashing
import Maturity
import TestSupport
import Testing

@testable import History

@Suite struct RecordStateTests {
  // MARK: - What counts now

  @Test func anEmptyRecordSaysNothing() {
    let state = Sample().state
    #expect(state.answer(to: "A") == nil)
    #expect(state.answerEvent(to: "A") == nil)
    #expect(state.evidence(for: "A").isEmpty)
    #expect(state.evidenceKinds(for: "A") == [])
    #expect(state.note(on: "A") == nil)
    #expect(state.flag(on: "A") == nil)
    #expect(state.profileAnswer(to: "P") == nil)
    #expect(state.factAnswer(to: "F") == nil)
    #expect(state.statedProfile == nil)
    #expect(state.adoption == nil)
    #expect(!state.isFinished(by: .coordinator))
    #expect(state.unknownEvents.isEmpty)
    #expect(!state.forbidsScoring)
    #expect(state.lastUndoable(by: .coordinator) == nil)
    #expect(state.lastRedoable(by: .coordinator) == nil)
    #expect(state.entry(lineHash(0)) == nil)
    #expect(state.head == lineHash(0))
  }

  @Test func theLastAnswerCounts() {
    var sample = Sample([
      .rated(practice: "A", rating: "not"), .rated(practice: "B", rating: "largely"),
      .notApplicable(practice: "A", reason: "geen onderzoek"),
    ])
    #expect(sample.state.answer(to: "A") == .notApplicable(reason: "geen onderzoek"))
    #expect(sample.state.answer(to: "B") == .rated("largely"))
    sample.add(.rated(practice: "A", rating: "fully"))
    #expect(sample.state.answer(to: "A") == .rated("fully"))
    #expect(sample.state.answerEvent(to: "A")?.act == .rated(practice: "A", rating: "fully"))
    #expect(sample.state.answer(to: "C") == nil)
  }

  @Test func evidenceAddsUpInOrder() {
    var sample = Sample()
    let first = sample.add(.evidenced(practice: "A", kind: .operation, reference: "log"))
    let second = sample.add(.evidenced(practice: "A", kind: .design, reference: "beleid"))
    sample.add(.evidenced(practice: "B", kind: .existence, reference: "foto"))
    let third = sample.add(.evidenced(practice: "A", kind: .design, reference: "beleid"))
    #expect(sample.state.evidence(for: "A").map(\.hash) == [first, second, third])
    #expect(sample.state.evidence(for: "A").map(\.reference) == ["log", "beleid", "beleid"])
    #expect(sample.state.evidence(for: "A").map(\.kind) == [.operation, .design, .design])
    #expect(sample.state.evidenceKinds(for: "A") == [.design, .operation])
    sample.add(.withdrawn(second))
    #expect(sample.state.evidence(for: "A").map(\.hash) == [first, third])
    sample.add(.withdrawn(third))
    #expect(sample.state.evidenceKinds(for: "A") == [.operation])
  }

  @Test func aNoteReplacesTheOneBefore() {
    var sample = Sample([.noted(practice: "A", text: "een"), .noted(practice: "A", text: "twee")])
    #expect(sample.state.note(on: "A") == "twee")
    sample.add(.withdrawn(sample.last))
    #expect(sample.state.note(on: "A") == "een")
  }

  @Test func aFlagStaysUntilItIsTakenAway() {
    var sample = Sample([.flagged(practice: "A", text: nil)])
    #expect(sample.state.flag(on: "A") == RecordState.Flag(text: nil))
    sample.add(.flagged(practice: "A", text: "vraag HR"))
    #expect(sample.state.flag(on: "A") == RecordState.Flag(text: "vraag HR"))
    let unflagged = sample.add(.unflagged(practice: "A"))
    #expect(sample.state.flag(on: "A") == nil)
    sample.add(.withdrawn(unflagged))
    #expect(sample.state.flag(on: "A") == RecordState.Flag(text: "vraag HR"))
  }

  @Test func profileAndFactsKeepTheirLastAnswer() {
    let sample = Sample([
      .profileAnswered(question: "P", answer: "no"), .profileAnswered(question: "P", answer: "yes"),
      .factAnswered(fact: "F", answer: .yes), .factAnswered(fact: "F", answer: .no),
      .profileStated(.high), .profileStated(.low),
      .adopted(decision: "1", profile: .high), .adopted(decision: "2", profile: nil),
    ])
    #expect(sample.state.profileAnswer(to: "P") == "yes")
    #expect(sample.state.factAnswer(to: "F") == .no)
    #expect(sample.state.statedProfile == .low)
    #expect(
      sample.state.adoption
        == RecordState.Adoption(
          decision: "2", profile: nil, at: noon, by: "A. Jansen", hash: sample.last))
  }

  /// A practice, a profile question and a key fact may have the same name.
  @Test func eachKindOfAnswerHasItsOwnPlace() {
    let sample = Sample([
      .rated(practice: "X", rating: "not"), .profileAnswered(question: "X", answer: "a"),
      .factAnswered(fact: "X", answer: .yes), .noted(practice: "X", text: "n"),
      .flagged(practice: "X", text: "f"),
    ])
    #expect(sample.state.answer(to: "X") == .rated("not"))
    #expect(sample.state.profileAnswer(to: "X") == "a")
    #expect(sample.state.factAnswer(to: "X") == .yes)
    #expect(sample.state.note(on: "X") == "n")
    #expect(sample.state.flag(on: "X")?.text == "f")
    #expect(sample.state.evidence(for: "X").isEmpty)
  }

  @Test func eachRoleFinishesForItself() {
    var sample = Sample()
    sample.add(.finished, by: .unit)
    #expect(sample.state.isFinished(by: .unit))
    #expect(!sample.state.isFinished(by: .coordinator))
    sample.add(.reopened(reason: "fout"), by: .coordinator)
    #expect(sample.state.isFinished(by: .unit))
    sample.add(.reopened(reason: "fout"), by: .unit)
    #expect(!sample.state.isFinished(by: .unit))
    sample.add(.finished, by: .unit)
    #expect(sample.state.isFinished(by: .unit))
  }

  // MARK: - Responses to an auditor

  private func response(
    _ kind: Response.Kind, dossier: String = "d", text: String = "t"
  ) -> Act {
    .responded(
      Response(
        dossier: dossier, head: lineHash(9), subject: .finding("F-1"), kind: kind, text: text))
  }

  @Test func responsesStandInOrderByDossier() {
    var sample = Sample()
    sample.add(response(.factualCorrection, text: "een"))
    sample.add(response(.response, dossier: "other", text: "twee"))
    let third = sample.add(response(.response, text: "drie"))
    #expect(sample.state.responses(to: "d").map(\.response.text) == ["een", "drie"])
    #expect(sample.state.responses(to: "none").isEmpty)
    sample.add(.withdrawn(third))
    #expect(sample.state.responses(to: "d").map(\.response.text) == ["een"])
  }

  /// The management reports done, and only the board accepts a risk.
  @Test(arguments: Role.allCases, Response.Kind.allCases)
  func aResponseCountsOnlyFromARoleThatMayGiveIt(_ role: Role, _ kind: Response.Kind) {
    var sample = Sample()
    let hash = sample.add(response(kind), by: role)
    let may = role == .board || role == .coordinator && kind != .riskAccepted
    #expect(sample.state.responses(to: "d").count == (may ? 1 : 0))
    #expect(sample.state.entry(hash)?.rejection == (may ? nil : .foreignRole))
  }

  // MARK: - Unknown events

  @Test func anUnknownEventIsKeptAndShown() {
    var sample = Sample([.rated(practice: "A", rating: "not")])
    let unknown = sample.add(.unknown(name: "later", isCritical: false))
    #expect(sample.state.unknownEvents.map(\.hash) == [unknown])
    #expect(!sample.state.forbidsScoring)
    #expect(sample.state.answer(to: "A") == .rated("not"))
    #expect(sample.state.head == unknown)
  }

  @Test func aCriticalUnknownEventForbidsScoringUntilItIsTakenBack() {
    var sample = Sample([.unknown(name: "a", isCritical: false)])
    let critical = sample.add(.unknown(name: "b", isCritical: true), by: .auditor)
    #expect(sample.state.forbidsScoring)
    sample.add(.withdrawn(critical), by: .coordinator)
    #expect(sample.state.forbidsScoring)
    sample.add(.withdrawn(critical), by: .auditor)
    #expect(!sample.state.forbidsScoring)
    #expect(sample.state.unknownEvents.map(\.event.act.name) == ["a"])
  }

  // MARK: - Withdrawals

  @Test func aWithdrawalBringsBackWhatWasBefore() {
    var sample = Sample([.rated(practice: "A", rating: "not")])
    let second = sample.add(.rated(practice: "A", rating: "fully"))
    let undo = sample.add(.withdrawn(second))
    #expect(sample.state.answer(to: "A") == .rated("not"))
    #expect(sample.state.entry(second)?.counts == false)
    #expect(sample.state.entry(undo)?.counts == true)
    let redo = sample.add(.withdrawn(undo))
    #expect(sample.state.answer(to: "A") == .rated("fully"))
    #expect(sample.state.entry(undo)?.counts == false)
    #expect(sample.state.entry(redo).flatMap(sample.state.target)?.act == .withdrawn(second))
  }

  @Test func anEventWithdrawnTwiceIsBackOnlyWhenBothAreTakenBack() {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"))
    let first = sample.add(.withdrawn(rated))
    let second = sample.add(.withdrawn(rated))
    sample.add(.withdrawn(first))
    #expect(sample.state.answer(to: "A") == nil)
    // Taking the first back once more changes nothing.
    sample.add(.withdrawn(first))
    #expect(sample.state.answer(to: "A") == nil)
    sample.add(.withdrawn(second))
    #expect(sample.state.answer(to: "A") == .rated("not"))
  }

  @Test func withdrawalsReachTwoDeep() {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"))
    let undo = sample.add(.withdrawn(rated))
    let redo = sample.add(.withdrawn(undo))
    let third = sample.add(.withdrawn(redo))
    #expect(sample.state.entry(third)?.rejection == .targetTooDeep)
    #expect(sample.state.entry(third)?.counts == false)
    #expect(sample.state.answer(to: "A") == .rated("not"))
    let fourth = sample.add(.withdrawn(third))
    #expect(sample.state.entry(fourth)?.rejection == .ineffectiveTarget)
    sample.add(.withdrawn(rated))
    #expect(sample.state.answer(to: "A") == nil)
  }

  @Test(arguments: Role.allCases, Role.allCases)
  func onlyTheOwnRoleWithdraws(_ author: Role, _ other: Role) {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"), by: author)
    let undo = sample.add(.withdrawn(rated), by: other)
    #expect(sample.state.entry(undo)?.rejection == (author == other ? nil : .foreignTarget))
    #expect(sample.state.answer(to: "A") == (author == other ? nil : .rated("not")))
  }

  @Test func onlyTheOwnRoleTakesAWithdrawalBack() {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"))
    let undo = sample.add(.withdrawn(rated))
    let redo = sample.add(.withdrawn(undo), by: .auditor)
    #expect(sample.state.entry(redo)?.rejection == .foreignTarget)
    #expect(sample.state.answer(to: "A") == nil)
  }

  @Test func aWithdrawalNamesAnEventThatStandsBeforeIt() {
    var sample = Sample()
    // The header, the withdrawal itself, the next event, and nothing at all.
    for target in [lineHash(0), lineHash(2), lineHash(6), lineHash(9_999)] {
      let undo = sample.add(.withdrawn(target))
      #expect(sample.state.entry(undo)?.rejection == .unknownTarget)
    }
    sample.add(.rated(practice: "A", rating: "not"))
    sample.add(.rated(practice: "B", rating: "not"))
    #expect(sample.state.answer(to: "A") == .rated("not"))
    #expect(sample.state.answer(to: "B") == .rated("not"))
  }

  /// Any mix of events and withdrawals, of any role and depth, folds to what the rules say of it.
  @Test func theFoldIsWhatTheRulesSay() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      var sample = Sample()
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        sample.add(.chaotic(&generator, lines: sample.state.entries.count), by: .some(&generator))
      }
      let rules = Rules(entries: sample.state.entries)
      #expect(sample.state.entries.map(\.counts) == sample.state.entries.indices.map(rules.counts))
      for practice in ["A", "B"] {
        let last = rules.counting.last { $0.answers(practice) }
        #expect(sample.state.answerEvent(to: practice)?.act == last)
        #expect(
          sample.state.evidence(for: practice).map(\.reference)
            == rules.counting.compactMap { $0.reference(practice) })
      }
    }
  }

  // MARK: - Long records

  private static let many = 50_000

  @Test func aChainOfWithdrawalsOfWithdrawalsIsFlat() {
    var sample = Sample()
    var target = sample.add(.rated(practice: "A", rating: "not"))
    for _ in 0..<Self.many { target = sample.add(.withdrawn(target)) }
    #expect(sample.state.answer(to: "A") == .rated("not"))
    #expect(sample.state.entries.count { $0.rejection == nil } == 3)
    #expect(sample.state.lastUndoable(by: .coordinator)?.hash == lineHash(1))
    #expect(sample.state.lastRedoable(by: .coordinator) == nil)
  }

  @Test func oneEventWithdrawnAgainAndAgainStaysWithdrawn() {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"))
    for _ in 0..<Self.many { sample.add(.withdrawn(rated)) }
    #expect(sample.state.answer(to: "A") == nil)
    #expect(sample.state.entry(rated)?.withdrawals == Self.many)
    #expect(sample.state.lastUndoable(by: .coordinator) == nil)
    // Each of them would have to be taken back.
    for line in 2..<Self.many + 1 { sample.add(.withdrawn(lineHash(line))) }
    #expect(sample.state.answer(to: "A") == nil)
    sample.add(.withdrawn(lineHash(Self.many + 1)))
    #expect(sample.state.answer(to: "A") == .rated("not"))
  }

  @Test func oneWithdrawalTakenBackAgainAndAgainCountsOnce() {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"))
    let undo = sample.add(.withdrawn(rated))
    for _ in 0..<Self.many { sample.add(.withdrawn(undo)) }
    #expect(sample.state.answer(to: "A") == .rated("not"))
    #expect(sample.state.entry(rated)?.withdrawals == 0)
  }

  @Test func manyWithdrawnAnswersToOnePracticeLeaveTheFirst() {
    var sample = Sample([.rated(practice: "A", rating: "first")])
    let lines = (0..<Self.many / 2).map { _ in
      sample.add(.rated(practice: "A", rating: "later"))
    }
    for line in lines.reversed() { sample.add(.withdrawn(line)) }
    #expect(sample.state.answer(to: "A") == .rated("first"))
    #expect(sample.state.lastUndoable(by: .coordinator)?.hash == lineHash(1))
    #expect(
      sample.state.lastRedoable(by: .coordinator).flatMap(sample.state.target)?.act
        == .rated(practice: "A", rating: "later"))
  }

  // MARK: - Undo and redo

  @Test func whatTheBoardOrTheEndDidIsNotUndone() {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"))
    sample.add(.adopted(decision: "1", profile: nil))
    sample.add(.finished)
    sample.add(.reopened(reason: "r"))
    sample.add(.unknown(name: "u", isCritical: false))
    sample.add(.rated(practice: "B", rating: "not"), by: .auditor)
    #expect(sample.state.lastUndoable(by: .coordinator)?.hash == rated)
    #expect(sample.state.lastUndoable(by: .board) == nil)
  }

  @Test func whatIsWrittenAfterAnUndoEndsTheRedo() {
    var sample = Sample()
    let rated = sample.add(.rated(practice: "A", rating: "not"))
    let undo = sample.add(.withdrawn(rated))
    sample.add(.rated(practice: "A", rating: "fully"), by: .auditor)
    #expect(sample.state.lastRedoable(by: .coordinator)?.hash == undo)
    sample.add(.noted(practice: "A", text: "n"))
    #expect(sample.state.lastRedoable(by: .coordinator) == nil)
  }

  /// Acts, undos and redos at random do what a list with a hand on it does.
  @Test func undoAndRedoAreAnInversePair() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var sample = Sample()
      var done: [Act] = []
      var undone: [Act] = []
      for step in 0..<Int.random(in: 1...60, using: &generator) {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<3:
          let act = Act.numbered(step, &generator)
          sample.add(act)
          done.append(act)
          undone = []
        case 3..<6:
          let last = sample.state.lastUndoable(by: .coordinator)
          #expect(last?.event.act == done.last)
          if let last, let act = done.popLast() {
            sample.add(.withdrawn(last.hash))
            undone.append(act)
          }
        case 6..<9:
          let last = sample.state.lastRedoable(by: .coordinator)
          #expect(last.flatMap(sample.state.target)?.act == undone.last)
          if let last, let act = undone.popLast() {
            sample.add(.withdrawn(last.hash))
            done.append(act)
          }
        default:
          // What another role writes is none of this role's business.
          sample.add(.noted(practice: "Z", text: "\(step)"), by: .auditor)
        }
        #expect(
          sample.state.entries.filter { $0.counts && $0.event.isAct(of: .coordinator) }
            .map(\.event.act) == done)
      }
    }
  }
}

extension Event {
  fileprivate func isAct(of role: Role) -> Bool {
    if case .withdrawn = act { false } else { self.role == role }
  }
}

extension Role {
  fileprivate static func some(_ generator: inout SeededGenerator) -> Role {
    Int.random(in: 0..<4, using: &generator) == 0 ? .auditor : .coordinator
  }
}

extension Act {
  /// An act that no other step has.
  fileprivate static func numbered(_ step: Int, _ generator: inout SeededGenerator) -> Act {
    let practice = pick(["A", "B"], &generator)
    return pick(
      [
        .rated(practice: practice, rating: "\(step)"),
        .notApplicable(practice: practice, reason: "\(step)"),
        .evidenced(practice: practice, kind: .design, reference: "\(step)"),
        .noted(practice: practice, text: "\(step)"),
        .flagged(practice: practice, text: "\(step)"),
        .profileAnswered(question: "P", answer: "\(step)"),
      ], &generator)
  }

  /// An act that is as often as not the withdrawal of something, also of what does not exist.
  fileprivate static func chaotic(_ generator: inout SeededGenerator, lines: Int) -> Act {
    if Bool.random(using: &generator) {
      return .withdrawn(lineHash(Int.random(in: 0...lines + 2, using: &generator)))
    }
    return .numbered(Int.random(in: 0..<9, using: &generator), &generator)
  }

  fileprivate func answers(_ practice: String) -> Bool {
    switch self {
    case .rated(practice, _, _), .notApplicable(practice, _): true
    default: false
    }
  }

  fileprivate func reference(_ practice: String) -> String? {
    if case .evidenced(practice, _, let reference) = self { reference } else { nil }
  }
}

/// What counts, worked out from the end of the record by the words of the rules.
private struct Rules {
  let entries: [RecordState.Entry]

  /// The events that count and are no withdrawals.
  var counting: [Act] {
    entries.indices.filter(counts).map { entries[$0].event.act }
  }

  /// An event counts unless a withdrawal of it counts; a withdrawal that is not allowed never does.
  func counts(_ index: Int) -> Bool {
    if target(index) != nil, !isAllowed(index) { return false }
    return !entries.indices.contains {
      $0 > index && target($0) == entries[index].hash && isAllowed($0) && counts($0)
    }
  }

  private func target(_ index: Int) -> Digest? {
    if case .withdrawn(let target) = entries[index].event.act { target } else { nil }
  }

  /// Of an earlier event, of the own role, and of a withdrawal only if that one is of an act.
  private func isAllowed(_ index: Int) -> Bool {
    guard let target = target(index),
      let position = entries[..<index].firstIndex(where: { $0.hash == target }),
      entries[position].event.role == entries[index].event.role
    else { return false }
    guard let original = self.target(position) else { return true }
    guard isAllowed(position) else { return false }
    return entries.contains {
      if case .withdrawn = $0.event.act { false } else { $0.hash == original }
    }
  }
}
