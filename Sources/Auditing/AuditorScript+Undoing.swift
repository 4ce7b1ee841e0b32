package import Dialogue
package import History
package import Maturity

extension AuditorScript {
  package func clear(_ question: Question) -> Step<AuditorScript>? {
    switch question {
    case .rating(let place):
      let id = questionnaire[place].id
      return taking(back: withdrawals { if case .examined(id, _) = $0 { true } else { false } })
    case .evidence(let place, let subject):
      let id = questionnaire[place].id
      return taking(
        back: withdrawals {
          if case .seen(let test) = $0 {
            test.practice == id && test.subject == subject
          } else {
            false
          }
        })
    case .reason(let place):
      let id = questionnaire[place].id
      guard case .rated(let rating, .some) = dossier.examination(of: id) else { return nil }
      return Step(
        recording: [.examined(practice: id, .rated(rating, reason: nil))], telling: [.cleared]
      ) { _ in .ask(.rating(place)) }
    case .detail(let place, let id, let part):
      return text(for: question).isEmpty ? nil : detail(part, nil, of: id, at: place)
    default: return nil
    }
  }

  private func taking(back acts: [DossierAct]) -> Step<AuditorScript>? {
    acts.isEmpty ? nil : Step(recording: acts, telling: [.cleared])
  }

  /// What takes back everything that counts and is of a kind, the oldest first, so that recording
  /// again brings back what was there.
  private func withdrawals(of isOfKind: (DossierAct) -> Bool) -> [DossierAct] {
    dossier.entries.filter { $0.counts && isOfKind($0.event.act) }.map { .withdrawn($0.hash) }
  }

  package func takesAway(_ act: DossierAct) -> Bool {
    if case .withdrawn = act { true } else { false }
  }

  package var undoing: Change<AuditorScript>? {
    dossier.lastUndoable.map { change(.withdrawn($0.hash), of: $0.event.act) }
  }

  package var redoing: Change<AuditorScript>? {
    guard let withdrawal = dossier.lastRedoable, let event = dossier.target(of: withdrawal) else {
      return nil
    }
    return change(.withdrawn(withdrawal.hash), of: event.act)
  }

  /// Leads to what is about to change, so that the auditor sees what happened to it.
  private func change(_ act: DossierAct, of changed: DossierAct) -> Change<AuditorScript> {
    let place = place(of: changed)
    return Change(act, of: changed, at: place) { after in
      switch changed {
      case .seen(let test): place.map { .evidence($0, test.subject) }
      case .engaged, .planned: after.beginning
      // What is asked there stays; a note or a flag is no answer to it.
      case .noted, .flagged, .unflagged: place.map { after.question(at: $0, .jump) }
      default: place.map(Question.rating)
      }
    }
  }

  // MARK: - Notes and flags

  package func takesNotes(_ place: PracticePlace) -> Bool { true }

  package func note(on place: PracticePlace) -> String? {
    dossier.note(on: questionnaire[place].id)
  }

  package func note(_ text: String, on place: PracticePlace) -> DossierAct {
    .noted(practice: questionnaire[place].id, text: text)
  }

  package func clearNote(on place: PracticePlace) -> [DossierAct] {
    let id = questionnaire[place].id
    return withdrawals { if case .noted(id, _) = $0 { true } else { false } }
  }

  package func isFlagged(_ place: PracticePlace) -> Bool {
    dossier.flag(on: questionnaire[place].id) != nil
  }

  package func flag(_ text: String?, on place: PracticePlace) -> DossierAct {
    let id = questionnaire[place].id
    return text == nil && isFlagged(place)
      ? .unflagged(practice: id) : .flagged(practice: id, text: text)
  }

  package var finishing: DossierAct { .finished }

  package func reopening(_ reason: String) -> DossierAct { .reopened(reason: reason) }
}
