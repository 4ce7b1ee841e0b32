/// The search for a witness against every statement that a coalition might become certain of.
///
/// All coalitions of one size are gone through, by the blocks and states of their members: whoever
/// is unsure beside a larger coalition is unsure beside a part of it. A world that was found once
/// serves every coalition that is part of it.
struct Audit {
  private let layout: Layout
  private let coalition: Int
  private let agreed: [UInt64]

  /// One search for each conjunction of constraints; the true world keeps one of these.
  private var searches: [WorldSearch]

  /// The searches among worlds that agree with what was public before; none if nothing was.
  private var earlier: [WorldSearch]

  /// The worlds found.
  private(set) var pool: [Sighting] = []

  private(set) var exposures: [Exposure] = []

  /// What was certain from earlier figures alone.
  private(set) var certainBefore: [Exposure] = []

  /// Whether every question was answered within the effort allowed.
  private(set) var isComplete = true

  /// Whether there is a witness against every statement.
  var isSafe: Bool { exposures.isEmpty && isComplete }

  /// The coalitions that may still be gone through.
  private var effort: Int

  /// Prepares to go through so many coalitions; the searches have an effort of their own.
  ///
  /// Of the properties that are agreed for a block it is no secret that all its institutions have
  /// them.
  init(
    _ layout: Layout, coalition: Int, searches: [WorldSearch], earlier: [WorldSearch],
    agreed: [UInt64], effort: Int
  ) {
    self.layout = layout
    self.coalition = min(coalition, layout.blocks.reduce(0) { $0 + $1.size })
    self.searches = searches
    self.earlier = earlier
    self.agreed = agreed
    self.effort = effort
  }

  /// - Parameter isThorough: whether to go on after the first statement without a witness.
  mutating func run(isThorough: Bool) {
    var members: [Int] = []
    _ = run(&members, from: 0, isThorough)
  }

  /// The coalitions that begin with some members; false if the audit need not go on.
  private mutating func run(_ members: inout [Int], from first: Int, _ isThorough: Bool) -> Bool {
    guard members.count < coalition else {
      guard effort > 0 else {
        isComplete = false
        return false
      }
      effort -= 1
      examine(Insiders(members, layout, width: coalition + 1), isThorough)
      return isThorough || isSafe
    }
    for cell in first..<layout.cells.count {
      let block = layout.cells[cell].block
      let used = members.count { layout.cells[$0].block == block }
      guard used < layout.blocks[block].size else { continue }
      members.append(cell)
      let goesOn = run(&members, from: cell, isThorough)
      members.removeLast()
      if !goesOn { return false }
    }
    return true
  }

  private mutating func examine(_ insiders: Insiders, _ isThorough: Bool) {
    let layout = layout
    var doubts = Doubts(insiders, layout, agreed: agreed)
    var isPossible = false
    for index in pool.indices.reversed() where pool[index].holds(insiders) {
      isPossible = true
      doubts.strike(pool[index], insiders, layout, width: coalition + 1)
      if doubts.isEmpty { return }
    }
    if !isPossible {
      let answer = witness { search in
        let answer = search.world(with: insiders.needs)
        guard case .found(var world) = answer else { return answer }
        search.spread(&world, keeping: insiders.needs, layout)
        return .found(world)
      }
      switch answer {
      case .found: doubts.strike(pool[pool.count - 1], insiders, layout, width: coalition + 1)
      case .impossible: return
      case .undecided:
        isComplete = false
        return
      }
    }
    for index in layout.blocks.indices {
      let block = layout.blocks[index]
      while doubts.has[index] != 0, isThorough || isSafe {
        let property = Property(doubts.has[index].trailingZeroBitCount)
        doubts.has[index] &= doubts.has[index] - 1
        let cells = block.cells.filter { layout.cells[$0].state.contains(property) }
        settle(.lacks(atom: block.atoms[0], property), insiders, &doubts) {
          $0.world(with: insiders.needs, andOneMoreOf: cells, layout)
        }
      }
      while doubts.lacks[index] != 0, isThorough || isSafe {
        let property = Property(doubts.lacks[index].trailingZeroBitCount)
        doubts.lacks[index] &= doubts.lacks[index] - 1
        let cells = block.cells.filter { !layout.cells[$0].state.contains(property) }
        settle(.has(atom: block.atoms[0], property), insiders, &doubts) {
          $0.world(with: insiders.needs, andOneMoreOf: cells, layout)
        }
      }
    }
    for index in layout.protected.indices where isThorough || isSafe {
      let protected = layout.protected[index]
      if doubts.twoHave[index] {
        let least = insiders.having[index] + 2
        settle(.allButOneLack(protected.group, protected.property), insiders, &doubts) {
          $0.world(with: insiders.needs, protected.sum, from: least, to: protected.size)
        }
      }
      if doubts.twoLack[index] {
        let most = protected.size - insiders.lacking[index] - 2
        settle(.allButOneHave(protected.group, protected.property), insiders, &doubts) {
          $0.world(with: insiders.needs, protected.sum, from: 0, to: most)
        }
      }
    }
  }

  /// Looks for a witness against a statement, and notes where there is none.
  private mutating func settle(
    _ statement: Statement, _ insiders: Insiders, _ doubts: inout Doubts,
    _ find: (inout WorldSearch) -> WorldSearch.Answer
  ) {
    let answer = witness(find)
    if case .found = answer {
      doubts.strike(pool[pool.count - 1], insiders, layout, width: coalition + 1)
      return
    }
    let exposure = exposure(insiders, statement)
    if !earlier.isEmpty, isImpossibleEarlier(find) {
      certainBefore.append(exposure)
      return
    }
    if case .impossible = answer {
      exposures.append(exposure)
    } else {
      isComplete = false
    }
  }

  private mutating func isImpossibleEarlier(
    _ find: (inout WorldSearch) -> WorldSearch.Answer
  ) -> Bool {
    for index in earlier.indices {
      guard case .impossible = find(&earlier[index]) else { return false }
    }
    return true
  }

  /// Looks for a world under every conjunction; one that is found becomes the last of the pool.
  private mutating func witness(
    _ find: (inout WorldSearch) -> WorldSearch.Answer
  ) -> WorldSearch.Answer {
    var answer = WorldSearch.Answer.impossible
    for index in searches.indices {
      switch find(&searches[index]) {
      case .found(let world):
        pool.append(Sighting(world, layout, width: coalition + 1))
        return .found(world)
      case .undecided: answer = .undecided
      case .impossible: break
      }
    }
    return answer
  }

  private func exposure(_ insiders: Insiders, _ statement: Statement) -> Exposure {
    Exposure(
      coalition: Coalition(
        members: insiders.members.map { cell in
          Coalition.Member(
            atom: layout.blocks[layout.cells[cell].block].atoms[0],
            state: layout.cells[cell].state)
        }), statement: statement)
  }
}
