package import Assessment
import History
package import Maturity
package import Scoring

/// What an earlier record says of the practices of a later questionnaire.
package struct EarlierAnswers: Sendable {
  private let then: Assessment
  private let now: Assessment
  private let crosswalk: Crosswalk?
  private let reading: Reading

  /// The relations to each practice, with the item that each comes from.
  private let related: [String: [(item: String, relation: Relation)]]

  package init(_ then: Assessment, now: Assessment, crosswalk: Crosswalk?, reading: Reading) {
    self.then = then
    self.now = now
    self.crosswalk = crosswalk
    self.reading = then.questionnaire.isScored ? reading : .supported
    var related: [String: [(item: String, relation: Relation)]] = [:]
    for item in crosswalk?.items ?? [] {
      for relation in item.relations {
        related[relation.target, default: []].append((item.id, relation))
      }
    }
    self.related = related
  }

  /// An earlier answer that says something of a practice, and by which relation.
  package struct Source: Sendable {
    /// The place of the item in the earlier questionnaire.
    package let place: PracticePlace

    /// The rating that counts; nil where it is unknown, not cited or not given.
    package let rating: Rating?

    /// Nil where the item is the practice itself.
    package let relation: Relation?
  }

  /// The earlier answers that are related to a practice, in the order of the crosswalk.
  package func sources(of practice: String) -> [Source] {
    guard crosswalk != nil else {
      return then.questionnaire.places[practice].map {
        [Source(place: $0, rating: rating(at: $0), relation: nil)]
      } ?? []
    }
    return (related[practice] ?? []).compactMap { item, relation in
      then.questionnaire.places[item].map {
        Source(place: $0, rating: rating(at: $0), relation: relation)
      }
    }
  }

  private func rating(at place: PracticePlace) -> Rating? {
    let standing = then.standing(at: place, reading)
    guard standing.applicability == .yes,
      standing.range.lowerBound == standing.range.upperBound
    else { return nil }
    return standing.range.lowerBound
  }

  /// Whether the crosswalk can say something of a practice, whatever was answered.
  package func speaksOf(_ practice: String) -> Bool {
    crosswalk == nil
      ? then.questionnaire.places[practice] != nil
      : (related[practice] ?? []).contains { $0.relation.narrows }
  }

  /// What the earlier answers leave of a practice's rating.
  package func projected(_ practice: String) -> Projected {
    let (old, scale) = (then.questionnaire.scale, now.questionnaire.scale)
    return Projected(
      sources(of: practice).map { source in
        source.relation?.projection(of: source.rating, on: old, onto: scale)
          ?? (source.rating.map { $0...$0 } ?? scale.lowest...scale.highest)
      }, on: scale)
  }

  /// The same where each earlier answer may be one step off, each on its own.
  package func projectedOneStepOff(_ practice: String) -> Projected {
    let (old, scale) = (then.questionnaire.scale, now.questionnaire.scale)
    return Projected(
      sources(of: practice).map { source in
        if let relation = source.relation {
          return relation.projection(around: source.rating, on: old, onto: scale)
        }
        guard let rating = source.rating else { return scale.lowest...scale.highest }
        return rating.stepDown(on: scale)...rating.stepUp(on: scale)
      }, on: scale)
  }

  /// Whether a practice counted in the earlier wave, as far as that is on record.
  ///
  /// Of a questionnaire that did not ask it nothing is known, so that it counts as it does now.
  package func applicability(of practice: String) -> Standing.Applicability {
    guard crosswalk == nil, let place = then.questionnaire.places[practice] else { return .yes }
    return then.standing(at: place, reading).applicability
  }

  /// The ways in which the earlier profile may switch a theme's practices on.
  package func activities(theme: Int) -> [[Bool]] {
    guard crosswalk == nil else { return now.activities(theme: theme) }
    return then.activities(theme: theme)
  }

  /// The bounds of a whole theme in the earlier wave.
  ///
  /// By another questionnaire they follow from the projection, for the risk profile of now.
  package func bounds(theme: Int) -> LevelBounds? {
    guard crosswalk != nil else { return then.bounds(theme: theme, reading) }
    let practices = now.questionnaire.themes[theme].practices
    let scale = now.questionnaire.scale
    let standings = practices.map { practice in
      Standing(
        applicability: practice.mayBeNotApplicable == nil ? .yes : .undecided,
        range: projected(practice.id).range(on: scale))
    }
    return now.bounds(theme: theme, standings: standings)
  }

  /// The target level of a theme: that of the earlier record where it has the same questionnaire,
  /// else that of now.
  package func target(theme: Int) -> Int? {
    (crosswalk == nil ? then : now).target(theme: theme)?.level
  }
}

extension Rating {
  fileprivate func stepDown(on scale: RatingScale) -> Rating {
    self == scale.lowest ? self : Rating(position: position - 1)
  }

  fileprivate func stepUp(on scale: RatingScale) -> Rating {
    self == scale.highest ? self : Rating(position: position + 1)
  }
}
