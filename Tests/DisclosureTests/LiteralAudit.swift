@testable import Disclosure

/// The audit by its definition: every institution in every state it can be in.
struct LiteralAudit {
  let population: Population
  let layout: Layout
  let groups: [Group]

  /// The atom of each institution.
  let institutions: [Int]

  /// Every assignment of states to institutions that the figures allow.
  let assignments: [[Properties]]
  let earlierAssignments: [[Properties]]

  init(
    _ population: Population, published: [KnownCount], groups: [Group],
    earlier: [KnownCount] = []
  ) {
    self.population = population
    self.groups = groups
    institutions = population.atoms.enumerated().flatMap { index, atom in
      Array(repeating: index, count: atom.size)
    }
    layout = Layout(
      population, constraints: (earlier + published).map { $0.constraint(in: population) },
      groups: groups, around: Array(population.atoms.indices))
    var all: [[Properties]] = [[]]
    for atom in institutions {
      all = all.flatMap { start in population.atoms[atom].possible.map { start + [$0] } }
    }
    let own = institutions
    func agree(_ known: [KnownCount]) -> ([Properties]) -> Bool {
      let members = known.map { known in
        own.indices.filter { known.group.contains(population.atoms[own[$0]]) }
      }
      return { states in
        zip(known, members).allSatisfy { known, members in
          known.counts.contains(members.count { states[$0].contains(known.property) })
        }
      }
    }
    earlierAssignments = all.filter(agree(earlier))
    assignments = earlierAssignments.filter(agree(published))
  }

  /// What some coalition of a size could be certain of and was not certain of before.
  func exposures(coalition size: Int) -> Set<Exposure> {
    var exposures: Set<Exposure> = []
    for coalition in subsets(of: size) {
      let known = Dictionary(grouping: assignments) { states in coalition.map { states[$0] } }
      let before = Dictionary(grouping: earlierAssignments) { states in
        coalition.map { states[$0] }
      }
      for (states, worlds) in known {
        let members = zip(coalition, states).map { member(institutions[$0], $1) }
        for statement in statements(outside: coalition) {
          guard worlds.allSatisfy({ holds(statement, $0, coalition) }) else { continue }
          if before[states, default: []].allSatisfy({ holds(statement, $0, coalition) }) {
            continue
          }
          exposures.insert(Exposure(coalition: Coalition(members: members), statement: statement.0))
        }
      }
    }
    return Set(exposures.map(ordered))
  }

  /// A coalition's members in one order, so that two lists of them can be compared.
  func ordered(_ exposure: Exposure) -> Exposure {
    Exposure(
      coalition: Coalition(
        members: exposure.coalition.members.sorted {
          ($0.atom, $0.state) < ($1.atom, $1.state)
        }), statement: exposure.statement)
  }

  private func representative(_ atom: Int) -> Int {
    layout.blocks.first { $0.atoms.contains(atom) }?.atoms.first ?? atom
  }

  private func member(_ atom: Int, _ state: Properties) -> Coalition.Member {
    Coalition.Member(atom: representative(atom), state: state)
  }

  private func subsets(of size: Int) -> [[Int]] {
    var subsets: [[Int]] = [[]]
    for _ in 0..<min(size, institutions.count) {
      subsets = subsets.flatMap { subset in
        ((subset.last ?? -1) + 1..<institutions.count).map { subset + [$0] }
      }
    }
    return subsets
  }

  /// A statement, and the institutions it is about.
  private typealias Claim = (Statement, [Int])

  private func statements(outside coalition: [Int]) -> [Claim] {
    var claims: [Claim] = []
    for property in (0..<population.properties).map(Property.init) {
      for index in institutions.indices where !coalition.contains(index) {
        guard isInDoubt(institutions[index], property) else { continue }
        let atom = representative(institutions[index])
        claims.append((.has(atom: atom, property), [index]))
        claims.append((.lacks(atom: atom, property), [index]))
      }
      for group in groups {
        let members = institutions.indices.filter {
          !coalition.contains($0) && group.contains(population.atoms[institutions[$0]])
            && isInDoubt(institutions[$0], property)
        }
        guard members.count >= 2 else { continue }
        claims.append((.allButOneHave(group, property), members))
        claims.append((.allButOneLack(group, property), members))
      }
    }
    return claims
  }

  private func isInDoubt(_ atom: Int, _ property: Property) -> Bool {
    Set(population.atoms[atom].possible.map { $0.contains(property) }).count == 2
  }

  private func holds(_ claim: Claim, _ states: [Properties], _ coalition: [Int]) -> Bool {
    switch claim.0 {
    case .has(_, let property): claim.1.allSatisfy { states[$0].contains(property) }
    case .lacks(_, let property): claim.1.allSatisfy { !states[$0].contains(property) }
    case .allButOneHave(_, let property):
      claim.1.count { !states[$0].contains(property) } <= 1
    case .allButOneLack(_, let property):
      claim.1.count { states[$0].contains(property) } <= 1
    }
  }
}
