import Hashing
import Testing

@testable import History

/// The rules of withdrawal themselves are tried on records, in `RecordStateTests`.
@Suite struct TimelineTests {
  private struct Word: TimelineEvent {
    let role: Role
    var withdrawnTarget: Digest?
    var standsFirm = false

    func saysSame(as other: Self) -> Bool { self == other }
  }

  @Test func anEventThatMayNotBeSaidHasNoEffectEvenAsAWithdrawal() {
    var timeline = Timeline<Word, Int>(head: lineHash(0))
    timeline.append(Word(role: .auditor), hash: lineHash(1), slot: 1)
    timeline.append(
      Word(role: .auditor, withdrawnTarget: lineHash(1)), hash: lineHash(2), slot: nil,
      rejection: .foreignRole)
    #expect(timeline.current(1)?.hash == lineHash(1))
    #expect(timeline.entry(lineHash(2))?.counts == false)
    #expect(timeline.lastRedoable(by: .auditor) == nil)
    #expect(timeline.head == lineHash(2))
  }

  @Test func aSlotKeepsItsOwnEventsInOrder() {
    var timeline = Timeline<Word, Int>(head: lineHash(0))
    for number in 1...6 {
      timeline.append(Word(role: .unit), hash: lineHash(number), slot: number % 2)
    }
    timeline.append(
      Word(role: .unit, withdrawnTarget: lineHash(5)), hash: lineHash(7), slot: nil)
    #expect(timeline.all(1).map(\.hash) == [lineHash(1), lineHash(3)])
    #expect(timeline.current(1)?.hash == lineHash(3))
    #expect(timeline.current(0)?.hash == lineHash(6))
    #expect(timeline.all(9).isEmpty)
    #expect(timeline.current(9) == nil)
  }
}
