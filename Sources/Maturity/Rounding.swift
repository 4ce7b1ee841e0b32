/// How a score is rounded, and whether that happens on the way or only where it is shown.
package struct Rounding: Hashable, Sendable {
  package let mode: Mode

  /// The number of decimals, from 0 to 6.
  package let digits: Int

  /// Whether every mean is rounded before it is used further; else only what is shown.
  package let isIntermediate: Bool

  package init(mode: Mode, digits: Int, isIntermediate: Bool = false) {
    precondition((0...6).contains(digits), "decimals number from 0 to 6")
    self.mode = mode
    self.digits = digits
    self.isIntermediate = isIntermediate
  }

  /// What becomes of a number between two that have few enough decimals.
  package enum Mode: String, CaseIterable, Sendable {
    /// To the nearest, and halfway away from zero.
    case halfUp = "half-up"
    /// To the nearest, and halfway to the even digit.
    case halfEven = "half-even"
    /// Towards zero.
    case truncate
  }
}

extension Rational {
  /// The number with a fixed number of decimals.
  package func rounded(_ rounding: Rounding) throws(Overflow) -> Rational {
    var scale = 1
    for _ in 0..<rounding.digits { scale *= 10 }
    let scaled = try multiplied(by: Rational(scale))
    let whole = scaled.numerator.magnitude / scaled.denominator.magnitude
    let rest = scaled.numerator.magnitude % scaled.denominator.magnitude
    let (twice, isMore) = rest.addingReportingOverflow(rest)
    let isTie = !isMore && twice == scaled.denominator.magnitude
    let isAboveHalf = isMore || twice > scaled.denominator.magnitude
    let goesUp =
      switch rounding.mode {
      case .halfUp: isAboveHalf || isTie
      case .halfEven: isAboveHalf || (isTie && !whole.isMultiple(of: 2))
      case .truncate: false
      }
    guard let magnitude = Int(exactly: whole + (goesUp ? 1 : 0)) else { throw Overflow() }
    return try Rational(numerator < 0 ? -magnitude : magnitude, over: scale)
  }
}
