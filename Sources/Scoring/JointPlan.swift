import Maturity

/// Several requirements made ready for one theme.
struct JointPlan: Sendable {
  private let requirements: [PointsPlan]

  /// How many practices may be undecided at once, since every choice of them is tried.
  static let undecidedLimit = 12

  init(_ rule: JointRule, theme: Theme, scale: RatingScale) {
    requirements = rule.requirements.enumerated().compactMap { index, rule in
      PointsPlan(rule, theme: theme, scale: scale, scope: .requirement(index))
    }
    precondition(requirements.count == rule.requirements.count, "each requirement adds up scores")
  }

  var needsTarget: Bool { requirements.contains { $0.rule.notApplicable == .target } }

  /// The extremes of the lowest level that any requirement gives.
  ///
  /// With every answer at one end of its range each requirement is at its own end. Leaving
  /// something out may raise one requirement and lower another, so that every choice is tried.
  func outcome(_ counted: CountedStandings) -> LevelOutcome? {
    var result: LevelOutcome?
    var isCertain = true
    forEachChoice(counted) { choice in
      let levels = requirements.compactMap { $0.outcome(choice) }
      guard let low = levels.map(\.low).min(), let high = levels.map(\.high).min() else {
        isCertain = false
        return
      }
      result = LevelOutcome(
        low: min(result?.low ?? low, low), high: max(result?.high ?? high, high), isCertain: true)
    }
    return result.map { LevelOutcome(low: $0.low, high: $0.high, isCertain: isCertain) }
  }

  /// Calls the body with each choice of the practices that may be left out altogether.
  private func forEachChoice(
    _ counted: CountedStandings, _ body: (CountedStandings) -> Void
  ) {
    let mayVanish = requirements.contains { $0.rule.notApplicable == .exclude }
    let undecided = counted.standings.indices.filter {
      mayVanish && counted.active[$0] && counted.standings[$0].applicability == .undecided
    }
    precondition(
      undecided.count <= Self.undecidedLimit, "Definitions limits what may be left out")
    for choice in 0..<(1 << undecided.count) {
      var standings = counted.standings
      for (bit, index) in undecided.enumerated() {
        standings[index] = Standing(
          applicability: choice & (1 << bit) == 0 ? .yes : .no, range: standings[index].range)
      }
      body(CountedStandings(standings: standings, active: counted.active, target: counted.target))
    }
  }

  func parts(_ counted: CountedStandings) -> [ScoredPart] {
    requirements.compactMap { $0.part(counted) }
  }

  /// What the requirements lack for a level.
  ///
  /// The same step may serve several of them: the least number lies between that of the hardest one
  /// alone and that of all their plans together.
  func gap(
    to level: Int, _ counted: CountedStandings, by stepping: Stepping
  ) -> PlannedGap? {
    PlannedGap(
      level: level, gaps: requirements.compactMap { $0.gap(to: level, counted, by: stepping) },
      areDisjoint: false
    ) { index, rating in
      stepping.count(to: rating, from: counted.standings[index])
    }
  }

  /// The lowest level from a given one on, or else the highest.
  ///
  /// All requirements give the same levels.
  func landing(from level: Int) -> Int {
    requirements.first?.rule.bands.landing(from: level) ?? level
  }

  /// The levels above a given one that a requirement gives, lowest first.
  func levels(above level: Int) -> [Int] {
    Set(requirements.flatMap { $0.rule.bands.thresholds.map(\.level) }).filter { $0 > level }
      .sorted()
  }

  func hold(of level: Int, _ counted: CountedStandings) -> PlannedHold? {
    PlannedHold(requirements.compactMap { $0.hold(of: level, counted) })
  }
}
