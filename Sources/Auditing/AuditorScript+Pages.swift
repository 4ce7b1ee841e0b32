import Assessment
package import Dialogue
import History
import Language
package import Maturity

// The words of the auditor's dialogue stand in this file and in those beside it, so that both
// languages can be read side by side.

extension AuditorScript {
  package func page(of question: Question) -> Page {
    var page = bare(question)
    if let place = place(of: question) {
      page.heading = heading(of: place)
      if case .rating = question { page.repeatsHeading = true }
    }
    return page
  }

  private func bare(_ question: Question) -> Page {
    switch question {
    case .kind: kindPage
    case .engagement(let part): engagementPage(part)
    case .plan: planPage
    case .evidence(let place, let subject): evidencePage(place, subject)
    case .operation:
      Page(
        invitation: say(
          "Werking: periode, populatie, steekproef en afwijkingen, zoals 2025-01-01..2025-09-30"
            + " 40 5 1",
          "Operation: period, population, sample and deviations, such as 2025-01-01..2025-09-30"
            + " 40 5 1"),
        skipping: .leavesNone)
    case .own(_, let kind):
      Page(
        paragraphs: [
          say(
            "Onderbouwing die u zelf vond: wat is het? Noem stuk en datum.",
            "Evidence that you found yourself: what is it? Name the item and its date.")
        ], invitation: kind.title[language].capitalizedFirst, skipping: .goesBack)
    case .rating(let place): ratingPage(place)
    case .reason(let place):
      Page(
        invitation: say("Waarom? Dit gaat naar de instelling", "Why? This goes to the institution"),
        skipping: text(for: .reason(place)).nonEmpty.map(Page.Skipping.keeps) ?? .later)
    case .leavingOut(let place):
      Page(
        paragraphs: [questionnaire[place].mayBeNotApplicable?[language]].compactMap { $0 },
        invitation: say("Waarom niet van toepassing?", "Why not applicable?"), skipping: .goesBack)
    case .notExamining:
      Page(
        invitation: say("Waarom niet getoetst?", "Why not examined?"), skipping: .goesBack)
    case .severity:
      Page(
        paragraphs: [
          say(
            "Hoe ernstig is wat er aan de hand is? Het mag erachter, zoals 3 De lijst is een jaar"
              + " oud.",
            "How grave is what is the case? That may stand behind it, such as 3 The list is a year"
              + " old.")
        ], invitation: say("Ernst", "Severity"), skipping: .goesBack)
    case .condition:
      Page(invitation: say("Wat is er aan de hand?", "What is the case?"), skipping: .goesBack)
    case .detail(_, let id, let part): detailPage(id, part)
    }
  }

  package func noteTitle(on place: PracticePlace) -> String {
    say("Werknotitie, alleen voor u", "Working note, for you only")
  }

  private var kindPage: Page {
    Page(
      paragraphs: [
        say(
          "Wat voor opdracht is dit? Daarvan hangt af wat het rapport mag concluderen.",
          "What kind of engagement is this? What the report may conclude follows from it.")
      ],
      invitation: say("Soort opdracht", "Kind of engagement"),
      skipping: keeping(dossier.engagement?.kind.title[language]))
  }

  /// What there is stays; where there is nothing, something must be said.
  private func keeping(_ current: String?) -> Page.Skipping {
    current.map(Page.Skipping.keeps) ?? .impossible
  }

  private func engagementPage(_ part: Engagement.Part) -> Page {
    let question =
      switch part {
      case .criteria:
        say(
          "Criteria: waaraan wordt getoetst? Bijvoorbeeld: \(questionnaire.title.nl), versie"
            + " \(questionnaire.version)",
          "Criteria: what is it judged by? For example: \(questionnaire.title.en), version"
            + " \(questionnaire.version)")
      case .independence:
        say(
          "Onafhankelijkheid: hoe staat u los van wie u toetst?",
          "Independence: how do you stand apart from those you examine?")
      case .period:
        say("Periode, zoals 2025-01-01..2025-12-31", "Period, such as 2025-01-01..2025-12-31")
      case .distribution:
        say(
          "Verspreidingskring: wie mag het rapport hebben?",
          "Distribution: who may have the report?")
      }
    return Page(
      invitation: question, skipping: keeping(text(for: .engagement(part)).nonEmpty))
  }

  private var planPage: Page {
    let themes = questionnaire.themes.map(\.id).joined(separator: " ")
    let ways = AuditPlan.Selection.Name.allCases.enumerated().map {
      "\($0.offset + 1). \($0.element.title[language])"
    }
    return Page(
      paragraphs: [say("Wat gaat u toetsen?", "What will you examine?")] + ways + [
        say(
          "Achter 2 en 3 komen thema’s: \(themes). Achter 4 mag een aantal; achter 5 hoort een"
            + " aantal, en daarachter mag het begingetal van de steekproef.",
          "Themes come after 2 and 3: \(themes). A number may come after 4; a number belongs after"
            + " 5, and after it the seed of the sample may come.")
      ],
      invitation: say("Plan, zoals 3 GOV", "Plan, such as 3 GOV"), skipping: keeping(plan))
  }

