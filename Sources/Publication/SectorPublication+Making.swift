import Disclosure
package import Hashing
package import Language
package import Maturity
import Parallel

/// What is to be published of a wave, before it is decided how much of it can be.
package struct PublicationDraft: Sendable {
  package let policy: PublicationPolicy
  package let policyFingerprint: Digest
  package let questionnaire: Questionnaire
  package let form: SubmissionForm
  package let counts: SubmissionCounts

  /// What is public already.
  package let known: [PublishedFigure]

  /// What the signs of earlier publications stand for, which is public too.
  package let symbols: [PublishedSymbol]

  package init(
    policy: PublicationPolicy, policyFingerprint: Digest, questionnaire: Questionnaire,
    form: SubmissionForm, counts: SubmissionCounts, known: [PublishedFigure],
    symbols: [PublishedSymbol]
  ) {
    self.policy = policy
    self.policyFingerprint = policyFingerprint
    self.questionnaire = questionnaire
    self.form = form
    self.counts = counts
    self.known = known
    self.symbols = symbols
  }

  /// Why nothing can be published.
  package enum Fault: Error, Hashable, Sendable {
    /// A figure that is public already does not agree with the submissions.
    case contradicted(PublishedFigure)

    /// Nothing that a sign in an earlier publication may stand for agrees with the submissions.
    case contradictedSymbol(item: String)

    /// The witnesses against inferences about an item were not found within the effort allowed.
    case unproven(item: String)
  }

  /// What comes of a draft.
  package struct Result: Sendable {
    package let publication: SectorPublication

    /// What its signs stand for, for the ledger and later audits.
    package let symbols: [PublishedSymbol]

    /// What the audit of each theme and each key fact looked at.
    package let audits: [FamilyAudit]

    /// Figures that are public already and could not be taken into account: they are about another
    /// item or wave, a group of another size, or institutions that have changed places since.
    package let unused: [PublishedFigure]
  }

  /// The audit of the figures about one theme or key fact.
  package struct FamilyAudit: Hashable, Sendable {
    package let item: String

    /// The worlds kept as witnesses.
    package let witnesses: Int

    package let printed: Int
    package let withheld: Int
  }
}

// MARK: - Deciding

extension PublicationDraft {
  /// Decides what is printed of everything, and prints it.
  ///
  /// Each theme and each key fact is a family of its own: the program lets no answer follow from
  /// another, so that a world in which one family is otherwise and all others are as they are prints
  /// the same whenever that family does.
  package func result(
    released: Day, effort: Int = Release.usualEffort, threads: Int = coreCount
  ) throws(Fault) -> Result {
    let families =
      form.themes.indices.map { Family.theme(self, $0) }
      + form.facts.indices.map { Family.fact(self, $0) }
    let threads = min(threads, max(1, families.count))
    let shares = inParallel(threads) { turn in
      stride(from: turn, to: families.count, by: threads).map { index in
        (index, families[index].decided(self, effort: effort))
      }
    }
    let outcomes = shares.flatMap(\.self).sorted { $0.0 < $1.0 }.map(\.1)
    var figures: [PublishedFigure] = []
    var symbols: [PublishedSymbol] = []
    var audits: [FamilyAudit] = []
    for outcome in outcomes {
      switch outcome {
      case .failure(let fault): throw fault
      case .success(let decision):
        figures += decision.figures
        symbols += decision.symbols
        audits.append(decision.audit)
      }
    }
    return Result(
      publication: publication(figures, released: released), symbols: symbols, audits: audits,
      unused: everPublic.filter { figure in
        !families.contains { $0.told(figure, self) != nil }
      })
  }

  /// All figures that are public, or may be what a sign stands for, each once.
  private var everPublic: [PublishedFigure] {
    var seen: Set<PublishedFigure> = []
    return (known + symbols.flatMap(\.figures)).filter { seen.insert($0).inserted }
  }

