import Statistics
import Testing

@Suite struct RatioTests {
  @Test func `A fraction is kept in lowest terms`() {
    #expect(ratio(6, 4) == ratio(3, 2))
    #expect(ratio(-6, 4).numerator == -3)
    #expect(ratio(0, 7).denominator == 1)
    #expect(Ratio(1 << 126, over: 1 << 125) == ratio(2))
  }

  @Test func `Fractions are ordered by value, for all small ones and where products overflow`()
    throws
  {
    for a in -4...4 {
      for b in 1...4 {
        for c in -4...4 {
          for d in 1...4 { try #require((ratio(a, b) < ratio(c, d)) == (a * d < c * b)) }
        }
      }
    }
    let large: Int128 = 1 << 120
    #expect(Ratio(large - 1, over: large) < Ratio(large, over: large + 1))
    #expect(!(Ratio(large, over: large + 1) < Ratio(large - 1, over: large)))
  }

  @Test(arguments: [
    (5, 2, 0, 3), (-5, 2, 0, -3), (1, 3, 4, 3333), (2, 3, 4, 6667), (1, 8, 2, 13), (-1, 8, 2, -13),
    (0, 1, 3, 0), (7, 1, 2, 700), (999_999, 1_000_000, 4, 10_000), (1, 3, 9, 333_333_333),
  ])
  func `A tie is rounded to the greater magnitude`(
    numerator: Int, denominator: Int, decimals: Int, units: Int
  ) {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let rounded = ratio(numerator, denominator).rounded(decimals: decimals)
    #expect(rounded == ratio(units, scale))
    #expect(rounded.rounded(decimals: decimals) == rounded)
  }

  @Test func `The exact text has a bar where it is no whole number`() {
    #expect(ratio(13, 8).exactText == "13/8")
    #expect(ratio(-6, 2).exactText == "-3")
  }

  @Test func `A fraction of the largest terms is rounded without overflow`() {
    let large = Int128.max
    #expect(Ratio(large - 1, over: large).rounded(decimals: 9) == .one)
    #expect(Ratio(large / 3, over: large).rounded(decimals: 9) == ratio(333_333_333, 1_000_000_000))
  }

  @Test func `A denominator of zero is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = Ratio(1, over: 0) }
  }
}
