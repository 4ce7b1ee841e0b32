/// Whether ups and downs, whatever their size, could be coin tossing.
///
/// The exact sign test (Dixon and Mood, The statistical sign test, Journal of the American
/// Statistical Association 41, 1946): pairs that stayed the same are left out, and the number of
/// ups is binomial with one half.
package struct SignTest: Hashable, Sendable {
  /// Twice the smaller tail, at most 1.
  ///
  /// Undefined where nothing changed, and for more than 400 changed pairs.
  package let twoSided: Estimate

  /// Whether the probability is exact, as with up to 100 changed pairs; else it is good to twelve
  /// digits and rounded up to a multiple of 2⁻¹⁰⁰.
  package let isExact: Bool

  package init(_ changes: Changes) {
    // The signed-rank test is the sign test where all ranks are the same.
    guard changes.changed > 0 else {
      twoSided = .undefined(.allSame)
      isExact = true
      return
    }
    guard let patterns = SignPatterns(ranks: Array(repeating: 1, count: changes.changed))
    else {
      twoSided = .undefined(.tooLarge)
      isExact = false
      return
    }
    let tail = patterns.probability(atMost: min(changes.up, changes.down))
    twoSided = .value(tail.doubledWithinOne)
    isExact = patterns.isExact
  }
}
