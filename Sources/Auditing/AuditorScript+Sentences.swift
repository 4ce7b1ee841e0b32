import Assessment
import Dialogue
package import History
package import Language
import Maturity
import Scoring

extension AuditorScript {
  package func sentences(_ remark: AuditRemark) -> [String] {
    switch remark {
    case .level(let theme, let now): [level(theme, now)]
    case .capped(let kinds):
      [
        say(
          "Dit telt als ‘\(cap)’, want voor \(list(kinds)) is niets gezien dat standhoudt.",
          "This counts as ‘\(cap)’, since for \(list(kinds)) nothing was seen that holds.")
      ]
    case .lower:
      [
        say(
          "Lager dan de instelling zelf. Een bevinding schrijft u met `bevinding`.",
          "Lower than the institution itself. A finding is written with `finding`.")
      ]
    case .planned(let count):
      [say("Het plan telt \(practices(count).nl).", "The plan has \(practices(count).en).")]
    case .planFault(let fault):
      [Self.words(of: fault, themes: questionnaire.themes.map(\.id))[language]]
    case .mustApply:
      [
        say(
          "Deze maatregel geldt voor elke instelling.",
          "This practice applies to every institution.")
      ]
    case .noEvidence:
      [
        say(
          "Hier is geen onderbouwing. Wat u zelf vond legt u vast met `eigen`, zoals: `eigen werking"
            + " logboek 2025`.",
          "There is no evidence here. What you found yourself is recorded with `own`, such as: `own"
            + " operation log of 2025`.")
      ]
    case .severityNeeded:
      [
        say(
          "Noem de ernst, 1 tot en met \(questionnaire.severities.count), en dan wat er aan de hand"
            + " is.",
          "Name the severity, 1 to \(questionnaire.severities.count), and then what is the case.")
      ]
    case .outsidePlan(let place):
      [
        say(
          "\(questionnaire[place].id) staat niet in het plan. Wat u hier vastlegt telt wel mee.",
          "\(questionnaire[place].id) is not in the plan. What you record here counts all the same."
        )
      ]
    }
  }

  package func isRefusal(_ remark: AuditRemark) -> Bool {
    switch remark {
    case .planFault, .mustApply, .noEvidence, .severityNeeded: true
    case .level, .capped, .lower, .planned, .outsidePlan: false
    }
  }

  package func hint(for question: Question) -> String? {
    switch question {
    case .engagement(.period):
      say(
        "Schrijf een periode zoals 2025-01-01..2025-09-30.",
        "Write a period such as 2025-01-01..2025-09-30.")
    case .operation:
      say(
        "Geef een periode en drie getallen, zoals 2025-01-01..2025-09-30 40 5 1; een steekproef is"
          + " niet groter dan haar populatie, en afwijkingen zijn er niet meer dan de steekproef"
          + " groot is.",
        "Give a period and three numbers, such as 2025-01-01..2025-09-30 40 5 1; a sample is no"
          + " larger than its population, and deviations are no more than the sample.")
    case .detail(_, _, .due):
      say("Schrijf een datum zoals 2026-03-31.", "Write a date such as 2026-03-31.")
    case .severity: sentences(.severityNeeded)[0]
    case .plan:
      say(
        "Geef 1 tot en met 5 met wat erachter hoort, zoals 3 GOV.",
        "Give 1 to 5 with what belongs behind it, such as 3 GOV.")
    default: nil
    }
  }

