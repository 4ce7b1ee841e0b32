import Assessment
import Dialogue
package import History
import Language
import Maturity
import Scoring

extension InstitutionScript {
  package func sentences(_ remark: InstitutionRemark) -> [String] {
    switch remark {
    case .level(let theme, let now, let before):
      [themeLevel(theme, now: now, before: before)]
    case .score(let theme, let now): [themeScore(theme, now)]
    case .switchedOff(let places): [switchedOff(places)]
    case .mustApply:
      [
        say(
          "Deze maatregel geldt voor elke instelling en kan niet op 'niet van toepassing'"
            + " staan. Sla haar over als u het nu niet weet.",
          "This practice applies to every institution and cannot be 'not applicable'."
            + " Skip it if you do not know now.")
      ]
    case .noSuchEvidence(let number):
      [
        say(
          "Er is geen onderbouwing met nummer \(number). `onderbouwing` noemt de nummers.",
          "There is no evidence with number \(number). `evidence` lists the numbers.")
      ]
    case .foreignEvidence(let number):
      [
        say(
          "Onderbouwing \(number) is door een andere rol gegeven; alleen die kan haar veranderen"
            + " of weghalen.",
          "Evidence \(number) was given by another role; only that role can change it or take it away."
        )
      ]
    case .evidenceNotAsked(let kind):
      [
        say(
          "Deze vragenlijst vraagt geen \(evidenceKind(kind)). Wat zij vraagt: `onderbouwing`.",
          "This questionnaire asks no \(evidenceKind(kind)). For what it asks: `evidence`.")
      ]
    case .inactive(let place):
      [
        say(
          "\(questionnaire[place].id) geldt niet bij de antwoorden op het risicoprofiel. Een"
            + " antwoord hier wordt bewaard en telt niet mee.",
          "\(questionnaire[place].id) does not apply with the answers to the risk profile. An"
            + " answer here is kept and does not count.")
      ]
    }
  }

  package func isRefusal(_ remark: InstitutionRemark) -> Bool {
    switch remark {
    case .mustApply, .noSuchEvidence, .foreignEvidence, .evidenceNotAsked: true
    case .level, .score, .switchedOff, .inactive: false
    }
  }

  package func closedSentence(_ isClosed: Bool) -> String {
    isClosed
      ? say("De antwoorden zijn afgerond.", "The answers are finished.")
      : say("De antwoorden zijn niet afgerond.", "The answers are not finished.")
  }

  /// An act in a few words that end in a full stop.
  package func described(_ act: Act) -> String {
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
        "risicoprofiel \(profile.title.nl).", "risk profile \(profile.title.en).")
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

  package func finished(open: Int) -> String {
    switch (language, open) {
    case (.nl, 0): "Afgerond. Dank u wel."
    case (.nl, 1): "Afgerond, met nog 1 open vraag. Dank u wel."
    case (.nl, _): "Afgerond, met nog \(open) open vragen. Dank u wel."
    case (.en, 0): "Finished. Thank you."
    case (.en, 1): "Finished, with 1 question still open. Thank you."
    case (.en, _): "Finished, with \(open) questions still open. Thank you."
    }
  }
}

extension String {
  /// The text with a full stop, unless it ends a sentence already.
  fileprivate var closed: String {
    guard let last, !".!?".contains(last) else { return self }
    return self + "."
  }
}
