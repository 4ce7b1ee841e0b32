import Maturity

// The Definitions module refuses a questionnaire whose scores could outgrow two words, so that here
// an overflow is a mistake of ours.

extension Rational {
  static func + (left: Rational, right: Rational) -> Rational {
    proved { () throws(Overflow) in try left.adding(right) }
  }

  static func - (left: Rational, right: Rational) -> Rational {
    proved { () throws(Overflow) in try left.subtracting(right) }
  }

  static func * (left: Rational, right: Rational) -> Rational {
    proved { () throws(Overflow) in try left.multiplied(by: right) }
  }

  static func / (left: Rational, right: Rational) -> Rational {
    proved { () throws(Overflow) in try left.divided(by: right) }
  }

  /// The number rounded, or as it is where there is no rounding.
  func rounded(by rounding: Rounding?) -> Rational {
    guard let rounding else { return self }
    return Self.proved { () throws(Overflow) in try rounded(rounding) }
  }

  private static func proved(_ result: () throws(Overflow) -> Rational) -> Rational {
    do {
      return try result()
    } catch {
      preconditionFailure("a definition was let through whose scores do not fit")
    }
  }
}
