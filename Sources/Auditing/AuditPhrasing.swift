import Assessment
import Hashing
package import History
package import Language
package import Maturity
import Scoring

/// The words of the auditor's interview in one language.
package struct AuditPhrasing: Sendable {
  let interview: AuditInterview
  let language: Language

  package init(_ interview: AuditInterview, in language: Language) {
    self.interview = interview
    self.language = language
  }

  private var assessment: Assessment { interview.assessment }
  private var dossier: DossierState { interview.dossier }
  private var questionnaire: Questionnaire { interview.questionnaire }

  private func say(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }

  private func title(ofRating id: String) -> String {
    questionnaire.scale.values.first { $0.id == id }?.title[language] ?? id
  }
}

/// What is shown for a prompt.
struct AuditPage: Hashable {
  var paragraphs: [String] = []

  /// The choices, in order.
  var choices: [String] = []

  /// The line on which the answer is typed, without the colon.
  var invitation: String
}

// MARK: - The beginning

extension AuditPhrasing {
  /// What is audited, what changed since, and where the dossier stands.
  func introduction() -> [String] {
    let header = assessment.state.header
    return [
      say("Audit van ", "Audit of ")
        + say(
          "\(header.subject.name), meetronde \(header.wave).",
          "\(header.subject.name), wave \(header.wave).")
    ] + changes() + [progress()].compactMap { $0 } + [
      say(
        "Alles wordt meteen bewaard en blijft van u: de instelling ziet niets voordat u een stap"
          + " vrijgeeft. Typ ? voor hulp en q om te stoppen.",
        "Everything is saved at once and stays yours: the institution sees nothing before you"
          + " release a step. Type ? for help and q to stop.")
    ]
  }

  /// What the institution did in its record since the dossier was opened.
  private func changes() -> [String] {
    let changes = assessment.changes(since: dossier.header.head)
    guard !changes.isEmpty else {
      return [
        say(
          "De meting is niet veranderd sinds dit dossier is geopend.",
          "The record has not changed since this dossier was opened.")
      ]
    }
    return [
      say(
        "De meting is veranderd sinds dit dossier is geopend:",
        "The record has changed since this dossier was opened:")
    ]
      + changes.map { change in
        "  \(change.practice ?? say("overig", "other")): \(language.list(change.names.map(name)))."
      }
  }

  private func name(_ kind: RecordChange.Kind) -> String {
    switch kind {
    case .answer: say("antwoord", "answer")
    case .evidence: say("onderbouwing", "evidence")
    case .note: say("notitie", "note")
    case .profile: say("risicoprofiel", "risk profile")
    case .adoption: say("vaststelling door het bestuur", "adoption by the board")
    case .response: say("reactie aan de auditor", "response to the auditor")
    case .other: say("andere handelingen", "other acts")
    }
  }

  private func progress() -> String? {
    guard dossier.plan != nil else { return nil }
    let route = interview.route
    let done = route.count(where: interview.isConcluded)
    return say(
      "Afgehandeld: \(done) van de \(route.count) maatregelen in het plan.",
      "Dealt with: \(done) of the \(route.count) practices in the plan.")
  }
}

// MARK: - Pages

extension AuditPhrasing {
  func page(_ prompt: AuditPrompt) -> AuditPage {
    switch prompt {
    case .kind: kindPage
    case .engagement(let part): engagementPage(part)
    case .plan: planPage
    case .evidence(let place, let subject): evidencePage(place, subject)
    case .operation(_, let subject): operationPage(subject)
    case .rating(let place): ratingPage(place)
    case .reason:
      AuditPage(
        invitation: say(
          "Waarom? Dit gaat naar de instelling (Enter: later)",
          "Why? This goes to the institution (Enter: later)"))
    case .leavingOut(let place):
      AuditPage(
        paragraphs: [questionnaire[place].mayBeNotApplicable?[language]].compactMap { $0 },
        invitation: say(
          "Waarom niet van toepassing? (Enter gaat terug)",
          "Why not applicable? (Enter goes back)"))
    case .notExamining:
      AuditPage(
        invitation: say(
          "Waarom niet getoetst? (Enter gaat terug)", "Why not examined? (Enter goes back)"))
    case .note(let place):
      AuditPage(
        paragraphs: [dossier.note(on: questionnaire[place].id)].compactMap { $0 },
        invitation: say(
          "Werknotitie, alleen voor u (Enter gaat terug)",
          "Working note, for you only (Enter goes back)"))
    case .finding: findingPage
    case .detail(_, let id, let part): detailPage(id, part)
    case .reopening:
      AuditPage(
        invitation: say(
          "Reden om te heropenen (Enter gaat terug)",
          "Reason for opening again (Enter goes back)"))
    case .end: endPage
    }
  }

