/// A world that prints the same as the true one, and how many institutions have and lack what in it.
struct Sighting {
  /// The number of institutions by cell.
  let counts: [Int]

  /// By block and by a number less one: the properties that so many institutions have at least.
  let has: [UInt64]
  let lacks: [UInt64]

  /// The institutions that have it, by protected group and property.
  let totals: [Int]

  /// Counts the institutions of each block up to the width.
  init(_ counts: [Int], _ layout: Layout, width: Int) {
    self.counts = counts
    var has = Array(repeating: UInt64(0), count: layout.blocks.count * width)
    var lacks = has
    for index in layout.blocks.indices {
      let start = index * width
      for cell in layout.blocks[index].cells where counts[cell] > 0 {
        let state = layout.cells[cell].state.bits
        for _ in 0..<min(counts[cell], width) {
          for place in stride(from: start + width - 1, to: start, by: -1) {
            has[place] |= has[place - 1] & state
            lacks[place] |= lacks[place - 1] & ~state
          }
          has[start] |= state
          lacks[start] |= ~state
        }
      }
    }
    self.has = has
    self.lacks = lacks
    totals = layout.protected.map { protected in
      protected.cells.reduce(0) { $0 + counts[$1] }
    }
  }

  /// Whether the institutions of a coalition are part of it.
  func holds(_ insiders: Insiders) -> Bool {
    insiders.needs.allSatisfy { counts[$0.cell] >= $0.count }
  }
}
