import Statistics
import Testing

@Suite struct TestFamilyTests {
  private let up = PairedAnalysis(Array(repeating: 1, count: 14))
  private let mixed = PairedAnalysis(differenceSamples[0])
  private let still = PairedAnalysis(Array(repeating: 0, count: 14))
  private let few = PairedAnalysis([1, 1, 1, 1, 1])

  @Test func `Sets that cannot say anything are no members, before tests are counted`() throws {
    let family = TestFamily([up, still, mixed, few])
    #expect(family.size == 2)
    #expect(family.members.map { $0 != nil } == [true, false, true, false])
    let first = try #require(family.members[0])
    #expect(first.probability == Ratio(1, over: 1 << 13))
    #expect(first.holm == Ratio(1, over: 1 << 12))
    #expect(first.benjaminiHochberg == Ratio(1, over: 1 << 12))
    #expect(first.isSignificant == .shown(true))
    let second = try #require(family.members[2])
    #expect(second.holm == second.probability)
    #expect(second.isSignificant == .shown(false))
    #expect(!second.isHopeless)
  }

  @Test func `Below ten pairs nothing is called significant`() throws {
    let eight = PairedAnalysis(Array(repeating: 1, count: 8))
    let member = try #require(TestFamily([eight]).members[0])
    #expect(member.probability == ratio(1, 128))
    #expect(member.isSignificant == .withheld(needed: 10))
  }

  @Test func `Eight changes each among twelve tests are hopeless, whatever they were`() {
    let eight = PairedAnalysis(Array(repeating: 1, count: 8) + [0, 0, 0, 0, 0, 0])
    let family = TestFamily(Array(repeating: eight, count: 12))
    #expect(family.members.allSatisfy { $0?.isHopeless == true })
    #expect(family.members.allSatisfy { $0?.isSignificant == .shown(false) })
  }

  @Test func `No sets make no family`() {
    #expect(TestFamily([]).size == 0)
    #expect(TestFamily([still]).size == 0)
  }
}
