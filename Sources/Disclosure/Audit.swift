/// The search for a witness against every statement that a reader might become certain of.
struct Audit {
  private let layout: Layout
  private let coalition: Int
  private let agreed: [UInt64]

  /// One search for each conjunction of constraints; the true world keeps one of these.
  private var searches: [WorldSearch]

  /// The search among worlds that agree with what was public before; none if nothing was.
  private var earlier: [WorldSearch]

  /// The worlds found, which are witnesses for many statements each.
  private(set) var pool: [Sighting] = []

  private(set) var exposures: [Exposure] = []

  /// What was certain from earlier figures alone.
  private(set) var certainBefore: [Exposure] = []

  /// Whether every question was answered within the effort allowed.
  private(set) var isComplete = true

  /// Whether there is a witness against every statement.
  var isSafe: Bool { exposures.isEmpty && isComplete }

  /// A world, and how many institutions have and lack what in it.
  struct Sighting {
    let counts: [Int]

    /// By block and by a number from one on: the properties that so many institutions have.
    let has: [UInt64]
    let lacks: [UInt64]

    /// By protected group and property.
    let totals: [Int]
  }

  /// - Parameter agreed: by block, the properties of which the sector has agreed that all have them.
  init(
    _ layout: Layout, coalition: Int, searches: [WorldSearch], earlier: [WorldSearch],
    agreed: [UInt64]
  ) {
    self.layout = layout
    self.coalition = min(coalition, layout.blocks.reduce(0) { $0 + $1.size })
    self.searches = searches
    self.earlier = earlier
    self.agreed = agreed
  }

  /// Whether each statement has a witness against every coalition.
  ///
  /// - Parameter isThorough: whether to go on after the first statement without one.
  mutating func run(isThorough: Bool) {
    var members: [Int] = []
    _ = runCoalitions(&members, from: 0, isThorough: isThorough)
  }

  private mutating func runCoalitions(
    _ members: inout [Int], from first: Int, isThorough: Bool
  ) -> Bool {
    guard members.count < coalition else { return examine(members, isThorough) }
    for cell in first..<layout.cells.count {
      let block = layout.cells[cell].block
      let used = members.reduce(0) { layout.cells[$1].block == block ? $0 + 1 : $0 }
      guard used < layout.blocks[block].size else { continue }
      members.append(cell)
      let goesOn = runCoalitions(&members, from: cell, isThorough: isThorough)
      members.removeLast()
      if !goesOn { return false }
    }
    return true
  }

  // MARK: - One coalition

  /// What a coalition is not yet known to be unsure of.
  private struct Open {
    /// By block: the properties whose having, and lacking, still wants a witness.
    var has: [UInt64]
    var lacks: [UInt64]

    /// By protected group and property: whether two others that have it, or lack it, are wanted.
    var twoHave: [Bool]
    var twoLack: [Bool]
  }

  /// A coalition, with what its members have in each block.
  private struct Known {
    let needs: [Int: Int]

    /// By block: its members there.
    let sizes: [Int]

    /// By block and by a number from none on: the properties that exactly so many members have.
    let has: [UInt64]
    let lacks: [UInt64]

    /// By protected group and property.
    let having: [Int]
    let lacking: [Int]
  }

