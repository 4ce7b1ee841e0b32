import Testing

@testable import Demonstration

@Suite struct LotTests {
  /// FNV-1a and the finaliser of SplitMix64, written down in five lines of Python with whole numbers.
  @Test(arguments: [
    (0 as UInt64, "", 0xc381_7c01_6ba4_ff30 as UInt64),
    (2025, "a", 0xa924_cb9a_4dcc_6355),
    (2025, "Universiteit Elzerdam/GOV", 0x083a_45f8_54ce_1b51),
  ])
  func drawsWhatAnotherProgramDraws(seed: UInt64, key: String, expected: UInt64) {
    #expect(Lot(seed: seed).bits(key) == expected)
  }

  @Test func staysWithinItsRange() {
    let lot = Lot(seed: 7)
    for key in 0..<500 {
      #expect((0..<3).contains(lot.number("\(key)", below: 3)))
      #expect((-4...4).contains(lot.deviation("\(key)", spread: 4)))
    }
  }

  @Test func reachesEveryOutcome() {
    let lot = Lot(seed: 7)
    #expect(Set((0..<200).map { lot.number("\($0)", below: 5) }) == [0, 1, 2, 3, 4])
    #expect(Set((0..<400).map { lot.deviation("\($0)", spread: 2) }) == [-2, -1, 0, 1, 2])
    #expect(Set((0..<200).map { lot.choice("\($0)", among: ["a", "b"]) }) == ["a", "b"])
  }

  @Test func happensNeverAtZeroAndAlwaysAtAHundred() {
    let lot = Lot(seed: 7)
    #expect((0..<200).allSatisfy { !lot.happens("\($0)", percentage: 0) })
    #expect((0..<200).allSatisfy { lot.happens("\($0)", percentage: 100) })
  }
}
