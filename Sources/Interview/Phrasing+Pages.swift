import Assessment
import History
import Language
import Maturity
import Scoring

/// What a front end shows for a prompt, in parts that it lays out itself.
struct PromptPage: Hashable {
  /// Where the question stands, and how much has been answered.
  var position: [String] = []

  /// The question and what it takes to answer it.
  var paragraphs: [String] = []

  /// The choices, in order.
  var choices: [String] = []

  /// The line on which the answer is typed, without the colon.
  var invitation: String
}

extension Phrasing {
  /// The page of a prompt.
  func page(_ prompt: Prompt, route: Route, isClosed: Bool) -> PromptPage {
    switch prompt {
    case .question(let item):
      PromptPage(
        position: position(of: item, route), paragraphs: paragraphs(of: item),
        choices: choices(of: item), invitation: invitation(to: item))
    case .reason(let place): reasonPage(place)
    case .evidence(let place, let kind): evidencePage(place, kind)
    case .note(let place): notePage(place)
    case .reopening:
      PromptPage(
        invitation: say("Reden om te heropenen", "Reason for opening again"))
    case .end: endPage(route, isClosed: isClosed)
    }
  }

  // MARK: Questions

  private func position(of item: Item, _ route: Route) -> [String] {
    switch item {
    case .profile(let index):
      let count = questionnaire.profile.questions.count
      return [
        say("Risicoprofiel", "Risk profile"),
        say("Vraag \(index + 1) van \(count).", "Question \(index + 1) of \(count)."),
      ]
    case .practice(let place):
      let theme = questionnaire.themes[place.theme]
      let practices = route.practices(inTheme: place.theme)
      let number = practices.firstIndex(of: place).map { $0 + 1 }
      let level = questionnaire[place].level
      let title = questionnaire.title(ofLevel: level)[language]
      let place =
        number.map {
          say("Maatregel \($0) van \(practices.count)", "Practice \($0) of \(practices.count)")
        } ?? say("Maatregel buiten deze keuze", "Practice outside this selection")
      return [
        say(
          "Thema \(theme.id), \(theme.title.nl)", "Theme \(theme.id), \(theme.title.en)"),
        "\(place), " + say("niveau \(level) (\(title)). ", "level \(level) (\(title)). ")
          + progress(route),
      ]
    case .fact(let index):
      let count = questionnaire.keyFacts.count
      return [
        say("Kernfeiten", "Key facts"),
        say("Feit \(index + 1) van \(count).", "Fact \(index + 1) of \(count)."),
      ]
    }
  }

  private func progress(_ route: Route) -> String {
    let items = route.items
    let answered = items.count { route.isAnswered($0) }
    return say(
      "Beantwoord: \(answered) van \(items.count).", "Answered: \(answered) of \(items.count).")
  }

  private func paragraphs(of item: Item) -> [String] {
    guard case .practice(let place) = item else { return [statement(of: item)] }
    let practice = questionnaire[place]
    var paragraphs = [
      "\(practice.id). \(practice.statement[language])",
      say("Volledig betekent: ", "Fully means: ") + practice.fully[language],
    ]
    if let note = assessment.state.note(on: practice.id) {
      paragraphs.append(say("Notitie: ", "Note: ") + note)
    }
    if let flag = assessment.state.flag(on: practice.id) {
      paragraphs.append(
        say("Gemarkeerd om op terug te komen", "Flagged to come back to")
          + (flag.text.map { ": \($0)" } ?? "."))
    }
    return paragraphs
  }

  private func invitation(to item: Item) -> String {
    let label: String
    if case .practice = item {
      label = say("Uw score", "Your rating")
    } else {
      label = say("Uw antwoord", "Your answer")
    }
    guard let answer = answer(to: item) else {
      return label + say(" (Enter slaat over, ? geeft hulp)", " (Enter skips, ? gives help)")
    }
    return label
      + say(
        " (nu: \(answer); Enter houdt dat, ? geeft hulp)",
        " (now: \(answer); Enter keeps it, ? gives help)")
  }

  // MARK: Texts

  private func reasonPage(_ place: PracticePlace) -> PromptPage {
    let when = questionnaire[place].mayBeNotApplicable?[language]
    return PromptPage(
      paragraphs: when.map { [say("Dit kan wanneer: ", "This is possible when: ") + $0] } ?? [],
      invitation: say(
        "Waarom is \(questionnaire[place].id) niet van toepassing? (Enter gaat terug)",
        "Why is \(questionnaire[place].id) not applicable? (Enter goes back)"))
  }

