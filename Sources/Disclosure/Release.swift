// What may be printed of counts, and the proof that nobody learns of one institution from it.

/// What is printed of one family of properties, and why nobody learns more from it.
///
/// A family is a set of properties that say something of each other, such as the reference level
/// of a theme now and then, and higher and lower: they are decided together. Families that say
/// nothing of each other are released apart; an attacker who combines them learns nothing new, for
/// the worlds that print the same in all are every combination of those that do in each.
///
/// # What is promised
///
/// A *world* gives each institution one of the states that its public attributes allow. The
/// attacker knows this program, the plan, the attributes of every institution, everything that was
/// public before, all that is printed, and the true states of a coalition: any institutions, as
/// many as the plan says. Somebody outside knows less. What the attacker knows is then exactly
/// that the world is one of those in which this program prints the same and the coalition is in
/// these states.
///
/// *Protected* are, for every property:
/// - of every institution outside the coalition, that it has the property, and that it lacks it;
/// - of every printed group less the coalition, that all but one have it, and that all but one lack
///   it, among those who may have it and may lack it. (That all have it, or none, follows from the
///   first: whoever knew that would know it of one.)
///
/// The promise: **whatever the true world is, and whatever the coalition, no protected statement is
/// certain that was not certain before**, that is, from the attributes, from what was public
/// before, and from the coalition's own states. One exception is agreed beforehand and is in the
/// plan: where the coding is `tailsOrAll` and all of a group have a property, print says so.
///
/// That a statement is *likely* is not protected: “at most 3 of 14” says much of each of fourteen.
///
/// # Why it holds
///
/// It would not be enough to audit the codes of the true world and to fall back to a smaller plan
/// where they fail. That a plan failed says which worlds it would have failed in, and sometimes this
/// is one step from the answer; with sectors coded and profiles in thirds that happens in small
/// sectors of two by two already (`AttackTests`). Nor is there a plan with both that is safe in
/// every world: some codes of the profiles together ask for just as many institutions as the sectors
/// have at most, and then everybody's answer follows. What helps is that the program does not look:
///
/// 1. The figures are decided in the order of the plan. For each step every outcome is audited that
///    agrees with what was printed before, not the true one alone, and against every coalition and
///    every state of its members that agrees with it.
/// 2. Outcomes that are not safe print one symbol instead. Its meaning, that the outcome is one of
///    these, is audited like any other; while it is not safe, the outcome that was least to be
///    expected joins it. If all have joined, the step prints nothing whatever the counts are.
/// 3. Which outcomes are merged is therefore a function of print, as a code is a function of a
///    count (“simulatable auditing”: Kenthapadi, Mishra and Nissim, PODS 2005).
///
/// Proof. By 3, two worlds that print the same are treated the same in every step, so that the
/// worlds that this program prints the same in are exactly those that agree with the meaning of all
/// that is printed. By 1 and 2 that meaning leaves a witness against every protected statement at
/// the last step that printed something about the institutions concerned. A witness is a table of
/// whole numbers by atom and state: it prints the same, has the coalition's members in their states,
/// and has one institution more of the atom (or two of the group) in which the statement is
/// otherwise. Institutions of one atom differ in nothing that anybody knows, so that any of them
/// can be that one. A smaller coalition knows less than one it is part of. ∎
///
/// The tests try it from the other end: on sectors small enough the program is run in every world,
/// the worlds are sorted by what is seen, and no coalition is found to be certain of anything.
///
/// # What it rests on
///
/// The search for witnesses is exact but limited in effort, and what it does not answer counts as
/// not safe: it decides what is merged, never whether a witness is one. The witnesses for what was
/// printed are found once more, kept in `proof`, and checked by other code against all coalitions
/// that the true world has; without that there is no release. It rests on the states given as
/// possible being those that are: a state that cannot be makes witnesses of worlds that cannot be,
/// and so does a count held to be public before that is wrong (one that the submissions contradict
/// is refused). And it rests on all being told that is public: what an earlier release merged is
/// known to whoever knows the program, and is given here as a symbol.
package struct Release: Sendable {
  package let plan: Plan
  package let population: Population

  /// What was public before.
  package let known: [KnownCount]
  package let symbols: [KnownSymbol]

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
    /// None of the outcomes of an earlier symbol does.
    case contradictedSymbol(Int)
    /// The witnesses could not be found anew within the effort, or did not stand the check.
    case unproven
  }

  /// How much work an audit may take before a question counts as not answered: in coalitions, and
  /// for each search among worlds in pivots and branches.
  package static let usualEffort = 100_000

  /// Decides step by step what of a plan is printed, and prints it.
  ///
  /// Nothing is looked at of the true counts but the codes that are printed. What is public already
  /// is given as counts, and what was merged in earlier releases as symbols, as their `meaning`
  /// says.
  ///
  /// - Throws: `Fault` where what is public contradicts the counts, or where there is no proof.
  package init(
    _ plan: Plan, of population: Population, truth: World, known: [KnownCount] = [],
    symbols: [KnownSymbol] = [], effort: Int = Release.usualEffort
  ) throws(Fault) {
    func holds(_ count: KnownCount) -> Bool {
      let atoms = population.atoms(in: count.group)
      return count.counts.contains(truth.count(count.property, in: atoms, of: population))
    }
    if let index = known.firstIndex(where: { !holds($0) }) {
      throw .contradiction(known: index)
    }
    if let index = symbols.firstIndex(where: { !$0.outcomes.contains { $0.allSatisfy(holds) } }) {
      throw .contradictedSymbol(index)
    }
    var earlier = [known.map { $0.constraint(in: population) }]
    for symbol in symbols {
      guard earlier.count * symbol.outcomes.count <= Knowledge.mostAlternatives else {
        throw .unproven
      }
      earlier = earlier.flatMap { start in
        symbol.outcomes.map { start + $0.map { $0.constraint(in: population) } }
      }
    }
    var knowledge = Knowledge(earlier)
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
    self.symbols = symbols
    self.steps = steps
    self.groups = groups
    guard
      let proof = knowledge.proof(
        population, groups: groups, tail: plan.tail, effort: effort)
    else { throw .unproven }
    self.proof = proof
    guard gap(in: proof, truth: truth) == nil else { throw .unproven }
  }

  /// What a step says to whoever knows the program, for later releases to reckon with: the counts
  /// of each outcome that it may stand for; a single one where codes were printed.
  package func meaning(of step: Step) -> KnownSymbol {
    let outcomes: [[CodedCount]] =
      switch step.outcome {
      case .printed(let codes): [codes]
      case .merged(let outcomes): outcomes
      case .silent: []
      }
    guard !outcomes.isEmpty else { return KnownSymbol([[]]) }
    let printing = Printing(step.figures, population, plan.tail)
    return KnownSymbol(
      outcomes.map { codes in
        step.figures.indices.compactMap { index in
          printing.books[index].counts(codes[index]).map {
            // Whoever has it for certain, as everybody knows, is part of the group and counts too.
            let figure = step.figures[index]
            let certain = population.atoms(in: figure.group).filter { atom in
              population.atoms[atom].possible.allSatisfy { $0.contains(figure.property) }
            }.reduce(0) { $0 + population.atoms[$1].size }
            return KnownCount(
              figure.group, figure.property, ($0.lowerBound + certain)...($0.upperBound + certain))
          }
        }
      })
  }
}
