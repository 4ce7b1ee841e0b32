import Testing

@testable import Disclosure

/// A system of counts, and how many institutions one cell can hold at most.
private struct System {
  let population: Population
  let constraints: [Constraint]
  let cell: (sector: Int, profile: Int, state: Int)

  /// Nil where no world agrees with the counts.
  let expected: Int?

  init(_ line: Substring) throws {
    let words = line.split(separator: " ")
    let sizes = try words[0].split(separator: "/").map {
      try $0.split(separator: ",").map { try number($0) }
    }
    let states = try words[1].map { Properties(bits: UInt64(try number("\($0)"))) }
    let atoms = sizes.enumerated().flatMap { sector, row in
      row.enumerated().map {
        Atom(attributes: [sector, $0.offset], size: $0.element, possible: states)
      }
    }
    let population = Population(atoms, properties: 2)
    constraints = try words[2].split(separator: ";").map { text in
      let parts = text.split(separator: ":")
      let digits = Array(parts[0])
      let group = Group(
        attribute: digits[0] == "s" ? 0 : 1, value: try number("\(digits[1])"))
      let range = try parts[1].split(separator: "-").map { try number($0) }
      return KnownCount(group, Property(try number("\(digits[2])")), range[0]...range[1])
        .constraint(in: population)
    }
    let digits = try words[3].map { try number("\($0)") }
    cell = (digits[0], digits[1], digits[2])
    expected = words[4] == "none" ? nil : try number(words[4])
    self.population = population
  }

  /// The numbers that the cell can hold at least.
  func found() throws -> [Int] {
    let layout = Layout(
      population, constraints: constraints, groups: (0..<3).flatMap { [sector($0), profile($0)] },
      around: Array(population.atoms.indices))
    guard var search = WorldSearch(layout, constraints, effort: 10_000) else { return [] }
    let block = try #require(
      layout.blocks.first {
        population.atoms[$0.atoms[0]].attributes == [cell.sector, cell.profile]
      })
    try #require(block.atoms.count == 1)
    let place = block.firstCell + cell.state
    return try (0...block.size).filter { count in
      switch search.world(with: [Insiders.Need(cell: place, count: count)]) {
      case .found(let world):
        #expect(world[place] >= count)
        checkSums(world, layout)
        return true
      case .impossible: return false
      case .undecided: throw Undecided()
      }
    }
  }

  struct Undecided: Error {}

  private func checkSums(_ world: [Int], _ layout: Layout) {
    for block in layout.blocks {
      #expect(world[block.cells].reduce(0, +) == block.size)
    }
    for constraint in constraints {
      guard let sum = layout.sum(of: constraint) else { continue }
      let count = layout.cells(of: layout.sums[sum]).reduce(0) { $0 + world[$1] }
      #expect(constraint.counts.contains(count))
    }
  }
}

