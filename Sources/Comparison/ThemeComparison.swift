package import Assessment
package import Maturity
package import Scoring

/// What can be said of one theme in two waves.
package struct ThemeComparison: Sendable {
  /// The index of the theme in the later questionnaire.
  package let theme: Int

  /// What is proven of its level, on the common core.
  package let verdict: Verdict

  /// What is left of that if each earlier answer may be one step off.
  package let verdictOneStepOff: Verdict

  package let attainable: AttainableVerdicts

  /// The levels of the core, over every way in which what counts may turn out; nil where nothing
  /// can be compared.
  package let core: (then: ClosedRange<Int>, now: ClosedRange<Int>)?

  /// The practices of the core, in the order of the questionnaire.
  package let practices: [PracticeComparison]

  /// How many practices apply now, or may.
  package let active: Int

  /// The levels of the whole theme; nil where nothing applies.
  package let whole: (then: LevelBounds?, now: LevelBounds?)

  package let targets: (then: Int?, now: Int?)
  package let distances: (then: TargetDistance, now: TargetDistance)

  init(theme: Int, earlier: EarlierAnswers, now: Assessment, reading: Reading) {
    self.theme = theme
    let all = now.questionnaire.themes[theme].practices
    let indices = all.indices.filter { earlier.speaksOf(all[$0].id) }
    let scale = now.questionnaire.scale
    let nowActivities = now.activities(theme: theme)
    let core = CommonCore(now.questionnaire, theme: theme, practices: indices)
    let nowWave = CommonCore.Wave(
      standings: indices.map {
        now.standing(at: PracticePlace(theme: theme, practice: $0), reading)
      },
      activities: nowActivities.map { way in indices.map { way[$0] } })
    func thenWave(_ project: (String) -> Projected) -> CommonCore.Wave {
      CommonCore.Wave(
        standings: indices.map { index in
          Standing(
            applicability: earlier.applicability(of: all[index].id),
            range: project(all[index].id).range(on: scale))
        },
        activities: earlier.activities(theme: theme).map { way in indices.map { way[$0] } })
    }
    let thenWave = thenWave(earlier.projected)
    let ways = core.ways(then: thenWave, now: nowWave)
    verdict = Verdict(ways)
    verdictOneStepOff = Verdict(
      core.ways(
        then: thenWave.with(
          indices.map { index in
            Standing(
              applicability: earlier.applicability(of: all[index].id),
              range: earlier.projectedOneStepOff(all[index].id).range(on: scale))
          }), now: nowWave))
    attainable = ways.isEmpty ? .none : core.attainable(then: thenWave, now: nowWave)
    self.core = Self.hull(ways)
    practices = indices.indices.map { position in
      PracticeComparison(
        place: PracticePlace(theme: theme, practice: indices[position]), earlier: earlier,
        now: now, then: thenWave, later: nowWave, position: position)
    }
    active = all.indices.count { index in nowActivities.contains { $0[index] } }
    let thenBounds = earlier.bounds(theme: theme)
    whole = (thenBounds, now.bounds(theme: theme, reading))
    targets = (earlier.target(theme: theme), now.target(theme: theme)?.level)
    distances = (
      TargetDistance(of: thenBounds, to: targets.then), now.distance(theme: theme, reading)
    )
  }

  private static func hull(
    _ ways: [(then: ClosedRange<Int>, now: ClosedRange<Int>)]
  ) -> (then: ClosedRange<Int>, now: ClosedRange<Int>)? {
    guard let first = ways.first else { return nil }
    func hull(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> ClosedRange<Int> {
      min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
    }
    return ways.dropFirst().reduce(first) { (hull($0.then, $1.then), hull($0.now, $1.now)) }
  }

  /// The practices of the core that count in both waves for certain.
  package var compared: [PracticeComparison] { practices.filter { $0.counts == true } }

  /// The practices of the core of which the earlier wave says something that narrows it.
  package var known: [PracticeComparison] { compared.filter(\.isKnown) }

  /// Why a verdict could not be given in any case.
  package var limits: [Limit] {
    if practices.isEmpty { return [.nothingAsked] }
    if core == nil { return [.mayNotCount] }
    if known.isEmpty { return [.nothingKnown] }
    return (attainable.higher ? [] : [.ceiling]) + (attainable.lower ? [] : [.floor])
      + (attainable.equal ? [] : [.openBaseline])
  }

  /// Why some verdict is out of reach, whatever the later wave says.
  package enum Limit: String, CaseIterable, Sendable {
    /// The earlier questionnaire asked nothing that the theme's practices build on.
    case nothingAsked = "nothing-asked"
    /// No answer of the earlier wave says anything of the practices that can be compared.
    case nothingKnown = "nothing-known"
    /// In some way in which open questions may turn out, no practice of the core counts.
    case mayNotCount = "may-not-count"
    /// The earlier wave may have been at the highest level that the core can show.
    case ceiling
    /// The earlier wave may have been at the lowest.
    case floor
    /// The earlier level on the core is not settled, so that nothing can be shown to be equal.
    case openBaseline = "open-baseline"
  }
}

/// What can be said of one practice in two waves.
package struct PracticeComparison: Sendable {
  /// Where it stands in the later questionnaire.
  package let place: PracticePlace

  package let sources: [EarlierAnswers.Source]

  /// What the earlier wave leaves of its rating.
  package let then: Projected

  /// What the later wave says of its rating.
  package let now: ClosedRange<Rating>

  /// Whether it counts in both waves; nil while that is open.
  package let counts: Bool?

  package let verdict: Verdict

  private let scale: RatingScale

  init(
    place: PracticePlace, earlier: EarlierAnswers, now: Assessment, then: CommonCore.Wave,
    later: CommonCore.Wave, position: Int
  ) {
    let id = now.questionnaire[place].id
    self.place = place
    scale = now.questionnaire.scale
    sources = earlier.sources(of: id)
    self.then = earlier.projected(id)
    self.now = later.standings[position].range
    let active = (then.activities + later.activities).map { $0[position] }
    let both = [then, later].map { $0.standings[position].applicability }
    let isOut = [then, later].contains { !$0.activities.contains { $0[position] } }
    counts =
      isOut || both.contains(.no)
      ? false : both.contains(.undecided) || active.contains(false) ? nil : true
    verdict =
      counts == true ? Verdict([(self.then.range(on: scale), self.now)]) : .notEstablished
  }

  /// Whether the earlier wave narrows what the practice may have been rated.
  package var isKnown: Bool {
    if case .range(let range) = then { range != scale.lowest...scale.highest } else { false }
  }
}
