import History
import Maturity

/// How much of a set of practices has been answered.
package struct Progress: Hashable, Sendable {
  /// Practices that the profile does not switch off.
  package let active: Int
  package let answered: Int
  package let notApplicable: Int
  package let flagged: Int

  /// Answers to practices that the profile has switched off since: kept, not counted.
  package let inactiveAnswers: Int

  package var open: Int { active - answered }
}

extension Assessment {
  /// Counts the answers of a theme, or of all themes.
  package func progress(theme: Int? = nil) -> Progress {
    var active = 0
    var answered = 0
    var notApplicable = 0
    var flagged = 0
    var inactiveAnswers = 0
    let answers = profileAnswers
    for index in theme.map({ [$0] }) ?? Array(questionnaire.themes.indices) {
      for place in places(inTheme: index) {
        let answer = answer(to: place)
        if applies(place, given: answers) == false {
          inactiveAnswers += answer.isGiven ? 1 : 0
          continue
        }
        active += 1
        answered += answer.isGiven ? 1 : 0
        if case .notApplicable = answer { notApplicable += 1 }
        if state.flag(on: questionnaire[place].id) != nil { flagged += 1 }
      }
    }
    return Progress(
      active: active, answered: answered, notApplicable: notApplicable, flagged: flagged,
      inactiveAnswers: inactiveAnswers)
  }

  /// Answers in the record that the questionnaire has no place for, by practice.
  package var strayAnswers: [String] {
    var strays: [String] = []
    var seen: Set<String> = []
    for entry in state.entries where entry.counts {
      let id: String
      switch entry.event.act {
      case .rated(let practice, _, _), .notApplicable(let practice, _): id = practice
      default: continue
      }
      guard seen.insert(id).inserted else { continue }
      let isPlaced = questionnaire.places[id].map { answer(to: $0).isGiven } ?? false
      if !isPlaced { strays.append(id) }
    }
    return strays
  }
}
