/// What can be proven of a later wave beside an earlier one.
///
/// The order is that of maturity levels, or for one practice that of ratings. A verdict is given
/// when it is true whatever the open answers turn out to be, and then the strongest such one.
package enum Verdict: String, CaseIterable, Sendable {
  /// Later above earlier.
  case higher
  /// Later not below earlier.
  case atLeastAsHigh = "at-least-as-high"
  /// Later the same as earlier.
  case equal
  /// Later not above earlier.
  case atMostAsHigh = "at-most-as-high"
  /// Later below earlier.
  case lower
  /// None of these holds for certain.
  case notEstablished = "not-established"

  /// Whether the verdict is true of a pair.
  package func holds<Value: Comparable>(then: Value, now: Value) -> Bool {
    switch self {
    case .higher: now > then
    case .atLeastAsHigh: now >= then
    case .equal: now == then
    case .atMostAsHigh: now <= then
    case .lower: now < then
    case .notEstablished: true
    }
  }

  /// The strongest verdict that holds for every pair of values in the ranges.
  ///
  /// Each element is one way in which what counts may turn out; inside it the earlier and the
  /// later value vary on their own, so that the ends of the ranges decide:
  ///
  /// - `higher`: the least of later is above the most of earlier;
  /// - `equal`: both are one and the same value;
  /// - `atLeastAsHigh`: the least of later is the most of earlier, or above it;
  ///
  /// and `lower`, `atMostAsHigh` the other way round, each for every element. Where none of them
  /// holds, or there is nothing to compare, it is not established.
  package init<Value: Comparable>(
    _ ways: [(then: ClosedRange<Value>, now: ClosedRange<Value>)]
  ) {
    func always(_ holds: (ClosedRange<Value>, ClosedRange<Value>) -> Bool) -> Bool {
      !ways.isEmpty && ways.allSatisfy { holds($0.then, $0.now) }
    }
    self =
      if always({ $1.lowerBound > $0.upperBound }) {
        .higher
      } else if always({ $1.upperBound < $0.lowerBound }) {
        .lower
      } else if always({ $0 == $1 && $0.lowerBound == $0.upperBound }) {
        .equal
      } else if always({ $1.lowerBound >= $0.upperBound }) {
        .atLeastAsHigh
      } else if always({ $1.upperBound <= $0.lowerBound }) {
        .atMostAsHigh
      } else {
        .notEstablished
      }
  }
}

/// Which verdicts a baseline leaves possible, whatever the later wave says.
package struct AttainableVerdicts: Hashable, Sendable {
  /// Whether a later wave with the highest answers would be `higher`; else the baseline may be at
  /// the ceiling of what is compared.
  package let higher: Bool

  /// Whether a later wave could be shown to be `equal`: only with a settled baseline.
  package let equal: Bool

  /// Whether a later wave with the lowest answers would be `lower`; else the baseline may be at
  /// the floor.
  package let lower: Bool

  package init(higher: Bool, equal: Bool, lower: Bool) {
    self.higher = higher
    self.equal = equal
    self.lower = lower
  }

  package static let none = AttainableVerdicts(higher: false, equal: false, lower: false)
}
