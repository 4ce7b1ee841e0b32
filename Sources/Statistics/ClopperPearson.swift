/// An interval for a share that holds it with at least the confidence asked, at any true share.
///
/// The tails of the binomial distribution turned round: the lower end is the share under which so
/// many or more come up with probability α/2, the upper end the share under which so many or fewer
/// do (Clopper and Pearson, The use of confidence or fiducial limits illustrated in the case of the
/// binomial, Biometrika 26, 1934). Both ends are quantiles of beta distributions.
package struct ClopperPearson: Hashable, Sendable {
  /// To the nearest 10⁻⁹, and exact where the interval reaches 0.
  package let lower: Ratio

  /// To the nearest 10⁻⁹, and exact where the interval reaches 1.
  package let upper: Ratio

  /// - Parameters:
  ///   - count: how many came up, from 0 to `total`.
  ///   - total: at least 1.
  ///   - confidence: between 0 and 1, as 95/100.
  package init(_ count: Int, of total: Int, confidence: Ratio) {
    precondition(total >= 1 && (0...total).contains(count), "a count is a part of its total")
    precondition(Ratio.zero < confidence && confidence < .one, "a confidence lies within 0 and 1")
    let tail =
      Double(confidence.denominator - confidence.numerator) / (2 * Double(confidence.denominator))
    lower = count == 0 ? .zero : Self.lowerEnd(count, of: total, tail: tail)
    // The upper end for those that came up is the lower end for those that did not, from 1 down.
    upper =
      count == total
      ? .one
      : Ratio(unit - Self.lowerEnd(total - count, of: total, tail: tail).scaled, over: unit)
  }

  /// The share under which at least so many come up with a given probability, by halving.
  private static func lowerEnd(_ count: Int, of total: Int, tail: Double) -> Ratio {
    var (low, high) = (0.0, 1.0)
    // Sixty halvings leave less than the error of the probability itself, about 10⁻¹³.
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if binomialUpperTail(count, of: total, share: middle) < tail {
        low = middle
      } else {
        high = middle
      }
    }
    return Ratio(Int128((high * Double(unit)).rounded()), over: unit)
  }
}

/// Ends of intervals are multiples of one part in this many.
private let unit: Int128 = 1_000_000_000

extension Ratio {
  /// How many parts of 10⁻⁹ the number has, being a whole number of them.
  fileprivate var scaled: Int128 { numerator * (unit / denominator) }
}

/// The probability that at least so many of a total come up, each with the same share.
///
/// The terms are taken relative to the greatest one and divided by their sum, so that no factorial
/// and no power is needed: only + − × ÷, the same on every machine.
///
/// - Precondition: the share lies between 0 and 1, both excluded.
func binomialUpperTail(_ count: Int, of total: Int, share: Double) -> Double {
  let odds = share / (1 - share)
  let mode = min(total, Int(Double(total + 1) * share))
  var all = 1.0
  var tail = mode >= count ? 1.0 : 0.0
  var term = 1.0
  var index = mode
  while index < total, term > 0 {
    term *= Double(total - index) / Double(index + 1) * odds
    index += 1
    all += term
    if index >= count { tail += term }
  }
  term = 1.0
  index = mode
  while index > 0, term > 0 {
    term *= Double(index) / (Double(total - index + 1) * odds)
    index -= 1
    all += term
    if index >= count { tail += term }
  }
  return tail / all
}