  private func known(_ members: [Int]) -> Known {
    let blocks = layout.blocks.count
    let width = coalition + 1
    var needs: [Int: Int] = [:]
    var sizes = Array(repeating: 0, count: blocks)
    var has = Array(repeating: UInt64(0), count: blocks * width)
    for block in 0..<blocks { has[block * width] = ~0 }
    var lacks = has
    for cell in members {
      needs[cell, default: 0] += 1
      let (block, state) = (layout.cells[cell].block, layout.cells[cell].state.bits)
      sizes[block] += 1
      for count in stride(from: width - 1, to: 0, by: -1) {
        let place = block * width + count
        has[place] = (has[place] & ~state) | (has[place - 1] & state)
        lacks[place] = (lacks[place] & state) | (lacks[place - 1] & ~state)
      }
      has[block * width] &= ~state
      lacks[block * width] &= state
    }
    var having = Array(repeating: 0, count: layout.protected.count)
    var lacking = having
    for (index, protected) in layout.protected.enumerated() {
      let sum = layout.sums[protected.sum]
      for cell in members where sum.blocks.contains(layout.cells[cell].block) {
        if layout.cells[cell].state.contains(sum.property) {
          having[index] += 1
        } else {
          lacking[index] += 1
        }
      }
    }
    return Known(
      needs: needs, sizes: sizes, has: has, lacks: lacks, having: having, lacking: lacking)
  }

  private func agrees(_ sighting: Sighting, _ known: Known) -> Bool {
    known.needs.allSatisfy { sighting.counts[$0.key] >= $0.value }
  }

  /// Strikes out what a world is a witness for.
  private func strike(_ open: inout Open, _ sighting: Sighting, _ known: Known) {
    let width = coalition + 1
    for block in layout.blocks.indices {
      let start = block * width
      if known.sizes[block] == 0 {
        open.has[block] &= ~sighting.has[start]
        open.lacks[block] &= ~sighting.lacks[start]
      } else {
        for count in 0...known.sizes[block] {
          open.has[block] &= ~(known.has[start + count] & sighting.has[start + count])
          open.lacks[block] &= ~(known.lacks[start + count] & sighting.lacks[start + count])
        }
      }
    }
    for index in layout.protected.indices {
      let total = sighting.totals[index]
      if total - known.having[index] >= 2 { open.twoHave[index] = false }
      if layout.protected[index].size - total - known.lacking[index] >= 2 {
        open.twoLack[index] = false
      }
    }
  }

  /// False if the audit need not go on.
  private mutating func examine(_ members: [Int], _ isThorough: Bool) -> Bool {
    let known = known(members)
    var open = Open(
      has: layout.blocks.map(\.inDoubt), lacks: layout.blocks.map(\.inDoubt),
      twoHave: layout.protected.map { _ in true }, twoLack: layout.protected.map { _ in true })
    for block in layout.blocks.indices {
      open.lacks[block] &= ~agreed[block]
      if known.sizes[block] == layout.blocks[block].size {
        open.has[block] = 0
        open.lacks[block] = 0
      }
    }
    for (index, protected) in layout.protected.enumerated() {
      let sum = layout.sums[protected.sum]
      if protected.size - known.having[index] - known.lacking[index] < 2 {
        open.twoHave[index] = false
        open.twoLack[index] = false
      }
      let bit = UInt64(1) << UInt64(sum.property.index)
      if sum.blocks.allSatisfy({ agreed[$0] & bit != 0 }) { open.twoLack[index] = false }
    }
    var isPossible = false
    for sighting in pool where agrees(sighting, known) {
      isPossible = true
      strike(&open, sighting, known)
    }
    if !isPossible {
      switch look(known.needs) {
      case .found(let sighting): strike(&open, sighting, known)
      case .impossible: return true
      case .undecided:
        isComplete = false
        return isThorough
      }
    }
    for block in layout.blocks.indices {
      while open.has[block] != 0 {
        let property = Property(open.has[block].trailingZeroBitCount)
        open.has[block] &= open.has[block] - 1
        let having = layout.blocks[block].cells.filter { layout.cells[$0].state.contains(property) }
        let goesOn = settle(
          members, known, &open, .lacks(atom: layout.blocks[block].atoms[0], property), isThorough
        ) { $0.world(atLeast: known.needs, andOneMoreOf: having) }
        if !goesOn { return false }
      }
      while open.lacks[block] != 0 {
        let property = Property(open.lacks[block].trailingZeroBitCount)
        open.lacks[block] &= open.lacks[block] - 1
        let lacking = layout.blocks[block].cells.filter {
          !layout.cells[$0].state.contains(property)
        }
        let goesOn = settle(
          members, known, &open, .has(atom: layout.blocks[block].atoms[0], property), isThorough
        ) { $0.world(atLeast: known.needs, andOneMoreOf: lacking) }
        if !goesOn { return false }
      }
    }
    for (index, protected) in layout.protected.enumerated() {
      let property = layout.sums[protected.sum].property
      if open.twoHave[index] {
        let least = known.having[index] + 2
        let goesOn = settle(
          members, known, &open, .allButOneLack(protected.group, property), isThorough
        ) {
          $0.world(atLeast: known.needs, protected.sum, in: least...max(least, protected.size))
        }
        if !goesOn { return false }
      }
      if open.twoLack[index] {
        let most = protected.size - known.lacking[index] - 2
        let goesOn = settle(
          members, known, &open, .allButOneHave(protected.group, property), isThorough
        ) { $0.world(atLeast: known.needs, protected.sum, in: min(0, most)...most) }
        if !goesOn { return false }
      }
    }
    return true
  }

