/// One count to print: how many institutions of a group have a property.
package struct Figure: Hashable, Sendable {
  package let group: Group
  package let property: Property
  package let coding: Coding

  package init(_ group: Group, _ property: Property, _ coding: Coding) {
    self.group = group
    self.property = property
    self.coding = coding
  }
}

/// What is to be printed, in which order, and against how large a coalition.
///
/// This is the one place where the floor is kept: no coalition below one and so no tail below three,
/// no group smaller than its coding can bear, no crossed group under fifty. What falls out does so
/// by public attributes alone.
package struct Plan: Hashable, Sendable {
  package let tail: Tail

  /// Figures that are printed together or not at all, in the order in which that is decided.
  package let steps: [[Figure]]

  /// The figures that were asked for and cannot be printed whatever the answers are.
  package let omissions: [Omission]

  package struct Omission: Hashable, Sendable {
    package let figure: Figure

    /// The institutions in doubt of the property, and how many there ought to be.
    package let members: Int
    package let least: Int
  }

  package enum Fault: Error, Hashable, Sendable {
    /// A coalition of none is no coalition: every institution knows itself.
    case noCoalition(size: Int)
    case unknownProperty(Property)
    case unknownAttribute(Int)
    case repeatedFigure(Figure)
  }

  /// The fewest institutions of a group that is told by more than one attribute.
  package static let leastCrossed = 50

  package init(
    coalition: Int, steps: [[Figure]], for population: Population
  ) throws(Fault) {
    guard let tail = Tail(coalition: coalition) else { throw .noCoalition(size: coalition) }
    let attributes = population.atoms.first?.attributes.count ?? 0
    var kept: [[Figure]] = []
    var omissions: [Omission] = []
    var places: [Group: Properties] = [:]
    for step in steps {
      var figures: [Figure] = []
      for figure in step {
        guard figure.property.index < population.properties else {
          throw .unknownProperty(figure.property)
        }
        for condition in figure.group.conditions
        where !(0..<attributes).contains(condition.attribute) {
          throw .unknownAttribute(condition.attribute)
        }
        var printed = places[figure.group] ?? .none
        guard !printed.contains(figure.property) else { throw .repeatedFigure(figure) }
        printed.insert(figure.property)
        places[figure.group] = printed
        let members = population.members(of: figure.group, inDoubtOf: figure.property)
        let least = max(
          figure.coding.leastMembers(tail), figure.group.isCrossed ? Self.leastCrossed : 0)
        if members < least {
          omissions.append(Omission(figure: figure, members: members, least: least))
        } else {
          figures.append(figure)
        }
      }
      if !figures.isEmpty { kept.append(figures) }
    }
    self.tail = tail
    self.steps = kept
    self.omissions = omissions
  }
}
