/// How small the two-sided probability of a test of signs or signed ranks can get at all.
package enum AttainableProbability {
  /// The most changed pairs that the tests take.
  package static let mostChanged = SignPatterns.most

  /// The probability where all m changed pairs went one way: 2¹⁻ᵐ, and 1 where none changed.
  ///
  /// Above 101 pairs it is 2⁻¹⁰⁰, to which the tests then round up.
  ///
  /// - Precondition: at most 400 pairs changed.
  package static func least(changed: Int) -> Ratio {
    precondition((0...SignPatterns.most).contains(changed), "at most 400 pairs are tested")
    guard changed > 0 else { return .one }
    return Ratio(1, over: 1 << Int128(min(changed - 1, SignPatterns.mostExact)))
  }

  /// The fewest changed pairs with which the first of so many tests can be significant by Holm.
  ///
  /// - Parameters:
  ///   - tests: how many are looked at, at least 1.
  ///   - level: the level α, as 5/100.
  /// - Returns: nil where no number of pairs suffices, as with a level of zero.
  package static func leastChanged(tests: Int, level: Ratio) -> Int? {
    precondition(tests >= 1, "there is at least one test")
    return (1...SignPatterns.most).first {
      least(changed: $0).timesWithinOne(tests, over: 1) <= level
    }
  }

  /// Which tests cannot be significant by Holm, whatever the directions of the changes.
  ///
  /// A Holm-adjusted probability rises with each of the probabilities it is made of, so that the
  /// best case of every test is the one in which all of them attain their least.
  ///
  /// - Parameters:
  ///   - changed: for each test the number of changed pairs.
  ///   - level: the level α, as 5/100.
  /// - Returns: one answer for each test, in the order given.
  package static func hopeless(changed: [Int], level: Ratio) -> [Bool] {
    changed.map(least(changed:)).adjustedByHolm.map { level < $0 }
  }
}
