import Assessment
import Dialogue
import History
import Language
import Maturity

extension InstitutionScript {
  package var introduction: [String] {
    let header = assessment.state.header
    let route = detailedRoute
    let items = route.items
    let open = route.openCount
    let time = language.about(minutes: route.minutesToGo)
    let begin: String
    if items.isEmpty {
      begin = say(
        "Geen vraag voldoet aan deze keuze.", "No question meets this choice.")
    } else if open == 0 {
      begin = say(
        "Alle \(items.count) vragen\(focus.isEverything ? "" : " van deze keuze") zijn beantwoord.",
        "All \(items.count) questions\(focus.isEverything ? "" : " of this choice") have been"
          + " answered.")
    } else if open == items.count {
      begin = say(
        "Er zijn \(open) vragen; dat kost \(time).",
        "There are \(open) questions; that takes \(time).")
    } else {
      begin = toGo(route)
    }
    return [
      questionnaire.title[language],
      say(
        "\(header.subject.name), meetronde \(header.wave), peildatum"
          + " \(header.referenceDate.words(in: .nl)).",
        "\(header.subject.name), wave \(header.wave), reference date"
          + " \(header.referenceDate.words(in: .en))."),
    ] + limits + [begin + selection] + shorter + [
      say(
        "Elk antwoord is meteen bewaard. Typ ? voor hulp en q om te stoppen.",
        "Each answer is saved at once. Type ? for help and q to stop.")
    ]
  }

  /// What the sitting is limited to.
  private var limits: [String] {
    guard !focus.isEverything else { return [] }
    var limits: [String] = []
    let themes = questionnaire.themes.filter { focus.themes.contains($0.id) }
    if !themes.isEmpty {
      let names = language.list(themes.map { $0.title[language] })
      limits.append(say("thema \(names)", "theme \(names)"))
    }
    let respondents = questionnaire.respondents.filter { focus.respondents.contains($0.id) }
    if !respondents.isEmpty {
      let names = language.list(respondents.map { $0.title[language] })
      limits.append(say("wat \(names) meestal weet", "what \(names) usually know"))
    }
    if focus.onlyUnanswered { limits.append(say("wat open staat", "what is open")) }
    if focus.onlyFlagged { limits.append(say("wat gemarkeerd is", "what is flagged")) }
    return [say("Alleen: ", "Only: ") + limits.joined(separator: "; ") + "."]
  }

  private var selection: String {
    let saved = route(of: .full).openCount - detailedRoute.openCount
    let saves = saved == 0 ? "" : " " + saves(saved) + "."
    switch length {
    case .full: return ""
    case .core:
      return say(
        " Dit is de korte keuze: tot één niveau boven het streefniveau.",
        " This is the short selection: up to one level above the target.") + saves
    case .adaptive:
      return say(
        " Per thema stoppen de vragen één niveau na het eerste dat niet wordt gehaald.",
        " In each theme the questions stop one level after the first that is not reached.")
        + saves
    }
  }

  private func saves(_ count: Int) -> String {
    switch (language, count) {
    case (.nl, 1): "Dat scheelt 1 vraag"
    case (.nl, _): "Dat scheelt \(count) vragen"
    case (.en, 1): "That saves 1 question"
    case (.en, _): "That saves \(count) questions"
    }
  }

  /// What the shorter lengths would take, so that length is chosen before it is spent.
  private var shorter: [String] {
    guard length == .full, !isClosed else { return [] }
    let open = detailedRoute.openCount
    let core = route(of: .core)
    let least = route(of: .adaptive, expectsLeast: true)
    var choices: [String] = []
    if core.openCount < open {
      let time = language.about(minutes: core.minutesToGo)
      choices.append(
        say(
          "Met --core zijn het er \(core.openCount), \(time).",
          "With --core there are \(core.openCount), \(time)."))
    }
    if least.openCount < open {
      let time = language.about(minutes: least.minutesToGo)
      choices.append(
        say(
          "Met --adaptive hangt het af van de antwoorden: op zijn minst \(least.openCount), \(time).",
          "With --adaptive it depends on the answers: at least \(least.openCount), \(time)."))
    }
    guard !choices.isEmpty else { return [] }
    return [
      say("Korter kan ook. ", "It can be shorter. ") + choices.joined(separator: " ")
        + say(
          " U kunt later alsnog de rest beantwoorden.", " You can still answer the rest later.")
    ]
  }

  package var toGo: String? { toGo(detailedRoute) }

  private func toGo(_ route: Route) -> String {
    let items = route.items
    let open = items.count { !route.isAnswered($0) }
    let time = language.about(minutes: route.minutesToGo)
    switch language {
    case .nl:
      return "Er \(open == 1 ? "staat" : "staan") nog \(open) van \(items.count) vragen open; dat"
        + " kost \(time)."
    case .en:
      return "\(open) of \(items.count) questions \(open == 1 ? "is" : "are") still open; that"
        + " takes \(time)."
    }
  }
}
