/// How much it counts that two ratings on an ordered scale differ.
package enum Disagreement: String, CaseIterable, Sendable {
  /// Any difference as much as any other.
  case any
  /// In proportion to the distance.
  case linear
  /// In proportion to the square of the distance.
  case quadratic

  /// The weight of a distance, a whole number; none at distance zero.
  func weight(_ distance: Int) -> Int {
    switch self {
    case .any: distance == 0 ? 0 : 1
    case .linear: Int(distance.magnitude)
    case .quadratic: distance * distance
    }
  }
}
