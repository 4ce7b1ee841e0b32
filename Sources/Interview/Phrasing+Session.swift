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
    let begin =
      open == items.count
      ? say(
        "\(items.count) vragen; dat kost \(language.about(minutes: route.minutesToGo)).",
        "\(items.count) questions; that takes \(language.about(minutes: route.minutesToGo)).")
      : say(
        "Nog \(open) van \(items.count) vragen open;"
          + " dat kost \(language.about(minutes: route.minutesToGo)).",
        "\(open) of \(items.count) questions still open;"
          + " that takes \(language.about(minutes: route.minutesToGo)).")
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
        " Per thema stopt het één niveau na het eerste dat niet gehaald is.",
        " In each theme it stops one level after the first that is not reached.")
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
    if prompt.wantsText {
      return [
        say(
          "'\(line)' is hier geen tekst. Typ een omschrijving, Enter voor later, of :q om te"
            + " stoppen.",
          "'\(line)' is not a text here. Type a description, Enter for later, or :q to stop.")
      ]
    }
    return [say("'\(line)' is hier geen antwoord. ", "'\(line)' is not an answer here. ")]
      .map { $0 + choiceHint(prompt) }
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
