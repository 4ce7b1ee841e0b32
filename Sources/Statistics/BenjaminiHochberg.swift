extension Array<Ratio> {
  /// Each probability as the share of false alarms expected among it and all smaller ones.
  ///
  /// The i-th smallest of m becomes the least of m p₍ⱼ₎ / j over j ≥ i, at most 1 (Benjamini and
  /// Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57,
  /// 1995). Asks that the tests do not depend on each other negatively; for exploring only. In the
  /// order given.
  package var adjustedByBenjaminiHochberg: [Ratio] {
    var adjusted = self
    var lowest = Ratio.one
    for (rank, index) in indices.sorted(by: { self[$0] < self[$1] }).enumerated().reversed() {
      lowest = Swift.min(lowest, self[index].timesWithinOne(count, over: rank + 1))
      adjusted[index] = lowest
    }
    return adjusted
  }
}
