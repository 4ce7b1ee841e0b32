import Assessment
import History
import Language
import Maturity
import Scoring

extension Phrasing {
  /// What a message says, in whole sentences; empty for the ones that open a page.
  func sentences(_ message: Message) -> [String] {
    switch message {
    case .recorded(let act): [recorded(act)]
    case .level(let theme, let now, let before):
      now == before ? [] : [themeLevel(theme, now: now, before: before)]
    case .score(let theme, let now): [themeScore(theme, now)]
    case .switchedOff(let places): [switchedOff(places)]
    case .finished(let open): [finished(open: open)]
    case .kept: [say("Het antwoord blijft staan.", "The answer stays as it is.")]
    case .skipped: [say("Overgeslagen.", "Skipped.")]
    case .undone(let event): [say("Teruggenomen: ", "Taken back: ") + described(event.act)]
    case .redone(let event): [say("Weer vastgelegd: ", "Recorded again: ") + described(event.act)]
    case .nothingToUndo: [say("Er is niets om terug te nemen.", "There is nothing to take back.")]
    case .nothingToRedo:
      [say("Er is niets om opnieuw vast te leggen.", "There is nothing to record again.")]
    case .nothingBefore: [say("Dit is de eerste vraag.", "This is the first question.")]
    case .mustApply:
      [
        say(
          "Deze maatregel geldt voor elke instelling en kan niet op 'niet van toepassing'"
            + " staan. Sla haar over als u het nu niet weet.",
          "This practice applies to every institution and cannot be 'not applicable'."
            + " Skip it if you do not know now.")
      ]
    case .noPracticeHere:
      [say("Dat kan alleen bij een maatregel.", "That is only possible at a practice.")]
    case .noSuchChoice(let count):
      count == 0
        ? [
          say(
            "Alle vragen zijn geweest. Typ een opdracht, of ? voor hulp.",
            "All questions have been asked. Type a command, or ? for help.")
        ]
        : [
          say(
            "Kies een cijfer van 1 tot en met \(count), of typ ? voor hulp.",
            "Choose a number from 1 to \(count), or type ? for help.")
        ]
    case .textNeeded: [say("Typ hier een tekst.", "Type a text here.")]
    case .noSuchEvidence(let number):
      [
        say(
          "Er is geen onderbouwing met nummer \(number). De hulp (?) noemt de nummers.",
          "There is no evidence with number \(number). The help (?) lists the numbers.")
      ]
    case .evidenceComplete:
      [
        say(
          "Alle gevraagde soorten onderbouwing zijn er. Noem een soort om er meer te geven:"
            + " 'onderbouwing opzet', 'bestaan' of 'werking'.",
          "All kinds of evidence asked for are there. Name a kind to give more:"
            + " 'evidence design', 'existence' or 'operation'.")
      ]
    case .evidenceNotAsked(let kind):
      [
        say(
          "Deze vragenlijst vraagt geen \(evidenceKind(kind)). Wat zij vraagt: 'onderbouwing'.",
          "This questionnaire asks no \(evidenceKind(kind)). For what it asks: 'evidence'.")
      ]
    case .closed:
      [
        say(
          "De antwoorden zijn afgerond. Typ 'heropen' met een reden om verder te gaan.",
          "The answers are finished. Type 'reopen' with a reason to go on.")
      ]
    case .notClosed:
      [say("De antwoorden zijn niet afgerond.", "The answers are not finished.")]
    case .found(let items, let words): found(items, words: words)
    case .unknownPlace(let name, let suggestion): [unknownPlace(name, suggestion)]
    case .inactive(let place):
      [
        say(
          "\(questionnaire[place].id) geldt niet bij de antwoorden op het risicoprofiel. Een"
            + " antwoord hier wordt bewaard en telt niet mee.",
          "\(questionnaire[place].id) does not apply with the answers to the risk profile. An"
            + " answer here is kept and does not count.")
      ]
    case .allAnswered: [say("Er staat niets meer open.", "Nothing is open any more.")]
    case .help, .review: []
    }
  }

  private func recorded(_ act: Act) -> String {
    switch act {
    case .reopened(let reason):
      say("Heropend: \(reason)", "Reopened: \(reason)").closed
    case .unflagged(let id):
      say("\(id) is niet meer gemarkeerd.", "\(id) is no longer flagged.")
    default:
      say("Vastgelegd: ", "Recorded: ") + described(act)
    }
  }

