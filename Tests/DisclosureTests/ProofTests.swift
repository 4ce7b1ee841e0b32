import TestSupport
import Testing

@testable import Disclosure

private let has = Property(0)

@Suite struct ProofTests {
  private let institutions = population([[3, 5, 6], [8, 6, 4]])
  private let truth = World(counts: [[1, 2], [2, 3], [4, 2], [5, 3], [3, 3], [2, 2]])

  private func release() throws -> Release {
    let plan = try Plan(
      coalition: 1,
      steps: (0..<2).map { [Figure(sector($0), has, .tails)] }
        + [(0..<3).map { Figure(profile($0), has, .thirds) }], for: institutions)
    return try Release(plan, of: institutions, truth: truth)
  }

  private func changing(
    _ proof: Proof, worlds: [[[Int]]]? = nil, certainBefore: Set<Exposure>? = nil
  ) -> Proof {
    Proof(
      blocks: proof.blocks, worlds: worlds ?? proof.worlds,
      certainBefore: certainBefore ?? proof.certainBefore)
  }

  @Test func `The proof of a release holds, and every witness prints the same`() throws {
    let release = try release()
    #expect(release.gap(in: release.proof, truth: truth) == nil)
    #expect(release.proof.certainBefore.isEmpty)
    for index in release.proof.worlds.indices {
      let world = release.proof.world(index, of: institutions)
      for (atom, counts) in zip(institutions.atoms, world.counts) {
        #expect(counts.reduce(0, +) == atom.size && counts.allSatisfy { $0 >= 0 })
      }
      for step in release.steps {
        guard case .printed(let codes) = step.outcome else { continue }
        for (figure, code) in zip(step.figures, codes) {
          let count = world.count(
            figure.property, in: institutions.atoms(in: figure.group), of: institutions)
          let members = institutions.members(of: figure.group, inDoubtOf: figure.property)
          let book = try #require(
            Codebook(figure.coding, members: members, tail: release.plan.tail))
          #expect(book.code(count) == code)
        }
      }
    }
  }

  @Test func `A proof without witnesses does not hold`() throws {
    let release = try release()
    #expect(release.gap(in: changing(release.proof, worlds: []), truth: truth) != nil)
    let one = changing(release.proof, worlds: [release.proof.worlds[0]])
    #expect(release.gap(in: one, truth: truth) != nil)
  }

  @Test func `A world that prints otherwise, or is none, is no witness`() throws {
    let release = try release()
    let proof = release.proof
    // One institution more that has it, in every world: the exact counts of the sectors break.
    let shifted = proof.worlds.map { world in
      var world = world
      if world[0][0] > 0 {
        world[0][0] -= 1
        world[0][1] += 1
      } else {
        world[0][0] += 1
        world[0][1] -= 1
      }
      return world
    }
    #expect(release.gap(in: changing(proof, worlds: shifted), truth: truth) != nil)
    let longer = proof.worlds.map { world in
      var world = world
      world[1][0] += 1
      return world
    }
    #expect(release.gap(in: changing(proof, worlds: longer), truth: truth) != nil)
    let negative = proof.worlds.map { world in
      var world = world
      world[0] = [world[0][0] + world[0][1] + 1, -1]
      return world
    }
    #expect(release.gap(in: changing(proof, worlds: negative), truth: truth) != nil)
  }

  @Test func `Only the statements that were certain before are let off`() throws {
    let release = try release()
    let bare = changing(release.proof, worlds: [])
    var excused: Set<Exposure> = []
    while let gap = release.gap(
      in: changing(bare, certainBefore: excused), truth: truth)
    {
      guard excused.insert(gap).inserted else { break }
    }
    // Ten kinds of insiders; for each, every institution elsewhere and five groups, both ways.
    #expect(excused.count > 100)
    #expect(release.gap(in: changing(bare, certainBefore: excused), truth: truth) == nil)
  }
}
