import Maturity

/// A rule made ready for one theme.
enum RulePlan: Sendable {
  /// Scored apart from the others, since it needs to know less and is asked most.
  case gate(GatePlan)
  case threshold(ThresholdPlan)
  case points(PointsPlan)
  case joint(JointPlan)
  /// A theme of a questionnaire without levels.
  case unscored

  init(_ rule: ScoringRule, theme: Theme, scale: RatingScale, floor: Int) {
    switch rule {
    case .gate(let rule):
      self = .gate(GatePlan(rule, theme: theme, scale: scale, floor: floor))
    case .threshold(let rule):
      self = .threshold(ThresholdPlan(rule, theme: theme, scale: scale, floor: floor))
    case .mean, .minimum, .deduction:
      guard let plan = PointsPlan(rule, theme: theme, scale: scale) else {
        preconditionFailure("the scale of theme \(theme.id) has no scores")
      }
      self = .points(plan)
    case .joint(let rule):
      self = .joint(JointPlan(rule, theme: theme, scale: scale))
    case .unscored: self = .unscored
    }
  }

  var needsTarget: Bool {
    switch self {
    case .gate, .threshold, .unscored: false
    case .points(let plan): plan.rule.notApplicable == .target
    case .joint(let plan): plan.needsTarget
    }
  }

  func outcome(_ counted: CountedStandings) -> LevelOutcome? {
    switch self {
    case .gate(let plan): plan.outcome(counted.standings) { counted.active[$0] }
    case .threshold(let plan): plan.outcome(counted)
    case .points(let plan): plan.outcome(counted)
    case .joint(let plan): plan.outcome(counted)
    case .unscored: nil
    }
  }

  /// The scores that the level rests on.
  func parts(_ counted: CountedStandings) -> [ScoredPart] {
    switch self {
    case .gate, .unscored: []
    case .threshold(let plan): plan.parts(counted)
    case .points(let plan): [plan.part(counted)].compactMap { $0 }
    case .joint(let plan): plan.parts(counted)
    }
  }

  /// The levels above a given one that the rule can give, lowest first; the gate tells its own.
  func levels(above level: Int, _ counted: CountedStandings) -> [Int] {
    switch self {
    case .gate, .unscored: []
    case .threshold(let plan): plan.levels(above: level, counted)
    case .points(let plan): plan.rule.bands.thresholds.map(\.level).filter { $0 > level }
    case .joint(let plan): plan.levels(above: level)
    }
  }

  /// The lowest level from a given one on that can be landed on, or else the highest that can.
  ///
  /// The gate tells its own.
  func landing(from level: Int, _ counted: CountedStandings) -> Int {
    switch self {
    case .gate, .unscored: level
    case .threshold(let plan): plan.landing(from: level, counted)
    case .points(let plan): plan.rule.bands.landing(from: level)
    case .joint(let plan): plan.landing(from: level)
    }
  }

  /// What a level lacks, or nil where it lacks nothing; the gate tells by practice.
  private func gap(
    to level: Int, _ counted: CountedStandings, by stepping: Stepping
  ) -> PlannedGap? {
    switch self {
    case .gate, .unscored: nil
    case .threshold(let plan): plan.gap(to: level, counted, by: stepping)
    case .points(let plan): plan.gap(to: level, counted, by: stepping)
    case .joint(let plan): plan.gap(to: level, counted, by: stepping)
    }
  }

  /// What a level lacks where more is claimed than counts, because its evidence is not there.
  ///
  /// Evidence takes no steps. So the steps are those that the level is away with all evidence given,
  /// and no plan has fewer. Beside them the plan asks evidence of as few practices as it can.
  func gap(
    to level: Int, _ counted: CountedStandings, claimed: [Standing]
  ) -> PlannedGap? {
    guard let now = gap(to: level, counted, by: .rating) else { return nil }
    let improvement = gap(to: level, counted.replacing(claimed), by: .rating)
    let raises = improvement?.raises ?? [:]
    let evidence = gap(to: level, counted.raising(raises), by: .evidence(claimed))
    return PlannedGap(
      level: level, shortfalls: now.shortfalls, steps: improvement?.steps ?? .exactly(0),
      raises: raises.merging(evidence?.raises ?? [:]) { max($0, $1) })
  }

  /// What loses a level, or nil where nothing does; the gate tells by practice.
  func hold(of level: Int, _ counted: CountedStandings) -> PlannedHold? {
    switch self {
    case .gate, .unscored: nil
    case .threshold(let plan): plan.hold(of: level, counted)
    case .points(let plan): plan.hold(of: level, counted)
    case .joint(let plan): plan.hold(of: level, counted)
    }
  }
}