  private var plan: String? {
    dossier.plan.map { plan in
      say(
        "\(plan.selection.name.title.nl), \(plan.practices.count) maatregelen",
        "\(plan.selection.name.title.en), \(plan.practices.count) practices")
    }
  }

  // MARK: - A practice

  /// What both sides say of a practice, its evidence numbered from 1.
  package func claimLines(_ place: PracticePlace) -> [String] {
    let evidence = evidence(at: place).enumerated().map {
      "\($0.offset + 1). \(evidenceLine($0.element, place))"
    }
    return heading(of: place).paragraphs + (evidence.isEmpty ? [noEvidence] : evidence)
      + [conclusion(place)].compactMap { $0 }
  }

  private var noEvidence: String { say("Er is geen onderbouwing.", "There is no evidence.") }

  /// The claim: what is asked, and what the institution says of it.
  private func heading(of place: PracticePlace) -> Page.Heading {
    let practice = questionnaire[place]
    let route = route
    let position = route.firstIndex(of: place).map {
      say("Maatregel \($0 + 1) van \(route.count)", "Practice \($0 + 1) of \(route.count)")
    }
    let level =
      questionnaire.rule(ofTheme: place.theme).climbsLevels
      ? say(", niveau \(practice.level)", ", level \(practice.level)") : ""
    var details: [String] = []
    if practice.descriptors.isEmpty {
      let highest = questionnaire.scale[questionnaire.scale.highest].title[language]
      details.append(
        highest.capitalizedFirst + say(" betekent: ", " means: ") + practice.fully[language])
    }
    details.append(ownAnswer(place))
    if let note = assessment.state.note(on: practice.id) {
      details.append(say("Haar notitie: ", "Its note: ") + note)
    }
    if assessment.changes(since: dossier.header.head).contains(where: { $0.practice == practice.id }
    ) {
      details.append(
        say(
          "De instelling veranderde dit nadat het dossier was geopend.",
          "The institution changed this after the dossier was opened."))
    }
    return Page.Heading(
      position: (position ?? say("Maatregel buiten het plan", "Practice outside the plan")) + level
        + ". " + questionnaire.themes[place.theme].title[language] + ".",
      statement: "\(practice.id). \(practice.statement[language])",
      details: details + risks(place))
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
          "het niveau hangt alleen van deze maatregel af",
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
    guard let words = words(of: subject) else { return "" }
    let source: String
    switch subject {
    case .own: source = say(" (door u gevonden)", " (found by you)")
    case .recorded: source = ""
    }
    let test = test(of: subject, at: place)
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

  private func evidencePage(_ place: PracticePlace, _ subject: EvidenceTest.Subject) -> Page {
    Page(
      paragraphs: [say("Onderbouwing. ", "Evidence. ") + evidenceLine(subject, place)],
      invitation: say("Uitkomst", "Result"), skipping: .later)
  }

  private func ratingPage(_ place: PracticePlace) -> Page {
    let practice = questionnaire[place]
    let evidence = evidence(at: place)
    let asked = questionnaire.requiredEvidence(for: practice).kinds.map { $0.title[language] }
    var lines: [String] = []
    if !asked.isEmpty {
      lines.append(say("Gevraagd: ", "Asked for: ") + language.list(asked) + ".")
    }
    lines += evidence.isEmpty ? [noEvidence] : evidence.map { evidenceLine($0, place) }
    lines += dossier.findings.filter { $0.finding.practice == practice.id }.map {
      say("Bevinding \($0.finding.id): ", "Finding \($0.finding.id): ") + $0.finding.condition
    }
    if let note = dossier.note(on: practice.id) {
      lines.append(say("Uw werknotitie: ", "Your working note: ") + note)
    }
    if let flag = dossier.flag(on: practice.id) {
      lines.append(say("Gemarkeerd", "Flagged") + (flag.text.map { ": \($0)" } ?? "."))
    }
    return Page(
      paragraphs: lines, invitation: say("Uw oordeel", "Your rating"),
      skipping: answer(to: place).map(Page.Skipping.keeps) ?? .skips)
  }

  private func conclusion(_ place: PracticePlace) -> String? {
    answer(to: place).map { say("Uw oordeel was: ", "Your rating was: ") + $0.closed }
  }

  package func answer(to place: PracticePlace) -> String? {
    dossier.examination(of: questionnaire[place].id).map(words)
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

  private func title(ofRating id: String) -> String {
    questionnaire.scale.values.first { $0.id == id }?.title[language] ?? id
  }

  private func detailPage(_ id: String, _ part: Finding.Part) -> Page {
    let question =
      switch part {
      case .cause: say("Oorzaak", "Cause")
      case .effect: say("Gevolg", "Effect")
      case .recommendation: say("Aanbeveling", "Recommendation")
      case .owner: say("Wie moet het oplossen?", "Who is to resolve it?")
      case .due: say("Uiterlijk op, zoals 2026-03-31", "Due on, such as 2026-03-31")
      }
    return Page(invitation: "\(id). " + question, skipping: .later)
  }
}
