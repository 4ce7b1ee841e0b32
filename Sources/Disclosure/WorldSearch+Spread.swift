extension WorldSearch {
  /// The same world with more states occupied, as far as exchanges of two institutions go.
  ///
  /// A corner of the solution space leaves most cells empty, and so it is a witness for few
  /// coalitions. One institution changes its state, and where that would change what is printed
  /// another, in the same block or elsewhere, makes the opposite change. No cell is emptied, and a
  /// coalition that is part of the world stays so.
  func spread(_ world: inout [Int], keeping needs: [Insiders.Need], _ layout: Layout) {
    var room = world
    for need in needs { room[need.cell] -= max(0, need.count - 1) }
    var sums = tight.map { tight in
      layout.sums[tight.sum].blocks.reduce(0) { sum, block in
        layout.blocks[block].cells.reduce(sum) {
          layout.cells[$1].state.contains(layout.sums[tight.sum].property) ? $0 + world[$1] : $0
        }
      }
    }
    var rich = layout.cells.indices.filter { room[$0] >= 2 }
    for target in layout.cells.indices where world[target] == 0 {
      let block = layout.cells[target].block
      let wanted = layout.cells[target].state.bits
      search: for donor in rich where layout.cells[donor].block == block {
        let held = layout.cells[donor].state.bits
        let (gained, lost) = (wanted & ~held, held & ~wanted)
        var moves: [(from: Int, to: Int)] = [(donor, target)]
        if !apply(Exchange(block: block, other: nil, gained: gained, lost: lost), to: &sums) {
          let partner = rich.lazy.compactMap { cell -> (from: Int, to: Int)? in
            let state = layout.cells[cell].state.bits
            guard cell != donor, state & gained == gained, state & lost == 0 else { return nil }
            let other = layout.cells[cell].block
            let opposite = Properties(bits: (state & ~gained) | lost)
            guard let place = layout.blocks[other].possible.firstIndex(of: opposite) else {
              return nil
            }
            return (cell, layout.blocks[other].firstCell + place)
          }.first { move in
            let other = layout.cells[move.from].block
            return apply(
              Exchange(block: block, other: other, gained: gained, lost: lost), to: &sums)
          }
          guard let partner else { continue }
          moves.append(partner)
        }
        for move in moves {
          world[move.from] -= 1
          room[move.from] -= 1
          world[move.to] += 1
          room[move.to] += 1
        }
        rich.removeAll { room[$0] < 2 }
        break search
      }
    }
  }

  /// An institution of a block gains and loses properties, and one of another does the opposite.
  private struct Exchange {
    let block: Int
    let other: Int?
    let gained: UInt64
    let lost: UInt64
  }

  /// Carries an exchange through the sums if all of these stay within their counts.
  private func apply(_ move: Exchange, to sums: inout [Int]) -> Bool {
    for (index, tight) in tight.enumerated() {
      let change = tight.change(move.block, move.other, move.gained, move.lost)
      if change != 0, !tight.counts.contains(sums[index] + change) { return false }
    }
    for (index, tight) in tight.enumerated() {
      sums[index] += tight.change(move.block, move.other, move.gained, move.lost)
    }
    return true
  }
}
