/// By how much the typical pair changed, with an interval for it.
///
/// The median of the n(n+1)/2 Walsh averages (dᵢ + dⱼ)/2, i ≤ j, pairs without change kept (Hodges
/// and Lehmann, Estimates of location based on rank tests, Annals of Mathematical Statistics 34,
/// 1963). The interval runs from the k-th smallest to the k-th largest average, with k from the
/// distribution of the signed-rank statistic (Tukey 1949, as in Hollander, Wolfe and Chicken,
/// Nonparametric Statistical Methods, 3rd ed. 2014, section 3.3). With whole differences its ends
/// are multiples of one half: half a step means that about half of the pairs took one.
package struct HodgesLehmann: Hashable, Sendable {
  package let estimate: Ratio

  /// From the least to the greatest change that the ranks do not speak against, both included.
  package let interval: ClosedRange<Ratio>

  /// The confidence that the interval has, at least, where differences are symmetric about their
  /// middle: 1 − 2 P(W ≤ k − 1).
  ///
  /// Exact for untied differences; ties make the closed interval hold more often, not less
  /// (Noether 1967).
  package let confidence: Ratio

  /// Whether the interval has the confidence that was asked, which five pairs cannot give at 95 %.
  package let reachesAsked: Bool

  /// Takes differences and the confidence asked, between 0 and 1, as 95/100.
  ///
  /// - Throws: `empty` without differences, `tooLarge` for more than 400.
  package init(
    _ differences: [Int], confidence asked: Ratio
  ) throws(Estimate.Undefined) {
    precondition(Ratio.zero < asked && asked < .one, "a confidence lies within 0 and 1")
    let count = differences.count
    guard count > 0 else { throw .empty }
    guard let patterns = SignPatterns(ranks: Array(1...count)) else { throw .tooLarge }
    var sums: [Int] = []
    sums.reserveCapacity(count * (count + 1) / 2)
    for first in differences.indices {
      for second in first..<count { sums.append(differences[first] + differences[second]) }
    }
    sums.sort()
    // Of an odd number of averages the middle one, of an even number the mean of the middle two.
    let middle = sums[(sums.count - 1) / 2] + sums[sums.count / 2]
    estimate = Ratio(Int128(middle), over: 4)

    let tail = Ratio(asked.denominator - asked.numerator, over: 2 * asked.denominator)
    var rank = 1
    while patterns.probability(atMost: rank) < tail { rank += 1 }
    interval =
      Ratio(Int128(sums[rank - 1]), over: 2)...Ratio(Int128(sums[sums.count - rank]), over: 2)
    let missed = patterns.probability(atMost: rank - 1).doubledWithinOne
    confidence = Ratio(missed.denominator - missed.numerator, over: missed.denominator)
    reachesAsked = asked <= confidence
  }
}
