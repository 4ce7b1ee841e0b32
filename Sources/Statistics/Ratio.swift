// What small groups and paired ratings tell, in numbers: tests by ranks, effect sizes, intervals and
// agreement. Knows nothing of what the numbers stand for, and uses no floating point that differs
// between machines.

/// An exact fraction in lowest terms, made at the end of a computation in whole numbers.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int128

  /// More than zero.
  package let denominator: Int128

  package static let zero = Ratio(0, over: 1)
  package static let one = Ratio(1, over: 1)

  /// - Precondition: the denominator is more than zero.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a denominator is more than zero")
    let divisor = Int128(commonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }
}

// MARK: - Order

extension Ratio: Comparable {
  package static func < (left: Ratio, right: Ratio) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }
}

// MARK: - Showing

extension Ratio {
  /// The nearest number with a fixed number of decimals, a tie going to the greater magnitude.
  ///
  /// It fits two words wherever the number itself is below 10⁹, so that it can be shown by what
  /// shows ordinary fractions. Rounding there again changes nothing.
  ///
  /// - Precondition: decimals number from 0 to 9.
  package func rounded(decimals: Int) -> Ratio {
    precondition((0...9).contains(decimals), "decimals number from 0 to 9")
    var scale: Int128 = 1
    var magnitude = numerator.magnitude / denominator.magnitude
    var rest = numerator.magnitude % denominator.magnitude
    for _ in 0..<decimals {
      let digit = denominator.magnitude.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      magnitude = magnitude * 10 + digit.quotient
      rest = digit.remainder
      scale *= 10
    }
    if rest >= denominator.magnitude - rest { magnitude += 1 }
    return Ratio(numerator < 0 ? -Int128(magnitude) : Int128(magnitude), over: scale)
  }

  /// The number as `3` or `13/8`.
  package var exactText: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// The nearest floating-point number, for drawing and for tests; never for what is printed.
  package var approximation: Double { Double(numerator) / Double(denominator) }
}

/// The greatest number that divides both; the other one where one is zero.
func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return max(left, 1)
}