  private func publication(_ figures: [PublishedFigure], released: Day) -> SectorPublication {
    SectorPublication(
      wave: form.wave, earlier: form.earlier, reading: form.reading,
      questionnaire: .init(
        id: questionnaire.id, version: questionnaire.version, title: questionnaire.title,
        scoring: form.scoring),
      policy: .init(
        id: policy.id, version: policy.version, title: policy.title, status: policy.status,
        fingerprint: policyFingerprint, coalition: policy.coalition.value),
      released: released,
      themes: zip(questionnaire.themes, counts.references).map { theme, level in
        .init(
          id: theme.id, title: theme.title, level: level,
          levelTitle: questionnaire.title(ofLevel: level),
          levelDescription: questionnaire.description(ofLevel: level))
      },
      facts: questionnaire.keyFacts.map { fact in
        .init(
          id: fact.id, statement: fact.statement, published: fact.published,
          isUnanimous: policy.unanimity.value.contains(fact.id))
      },
      participation: participation, figures: figures)
  }

  /// The institutions of every sector and every profile that has any.
  package var participation: [SectorPublication.Participation] {
    let groups =
      Sector.allCases.map { InstitutionGroup(sector: $0) }
      + RiskProfile.allCases.map { InstitutionGroup(profile: $0) }
    return groups.compactMap { group in
      let size = size(of: group)
      return size == 0 ? nil : .init(group: group, institutions: size)
    }
  }

  fileprivate func size(of group: InstitutionGroup) -> Int {
    Stratum.all.indices.reduce(0) {
      $0 + (group.contains(Stratum.all[$1]) ? counts.size($1) : 0)
    }
  }

  /// The groups that a table has.
  ///
  /// A group by profile whose institutions are all of one sector tells both at once, and so do
  /// groups by both: they need as many institutions as the policy asks of them. That depends on who
  /// took part alone, which is public.
  fileprivate func groups(_ grouping: PublicationTable.Grouping) -> [InstitutionGroup] {
    let groups: [InstitutionGroup] =
      switch grouping {
      case .sector: Sector.allCases.map { InstitutionGroup(sector: $0) }
      case .profile: RiskProfile.allCases.map { InstitutionGroup(profile: $0) }
      case .sectorAndProfile:
        Stratum.all.map { InstitutionGroup(sector: $0.sector, profile: $0.profile) }
      }
    return groups.filter { group in
      let size = size(of: group)
      let sectors = Set(
        Stratum.all.indices
          .filter { group.contains(Stratum.all[$0]) && counts.size($0) > 0 }
          .map { Stratum.all[$0].sector })
      let isCrossed = group.profile != nil && sectors.count < 2
      return size > 0 && (!isCrossed || size >= policy.leastCrossed.value)
    }
  }
}

// MARK: - Families

/// The properties that may follow from one another: those of one theme, or of one key fact.
private struct Family: Sendable {
  let item: String
  let measures: [PropertyMeasure]

  /// The counts by stratum and state, in the order of `states`.
  let counts: [[Int]]

  /// The properties of each state.
  let states: [Properties]

  /// The measures that print of the family in each step, with how they are grouped and coded.
  let steps: [[Line]]

  /// A property of the family with the measure that counts it.
  struct PropertyMeasure: Sendable {
    let property: Property
    let measure: Measure
  }

  struct Line: Sendable {
    let measure: PropertyMeasure
    let table: PublicationTable
    let isUnanimous: Bool
  }

  struct Decision: Sendable {
    let figures: [PublishedFigure]
    let symbols: [PublishedSymbol]
    let audit: PublicationDraft.FamilyAudit
  }

