import Assessment
import History
package import Language
package import Maturity

/// Something that was asked in both waves, as it was answered both times.
package struct FactComparison: Sendable {
  /// What was asked then, and what the answer was.
  package let then: Side

  /// What is asked now.
  package let now: Side

  /// How the two questions relate; `equal` for one and the same.
  package let relation: SetRelation

  /// Whether it is a key fact; else a practice.
  package let isKeyFact: Bool

  /// A question with its answer.
  package struct Side: Sendable {
    package let id: String
    package let statement: Text

    /// The identifier of the answer; nil where none counts.
    package let answer: String?

    /// The answer in words; nil where none counts.
    package let title: Text?

    /// Where the answer stands; empty where no page was named.
    package let citations: [String]

    /// Whether an answer was given that does not count, since no page is named with it.
    package let isUncited: Bool
  }

  /// What was asked in both waves: key facts first, then practices that ask the same.
  ///
  /// Each question of then stands beside every key fact that it is related to, however closely, and
  /// beside each practice that is equal to it.
  static func all(
    then: Assessment, now: Assessment, crosswalk: Crosswalk?, reading: Reading
  ) -> [FactComparison] {
    guard let crosswalk else { return same(then: then, now: now) }
    let facts = now.questionnaire.keyFacts.flatMap { fact in
      crosswalk.relations(to: fact.id).compactMap { item, relation in
        then.questionnaire.places[item].map { place in
          FactComparison(
            then: then.side(at: place), now: now.side(fact), relation: relation.kind,
            isKeyFact: true)
        }
      }
    }
    let practices = now.questionnaire.themes.flatMap(\.practices).flatMap { practice in
      crosswalk.relations(to: practice.id).compactMap { item, relation -> FactComparison? in
        guard relation.kind == .equal, let old = then.questionnaire.places[item],
          let new = now.questionnaire.places[practice.id]
        else { return nil }
        return FactComparison(
          then: then.side(at: old), now: now.side(at: new), relation: .equal, isKeyFact: false)
      }
    }
    return facts + practices
  }

  /// The key facts of one questionnaire in both waves.
  private static func same(then: Assessment, now: Assessment) -> [FactComparison] {
    now.questionnaire.keyFacts.compactMap { fact in
      then.questionnaire.keyFacts.first { $0.id == fact.id }.map {
        FactComparison(then: then.side($0), now: now.side(fact), relation: .equal, isKeyFact: true)
      }
    }
  }
}

extension Assessment {
  fileprivate func side(_ fact: KeyFact) -> FactComparison.Side {
    let answer = state.factAnswer(to: fact.id)
    return FactComparison.Side(
      id: fact.id, statement: fact.statement, answer: answer?.rawValue, title: answer?.title,
      citations: [], isUncited: false)
  }

  fileprivate func side(at place: PracticePlace) -> FactComparison.Side {
    let practice = questionnaire[place]
    let scale = questionnaire.scale
    let citations = state.evidence(for: practice.id)
      .filter { $0.kind == .citation }.map(\.reference)
    let value: RatingScale.Value? =
      switch answer(to: place) {
      case .rated(let rating): scale[rating]
      case .unknown: scale.unknown
      case .none, .notApplicable: nil
      }
    var isUncited = false
    if case .rated = answer(to: place), scale.cap == nil {
      isUncited = !missingEvidence(at: place).isEmpty
    }
    return FactComparison.Side(
      id: practice.id, statement: practice.statement, answer: isUncited ? nil : value?.id,
      title: isUncited ? nil : value?.title, citations: citations, isUncited: isUncited)
  }
}
