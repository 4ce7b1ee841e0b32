import Maturity

/// The extremes of a theme's level with one set of practices switched on.
struct LevelOutcome: Hashable {
  let low: Int
  let high: Int

  /// Whether the theme has a level for certain.
  let isCertain: Bool
}

/// The practices of a theme as a rule sees them when profile answers are settled.
struct CountedStandings {
  let standings: [Standing]

  /// The practices that the profile does not switch off.
  let active: [Bool]

  /// The theme's target level, where it is known.
  let target: Int?
}