  /// Why a plan cannot be made, for the interview and for commands.
  package static func words(of fault: PlanFault, themes: [String]) -> Text {
    switch fault {
    case .themesNeeded:
      Text(
        nl: "Noem ten minste één thema; kies uit \(Language.nl.list(themes)).",
        en: "Name at least one theme; choose from \(Language.en.list(themes)).")
    case .unknownTheme(let name, let suggestion):
      Text(
        nl: "Er is geen thema '\(name)'." + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "There is no theme '\(name)'." + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .size:
      Text(
        nl: "Geef een aantal maatregelen van ten minste 1.",
        en: "Give a number of practices of at least 1.")
    case .seed:
      Text(
        nl: "Het begingetal is een geheel getal van 0 tot en met 9007199254740991.",
        en: "The seed is a whole number from 0 to 9007199254740991.")
    case .nothing:
      Text(
        nl: "Zo zou er niets te toetsen zijn. Kies iets anders.",
        en: "Nothing would be examined that way. Choose something else.")
    }
  }

  private var cap: String {
    let scale = questionnaire.scale
    return scale[scale.cap ?? scale.lowest].title[language]
  }

  private func list(_ kinds: EvidenceKinds) -> String {
    language.list(
      kinds.kinds.map { kind in
        language == .nl ? kind.withArticle : kind.title.en
      })
  }

  private func level(_ theme: Int, _ bounds: LevelBounds?) -> String {
    let title = questionnaire.themes[theme].id
    guard let bounds else {
      return say("Thema \(title) heeft geen niveau.", "Theme \(title) has no level.")
    }
    let level =
      bounds.low == bounds.high
      ? "\(bounds.low)"
      : say("\(bounds.low) tot en met \(bounds.high)", "\(bounds.low) to \(bounds.high)")
    return say(
      "Na correctie door de auditor heeft thema \(title) nu niveau \(level).",
      "Adjusted by the auditor, theme \(title) now has level \(level).")
  }

  /// An act in a few words that end in a full stop.
  package func described(_ act: DossierAct) -> String {
    switch act {
    case .engaged(let engagement):
      say("de opdracht, ", "the engagement, ") + engagement.kind.title[language].closed
    case .planned(let plan): plan.selection.name.title[language].closed
    case .examined(let id, let examination): "\(id), \(words(of: examination))".closed
    case .seen(let test):
      "\(test.practice), \(words(of: test.subject)?.reference ?? ""): \(result(test))"
        .closed
    case .found(let finding): "\(finding.id), \(finding.condition)".closed
    case .followedUp(let id, let status, _): "\(id), \(status.title[language])".closed
    case .closed(let id, let reason):
      say("\(id), gesloten: \(reason)", "\(id), closed: \(reason)").closed
    case .released(let step): step.title[language].closed
    case .noted(let id, let text):
      say("\(id), werknotitie: \(text)", "\(id), working note: \(text)").closed
    case .flagged(let id, let text):
      (say("\(id), gemarkeerd", "\(id), flagged") + (text.map { ": \($0)" } ?? "")).closed
    case .unflagged(let id): say("\(id), niet meer gemarkeerd.", "\(id), no longer flagged.")
    case .signed: say("een handtekening.", "a signature.")
    case .retracted: say("een handtekening ingetrokken.", "a signature taken back.")
    case .misdated: say("verkeerde tijdstippen vastgesteld.", "moments said to be wrong.")
    case .withdrawn: say("een eerdere handeling teruggenomen.", "an earlier act taken back.")
    case .finished: say("het onderzoek afgerond.", "the examination finished.")
    case .salvaged: say("verloren regels gemeld.", "lost lines told of.")
    case .reopened(let reason): say("heropend: \(reason)", "reopened: \(reason)").closed
    case .unknown(let name, _):
      say("'\(name)' van een latere versie.", "'\(name)' of a later version.")
    }
  }

  private func practices(_ count: Int) -> Text {
    Text(
      nl: counted(count, one: "maatregel", other: "maatregelen"),
      en: counted(count, one: "practice", other: "practices"))
  }

  package func closedSentence(_ isClosed: Bool) -> String {
    isClosed
      ? say("Het onderzoek is afgerond.", "The examination is finished.")
      : say("Het onderzoek is niet afgerond.", "The examination is not finished.")
  }

  package func finished(open: Int) -> String {
    closedSentence(true)
      + (open == 0
        ? ""
        : say(
          " Niet afgehandeld: \(practices(open).nl) uit het plan.",
          " Not dealt with: \(practices(open).en) of the plan."))
  }

  package func endSentence(open: Int) -> String {
    say("Dit is het einde van het plan.", "This is the end of the plan.")
      + (open == 0
        ? ""
        : say(
          " Nog niet afgehandeld: \(practices(open).nl).",
          " Not dealt with yet: \(practices(open).en)."))
  }
}

extension EvidenceKind {
  /// The kind in a Dutch sentence.
  fileprivate var withArticle: String {
    switch self {
    case .design: "de opzet"
    case .existence: "het bestaan"
    case .operation: "de werking"
    case .citation: "de vindplaats"
    }
  }
}

extension String {
  /// The text with a full stop where it has no mark at its end.
  var closed: String {
    let text = trimmed
    return text.last.map(".!?…".contains) == true ? text : text + "."
  }
}
