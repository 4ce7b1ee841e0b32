/// The witnesses of a release: worlds that print the same as the true one.
package struct Proof: Hashable, Sendable {
  /// The places of the atoms that print does not tell apart.
  package let blocks: [[Int]]

  /// The number of institutions by block and state, one entry for each world.
  package let worlds: [[[Int]]]

  /// What was certain from earlier figures alone, so that nothing could keep it from a coalition.
  package let certainBefore: Set<Exposure>

  /// One of the worlds told atom by atom.
  ///
  /// Which of a block's institutions belong to which of its atoms makes no difference in print.
  package func world(_ index: Int, of population: Population) -> World {
    var counts = population.atoms.map { Array(repeating: 0, count: $0.possible.count) }
    for (atoms, numbers) in zip(blocks, worlds[index]) {
      var left = numbers
      for atom in atoms {
        var room = population.atoms[atom].size
        for state in left.indices {
          let placed = min(room, left[state])
          counts[atom][state] += placed
          left[state] -= placed
          room -= placed
        }
      }
    }
    return World(counts: counts)
  }
}