  private func evidencePage(_ place: PracticePlace, _ kind: EvidenceKind) -> PromptPage {
    let practice = questionnaire[place]
    let example = practice.evidenceExamples[kind]?[language]
    let what: String
    switch kind {
    case .design:
      what = say(
        "Onderbouwing van de opzet: waar staat het? Noem document, versie en datum.",
        "Evidence of design: where is it laid down? Name document, version and date.")
    case .existence:
      what = say(
        "Onderbouwing van het bestaan: waaruit blijkt dat het er is? Noem stuk en datum.",
        "Evidence of existence: what shows that it is there? Name the item and its date.")
    case .operation:
      what = say(
        "Onderbouwing van de werking: waaruit blijkt dat het over een periode heeft gewerkt?"
          + " Noem stukken en periode.",
        "Evidence of operating effectiveness: what shows that it worked over a period? Name the"
          + " items and the period.")
    }
    return PromptPage(
      paragraphs: [what] + (example.map { [say("Bijvoorbeeld: ", "For example: ") + $0] } ?? []),
      invitation: say(
        "\(evidenceKind(kind).capitalizedFirst) (Enter is later)",
        "\(evidenceKind(kind).capitalizedFirst) (Enter means later)"))
  }

  private func notePage(_ place: PracticePlace) -> PromptPage {
    let id = questionnaire[place].id
    let note = assessment.state.note(on: id)
    return PromptPage(
      paragraphs: note.map {
        [say("Nu staat er: ", "It now says: ") + $0]
      } ?? [],
      invitation: say(
        "Notitie bij \(id) (Enter gaat terug, :editor opent uw tekstverwerker)",
        "Note on \(id) (Enter goes back, :editor opens your editor)"))
  }

  // MARK: The end

  private func endPage(_ route: Route, isClosed: Bool) -> PromptPage {
    if isClosed {
      return PromptPage(
        paragraphs: [
          say(
            "De antwoorden zijn afgerond. Typ 'heropen' met een reden om verder te gaan, of q om"
              + " te stoppen.",
            "The answers are finished. Type 'reopen' with a reason to go on, or q to stop.")
        ],
        invitation: say("Opdracht", "Command"))
    }
    let open = route.items.count { !route.isAnswered($0) }
    let paragraphs =
      open == 0
      ? [
        say("Alle vragen zijn beantwoord.", "All questions have been answered."),
        say(
          "Typ 'klaar' om af te ronden, 'overzicht' om na te lopen, of q om te stoppen.",
          "Type 'done' to finish, 'review' to look through, or q to stop."),
      ]
      : [
        language == .nl
          ? "Dit was de laatste vraag; er "
            + (open == 1 ? "staat er nog 1 open." : "staan er nog \(open) open.")
          : "That was the last question; \(open) " + (open == 1 ? "is" : "are") + " still open.",
        say(
          "Typ 'volgende' voor de eerste open vraag, 'overzicht' om na te lopen, 'klaar' om af te"
            + " ronden, of q om te stoppen.",
          "Type 'next' for the first open question, 'review' to look through, 'done' to finish,"
            + " or q to stop."),
      ]
    return PromptPage(paragraphs: paragraphs, invitation: say("Opdracht", "Command"))
  }

  // MARK: Help

  /// What helps to answer the question at hand, and then what can be typed.
  func help(_ prompt: Prompt) -> [String] {
    (prompt.practice.map(guidance) ?? itemGuidance(prompt)) + commands
  }

  private func itemGuidance(_ prompt: Prompt) -> [String] {
    switch prompt {
    case .question(.profile(let index)):
      [questionnaire.profile.questions[index].guidance[language]]
    case .question(.fact(let index)): [questionnaire.keyFacts[index].guidance[language]]
    default: []
    }
  }

  private func guidance(_ place: PracticePlace) -> [String] {
    let practice = questionnaire[place]
    let scale = questionnaire.scale
    var lines = [practice.guidance[language]]
    lines.append(say("Deels is bijvoorbeeld: ", "Partly is for example: ") + practice.partially[language])
    lines += scale.values.map { "\($0.title[language]): \($0.meaning[language])" }
    let knows = practice.respondents.compactMap { id in
      questionnaire.respondents.first { $0.id == id }?.title[language]
    }
    lines.append(say("Wie dit meestal weet: ", "Who usually knows: ") + language.list(knows) + ".")
    if let essential = practice.essential {
      lines.append(
        say(
          "Deze maatregel telt pas als zij volledig is: ",
          "This practice counts only when it is achieved fully: ") + essential[language])
    }
    if let when = practice.mayBeNotApplicable {
      lines.append(say("Niet van toepassing kan: ", "Not applicable is possible: ") + when[language])
    }
    lines += practice.terms.compactMap { id in
      questionnaire.glossary.first { $0.id == id }
    }.map { "\($0.term[language].capitalizedFirst): \($0.definition[language])" }
    lines.append(source(practice.basis))
    return lines + givenEvidence(practice)
  }

