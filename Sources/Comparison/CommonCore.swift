import Language
package import Maturity
package import Scoring

/// The practices of a theme that both waves speak about, scored by themselves.
///
/// The two waves are compared on the same practices: those that the crosswalk can say something
/// about, and of these the ones that count in both waves. What does not apply then or now is out
/// of both. Whether a practice counts may still be open, by a profile question or because it may
/// turn out not to apply; each way in which that can end is looked at, the same for both waves.
package struct CommonCore: Sendable {
  /// The practices of the theme that can be compared, by their index in it.
  package let practices: [Int]

  private let scorer: Scorer
  private let scale: RatingScale

  /// More ways than this are not looked at one by one; the waves are then bounded apart, which is
  /// as sound and may prove less.
  package static let wayLimit = 4096

  package init(_ questionnaire: Questionnaire, theme: Int, practices: [Int]) {
    self.practices = practices
    scale = questionnaire.scale
    scorer = Scorer(questionnaire.keeping(practices, ofTheme: theme))
  }

  /// What one wave says of the core.
  package struct Wave: Sendable {
    /// One for each practice of the core, in order.
    package let standings: [Standing]

    /// The ways in which profile answers may switch them on, each with one value for each.
    package let activities: [[Bool]]

    package init(standings: [Standing], activities: [[Bool]]) {
      self.standings = standings
      self.activities = activities
    }

    /// The wave with other standings.
    package func with(_ standings: [Standing]) -> Wave {
      Wave(standings: standings, activities: activities)
    }
  }

  /// The levels of both waves in each way in which what counts may turn out.
  ///
  /// - Returns: empty if in some way nothing counts, since there is then nothing to compare.
  package func ways(then: Wave, now: Wave) -> [(then: ClosedRange<Int>, now: ClosedRange<Int>)] {
    guard !practices.isEmpty else { return [] }
    guard let sets = countedSets(then, now) else { return [apart(then, now)].compactMap { $0 } }
    var ways: [(then: ClosedRange<Int>, now: ClosedRange<Int>)] = []
    for counted in sets {
      guard let before = levels(then.standings, counted), let after = levels(now.standings, counted)
      else { return [] }
      ways.append((before, after))
    }
    return ways
  }

  private func levels(_ standings: [Standing], _ counted: [Bool]) -> ClosedRange<Int>? {
    let standings = zip(standings, counted).map { standing, counts in
      counts
        ? Standing(applicability: .yes, range: standing.range) : Standing.leftOut(on: scale)
    }
    return scorer.bounds(theme: 0, standings: standings, answers: [:]).map { $0.low...$0.high }
  }

  /// Every set of practices that may turn out to count in both waves; nil where they are too many.
  private func countedSets(_ then: Wave, _ now: Wave) -> [[Bool]]? {
    var sets: [[Bool]] = []
    var seen: Set<[Bool]> = []
    for before in then.activities {
      for after in now.activities {
        var counted = zip(before, after).map { $0 && $1 }
        var undecided: [Int] = []
        for index in practices.indices where counted[index] {
          let both = [then.standings[index].applicability, now.standings[index].applicability]
          if both.contains(.no) {
            counted[index] = false
          } else if both.contains(.undecided) {
            undecided.append(index)
          }
        }
        guard undecided.count < Int.bitWidth - 1, sets.count + 1 << undecided.count <= Self.wayLimit
        else { return nil }
        for choice in 0..<1 << undecided.count {
          var set = counted
          for (bit, index) in undecided.enumerated() where choice >> bit & 1 == 1 {
            set[index] = false
          }
          if seen.insert(set).inserted { sets.append(set) }
        }
      }
    }
    return sets
  }

  /// Both waves with every open question open in each of them apart.
  private func apart(
    _ then: Wave, _ now: Wave
  ) -> (then: ClosedRange<Int>, now: ClosedRange<Int>)? {
    let applicabilities = practices.indices.map { index -> Standing.Applicability in
      let active = (then.activities.map { $0[index] }, now.activities.map { $0[index] })
      let both = [then.standings[index].applicability, now.standings[index].applicability]
      if both.contains(.no) || !active.0.contains(true) || !active.1.contains(true) { return .no }
      let isOpen = both.contains(.undecided) || active.0.contains(false) || active.1.contains(false)
      return isOpen ? .undecided : .yes
    }
    func levels(_ wave: Wave) -> ClosedRange<Int>? {
      let standings = zip(wave.standings, applicabilities).map {
        Standing(applicability: $1, range: $0.range)
      }
      guard let bounds = scorer.bounds(theme: 0, standings: standings, answers: [:]),
        !bounds.mayBeNone
      else { return nil }
      return bounds.low...bounds.high
    }
    guard let before = levels(then), let after = levels(now) else { return nil }
    return (before, after)
  }

  /// Which verdicts the earlier wave leaves possible.
  ///
  /// A rule is monotone, so that the highest answers now give the best chance of `higher`, and the
  /// lowest of `lower`.
  package func attainable(then: Wave, now: Wave) -> AttainableVerdicts {
    let applicability = now.standings.map(\.applicability)
    func verdict(_ rating: Rating) -> Verdict {
      Verdict(
        ways(
          then: then,
          now: now.with(
            applicability.map { Standing(applicability: $0, range: rating...rating) })))
    }
    let settled = ways(then: then, now: now)
    return AttainableVerdicts(
      higher: verdict(scale.highest) == .higher,
      equal: !settled.isEmpty
        && settled.allSatisfy { $0.then.lowerBound == $0.then.upperBound },
      lower: verdict(scale.lowest) == .lower)
  }
}

