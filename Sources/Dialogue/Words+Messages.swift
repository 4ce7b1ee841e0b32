import Language

extension Words {
  /// What a message says, in whole sentences; empty for the ones that open a page.
  func sentences(_ message: Message<S>) -> [String] {
    switch message {
    case .recorded(let act): [say("Vastgelegd: ", "Recorded: ") + script.described(act)]
    case .saved: [say("Vastgelegd.", "Recorded.")]
    case .kept: [say("Het antwoord blijft staan.", "The answer stays as it is.")]
    case .skipped: [say("Overgeslagen.", "Skipped.")]
    case .cleared: [say("Het antwoord is weggehaald.", "The answer has been taken away.")]
    case .noteCleared: [say("De notitie is weggehaald.", "The note has been taken away.")]
    case .nothingToClear:
      [say("Hier staat niets om weg te halen.", "There is nothing here to take away.")]
    case .undone(let act): [say("Teruggenomen: ", "Taken back: ") + script.described(act)]
    case .redone(let act): [say("Weer vastgelegd: ", "Recorded again: ") + script.described(act)]
    case .nothingToUndo: [say("Er is niets om terug te nemen.", "There is nothing to take back.")]
    case .nothingToRedo:
      [say("Er is niets om opnieuw vast te leggen.", "There is nothing to record again.")]
    case .nothingBefore: [say("Hiervoor komt niets.", "Nothing comes before this.")]
    case .noPlaceHere:
      [say("Dat kan alleen bij een maatregel.", "That is only possible at a practice.")]
    case .noSuchChoice(let count): [noSuchChoice(count)]
    case .additionNeeded: [additionHint].compactMap(\.self)
    case .textNeeded: hasKeys ? [] : [say("Typ hier een tekst.", "Type a text here.")]
    case .wrongForm: [choiceHint]
    case .closed:
      [
        script.closedSentence(true)
          + (hasKeys
            ? say(" Heropenen kan met R en een reden.", " To reopen, press R and give a reason.")
            : say(
              " Typ 'heropen' met een reden om verder te gaan.",
              " Type 'reopen' with a reason to go on."))
      ]
    case .notClosed: [script.closedSentence(false)]
    case .required:
      [
        say(
          "Dit moet eerst worden vastgelegd. Stoppen kan met q.",
          "This must be written down first. You can stop with q.")
      ]
    case .found(let places, let words): hasKeys ? [] : found(places, words: words)
    case .unknownPlace(let name, let suggestion): [unknownPlace(name, suggestion)]
    case .allAnswered: [say("Er staat niets meer open.", "Nothing is open any more.")]
    case .finished(let open): [script.finished(open: open)]
    case .finishingNeedsConfirmation(let open): [confirmation(open: open)]
    case .help, .review: []
    case .remark(let remark): script.sentences(remark).map { withCommands($0, quotes: true) }
    }
  }

  private func noSuchChoice(_ count: Int) -> String {
    if count > 0 {
      return say(
        "Kies een cijfer van 1 tot en met \(count).", "Choose a number from 1 to \(count).")
    }
    return hasKeys
      ? say("Dat is hier geen antwoord.", "That is not an answer here.")
      : say(
        "Alle vragen zijn geweest. Typ een commando, of ? voor hulp.",
        "All questions have been asked. Type a command, or ? for help.")
  }

  private func found(_ places: [S.Place], words: String) -> [String] {
    if places.isEmpty {
      return [say("Niets gevonden met '\(words)'.", "Nothing found with '\(words)'.")]
    }
    let go = (conversation.form.isText ? ":" : "") + say("ga", "go")
    let shown = places.prefix(20).map { "\(script.id(of: $0)): \(script.statement(of: $0))" }
    let rest = places.count - shown.count
    let more =
      rest == 0 ? [] : [say("En nog \(rest); zoek preciezer.", "And \(rest) more; narrow it down.")]
    return [
      say(
        "Gevonden met '\(words)': \(places.count). Typ '\(go)' met de code om erheen te gaan.",
        "Found with '\(words)': \(places.count). Type '\(go)' with the code to go there.")
    ] + shown + more
  }