  /// The levels of a theme now and in the earlier wave, and the change between them.
  ///
  /// A change that the earlier wave printed for itself has no part in it: what such a change says of
  /// the levels then is anything, as long as those two waves asked different questions. Where a third
  /// wave follows two that asked the same, it has to have one.
  static func theme(_ draft: PublicationDraft, _ index: Int) -> Family {
    let id = draft.form.themes[index]
    let wave = draft.form.wave
    let reference = draft.counts.references[index]
    let reached = PropertyMeasure(
      property: Property(0), measure: .level(theme: id, atLeast: reference, wave: wave))
    let earlier = draft.form.earlier.map { earlier in
      (
        wasReached: PropertyMeasure(
          property: Property(1), measure: .level(theme: id, atLeast: reference, wave: earlier)),
        higher: PropertyMeasure(
          property: Property(2), measure: .higher(theme: id, wave: wave, than: earlier)),
        lower: PropertyMeasure(
          property: Property(3), measure: .lower(theme: id, wave: wave, than: earlier))
      )
    }
    // Where a change follows from the levels, as everybody knows, some states cannot be.
    let places = ThemeState.all.indices.filter {
      !draft.form.changeFollowsFromLevels || ThemeState.all[$0].isPossible
    }
    let states = places.map { ThemeState.all[$0] }.map { state in
      Properties(
        [
          state.isReached ? Property(0) : nil, state.wasReached ? Property(1) : nil,
          state.change == .higher ? Property(2) : nil, state.change == .lower ? Property(3) : nil,
        ].compactMap(\.self))
    }
    return Family(
      item: id,
      measures: [reached] + (earlier.map { [$0.wasReached, $0.higher, $0.lower] } ?? []),
      counts: Stratum.all.indices.map { stratum in
        places.map { draft.counts.theme(index, stratum: stratum, state: $0) }
      },
      states: states,
      steps: draft.policy.steps.map { step in
        step.tables.flatMap { table -> [Line] in
          let measures: [PropertyMeasure?] =
            switch table.figures {
            case .levels: [reached]
            case .earlierLevels: [earlier?.wasReached]
            case .changes: [earlier?.higher, earlier?.lower]
            case .facts, .earlierFacts: []
            }
          return measures.compactMap(\.self).map {
            Line(measure: $0, table: table, isUnanimous: false)
          }
        }
      })
  }

  static func fact(_ draft: PublicationDraft, _ index: Int) -> Family {
    let id = draft.form.facts[index]
    let isUnanimous = draft.policy.unanimity.value.contains(id)
    let holds = PropertyMeasure(
      property: Property(0), measure: .fact(id, wave: draft.form.wave))
    let held = draft.form.earlier.map {
      PropertyMeasure(property: Property(1), measure: .fact(id, wave: $0))
    }
    return Family(
      item: id, measures: [holds] + (held.map { [$0] } ?? []),
      counts: Stratum.all.indices.map { stratum in
        FactState.all.indices.map { draft.counts.fact(index, stratum: stratum, state: $0) }
      },
      states: FactState.all.map { state in
        Properties(
          [state.holds ? Property(0) : nil, state.held ? Property(1) : nil].compactMap(\.self))
      },
      steps: draft.policy.steps.map { step in
        step.tables.flatMap { table -> [Line] in
          let measures: [PropertyMeasure?] =
            switch table.figures {
            case .facts: [holds]
            case .earlierFacts: [held]
            case .levels, .earlierLevels, .changes: []
            }
          return measures.compactMap(\.self).map {
            Line(measure: $0, table: table, isUnanimous: isUnanimous)
          }
        }
      })
  }
}

extension Family {
  /// Decides what is printed of the family.
  func decided(
    _ draft: PublicationDraft, effort: Int
  ) -> Result<Decision, PublicationDraft.Fault> {
    let used = draft.known.compactMap { figure in
      told(figure, draft).map { (figure: figure, count: $0) }
    }
    let symbols = draft.symbols.compactMap { told($0, draft) }
    let properties = spokenOf(
      used.map(\.count) + symbols.flatMap { $0.outcomes.joined() })
    let population = population(draft, properties)
    let figures = steps.flatMap { lines in lines.flatMap { self.figures($0, draft) } }
    guard !figures.isEmpty else {
      return .success(
        Decision(
          figures: [], symbols: [], audit: .init(item: item, witnesses: 0, printed: 0, withheld: 0))
      )
    }
    do {
      let plan = try Plan(
        coalition: draft.policy.coalition.value, steps: figures,
        for: population)
      let truth = try World(rows(population, properties), in: population)
      let release = try Disclosure.Release(
        plan, of: population, truth: truth, known: used.map(\.count), symbols: symbols,
        effort: effort)
      return .success(decision(release, draft))
    } catch Disclosure.Release.Fault.contradiction(let index) {
      return .failure(.contradicted(used[index].figure))
    } catch Disclosure.Release.Fault.contradictedSymbol {
      return .failure(.contradictedSymbol(item: item))
    } catch Disclosure.Release.Fault.unproven {
      return .failure(.unproven(item: item))
    } catch {
      preconditionFailure("a plan and a world are made of their population: \(error)")
    }
  }

  /// The properties that something is printed of, or was before; about others nothing follows.
  private func spokenOf(_ known: [KnownCount]) -> Properties {
    Properties(
      steps.flatMap { $0.map(\.measure.property) } + known.map(\.property))
  }

