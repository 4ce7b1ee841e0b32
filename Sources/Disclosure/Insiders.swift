/// A coalition with the states of its members, counted as the audit needs it.
struct Insiders {
  struct Need {
    let cell: Int
    let count: Int
  }

  /// The cell of each member, rising.
  let members: [Int]

  /// The cells with members, each once.
  let needs: [Need]

  /// By block: its members there.
  let sizes: [Int]

  /// By block and by a number from none on: the properties that exactly so many members have.
  let has: [UInt64]
  let lacks: [UInt64]

  /// The members that have it, and lack it, by protected group and property.
  let having: [Int]
  let lacking: [Int]

  /// Counts members; the width is one more than the members that there can be.
  init(_ members: [Int], _ layout: Layout, width: Int) {
    self.members = members
    var needs: [Need] = []
    var sizes = Array(repeating: 0, count: layout.blocks.count)
    var has = Array(repeating: UInt64(0), count: layout.blocks.count * width)
    for block in layout.blocks.indices { has[block * width] = ~0 }
    var lacks = has
    for cell in members {
      if let last = needs.last, last.cell == cell {
        needs[needs.count - 1] = Need(cell: cell, count: last.count + 1)
      } else {
        needs.append(Need(cell: cell, count: 1))
      }
      let block = layout.cells[cell].block
      let state = layout.cells[cell].state.bits
      let start = block * width
      sizes[block] += 1
      for place in stride(from: start + width - 1, to: start, by: -1) {
        has[place] = (has[place] & ~state) | (has[place - 1] & state)
        lacks[place] = (lacks[place] & state) | (lacks[place - 1] & ~state)
      }
      has[start] &= ~state
      lacks[start] &= state
    }
    self.needs = needs
    self.sizes = sizes
    self.has = has
    self.lacks = lacks
    having = layout.protected.map { protected in
      members.count { protected.cells.contains($0) }
    }
    lacking = zip(layout.protected, having).map { protected, having in
      members.count { protected.blocks.contains(layout.cells[$0].block) } - having
    }
  }
}
