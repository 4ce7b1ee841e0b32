import Testing

@testable import Disclosure

private let has = Property(0)

@Suite struct PartitionTests {
  /// The partition of the profiles' thirds after two sectors printed some codes.
  private func partition(
    _ institutions: Population, _ tail: Tail, _ codes: [Int], _ sectors: Printing,
    _ profiles: Printing
  ) -> Partition {
    var knowledge = Knowledge([[]])
    knowledge.learn([sectors.constraints(codes)], unanimous: [])
    return Partition(
      profiles, of: institutions, knowledge: knowledge,
      groups: [sector(0), sector(1), profile(0), profile(1)], tail: tail, effort: 10_000)
  }

  @Test func `The outcomes are those that some world has, of which some are merged`()
    throws
  {
    let tail = try #require(Tail(coalition: 1))
    let institutions = population([[8, 4], [3, 6]])
    let sectors = Printing(
      [Figure(sector(0), has, .tails), Figure(sector(1), has, .tails)], institutions, tail)
    let profiles = Printing(
      [Figure(profile(0), has, .thirds), Figure(profile(1), has, .thirds)], institutions, tail)
    var outcomes: [[Int]: Set<[Int]>] = [:]
    for world in institutions.worlds {
      outcomes[sectors.outcome(of: world, institutions), default: []]
        .insert(profiles.outcome(of: world, institutions))
    }
    for (codes, possible) in outcomes {
      let partition = partition(institutions, tail, codes, sectors, profiles)
      #expect(Set(partition.outcomes) == possible)
      #expect(Set(partition.merged).isSubset(of: possible))
      #expect(!partition.isSilent && !partition.merged.isEmpty)
      #expect(partition.merged.count < possible.count)
      for outcome in possible {
        #expect(
          partition.part(of: outcome)
            == (partition.merged.contains(outcome) ? .merged(partition.merged) : .alone))
      }
    }
  }

  @Test func `Outcomes that are not safe are merged until the symbol is, and others are printed`()
    throws
  {
    let institutions = population([[2, 5, 7], [20, 12, 4], [5, 9, 8]])
    let steps =
      [(0..<3).map { Figure(sector($0), has, .tails) }]
      + [(0..<3).map { Figure(profile($0), has, .thirds) }]
    let plan = try Plan(coalition: 1, steps: steps, for: institutions)
    let sectors = Printing(steps[0], institutions, plan.tail)
    let profiles = Printing(steps[1], institutions, plan.tail)
    // 6 of 14, 16 of 36 and 11 of 22.
    let codes = [3, 13, 8]
    #expect(sectors.codes(codes) == [.exactly(6), .exactly(16), .exactly(11)])
    var knowledge = Knowledge([[]])
    knowledge.learn([sectors.constraints(codes)], unanimous: [])
    let groups = (0..<3).flatMap { [sector($0), profile($0)] }
    let partition = Partition(
      profiles, of: institutions, knowledge: knowledge, groups: groups, tail: plan.tail,
      effort: 100_000)
    #expect(!partition.isSilent && !partition.merged.isEmpty)
    #expect(partition.merged.count < partition.outcomes.count)
    let alone = try #require(partition.outcomes.first { !partition.merged.contains($0) })
    for outcome in [alone] + partition.merged {
      let constraints = sectors.constraints(codes) + profiles.constraints(outcome)
      let layout = Layout(
        institutions, constraints: constraints, groups: groups,
        around: Array(institutions.atoms.indices))
      var search = try #require(WorldSearch(layout, constraints, effort: 10_000))
      guard case .found(let counts) = search.world() else {
        Issue.record("an outcome is one that some world has")
        continue
      }
      let proof = Proof(
        blocks: layout.blocks.map(\.atoms), worlds: [layout.blocks.map { Array(counts[$0.cells]) }],
        certainBefore: [])
      let release = try Release(
        plan, of: institutions, truth: proof.world(0, of: institutions))
      #expect(
        release.steps[1].outcome
          == (outcome == alone
            ? .printed(profiles.codes(outcome)) : .merged(partition.merged.map(profiles.codes))))
    }
  }

  @Test func `Without enough effort nothing is told apart`() throws {
    let tail = try #require(Tail(coalition: 1))
    let institutions = population([[9]])
    let printing = Printing([Figure(sector(0), has, .tails)], institutions, tail)
    let partition = Partition(
      printing, of: institutions, knowledge: Knowledge([[]]), groups: [sector(0)], tail: tail,
      effort: 0)
    #expect(partition.isSilent)
  }
}
