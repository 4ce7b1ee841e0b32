import Assessment
package import Dialogue
import History
import Language
import Maturity
import Scoring

extension InstitutionScript {
  /// A part of the questionnaire.
  enum Part: Hashable {
    case profile
    case theme(Int)
    case facts
  }

  package var sections: [Section<Item>] {
    let route = detailedRoute
    return route.sections.enumerated().filter { !$0.element.items.isEmpty }.map { key, section in
      Section(
        key: key, places: section.items, answered: section.items.count { route.isAnswered($0) })
    }
  }

  /// The profile comes first, then the themes, then the key facts.
  private func part(_ section: Section<Item>) -> Part {
    switch section.key {
    case 0: .profile
    case questionnaire.themes.count + 1: .facts
    default: .theme(section.key - 1)
    }
  }

  package func identity(file: String) -> String {
    let header = assessment.state.header
    return say(
      "\(header.subject.name), meetronde \(header.wave), \(file)",
      "\(header.subject.name), wave \(header.wave), \(file)")
  }

  package func progress(_ section: Section<Item>) -> String {
    let count = section.places.count
    let answered = say(
      "\(section.answered) van \(count) beantwoord", "\(section.answered) of \(count) answered")
    let title = title(of: section)
    guard questionnaire.isScored, case .theme(let theme) = part(section) else {
      return "\(title): \(answered)."
    }
    return "\(title): \(answered), \(level(assessment.bounds(theme: theme, .selfAssessed)))."
  }

  package func entry(_ section: Section<Item>) -> String {
    guard case .theme(let theme) = part(section) else { return progress(section) }
    let (id, title) = (questionnaire.themes[theme].id, questionnaire.themes[theme].title[language])
    let answered = say(
      "\(section.answered) van \(section.places.count)",
      "\(section.answered) of \(section.places.count)")
    guard questionnaire.isScored else { return "\(id): \(answered). \(title)" }
    let level = level(assessment.bounds(theme: theme, .selfAssessed))
    return "\(id): \(answered), \(level). \(title)"
  }

  package func progress(answered: Int, of total: Int) -> String {
    let whole = say(
      "Geheel: \(answered) van \(total) beantwoord", "Overall: \(answered) of \(total) answered")
    guard answered < total else { return whole + "." }
    let time = language.about(minutes: detailedRoute.minutesToGo)
    return whole + say(", nog \(time).", ", \(time) to go.")
  }

  package func title(of section: Section<Item>) -> String {
    switch part(section) {
    case .profile: say("Risicoprofiel", "Risk profile")
    case .theme(let theme):
      "\(questionnaire.themes[theme].id), \(questionnaire.themes[theme].title[language])"
    case .facts: say("Kernfeiten", "Key facts")
    }
  }
}