  /// What both sides say of a practice, its evidence numbered from 1.
  package func claimLines(_ place: PracticePlace) -> [String] {
    let evidence = interview.evidence(at: place).enumerated().map {
      "\($0.offset + 1). \(evidenceLine($0.element, place))"
    }
    let none = say("Er is geen onderbouwing.", "There is no evidence.")
    return claim(place) + (evidence.isEmpty ? [none] : evidence)
      + [conclusion(place)].compactMap { $0 }
  }

  private var kindPage: AuditPage {
    AuditPage(
      paragraphs: [
        say(
          "Wat voor opdracht is dit? Wat het rapport mag concluderen volgt eruit.",
          "What kind of engagement is this? What the report may conclude follows from it.")
      ],
      choices: Engagement.Kind.allCases.map { "\($0.title[language]) – \($0.standard[language])" },
      invitation: invitation(
        say("Soort opdracht", "Kind of engagement"),
        current: dossier.engagement?.kind.title[language]))
  }

  /// The question with the answer there is, which Enter keeps.
  private func invitation(_ question: String, current: String?) -> String {
    guard let current else { return question }
    return question + say(" (Enter laat staan: \(current))", " (Enter keeps: \(current))")
  }

  private func engagementPage(_ part: Engagement.Part) -> AuditPage {
    let engagement = dossier.engagement
    let question: String
    let current: String?
    switch part {
    case .criteria:
      question = say(
        "Criteria: waaraan wordt getoetst? Bijvoorbeeld: \(questionnaire.title.nl), versie"
          + " \(questionnaire.version)",
        "Criteria: what is it judged by? For example: \(questionnaire.title.en), version"
          + " \(questionnaire.version)")
      current = engagement?.criteria
    case .independence:
      question = say(
        "Onafhankelijkheid: hoe staat u los van wie u toetst?",
        "Independence: how do you stand apart from those you examine?")
      current = engagement?.independence
    case .period:
      question = say(
        "Periode, als 2025-01-01..2025-12-31", "Period, as 2025-01-01..2025-12-31")
      current = engagement?.period?.iso
    case .distribution:
      question = say(
        "Verspreidingskring: wie mag het rapport hebben?",
        "Distribution: who may have the report?")
      current = engagement?.distribution
    }
    return AuditPage(invitation: invitation(question, current: current))
  }

  private var planPage: AuditPage {
    let themes = questionnaire.themes.map(\.id).joined(separator: " ")
    return AuditPage(
      paragraphs: [
        say("Wat gaat u toetsen?", "What will you examine?"),
        say(
          "Achter 2 en 3 komen thema’s: \(themes). Achter 4 mag een aantal; achter 5 hoort een"
            + " aantal, en daarachter mag het begingetal van de steekproef.",
          "Themes come after 2 and 3: \(themes). A number may come after 4; a number belongs after"
            + " 5, and after it the seed of the sample may come."),
      ],
      choices: AuditPlan.Selection.Name.allCases.map { $0.title[language] },
      invitation: invitation(
        say("Plan, zoals 3 GOV", "Plan, such as 3 GOV"), current: plan))
  }

  private var plan: String? {
    dossier.plan.map { plan in
      say(
        "\(plan.selection.name.title.nl), \(plan.practices.count) maatregelen",
        "\(plan.selection.name.title.en), \(plan.practices.count) practices")
    }
  }

