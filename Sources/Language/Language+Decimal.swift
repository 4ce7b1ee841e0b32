extension Language {
  /// Writes a fraction with a fixed number of decimals, rounded once and exactly.
  ///
  /// A tie goes to the greater magnitude: rule B of ISO 80000-1:2009, annex B.3, which for numbers
  /// that are not negative is rounding half up. The decimal sign is a comma in Dutch and a point in
  /// English; nothing separates thousands. What rounds to zero has no sign.
  ///
  /// - Parameters:
  ///   - numerator: Any whole number.
  ///   - denominator: More than zero.
  ///   - digits: The number of decimals, from 0 to 9.
  /// - Returns: The number without a unit.
  package func decimal(_ numerator: Int, over denominator: Int, digits: Int) -> String {
    rounded(numerator, over: denominator, factor: 1, digits: digits)
  }

  /// Writes a part of a whole as a percentage: `67%`.
  ///
  /// Rounds as ``decimal(_:over:digits:)`` does, so that a part that is nearly the whole may read
  /// `100%`; whoever must tell them apart shows the counts as well.
  ///
  /// - Parameters:
  ///   - part: Any whole number.
  ///   - whole: More than zero.
  ///   - digits: The number of decimals, from 0 to 9.
  /// - Returns: The number with a per cent sign directly behind it.
  package func percentage(_ part: Int, of whole: Int, digits: Int = 0) -> String {
    rounded(part, over: whole, factor: 100, digits: digits) + "%"
  }

  private func rounded(
    _ numerator: Int, over denominator: Int, factor: UInt128, digits: Int
  ) -> String {
    precondition(denominator > 0, "A denominator is more than zero.")
    precondition((0...9).contains(digits), "Decimals number from 0 to 9.")
    var scale: UInt128 = 1
    for _ in 0..<digits { scale *= 10 }
    let divisor = UInt128(denominator)
    // At most 2⁶³ · 100 · 10⁹ · 2 + 2⁶³, which is below 2¹⁰²: nothing here can overflow.
    let quotient =
      (UInt128(numerator.magnitude) * factor * scale * 2 + divisor) / (divisor * 2)
    let sign = numerator < 0 && quotient > 0 ? "-" : ""
    let whole = "\(sign)\(quotient / scale)"
    guard digits > 0 else { return whole }
    let fraction = String(quotient % scale)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return whole + decimalSign + zeros + fraction
  }

  private var decimalSign: String {
    switch self {
    case .nl: ","
    case .en: "."
    }
  }
}
