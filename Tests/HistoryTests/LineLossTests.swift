import Hashing
import JSON
import Language
import Maturity
import Testing

@testable import History

/// What a record or a dossier still says for certain where lines of it are lost.
///
/// The header's hash is 0 and that of the events 1, 2, …; line 90 and up are the lost ones.
@Suite struct LineLossTests {
  private func lost(after line: Int, _ last: Int = 90, isProven: Bool = true) -> Act {
    .salvaged(LostLines(after: lineHash(line), last: lineHash(last), isProven: isProven))
  }

  private let rated = Act.rated(practice: "A", rating: "fully")
  private let noted = Act.noted(practice: "B", text: "t")

  // MARK: - Where

  @Test func aLossStandsBehindTheLineThatIsNamed() {
    let sample = Sample([rated, noted, lost(after: 1), lost(after: 0, 91)])
    #expect(
      sample.state.losses == [
        LineLoss(position: 1, teller: 2, last: lineHash(90), isProven: true),
        LineLoss(position: 0, teller: 3, last: lineHash(91), isProven: true),
      ])
    #expect(sample.state.losses.map(\.line) == [2, 1])
  }

  /// A loss at the end names no place, and one that names a place that is not there tells least.
  @Test func aLossWithoutAPlaceStandsBeforeItsOwnLine() {
    let sample = Sample([rated, .salvaged(nil), lost(after: 55)])
    #expect(
      sample.state.losses == [
        LineLoss(position: 1, teller: 1, last: nil),
        LineLoss(position: 2, teller: 2, last: lineHash(90), isProven: true),
      ])
  }

  @Test func linesThatAreThereAreNotLost() {
    #expect(Sample([rated, noted, lost(after: 0, 1)]).state.losses.isEmpty)
    #expect(Sample([rated, noted, lost(after: 1, 0)]).state.losses.isEmpty)
  }

  @Test func aLossCannotBeTakenBackOrUndone() {
    var sample = Sample([rated])
    let loss = sample.add(lost(after: 1))
    #expect(sample.state.lastUndoable(by: .coordinator)?.event.act == rated)
    sample.add(.withdrawn(loss))
    #expect(sample.state.losses.count == 1)
    #expect(sample.state.isUnconfirmed(.practice("A")))
  }

  // MARK: - Answers

  @Test func answersFromBeforeALossAreToBeConfirmed() {
    var sample = Sample([
      .profileStated(.low), .profileAnswered(question: "Q", answer: "yes"), rated,
      .factAnswered(fact: "F", answer: .yes), .rated(practice: "B", rating: "not"),
    ])
    #expect(sample.state.unconfirmed.isEmpty)
    sample.add(lost(after: 4))
    #expect(
      sample.state.unconfirmed == [.statedProfile, .question("Q"), .practice("A"), .fact("F")])
    #expect(!sample.state.isUnconfirmed(.practice("B")))
    #expect(!sample.state.isUnconfirmed(.practice("C")))
    // They count meanwhile.
    #expect(sample.state.answer(to: "A") == .rated("fully"))
    sample.add(.notApplicable(practice: "A", reason: "r"))
    sample.add(.profileStated(.low))
    sample.add(.profileAnswered(question: "Q", answer: "yes"))
    #expect(sample.state.unconfirmed == [.fact("F")])
    sample.add(.factAnswered(fact: "F", answer: .yes))
    #expect(sample.state.unconfirmed.isEmpty)
  }

  /// Where the answer that was given again is taken back, the one from before counts again.
  @Test func takingBackAConfirmationLeavesTheAnswerToBeConfirmed() {
    var sample = Sample([rated, lost(after: 1)])
    let again = sample.add(rated)
    #expect(sample.state.unconfirmed.isEmpty)
    sample.add(.withdrawn(again))
    #expect(sample.state.unconfirmed == [.practice("A")])
  }

  @Test func anAnswerThatWasTakenBackIsNotToBeConfirmed() {
    var sample = Sample()
    let answer = sample.add(rated)
    sample.add(.withdrawn(answer))
    sample.add(lost(after: 2))
    #expect(sample.state.unconfirmed.isEmpty)
  }

  /// Every answer before the last of several losses.
  @Test func theLastLossDecides() {
    let sample = Sample([
      rated, .rated(practice: "B", rating: "not"), .rated(practice: "C", rating: "not"),
      lost(after: 2, 91), lost(after: 1),
    ])
    #expect(sample.state.unconfirmed == [.practice("A"), .practice("B")])
  }

  @Test func aLossAtTheEndLeavesEveryAnswerToBeConfirmed() {
    let sample = Sample([rated, .factAnswered(fact: "F", answer: .no), .salvaged(nil)])
    #expect(sample.state.unconfirmed == [.practice("A"), .fact("F")])
  }

  /// Each of them waits for itself, and a confirmation to the letter is there once.
  @Test func aRatingConfirmsNeitherEvidenceNorNote() {
    let evidence = Act.evidenced(practice: "A", kind: .design, reference: "r")
    let other = Act.evidenced(practice: "A", kind: .existence, reference: "r")
    var sample = Sample([
      rated, evidence, other, .noted(practice: "A", text: "t"), rated, lost(after: 4),
    ])
    #expect(sample.state.unconfirmed == [.evidence("A"), .note("A")])
    #expect(sample.state.unconfirmed(of: "A") == [.evidence("A"), .note("A")])
    #expect(sample.state.unconfirmed(of: "B").isEmpty)
    sample.add(rated)
    sample.add(.noted(practice: "A", text: "u"))
    #expect(sample.state.unconfirmed == [.evidence("A")])
    sample.add(evidence)
    #expect(sample.state.unconfirmed == [.evidence("A")])
    let given = sample.state.evidence(for: "A")
    #expect(given.map(\.kind) == [.design, .existence])
    #expect(given.map(\.hash) == [lineHash(2), lineHash(3)])
    let again = sample.add(other)
    #expect(sample.state.unconfirmed.isEmpty)
    #expect(sample.state.evidence(for: "A") == given)
    sample.add(.withdrawn(again))
    #expect(sample.state.unconfirmed == [.evidence("A")])
    #expect(sample.state.evidence(for: "A") == given)
    // Without a loss what was given twice is there twice.
    #expect(Sample([evidence, evidence]).state.evidence(for: "A").count == 2)
  }

  @Test func notApplicableIsConfirmedLikeARating() {
    var sample = Sample([.notApplicable(practice: "A", reason: "r"), lost(after: 1)])
    #expect(sample.state.unconfirmed == [.practice("A")])
    sample.add(.notApplicable(practice: "A", reason: "r"))
    #expect(sample.state.unconfirmed.isEmpty)
  }

  /// Where nothing shows that the lines behind a gap are of the file, those are not certain either.
  @Test func whereNothingHoldsTheLinesTogetherEverythingIsToBeConfirmed() {
    for place in 0...2 {
      var sample = Sample([.profileStated(.low), rated, lost(after: place, isProven: false)])
      #expect(sample.state.unconfirmed == [.statedProfile, .practice("A")])
      sample.add(rated)
      #expect(sample.state.unconfirmed == [.statedProfile])
    }
    #expect(
      Sample([.profileStated(.low), rated, lost(after: 1)]).state.unconfirmed == [.statedProfile])
    var dossier = DossierSample(
      .examined(practice: "A", .notExamined(reason: "r")),
      .salvaged(LostLines(after: lineHash(0), last: lineHash(90))))
    #expect(dossier.state.unconfirmedPractices == ["A"])
    dossier.add(.examined(practice: "A", .notExamined(reason: "r")))
    #expect(dossier.state.unconfirmedPractices.isEmpty)
  }

  /// What the board adopts since is the profile, whatever the institution stated before.
  @Test func aProfileThatIsAdoptedSinceNeedsNoConfirmation() {
    var sample = Sample([.profileStated(.low), lost(after: 1)])
    sample.add(.adopted(decision: "D", profile: nil))
    #expect(sample.state.unconfirmed == [.statedProfile])
    sample.add(.adopted(decision: "E", profile: .low))
    #expect(sample.state.unconfirmed.isEmpty)
    // One from before the loss does not.
    let lapsed = Sample([
      .profileStated(.low), .adopted(decision: "E", profile: .low), lost(after: 2),
    ])
    #expect(lapsed.state.isUnconfirmed(.statedProfile))
  }

  // MARK: - Acts

  private func accepted(_ kind: Response.Kind) -> Act {
    .responded(
      Response(
        dossier: "d", head: lineHash(1), subject: .finding("F-1"), kind: kind, text: "t"))
  }

  /// Of what is answered to an auditor only the board's acceptance lapses, before lost lines and
  /// after them, until the loss is known.
  @Test func anAcceptedRiskDoesNotReachOverALoss() {
    for acts in [[lost(after: 2)], [.salvaged(nil)], [rated, lost(after: 3)], [lost(after: 0)]] {
      var sample = Sample([rated])
      sample.add(accepted(.riskAccepted), by: .board)
      sample.add(accepted(.done))
      #expect(sample.state.responses(to: "d").map(\.hasLapsed) == [false, false])
      for act in acts { sample.add(act) }
      #expect(sample.state.responses(to: "d").map(\.hasLapsed) == [true, false])
      #expect(sample.state.lapsedAcceptances == ["F-1"])
      sample.add(accepted(.riskAccepted), by: .board)
      #expect(sample.state.responses(to: "d").map(\.hasLapsed) == [true, false, false])
    }
  }

  /// Neither from before the lost lines nor from after them, until it was known that they are lost.
  @Test func decisionsAndCompletionsDoNotReachOverALoss() throws {
    for acts in [
      [.adopted(decision: "D", profile: .high), .finished, rated, lost(after: 2)],
      [rated, .adopted(decision: "D", profile: .high), .finished, lost(after: 1)],
      [rated, .adopted(decision: "D", profile: .high), .finished, .salvaged(nil)],
    ] as [[Act]] {
      var sample = Sample(acts)
      #expect(sample.state.adoption == nil)
      #expect(sample.state.lapsedAdoption?.decision == "D")
      #expect(!sample.state.isFinished(by: .coordinator))
      sample.add(.adopted(decision: "E", profile: nil))
      sample.add(.finished)
      #expect(sample.state.adoption?.decision == "E")
      #expect(sample.state.lapsedAdoption == nil)
      #expect(sample.state.isFinished(by: .coordinator))
    }
    #expect(Sample([.adopted(decision: "D", profile: nil)]).state.lapsedAdoption == nil)
    #expect(Sample([lost(after: 0)]).state.lapsedAdoption == nil)
  }

  // MARK: - Signatures

  private func signed(_ head: Int) -> Act { .signed(head: lineHash(head), signature: "s") }

  private func areHidden(_ acts: [Act]) -> [Bool] {
    SignedFile(Sample(acts).state).signatures.map(\.coversLostLines)
  }

  @Test func aSignatureHoldsThatCoversNoLostLine() {
    // Lines are lost behind event 2, and event 4 tells of it.
    #expect(areHidden([rated, signed(1), noted, lost(after: 2)]) == [false])
    #expect(areHidden([rated, noted, signed(2), lost(after: 2)]) == [false])
    #expect(areHidden([rated, noted, signed(1), lost(after: 2)]) == [false])
  }

  @Test func aSignatureThatCoversLostLinesProvesNothing() {
    #expect(areHidden([rated, noted, rated, signed(3), lost(after: 2)]) == [true])
    #expect(areHidden([rated, noted, rated, signed(3), lost(after: 0)]) == [true])
    // The line before it is lost too: it was over that one.
    #expect(areHidden([rated, noted, signed(90), lost(after: 2)]) == [true])
    // Or over one of the others that are lost.
    #expect(areHidden([rated, noted, noted, signed(91), lost(after: 2)]) == [true])
    // A head that is nowhere before the loss is another matter.
    #expect(areHidden([signed(91), rated, noted, lost(after: 3)]) == [false])
  }

  @Test func aSignatureFromAfterALossWasKnownHolds() {
    #expect(areHidden([rated, noted, lost(after: 1), signed(3)]) == [false])
    #expect(areHidden([rated, noted, .salvaged(nil), signed(3)]) == [false])
    #expect(areHidden([rated, noted, lost(after: 1), signed(2)]) == [true])
    // A later loss of earlier lines hides it again.
    #expect(areHidden([rated, noted, lost(after: 1), signed(3), lost(after: 0, 91)]) == [true])
  }

  /// A line that is lost may have taken back a signature that stands before it.
  @Test func aSignatureBeforeALossMayHaveBeenTakenBack() {
    func after(_ acts: [Act]) -> [Int?] {
      SignedFile(Sample(acts).state).signatures.map(\.lossAfter)
    }
    #expect(after([rated, signed(1), noted]) == [nil])
    #expect(after([rated, signed(1), noted, lost(after: 2)]) == [3])
    #expect(after([rated, signed(1), noted, lost(after: 3, 91), lost(after: 2)]) == [3])
    #expect(after([rated, signed(1), .salvaged(nil)]) == [3])
    #expect(after([rated, signed(1), lost(after: 1)]) == [nil])
    #expect(after([rated, noted, lost(after: 1), signed(3)]) == [nil])
  }

  @Test func whatShowsWithoutACheckIsThatLinesAreLost() {
    let state = Sample([rated, noted, rated, signed(3), lost(after: 2)]).state
    #expect(SignedFile(state).signatures.map(\.evidentLoss) == [.linesLost])
    #expect(SignedFile(Sample([signed(9)]).state).signatures[0].evidentLoss == .headMissing)
    #expect(SignedFile(Sample([signed(0)]).state).signatures[0].evidentLoss == nil)
  }

  // MARK: - Dossiers

  @Test func conclusionsFromBeforeALossAreToBeConfirmed() {
    let examination = Examination.notExamined(reason: "r")
    var sample = DossierSample(
      .examined(practice: "A", examination), .found(finding("F-1")), .finished,
      .examined(practice: "B", examination),
      .salvaged(LostLines(after: lineHash(3), last: lineHash(90), isProven: true)))
    #expect(sample.state.losses.map(\.line) == [4])
    #expect(sample.state.unconfirmedPractices == ["A"])
    #expect(sample.state.unconfirmedFindings == ["F-1"])
    #expect(!sample.state.isFinished)
    #expect(sample.state.lastUndoable?.event.act == .examined(practice: "B", examination))
    sample.add(.examined(practice: "A", examination))
    sample.add(.found(finding("F-1")))
    sample.add(.finished)
    #expect(sample.state.unconfirmedPractices.isEmpty && sample.state.unconfirmedFindings.isEmpty)
    #expect(sample.state.isFinished)
  }

  // MARK: - JSON

  @Test func aLossIsReadFromWhatTheChainWrites() throws {
    let hash = String(repeating: "a", count: 64)
    let start =
      #"{"at":"2025-10-01T12:00:00Z","by":"A","role":"auditor","event":"salvaged""#
    func event(_ rest: String) throws -> (Act, DossierAct) {
      let value = try JSONValue(parsing: Array((start + rest + "}").utf8))
      return (try Event(value).act, try DossierEvent(value).act)
    }
    let digest = try #require(Digest(hexadecimal: hash))
    let lines = LostLines(after: digest, last: digest)
    #expect(
      try event(#","after":"\#(hash)","lost":"\#(hash)""#) == (.salvaged(lines), .salvaged(lines)))
    #expect(try event("") == (.salvaged(nil), .salvaged(nil)))
    let proven = LostLines(after: digest, last: digest, isProven: true)
    #expect(
      try event(#","proven":true,"after":"\#(hash)","lost":"\#(hash)""#)
        == (.salvaged(proven), .salvaged(proven)))
    for rest in [#","lost":"\#(hash)""#, #","after":"\#(hash)","lost":"x""#] {
      #expect(throws: EventFault.self) { try event(rest) }
    }
    // The chain adds where the lines are gone right behind this, so nothing may follow it.
    let told = Event(at: noon, by: "A", role: .coordinator, act: .salvaged(lines))
    #expect(String(decoding: told.body, as: UTF8.self).hasSuffix(#","event":"salvaged"}"#))
    let dossier = DossierEvent(at: noon, by: "A", act: .salvaged(lines))
    #expect(String(decoding: dossier.body, as: UTF8.self).hasSuffix(#","event":"salvaged"}"#))
  }
}
