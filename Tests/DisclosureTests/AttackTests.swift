import TestSupport
import Testing

@testable import Disclosure

/// What a release printed, as somebody reads it who knows the codes.
private func read(_ release: Release) -> [KnownCount] {
  release.steps.flatMap { step -> [KnownCount] in
    guard case .printed(let codes) = step.outcome else { return [] }
    return zip(step.figures, codes).compactMap { figure, code in
      let members = release.population.members(of: figure.group, inDoubtOf: figure.property)
      return Codebook(figure.coding, members: members, tail: release.plan.tail)?.counts(code)
        .map { KnownCount(figure.group, figure.property, $0) }
    }
  }
}

private let has = Property(0)

private func tails(_ group: Group, _ property: Property = has) -> [Figure] {
  [Figure(group, property, .tails)]
}

/// The attacks that undo a careless publication, each against one and against ours.
///
/// With one insider, and mostly with fourteen institutions, as there are universities.
@Suite struct AttackTests {
  /// Twelve institutions and two more, told apart by a second attribute.
  private func twelveAndTwo(_ first: Int, _ second: Int) -> (Population, World) {
    (
      population([[12, 2]]), World(counts: [[12 - first, first], [2 - second, second]])
    )
  }

  @Test func `All less a part gives the rest away, unless the part is not printed beside it`()
    throws
  {
    for second in 0...2 {
      let (population, truth) = twelveAndTwo(5, second)
      let careless = [
        exactly(.everybody, has, truth, population), exactly(profile(0), has, truth, population),
      ]
      let verdict = Verdict(careless, in: population, groups: [], coalition: 1)
      #expect(!verdict.exposures.isEmpty)
      let plan = try Plan(
        coalition: 1, steps: [tails(.everybody), tails(profile(0))], for: population)
      let release = try Release(plan, of: population, truth: truth)
      #expect(release.steps[0].outcome == .printed([.exactly(5 + second)]))
      #expect(
        Verdict(read(release), in: population, groups: release.groups, coalition: 1).isSafe)
    }
  }

  @Test func `Nobody learns from any world whom a wave and its paired part differ by`() throws {
    // Who took part in both waves is public; the last two did in one.
    let every = try EveryWorld(
      population([[9, 2]]), coalition: 1, steps: [tails(.everybody), tails(profile(0))])
    #expect(every.findings(coalition: 1, groups: [.everybody, profile(0)]) == [])
  }

  @Test func `A late submission shows in the difference of two releases`() throws {
    let both = population([[13, 1]])
    for late in 0...1 {
      let truth = World(counts: [[7, 6], [1 - late, late]])
      let careless = [
        exactly(profile(0), has, truth, both), exactly(.everybody, has, truth, both),
      ]
      #expect(!Verdict(careless, in: both, groups: [], coalition: 0).exposures.isEmpty)

      let early = population([[13]])
      let first = try Release(
        try Plan(coalition: 1, steps: [tails(.everybody)], for: early), of: early,
        truth: World(counts: [[7, 6]]))
      #expect(first.steps[0].outcome == .printed([.exactly(6)]))
      let ledger = [KnownCount(profile(0), has, 6...6)]
      let second = try Release(
        try Plan(coalition: 1, steps: [tails(.everybody)], for: both), of: both, truth: truth,
        known: ledger)
      #expect(second.steps[0].outcome == .silent)
    }
  }

  @Test func `A correction shows in the difference of two releases`() throws {
    // Everybody knows that only the last institution changed its answer.
    let after = Property(1)
    let unchanged: [Properties] = [.none, Properties([has, after])]
    let population = Population(
      [
        Atom(attributes: [0, 0], size: 13, possible: unchanged),
        Atom(attributes: [0, 1], size: 1, possible: everyState(of: 2)),
      ], properties: 2)
    let corrected = try #require(
      population.atoms[1].possible.firstIndex(of: Properties([after])))
    var last = [0, 0, 0, 0]
    last[corrected] = 1
    let truth = World(counts: [[6, 7], last])
    let first = exactly(.everybody, has, truth, population)
    let careless = [first, exactly(.everybody, after, truth, population)]
    #expect(!Verdict(careless, in: population, groups: [], coalition: 0).exposures.isEmpty)
    let plan = try Plan(coalition: 1, steps: [tails(.everybody, after)], for: population)
    let release = try Release(plan, of: population, truth: truth, known: [first])
    guard case .printed = release.steps[0].outcome else { return }
    Issue.record("the second count tells what the correction was")
  }

  @Test func `A place among others is a count, and counts in the tails are not told`() {
    // “One institution is further than you” says of all others but one that they are not.
    let population = population([[14]])
    for count in 1...13 {
      let place = Verdict(
        [KnownCount(.everybody, has, count...count)], in: population, groups: [.everybody],
        coalition: 1)
      #expect(place.isSafe == (3...11).contains(count))
    }
    for counts in [0...3, 11...14] {
      let band = Verdict(
        [KnownCount(.everybody, has, counts)], in: population, groups: [.everybody], coalition: 1)
      #expect(band.isSafe)
    }
  }

  @Test func `Two themes crossed single out the one that lacks both`() throws {
    let second = Property(1)
    let population = population([[14]], properties: 2)
    // Ten have both themes, three one of them, and one neither; a third property would be “both”.
    let crossed = Population(
      [
        Atom(
          attributes: [0, 0], size: 14,
          possible: [
            .none, Properties([has]), Properties([second]),
            Properties([has, second, Property(2)]),
          ])
      ], properties: 3)
    let truth = World(counts: [[1, 0, 0, 13]])
    let careless = [
      exactly(.everybody, has, truth, crossed), exactly(.everybody, second, truth, crossed),
      exactly(.everybody, Property(2), truth, crossed),
    ]
    let verdict = Verdict(careless, in: crossed, groups: [], coalition: 1)
    #expect(
      verdict.exposures.contains {
        $0.coalition.members.map(\.state) == [.none]
          && $0.statement == .has(atom: 0, Property(2))
      })
    let plan = try Plan(
      coalition: 1, steps: [tails(.everybody), tails(.everybody, second)], for: population)
    let release = try Release(plan, of: population, truth: World(counts: [[1, 0, 0, 13]]))
    #expect(release.steps.map(\.outcome) == [.printed([.atLeast(11)]), .printed([.atLeast(11)])])
    #expect(Verdict(read(release), in: population, groups: [.everybody], coalition: 1).isSafe)
  }

  @Test func `A percentage of a group that everybody can count is the count`() {
    let population = population([[14]])
    for count in 0...14 {
      // Rounded to whole per cents, as a letter does.
      let percentage = (count * 200 + 14) / 28
      let meant = (0...14).filter { ($0 * 200 + 14) / 28 == percentage }
      #expect(meant == [count])
    }
    let verdict = Verdict(
      [KnownCount(.everybody, has, 13...13)], in: population, groups: [], coalition: 1)
    #expect(!verdict.exposures.isEmpty)
  }

  @Test func `A hole where small numbers were says that they are small, and not none`() {
    let population = population([[14]])
    let hole = Verdict(
      [KnownCount(.everybody, has, 1...2)], in: population, groups: [.everybody], coalition: 1)
    // Whoever is one of the one or two knows of all others but one.
    #expect(hole.exposures.contains { $0.statement == .allButOneLack(.everybody, has) })
  }

  @Test func `A grand total beside exact counts gives the coded one away`() throws {
    let population = population([[14], [10]])
    let truth = World(counts: [[7, 7], [10, 0]])
    let careless = [
      exactly(sector(0), has, truth, population), KnownCount(sector(1), has, 0...3),
      exactly(.everybody, has, truth, population),
    ]
    #expect(
      Verdict(careless, in: population, groups: [], coalition: 0).exposures.contains {
        $0.statement == .lacks(atom: 1, has)
      })
    let plan = try Plan(
      coalition: 1, steps: [tails(sector(0)), tails(sector(1)), tails(.everybody)],
      for: population)
    let release = try Release(plan, of: population, truth: truth)
    #expect(Verdict(read(release), in: population, groups: release.groups, coalition: 1).isSafe)
    #expect(release.steps[0].outcome == .printed([.exactly(7)]))
    #expect(release.steps[1].outcome == .printed([.atMost(3)]))
    guard case .printed = release.steps[2].outcome else { return }
    Issue.record("the total is the sum of a number and a code")
  }

  @Test func `A test statistic beside coded counts tells the counts`() {
    // Two-sided sign test of those higher against those lower: p = min(1, 2 Σ C(n, k) / 2ⁿ).
    func doubled(_ up: Int, _ down: Int) -> (numerator: Int, denominator: Int) {
      let n = up + down
      var (sum, choose) = (0, 1)
      for k in 0...min(up, down) {
        sum += choose
        choose = choose * (n - k) / (k + 1)
      }
      return (min(2 * sum, 1 << n), 1 << n)
    }
    let (higher, lower) = (Property(0), Property(1))
    let population = population(
      [[14]], properties: 2, possible: [.none, Properties([higher]), Properties([lower])])
    let codes = [
      KnownCount(.everybody, higher, 6...6), KnownCount(.everybody, lower, 0...3),
    ]
    #expect(Verdict(codes, in: population, groups: [.everybody], coalition: 1).isSafe)
    let printed = doubled(6, 0)
    let meant = (0...3).filter { doubled(6, $0) == printed }
    #expect(meant == [0])
    let careless = codes + [KnownCount(.everybody, lower, 0...0)]
    #expect(
      Verdict(careless, in: population, groups: [], coalition: 0).exposures.contains {
        $0.statement == .lacks(atom: 0, lower)
      })
  }

  /// What a program prints that tries the larger plan and falls back where the audit fails it.
  private enum Tried: Hashable {
    case larger([CodedCount])
    case smaller([CodedCount])
  }

  @Test func `Falling back where the larger plan fails tells why it failed`() throws {
    let population = population([[2, 8], [7, 2]])
    let tail = try #require(Tail(coalition: 1))
    let figures = try [
      (sector(0), Coding.tails), (sector(1), .tails), (profile(0), .thirds), (profile(1), .thirds),
    ].map { group, coding in
      let members = population.members(of: group, inDoubtOf: has)
      return (group: group, book: try #require(Codebook(coding, members: members, tail: tail)))
    }
    let groups = figures.map(\.group)
    var verdicts: [[CodedCount]: Bool] = [:]
    func isSafe(_ codes: [CodedCount]) -> Bool {
      if let known = verdicts[codes] { return known }
      let printed = zip(figures, codes).compactMap { figure, code in
        figure.book.counts(code).map { KnownCount(figure.group, has, $0) }
      }
      let verdict = Verdict(
        printed, in: population, groups: Array(groups.prefix(codes.count)), coalition: 1)
      verdicts[codes] = verdict.isSafe
      return verdict.isSafe
    }
    let careless = EveryWorld(population) { world -> Tried in
      let codes = figures.map { group, book in
        book.code(world.count(has, in: population.atoms(in: group), of: population))
      }
      return isSafe(codes) ? .larger(codes) : .smaller(Array(codes.prefix(2)))
    }
    // Each plan that it prints passed its audit; the choice between the two did not.
    for (print, _) in careless.classes {
      if case .smaller(let codes) = print { #expect(isSafe(codes)) }
    }
    #expect(!careless.findings(coalition: 1, groups: groups).isEmpty)
    // ReleaseTests has the same sectors, with nothing to be found in any world.
  }
}