  /// Looks for a witness, and notes where there is none; false if the audit need not go on.
  private mutating func settle(
    _ members: [Int], _ known: Known, _ open: inout Open, _ statement: Statement,
    _ isThorough: Bool, _ find: (inout WorldSearch) -> WorldSearch.Answer
  ) -> Bool {
    var isDecided = true
    for index in searches.indices {
      switch find(&searches[index]) {
      case .found(let world):
        let sighting = sighting(world)
        pool.append(sighting)
        strike(&open, sighting, known)
        return true
      case .undecided: isDecided = false
      case .impossible: break
      }
    }
    for index in earlier.indices {
      if case .impossible = find(&earlier[index]) {
        certainBefore.append(exposure(members, statement))
        return true
      }
    }
    if isDecided {
      exposures.append(exposure(members, statement))
    } else {
      isComplete = false
    }
    return isThorough
  }

  private enum Look {
    case found(Sighting)
    case impossible, undecided
  }

  private mutating func look(_ needs: [Int: Int]) -> Look {
    var isDecided = true
    for index in searches.indices {
      switch searches[index].world(atLeast: needs) {
      case .found(let world):
        let sighting = sighting(world)
        pool.append(sighting)
        return .found(sighting)
      case .undecided: isDecided = false
      case .impossible: break
      }
    }
    return isDecided ? .impossible : .undecided
  }

  private func exposure(_ members: [Int], _ statement: Statement) -> Exposure {
    Exposure(
      coalition: Coalition(
        members: members.map {
          Coalition.Member(
            atom: layout.blocks[layout.cells[$0].block].atoms[0], state: layout.cells[$0].state)
        }), statement: statement)
  }

  func sighting(_ counts: [Int]) -> Sighting {
    let width = coalition + 1
    var has = Array(repeating: UInt64(0), count: layout.blocks.count * width)
    var lacks = has
    var totals = Array(repeating: 0, count: layout.protected.count)
    for (index, block) in layout.blocks.enumerated() {
      for cell in block.cells where counts[cell] > 0 {
        let state = block.possible[cell - block.firstCell].bits
        for _ in 0..<min(counts[cell], width) {
          for level in stride(from: width - 1, to: 0, by: -1) {
            has[index * width + level] |= has[index * width + level - 1] & state
            lacks[index * width + level] |= lacks[index * width + level - 1] & ~state
          }
          has[index * width] |= state
          lacks[index * width] |= ~state
        }
      }
    }
    for (index, protected) in layout.protected.enumerated() {
      let sum = layout.sums[protected.sum]
      for block in sum.blocks {
        for cell in layout.blocks[block].cells
        where layout.cells[cell].state.contains(sum.property) {
          totals[index] += counts[cell]
        }
      }
    }
    return Sighting(counts: counts, has: has, lacks: lacks, totals: totals)
  }
}
