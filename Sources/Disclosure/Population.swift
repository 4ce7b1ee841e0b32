/// Institutions that nobody can tell apart by what is public: the same sector, profile, and so on.
package struct Atom: Hashable, Sendable {
  /// The value of each public attribute, in an order that all atoms share.
  package let attributes: [Int]

  /// The number of institutions, one or more.
  package let size: Int

  /// The states that one of these institutions can be in, as everybody knows.
  ///
  /// What cannot be must be left out: an attacker leaves it out too. What is in doubt for the
  /// attacker stays in.
  package let possible: [Properties]

  package init(attributes: [Int], size: Int, possible: [Properties]) {
    precondition(size > 0, "an atom holds institutions")
    precondition(!possible.isEmpty, "an institution is in some state")
    self.attributes = attributes
    self.size = size
    self.possible = Set(possible).sorted()
  }
}

/// All institutions by their public attributes, with nothing of what they keep to themselves.
package struct Population: Hashable, Sendable {
  package let atoms: [Atom]

  /// The number of properties; the states of all atoms are made of these.
  package let properties: Int

  package init(_ atoms: [Atom], properties: Int) {
    precondition((1...64).contains(properties), "properties are the bits of a word")
    precondition(
      Set(atoms.map(\.attributes)).count == atoms.count, "two atoms differ in an attribute")
    precondition(
      Set(atoms.map(\.attributes.count)).count <= 1, "atoms have the same attributes")
    let beyond = properties == 64 ? 0 : ~UInt64(0) << UInt64(properties)
    precondition(
      atoms.allSatisfy { $0.possible.allSatisfy { $0.bits & beyond == 0 } },
      "states are made of the properties there are")
    self.atoms = atoms
    self.properties = properties
  }
}

/// A set of institutions told by their public attributes, such as a sector.
package struct Group: Hashable, Sendable {
  /// What its members have in common: nothing for all institutions.
  package let conditions: [Condition]

  package struct Condition: Hashable, Sendable {
    package let attribute: Int
    package let values: [Int]

    package init(attribute: Int, values: [Int]) {
      self.attribute = attribute
      self.values = values
    }
  }

  package init(_ conditions: [Condition]) { self.conditions = conditions }

  /// The institutions with one value of one attribute.
  package init(attribute: Int, value: Int) {
    self.init([Condition(attribute: attribute, values: [value])])
  }

  package static let everybody = Group([])

  /// Whether it takes more than one attribute to tell who belongs to it.
  package var isCrossed: Bool { Set(conditions.map(\.attribute)).count > 1 }

  func contains(_ atom: Atom) -> Bool {
    conditions.allSatisfy { $0.values.contains(atom.attributes[$0.attribute]) }
  }
}

extension Population {
  /// The atoms that a group is made of, by their places.
  package func atoms(in group: Group) -> [Int] {
    atoms.indices.filter { group.contains(atoms[$0]) }
  }

  /// The number of a group's institutions that may have a property and may lack it.
  ///
  /// Who did not take part in the earlier wave can have moved nowhere, as everybody knows: a count
  /// of those who moved is one among the others.
  package func members(of group: Group, inDoubtOf property: Property) -> Int {
    base(of: group, property).reduce(0) { $0 + atoms[$1].size }
  }

  /// The atoms whose institutions a figure about a property is counted among.
  func base(of group: Group, _ property: Property) -> [Int] {
    atoms(in: group).filter { index in
      let possible = atoms[index].possible
      return possible.contains { $0.contains(property) }
        && possible.contains { !$0.contains(property) }
    }
  }
}
