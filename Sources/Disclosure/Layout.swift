/// The institutions as far as print and public knowledge tell them apart, and what is protected.
///
/// Atoms that lie in the same groups and can be in the same states are one block: a world in which
/// one of its institutions has a property becomes one in which any other has it by exchanging the
/// two, and nothing printed changes.
struct Layout {
  struct Block {
    /// The places of its atoms in the population.
    let atoms: [Int]
    let size: Int
    let possible: [Properties]

    /// Its first cell; the others follow in the order of the states.
    let firstCell: Int

    /// The properties that some of the possible states have and some lack.
    let inDoubt: UInt64

    var cells: Range<Int> { firstCell..<(firstCell + possible.count) }
  }

  /// The number of institutions of one block in one state: the unknown numbers.
  struct Cell {
    let block: Int
    let state: Properties
  }

  /// The institutions of some blocks that have a property, as one number.
  struct Sum: Hashable {
    let blocks: [Int]
    let property: Property
  }

  /// A printed group with one of the properties, and the institutions in doubt of it.
  struct Protected {
    let group: Group
    let property: Property

    /// The institutions that have it, as a sum: its place, its blocks and its cells.
    let sum: Int
    let blocks: [Int]
    let cells: [Int]

    /// The institutions in doubt.
    let size: Int
  }

  let blocks: [Block]
  let cells: [Cell]
  let sums: [Sum]
  let protected: [Protected]
  let properties: Int

  private let blockOfAtom: [Int: Int]
  private let places: [Sum: Int]

  /// The part of a population that hangs together with some atoms through constraints and groups.
  init(
    _ population: Population, constraints: [Constraint], groups: [Group], around focus: [Int]
  ) {
    var sets = Set(constraints.map(\.atoms))
    for group in groups {
      let atoms = population.atoms(in: group)
      for property in 0..<population.properties {
        let base = population.base(of: group, Property(property))
        if base != atoms { sets.insert(base) }
      }
      sets.insert(atoms)
    }
    let ordered = sets.sorted { $0.lexicographicallyPrecedes($1) }

    var inside = Set(focus)
    var grows = true
    while grows {
      grows = false
      for set in ordered where !inside.isDisjoint(with: set) && !inside.isSuperset(of: set) {
        inside.formUnion(set)
        grows = true
      }
    }

    var byKey: [Key: Int] = [:]
    var members: [[Int]] = []
    for atom in inside.sorted() {
      let key = Key(
        sets: ordered.indices.filter { ordered[$0].contains(atom) },
        possible: population.atoms[atom].possible)
      if let block = byKey[key] {
        members[block].append(atom)
      } else {
        byKey[key] = members.count
        members.append([atom])
      }
    }

    var blocks: [Block] = []
    var cells: [Cell] = []
    var blockOfAtom: [Int: Int] = [:]
    for (index, atoms) in members.enumerated() {
      let possible = population.atoms[atoms[0]].possible
      let anyHas = possible.reduce(0) { $0 | $1.bits }
      let allHave = possible.reduce(~0) { $0 & $1.bits }
      blocks.append(
        Block(
          atoms: atoms, size: atoms.reduce(0) { $0 + population.atoms[$1].size },
          possible: possible, firstCell: cells.count, inDoubt: anyHas & ~allHave))
      cells += possible.map { Cell(block: index, state: $0) }
      for atom in atoms { blockOfAtom[atom] = index }
    }
    self.blocks = blocks
    self.cells = cells
    self.blockOfAtom = blockOfAtom
    properties = population.properties

    var sums: [Sum] = []
    var places: [Sum: Int] = [:]
    func place(_ sum: Sum) -> Int {
      if let place = places[sum] { return place }
      places[sum] = sums.count
      sums.append(sum)
      return sums.count - 1
    }
    func blocksOf(_ atoms: [Int]) -> [Int] {
      Set(atoms.compactMap { blockOfAtom[$0] }).sorted()
    }
    var protected: [Protected] = []
    for group in groups {
      for index in 0..<population.properties {
        let property = Property(index)
        let base = population.base(of: group, property)
        guard let first = base.first, inside.contains(first) else { continue }
        let own = blocksOf(base)
        protected.append(
          Protected(
            group: group, property: property, sum: place(Sum(blocks: own, property: property)),
            blocks: own,
            cells: own.flatMap { block in
              blocks[block].cells.filter { cells[$0].state.contains(property) }
            }, size: base.reduce(0) { $0 + population.atoms[$1].size }))
      }
    }
    for constraint in constraints where constraint.atoms.contains(where: inside.contains) {
      _ = place(Sum(blocks: blocksOf(constraint.atoms), property: constraint.property))
    }
    self.sums = sums
    self.protected = protected
    self.places = places
  }

  private struct Key: Hashable {
    let sets: [Int]
    let possible: [Properties]
  }

  /// The sum that a constraint bounds, or nil if it is about institutions elsewhere.
  func sum(of constraint: Constraint) -> Int? {
    let blocks = Set(constraint.atoms.compactMap { blockOfAtom[$0] }).sorted()
    return places[Sum(blocks: blocks, property: constraint.property)]
  }

  /// The cells that a sum adds up.
  func cells(of sum: Sum) -> [Int] {
    sum.blocks.flatMap { block in
      blocks[block].cells.filter { cells[$0].state.contains(sum.property) }
    }
  }

  /// The constraints that are about these institutions.
  func own(_ constraints: [Constraint]) -> [Constraint] {
    constraints.filter { $0.atoms.contains { blockOfAtom[$0] != nil } }
  }
}
