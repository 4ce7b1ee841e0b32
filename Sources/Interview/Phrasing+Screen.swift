import Assessment
import History
import Language
import Maturity

/// What the raw front end says; the words that it shares with the plain one stand elsewhere.
extension Phrasing {
  // MARK: Where one is

  /// Whose record this is, always in sight.
  func identity(file: String) -> String {
    let header = assessment.state.header
    return say(
      "\(header.subject.name), meetronde \(header.wave), \(file)",
      "\(header.subject.name), wave \(header.wave), \(file)")
  }

  /// How far a section is, and for a theme the level so far.
  func progress(_ section: Overview.Section) -> String {
    let count = section.items.count
    let answered = say(
      "\(section.answered) van \(count) beantwoord", "\(section.answered) of \(count) answered")
    switch section.part {
    case .profile, .facts: return "\(title(of: section.part)): \(answered)."
    case .theme where !questionnaire.isScored:
      return "\(title(of: section.part)): \(answered)."
    case .theme(let theme):
      let level = level(assessment.bounds(theme: theme, .selfAssessed))
      return "\(title(of: section.part)): \(answered), \(level)."
    }
  }

  /// A section in the review: what is clipped on a narrow screen is the title, not the level.
  func entry(_ section: Overview.Section) -> String {
    guard case .theme(let theme) = section.part else { return progress(section) }
    let (id, title) = (questionnaire.themes[theme].id, questionnaire.themes[theme].title[language])
    let answered = say(
      "\(section.answered) van \(section.items.count)",
      "\(section.answered) of \(section.items.count)")
    guard questionnaire.isScored else { return "\(id): \(answered). \(title)" }
    let level = level(assessment.bounds(theme: theme, .selfAssessed))
    return "\(id): \(answered), \(level). \(title)"
  }

  /// How far the whole is, and the time that the rest takes.
  func progress(_ overview: Overview) -> String {
    let (answered, total) = (overview.answered, overview.total)
    let whole = say(
      "Geheel: \(answered) van \(total) beantwoord", "Overall: \(answered) of \(total) answered")
    guard answered < total else { return whole + "." }
    let time = language.about(minutes: overview.minutesToGo)
    return whole + say(", nog \(time).", ", \(time) to go.")
  }

  func title(of part: Overview.Part) -> String {
    switch part {
    case .profile: say("Risicoprofiel", "Risk profile")
    case .theme(let theme):
      "\(questionnaire.themes[theme].id), \(questionnaire.themes[theme].title[language])"
    case .facts: say("Kernfeiten", "Key facts")
    }
  }

  // MARK: Pages

  /// The page of a prompt; where the plain one names commands, this one has choices.
  func screenPage(_ prompt: Prompt, _ interview: Interview) -> PromptPage {
    guard prompt == .end else {
      return page(prompt, route: interview.route, isClosed: interview.isClosed)
    }
    if interview.isClosed {
      return PromptPage(
        paragraphs: [say("De antwoorden zijn afgerond.", "The answers are finished.")]
          + parkingList,
        invitation: say("Hoe verder", "What next"))
    }
    let open = interview.route.openCount
    let paragraph: String
    switch (language, open) {
    case (.nl, 0): paragraph = "Alle vragen zijn beantwoord."
    case (.nl, 1): paragraph = "Dit was de laatste vraag; er staat nog 1 vraag open."
    case (.nl, _): paragraph = "Dit was de laatste vraag; er staan nog \(open) vragen open."
    case (.en, 0): paragraph = "All questions have been answered."
    case (.en, 1): paragraph = "That was the last question; 1 question is still open."
    case (.en, _): paragraph = "That was the last question; \(open) questions are still open."
    }
    return PromptPage(
      paragraphs: [paragraph] + parkingList, invitation: say("Hoe verder", "What next"))
  }

  func title(of choice: ScreenChoice, at item: Item?) -> String {
    switch choice {
    case .answer(let index): item.map { choices(of: $0)[index] } ?? ""
    case .notApplicable: say("niet van toepassing, met de reden", "not applicable, with the reason")
    case .nextUnanswered: say("naar de eerste open vraag", "to the first open question")
    case .review: say("het overzicht nalopen", "look through the review")
    case .finish: say("de antwoorden afronden", "finish the answers")
    case .reopen: say("heropenen, met een reden", "reopen, with a reason")
    case .quit: say("stoppen; alles is bewaard", "stop; everything is saved")
    }
  }

  /// What the rating to come will say of itself.
  func confidenceAhead(_ confidence: Confidence) -> String {
    say(
      ", vast te leggen als \(self.confidence(confidence))",
      ", to be recorded as \(self.confidence(confidence))")
  }

  // MARK: What keys do

  /// The keys that matter at a question, in a line or two.
  func questionHint(_ prompt: Prompt) -> String {
    guard prompt != .end else {
      return say(
        "Kies met een cijfer, of met de pijltjes en Enter. t terug, / zoeken, ? hulp, q stoppen.",
        "Choose by number, or with the arrows and Enter. b back, / search, ? help, q stop.")
    }
    guard prompt.practice != nil else {
      return say(
        "Antwoord met een cijfer, of met de pijltjes en Enter. t terug, h herstellen, / zoeken,"
          + " r overzicht, ? hulp, q stoppen.",
        "Answer by number, or with the arrows and Enter. b back, u undo, / search, r review,"
          + " ? help, q stop.")
    }
    return say(
      "Antwoord met een cijfer, of met de pijltjes en Enter. t terug, h herstellen, n notitie,"
        + " o onderbouwing, m markeren, / zoeken, r overzicht, ? hulp, q stoppen.",
      "Answer by number, or with the arrows and Enter. b back, u undo, n note, e evidence, f flag,"
        + " / search, r review, ? help, q stop.")
  }

