/// The levels that a theme may turn out to have.
package struct LevelBounds: Hashable, Sendable {
  package let low: Int
  package let high: Int

  /// Whether the theme may also turn out to have no applicable practice, and so no level.
  package let mayBeNone: Bool

  package init(low: Int, high: Int, mayBeNone: Bool = false) {
    precondition(low <= high, "bounds must not cross")
    self.low = low
    self.high = high
    self.mayBeNone = mayBeNone
  }

  /// The level, where nothing open can change it.
  package var settled: Int? { low == high && !mayBeNone ? low : nil }
}
