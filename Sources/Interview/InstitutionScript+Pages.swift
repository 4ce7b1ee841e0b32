import Assessment
package import Dialogue
import Hashing
import History
import Language
import Maturity
import Scoring

extension InstitutionScript {
  package func page(of question: Question) -> Page {
    switch question {
    case .item(let item): itemPage(item)
    case .reason(let place): reasonPage(place)
    case .evidence(let place, let kind, let isDetour):
      evidencePage(place, kind, isDetour: isDetour)
    case .piece(let place, let hash, _): piecePage(place, hash)
    }
  }

  // MARK: Questions

  /// The part of the questionnaire that an item stands in, and what that part is about.
  package func chapter(of item: Item) -> (title: String, purpose: String?)? {
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

  private func position(of item: Item) -> String {
    switch item {
    case .profile(let index):
      let count = questionnaire.profile.questions.count
      return say("Vraag \(index + 1) van \(count).", "Question \(index + 1) of \(count).")
    case .practice(let place):
      let practices = detailedRoute.practices(inTheme: place.theme)
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

  private func itemPage(_ item: Item) -> Page {
    let title =
      if case .practice = item, questionnaire.isScored {
        say("Uw score", "Your rating")
      } else {
        say("Uw antwoord", "Your answer")
      }
    let statement =
      if case .practice = item { short(item).statement } else { self.statement(of: item) }
    return Page(
      heading: Page.Heading(
        position: position(of: item), statement: statement, details: details(of: item)),
      repeatsHeading: true, invitation: title,
      skipping: answer(to: item).map(
        assessment.hasUnconfirmedAnswer(item)
          ? Page.Skipping.leavesUnconfirmed : Page.Skipping.keeps) ?? .skips)
  }

  /// What is said of an item where something about it is asked.
  private func short(_ item: Item) -> Page.Heading {
    Page.Heading(statement: "\(id(of: item)). \(statement(of: item))")
  }

  private func details(of item: Item) -> [String] {
    guard case .practice(let place) = item else { return [] }
    let practice = questionnaire[place]
    var details: [String] = []
    // A draft may have nothing to add to the statement.
    let isSaid = practice.fully[language] == practice.statement[language]
    if practice.descriptors.isEmpty, questionnaire.isScored, !isSaid {
      let highest = questionnaire.scale[questionnaire.scale.highest].title[language]
      details.append(
        highest.capitalizedFirst + say(" betekent: ", " means: ") + practice.fully[language])
    }
    if let note = assessment.state.note(on: practice.id) {
      details.append(say("Notitie: ", "Note: ") + note)
    }
    if let flag = assessment.state.flag(on: practice.id) {
      details.append(
        say("Gemarkeerd om op terug te komen", "Flagged to come back to")
          + (flag.text.map { ": \($0)" } ?? "."))
    }
    return details + [toConfirm(practice)].compactMap(\.self)
  }

  /// What of a practice is to be given again; nil where nothing is.
  private func toConfirm(_ practice: Practice) -> String? {
    let parts = assessment.state.unconfirmed(of: practice.id).map { item in
      switch item {
      case .evidence: say("de onderbouwing", "the evidence")
      case .note: say("de notitie", "the note")
      default: say("het antwoord", "the answer")
      }
    }
    guard !parts.isEmpty else { return nil }
    return say(
      "Nog te bevestigen door opnieuw te geven: ",
      "Still to be confirmed by giving"
        + " again: ")
      + language.list(parts) + "."
  }

  package func terms(at item: Item) -> [String] {
    guard case .practice(let place) = item else { return [] }
    return questionnaire[place].terms.compactMap { id in
      questionnaire.glossary.first { $0.id == id }
    }.map { "\($0.term[language].capitalizedFirst): \($0.definition[language])" }
  }

  // MARK: Texts

  private func reasonPage(_ place: PracticePlace) -> Page {
    let practice = questionnaire[place]
    return Page(
      heading: short(.practice(place)),
      paragraphs: [
        say(
          "Waarom is \(practice.id) niet van toepassing?",
          "Why is \(practice.id) not applicable?")
      ] + (practice.mayBeNotApplicable.map { [$0[language]] } ?? []),
      invitation: say("Reden", "Reason"), skipping: .goesBack)
  }

  private func evidencePage(
    _ place: PracticePlace, _ kind: EvidenceKind, isDetour: Bool
  ) -> Page {
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
        "Vindplaats: waar staat dit? Noem document en bladzijde. Zonder vindplaats telt het"
          + " antwoord"
          + " als onbekend.",
        "Citation: where does it say so? Name document and page. Without a citation the answer"
          + " counts as unknown.")
    }
    return Page(
      heading: short(.practice(place)),
      paragraphs: [what] + (example.map { [say("Bijvoorbeeld: ", "For example: ") + $0] } ?? []),
      invitation: evidenceKind(kind).capitalizedFirst, skipping: isDetour ? .goesBack : .later)
  }

  private func piecePage(_ place: PracticePlace, _ hash: Digest) -> Page {
    let evidence = assessment.state.evidence(for: questionnaire[place].id)
    let kind = evidence.first { $0.hash == hash }?.kind
    let reference = text(for: .piece(place, hash))
    return Page(
      heading: short(.practice(place)),
      invitation: kind.map { evidenceKind($0).capitalizedFirst } ?? "", skipping: .keeps(reference))
  }

  package func noteTitle(on item: Item) -> String {
    say("Notitie bij \(id(of: item))", "Note on \(id(of: item))")
  }

  // MARK: The end

  package func endSentence(open: Int) -> String {
    switch (language, open) {
    case (.nl, 0) where !focus.isEverything: "Alle vragen van deze keuze zijn beantwoord."
    case (.en, 0) where !focus.isEverything: "All questions of this choice have been answered."
    case (.nl, 0): "Alle vragen zijn beantwoord."
    case (.nl, 1): "Dit was de laatste vraag; er staat nog 1 vraag open."
    case (.nl, _): "Dit was de laatste vraag; er staan nog \(open) vragen open."
    case (.en, 0): "All questions have been answered."
    case (.en, 1): "That was the last question; 1 question is still open."
    case (.en, _): "That was the last question; \(open) questions are still open."
    }
  }

  /// The practices that are flagged, with what is to be found out and by whom.
  package var farewellList: [String] {
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

  package func explanation(of question: Question) -> [String] {
    switch question {
    case .item(.profile(let index)):
      [questionnaire.profile.questions[index].guidance[language]]
    case .item(.fact(let index)): [questionnaire.keyFacts[index].guidance[language]]
    case .item(.practice(let place)), .reason(let place), .evidence(let place, _, _),
      .piece(let place, _, _):
      guidance(place)
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
    lines += terms(at: .practice(place))
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

  package var orderHelp: [String] {
    guard questionnaire.isScored else {
      return [confidenceHelp, say("Vindplaats geven: `o`.", "Give a citation: `e`."), pieceHelp]
    }
    return [
      say(
        "Niet van toepassing: `nvt`, met de reden, of de laatste keuze, waar die er staat.",
        "Not applicable: `na`, with the reason, or the last choice, where there is one."),
      confidenceHelp,
      say(
        "Onderbouwing geven en zien: `o`. Van één soort: `o opzet`, `o bestaan` of `o werking`.",
        "Give evidence and see it: `e`. Of one kind: `e design`, `e existence` or `e operation`."),
      pieceHelp,
    ]
  }

  private var confidenceHelp: String {
    say(
      "Zeggen hoe zeker u bent: achter de score, als 3 gok, 3 vrij zeker of 3 zeker; met toetsen z"
        + " voor de score, zo vaak als nodig.",
      "Say how sure you are: behind the rating, as 3 guess, 3 fairly sure or 3 sure; with keys c"
        + " before the rating, as often as needed.")
  }

  private var pieceHelp: String {
    say(
      "Onderbouwing veranderen: `wijzig`, of weghalen: `weg`, met het nummer in de lijst.",
      "Change evidence: `change`, or take it away: `remove`, with the number in the list.")
  }

  // MARK: Review

  /// The profile, every theme with its level and what is open, and the key facts.
  package var review: [String] {
    let route = detailedRoute
    return profileReview(route) + questionnaire.themes.indices.flatMap { themeReview($0, route) }
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
    let profiles = language.list(
      assessment.profile.computed.possible.map { $0.title[language] }, .or)
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
