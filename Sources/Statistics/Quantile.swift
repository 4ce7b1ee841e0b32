extension Collection<Int> {
  /// The least number that at least a given share of the numbers do not exceed.
  ///
  /// The inverse of the distribution function, type 1 of Hyndman and Fan, Sample quantiles in
  /// statistical packages, The American Statistician 50 (1996): always one of the numbers, so that
  /// a quartile of levels is a level.
  ///
  /// - Parameter share: from 0 to 1; one half asks the lower median.
  /// - Returns: nil without numbers.
  package func quantile(_ share: Ratio) -> Int? {
    precondition(Ratio.zero <= share && share <= .one, "a share lies from 0 to 1")
    guard !isEmpty else { return nil }
    let product = Int128(count) * share.numerator
    let rank = Int((product + share.denominator - 1) / share.denominator)
    return sorted()[Swift.max(rank, 1) - 1]
  }
}