  /// That finishing closes more than the questions of this sitting, and how to do it nevertheless.
  private func confirmation(open: Int) -> String {
    let count =
      switch (script.language, open) {
      case (.nl, 1): "Er staat in het geheel nog 1 vraag open"
      case (.nl, _): "Er staan in het geheel nog \(open) vragen open"
      case (.en, 1): "In all 1 question is still open"
      case (.en, _): "In all \(open) questions are still open"
      }
    let again =
      hasKeys
      ? say("Doe het nog eens", "Do it once more")
      : say("Typ nog eens 'klaar'", "Type 'done' once more")
    return count
      + say(
        ", en afronden sluit ze alle. \(again) om toch af te ronden.",
        ", and finishing closes them all. \(again) to finish nevertheless.")
  }

  private func unknownPlace(_ name: String, _ suggestion: String?) -> String {
    let hint = suggestion.map { say(" Bedoelde u '\($0)'?", " Did you mean '\($0)'?") } ?? ""
    return say("Er is geen vraag '\(name)'.", "There is no question '\(name)'.") + hint
      + say(" Zoek met /woord.", " Search with /word.")
  }

  // MARK: Lines that cannot be taken

  var unreadable: String {
    say(
      "Deze regel is niet te lezen (geen geldige UTF-8, of te lang).",
      "This line cannot be read (not valid UTF-8, or too long).")
  }

  var typeAgain: String { say("Typ haar opnieuw.", "Type it again.") }

  /// What to do instead of a line that means nothing here.
  func notUnderstood(_ line: String) -> String {
    let line = line.shortened
    let isCommand = conversation.form.isText && line.hasPrefix(":")
    if isCommand {
      return say(
        "Er is geen commando '\(line)'. Typ :? voor hulp.",
        "There is no command '\(line)'. Type :? for help.")
    }
    return say("'\(line)' is hier geen antwoord. ", "'\(line)' is not an answer here. ")
      + choiceHint
  }

  /// What to do instead of an answer or a command, where a text is asked.
  func doubtful(_ text: String) -> String {
    let text = text.shortened
    if text.hasPrefix(":"), hasKeys { return commandInText(text) }
    let looks = say(
      "Hier wordt een tekst gevraagd, en '\(text)' lijkt een antwoord of een commando, of zegt niets."
        + " Zet er :: voor als u dit als tekst bedoelt, zoals ::\(text). ",
      "A text is asked here, and '\(text)' looks like an answer or a command, or says nothing. Put"
        + " :: before it if you mean it as a text, such as ::\(text). ")
    return looks
      + (hasKeys
        ? say("Esc gaat terug naar de vraag.", "Esc goes back to the question.")
        : say(
          "Een commando begint hier met een dubbele punt.", "A command begins with a colon here."))
  }

  /// How to give a command that was typed as a text.
  private func commandInText(_ command: String) -> String {
    say(
      "Hier wordt een tekst gevraagd, en '\(command)' is een commando. Druk op Esc, en geef het dan.",
      "A text is asked here, and '\(command)' is a command. Press Esc, and then give it.")
  }

  private var choiceHint: String {
    let question = conversation.prompt.question
    let own = question.flatMap(script.hint(for:))
    let count = conversation.form.choices.count
    let help = say("Typ ? voor hulp.", "Type ? for help.")
    if let own { return own }
    if let additionHint, !hasKeys { return additionHint }
    return count == 0
      ? help
      : say(
        "Kies een cijfer van 1 tot en met \(count), of typ ? voor hulp.",
        "Choose a number from 1 to \(count), or type ? for help.")
  }
}

extension Form {
  /// Whether whatever is typed is a text.
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}

extension String {
  /// The text, cut off where it is too long to be told back.
  fileprivate var shortened: String { count > 40 ? "\(prefix(39))…" : self }
}
