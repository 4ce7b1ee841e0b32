extension SignedRanks {
  /// How far the ranks lie on one side, from −1 (all went down) to 1 (all went up).
  ///
  /// r = (W⁺ − W⁻) / (W⁺ + W⁻): the matched-pairs rank-biserial correlation of Kerby, The simple
  /// difference formula, Comprehensive Psychology 3 (2014), 11.IT.3.1. The ranks of pairs that did
  /// not change are in neither sum.
  package var rankBiserial: Estimate {
    Estimate(doubledUp - doubledDown, over: doubledUp + doubledDown, ifZero: .allSame)
  }
}
