import Assessment
import History
import Language
import Maturity

extension Phrasing {
  /// What is said before the first question.
  func introduction(_ interview: Interview) -> [String] {
    let header = assessment.state.header
    let route = interview.route
    let items = route.items
    let open = route.openCount
    let time = language.about(minutes: route.minutesToGo)
    let begin: String
    if items.isEmpty {
      begin = say(
        "Geen vraag voldoet aan deze keuze.", "No question meets this choice.")
    } else if open == 0 {
      begin = say(
        "Alle \(items.count) vragen zijn beantwoord.",
        "All \(items.count) questions have been answered.")
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
    ] + limits(interview.focus) + [begin + selection(interview)] + shorter(interview) + [
      say(
        "Elk antwoord is meteen bewaard. Typ ? voor hulp en q om te stoppen.",
        "Each answer is saved at once. Type ? for help and q to stop.")
    ]
  }

  /// What the sitting is limited to.
  private func limits(_ focus: Focus) -> [String] {
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

  private func selection(_ interview: Interview) -> String {
    let saved = interview.route(of: .full).openCount - interview.route.openCount
    let saves = saved == 0 ? "" : " " + saves(saved) + "."
    switch interview.length {
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
  private func shorter(_ interview: Interview) -> [String] {
    guard interview.length == .full, !interview.isClosed else { return [] }
    let open = interview.route.openCount
    let core = interview.route(of: .core)
    let least = interview.route(of: .adaptive, expectsLeast: true)
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

  var unreadable: [String] {
    [
      say(
        "Deze regel is niet te lezen (geen geldige UTF-8, of te lang). Typ haar opnieuw.",
        "This line cannot be read (not valid UTF-8, or too long). Type it again.")
    ]
  }

  var editorFailed: [String] {
    [
      say(
        "De tekstverwerker gaf geen tekst terug. Er is niets vastgelegd; typ de tekst hier.",
        "The editor gave no text back. Nothing has been recorded; type the text here.")
    ]
  }

  /// What to do instead of a line that means nothing here.
  func notUnderstood(_ line: String, _ prompt: Prompt) -> [String] {
    let line = line.count > 40 ? "\(line.prefix(39))…" : line
    guard prompt.wantsText else {
      return [
        say("'\(line)' is hier geen antwoord. ", "'\(line)' is not an answer here. ")
          + choiceHint(prompt)
      ]
    }
    return [
      say(
        "Er is geen opdracht '\(line)'. Typ :? voor hulp.",
        "There is no command '\(line)'. Type :? for help.")
    ]
  }

  /// What to do instead of a score or a single letter, where a text is asked.
  func scoreAsText(_ line: String) -> [String] {
    [
      say(
        "Hier wordt een tekst gevraagd, en '\(line)' lijkt een score of een opdracht. Typ een"
          + " tekst, Enter om verder te gaan, of ::\(line) als u dit bedoelt.",
        "A text is asked here, and '\(line)' looks like a rating or a command. Type a text, Enter"
          + " to go on, or ::\(line) if you mean this.")
    ]
  }

  private func choiceHint(_ prompt: Prompt) -> String {
    guard case .question(let item) = prompt else {
      return say("Typ ? voor hulp.", "Type ? for help.")
    }
    return say(
      "Kies een cijfer van 1 tot en met \(choices(of: item).count), of typ ? voor hulp.",
      "Choose a number from 1 to \(choices(of: item).count), or type ? for help.")
  }
}
