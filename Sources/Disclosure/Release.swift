/// What is printed of one family of properties, and why nobody learns more from it.
package struct Release: Sendable {
  package let plan: Plan
  package let population: Population

  /// What was public before.
  package let known: [KnownCount]

  /// What became of each step of the plan, in its order.
  package let steps: [Step]

  /// The groups that something is printed of, which are protected as groups.
  package let groups: [Group]

  /// The witnesses, checked.
  package let proof: Proof

  package struct Step: Hashable, Sendable {
    package let figures: [Figure]

    /// The institutions that each figure is counted among.
    package let members: [Int]

    package let outcome: Outcome
  }

  package enum Outcome: Hashable, Sendable {
    /// A code for each figure.
    case printed([CodedCount])

    /// The one symbol, which stands for several outcomes that are not told apart: by outcome, and
    /// within it by figure.
    ///
    /// Which ones these are follows from what was printed before.
    case merged([[CodedCount]])

    /// The one symbol, whatever the counts are: no way was found to print these figures safely
    /// after what was printed before.
    case silent
  }

  package enum Fault: Error, Hashable, Sendable {
    /// A count that is public already does not agree with the submissions.
    case contradiction(known: Int)
    /// The witnesses could not be found anew within the effort, or did not stand the check.
    case unproven
  }

  /// How much work one audit may take before a question counts as not answered: in pivots and nodes.
  package static let usualEffort = 100_000

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
      var wider = groups
      for figure in figures where !wider.contains(figure.group) { wider.append(figure.group) }
      let printing = Printing(figures, population, plan.tail)
      let partition = Partition(
        printing, of: population, knowledge: knowledge, groups: wider, tail: plan.tail,
        effort: effort)
      let own = printing.outcome(of: truth, population)
      let outcome: Outcome
      switch partition.part(of: own) {
      case .alone:
        outcome = .printed(printing.codes(own))
        knowledge.learn([printing.constraints(own)], unanimous: printing.unanimous(own))
        groups = wider
      case .merged(let outcomes):
        outcome = .merged(outcomes.map(printing.codes))
        knowledge.learn(outcomes.map(printing.constraints), unanimous: [])
        groups = wider
      case .silent:
        outcome = .silent
      }
      steps.append(
        Step(figures: figures, members: printing.books.map(\.members), outcome: outcome))
    }
    self.plan = plan
    self.population = population
    self.known = known
    self.steps = steps
    self.groups = groups
    guard
      let proof = knowledge.proof(
        population, groups: groups, tail: plan.tail, effort: effort)
    else { throw .unproven }
    self.proof = proof
    guard gap(in: proof, truth: truth) == nil else { throw .unproven }
  }
}
