/// Something known about how many institutions of some atoms have a property.
struct Constraint: Hashable {
  /// The places of the atoms, rising.
  let atoms: [Int]
  let property: Property
  let counts: ClosedRange<Int>
}

/// A count that is public already: printed earlier, or by somebody else.
package struct KnownCount: Hashable, Sendable {
  package let group: Group
  package let property: Property

  /// A single count where it was printed exactly; what the code meant where it was coded.
  package let counts: ClosedRange<Int>

  package init(_ group: Group, _ property: Property, _ counts: ClosedRange<Int>) {
    self.group = group
    self.property = property
    self.counts = counts
  }

  func constraint(in population: Population) -> Constraint {
    Constraint(atoms: population.atoms(in: group), property: property, counts: counts)
  }
}

/// A symbol that was printed earlier and stands for one of several outcomes.
package struct KnownSymbol: Hashable, Sendable {
  /// The counts of each outcome, which hold together.
  package let outcomes: [[KnownCount]]

  package init(_ outcomes: [[KnownCount]]) { self.outcomes = outcomes }
}
