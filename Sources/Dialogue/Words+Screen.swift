import Language

/// What is only said where keys are pressed.
extension Words {
  // MARK: What keys do

  /// The keys that matter at a question, in a line or two.
  var questionHint: String {
    guard let place = conversation.place else {
      return say(
        "Kies met een cijfer, of met de pijltjes en Enter. t terug, / zoeken, ? hulp, q stoppen.",
        "Choose by number, or with the arrows and Enter. b back, / search, ? help, q stop.")
    }
    guard script.takesNotes(place) else {
      return say(
        "Antwoord met een cijfer, of met de pijltjes en Enter. t terug, h herstellen, / zoeken,"
          + " r overzicht, ? hulp, q stoppen.",
        "Answer by number, or with the arrows and Enter. b back, u undo, / search, r review,"
          + " ? help, q stop.")
    }
    let orders = S.vocabulary.compactMap { $0.hint?[script.language] }
      .map { $0 + ", " }.joined()
    return say(
      "Antwoord met een cijfer, of met de pijltjes en Enter. t terug, h herstellen, n notitie, "
        + orders + "m markeren, / zoeken, r overzicht, ? hulp, q stoppen.",
      "Answer by number, or with the arrows and Enter. b back, u undo, n note, " + orders
        + "f flag, / search, r review, ? help, q stop.")
  }

  /// The keys for a room that looks on.
  var shortHint: String { say("? hulp, q stoppen.", "? help, q stop.") }

  var additionHintOnScreen: String {
    say(
      "Kies met een cijfer of een letter. Esc gaat terug.",
      "Choose by number or letter. Esc goes back.")
  }

  func textHint(isInList: Bool) -> String {
    let list =
      isInList
      ? say(
        " Pijltjes gaan naar een andere tekst in de lijst.",
        " Arrows go to another text in the list.")
      : ""
    return say(
      "Enter legt vast. Esc gaat terug; wat u typte blijft bewaard. Ctrl-E opent uw eigen"
        + " tekstverwerker.",
      "Enter records. Esc goes back; what you typed is kept. Ctrl-E opens your own editor.") + list
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

  func tourHint(page: Int, of count: Int) -> String {
    page + 1 < count
      ? say(
        "\(page + 1) van \(count). Enter gaat verder, Esc slaat de rondleiding voorgoed over.",
        "\(page + 1) of \(count). Enter goes on, Esc skips the tour for good.")
      : say(
        "\(page + 1) van \(count). Enter gaat naar de eerste vraag.",
        "\(page + 1) of \(count). Enter goes to the first question.")
  }

  // MARK: Titles and entries

  var flagTitle: String {
    say(
      "Wat is er uit te zoeken, en door wie? (mag leeg blijven)",
      "What is to be found out, and by whom? (may stay empty)")
  }

  var commandTitle: String { say("Commando, zoals klaar", "Command, such as done") }

  var searchTitle: String {
    say("Zoeken naar een woord of een code", "Search for a word or a code")
  }

  func found(_ count: Int) -> String {
    switch (script.language, count) {
    case (.nl, 0): "Niets gevonden."
    case (.nl, 1): "1 vraag gevonden."
    case (.nl, _): "\(count) vragen gevonden."
    case (.en, 0): "Nothing found."
    case (.en, 1): "1 question found."
    case (.en, _): "\(count) questions found."
    }
  }

  var reviewTitle: String { say("Overzicht", "Review") }

  var moreBelow: String { say("Meer: spatiebalk of PageDown.", "More: space bar or PageDown.") }

  /// A place in a list: its identifier, its answer, what is to be done about it, and what it says.
  func entry(_ place: S.Place) -> String {
    let answer = script.answer(to: place) ?? say("open", "open")
    let flag = script.isFlagged(place) ? say(", gemarkeerd", ", flagged") : ""
    let doubt = script.isToBeConfirmed(place) ? say(", te bevestigen", ", to confirm") : ""
    return "\(script.id(of: place)) (\(answer)\(flag)\(doubt)): \(script.statement(of: place))"
  }

  /// A text in the list that it stands in: what is on record of it, else what it would be.
  func entry(_ question: S.Question) -> String {
    let invitation = script.page(of: question).invitation
    return script.text(for: question).nonEmpty.map { "\(invitation): \($0)" } ?? "+ \(invitation)"
  }

  // MARK: What came of keys

  /// What the answer to come will say of itself.
  func additionAhead(_ title: String) -> String {
    say(", vast te leggen als \(title)", ", to be recorded as \(title)")
  }

  func noMeaning(_ key: Character) -> String {
    say(
      "'\(key)' heeft hier geen betekenis. ? noemt de toetsen.",
      "'\(key)' has no meaning here. ? names the keys.")
  }

  var pasteWithoutField: String {
    say(
      "Hier wordt geen tekst gevraagd; wat u plakte is niet gebruikt.",
      "No text is asked here; what you pasted has not been used.")
  }

  var finishByEnter: String {
    let open = conversation.openCount + script.openElsewhere
    let count =
      switch (script.language, open) {
      case (_, 0): ""
      case (.nl, 1): " Er staat nog 1 vraag open."
      case (.nl, _): " Er staan nog \(open) vragen open."
      case (.en, 1): " 1 question is still open."
      case (.en, _): " \(open) questions are still open."
      }
    return say("Enter rondt af.", "Enter finishes.") + count
  }

  func doubtfulCommand(_ text: String) -> String {
    say(
      "'\(text)' lijkt een antwoord of een commando. Zet er :: voor als u dit als tekst bedoelt.",
      "'\(text)' looks like an answer or a command. Put :: before it if you mean it as a text.")
  }

  /// That keys came before the question was on the screen; nil where none did.
  func passedOver(_ count: Int) -> String? {
    if count == 0 { return nil }
    return switch script.language {
    case .nl:
      (count == 1 ? "1 toets kwam" : "\(count) toetsen kwamen")
        + " voordat deze vraag te lezen was en \(count == 1 ? "is" : "zijn") genegeerd."
    case .en:
      (count == 1 ? "1 key" : "\(count) keys")
        + " came before this question could be read and \(count == 1 ? "was" : "were") ignored."
    }
  }
}
