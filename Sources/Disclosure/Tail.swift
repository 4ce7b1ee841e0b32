/// How many counts at either end of a group look alike in print: t = 2 + c.
///
/// With c institutions that lay their own answers side by side, a count of t or less leaves at least
/// two others of whom nothing is certain. There is no tail below three: an institution always knows
/// itself, so that every reader is a coalition of one.
package struct Tail: Hashable, Sendable {
  /// The number of institutions that may lay their answers together.
  package let coalition: Int

  /// The tail t, three or more.
  package var count: Int { coalition + 2 }

  /// A tail that withstands coalitions of a size, or nil where that is below one.
  package init?(coalition: Int) {
    guard coalition >= 1 else { return nil }
    self.coalition = coalition
  }
}
