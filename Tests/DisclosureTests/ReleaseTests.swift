import TestSupport
import Testing

@testable import Disclosure

private let has = Property(0)

private func bySector(_ sectors: Int, _ property: Property = has, _ coding: Coding = .tails)
  -> [[Figure]]
{
  (0..<sectors).map { [Figure(sector($0), property, coding)] }
}

@Suite struct ReleaseTests {
  @Test func `Nobody learns anything from any world of two sectors and two profiles`() throws {
    let population = population([[2, 8], [7, 2]])
    let groups = [sector(0), sector(1), profile(0), profile(1)]
    let every = try EveryWorld(
      population, coalition: 1,
      steps: bySector(2) + [[Figure(profile(0), has, .thirds), Figure(profile(1), has, .thirds)]])
    #expect(every.findings(coalition: 1, groups: groups) == [])
    #expect(every.findings(coalition: 0, groups: groups) == [])
    #expect(every.classes.allSatisfy { $0.print.codes[0] != nil && $0.print.codes[1] != nil })
    #expect(every.classes.contains { $0.print.codes[2] != nil })
    #expect(every.classes.contains { $0.print.codes[2] == nil })
  }

  @Test func `A coalition of two learns nothing from any world`() throws {
    let population = population([[5, 5]])
    let every = try EveryWorld(population, coalition: 2, steps: bySector(1))
    #expect(every.findings(coalition: 2, groups: [sector(0)]) == [])
    #expect(every.findings(coalition: 1, groups: [sector(0)]) == [])
    #expect(every.classes.contains { $0.print.codes == [[.exactly(5)]] })
  }

  @Test func `Coupled properties tell no more together than each by itself`() throws {
    // Who is at the reference level has the fact, so that the two counts bound each other.
    let fact = Property(1)
    let population = population(
      [[8]], properties: 2, possible: [.none, Properties([fact]), Properties([has, fact])])
    let every = try EveryWorld(
      population, coalition: 1, steps: bySector(1) + bySector(1, fact))
    #expect(every.findings(coalition: 1, groups: [sector(0)]) == [])
    #expect(every.classes.contains { $0.print.codes[1] != nil })
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

  @Test func `What an earlier release merged is reckoned with like what it printed`() throws {
    let population = population([[14]])
    let plan = try Plan(coalition: 1, steps: bySector(1), for: population)
    func outcome(_ count: Int, _ outcomes: [ClosedRange<Int>]) throws -> Release.Outcome {
      try Release(
        plan, of: population, truth: World(counts: [[14 - count, count]]),
        symbols: [KnownSymbol(outcomes.map { [KnownCount(sector(0), has, $0)] })]
      ).steps[0].outcome
    }
    // “Three or fewer, or eleven or more” may be told apart: each is safe by itself.
    #expect(try outcome(2, [0...3, 11...14]) == .printed([.atMost(3)]))
    // Beside “none, or seven” the code “at most three” would say that there is none.
    #expect(try outcome(0, [0...0, 7...7]) == .silent)
    #expect(try outcome(7, [0...0, 7...7]) == .silent)
    #expect(throws: Release.Fault.contradictedSymbol(0)) { try outcome(8, [0...0, 7...7]) }
  }

  @Test func `More symbols than can be told apart stop a release`() throws {
    let population = population([[14]])
    let plan = try Plan(coalition: 1, steps: bySector(1), for: population)
    let symbol = KnownSymbol((0..<8).map { [KnownCount(sector(0), has, $0...14)] })
    let truth = World(counts: [[7, 7]])
    let two = try Release(plan, of: population, truth: truth, symbols: [symbol, symbol])
    #expect(two.steps[0].outcome == .printed([.exactly(7)]))
    #expect(throws: Release.Fault.unproven) {
      try Release(plan, of: population, truth: truth, symbols: [symbol, symbol, symbol])
    }
  }

  @Test func `A later release takes the meaning of an earlier one as it was`() throws {
    let population = population([[8, 4], [3, 6]])
    let plan = try Plan(
      coalition: 1,
      steps: bySector(2) + [[Figure(profile(0), has, .thirds), Figure(profile(1), has, .thirds)]],
      for: population)
    var merged = 0
    for world in population.worlds where world.counts.map({ $0[1] }).reduce(0, +) % 7 == 3 {
      let release = try Release(plan, of: population, truth: world)
      let meanings = release.steps.map(release.meaning)
      for (step, meaning) in zip(release.steps, meanings) {
        switch step.outcome {
        case .printed: #expect(meaning.outcomes.count == 1)
        case .merged(let outcomes):
          #expect(meaning.outcomes.count == outcomes.count)
          merged += 1
        case .silent: #expect(meaning.outcomes == [[]])
        }
        #expect(
          meaning.outcomes.contains { counts in
            counts.allSatisfy {
              $0.counts.contains(
                world.count($0.property, in: population.atoms(in: $0.group), of: population))
            }
          })
      }
      // The same once more tells nothing more: everything that is printed was public.
      guard merged <= 3 else { break }
      let again = try Release(plan, of: population, truth: world, symbols: meanings)
      #expect(again.gap(in: again.proof, truth: world) == nil)
    }
    #expect(merged > 0)
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
