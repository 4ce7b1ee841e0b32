/// Which outcomes of a step are printed as they are, and which as one.
///
/// It follows from public attributes and from what was printed before, and from nothing else: every
/// world that prints the same so far would be treated the same.
struct Partition {
  enum Part: Equatable {
    case alone
    case merged([[Int]])
    case silent
  }

  /// Every outcome that agrees with what was printed before, in rising order.
  private(set) var outcomes: [[Int]]

  /// The outcomes that print the one symbol.
  private(set) var merged: [[Int]]

  private(set) var isSilent: Bool

  func part(of outcome: [Int]) -> Part {
    if isSilent { return .silent }
    return merged.contains(outcome) ? .merged(merged) : .alone
  }

  init(
    _ printing: Printing, of population: Population, knowledge: Knowledge, groups: [Group],
    tail: Tail, effort: Int
  ) {
    let focus = Set(printing.bases.joined()).sorted()
    let layout = Layout(
      population, constraints: knowledge.constraints, groups: groups, around: focus)
    let templates = knowledge.searches(layout, effort: effort)
    let earlier = knowledge.earlierSearches(layout, effort: effort)
    let sums = printing.constraints(printing.books.map { _ in 0 }).map { constraint -> Int in
      guard let sum = layout.sum(of: constraint) else {
        preconditionFailure("a step's own groups are among the protected ones")
      }
      return sum
    }
    var searches: [[Int]: [WorldSearch]] = [:]
    var outcomes: [[Int]] = []
    var isComplete = true
    func enumerate(_ prefix: [Int], _ alive: [WorldSearch]) {
      guard prefix.count < printing.books.count else {
        outcomes.append(prefix)
        searches[prefix] = alive
        return
      }
      let book = printing.books[prefix.count]
      for position in book.preimages.indices {
        var next: [WorldSearch] = []
        for var search in alive
        where search.narrow(sums[prefix.count], to: book.preimages[position], layout) {
          switch search.world() {
          case .found: next.append(search)
          case .impossible: break
          case .undecided: isComplete = false
          }
        }
        if !next.isEmpty { enumerate(prefix + [position], next) }
      }
    }
    enumerate([], templates)

    func isSafe(_ parts: [[Int]]) -> Bool {
      let unanimous = parts.count == 1 ? printing.unanimous(parts[0]) : []
      var audit = Audit(
        layout, coalition: tail.coalition, searches: parts.flatMap { searches[$0] ?? [] },
        earlier: earlier, agreed: knowledge.agreed(layout, with: unanimous), effort: effort)
      audit.run(isThorough: false)
      return audit.isSafe
    }

    self.outcomes = outcomes
    merged = []
    isSilent = !isComplete
    guard isComplete else { return }
    merged = outcomes.filter { !isSafe([$0]) }
    guard !merged.isEmpty else { return }
    let order = Self.fromLeastExpected(outcomes, printing, population, knowledge)
    while !isSafe(merged) {
      guard let next = order.first(where: { !merged.contains($0) }) else {
        isSilent = true
        return
      }
      merged = outcomes.filter { merged.contains($0) || $0 == next }
    }
    if merged.count == outcomes.count
      || merged.count * knowledge.alternatives.count > Knowledge.mostAlternatives
    {
      isSilent = true
    }
  }

  /// The outcomes from the least to the most to be expected of what was printed before.
  ///
  /// The fewer are to be expected, the sooner they give up being printed by themselves. Each atom
  /// is expected to have its share of the smallest group that was printed with the property, and
  /// half where none was; an outcome is as far off as its counts are from what is expected, as
  /// shares of their groups. Any order would be as safe.
  private static func fromLeastExpected(
    _ outcomes: [[Int]], _ printing: Printing, _ population: Population, _ knowledge: Knowledge
  ) -> [[Int]] {
    let scale = 1 << 20
    let known = knowledge.alternatives.first ?? []
    func size(_ atoms: [Int]) -> Int { atoms.reduce(0) { $0 + population.atoms[$1].size } }
    let expected = printing.figures.indices.map { index in
      printing.bases[index].reduce(0) { sum, atom in
        let smallest = known.filter {
          $0.property == printing.figures[index].property && $0.atoms.contains(atom)
        }.min { size($0.atoms) < size($1.atoms) }
        let share =
          smallest.map {
            ($0.counts.lowerBound + $0.counts.upperBound) * scale / (2 * size($0.atoms))
          } ?? scale / 2
        return sum + population.atoms[atom].size * share
      }
    }
    func distance(_ outcome: [Int]) -> Int {
      outcome.indices.reduce(0) { sum, index in
        let counts = printing.books[index].preimages[outcome[index]]
        let off = max(
          0, counts.lowerBound * scale - scale / 2 - expected[index],
          expected[index] - counts.upperBound * scale - scale / 2)
        return sum + off / printing.books[index].members
      }
    }
    return outcomes.map { ($0, distance($0)) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : $1.0.lexicographicallyPrecedes($0.0)
    }.map(\.0)
  }
}
