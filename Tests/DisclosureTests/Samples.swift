import TestSupport

@testable import Disclosure

/// Every set of some properties.
func everyState(of properties: Int) -> [Properties] {
  (0..<(1 << properties)).map { Properties(bits: UInt64($0)) }
}

/// Atoms by sector and profile, with the same possible states for all; none where there is nobody.
func population(
  _ sizes: [[Int]], properties: Int = 1, possible: [Properties]? = nil
) -> Population {
  let atoms = sizes.enumerated().flatMap { sector, row in
    row.enumerated().compactMap { profile, size in
      size == 0
        ? nil
        : Atom(
          attributes: [sector, profile], size: size,
          possible: possible ?? everyState(of: properties))
    }
  }
  return Population(atoms, properties: properties)
}

func sector(_ value: Int) -> Group { Group(attribute: 0, value: value) }
func profile(_ value: Int) -> Group { Group(attribute: 1, value: value) }

extension Population {
  /// Every way to spread the institutions of each atom over its states.
  var worlds: [World] {
    var worlds: [[[Int]]] = [[]]
    for atom in atoms {
      let rows = Self.spreads(of: atom.size, over: atom.possible.count)
      worlds = worlds.flatMap { world in rows.map { world + [$0] } }
    }
    return worlds.map(World.init(counts:))
  }

  private static func spreads(of number: Int, over places: Int) -> [[Int]] {
    guard places > 1 else { return [[number]] }
    return (0...number).flatMap { first in
      spreads(of: number - first, over: places - 1).map { [first] + $0 }
    }
  }

  /// A world in which each institution has a state at random, by weights of the states.
  func randomWorld(
    _ generator: inout SeededGenerator, weight: (Properties) -> Double = { _ in 1 }
  ) -> World {
    World(
      counts: atoms.map { atom in
        var counts = atom.possible.map { _ in 0 }
        let weights = atom.possible.map(weight)
        for _ in 0..<atom.size {
          var left = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
          var place = 0
          while place < weights.count - 1, left >= weights[place] {
            left -= weights[place]
            place += 1
          }
          counts[place] += 1
        }
        return counts
      })
  }
}

/// The numbers that a careless table prints of a world.
func exactly(
  _ group: Group, _ property: Property, _ world: World, _ population: Population
) -> KnownCount {
  let count = world.count(property, in: population.atoms(in: group), of: population)
  return KnownCount(group, property, count...count)
}
