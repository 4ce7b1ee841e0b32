/// The ways to print a count.
package enum Coding: String, CaseIterable, Sendable {
  /// The number itself, but the first and the last t + 1 counts as one each.
  case tails

  /// As `tails`, and where all members have the property that is printed.
  case tailsOrAll = "tails-or-all"

  /// Whether it is at most a third, at least two thirds, or between.
  case thirds

  /// The size of the smallest group that may be printed so.
  ///
  /// By tails at least one count must lie between the tails: n ≥ 2t + 2 leaves room for one that
  /// is printed as it is, with more than t members on either side. By thirds the outer thirds must
  /// be as wide as a tail: n ≥ 3t.
  package func leastMembers(_ tail: Tail) -> Int {
    switch self {
    case .tails, .tailsOrAll: 2 * tail.count + 2
    case .thirds: max(2 * tail.count + 2, 3 * tail.count)
    }
  }
}
