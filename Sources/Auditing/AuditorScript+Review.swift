import Assessment
package import Dialogue
import History
package import Language
package import Maturity

extension AuditorScript {
  /// What is audited, what changed since, and where the dossier stands.
  package var introduction: [String] {
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
    let route = route
    let done = route.count(where: isAnswered)
    return say(
      "Afgehandeld: \(done) van de \(route.count) maatregelen in het plan.",
      "Dealt with: \(done) of the \(route.count) practices in the plan.")
  }

  // MARK: - Places

  package var places: [PracticePlace] {
    questionnaire.themes.indices.flatMap { assessment.places(inTheme: $0) }
  }

  package func id(of place: PracticePlace) -> String { questionnaire[place].id }

  package func statement(of place: PracticePlace) -> String {
    questionnaire[place].statement[language]
  }

  package func texts(of place: PracticePlace) -> [Text] {
    let practice = questionnaire[place]
    return [practice.statement, practice.fully, practice.guidance]
  }

  /// A theme's code leads to the first of its practices that is in the plan.
  package var shortcuts: [(name: String, place: PracticePlace)] {
    let route = route
    return questionnaire.themes.indices.map { index in
      let first = route.first { $0.theme == index }
      return (questionnaire.themes[index].id, first ?? PracticePlace(theme: index, practice: 0))
    }
  }

  package func identity(file: String) -> String {
    let header = assessment.state.header
    return say(
      "Audit van \(header.subject.name), meetronde \(header.wave), \(file)",
      "Audit of \(header.subject.name), wave \(header.wave), \(file)")
  }

  // MARK: - Help

  package func explanation(of question: Question) -> [String] {
    guard let place = place(of: question) else { return [] }
    let practice = questionnaire[place]
    var lines = [practice.guidance[language]]
    if practice.descriptors.isEmpty {
      lines.append(
        say("Deels is bijvoorbeeld: ", "Partially is for example: ") + practice.partially[language])
    }
    lines += questionnaire.scale.values.map {
      "\($0.title[language].capitalizedFirst). \($0.meaning[language])"
    }
    if let essential = practice.essential {
      lines.append(
        say(
          "Deze maatregel telt pas als zij volledig is: ",
          "This practice counts only when it is achieved fully: ") + essential[language])
    }
    if let when = practice.mayBeNotApplicable {
      lines.append(say("Niet van toepassing? ", "Not applicable? ") + when[language])
    }
    return lines
  }

  package var orderHelp: [String] {
    [
      say(
        "Niet van toepassing: `nvt`, met de reden. Niet getoetst: `ng`, met de reden.",
        "Not applicable: `na`, with the reason. Not examined: `ne`, with the reason."),
      say(
        "De onderbouwing nog eens: `o`. Onderbouwing die u zelf vond: `eigen`, met opzet, bestaan of"
          + " werking en wat het is.",
        "The evidence once more: `e`. Evidence that you found yourself: `own`, with design,"
          + " existence or operation and what it is."),
      say(
        "Een bevinding: `bevinding`, met de ernst en wat er aan de hand is.",
        "A finding: `finding`, with the severity and what is the case."),
      say(
        "De opdracht of het plan veranderen: `opdracht`, `plan`.",
        "Change the engagement or the plan: `engagement`, `plan`."),
    ]
  }

  // MARK: - Reviewing

  package var sections: [Section<PracticePlace>] {
    let route = route
    return questionnaire.themes.indices.compactMap { theme in
      let own = route.filter { $0.theme == theme }
      return own.isEmpty
        ? nil : Section(key: theme, places: own, answered: own.count(where: isAnswered))
    }
  }

  package func title(of section: Section<PracticePlace>) -> String {
    let theme = questionnaire.themes[section.key]
    return "\(theme.id), \(theme.title[language])"
  }

  package func progress(_ section: Section<PracticePlace>) -> String {
    "\(title(of: section)): \(dealtWith(section))."
  }

  package func entry(_ section: Section<PracticePlace>) -> String {
    let theme = questionnaire.themes[section.key]
    return "\(theme.id): \(dealtWith(section)). \(theme.title[language])"
  }

  private func dealtWith(_ section: Section<PracticePlace>) -> String {
    say(
      "\(section.answered) van \(section.places.count) afgehandeld",
      "\(section.answered) of \(section.places.count) dealt with")
  }

  package func progress(answered: Int, of total: Int) -> String {
    say(
      "Geheel: \(answered) van \(total) afgehandeld.",
      "Overall: \(answered) of \(total) dealt with.")
  }

  /// The themes of the plan with how much was examined, then the findings.
  package var review: [String] {
    let route = route
    let themes = questionnaire.themes.indices.compactMap { index -> String? in
      let own = route.filter { $0.theme == index }
      guard !own.isEmpty else { return nil }
      let done = own.count(where: isAnswered)
      let open = own.filter { !isAnswered($0) }.map { questionnaire[$0].id }
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
}
