@testable import Disclosure

/// A program that publishes, run on every world there is, as somebody does who knows the program.
///
/// What a reader is certain of is worked out from the worlds alone: the institutions of an atom
/// differ in nothing that is public, so that a count stands for each of them.
struct EveryWorld<Print: Hashable> {
  let population: Population

  /// The worlds by what a reader sees of them, in the order in which that is first seen.
  let classes: [(print: Print, worlds: [World])]

  init(_ population: Population, publishing print: (World) throws -> Print) rethrows {
    var places: [Print: Int] = [:]
    var classes: [(print: Print, worlds: [World])] = []
    for world in population.worlds {
      let print = try print(world)
      if let place = places[print] {
        classes[place].worlds.append(world)
      } else {
        places[print] = classes.count
        classes.append((print, [world]))
      }
    }
    self.population = population
    self.classes = classes
  }

  /// The statements that a coalition is certain of after some print and was not before it.
  func findings(
    coalition size: Int, groups: [Group], known: (Print) -> [KnownCount] = { _ in [] }
  ) -> [String] {
    var findings: [String] = []
    for (print, worlds) in classes {
      let before = population.worlds.filter { world in
        known(print).allSatisfy {
          $0.counts.contains(
            world.count($0.property, in: population.atoms(in: $0.group), of: population))
        }
      }
      for coalition in coalitions(of: size) {
        let possible = worlds.filter { isPart(coalition, of: $0) }
        guard !possible.isEmpty else { continue }
        let possibleBefore = before.filter { isPart(coalition, of: $0) }
        for claim in claims(coalition, groups)
        where possible.allSatisfy(claim.holds) && !possibleBefore.allSatisfy(claim.holds) {
          findings.append("\(claim.name) beside \(coalition) after \(print)")
        }
      }
    }
    return findings
  }

  private typealias Member = (atom: Int, state: Int)

  private struct Claim {
    let name: String
    let holds: (World) -> Bool
  }

  private func coalitions(of size: Int) -> [[Member]] {
    let members: [Member] = population.atoms.enumerated().flatMap { atom, value in
      value.possible.indices.map { (atom, $0) }
    }
    var coalitions: [[Int]] = [[]]
    for _ in 0..<size {
      coalitions = coalitions.flatMap { coalition in
        ((coalition.last ?? 0)..<members.count).map { coalition + [$0] }
      }
    }
    return coalitions.map { $0.map { members[$0] } }
  }

  private func isPart(_ coalition: [Member], of world: World) -> Bool {
    coalition.allSatisfy { member in
      world.counts[member.atom][member.state]
        >= coalition.count { $0.atom == member.atom && $0.state == member.state }
    }
  }

  private func claims(_ coalition: [Member], _ groups: [Group]) -> [Claim] {
    var claims: [Claim] = []
    func count(_ property: Property, _ atoms: [Int], _ world: World) -> (has: Int, lacks: Int) {
      let own = coalition.filter { atoms.contains($0.atom) }
      let known = own.count { population.atoms[$0.atom].possible[$0.state].contains(property) }
      let has = world.count(property, in: atoms, of: population)
      let size = atoms.reduce(0) { $0 + population.atoms[$1].size }
      return (has - known, size - has - (own.count - known))
    }
    for property in (0..<population.properties).map(Property.init) {
      for atom in population.atoms.indices
      where population.atoms[atom].size > coalition.count(where: { $0.atom == atom }) {
        claims.append(
          Claim(name: "atom \(atom) has \(property.index)") {
            count(property, [atom], $0).lacks == 0
          }
        )
        claims.append(
          Claim(name: "atom \(atom) lacks \(property.index)") {
            count(property, [atom], $0).has == 0
          }
        )
      }
      for group in groups {
        let atoms = population.atoms(in: group)
        claims.append(
          Claim(name: "all but one of \(group.conditions) have \(property.index)") {
            count(property, atoms, $0).lacks <= 1
          })
        claims.append(
          Claim(name: "all but one of \(group.conditions) lack \(property.index)") {
            count(property, atoms, $0).has <= 1
          })
      }
    }
    return claims
  }
}

/// What a reader sees of a release: what was public before, the codes, and the one symbol.
struct SeenRelease: Hashable {
  let known: [KnownCount]
  let codes: [[CodedCount]?]

  init(_ release: Release) {
    known = release.known
    codes = release.steps.map { step in
      if case .printed(let codes) = step.outcome { codes } else { nil }
    }
  }
}

extension EveryWorld where Print == SeenRelease {
  /// A plan run on every world.
  init(
    _ population: Population, coalition: Int, steps: [[Figure]],
    known: (World) -> [KnownCount] = { _ in [] }
  ) throws {
    let plan = try Plan(coalition: coalition, steps: steps, for: population)
    try self.init(population) {
      SeenRelease(try Release(plan, of: population, truth: $0, known: known($0)))
    }
  }

  func findings(coalition size: Int, groups: [Group]) -> [String] {
    findings(coalition: size, groups: groups, known: \.known)
  }
}