  /// The institutions that took part, with the states that one of them can be in.
  private func population(_ draft: PublicationDraft, _ spokenOf: Properties) -> Population {
    let possible = states.map { $0.restricted(to: spokenOf, measures) }
    return Population(
      Stratum.all.indices.filter { draft.counts.size($0) > 0 }.map { index in
        Disclosure.Atom(
          attributes: Stratum.all[index].attributes, size: draft.counts.size(index),
          possible: possible)
      }, properties: 4)
  }

  private func rows(_ population: Population, _ spokenOf: Properties) -> [World.Row] {
    population.atoms.flatMap { atom -> [World.Row] in
      guard let stratum = Stratum.all.firstIndex(where: { $0.attributes == atom.attributes })
      else { preconditionFailure("an atom is a stratum") }
      var sums: [Properties: Int] = [:]
      for (state, count) in zip(states, counts[stratum]) {
        sums[state.restricted(to: spokenOf, measures), default: 0] += count
      }
      return atom.possible.map {
        World.Row(attributes: atom.attributes, state: $0, count: sums[$0] ?? 0)
      }
    }
  }

  /// The figures of a line, in the parts that are printed or not.
  ///
  /// Each count is decided by itself, so that one that cannot be printed takes no other with it.
  /// Thirds of all groups are decided together: there are few ways in which they can come out.
  private func figures(_ line: Line, _ draft: PublicationDraft) -> [[Figure]] {
    let figures = draft.groups(line.table.by).map { group in
      let coding: Disclosure.Coding =
        switch line.table.coding {
        case .thirds: .thirds
        case .counts where line.isUnanimous && group.profile == nil: .tailsOrAll
        case .counts: .tails
        }
      return Figure(group.told, line.measure.property, coding)
    }
    return switch line.table.coding {
    case .counts: figures.map { [$0] }
    case .thirds: [figures]
    }
  }

  private func decision(_ release: Disclosure.Release, _ draft: PublicationDraft) -> Decision {
    var figures: [PublishedFigure] = []
    var symbols: [PublishedSymbol] = []
    for step in release.steps {
      for (index, figure) in step.figures.enumerated() {
        let members = step.members[index]
        guard let book = Codebook(figure.coding, members: members, tail: release.plan.tail)
        else { preconditionFailure("a release prints what its plan asked") }
        let code: CodedCount? =
          if case .printed(let codes) = step.outcome { codes[index] } else { nil }
        figures.append(
          published(
            figure.group, figure.property, members, code,
            code.flatMap { book.counts($0) } ?? 0...members))
      }
      // What the sign stands for is a secret of nobody's who knows the program.
      if case .merged = step.outcome {
        symbols.append(
          PublishedSymbol(
            Array(figures.suffix(step.figures.count)),
            outcomes: release.meaning(of: step).outcomes.map { $0.map(\.counts) }))
      }
    }
    let withheld = figures.count { $0.form == .withheld }
    return Decision(
      figures: figures, symbols: symbols,
      audit: .init(
        item: item, witnesses: release.proof.worlds.count, printed: figures.count - withheld,
        withheld: withheld))
  }

  private func published(
    _ told: Disclosure.Group, _ property: Property, _ institutions: Int, _ code: CodedCount?,
    _ counts: ClosedRange<Int>
  ) -> PublishedFigure {
    guard let measure = measures.first(where: { $0.property == property })?.measure,
      let group = InstitutionGroup(told)
    else { preconditionFailure("a release prints what its plan asked") }
    return PublishedFigure(measure, group, of: institutions, .init(code), counts)
  }
}

// MARK: - What is public already

extension Family {
  /// What a published figure says about a property of the family, or nil if it says nothing.
  ///
  /// A figure of an earlier wave may be about institutions that have another profile now, or have
  /// come and gone since: where the submissions contradict it, it is about others, and is left out.
  /// One about this wave that they contradict is refused, as a mistake in one of the two.
  func told(_ figure: PublishedFigure, _ draft: PublicationDraft) -> KnownCount? {
    guard let count = located(figure, figure.counts, draft),
      figure.measure.wave == draft.form.wave || holds(count)
    else { return nil }
    return count
  }

