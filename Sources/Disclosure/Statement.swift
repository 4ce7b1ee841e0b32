/// Something that nobody may come to be certain of.
package enum Statement: Hashable, Sendable {
  /// An institution of an atom, outside the coalition, has a property.
  case has(atom: Int, Property)
  /// It lacks the property.
  case lacks(atom: Int, Property)
  /// At most one of a group's institutions in doubt, outside the coalition, lacks a property.
  case allButOneHave(Group, Property)
  /// At most one has it.
  case allButOneLack(Group, Property)
}

/// Some institutions that lay their states together, by atom and state.
package struct Coalition: Hashable, Sendable {
  package let members: [Member]

  package struct Member: Hashable, Sendable {
    /// An atom that holds the institution; print does not tell it from others of its block.
    package let atom: Int
    package let state: Properties
  }
}

/// A statement of which a coalition would be certain.
package struct Exposure: Hashable, Sendable {
  package let coalition: Coalition
  package let statement: Statement
}
