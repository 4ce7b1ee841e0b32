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

  func replacing(_ standings: [Standing]) -> CountedStandings {
    CountedStandings(standings: standings, active: active, target: target)
  }

  /// The standings after practices were raised; what is raised is known.
  func raising(_ raises: [Int: Rating]) -> CountedStandings {
    var standings = standings
    for (index, rating) in raises {
      standings[index] = Standing(
        applicability: standings[index].applicability, range: rating...rating)
    }
    return replacing(standings)
  }
}