  /// What the sign of an earlier publication says about the family, or nil if it says nothing.
  func told(_ symbol: PublishedSymbol, _ draft: PublicationDraft) -> KnownSymbol? {
    var seen: Set<[KnownCount]> = []
    let outcomes = symbol.outcomes.map { outcome in
      zip(symbol.figures, outcome).compactMap { located($0, $1, draft) }
    }.filter { seen.insert($0).inserted }
    guard !outcomes.contains(where: \.isEmpty),
      symbol.figures.contains(where: { $0.measure.wave == draft.form.wave })
        || outcomes.contains(where: { $0.allSatisfy(holds) })
    else { return nil }
    return KnownSymbol(outcomes)
  }

  /// What counts of a figure say about the institutions that took part in this wave.
  ///
  /// Of a sector a source may have counted more institutions than took part now, or fewer. What it
  /// says then holds of those who did as far as the others can make no difference: at most so many
  /// of what was counted may be theirs.
  private func located(
    _ figure: PublishedFigure, _ counts: ClosedRange<Int>, _ draft: PublicationDraft
  ) -> KnownCount? {
    guard figure.measure.item == item else { return nil }
    let size = draft.size(of: figure.group)
    guard size > 0, size == figure.institutions || figure.group.sector != nil else { return nil }
    for candidate in measures {
      guard let counts = candidate.measure.counts(by: figure, counts) else { continue }
      let gone = max(0, figure.institutions - size)
      let new = max(0, size - figure.institutions)
      let low = min(size, max(0, counts.lowerBound - gone))
      return KnownCount(
        figure.group.told, candidate.property, low...min(size, counts.upperBound + new))
    }
    return nil
  }

  /// Whether a count is true of the submissions.
  private func holds(_ known: KnownCount) -> Bool {
    guard let group = InstitutionGroup(known.group) else { return false }
    let count = Stratum.all.indices.reduce(0) { sum, stratum in
      guard group.contains(Stratum.all[stratum]) else { return sum }
      return zip(states, counts[stratum]).reduce(sum) {
        $1.0.contains(known.property) ? $0 + $1.1 : $0
      }
    }
    return known.counts.contains(count)
  }
}

extension Measure {
  /// The counts of this measure that agree with those of a figure about the same or another level.
  fileprivate func counts(
    by figure: PublishedFigure, _ counts: ClosedRange<Int>
  ) -> ClosedRange<Int>? {
    let other = figure.measure
    guard kind == other.kind, wave == other.wave, earlier == other.earlier else { return nil }
    guard let reference, let level = other.reference else { return counts }
    // Who is at a higher level is at a lower one too.
    if level == reference { return counts }
    return level > reference
      ? counts.lowerBound...figure.institutions : 0...counts.upperBound
  }
}

// MARK: - Names on both sides

extension Stratum {
  fileprivate var attributes: [Int] { [sector.index, profile.index] }
}

extension InstitutionGroup {
  /// The group by its public attributes.
  fileprivate var told: Disclosure.Group {
    Disclosure.Group(
      [
        sector.map { .init(attribute: 0, values: [$0.index]) },
        profile.map { .init(attribute: 1, values: [$0.index]) },
      ].compactMap(\.self))
  }

  fileprivate init?(_ group: Disclosure.Group) {
    var sector: Sector?
    var profile: RiskProfile?
    for condition in group.conditions {
      guard condition.values.count == 1 else { return nil }
      switch condition.attribute {
      case 0: sector = Sector.allCases[condition.values[0]]
      case 1: profile = RiskProfile.allCases[condition.values[0]]
      default: return nil
      }
    }
    self.init(sector: sector, profile: profile)
  }
}

extension Properties {
  /// The properties among these that are also among others.
  fileprivate func restricted(
    to others: Properties, _ measures: [Family.PropertyMeasure]
  ) -> Properties {
    Properties(
      measures.map(\.property).filter { contains($0) && others.contains($0) })
  }
}

extension PublishedFigure.Form {
  fileprivate init(_ code: CodedCount?) {
    self =
      switch code {
      case .exactly: .exactly
      case .atMost: .atMost
      case .atLeast: .atLeast
      case .all: .all
      case .atMostAThird: .atMostAThird
      case .betweenThirds: .betweenThirds
      case .atLeastTwoThirds: .atLeastTwoThirds
      case nil: .withheld
      }
  }
}
