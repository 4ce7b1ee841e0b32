/// The figures of one step with the codes that they can take.
struct Printing {
  let figures: [Figure]
  let books: [Codebook]

  /// The atoms that each figure is counted among.
  let bases: [[Int]]

  init(_ figures: [Figure], _ population: Population, _ tail: Tail) {
    var books: [Codebook] = []
    for figure in figures {
      let members = population.members(of: figure.group, inDoubtOf: figure.property)
      guard let book = Codebook(figure.coding, members: members, tail: tail) else {
        preconditionFailure("a plan keeps only figures that can be printed")
      }
      books.append(book)
    }
    self.figures = figures
    self.books = books
    bases = figures.map { population.base(of: $0.group, $0.property) }
  }

  /// The place of each figure's code in its book: an outcome of the step.
  func outcome(of world: World, _ population: Population) -> [Int] {
    figures.indices.map { index in
      books[index].position(
        world.count(figures[index].property, in: bases[index], of: population))
    }
  }

  func codes(_ outcome: [Int]) -> [CodedCount] {
    zip(books, outcome).map { $0.codes[$1] }
  }

  func constraints(_ outcome: [Int]) -> [Constraint] {
    outcome.indices.map { index in
      Constraint(
        atoms: bases[index], property: figures[index].property,
        counts: books[index].preimages[outcome[index]])
    }
  }

  /// The figures whose code says that all have the property.
  func unanimous(_ outcome: [Int]) -> [Constraint] {
    let all = constraints(outcome)
    return outcome.indices.filter { books[$0].codes[outcome[$0]] == .all }.map { all[$0] }
  }
}