  /// An act in a few words that end in a full stop.
  func described(_ act: Act) -> String {
    switch act {
    case .rated(let id, let rating, let confidence):
      "\(id), \(self.rating(rating))\(inBrackets(confidence))".closed
    case .notApplicable(let id, let reason):
      say("\(id), niet van toepassing: \(reason)", "\(id), not applicable: \(reason)").closed
    case .evidenced(let id, let kind, let reference):
      "\(id), \(evidenceKind(kind)): \(reference)".closed
    case .noted(let id, let text): say("\(id), notitie: \(text)", "\(id), note: \(text)").closed
    case .flagged(let id, let text):
      (say("\(id), gemarkeerd", "\(id), flagged") + (text.map { ": \($0)" } ?? "")).closed
    case .unflagged(let id): say("\(id), niet meer gemarkeerd.", "\(id), no longer flagged.")
    case .profileAnswered(let id, let answer):
      "\(id), \(profileAnswer(id, answer))".closed
    case .factAnswered(let id, let answer): "\(id), \(factAnswer(answer))."
    case .profileStated(let profile):
      say(
        "risicoprofiel \(self.profile(profile)).", "risk profile \(self.profile(profile)).")
    case .adopted(let decision, _):
      say("vastgesteld met besluit \(decision)", "adopted by decision \(decision)").closed
    case .signed: say("een handtekening.", "a signature.")
    case .retracted: say("een handtekening ingetrokken.", "a signature taken back.")
    case .misdated: say("verkeerde tijdstippen vastgesteld.", "moments said to be wrong.")
    case .withdrawn: say("een eerdere handeling teruggenomen.", "an earlier act taken back.")
    case .finished: say("de antwoorden afgerond.", "the answers finished.")
    case .salvaged: say("verloren regels gemeld.", "lost lines told of.")
    case .responded(let response):
      say(
        "aan de auditor, \(response.kind.title.nl): \(response.text)",
        "to the auditor, \(response.kind.title.en): \(response.text)"
      ).closed
    case .reopened(let reason):
      say("heropend: \(reason)", "reopened: \(reason)").closed
    case .unknown(let name, _):
      say("'\(name)' van een latere versie.", "'\(name)' of a later version.")
    }
  }

  private func profileAnswer(_ question: String, _ answer: String) -> String {
    questionnaire.profile.question(question)?.answers.first { $0.id == answer }?
      .title[language] ?? answer
  }

  private func themeLevel(_ theme: Int, now: LevelBounds?, before: LevelBounds?) -> String {
    let id = questionnaire.themes[theme].id
    let (new, old) = (levelNumbers(now), levelNumbers(before))
    if let now, now.settled == nil {
      return say(
        "Het niveau van thema \(id) kan nog \(new) worden; dat was \(old).",
        "The level of theme \(id) may still become \(new); it was \(old).")
    }
    return say(
      "Het niveau van thema \(id) is nu \(new); dat was \(old).",
      "The level of theme \(id) is now \(new); it was \(old).")
  }

  private func themeScore(_ theme: Int, _ score: ScoredPart) -> String {
    let id = questionnaire.themes[theme].id
    func shown(_ number: Rational) -> String { number.shown(score.rounding, in: language) }
    let most = shown(score.maximum)
    guard score.low < score.high else {
      return say(
        "De score van thema \(id) is nu \(shown(score.low)), van ten hoogste \(most).",
        "The score of theme \(id) is now \(shown(score.low)), of at most \(most).")
    }
    return say(
      "De score van thema \(id) kan nog \(shown(score.low)) tot en met \(shown(score.high)) worden,"
        + " van ten hoogste \(most).",
      "The score of theme \(id) may still become \(shown(score.low)) to \(shown(score.high)), of at"
        + " most \(most).")
  }

  private func switchedOff(_ places: [PracticePlace]) -> String {
    let names = language.list(places.map { questionnaire[$0].id })
    return say(
      "Door dit antwoord telt niet meer mee wat u antwoordde op \(names). Het blijft bewaard.",
      "With this answer, what you answered to \(names) no longer counts. It is kept.")
  }

  private func finished(open: Int) -> String {
    switch (language, open) {
    case (.nl, 0): "Afgerond. Dank u wel."
    case (.nl, 1): "Afgerond, met nog 1 open vraag. Dank u wel."
    case (.nl, _): "Afgerond, met nog \(open) open vragen. Dank u wel."
    case (.en, 0): "Finished. Thank you."
    case (.en, 1): "Finished, with 1 question still open. Thank you."
    case (.en, _): "Finished, with \(open) questions still open. Thank you."
    }
  }

  private func found(_ items: [Item], words: String) -> [String] {
    if items.isEmpty {
      return [say("Niets gevonden met '\(words)'.", "Nothing found with '\(words)'.")]
    }
    let shown = items.prefix(20).map { "\(id(of: $0)): \(statement(of: $0))" }
    let rest = items.count - shown.count
    let more =
      rest == 0 ? [] : [say("En nog \(rest); zoek preciezer.", "And \(rest) more; narrow it down.")]
    return [
      say(
        "Gevonden met '\(words)': \(items.count). Typ 'ga' met de code om erheen te gaan.",
        "Found with '\(words)': \(items.count). Type 'go' with the code to go there.")
    ] + shown + more
  }

  private func unknownPlace(_ name: String, _ suggestion: String?) -> String {
    let hint = suggestion.map { say(" Bedoelde u '\($0)'?", " Did you mean '\($0)'?") } ?? ""
    return say("Er is geen vraag '\(name)'.", "There is no question '\(name)'.") + hint
      + say(" Zoek met /woord.", " Search with /word.")
  }
}

extension String {
  /// The text with a full stop, unless it ends a sentence already.
  fileprivate var closed: String {
    guard let last, !".!?".contains(last) else { return self }
    return self + "."
  }
}
