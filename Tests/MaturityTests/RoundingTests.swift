import Maturity
import Testing

@Suite struct RoundingTests {
  /// 3.625 to two digits is the case that csf_profile's method names (peers.md §0.5).
  @Test(arguments: [
    ("3.625", 2, "3.63", "3.62", "3.62"), ("3.635", 2, "3.64", "3.64", "3.63"),
    ("2.5", 0, "3", "2", "2"), ("3.5", 0, "4", "4", "3"), ("-2.5", 0, "-3", "-2", "-2"),
    ("2.49", 0, "2", "2", "2"), ("2.51", 0, "3", "3", "2"), ("-2.51", 0, "-3", "-3", "-2"),
    ("2/3", 3, "0.667", "0.667", "0.666"), ("1.1", 1, "1.1", "1.1", "1.1"),
    ("-0.4", 0, "0", "0", "0"),
  ])
  func `Each mode rounds as its name says`(
    text: String, digits: Int, halfUp: String, halfEven: String, truncated: String
  ) throws {
    let number = try #require(Rational(text))
    func rounded(_ mode: Rounding.Mode) throws -> Rational {
      try number.rounded(Rounding(mode: mode, digits: digits))
    }
    #expect(try rounded(.halfUp) == Rational(halfUp))
    #expect(try rounded(.halfEven) == Rational(halfEven))
    #expect(try rounded(.truncate) == Rational(truncated))
  }

  @Test func `A greater number is never rounded to a smaller one`() throws {
    let numbers = try (-60...60).map { try Rational($0, over: 24) }
    for mode in Rounding.Mode.allCases {
      for digits in 0...2 {
        let rounded = try numbers.map { try $0.rounded(Rounding(mode: mode, digits: digits)) }
        #expect(rounded == rounded.sorted())
      }
    }
  }

  @Test func `A number that rounds to one that does not fit is told`() {
    #expect(throws: Rational.Overflow()) {
      try Rational(.max).rounded(Rounding(mode: .truncate, digits: 1))
    }
  }

  @Test func `A scale of too many decimals is a mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Rounding(mode: .truncate, digits: 7) }
  }
}