extension Questionnaire {
  /// The questionnaire with one theme, of that only some practices, and nothing that switches them
  /// on or off.
  fileprivate func keeping(_ kept: [Int], ofTheme index: Int) -> Questionnaire {
    let theme = themes[index]
    let positions = Dictionary(
      uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
    let part = Theme(
      id: theme.id, title: theme.title, chapter: theme.chapter, purpose: theme.purpose,
      practices: kept.map { theme.practices[$0].unconditional },
      parts: theme.parts.compactMap { $0.keeping(positions) },
      rule: rule(ofTheme: index).excludingNotApplicable)
    return Questionnaire(
      id: id, version: version, title: title, status: status, description: description,
      levels: levels, scales: scales, rule: rule, requiredEvidence: requiredEvidence, pace: pace,
      respondents: respondents, glossary: glossary, profile: .none, keyFacts: [],
      themes: [part], fingerprints: fingerprints)
  }
}

extension Practice {
  fileprivate var unconditional: Practice {
    Practice(
      id: id, level: level, statement: statement, fully: fully, partially: partially,
      guidance: guidance, requiredEvidence: requiredEvidence, evidenceExamples: evidenceExamples,
      respondents: respondents, scope: scope, essential: essential,
      mayBeNotApplicable: mayBeNotApplicable, appliesWhen: nil, terms: terms, effort: effort,
      basis: basis, weight: weight, descriptors: descriptors)
  }
}

extension ThemePart {
  /// The part with the practices that are kept, by their new positions; nil where none is.
  fileprivate func keeping(_ positions: [Int: Int]) -> ThemePart? {
    switch self {
    case .practice(let index): return positions[index].map(ThemePart.practice)
    case .subtheme(let subtheme):
      let parts = subtheme.parts.compactMap { $0.keeping(positions) }
      guard !parts.isEmpty else { return nil }
      return .subtheme(
        Subtheme(id: subtheme.id, title: subtheme.title, weight: subtheme.weight, parts: parts))
    }
  }
}

extension ScoringRule {
  /// The rule with what is out of the comparison left out, whatever else it would count as.
  fileprivate var excludingNotApplicable: ScoringRule {
    switch self {
    case .gate, .unscored: self
    case .threshold(let rule):
      .threshold(
        ThresholdRule(scale: rule.scale, notApplicable: .exclude, shares: rule.shares))
    case .mean(let rule): .mean(MeanRule(points: rule.points.excluding, times: rule.times))
    case .minimum(let rule): .minimum(MinimumRule(points: rule.points.excluding, among: rule.among))
    case .deduction(let rule):
      .deduction(DeductionRule(points: rule.points.excluding, maximum: rule.maximum))
    case .joint(let rule):
      .joint(
        JointRule(
          scale: rule.scale, requirements: rule.requirements.map(\.excludingNotApplicable)))
    }
  }
}

extension PointsRule {
  fileprivate var excluding: PointsRule {
    PointsRule(scale: scale, notApplicable: .exclude, rounding: rounding, bands: bands)
  }
}