  // MARK: A practice

  /// The claim: what is asked, what the institution says of it, and what the auditor said before.
  private func claim(_ place: PracticePlace) -> [String] {
    let practice = questionnaire[place]
    let route = interview.route
    let position = route.firstIndex(of: place).map {
      say("Maatregel \($0 + 1) van \(route.count)", "Practice \($0 + 1) of \(route.count)")
    }
    let highest = questionnaire.scale[questionnaire.scale.highest].title[language]
    let level =
      questionnaire.rule(ofTheme: place.theme).climbsLevels
      ? say(", niveau \(practice.level)", ", level \(practice.level)") : ""
    var lines = [
      (position ?? say("Maatregel buiten het plan", "Practice outside the plan")) + level + ". "
        + questionnaire.themes[place.theme].title[language] + ".",
      "\(practice.id). \(practice.statement[language])",
      highest.capitalizedFirst + say(" betekent: ", " means: ") + practice.fully[language],
      ownAnswer(place),
    ]
    if let note = assessment.state.note(on: practice.id) {
      lines.append(say("Haar notitie: ", "Its note: ") + note)
    }
    if assessment.changes(since: dossier.header.head).contains(where: { $0.practice == practice.id }
    ) {
      lines.append(
        say(
          "De instelling veranderde dit nadat het dossier was geopend.",
          "The institution changed this after the dossier was opened."))
    }
    return lines + risks(place)
  }

  private func ownAnswer(_ place: PracticePlace) -> String {
    let says = say("De instelling zegt: ", "The institution says: ")
    return switch assessment.answer(to: place) {
    case .none:
      say("De instelling heeft dit niet beantwoord.", "The institution has not answered this.")
    case .rated(let rating): says + questionnaire.scale[rating].title[language] + "."
    case .unknown: says + say("onbekend.", "unknown.")
    case .notApplicable(let reason):
      says + say("niet van toepassing: \(reason)", "not applicable: \(reason)").closed
    }
  }

  private func risks(_ place: PracticePlace) -> [String] {
    let risks = assessment.risks(at: place)
    let words: [(AuditRisks, String)] = [
      (
        .carriesLevel,
        say(
          "het niveau hangt van deze maatregel alleen af",
          "the level depends on this practice alone")
      ),
      (
        .thinEvidence,
        say("gevraagde onderbouwing ontbreekt", "evidence that is asked for is missing")
      ),
      (
        .guess,
        say("de instelling noemt haar score een gok", "the institution calls its rating a guess")
      ),
    ]
    let named = words.filter { risks.contains($0.0) }.map(\.1)
    return named.isEmpty ? [] : [say("Let op: ", "Note: ") + language.list(named) + "."]
  }

  private func evidenceLine(
    _ subject: EvidenceTest.Subject, _ place: PracticePlace
  ) -> String {
    guard let words = interview.words(of: subject) else { return "" }
    let source: String
    switch subject {
    case .own: source = say(" (door u gevonden)", " (found by you)")
    case .recorded: source = ""
    }
    let test = interview.test(of: subject, at: place)
    return "\(words.kind.title[language].capitalizedFirst)\(source): \(words.reference)"
      + (test.map { " [\(result($0))]" } ?? "")
  }

  /// What was found of a piece of evidence, in a few words.
  func result(_ test: EvidenceTest) -> String {
    var words = test.result.name.title[language]
    guard let examined = test.examined else { return words }
    words += ", \(examined.method.title[language])"
    guard let operation = examined.operation else { return words }
    words += ", \(operation.period.words(in: language))"
    guard let cases = operation.cases else { return words }
    return words
      + say(
        ", \(cases.sample) van \(cases.population) gevallen bekeken, \(cases.deviations) afwijkend",
        ", \(cases.sample) of \(cases.population) cases looked at, \(cases.deviations) deviating")
  }

