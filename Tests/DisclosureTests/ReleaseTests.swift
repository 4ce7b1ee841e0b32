import TestSupport
import Testing

@testable import Disclosure

/// A plan run on every world there is, as somebody does who knows the program.
private struct EveryWorld {
  let population: Population
  let releases: [(world: World, release: Release)]

  init(
    _ population: Population, coalition: Int, steps: [[Figure]],
    known: @escaping (World) -> [KnownCount] = { _ in [] }
  ) throws {
    let plan = try Plan(coalition: coalition, steps: steps, for: population)
    #expect(plan.omissions.isEmpty)
    self.population = population
    releases = try population.worlds.map {
      ($0, try Release(plan, of: population, truth: $0, known: known($0)))
    }
  }

  /// The worlds by what a reader sees: what was public before, the codes, and the one symbol.
  var classes: [[Int]] {
    struct Print: Hashable {
      let known: [KnownCount]
      let codes: [[CodedCount]?]
    }
    let prints = releases.map { _, release in
      Print(known: release.known, codes: release.steps.map(\.outcome.codes))
    }
    var order: [Print: Int] = [:]
    var classes: [[Int]] = []
    for (index, print) in prints.enumerated() {
      if let place = order[print] {
        classes[place].append(index)
      } else {
        order[print] = classes.count
        classes.append([index])
      }
    }
    return classes
  }

