extension Array<Ratio> {
  /// Each probability as it counts when all of them were looked at, by Holm's procedure.
  ///
  /// The i-th smallest of m becomes the greatest of (m − j + 1) p₍ⱼ₎ over j ≤ i, at most 1 (Holm, A
  /// simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6,
  /// 1979). Valid however the tests depend on each other. In the order given.
  package var adjustedByHolm: [Ratio] {
    var adjusted = self
    var highest = Ratio.zero
    for (rank, index) in indices.sorted(by: { self[$0] < self[$1] }).enumerated() {
      highest = Swift.max(highest, self[index].timesWithinOne(count - rank, over: 1))
      adjusted[index] = highest
    }
    return adjusted
  }
}

extension Ratio {
  /// A probability times a fraction of small whole numbers, at most 1.
  func timesWithinOne(_ factor: Int, over divisor: Int) -> Ratio {
    precondition(numerator >= 0 && self <= .one, "a probability lies from 0 to 1")
    let ratio = Ratio(Int128(factor), over: Int128(divisor))
    // Cancelling first keeps powers of two small; a denominator up to 2¹⁰⁰ leaves room for the rest.
    let left = Ratio(ratio.numerator, over: denominator)
    let right = Ratio(numerator, over: ratio.denominator)
    return Swift.min(
      .one,
      Ratio(left.numerator * right.numerator, over: left.denominator * right.denominator))
  }
}