  private func evidencePage(
    _ place: PracticePlace, _ subject: EvidenceTest.Subject
  ) -> AuditPage {
    let all = interview.evidence(at: place)
    let isFirst = all.first == subject
    return AuditPage(
      paragraphs: (isFirst ? claim(place) : [])
        + [say("Onderbouwing. ", "Evidence. ") + evidenceLine(subject, place)],
      choices: EvidenceTest.Result.Name.allCases.map { $0.title[language] },
      invitation: say(
        "Uitkomst en hoe: i inlichtingen, w waarneming, s inspectie, u opnieuw uitgevoerd, zoals"
          + " 1 s (Enter: later)",
        "Result and how: i inquiry, o observation, s inspection, r re-performance, such as 1 s"
          + " (Enter: later)"))
  }

  private func operationPage(_ subject: EvidenceTest.Subject) -> AuditPage {
    AuditPage(
      invitation: say(
        "Werking: periode, populatie, steekproef en afwijkingen, zoals 2025-01-01..2025-09-30"
          + " 40 5 1 (Enter: geen)",
        "Operation: period, population, sample and deviations, such as 2025-01-01..2025-09-30"
          + " 40 5 1 (Enter: none)"))
  }

  private func ratingPage(_ place: PracticePlace) -> AuditPage {
    let practice = questionnaire[place]
    let evidence = interview.evidence(at: place)
    let asked = questionnaire.requiredEvidence(for: practice).kinds.map { $0.title[language] }
    var lines = claim(place)
    if !asked.isEmpty {
      lines.append(say("Gevraagd: ", "Asked for: ") + language.list(asked) + ".")
    }
    lines +=
      evidence.isEmpty
      ? [say("Er is geen onderbouwing.", "There is no evidence.")]
      : evidence.map { evidenceLine($0, place) }
    if let conclusion = conclusion(place) { lines.append(conclusion) }
    lines += dossier.findings.filter { $0.finding.practice == practice.id }.map {
      say("Bevinding \($0.finding.id): ", "Finding \($0.finding.id): ") + $0.finding.condition
    }
    if let note = dossier.note(on: practice.id) {
      lines.append(say("Uw werknotitie: ", "Your working note: ") + note)
    }
    if let flag = dossier.flag(on: practice.id) {
      lines.append(say("Gemarkeerd", "Flagged") + (flag.text.map { ": \($0)" } ?? "."))
    }
    return AuditPage(
      paragraphs: lines, choices: questionnaire.scale.values.map { $0.title[language] },
      invitation: dossier.examination(of: practice.id) == nil
        ? say("Uw oordeel (Enter slaat over)", "Your rating (Enter skips)")
        : say("Uw oordeel (Enter laat staan)", "Your rating (Enter keeps)"))
  }

  private func conclusion(_ place: PracticePlace) -> String? {
    dossier.examination(of: questionnaire[place].id).map {
      say("Uw oordeel was: ", "Your rating was: ") + words(of: $0).closed
    }
  }

  /// A conclusion in a few words.
  func words(of examination: Examination) -> String {
    switch examination {
    case .rated(let rating, let reason):
      title(ofRating: rating) + (reason.map { ", \($0)" } ?? "")
    case .notApplicable(let reason):
      say("niet van toepassing: \(reason)", "not applicable: \(reason)")
    case .notExamined(let reason):
      say("niet getoetst: \(reason)", "not examined: \(reason)")
    }
  }

  // MARK: Findings and the end

  private var findingPage: AuditPage {
    AuditPage(
      paragraphs: questionnaire.severities.enumerated().map {
        "\($0.offset + 1). \($0.element.title[language].capitalizedFirst): "
          + $0.element.meaning[language]
      },
      invitation: say(
        "Ernst en wat er aan de hand is, zoals 3 De lijst is een jaar oud (Enter gaat terug)",
        "Severity and what is the case, such as 3 The list is a year old (Enter goes back)"))
  }

  private func detailPage(_ id: String, _ part: Finding.Part) -> AuditPage {
    let question =
      switch part {
      case .cause: say("Oorzaak", "Cause")
      case .effect: say("Gevolg", "Effect")
      case .recommendation: say("Aanbeveling", "Recommendation")
      case .owner: say("Wie moet het oplossen", "Who is to resolve it")
      case .due: say("Uiterlijk op, als 2026-03-31", "Due on, as 2026-03-31")
      }
    return AuditPage(
      invitation: "\(id). " + question + say(" (Enter: later)", " (Enter: later)"))
  }

