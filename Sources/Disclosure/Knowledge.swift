/// What anybody can work out of print: that one of several conjunctions holds.
struct Knowledge {
  /// What was public before.
  let earlier: [Constraint]

  /// The conjunctions, each with what was public before.
  private(set) var alternatives: [[Constraint]]

  /// The base and property of figures where all have it, as agreed beforehand.
  private(set) var agreed: [Constraint] = []

  init(_ earlier: [Constraint]) {
    self.earlier = earlier
    alternatives = [earlier]
  }

  /// Adds that one of some conjunctions holds.
  mutating func learn(_ outcomes: [[Constraint]]) {
    alternatives = alternatives.flatMap { known in outcomes.map { known + $0 } }
  }

  mutating func agree(_ unanimous: [Constraint]) { agreed += unanimous }
}
