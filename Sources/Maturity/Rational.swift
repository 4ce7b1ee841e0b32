/// A fraction in lowest terms, with arithmetic that never rounds and never traps.
///
/// Every operation whose result has no place in two words throws `Overflow`; whoever has proved
/// beforehand that numbers stay small may rely on it.
package struct Rational: Hashable, Sendable {
  package let numerator: Int

  /// More than zero.
  package let denominator: Int

  /// A result that does not fit.
  package struct Overflow: Error, Hashable {
    package init() {}
  }

  package init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Reduces a fraction to lowest terms.
  ///
  /// - Precondition: the denominator is not zero.
  package init(_ numerator: Int, over denominator: Int) throws(Overflow) {
    precondition(denominator != 0, "a fraction needs a denominator")
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = (numerator < 0) != (denominator < 0)
    guard
      let above = Self.signed(numerator.magnitude / divisor, isNegative: isNegative),
      let below = Int(exactly: denominator.magnitude / divisor)
    else { throw Overflow() }
    self.numerator = above
    self.denominator = below
  }

  private static func signed(_ magnitude: UInt, isNegative: Bool) -> Int? {
    guard isNegative else { return Int(exactly: magnitude) }
    return magnitude == Int.min.magnitude ? Int.min : Int(exactly: magnitude).map { -$0 }
  }

  private static func commonDivisor(_ left: UInt, _ right: UInt) -> UInt {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}

// MARK: - Arithmetic

extension Rational {
  package static let zero = Rational(0)
  package static let one = Rational(1)

  package func adding(_ other: Rational) throws(Overflow) -> Rational {
    let divisor = Int(Self.commonDivisor(denominator.magnitude, other.denominator.magnitude))
    let left = try Self.product(numerator, other.denominator / divisor)
    let right = try Self.product(other.numerator, denominator / divisor)
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow { throw Overflow() }
    return try Rational(sum, over: Self.product(denominator / divisor, other.denominator))
  }

  package func subtracting(_ other: Rational) throws(Overflow) -> Rational {
    try adding(other.multiplied(by: Rational(-1)))
  }

  package func multiplied(by other: Rational) throws(Overflow) -> Rational {
    // Cancelling first keeps a product small whose factors are not.
    let left = try Rational(numerator, over: other.denominator)
    let right = try Rational(other.numerator, over: denominator)
    return try Rational(
      Self.product(left.numerator, right.numerator),
      over: Self.product(left.denominator, right.denominator))
  }

  /// - Precondition: the other number is not zero.
  package func divided(by other: Rational) throws(Overflow) -> Rational {
    precondition(other.numerator != 0, "nothing is divided by zero")
    return try multiplied(by: Rational(other.denominator, over: other.numerator))
  }

  private static func product(_ left: Int, _ right: Int) throws(Overflow) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { throw Overflow() }
    return product
  }
}

// MARK: - Order

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }
}

// MARK: - Text

extension Rational {
  /// Reads `3`, `-0.25` or `1/4`: ASCII digits, no exponent, no spaces.
  ///
  /// - Returns: nil for anything else, and for a number that does not fit.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self.init(decimal: parts[0])
    case 2:
      guard let above = Self.whole(parts[0]), parts[1].first != "-",
        let below = Self.whole(parts[1]), below > 0,
        let fraction = try? Rational(above, over: below)
      else { return nil }
      self = fraction
    default: return nil
    }
  }

  private init?(decimal text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.whole(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(whole)
      return
    }
    let decimals = parts[1]
    guard !decimals.isEmpty, decimals.first != "-", let digits = Self.whole(parts[0] + decimals)
    else { return nil }
    var scale = 1
    for _ in decimals.utf8 {
      let (product, overflow) = scale.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scale = product
    }
    guard let fraction = try? Rational(digits, over: scale) else { return nil }
    self = fraction
  }

  private static func whole(_ text: Substring) -> Int? {
    let digits = text.first == "-" ? text.dropFirst() : text
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// The number as `3` or `13/8`, which reads back as the same number.
  package var exactText: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
