/// What anybody can work out of print: that one of several conjunctions holds.
struct Knowledge {
  /// What was public before, as conjunctions of which one holds.
  let earlier: [[Constraint]]

  /// The same with all that was learnt since.
  private(set) var alternatives: [[Constraint]]

  /// The figures where all have the property, as agreed beforehand.
  private(set) var agreed: [Constraint] = []

  /// More than these are not kept apart; what would make more of them is not printed.
  static let mostAlternatives = 64

  init(_ earlier: [[Constraint]]) {
    self.earlier = earlier
    alternatives = earlier
  }

  /// Adds that one of some conjunctions holds, and with it what it says of all as agreed.
  mutating func learn(_ outcomes: [[Constraint]], unanimous: [Constraint]) {
    alternatives = alternatives.flatMap { known in outcomes.map { known + $0 } }
    agreed += unanimous
  }

  /// All constraints that occur.
  var constraints: [Constraint] { Array(Set((earlier + alternatives).joined())) }

  /// A search for each conjunction as far as it is about the institutions of a layout.
  func searches(_ layout: Layout, effort: Int) -> [WorldSearch] {
    Self.searches(alternatives, layout, effort: effort)
  }

  /// The searches among the worlds that agree with what was public before; none if nothing was.
  func earlierSearches(_ layout: Layout, effort: Int) -> [WorldSearch] {
    earlier.allSatisfy { layout.own($0).isEmpty }
      ? [] : Self.searches(earlier, layout, effort: effort)
  }

  private static func searches(
    _ conjunctions: [[Constraint]], _ layout: Layout, effort: Int
  ) -> [WorldSearch] {
    var seen: Set<[Constraint]> = []
    return conjunctions.map(layout.own).filter { seen.insert($0).inserted }
      .compactMap { WorldSearch(layout, $0, effort: effort) }
  }

  /// By block: the properties that all its institutions have, as was agreed and printed.
  func agreed(_ layout: Layout, with more: [Constraint] = []) -> [UInt64] {
    layout.blocks.map { block in
      (agreed + more).reduce(0) { bits, constraint in
        block.atoms.allSatisfy(constraint.atoms.contains)
          ? bits | 1 << UInt64(constraint.property.index) : bits
      }
    }
  }

  /// Witnesses against every statement, or nil if some has none.
  func proof(
    _ population: Population, groups: [Group], tail: Tail, effort: Int
  ) -> Proof? {
    let layout = Layout(
      population, constraints: constraints, groups: groups,
      around: Array(population.atoms.indices))
    var audit = Audit(
      layout, coalition: tail.coalition, searches: searches(layout, effort: effort),
      earlier: earlierSearches(layout, effort: effort), agreed: agreed(layout),
      effort: effort)
    audit.run(isThorough: true)
    guard audit.isSafe else { return nil }
    return Proof(
      blocks: layout.blocks.map(\.atoms),
      worlds: audit.pool.map { sighting in
        layout.blocks.map { Array(sighting.counts[$0.cells]) }
      },
      certainBefore: Set(audit.certainBefore))
  }
}
