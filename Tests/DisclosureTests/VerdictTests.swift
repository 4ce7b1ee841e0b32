import TestSupport
import Testing

@testable import Disclosure

/// A few institutions with public figures that some world agrees with.
private struct Case {
  let population: Population
  let published: [KnownCount]
  let earlier: [KnownCount]
  let groups: [Group]
  let truth: World

  init(_ generator: inout SeededGenerator) {
    let properties = Int.random(in: 1...2, using: &generator)
    let all = everyState(of: properties)
    var atoms: [Atom] = []
    var left = Int.random(in: 2...(properties == 1 ? 8 : 5), using: &generator)
    for sector in 0..<2 {
      for profile in 0..<2 where left > 0 {
        let size = Int.random(in: 0...min(3, left), using: &generator)
        left -= size
        var possible = all.filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }
        if possible.isEmpty { possible = all }
        if size > 0 {
          atoms.append(Atom(attributes: [sector, profile], size: size, possible: possible))
        }
      }
    }
    if atoms.isEmpty { atoms.append(Atom(attributes: [0, 0], size: 2, possible: all)) }
    let population = Population(atoms, properties: properties)
    let truth = population.randomWorld(&generator)
    let choices = [sector(0), sector(1), profile(0), profile(1), .everybody]
    func figures(_ odds: Int, _ generator: inout SeededGenerator) -> [KnownCount] {
      choices.flatMap { group in
        (0..<properties).compactMap { index in
          guard Int.random(in: 0..<odds, using: &generator) == 0 else { return nil }
          let property = Property(index)
          let count = truth.count(property, in: population.atoms(in: group), of: population)
          return KnownCount(
            group, property,
            max(
              0, count - Int.random(in: 0...2, using: &generator))...count
              + Int.random(in: 0...2, using: &generator))
        }
      }
    }
    published = figures(2, &generator)
    earlier = figures(9, &generator)
    groups = choices.filter { _ in Bool.random(using: &generator) }
    self.population = population
    self.truth = truth
  }

  func verdict(coalition: Int, _ more: [KnownCount] = []) -> Verdict {
    Verdict(
      published + more, in: population, groups: groups, coalition: coalition, earlier: earlier)
  }
}

@Suite struct VerdictTests {
  @Test func `A verdict is what trying every assignment of states finds, both ways`() {
    var generator = SeededGenerator(seed: 1)
    var safe = 0
    var exposed = 0
    for number in 0..<150 {
      let example = Case(&generator)
      let literal = LiteralAudit(
        example.population, published: example.published, groups: example.groups,
        earlier: example.earlier)
      for size in 0...2 {
        let verdict = example.verdict(coalition: size)
        #expect(verdict.isComplete)
        let found = Set(verdict.exposures.map(literal.ordered))
        #expect(found == literal.exposures(coalition: size), "case \(number), coalition \(size)")
        if found.isEmpty { safe += 1 } else { exposed += 1 }
      }
    }
    #expect(safe > 50 && exposed > 50)
  }

  @Test func `A larger coalition is never safer, and one figure more makes nothing safer`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<100 {
      let example = Case(&generator)
      let verdicts = (0...2).map { example.verdict(coalition: $0) }
      for (smaller, larger) in zip(verdicts, verdicts.dropFirst())
      where !smaller.isSafe && example.population.atoms.reduce(0, { $0 + $1.size }) > 2 {
        // A coalition of everybody, or of all but one, leaves nobody to be sure of.
        let outside = smaller.exposures.contains { exposure in
          switch exposure.statement {
          case .has, .lacks: true
          case .allButOneHave, .allButOneLack: false
          }
        }
        if outside { #expect(!larger.isSafe) }
      }
      let more = exactly(.everybody, Property(0), example.truth, example.population)
      for size in 0...2 {
        let before = Set(example.verdict(coalition: size).exposures)
        let after = Set(example.verdict(coalition: size, [more]).exposures)
        // A coalition that the figure rules out is no longer one to protect anybody from.
        let possible = Set(after.map(\.coalition))
        #expect(before.filter { possible.contains($0.coalition) }.isSubset(of: after))
      }
    }
  }

  @Test func `Figures that no world agrees with are not safe`() {
    let population = population([[4, 4]])
    let verdict = Verdict(
      [KnownCount(.everybody, Property(0), 9...9)], in: population, groups: [], coalition: 1)
    #expect(!verdict.isPossible && !verdict.isSafe)
  }

  @Test func `What takes too much work is not safe and not proved unsafe`() {
    let population = population([[4, 4], [4, 4]], properties: 2)
    let truth = population.worlds[0]
    let verdict = Verdict(
      [exactly(sector(0), Property(0), truth, population)], in: population, groups: [sector(0)],
      coalition: 1, effort: 0)
    #expect(verdict.exposures.isEmpty && !verdict.isComplete && !verdict.isSafe)
  }
}