  private var endPage: AuditPage {
    let open = interview.route.count { !interview.isConcluded($0) }
    var lines = [say("Dit is het einde van het plan.", "This is the end of the plan.")]
    if interview.isClosed {
      lines = [
        say(
          "Het onderzoek is afgerond. Typ 'heropen' met een reden om verder te gaan.",
          "The examination is finished. Type 'reopen' with a reason to go on.")
      ]
    } else if open > 0 {
      lines.append(
        say(
          "Nog niet afgehandeld: \(practices(open).nl). Met v gaat u naar de volgende.",
          "Not dealt with yet: \(practices(open).en). With x you go to the next."))
    }
    return AuditPage(
      paragraphs: lines,
      invitation: interview.isClosed
        ? say("Opdracht", "Command")
        : say("Opdracht; klaar rondt af", "Command; done finishes"))
  }
}

// MARK: - Messages

extension AuditPhrasing {
  func sentences(_ message: AuditMessage) -> [String] {
    switch message {
    case .recorded(let act): [say("Vastgelegd: ", "Recorded: ") + described(act)]
    case .saved: [say("Vastgelegd.", "Recorded.")]
    case .level(let theme, let now, _): [level(theme, now)]
    case .capped(let kinds):
      [
        say(
          "Dit telt als ‘\(cap)’, want van \(list(kinds)) is niets gezien dat standhoudt.",
          "This counts as ‘\(cap)’, since of \(list(kinds)) nothing was seen that holds.")
      ]
    case .lower:
      [
        say(
          "Lager dan de instelling zelf. Een bevinding schrijft u met 'bevinding'.",
          "Lower than the institution itself. A finding is written with 'finding'.")
      ]
    case .planned(let count):
      [say("Het plan telt \(practices(count).nl).", "The plan has \(practices(count).en).")]
    case .planFault(let fault): [words(of: fault)]
    case .kept: [say("Dit blijft staan.", "This stays.")]
    case .skipped: [say("Overgeslagen.", "Skipped.")]
    case .required:
      [
        say(
          "Dit moet eerst worden vastgelegd. Stoppen kan met q.",
          "This must be written down first. You can stop with q.")
      ]
    case .undone(let event):
      [say("Teruggenomen: ", "Taken back: ") + described(event.act)]
    case .redone(let event):
      [say("Opnieuw vastgelegd: ", "Recorded again: ") + described(event.act)]
    case .nothingToUndo: [say("Er is niets om terug te nemen.", "There is nothing to take back.")]
    case .nothingToRedo:
      [say("Er is niets om opnieuw vast te leggen.", "There is nothing to record again.")]
    case .nothingBefore: [say("Hiervoor komt niets.", "Nothing comes before this.")]
    case .mustApply:
      [
        say(
          "Deze maatregel geldt voor elke instelling.",
          "This practice applies to every institution.")
      ]
    case .noPracticeHere:
      [say("Dat kan alleen bij een maatregel.", "That only goes with a practice.")]
    case .noEvidence:
      [
        say(
          "Hier is geen onderbouwing. Wat u zelf vond legt u vast met 'eigen', zoals: eigen werking"
            + " logboek 2025.",
          "There is no evidence here. What you found yourself is recorded with 'own', such as: own"
            + " operation log of 2025.")
      ]
    case .noSuchChoice(let count):
      [
        count == 0
          ? say("Dat is hier geen antwoord.", "That is not an answer here.")
          : say("Kies 1 tot en met \(count).", "Choose from 1 to \(count).")
      ]
    case .closed:
      [
        say(
          "Het onderzoek is afgerond. Typ 'heropen' met een reden.",
          "The examination is finished. Type 'reopen' with a reason.")
      ]
    case .notClosed: [say("Het onderzoek is niet afgerond.", "The examination is not finished.")]
    case .unknownPlace(let name, let suggestion):
      [
        say("Er is geen maatregel of thema '\(name)'.", "There is no practice or theme '\(name)'.")
          + (suggestion.map { say(" Bedoelde u '\($0)'?", " Did you mean '\($0)'?") } ?? "")
      ]
    case .outsidePlan(let place):
      [
        say(
          "\(questionnaire[place].id) staat niet in het plan. Wat u hier vastlegt telt wel mee.",
          "\(questionnaire[place].id) is not in the plan. What you record here counts all the same."
        )
      ]
    case .allExamined:
      [say("Alles in het plan is afgehandeld.", "Everything in the plan has been dealt with.")]
    case .finished(let open):
      [
        say("Het onderzoek is afgerond.", "The examination is finished.")
          + (open == 0
            ? ""
            : say(
              " Niet afgehandeld: \(practices(open).nl) uit het plan.",
              " Not dealt with: \(practices(open).en) of the plan."))
      ]
    case .help: [""] + help
    case .review: [""] + review
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

  private func words(of fault: PlanFault) -> String {
    Self.words(of: fault, themes: questionnaire.themes.map(\.id))[language]
  }

  private var cap: String {
    let scale = questionnaire.scale
    return scale[scale.cap ?? scale.lowest].title[language]
  }

  private func list(_ kinds: EvidenceKinds) -> String {
    language.list(kinds.kinds.map { $0.title[language] })
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
      "Het gecorrigeerde niveau van thema \(title) is nu \(level).",
      "The adjusted level of theme \(title) is now \(level).")
  }

  /// An act in a few words that end in a full stop.
  package func described(_ act: DossierAct) -> String {
    switch act {
    case .engaged(let engagement):
      say("de opdracht, ", "the engagement, ") + engagement.kind.title[language].closed
    case .planned(let plan): plan.selection.name.title[language].closed
    case .examined(let id, let examination): "\(id), \(words(of: examination))".closed
    case .seen(let test):
      "\(test.practice), \(interview.words(of: test.subject)?.reference ?? ""): \(result(test))"
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

  private var help: [String] {
    switch language {
    case .nl:
      [
        "Een opdracht is een letter of een woord.",
        "Overslaan, of laten staan: Enter. Terug: t. Volgende open maatregel: v.",
        "De laatste handeling terugnemen: h. Haar weer vastleggen: opnieuw.",
        "Niet van toepassing: nvt, met de reden. Niet getoetst: ng, met de reden.",
        "De onderbouwing nog eens: o. Onderbouwing die u zelf vond: eigen, met opzet, bestaan of"
          + " werking en wat het is.",
        "Een bevinding: bevinding, met de ernst en wat er aan de hand is.",
        "Werknotitie, alleen voor u: n, met de tekst. Markeren om op terug te komen: m.",
        "Naar een maatregel of thema gaan: g, met de code. Overzicht: r.",
        "De opdracht of het plan veranderen: opdracht, plan.",
        "Afronden: klaar. Stoppen: q. Alles is al bewaard.",
        "Als een tekst wordt gevraagd, typt u een dubbele punt ervoor, zoals :t.",
      ]
    case .en:
      [
        "A command is a letter or a word.",
        "Skip, or keep: Enter. Back: b. Next open practice: x.",
        "Take back the last act: u. Record it again: redo.",
        "Not applicable: na, with the reason. Not examined: ne, with the reason.",
        "The evidence once more: e. Evidence that you found yourself: own, with design, existence"
          + " or operation and what it is.",
        "A finding: finding, with the severity and what is the case.",
        "Working note, for you only: n, with the text. Flag to come back to: f.",
        "Go to a practice or theme: g, with the code. Review: r.",
        "Change the engagement or the plan: engagement, plan.",
        "Finish: done. Stop: q. Everything is saved already.",
        "Where a text is asked, type a colon before it, such as :b.",
      ]
    }
  }

  /// The themes of the plan with how much was examined, then the findings.
  private var review: [String] {
    let route = interview.route
    let themes = questionnaire.themes.indices.compactMap { index -> String? in
      let own = route.filter { $0.theme == index }
      guard !own.isEmpty else { return nil }
      let done = own.count(where: interview.isConcluded)
      let open = own.filter { !interview.isConcluded($0) }.map { questionnaire[$0].id }
      let theme = questionnaire.themes[index]
      let start = say(
        "\(theme.id), \(theme.title.nl): \(done) van \(own.count) afgehandeld",
        "\(theme.id), \(theme.title.en): \(done) of \(own.count) dealt with")
      // A theme that nobody has begun with is told whole only where it is short.
      return open.isEmpty || (done == 0 && open.count > 4)
        ? start + "." : start + say("; open: ", "; open: ") + open.joined(separator: ", ") + "."
    }
    let flagged = questionnaire.themes.indices.flatMap(assessment.places(inTheme:))
      .map { questionnaire[$0].id }.filter { dossier.flag(on: $0) != nil }
    return themes
      + (flagged.isEmpty
        ? [] : [say("Gemarkeerd: ", "Flagged: ") + flagged.joined(separator: ", ") + "."])
      + dossier.findings.map { reviewed($0.finding) }
  }

  /// A finding with what the final step still asks of it.
  private func reviewed(_ finding: Finding) -> String {
    let missing = finding.missing.compactMap { part -> String? in
      switch part {
      case .cause: say("oorzaak", "cause")
      case .effect: say("gevolg", "effect")
      case .recommendation: say("aanbeveling", "recommendation")
      case .owner, .due: nil
      }
    }
    let line = "\(finding.id), \(finding.practice): \(finding.condition.closed)"
    return missing.isEmpty
      ? line : line + say(" Ontbreekt nog: ", " Still missing: ") + language.list(missing) + "."
  }

  private func practices(_ count: Int) -> Text {
    Text(
      nl: counted(count, one: "maatregel", other: "maatregelen"),
      en: counted(count, one: "practice", other: "practices"))
  }

  /// What is said of a line that means nothing here.
  func notUnderstood(_ line: String) -> [String] {
    let hint =
      switch interview.prompt {
      case .evidence:
        say(
          "Typ 1, 2 of 3, en achter 1 en 2 hoe: i, w, s of u. Bijvoorbeeld 1 s.",
          "Type 1, 2 or 3, and after 1 and 2 how: i, o, s or r. For example 1 s.")
      case .engagement(.period):
        say(
          "Een periode is als 2025-01-01..2025-09-30.", "A period is as 2025-01-01..2025-09-30.")
      case .operation:
        say(
          "Typ een periode en drie getallen, zoals 2025-01-01..2025-09-30 40 5 1; een steekproef is"
            + " niet groter dan haar populatie, en afwijkingen zijn er niet meer dan de steekproef"
            + " groot is.",
          "Type a period and three numbers, such as 2025-01-01..2025-09-30 40 5 1; a sample is no"
            + " larger than its population, and deviations are no more than the sample.")
      case .detail(_, _, .due):
        say("Een datum is als 2026-03-31.", "A date is as 2026-03-31.")
      case .finding:
        say(
          "Typ de ernst, 1 tot en met \(questionnaire.severities.count), en dan wat er aan de hand"
            + " is.",
          "Type the severity, 1 to \(questionnaire.severities.count), and then what is the case.")
      case .rating, .kind:
        say(
          "Kies 1 tot en met \(interview.choiceCount), of typ ? voor hulp.",
          "Choose from 1 to \(interview.choiceCount), or type ? for help.")
      default: say("Typ ? voor hulp.", "Type ? for help.")
      }
    return [say("'\(line)' is hier niet te begrijpen. ", "'\(line)' means nothing here. ") + hint]
  }

  var unreadable: [String] {
    [say("Deze regel is niet te lezen.", "This line cannot be read.")]
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a full stop where it has no mark at its end.
  fileprivate var closed: String {
    let text = trimmed
    return text.last.map(".!?…".contains) == true ? text : text + "."
  }
}
