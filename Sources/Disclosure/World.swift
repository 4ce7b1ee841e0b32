/// How many institutions of each atom are in each state: all that a count depends on.
///
/// The true world is made of the submissions, or of a table counted elsewhere; every other one is
/// what somebody outside has to reckon with.
package struct World: Hashable, Sendable {
  /// By atom, and within an atom in the order of its possible states.
  package internal(set) var counts: [[Int]]

  /// A line of a table of counts.
  package struct Row: Hashable, Sendable {
    package let attributes: [Int]
    package let state: Properties
    package let count: Int

    package init(attributes: [Int], state: Properties, count: Int) {
      self.attributes = attributes
      self.state = state
      self.count = count
    }
  }

  /// Why a table of counts is not a world; rows are given by their places.
  package enum Fault: Error, Hashable, Sendable {
    case unknownAtom(row: Int)
    case impossibleState(row: Int)
    case negativeCount(row: Int)
    case repeatedRow(row: Int)
    /// The rows of an atom, given by its attributes, do not add up to its institutions.
    case wrongSum(attributes: [Int], counted: Int, expected: Int)
  }

  init(counts: [[Int]]) { self.counts = counts }

  /// The world that a table tells of; states that are not in the table count none.
  package init(_ rows: [Row], in population: Population) throws(Fault) {
    var places: [[Int]: Int] = [:]
    for (index, atom) in population.atoms.enumerated() { places[atom.attributes] = index }
    var counts = population.atoms.map { Array(repeating: 0, count: $0.possible.count) }
    var seen: Set<[Int]> = []
    for (index, row) in rows.enumerated() {
      guard let place = places[row.attributes] else { throw .unknownAtom(row: index) }
      guard let state = population.atoms[place].possible.firstIndex(of: row.state) else {
        throw .impossibleState(row: index)
      }
      guard row.count >= 0 else { throw .negativeCount(row: index) }
      guard seen.insert([place, state]).inserted else { throw .repeatedRow(row: index) }
      counts[place][state] = row.count
    }
    for (atom, row) in zip(population.atoms, counts) {
      let sum = row.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
      guard sum == atom.size else {
        throw .wrongSum(attributes: atom.attributes, counted: sum, expected: atom.size)
      }
    }
    self.counts = counts
  }

  /// The number of institutions with a property in the atoms given.
  func count(_ property: Property, in atoms: [Int], of population: Population) -> Int {
    atoms.reduce(0) { sum, index in
      zip(population.atoms[index].possible, counts[index]).reduce(sum) {
        $1.0.contains(property) ? $0 + $1.1 : $0
      }
    }
  }
}