private func number(_ text: some StringProtocol) throws -> Int { try #require(Int(text)) }

@Suite struct WorldSearchTests {
  // Made by scipy 1.17.1, HiGHS: scipy.optimize.milp(c, constraints=LinearConstraint(A, lo, hi),
  // integrality=np.ones(n), bounds=Bounds(0, np.inf)), where A has a row for the size of each atom
  // and for each count, and c is minus one for the cell asked about; "none" is status 2, infeasible.
  // A line has the sizes by sector and profile, the states as bit sets, the counts (sector or
  // profile, its place, the property), the cell (sector, profile, state) and the most it can hold.
  private static let systems = """
    3,5,8/4,7,7 013 s00:10-10;s01:4-5;p01:1-3;p10:7-7;p11:5-5 000 3
    2,5/8,8/1,9 0123 s00:6-7;s01:2-3;s10:12-13;s11:6-6;s20:7-8;p01:4-5;p10:15-17;p11:6-7 002 1
    4,4,1/4,1,8 013 s00:7-8;s01:2-3;s10:6-7;s11:1-2;p10:2-4;p11:1-2;p20:5-5;p21:1-1 002 3
    2,4/3,5/9,7 0123 s11:4-4;s20:15-16;p01:7-8;p11:6-7 202 1
    5,5,7/1,4,1 013 s10:5-6;p01:1-2;p10:7-8;p11:4-4;p20:4-6;p21:1-3 020 4
    9,3/1,1/2,1 0123 s00:8-9;s10:0-1;s11:1-2;s20:1-1;p00:5-7;p01:5-6;p10:2-3;p11:3-4 001 7
    5,9/4,4 013 s00:11-11;s01:6-7;s10:4-4;s11:2-3;p00:6-7;p10:9-10 001 5
    2,5/7,8 012 s00:2-4;s01:0-1;s10:9-11;s11:3-3;p00:4-5;p11:1-2 100 3
    8,4,6/5,6,3/4,4,4 012 s00:9-10;s01:2-2;s10:2-2;s20:2-4;s21:3-5;p00:5-7;p01:3-4;p11:3-5;p21:4-5 010 4
    7,6,9/7,9,1/5,4,3 0123 s00:14-15;s11:7-8;s20:7-8;s21:7-8;p11:10-11;p21:3-5 112 8
    9,6/7,1 013 s00:11-11;s01:4-4;s10:6-7;p01:6-7;p10:6-8;p11:2-3 001 5
    9,7,1/2,6,5/8,9,2 013 s00:15-16;s01:6-7;s10:9-9;s11:3-5;s20:7-8;s21:5-6;p00:11-12;p01:5-7;p10:14-15;p11:5-7;p21:7-8 112 1
    9,7,8/4,9,3/4,5,6 012 s00:6-7;s01:9-11;s10:5-6;s11:1-3;p00:2-3;p01:7-9;p10:6-7;p11:2-3 122 3
    8,9,9/1,6,8 012 s00:9-9;s01:8-8;s10:4-5;s11:7-8;p00:3-3;p10:6-6;p11:5-7;p20:4-6;p21:5-6 121 5
    3,4/1,8/5,6 013 s00:5-6;s01:4-6;s11:4-5;s21:4-5;p11:9-9 000 2
    3,7,5/2,1,9 013 s00:11-13;s10:5-6;s11:3-4;p01:2-3;p10:5-6;p11:1-2;p20:7-8;p21:3-5 011 5
    3,7/1,8 012 s00:3-4;s01:0-2;s10:1-2;s11:2-3;p00:5-6;p01:1-2;p11:2-3 010 none
    9,6,6/9,6,5/9,3,3 012 s01:7-8;s10:7-8;s11:13-15;s20:3-5;s21:5-6;p00:6-8;p10:3-4;p11:7-9;p20:4-5;p21:8-8 221 3
    7,5/2,7 012 s00:4-5;s01:3-4;s10:2-2;s11:2-3;p00:3-4;p11:3-4 001 4
    6,8/4,7/4,7 012 s00:5-5;s10:4-4;s11:1-3;s21:2-4;p00:6-7;p01:1-2;p10:5-7 012 8
    5,4/9,9/2,2 013 s00:6-7;s10:11-13;s11:6-7;s20:0-0;s21:0-0;p01:5-7;p11:5-5 012 4
    1,9,9/1,5,2/3,7,5 012 s00:9-10;s01:8-9;s10:2-2;s11:3-3;p00:0-0;p10:6-7;p11:10-10;p21:5-6 221 5
    1,8,7/1,2,6 012 s00:5-7;s01:4-5;s11:2-4;p00:0-1;p11:2-3;p20:5-5 120 6
    2,6,8/3,9,6/8,3,8 013 s00:8-9;s01:4-5;s10:12-13;s11:8-8;s20:13-14;s21:8-9;p11:5-5;p20:14-14;p21:7-7 101 3
    5,4,2/8,9,9/3,7,4 012 s00:4-4;s01:4-5;s10:5-7;s11:9-9;s21:4-5;p00:4-5;p01:5-7;p10:3-4;p11:7-9;p20:5-6;p21:3-3 121 6
    9,1,8/8,8,7 0123 s00:7-9;s01:8-10;s10:14-15;p01:7-8;p10:4-6;p11:4-6;p20:7-8 013 1
    1,6,7/2,1,8 013 s00:11-12;s01:3-3;s10:9-10;s11:4-5;p00:3-3;p01:2-4;p10:3-5 112 1
    5,7,8/1,7,4/5,6,4 013 s00:10-11;s10:7-8;s20:10-12;s21:6-7;p01:7-7;p10:11-12;p11:4-5;p20:7-7;p21:2-3 022 3
    9,7,8/5,5,1/5,2,8 013 s00:15-16;s01:7-9;s10:7-8;s11:6-7;s20:10-12;p00:12-14;p01:7-9;p10:8-10;p21:6-8 021 8
    2,8,1/6,6,5 012 s00:4-4;s10:5-5;p00:1-2;p01:3-4;p10:5-6;p11:5-7;p21:3-3 121 3
    8,7/8,9 012 s10:9-10;p00:2-4;p10:8-9;p11:2-3 110 4
    4,7,2/7,9,6/7,8,6 012 s00:3-3;s01:5-6;s10:8-9;s11:9-11;s20:4-6;s21:3-4;p00:4-5;p10:7-8;p11:7-8;p20:4-5;p21:4-5 121 5
    3,4/1,3 013 s00:6-7;s01:5-6;s10:3-5;p00:4-5;p01:2-3 111 3
    6,9/9,9 013 s00:5-7;s10:11-11;p10:9-10;p11:3-5 010 9
    4,8/3,6/1,7 013 s01:5-5;s10:5-5;s11:2-2;s20:5-6;s21:4-5;p00:5-6;p01:5-5;p10:12-14 000 2
    8,3/6,1 012 s00:4-6;s10:0-1;s11:4-5;p00:3-5;p01:4-5;p10:1-2;p11:0-2 100 3
    7,4/7,7 013 s00:8-9;s01:3-4;s11:2-4;p00:9-10;p01:3-4;p11:3-3 011 4
    7,2/7,5 013 s00:6-7;s01:6-6;s10:10-11;s11:0-0;p00:12-14;p10:4-5;p11:0-2 012 2
    2,2/4,3 012 s10:0-0;p01:2-3;p10:0-1;p11:0-0 111 0
    1,5,5/1,9,5/7,3,9 012 s01:4-4;s10:3-5;s11:6-7;s21:5-6;p01:2-3;p10:4-5;p11:7-9;p20:7-7;p21:4-6 002 1
    1,9/9,3/8,9 012 s10:1-2;s11:5-7;s20:7-9;s21:1-2;p00:4-6;p01:6-7 200 7
    4,3/6,5/3,8 0123 s00:3-5;s01:0-1;s10:2-3;s11:4-6;s20:7-8;s21:5-7;p00:9-10;p01:4-4;p10:4-5;p11:7-8 012 1
    3,8/9,6/6,1 013 s01:1-2;s10:10-12;s11:2-4;s20:6-7;s21:3-4;p00:13-15;p11:4-4 112 4
    9,6/6,5/2,1 013 s00:9-9;s10:6-7;s11:2-4;s20:3-4;p00:11-12;p01:3-3;p10:7-7 110 5
    6,6/5,4 013 s01:4-5;s10:5-5;p00:5-6;p01:2-4 101 4
    9,9,3/5,5,4/2,5,8 012 s00:5-6;s10:3-4;s11:5-6;s20:4-6;s21:5-6;p00:4-4;p01:4-6;p10:5-5;p11:6-7;p20:4-5 100 5
    5,1/5,1/6,7 012 s00:1-2;s01:0-2;s10:0-0;s11:1-3;s20:6-6;s21:0-1;p00:6-8;p10:3-4;p11:1-2 101 none
    4,9/2,8 013 s00:8-8;s01:1-3;s10:10-12;s11:3-4;p00:5-5;p01:1-1;p10:14-15 012 none
    1,1/3,6/6,3 013 s01:0-1;s10:6-6;s20:6-7;s21:4-4;p00:9-9;p01:8-9;p10:7-7;p11:0-1 011 none
    8,2/8,7 013 s00:9-11;s01:5-7;s10:9-10;s11:4-5;p00:11-13;p01:9-9;p10:6-7;p11:5-6 112 none
    9,5,1/9,2,6 013 s00:10-12;s01:3-3;s10:12-13;s11:6-7;p00:15-16;p01:2-2;p10:4-5;p11:1-2;p20:4-6;p21:3-3 020 none
    6,6,5/9,3,1 0123 s00:7-8;s01:10-11;s10:12-12;s11:8-10;p00:7-7;p01:10-10;p10:4-6;p11:5-6;p20:3-4;p21:2-2 120 none
    2,4/3,2/8,1 013 s00:3-4;s10:2-3;s11:5-6;s20:5-5;s21:2-2;p00:7-8;p10:4-5;p11:4-5 211 none
    8,1/5,5 0123 s00:4-4;s01:5-7;s11:4-5;p00:4-5;p01:7-7;p10:3-3;p11:0-1 001 none
    7,4/7,1/2,2 013 s00:8-9;s01:7-8;s10:6-8;s11:3-4;s20:5-7;s21:2-3;p01:9-11;p10:7-7;p11:4-5 112 none
    4,7,4/6,4,9 012 s00:8-9;s01:4-5;s10:4-4;s11:4-6;p00:3-4;p01:2-3;p10:2-3;p11:2-3;p20:3-4;p21:6-7 012 none
    9,3/7,9 013 s00:9-10;s01:5-5;s10:11-11;s11:3-5;p00:13-13;p10:10-12;p11:6-7 002 none
    7,9/5,7/1,4 012 s00:4-4;s10:4-4;s11:5-6;s20:2-2;s21:0-1;p00:3-4;p01:4-4;p10:5-5;p11:7-8 001 none
    6,2/9,7 0123 s00:2-4;s01:3-4;s10:11-11;s11:8-9;p01:6-6;p11:2-2 011 none
    2,3/8,2/2,5 013 s00:3-3;s01:0-1;s10:6-6;s11:3-5;s21:3-4;p00:11-12;p10:6-7;p11:3-5 201 none
    """

  @Test func `Random sectors agree with an independent integer solver`() throws {
    let lines = Self.systems.split(separator: "\n")
    #expect(lines.count == 60)
    for line in lines {
      let system = try System(line)
      let found = try system.found()
      #expect(found == system.expected.map { Array(0...$0) } ?? [], "\(line)")
    }
  }
}
