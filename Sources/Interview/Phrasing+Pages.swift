import Assessment
import History
import Language
import Maturity
import Scoring

/// What a front end shows for a prompt, in parts that it lays out itself.
struct PromptPage: Hashable {
  /// Where the question stands, the question, and what it takes to answer it.
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
        paragraphs: [position(of: item, route)] + paragraphs(of: item),
        choices: choices(of: item), invitation: invitation(to: item))
    case .reason(let place): reasonPage(place)
    case .evidence(let place, let kind): evidencePage(place, kind)
    case .note(let place): notePage(place)
    case .reopening:
      PromptPage(
        invitation: say(
          "Reden om te heropenen (Enter gaat terug)", "Reason for opening again (Enter goes back)"))
    case .end: endPage(route, isClosed: isClosed)
    }
  }

  // MARK: Questions

  /// The part of the questionnaire that an item stands in, and what that part is about.
  func section(of item: Item) -> (title: String, purpose: String?) {
    switch item {
    case .profile:
      (say("Risicoprofiel", "Risk profile"), questionnaire.profile.introduction[language])
    case .practice(let place):
      (themeTitle(place.theme), purpose(ofTheme: place.theme))
    case .fact: (say("Kernfeiten", "Key facts"), nil)
    }
  }

  /// What a theme is about; nil where that says no more than its title.
  private func purpose(ofTheme index: Int) -> String? {
    let theme = questionnaire.themes[index]
    return theme.purpose == theme.title ? nil : theme.purpose[language]
  }

  private func themeTitle(_ index: Int) -> String {
    let theme = questionnaire.themes[index]
    return say("Thema \(theme.id), \(theme.title.nl)", "Theme \(theme.id), \(theme.title.en)")
  }

  private func position(of item: Item, _ route: Route) -> String {
    switch item {
    case .profile(let index):
      let count = questionnaire.profile.questions.count
      return say("Vraag \(index + 1) van \(count).", "Question \(index + 1) of \(count).")
    case .practice(let place):
      let practices = route.practices(inTheme: place.theme)
      guard questionnaire.isScored else {
        return practices.firstIndex(of: place).map {
          say(
            "Vraag \($0 + 1) van \(practices.count).", "Question \($0 + 1) of \(practices.count).")
        } ?? say("Vraag die nu niet wordt gesteld.", "Question that is not being asked.")
      }
      let level = questionnaire[place].level
      let title = questionnaire.title(ofLevel: level)[language]
      let number = practices.firstIndex(of: place).map { $0 + 1 }
      let position =
        number.map {
          say("Maatregel \($0) van \(practices.count)", "Practice \($0) of \(practices.count)")
        } ?? say("Maatregel die nu niet wordt gevraagd", "Practice that is not being asked")
      guard questionnaire.rule(ofTheme: place.theme).climbsLevels else { return position + "." }
      return position
        + say(", hoort bij niveau \(level) (\(title)).", ", belongs to level \(level) (\(title)).")
    case .fact(let index):
      let count = questionnaire.keyFacts.count
      return say("Kernfeit \(index + 1) van \(count).", "Key fact \(index + 1) of \(count).")
    }
  }

  private func paragraphs(of item: Item) -> [String] {
    guard case .practice(let place) = item else { return [statement(of: item)] }
    let practice = questionnaire[place]
    var paragraphs = ["\(practice.id). \(practice.statement[language])"]
    // A draft may have nothing to add to the statement.
    let isSaid = practice.fully[language] == practice.statement[language]
    if practice.descriptors.isEmpty, questionnaire.isScored, !isSaid {
      let highest = questionnaire.scale[questionnaire.scale.highest].title[language]
      paragraphs.append(
        highest.capitalizedFirst + say(" betekent: ", " means: ") + practice.fully[language])
    }
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
    if case .practice = item, questionnaire.isScored {
      label = say("Uw score", "Your rating")
    } else {
      label = say("Uw antwoord", "Your answer")
    }
    guard let answer = answer(to: item) else {
      return label + say(" (Enter slaat over)", " (Enter skips)")
    }
    if assessment.isUnconfirmed(item) {
      return label
        + say(
          " (nu \(answer), van voor verloren regels: geef het opnieuw; Enter slaat over)",
          " (now \(answer), from before lost lines: give it again; Enter skips)")
    }
    return label + say(" (nu \(answer); Enter houdt dat)", " (now \(answer); Enter keeps it)")
  }

  // MARK: Texts

  private func reasonPage(_ place: PracticePlace) -> PromptPage {
    let practice = questionnaire[place]
    return PromptPage(
      paragraphs: [
        say(
          "Waarom is \(practice.id) niet van toepassing?",
          "Why is \(practice.id) not applicable?")
      ] + (practice.mayBeNotApplicable.map { [$0[language]] } ?? []),
      invitation: say("Reden (Enter gaat terug)", "Reason (Enter goes back)"))
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
    case .citation:
      what = say(
        "Vindplaats: waar staat dit? Noem document en bladzijde. Zonder vindplaats telt het antwoord"
          + " als onbekend.",
        "Citation: where does it say so? Name document and page. Without a citation the answer"
          + " counts as unknown.")
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
        "Notitie bij \(id) (Enter gaat terug)", "Note on \(id) (Enter goes back)"))
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
        ] + parkingList,
        invitation: say("Opdracht", "Command"))
    }
    let open = route.openCount
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
            + (open == 1 ? "staat nog 1 vraag open." : "staan nog \(open) vragen open.")
          : "That was the last question; \(open) "
            + (open == 1 ? "question is" : "questions are") + " still open.",
        say(
          "Typ 'volgende' voor de eerste open vraag, 'overzicht' om na te lopen, 'klaar' om af te"
            + " ronden, of q om te stoppen.",
          "Type 'next' for the first open question, 'review' to look through, 'done' to finish,"
            + " or q to stop."),
      ]
    return PromptPage(
      paragraphs: parkingList + paragraphs, invitation: say("Opdracht", "Command"))
  }

  /// The practices that are flagged, with what is to be found out and by whom.
  var parkingList: [String] {
    let answers = assessment.profileAnswers
    let flagged = questionnaire.themes.indices.flatMap { assessment.places(inTheme: $0) }
      .compactMap { place -> String? in
        let practice = questionnaire[place]
        guard let flag = assessment.state.flag(on: practice.id),
          assessment.applies(place, given: answers) != false
        else { return nil }
        let text = flag.text.map { say(" Uit te zoeken: \($0)", " To find out: \($0)") } ?? ""
        return "  \(practice.id): \(practice.statement[language])\(text)"
      }
    guard !flagged.isEmpty else { return [] }
    return [say("Op de parkeerlijst:", "On the parking list:")] + flagged
  }

  // MARK: Help

  /// What helps to answer the question at hand, and then what can be typed.
  func help(_ prompt: Prompt) -> [String] {
    let guidance = explanation(of: prompt)
    return guidance + (guidance.isEmpty ? [] : [""]) + commands
  }

  /// What helps to answer the question at hand; nothing where none is asked.
  func explanation(of prompt: Prompt) -> [String] {
    prompt.practice.map(guidance) ?? itemGuidance(prompt)
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
    if practice.descriptors.isEmpty, questionnaire.isScored {
      lines.append(
        say("Deels is bijvoorbeeld: ", "Partially is for example: ") + practice.partially[language])
    }
    lines += scale.answers.map { "\($0.title[language].capitalizedFirst). \($0.meaning[language])" }
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
      lines.append(say("Niet van toepassing? ", "Not applicable? ") + when[language])
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
      ? []
      : [say("Gevraagde onderbouwing: ", "Evidence asked for: ") + language.list(required) + "."]
    guard !evidence.isEmpty else { return asked }
    return asked
      + evidence.enumerated().map {
        say("Gegeven onderbouwing ", "Evidence given, ")
          + "\($0.offset + 1), \(evidenceKind($0.element.kind)): \($0.element.reference)"
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
    case .reconstructed:
      say(
        "Bron: \(basis.reference). De vraag zelf is een reconstructie door dit project.",
        "Source: \(basis.reference). The question itself is this project’s reconstruction.")
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

  /// What each command does, before the letters that give it.
  private var commands: [String] {
    let notHere = questionnaire.isScored ? [] : [notApplicableCommand, evidenceCommand]
    return allCommands.filter { !notHere.contains($0) }
      + (questionnaire.isScored ? [] : [say("Vindplaats geven: o.", "Give a citation: e.")])
  }

  private var notApplicableCommand: String {
    say(
      "Niet van toepassing: nvt, met de reden.", "Not applicable: na, with the reason.")
  }

  private var evidenceCommand: String {
    say(
      "Onderbouwing geven: o. Van één soort: o opzet, o bestaan of o werking.",
      "Give evidence: e. Of one kind: e design, e existence or e operation.")
  }

  private var allCommands: [String] {
    switch language {
    case .nl:
      [
        "Een opdracht is een letter of een woord.",
        "Overslaan, of het antwoord laten staan: Enter.",
        "Terug: t. Volgende open vraag: v. Overzicht: r.",
        "De laatste handeling terugnemen: h. Haar weer vastleggen: opnieuw.",
        notApplicableCommand,
        "Zeggen hoe zeker u bent: achter de score, als 3 gok, 3 vrij zeker of 3 zeker.",
        "Markeren om op terug te komen: m, met of zonder tekst. Nog eens m haalt dat weg.",
        evidenceCommand,
        "Onderbouwing weghalen: weg, met het nummer dat deze hulp noemt.",
        "Notitie: n, met de tekst. In uw eigen tekstverwerker: editor.",
        "Zoeken: /, met een woord. Naar een maatregel of thema gaan: g, met de code.",
        "Afronden als alles is ingevuld: klaar. Stoppen: q. Alles is al bewaard.",
        "Als een tekst wordt gevraagd, typt u een dubbele punt ervoor, zoals :t.",
      ]
    case .en:
      [
        "A command is a letter or a word.",
        "Skip, or keep the answer: Enter.",
        "Back: b. Next open question: x. Review: r.",
        "Take back the last act: u. Record it again: redo.",
        notApplicableCommand,
        "Say how sure you are: behind the rating, as 3 guess, 3 fairly sure or 3 sure.",
        "Flag to come back to: f, with or without a text. Another f takes it away.",
        evidenceCommand,
        "Take evidence away: remove, with the number that this help lists.",
        "Note: n, with the text. In your own editor: editor.",
        "Search: /, with a word. Go to a practice or theme: g, with the code.",
        "Finish when all has been filled in: done. Stop: q. Everything is saved already.",
        "Where a text is asked, type a colon before it, such as :b.",
      ]
    }
  }

  // MARK: Review

  /// The profile, every theme with its level and what is open, and the key facts.
  func review(_ route: Route) -> [String] {
    profileReview(route) + questionnaire.themes.indices.flatMap { themeReview($0, route) }
      + factReview(route)
      + [
        say(
          "Staat er een niveau als 1 tot en met 5, dan beslissen de open vragen welk het wordt.",
          "Where a level reads 1 to 5, the open questions still decide which it will be.")
      ].filter { _ in
        questionnaire.isScored && route.items.contains { !route.isAnswered($0) }
      }
  }

  private func answered(_ items: [Item], _ route: Route) -> String {
    let count = items.count { route.isAnswered($0) }
    return say("\(count) van \(items.count) beantwoord", "\(count) of \(items.count) answered")
  }

  private func profileReview(_ route: Route) -> [String] {
    let items = questionnaire.profile.questions.indices.map(Item.profile)
    guard !items.isEmpty else { return [] }
    let range = assessment.profile.computed.range
    let profiles =
      range.lowerBound == range.upperBound
      ? profile(range.lowerBound)
      : say(
        "\(profile(range.lowerBound)) tot en met \(profile(range.upperBound))",
        "\(profile(range.lowerBound)) to \(profile(range.upperBound))")
    return [
      say("Risicoprofiel: ", "Risk profile: ") + answered(items, route)
        + say(", berekend als \(profiles).", ", computed as \(profiles).")
    ]
  }

  private func factReview(_ route: Route) -> [String] {
    let items = questionnaire.keyFacts.indices.map(Item.fact)
    guard !items.isEmpty else { return [] }
    return [say("Kernfeiten: ", "Key facts: ") + answered(items, route) + "."]
  }

  /// A theme with its level; what is open is listed only where something has been answered.
  private func themeReview(_ index: Int, _ route: Route) -> [String] {
    let theme = questionnaire.themes[index]
    let asked = route.practices(inTheme: index)
    let open = asked.filter { !route.isAnswered(.practice($0)) }
    let places = assessment.places(inTheme: index)
    let flagged = places.filter { assessment.state.flag(on: questionnaire[$0].id) != nil }
    let answers = assessment.profileAnswers
    let inactive = places.filter {
      route.isAnswered(.practice($0)) && assessment.applies($0, given: answers) == false
    }
    let level =
      questionnaire.isScored
      ? ", " + level(assessment.bounds(theme: index, .selfAssessed)) : ""
    return [
      "\(theme.id), \(theme.title[language]): \(answered(asked.map(Item.practice), route))\(level)."
    ]
      + list(open.count < asked.count ? open : [], as: say("Open", "Open"))
      + list(flagged, as: say("Gemarkeerd", "Flagged"))
      + list(
        inactive,
        as: say(
          "Bewaard, maar door het risicoprofiel niet meegeteld",
          "Kept, but not counted because of the risk profile"))
  }

  private func list(_ places: [PracticePlace], as title: String) -> [String] {
    places.isEmpty
      ? [] : ["  \(title): " + places.map { questionnaire[$0].id }.joined(separator: ", ") + "."]
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
