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
    let open = items.count { !route.isAnswered($0) }
    let time = language.about(minutes: route.minutesToGo)
    let begin: String
    if open == 0 {
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
      begin + selection(interview.length),
      say(
        "Elk antwoord is meteen bewaard. Typ ? voor hulp en q om te stoppen.",
        "Each answer is saved at once. Type ? for help and q to stop."),
    ]
  }

  private func selection(_ length: Length) -> String {
    switch length {
    case .full: ""
    case .core:
      say(
        " Dit is de korte keuze: tot één niveau boven het streefniveau.",
        " This is the short selection: up to one level above the target.")
    case .adaptive:
      say(
        " Per thema stoppen de vragen één niveau na het eerste dat niet wordt gehaald.",
        " In each theme the questions stop one level after the first that is not reached.")
    }
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
