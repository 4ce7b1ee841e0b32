import Maturity
import Testing

@Suite struct RationalTests {
  private func fraction(_ numerator: Int, _ denominator: Int) throws -> Rational {
    try Rational(numerator, over: denominator)
  }

  @Test func `A fraction is kept in lowest terms with the sign above`() throws {
    #expect(try fraction(6, 4) == fraction(3, 2))
    #expect(try fraction(-6, 4).numerator == -3)
    #expect(try fraction(6, -4).numerator == -3)
    #expect(try fraction(-6, -4).denominator == 2)
    #expect(try fraction(0, -7) == Rational(0))
    #expect(try fraction(.min, .min) == Rational(1))
    #expect(try fraction(.min, 2).numerator == .min / 2)
  }

  @Test func `Arithmetic is that of fractions, for all small ones`() throws {
    let numbers = (-4...4).flatMap { above in (1...4).map { (above, $0) } }
    for (a, b) in numbers {
      for (c, d) in numbers {
        let (left, right) = (try fraction(a, b), try fraction(c, d))
        try #require(try left.adding(right) == fraction(a * d + c * b, b * d))
        try #require(try left.subtracting(right) == fraction(a * d - c * b, b * d))
        try #require(try left.multiplied(by: right) == fraction(a * c, b * d))
        if c != 0 { try #require(try left.divided(by: right) == fraction(a * d, b * c)) }
        try #require((left < right) == (a * d < c * b))
      }
    }
  }

  @Test func `What does not fit is told, and what only passes by too much is not`() throws {
    let most = Rational(.max)
    #expect(throws: Rational.Overflow()) { try most.adding(.one) }
    #expect(throws: Rational.Overflow()) { try most.multiplied(by: Rational(2)) }
    #expect(throws: Rational.Overflow()) { try Rational(.min).multiplied(by: Rational(-1)) }
    #expect(throws: Rational.Overflow()) { try Rational(1, over: .min) }
    #expect(throws: Rational.Overflow()) { try Rational(1, over: .max).adding(fraction(1, 2)) }
    #expect(try most.multiplied(by: fraction(3, .max)) == Rational(3))
    #expect(try most.divided(by: most) == .one)
    #expect(try Rational(.max, over: 3) < Rational(.max, over: 2))
    #expect(try Rational(.min, over: 3) < Rational(.max, over: 5))
  }

  @Test(arguments: [
    ("3", 3, 1), ("-3", -3, 1), ("0.25", 1, 4), ("-0.5", -1, 2), ("1/4", 1, 4), ("-6/4", -3, 2),
    ("2.50", 5, 2), ("0", 0, 1), ("007", 7, 1),
  ])
  func `A number is read exactly`(text: String, numerator: Int, denominator: Int) throws {
    let number = try #require(Rational(text))
    #expect(number == (try fraction(numerator, denominator)))
    #expect(Rational(number.exactText) == number)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1/0", "1/-2", "1/2/3", " 1", "1e3", "+1", "1,5", "٣", "--1", "1.-5",
    "9223372036854775808", "0.00000000000000000001", "1/", "/2",
  ])
  func `What is no number is refused`(text: String) {
    #expect(Rational(text) == nil)
  }
}
