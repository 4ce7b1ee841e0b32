import Assessment
import Maturity
import Scoring

/// A theme with everything that the outputs say about its level.
struct ThemeOutcome: Sendable {
  let index: Int
  let theme: Theme
  let target: Int?
  let selfAssessed: ThemeScore
  let supported: ThemeScore
  let selfDistance: TargetDistance
  let supportedDistance: TargetDistance

  /// What the auditor's side adds; nil without a dossier that concludes on levels.
  let audited: Audited?

  /// The levels that rest on what an auditor examined.
  struct Audited: Sendable {
    let verified: ThemeScore
    let adjusted: ThemeScore
    let adjustedDistance: TargetDistance

    /// How many of the practices that apply were examined.
    let examined: Int
    let active: Int
  }

  /// What a reader is to take as the level: where an auditor examined, what they made of it.
  var leading: ThemeScore { audited?.adjusted ?? selfAssessed }

  /// What a road starts from.
  var road: ThemeScore { audited?.adjusted ?? supported }

  var leadingDistance: TargetDistance { audited?.adjustedDistance ?? selfDistance }
}

extension Assessment {
  /// The outcome of every theme, in order.
  var outcomes: [ThemeOutcome] {
    questionnaire.themes.indices.map { index in
      ThemeOutcome(
        index: index, theme: questionnaire.themes[index], target: target(theme: index)?.level,
        selfAssessed: score(theme: index, .selfAssessed),
        supported: score(theme: index, .supported),
        selfDistance: distance(theme: index, .selfAssessed),
        supportedDistance: distance(theme: index, .supported),
        audited: audited(theme: index))
    }
  }

  private func audited(theme: Int) -> ThemeOutcome.Audited? {
    guard readings.contains(.adjusted) else { return nil }
    let share = examined(theme: theme)
    return ThemeOutcome.Audited(
      verified: score(theme: theme, .verified), adjusted: score(theme: theme, .adjusted),
      adjustedDistance: distance(theme: theme, .adjusted), examined: share.examined,
      active: share.of)
  }
}

/// How many themes stand how to their targets in one reading.
struct TargetCounts: Hashable, Sendable {
  private(set) var reached = 0
  private(set) var below = 0
  private(set) var open = 0
  private(set) var noLevel = 0
  private(set) var noTarget = 0

  init(_ distances: some Sequence<TargetDistance>) {
    for distance in distances {
      switch distance {
      case .reached: reached += 1
      case .levelsMissing: below += 1
      case .open: open += 1
      case .noLevel: noLevel += 1
      case .noTarget: noTarget += 1
      }
    }
  }

  /// The themes that have a target and a level.
  var comparable: Int { reached + below + open }
}

extension [ThemeOutcome] {
  func counts(_ distance: (ThemeOutcome) -> TargetDistance) -> TargetCounts {
    TargetCounts(map(distance))
  }

  /// The themes whose level is settled and the lowest of all levels that are settled.
  ///
  /// None is named where all settled levels are equal, since then none is weaker than another.
  var weakest: [ThemeOutcome] {
    let settled = filter { $0.leading.bounds?.settled != nil }
    let least = settled.compactMap { $0.leading.bounds?.settled }.min()
    let weakest = settled.filter { $0.leading.bounds?.settled == least }
    return weakest.count == settled.count ? [] : weakest
  }

  /// The themes that are below their targets for certain, farthest first.
  var biggestGaps: [ThemeOutcome] {
    let gaps = compactMap { outcome -> (outcome: ThemeOutcome, missing: ClosedRange<Int>)? in
      guard case .levelsMissing(let missing) = outcome.leadingDistance else { return nil }
      return (outcome, missing)
    }
    return gaps.sorted {
      ($1.missing.lowerBound, $1.missing.upperBound, $0.outcome.index)
        < ($0.missing.lowerBound, $0.missing.upperBound, $1.outcome.index)
    }.map(\.outcome)
  }
}
