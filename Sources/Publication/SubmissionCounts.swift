package import Maturity

/// The institutions of one kind and one risk profile.
package struct Stratum: Hashable, Sendable {
  package let sector: Sector
  package let profile: RiskProfile

  package init(sector: Sector, profile: RiskProfile) {
    self.sector = sector
    self.profile = profile
  }

  /// All strata, by sector and then by profile.
  package static let all = Sector.allCases.flatMap { sector in
    RiskProfile.allCases.map { Stratum(sector: sector, profile: $0) }
  }
}

/// What is shown of one theme in one institution; everything else about it counts for nothing.
///
/// Below the reference level and not known to be at it are one class, in each wave.
package struct ThemeState: Hashable, Sendable {
  /// Whether the level is at the reference level or above for certain.
  package let isReached: Bool

  /// The same in the earlier wave.
  package let wasReached: Bool

  package let change: Submission.Change

  package init(isReached: Bool, wasReached: Bool, change: Submission.Change) {
    self.isReached = isReached
    self.wasReached = wasReached
    self.change = change
  }

  /// Whether a change that is the difference of the levels can go with them.
  package var isPossible: Bool {
    switch change {
    case .higher: isReached || !wasReached
    case .lower: wasReached || !isReached
    case .notEstablished: true
    }
  }

  package static let all = [false, true].flatMap { isReached in
    [false, true].flatMap { wasReached in
      Submission.Change.allCases.map {
        ThemeState(isReached: isReached, wasReached: wasReached, change: $0)
      }
    }
  }
}

/// What is shown of one key fact in one institution; no and unknown are one class.
package struct FactState: Hashable, Sendable {
  package let holds: Bool
  package let held: Bool

  package init(holds: Bool, held: Bool) {
    self.holds = holds
    self.held = held
  }

  package static let all = [false, true].flatMap { holds in
    [false, true].map { FactState(holds: holds, held: $0) }
  }
}

/// How many institutions of each stratum are in each state, for every theme and key fact.
///
/// Counts of parts add up, so that they may be made anywhere and brought together.
package struct SubmissionCounts: Hashable, Sendable {
  /// The level of each theme that is counted from, in the order of the form.
  package let references: [Int]

  private let factCount: Int

  /// By stratum.
  private var sizes: [Int]

  /// By theme, stratum and state.
  private var themes: [Int]

  /// By fact, stratum and state.
  private var facts: [Int]

  package init(references: [Int], factCount: Int) {
    self.references = references
    self.factCount = factCount
    sizes = [Int](repeating: 0, count: Self.strata)
    themes = [Int](repeating: 0, count: references.count * Self.strata * Self.themeStates)
    facts = [Int](repeating: 0, count: factCount * Self.strata * Self.factStates)
  }

  private static let strata = Sector.allCases.count * RiskProfile.allCases.count
  private static let themeStates = 4 * Submission.Change.allCases.count
  private static let factStates = 4
}

// MARK: - Counting

extension SubmissionCounts {
  /// Counts one submission, which has the themes and facts of the form.
  package mutating func add(_ submission: Submission) {
    let stratum = submission.stratumIndex
    sizes[stratum] += 1
    for (theme, part) in submission.themes.enumerated() {
      let state = part.stateIndex(reference: references[theme])
      themes[(theme * Self.strata + stratum) * Self.themeStates + state] += 1
    }
    for (fact, part) in submission.facts.enumerated() {
      facts[(fact * Self.strata + stratum) * Self.factStates + part.stateIndex] += 1
    }
  }

  /// Adds counts made with the same references.
  package mutating func add(_ other: SubmissionCounts) {
    precondition(
      references == other.references && factCount == other.factCount,
      "counts add up only when they count the same")
    for index in sizes.indices { sizes[index] += other.sizes[index] }
    for index in themes.indices { themes[index] += other.themes[index] }
    for index in facts.indices { facts[index] += other.facts[index] }
  }
}

extension Submission {
  /// The place of the submission's stratum in `Stratum.all`.
  var stratumIndex: Int { sector.index * RiskProfile.allCases.count + profile.index }
}

extension Submission.ThemePart {
  /// The place of the part's state in `ThemeState.all`.
  fileprivate func stateIndex(reference: Int) -> Int {
    func isReached(_ levels: ClosedRange<Int>?) -> Int {
      levels.map { $0.lowerBound >= reference } == true ? 1 : 0
    }
    return (isReached(now) * 2 + isReached(earlier)) * 3 + change.index
  }
}

extension Submission.FactPart {
  /// The place of the part's state in `FactState.all`.
  fileprivate var stateIndex: Int { (now == .yes ? 2 : 0) + (earlier == .yes ? 1 : 0) }
}

extension Submission.Change {
  /// The place in `allCases`.
  fileprivate var index: Int {
    switch self {
    case .higher: 0
    case .lower: 1
    case .notEstablished: 2
    }
  }
}

extension Sector {
  /// The place in `allCases`.
  var index: Int {
    switch self {
    case .university: 0
    case .hogeschool: 1
    case .institute: 2
    }
  }
}

extension RiskProfile {
  /// The place in `allCases`.
  var index: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

// MARK: - Setting counts that were made elsewhere

extension SubmissionCounts {
  mutating func set(size: Int, of stratum: Int) { sizes[stratum] = size }

  mutating func set(theme: Int, stratum: Int, state: Int, to count: Int) {
    themes[(theme * Self.strata + stratum) * Self.themeStates + state] = count
  }

  mutating func set(fact: Int, stratum: Int, state: Int, to count: Int) {
    facts[(fact * Self.strata + stratum) * Self.factStates + state] = count
  }
}

// MARK: - Reading counts

extension SubmissionCounts {
  /// The number of institutions in a stratum.
  package func size(_ stratum: Int) -> Int { sizes[stratum] }

  /// The number of institutions in all strata.
  package var total: Int { sizes.reduce(0, +) }

  /// How many institutions of a stratum are in a state of a theme, by their places.
  package func theme(_ theme: Int, stratum: Int, state: Int) -> Int {
    themes[(theme * Self.strata + stratum) * Self.themeStates + state]
  }

  /// How many institutions of a stratum are in a state of a key fact, by their places.
  package func fact(_ fact: Int, stratum: Int, state: Int) -> Int {
    facts[(fact * Self.strata + stratum) * Self.factStates + state]
  }
}
