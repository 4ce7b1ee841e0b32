package import JSON

/// What one symbol in a publication stands for, as whoever knows this program can work it out.
///
/// Some figures are not told apart: they all print the same sign. Which ones these are follows from
/// what was printed before it, so that the sign says that one of them holds. Later audits reckon
/// with that as with any printed figure.
package struct PublishedSymbol: Hashable, Sendable {
  /// The figures that print the sign together.
  package let figures: [PublishedFigure]

  /// What these may be: in each outcome the counts of every figure, which hold together.
  package let outcomes: [[ClosedRange<Int>]]

  /// Every outcome has counts for each figure; anything else is a programmer's error.
  package init(_ figures: [PublishedFigure], outcomes: [[ClosedRange<Int>]]) {
    precondition(
      outcomes.allSatisfy { $0.count == figures.count }, "an outcome is one of all figures")
    self.figures = figures
    self.outcomes = outcomes
  }
}

extension PublishedSymbol {
  /// The figures, and for each outcome the lowest and the highest count of each.
  package var json: JSONValue {
    .object([
      ("figures", .array(figures.map(\.json))),
      (
        "outcomes",
        .array(
          outcomes.map { outcome in
            .array(
              outcome.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })
          })
      ),
    ])
  }

  package init(_ value: JSONValue) throws(FormatFault) {
    let members = try Members(value, ["figures", "outcomes"])
    let figures = try members.elements("figures") { (value) throws(FormatFault) in
      try PublishedFigure(value)
    }
    let outcomes = try members.elements("outcomes") { (value) throws(FormatFault) in
      guard let counts = value.array, counts.count == figures.count else {
        throw .invalid(key: "outcomes")
      }
      var outcome: [ClosedRange<Int>] = []
      for (count, figure) in zip(counts, figures) {
        guard let ends = count.array?.map(\.integer), ends.count == 2, let low = ends[0],
          let high = ends[1], low >= 0, low <= high, high <= figure.institutions
        else { throw .invalid(key: "outcomes") }
        outcome.append(low...high)
      }
      return outcome
    }
    guard !figures.isEmpty, !outcomes.isEmpty else { throw .invalid(key: "outcomes") }
    self.init(figures, outcomes: outcomes)
  }
}
