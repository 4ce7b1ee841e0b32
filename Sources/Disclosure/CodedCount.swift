/// What is printed in the place of a count.
package enum CodedCount: Hashable, Sendable {
  case atMost(Int)
  case exactly(Int)
  case atLeast(Int)

  /// Every member of the group, where the sector has agreed beforehand to publish that.
  case all

  case atMostAThird
  case betweenThirds
  case atLeastTwoThirds
}
