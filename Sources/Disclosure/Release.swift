/// What is printed of one family of properties, and why nobody learns more from it.
package struct Release: Sendable {
  /// What became of each step of the plan, in its order.
  package let steps: [Step]

  package struct Step: Hashable, Sendable {
    package let figures: [Figure]

    /// The institutions that each figure is counted among.
    package let members: [Int]

    package let outcome: Outcome
  }

  package enum Outcome: Hashable, Sendable {
    /// A code for each figure.
    case printed([CodedCount])

    /// The one symbol, which stands for several codes that are not told apart.
    ///
    /// Which ones these are follows from what was printed before: the first index is by outcome,
    /// the second by figure.
    case merged([[CodedCount]])

    /// The one symbol, whatever the counts are: no way was found to print these figures safely
    /// after what was printed before.
    case silent
  }

  package enum Fault: Error, Hashable, Sendable {
    /// A count that is public already does not agree with the submissions.
    case contradiction(known: Int)
  }

  /// How much work one question may take before it counts as not answered: in pivots and nodes.
  package static let usualEffort = 100_000

  private static let mostAlternatives = 32

  /// Decides step by step what of a plan is printed, and prints it.
  ///
  /// - Parameters:
  ///   - truth: the counts; nothing of them is looked at but the codes that are printed.
  ///   - known: what is public already.
  package init(
    _ plan: Plan, of population: Population, truth: World, known: [KnownCount] = [],
    effort: Int = Release.usualEffort
  ) throws(Fault) {
    for (index, count) in known.enumerated() {
      let constraint = count.constraint(in: population)
      guard
        count.counts.contains(
          truth.count(count.property, in: constraint.atoms, of: population))
      else { throw .contradiction(known: index) }
    }
    var knowledge = Knowledge(known.map { $0.constraint(in: population) })
    var groups: [Group] = []
    var steps: [Step] = []
    for figures in plan.steps {
      for figure in figures where !groups.contains(figure.group) { groups.append(figure.group) }
      let printing = Printing(figures, population, plan.tail)
      let partition = Partition(
        printing, of: population, knowledge: knowledge, groups: groups, tail: plan.tail,
        effort: effort)
      let own = printing.outcome(of: truth, population)
      let outcome: Outcome
      switch partition.part(of: own) {
      case .alone:
        outcome = .printed(printing.codes(own))
        knowledge.learn([printing.constraints(own)])
        knowledge.agree(printing.unanimous(own))
      case .merged(let outcomes):
        outcome = .merged(outcomes.map(printing.codes))
        knowledge.learn(outcomes.map(printing.constraints))
      case .silent:
        outcome = .silent
      }
      steps.append(
        Step(figures: figures, members: printing.books.map(\.members), outcome: outcome))
    }
    self.steps = steps
  }
}