  private func givenEvidence(_ practice: Practice) -> [String] {
    let evidence = assessment.state.evidence(for: practice.id)
    let required = questionnaire.requiredEvidence(for: practice).kinds.map(evidenceKind)
    let asked =
      required.isEmpty
      ? [] : [say("Gevraagde onderbouwing: ", "Evidence asked for: ") + language.list(required) + "."]
    guard !evidence.isEmpty else { return asked }
    return asked
      + [say("Gegeven onderbouwing:", "Evidence given:")]
      + evidence.enumerated().map {
        "\($0.offset + 1). \(evidenceKind($0.element.kind)): \($0.element.reference)"
      }
  }

  private func source(_ basis: Basis) -> String {
    switch basis.kind {
    case .leidraad:
      say(
        "Bron: Nationale Leidraad Kennisveiligheid, \(basis.reference).",
        "Source: National Knowledge Security Guidelines, \(basis.reference).")
    case .letter: say("Bron: brief, \(basis.reference).", "Source: letter, \(basis.reference).")
    case .ministryPage:
      say(
        "Bron: publicatie van de overheid, \(basis.reference).",
        "Source: government publication, \(basis.reference).")
    case .sectorPractice:
      say(
        "Bron: praktijk in de sector; niet uit de Leidraad overgenomen.",
        "Source: practice in the sector; not taken from the Guidelines.")
    case .proposed:
      say(
        "Bron: voorstel van dit project; niet uit de Leidraad overgenomen.",
        "Source: proposed by this project; not taken from the Guidelines.")
    }
  }

  private var commands: [String] {
    switch language {
    case .nl:
      [
        "Opdrachten, als woord of letter:",
        "Enter: overslaan, of het antwoord laten staan. t: terug. v: volgende open vraag.",
        "h: herstel de laatste handeling. opnieuw: doe haar weer.",
        "nvt reden: niet van toepassing. m tekst: markeer om op terug te komen.",
        "o: onderbouwing geven. weg 2: onderbouwing 2 weghalen. n tekst: notitie.",
        "/woord: zoeken. g CODE: ga naar een maatregel of thema. r: overzicht.",
        "k: klaar, de antwoorden zijn compleet. q: stoppen; alles is bewaard.",
        "Bij een tekstvraag begint een opdracht met een dubbele punt, zoals :t.",
      ]
    case .en:
      [
        "Commands, as a word or a letter:",
        "Enter: skip, or keep the answer. b: back. x: next open question.",
        "u: undo the last act. redo: do it again.",
        "na reason: not applicable. f text: flag to come back to.",
        "e: give evidence. remove 2: remove evidence 2. n text: note.",
        "/word: search. g CODE: go to a practice or theme. r: review.",
        "done: the answers are complete. q: stop; everything has been saved.",
        "Where a text is asked, a command begins with a colon, such as :b.",
      ]
    }
  }

  // MARK: Review

  /// Every theme with its level and what is open, flagged or switched off.
  func review(_ route: Route) -> [String] {
    var lines: [String] = []
    for (index, theme) in questionnaire.themes.enumerated() {
      let places = route.practices(inTheme: index)
      let open = places.filter { !route.isAnswered(.practice($0)) }.map { questionnaire[$0].id }
      let flagged = assessment.places(inTheme: index).map { questionnaire[$0].id }
        .filter { assessment.state.flag(on: $0) != nil }
      let level = level(assessment.bounds(theme: index, .selfAssessed))
      lines.append(
        "\(theme.id), \(theme.title[language]): "
          + say(
            "\(places.count - open.count) van \(places.count) beantwoord, \(level).",
            "\(places.count - open.count) of \(places.count) answered, \(level)."))
      if !open.isEmpty {
        lines.append("  " + say("Open: ", "Open: ") + open.joined(separator: ", "))
      }
      if !flagged.isEmpty {
        lines.append("  " + say("Gemarkeerd: ", "Flagged: ") + flagged.joined(separator: ", "))
      }
    }
    return lines
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