  /// The statements that a coalition is certain of in some class and was not certain of before.
  func findings(coalition size: Int, groups: [Group]) -> [String] {
    var findings: [String] = []
    for members in classes {
      let worlds = members.map { releases[$0].world }
      let known = releases[members[0]].release.known
      let before = population.worlds.filter { world in
        known.allSatisfy {
          $0.counts.contains(
            world.count($0.property, in: population.atoms(in: $0.group), of: population))
        }
      }
      let outcome = releases[members[0]].release.steps.map(\.outcome)
      for coalition in coalitions(of: size) {
        let possible = worlds.filter { isPart(coalition, of: $0) }
        guard !possible.isEmpty else { continue }
        let possibleBefore = before.filter { isPart(coalition, of: $0) }
        for claim in claims(coalition, groups) {
          if possible.allSatisfy(claim.holds), !possibleBefore.allSatisfy(claim.holds) {
            findings.append("\(claim.name) beside \(coalition) after \(outcome)")
          }
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

extension Release.Outcome {
  /// The codes that are seen; nil for the one symbol.
  fileprivate var codes: [CodedCount]? {
    if case .printed(let codes) = self { codes } else { nil }
  }
}

private let has = Property(0)

private func bySector(_ sectors: Int, _ property: Property = has, _ coding: Coding = .tails)
  -> [[Figure]]
{
  (0..<sectors).map { [Figure(sector($0), property, coding)] }
}

@Suite struct ReleaseTests {
  @Test func `Nobody learns from any world of two sectors and two profiles, the choice included`()
    throws
  {
    let population = population([[4, 5], [5, 4]])
    let groups = [sector(0), sector(1), profile(0), profile(1)]
    let every = try EveryWorld(
      population, coalition: 1,
      steps: bySector(2) + [[Figure(profile(0), has, .thirds), Figure(profile(1), has, .thirds)]])
    #expect(every.findings(coalition: 1, groups: groups) == [])
    #expect(every.findings(coalition: 0, groups: groups) == [])
    let outcomes = every.releases.map { $0.release.steps[2].outcome }
    #expect(outcomes.contains { $0.codes != nil })
    #expect(outcomes.contains { if case .merged = $0 { true } else { false } })
    #expect(outcomes.contains(.silent))
  }

  @Test func `The same plan without the one symbol gives institutions away`() throws {
    let population = population([[4, 5], [5, 4]])
    let tail = try #require(Tail(coalition: 1))
    let sectors = try #require(Codebook(.tails, members: 9, tail: tail))
    let thirds = try #require(Codebook(.thirds, members: 9, tail: tail))
    var exposed = 0
    for world in population.worlds {
      let published = [
        (sector(0), sectors), (sector(1), sectors), (profile(0), thirds), (profile(1), thirds),
      ]
      .map { group, book in
        let count = world.count(has, in: population.atoms(in: group), of: population)
        return KnownCount(group, has, book.preimages[book.position(count)])
      }
      let verdict = Verdict(published, in: population, groups: [], coalition: 1)
      #expect(verdict.isComplete)
      if !verdict.isSafe { exposed += 1 }
    }
    #expect(exposed > 0)
  }

  @Test func `A coalition of two learns nothing from any world`() throws {
    let population = population([[5, 5]])
    let every = try EveryWorld(population, coalition: 2, steps: bySector(1))
    #expect(every.findings(coalition: 2, groups: [sector(0)]) == [])
    #expect(every.findings(coalition: 1, groups: [sector(0)]) == [])
    #expect(every.releases.contains { $0.release.steps[0].outcome.codes == [.exactly(5)] })
  }

  @Test func `Coupled properties tell no more together than each by itself`() throws {
    // Who is at the reference level has the fact, so that the two counts bound each other.
    let fact = Property(1)
    let population = population(
      [[8]], properties: 2, possible: [.none, Properties([fact]), Properties([has, fact])])
    let every = try EveryWorld(
      population, coalition: 1, steps: bySector(1) + bySector(1, fact))
    #expect(every.findings(coalition: 1, groups: [sector(0)]) == [])
    #expect(every.releases.contains { $0.release.steps[1].outcome.codes != nil })
  }

  @Test func `Higher and lower beside now and then tell nothing of one institution`() throws {
    let (then, higher, lower) = (Property(1), Property(2), Property(3))
    let population = population(
      [[8]], properties: 4,
      possible: [
        .none, Properties([has, then]), Properties([has, higher]), Properties([then, lower]),
      ])
    let every = try EveryWorld(
      population, coalition: 1,
      steps: bySector(1) + bySector(1, then) + bySector(1, higher) + bySector(1, lower))
    #expect(every.findings(coalition: 1, groups: [sector(0)]) == [])
  }

  @Test func `What others published exactly is reckoned with`() throws {
    let fact = Property(1)
    let population = population([[8]], properties: 2, possible: everyState(of: 2))
    let every = try EveryWorld(
      population, coalition: 1, steps: bySector(1),
      known: { [exactly(sector(0), fact, $0, population)] })
    #expect(every.findings(coalition: 1, groups: [sector(0)]) == [])
  }

  @Test func `What was certain already is not held against a figure that adds nothing`() throws {
    // Beside “seven of eight”, one of the seven knows all others but one.
    let population = population([[8]])
    let truth = World(counts: [[1, 7]])
    let plan = try Plan(coalition: 1, steps: bySector(1), for: population)
    let known = [KnownCount(sector(0), has, 7...7)]
    let release = try Release(plan, of: population, truth: truth, known: known)
    #expect(release.steps[0].outcome == .printed([.atLeast(5)]))
    #expect(release.proof.certainBefore.contains { $0.statement == .allButOneHave(sector(0), has) })
  }

  @Test func `Unanimity is printed where that was agreed, and protects whoever is not part of it`()
    throws
  {
    let population = population([[8]])
    let plan = try Plan(coalition: 1, steps: bySector(1, has, .tailsOrAll), for: population)
    for count in 0...8 {
      let release = try Release(
        plan, of: population, truth: World(counts: [[8 - count, count]]))
      let expected: CodedCount =
        switch count {
        case ...3: .atMost(3)
        case 4: .exactly(4)
        case ..<8: .atLeast(5)
        default: .all
        }
      #expect(release.steps[0].outcome == .printed([expected]))
    }
  }

  @Test func `Whoever can have moved nowhere is not counted among those who moved`() throws {
    let moved = Property(0)
    let population = Population(
      [
        Atom(attributes: [0, 1], size: 9, possible: everyState(of: 1)),
        Atom(attributes: [0, 0], size: 3, possible: [.none]),
      ], properties: 1)
    let plan = try Plan(coalition: 1, steps: bySector(1, moved), for: population)
    let release = try Release(
      plan, of: population, truth: World(counts: [[0, 9], [3]]))
    #expect(release.steps[0].members == [9])
    #expect(release.steps[0].outcome == .printed([.atLeast(6)]))
  }

  @Test func `A published count that the submissions contradict is refused`() throws {
    let population = population([[8]])
    let plan = try Plan(coalition: 1, steps: bySector(1), for: population)
    #expect(throws: Release.Fault.contradiction(known: 1)) {
      try Release(
        plan, of: population, truth: World(counts: [[4, 4]]),
        known: [
          KnownCount(sector(0), has, 0...8), KnownCount(.everybody, has, 5...5),
        ])
    }
  }

  @Test func `Without enough effort nothing is printed`() throws {
    let population = population([[9, 9]])
    let plan = try Plan(coalition: 1, steps: bySector(1), for: population)
    #expect(throws: Release.Fault.unproven) {
      try Release(plan, of: population, truth: World(counts: [[4, 5], [5, 4]]), effort: 0)
    }
  }

  @Test func `What is decided depends on print alone, so that witnesses print the same`() throws {
    var generator = SeededGenerator(seed: 3)
    let population = population([[3, 5, 6], [8, 6, 4]], properties: 2)
    let second = Property(1)
    let thirds = { (property: Property) in
      (0..<3).map { Figure(profile($0), property, .thirds) }
    }
    let plan = try Plan(
      coalition: 1,
      steps: bySector(2) + bySector(2, second) + [thirds(has), thirds(second)], for: population)
    let truth = population.randomWorld(&generator)
    let release = try Release(plan, of: population, truth: truth)
    for index in release.proof.worlds.indices.prefix(12) {
      let other = release.proof.world(index, of: population)
      #expect(try Release(plan, of: population, truth: other).steps == release.steps)
    }
  }
}
