package import Assessment
import History
package import Maturity

/// An earlier answer that is offered for a practice of a later record, to be looked at again.
///
/// Only an item that asks the same is carried: what asks more or less was not answered then. It
/// stays an offer; until somebody answers the practice it counts for nothing.
package struct CarriedAnswer: Hashable, Sendable {
  /// The practice of the later record.
  package let place: PracticePlace

  /// The item of the earlier record.
  package let source: PracticePlace

  package let answer: PracticeAnswer

  /// What was given as evidence then, in the order it was given.
  package let evidence: [String]

  /// The note of then.
  package let note: String?

  /// What can be carried, in the order of the later questionnaire.
  ///
  /// A practice that has been answered or flagged in the later record is left as it is.
  ///
  /// - Parameters:
  ///   - then: the earlier record.
  ///   - now: the later record.
  ///   - crosswalk: from the one questionnaire to the other; nil where they are the same.
  /// - Returns: the answers that are offered.
  package static func all(
    from then: Assessment, to now: Assessment, crosswalk: Crosswalk?
  ) -> [CarriedAnswer] {
    let earlier = EarlierAnswers(then, now: now, crosswalk: crosswalk, reading: .selfAssessed)
    return now.questionnaire.themes.indices.flatMap { now.places(inTheme: $0) }.compactMap {
      place in
      let practice = now.questionnaire[place]
      guard !now.answer(to: place).isGiven, now.state.flag(on: practice.id) == nil,
        let source = earlier.sources(of: practice.id).first(where: {
          $0.relation?.kind ?? .equal == .equal
        })
      else { return nil }
      let answer = then.answer(to: source.place)
      guard answer.isGiven else { return nil }
      let id = then.questionnaire[source.place].id
      return CarriedAnswer(
        place: place, source: source.place, answer: answer,
        evidence: then.state.evidence(for: id).map(\.reference), note: then.state.note(on: id))
    }
  }
}
