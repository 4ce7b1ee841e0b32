import Maturity

/// What one step on the way up is.
enum Stepping {
  /// One answer up the scale.
  case rating

  /// The whole way to what is claimed of a practice, once there is evidence for it.
  case evidence([Standing])

  /// The ratings that a practice can be given, from what it has now on.
  func ratings(_ index: Int, from standing: Standing, highest: Int) -> [Rating] {
    let now = standing.range.lowerBound
    switch self {
    case .rating:
      return (Int(now.position)...highest).map { Rating(position: UInt8($0)) }
    case .evidence(let claimed):
      let claim = claimed[index].range.lowerBound
      return claim > now ? [now, claim] : [now]
    }
  }

  /// How many steps it is to raise a practice to a rating.
  func count(to rating: Rating, from standing: Standing) -> Int {
    switch self {
    case .rating: Int(rating.position) - Int(standing.range.lowerBound.position)
    case .evidence: rating > standing.range.lowerBound ? 1 : 0
    }
  }
}
