/// A statistic: its exact value, or why it has none.
package enum Estimate: Hashable, Sendable {
  case value(Ratio)
  case undefined(Undefined)

  /// Why a statistic has no value.
  package enum Undefined: String, CaseIterable, Error {
    /// There are no pairs, or no units at all.
    case empty
    /// All pairs are the same in both, so that there is no direction to test or to measure.
    case allSame = "all-same"
    /// No unit has two ratings that could agree.
    case nothingPaired = "nothing-paired"
    /// The scale has one category, so that nothing could disagree.
    case oneCategory = "one-category"
    /// Chance alone would give no disagreement, as where all ratings are in one category, so that
    /// agreement beyond chance has no meaning.
    case noVariation = "no-variation"
    /// The numbers outgrow exact arithmetic, or a distribution what can be counted in a moment.
    case tooLarge = "too-large"
  }

  /// The value, where there is one.
  package var value: Ratio? {
    guard case .value(let ratio) = self else { return nil }
    return ratio
  }

  /// The reason, where there is no value.
  package var undefined: Undefined? {
    guard case .undefined(let reason) = self else { return nil }
    return reason
  }
}

extension Estimate {
  /// A quotient of whole numbers that may have outgrown their place, or what zero below means.
  init(_ numerator: Whole, over denominator: Whole, ifZero reason: Undefined) {
    guard let above = numerator.exact, let below = denominator.exact else {
      self = .undefined(.tooLarge)
      return
    }
    guard below != 0 else {
      self = .undefined(reason)
      return
    }
    self = .value(below < 0 ? Ratio(-above, over: -below) : Ratio(above, over: below))
  }

  /// A quotient of counts, or what zero below means.
  init(_ numerator: Int, over denominator: Int, ifZero reason: Undefined) {
    self.init(Whole(numerator), over: Whole(denominator), ifZero: reason)
  }
}