  /// The keys for a room that looks on.
  var shortHint: String { say("? hulp, q stoppen.", "? help, q stop.") }

  var textHint: String {
    say(
      "Enter legt vast. Esc gaat terug; wat u typte blijft staan tot u stopt. Ctrl-E opent uw eigen"
        + " tekstverwerker.",
      "Enter records. Esc goes back; what you typed is kept until you stop. Ctrl-E opens your own"
        + " editor.")
  }

  var listHint: String {
    say(
      "Pijltjes kiezen, Enter gaat erheen, Esc gaat terug.",
      "Arrows choose, Enter goes there, Esc goes back.")
  }

  var helpHint: String {
    say(
      "Pijltjes bladeren, Esc gaat terug naar de vraag.",
      "Arrows scroll, Esc goes back to the question.")
  }

  /// What each key does, before the key.
  var keys: [String] {
    switch language {
    case .nl:
      [
        "Antwoorden: het cijfer, of pijltjes (ook j en k) en Enter.",
        "Overslaan, of het antwoord laten staan: Enter zonder keuze, of Tab.",
        "Terug: t of pijltje naar links. Volgende open vraag: v. Overzicht: r.",
        "De laatste handeling terugnemen: h. Haar weer vastleggen: H.",
        "Niet van toepassing: de laatste keuze, waar die er staat.",
        "Zeggen hoe zeker u bent: z voor de score, zo vaak als nodig.",
        "Markeren om op terug te komen: m, met wat er uit te zoeken is en door wie. Nog eens m"
          + " haalt dat weg.",
        "Onderbouwing geven: o. Notitie: n. Daarin opent Ctrl-E uw eigen tekstverwerker.",
        "Zoeken en naar een vraag gaan: /, met een woord of een code.",
        "Stoppen: q of Ctrl-C. Alles is al bewaard.",
      ]
    case .en:
      [
        "Answer: the number, or arrows (also j and k) and Enter.",
        "Skip, or keep the answer: Enter without a choice, or Tab.",
        "Back: b or the left arrow. Next open question: x. Review: r.",
        "Take back the last act: u. Record it again: U.",
        "Not applicable: the last choice, where there is one.",
        "Say how sure you are: c before the rating, as often as needed.",
        "Flag to come back to: f, with what is to be found out and by whom. Another f takes it"
          + " away.",
        "Give evidence: e. Note: n. In both, Ctrl-E opens your own editor.",
        "Search and go to a question: /, with a word or a code.",
        "Stop: q or Ctrl-C. Everything is saved already.",
      ]
    }
  }

  // MARK: Lists

  var searchTitle: String {
    say("Zoeken naar een woord of een code", "Search for a word or a code")
  }

  func found(_ count: Int) -> String {
    switch (language, count) {
    case (.nl, 0): "Niets gevonden."
    case (.nl, 1): "1 vraag gevonden."
    case (.nl, _): "\(count) vragen gevonden."
    case (.en, 0): "Nothing found."
    case (.en, 1): "1 question found."
    case (.en, _): "\(count) questions found."
    }
  }

  var reviewTitle: String { say("Overzicht", "Review") }

  /// An item in a list: its code, its answer, whether it is flagged, and what it says.
  func entry(_ item: Item) -> String {
    let answer = answer(to: item) ?? say("open", "open")
    var marks = answer
    if case .practice(let place) = item, assessment.state.flag(on: questionnaire[place].id) != nil {
      marks += say(", gemarkeerd", ", flagged")
    }
    if assessment.isUnconfirmed(item) { marks += say(", te bevestigen", ", to confirm") }
    return "\(id(of: item)) (\(marks)): \(statement(of: item))"
  }

  var flagTitle: String {
    say(
      "Wat is er uit te zoeken, en door wie? (mag leeg blijven)",
      "What is to be found out, and by whom? (may stay empty)")
  }

  // MARK: Messages

  /// What a message says where keys are pressed rather than words typed.
  func screenSentences(_ message: Message) -> [String] {
    switch message {
    case .closed:
      [
        say(
          "De antwoorden zijn afgerond. R heropent ze, met een reden.",
          "The answers are finished. R reopens them, with a reason.")
      ]
    case .evidenceComplete:
      [
        say(
          "Alle gevraagde soorten onderbouwing zijn er.",
          "All kinds of evidence asked for are there.")
      ]
    case .noSuchChoice(let count):
      count == 0
        ? []
        : [say("Kies een cijfer van 1 tot en met \(count).", "Choose a number from 1 to \(count).")]
    case .textNeeded, .help, .review, .found: []
    default: sentences(message)
    }
  }

  func noMeaning(_ key: Character) -> String {
    say(
      "'\(key)' heeft hier geen betekenis. ? noemt de toetsen.",
      "'\(key)' has no meaning here. ? names the keys.")
  }

  func doubtfulText(_ text: String) -> String {
    say(
      "Hier wordt een tekst gevraagd, en '\(text)' lijkt een score of een toets. Nog eens Enter legt"
        + " het vast; Esc gaat terug naar de vraag.",
      "A text is asked here, and '\(text)' looks like a rating or a key. Enter once more records it;"
        + " Esc goes back to the question.")
  }

  var pasteWithoutField: String {
    say(
      "Hier wordt geen tekst gevraagd; wat u plakte is niet gebruikt.",
      "No text is asked here; what you pasted has not been used.")
  }

  var editorFailedOnScreen: String {
    say(
      "De tekstverwerker gaf geen tekst terug. Wat hier stond is er nog.",
      "The editor gave no text back. What stood here is still there.")
  }

  var moreBelow: String { say("Meer: spatiebalk of PageDown.", "More: space bar or PageDown.") }
}
