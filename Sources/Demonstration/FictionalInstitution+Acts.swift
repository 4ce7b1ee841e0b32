package import History
package import Language
package import Maturity

extension FictionalInstitution {
  /// Everything that the institution records about itself in the re-measurement, in the order of
  /// the interview: profile, practices with evidence and notes, key facts, the end of the answers.
  package func acts(answering questionnaire: Questionnaire, on date: Day) -> [Act] {
    var acts = profileAnswers(to: questionnaire.profile).map {
      Act.profileAnswered(question: $0.question, answer: $0.answer)
    }
    for theme in questionnaire.themes {
      for practice in theme.practices where isAsked(practice) {
        acts += self.acts(on: practice, inTheme: theme.id, questionnaire, on: date)
      }
    }
    return acts
      + questionnaire.keyFacts.map {
        .factAnswered(fact: $0.id, answer: answer(to: $0, questionnaire))
      }
      + [.finished]
  }

  /// Whether the institution got to the practice: the short route ends at level 3, and now and then
  /// something is left open.
  private func isAsked(_ practice: Practice) -> Bool {
    if isBrief, practice.level > 3 { return false }
    return !lot.happens("\(name)/\(practice.id)/open", percentage: 2)
  }

  private func isLeftOut(_ practice: Practice) -> Bool {
    practice.mayBeNotApplicable != nil && practice.essential == nil && profile == .low
      && lot.happens("\(name)/\(practice.id)/na", percentage: 30)
  }

  private func acts(
    on practice: Practice, inTheme theme: String, _ questionnaire: Questionnaire, on date: Day
  ) -> [Act] {
    if isLeftOut(practice) {
      return [
        .notApplicable(
          practice: practice.id, reason: "Komt hier niet voor; nagegaan bij alle onderdelen.")
      ]
    }
    let position = Self.position(of: points(of: practice, inTheme: theme, .remeasurement))
    let rating = questionnaire.scale.values[position].id
    let isGuess = lot.happens("\(name)/\(practice.id)/guess", percentage: 3)
    let evidence: [Act] = questionnaire.requiredEvidence(for: practice).kinds
      .filter { names($0, for: practice.id, position: position) }
      .map {
        .evidenced(
          practice: practice.id, kind: $0,
          reference: reference($0, for: practice.id, before: date))
      }
    return [
      .rated(practice: practice.id, rating: rating, confidence: isGuess ? .guess : nil)
    ] + evidence
      + (note(on: practice.id, position: position).map { [.noted(practice: practice.id, text: $0)] }
        ?? [])
  }

  /// Whether the institution has something to show of a kind.
  private func names(_ kind: EvidenceKind, for practice: String, position: Int) -> Bool {
    let percentage =
      switch position {
      case 0: 0
      case 1: 35
      case 2: 88
      default: 96
      }
    return lot.happens("\(name)/\(practice)/\(kind.rawValue)/named", percentage: percentage)
  }

  /// Yes where the practices behind a fact are largely achieved, by what the institution rated.
  private func answer(to fact: KeyFact, _ questionnaire: Questionnaire) -> FactAnswer {
    var answer = FactAnswer.yes
    for id in fact.practices {
      guard let place = questionnaire.places[id] else { continue }
      let practice = questionnaire[place]
      guard isAsked(practice), !isLeftOut(practice) else { return .unknown }
      let theme = questionnaire.themes[place.theme].id
      if Self.position(of: points(of: practice, inTheme: theme, .remeasurement)) < 2 {
        answer = .no
      }
    }
    return answer
  }
}
