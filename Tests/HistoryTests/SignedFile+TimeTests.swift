import Hashing
import Language
import Testing

@testable import History

@Suite struct SignedFileTimeTests {
  /// A record made at noon with events at minutes from it; the first has the hash 1.
  private func record(_ events: [(minute: Int, act: Act)]) -> SignedFile {
    var state = RecordState(header: sampleHeader, hash: lineHash(0))
    for (index, event) in events.enumerated() {
      state.apply(
        Event(at: minutes(event.minute), by: "A", role: .coordinator, act: event.act),
        hash: lineHash(index + 1))
    }
    return SignedFile(state)
  }

  private let rated = Act.rated(practice: "A-2", rating: "not")
  private func signed(_ head: Int) -> Act { .signed(head: lineHash(head), signature: "s") }
  private func misdated(_ lines: Int...) -> Act {
    .misdated(lines: lines.map { lineHash($0) }, reason: "r")
  }
  private let later = minutes(1_000_000)

  private func untimely(_ file: SignedFile, _ index: Int = 0, now: Moment? = nil) -> Int? {
    switch file.untimeliness(of: file.signatures[index], now: now ?? later) {
    case .olderThan(let line): line.number
    case .future: 0
    case nil: nil
    }
  }

  @Test func aSignatureIsNotOlderThanWhatItCovers() {
    #expect(untimely(record([(1, rated), (2, signed(1))])) == nil)
    #expect(untimely(record([(9, rated), (2, signed(1))])) == 2)
    // The newest of them counts, also where a clock was set back before.
    #expect(untimely(record([(9, rated), (2, rated), (3, signed(2))])) == 2)
    // A signature before the file was made.
    #expect(untimely(record([(-9, signed(0))])) == 1)
  }

  @Test func twoMinutesAreNoReason() {
    let file = record([(9, rated), (7, signed(1))])
    #expect(untimely(file) == nil)
    #expect(file.slightlyNewer(than: file.signatures[0])?.number == 2)
    #expect(untimely(record([(10, rated), (7, signed(1))])) == 2)
    let right = record([(9, rated), (9, signed(1))])
    #expect(right.slightlyNewer(than: right.signatures[0]) == nil)
  }

  /// Whoever may write in a file cannot undo a signature by writing more.
  @Test func whatCameLaterDoesNotCount() {
    #expect(untimely(record([(1, rated), (2, signed(1)), (99, rated), (-9, rated)])) == nil)
    // The signature stands behind a line that it does not cover.
    #expect(untimely(record([(1, rated), (99, rated), (2, signed(1))])) == nil)
  }

  @Test func aSignatureOfTheFutureWasNotMade() {
    let file = record([(1, rated), (60, signed(1))])
    #expect(untimely(file, now: minutes(60)) == nil)
    #expect(untimely(file, now: minutes(58)) == nil)
    #expect(untimely(file, now: minutes(57)) == 0)
  }

  @Test func aWrongMomentThatIsSaidToBeWrongDoesNotCount() {
    let file = record([(99, rated), (2, misdated(1)), (3, signed(2)), (1, signed(0))])
    #expect(untimely(file) == nil)
    #expect(file.corrections.map(\.lines) == [[2]])
    // What is said later does not help a signature, nor what it does not cover.
    #expect(untimely(record([(99, rated), (2, signed(1)), (3, misdated(1))])) == 2)
    #expect(untimely(record([(99, rated), (2, misdated(1)), (3, signed(1))])) == 2)
    // Only the lines that are named.
    #expect(untimely(record([(99, rated), (98, rated), (2, misdated(1)), (3, signed(3))])) == 3)
    // A correction is a line itself.
    #expect(untimely(record([(99, rated), (9, misdated(1)), (3, signed(2))])) == 3)
    // Of lines that do not stand before it nothing is said.
    #expect(record([(1, misdated(0, 9, 1))]).corrections.map(\.lines) == [[1]])
  }

  /// In an auditor's file nobody else says what is wrong.
  @Test(arguments: Role.allCases) func whoMayWriteInADossierSaysWhatIsWrong(role: Role) {
    var sample = DossierSample(.finished)
    sample.add(.misdated(lines: [lineHash(1)], reason: "r"), by: role)
    #expect(
      SignedFile(sample.state).corrections.map(\.lines) == (role == .auditor ? [[2]] : []))
  }

  @Test func whatIsSaidToBeWrongIsToldNoMore() {
    #expect(record([(1, rated), (99, rated), (2, rated)]).timeOrder(now: later).wrong.count == 1)
    let file = record([(1, rated), (99, rated), (2, rated), (3, misdated(2))])
    #expect(file.timeOrder(now: later).wrong == [])
    #expect(file.newest(upTo: .max)?.at == minutes(3))
    #expect(file.newest(upTo: 3)?.at == minutes(99))
  }

  @Test func whatCanBeSaidToBeWrong() {
    let file = record([(1, rated), (99, rated), (-50, rated), (2, rated)])
    #expect(file.wrongLines(at: minutes(5)) == [lineHash(2), lineHash(3)])
    // What is newer than the clock, although nothing else shows it to be wrong.
    #expect(record([(1, rated), (99, rated)]).wrongLines(at: minutes(5)) == [lineHash(2)])
    #expect(record([(99, rated), (5, misdated(1))]).wrongLines(at: minutes(5)) == [])
    // The first line has a moment too.
    #expect(record([(-99, rated), (-98, rated)]).wrongLines(at: minutes(-90)) == [lineHash(0)])
  }
}
