import Assessment
import Language
import Maturity

extension Assessment {
  /// How levels come about, in words that need no knowledge of the program.
  func method(in language: Language) -> Block {
    .section(
      Text(nl: "Hoe de niveaus tot stand komen", en: "How the levels are worked out")[language]
    ) {
      questionnaire.ruleInParagraphs.map { Block.paragraph($0.map { $0[language] }) }
      Block.paragraph(evidenceInWords[language])
      auditInWords.map { Block.paragraph($0[language]) }
      Block.paragraph([
        Text(
          nl: "Wat niet is beantwoord, kan nog alles worden. Het niveau is dan een bereik, van het"
            + " laagste tot het hoogste niveau dat nog mogelijk is.",
          en: "What has not been answered may still turn out any way. The level is then a range,"
            + " from the lowest to the highest level that is still possible.")[language],
        questionnaire.excludesNotApplicable
          ? Text(
            nl: "Een maatregel die met reden niet van toepassing is verklaard, telt niet mee.",
            en: "A practice declared not applicable, with a reason, does not count.")[language]
          : "",
        Text(
          nl: "Een thema waarin niets van toepassing is, heeft geen niveau (n.v.t.).",
          en: "A theme in which nothing applies has no level (n/a).")[language],
      ])
      Block.paragraph(
        Text(
          nl: "Er is met opzet geen totaalcijfer: een gemiddelde verbergt waar het zwak is."
            + " De streefniveaus zijn de keuze van de instelling. \(norm?.status.nl ?? "")",
          en: "There is deliberately no overall mark: a mean hides where things are weak."
            + " The target levels are the institution’s choice. \(norm?.status.en ?? "")")[language]
      )
      Block.definitions(
        questionnaire.levels.map { level in
          Definition(
            "\(level.number) \(level.title[language])", level.description[language])
        })
    }
  }

  private var evidenceInWords: Text {
    guard questionnaire.asksEvidence else {
      return Text(
        nl: "Deze vragenlijst vraagt geen onderbouwing. De niveaus ‘zelf ingeschat’ en ‘met"
          + " onderbouwing’ zijn daarom gelijk.",
        en: "This questionnaire asks no evidence. The ‘self-assessed’ and ‘supported’ levels are"
          + " therefore the same.")
    }
    let scale = questionnaire.scale
    guard let cap = scale.cap.map({ scale[$0].title }) else {
      return Text(
        nl: "Een antwoord waarvan de onderbouwing niet is aangedragen, telt als onbekend.",
        en: "An answer of which the evidence has not been given counts as unknown.")
    }
    return Text(
      nl:
        "Het niveau ‘zelf ingeschat’ volgt uit de antwoorden zoals zij zijn gegeven. Bij het niveau"
        + " ‘met onderbouwing’ telt een antwoord boven ‘\(cap.nl)’ als ‘\(cap.nl)’ zolang niet alle"
        + " gevraagde onderbouwing (opzet, bestaan, werking) is aangedragen."
        + (audit == nil ? " Niemand heeft die onderbouwing hier getoetst." : ""),
      en: "The ‘self-assessed’ level follows from the ratings as they were given. For the"
        + " ‘supported’ level a rating above ‘\(cap.en)’ counts as ‘\(cap.en)’ until all evidence"
        + " that is asked (design, existence, operating effectiveness) has been given."
        + (audit == nil ? " Nobody has verified that evidence here." : ""))
  }

  /// How the auditor's levels come about; nil where there are none.
  private var auditInWords: Text? {
    guard readings.contains(.adjusted) else { return nil }
    let scale = questionnaire.scale
    let cap = scale[scale.cap ?? scale.lowest].title
    return Text(
      nl: "Het niveau ‘getoetst’ volgt alleen uit de scores van de auditor; wat niet getoetst is,"
        + " kan nog alles worden. Het niveau ‘gecorrigeerd’ neemt de score van de auditor waar"
        + " getoetst is, en anders die met onderbouwing. Ook een score van de auditor boven"
        + " ‘\(cap.nl)’ telt als ‘\(cap.nl)’ zolang de gevraagde onderbouwing niet is gezien en"
        + " standhoudt.",
      en: "The ‘verified’ level follows from the auditor’s ratings alone; what was not examined may"
        + " still turn out any way. The ‘adjusted’ level takes the auditor’s rating where it was"
        + " examined, and else the supported one. The auditor’s ratings above ‘\(cap.en)’ also"
        + " count as ‘\(cap.en)’ until the evidence that is asked was seen and holds.")
  }
}

extension Questionnaire {
  /// The scoring rule in words, and those of the themes that have their own.
  var ruleInWords: Text {
    let sentences = ruleInParagraphs.joined()
    return Text(
      nl: sentences.map(\.nl).joined(separator: " "),
      en: sentences.map(\.en).joined(separator: " "))
  }

  /// The same in paragraphs of sentences: of each requirement one, and of each theme’s own rule.
  var ruleInParagraphs: [[Text]] {
    words(rule, themes: themes.filter { $0.rule == nil })
      + themes.flatMap { theme in
        theme.rule.map { rule in
          let introduction = Text(
            nl: "Voor het thema ‘\(theme.title.nl)’ geldt een eigen regel.",
            en: "For the theme ‘\(theme.title.en)’ a rule of its own holds.")
          let paragraphs = words(rule, themes: [theme])
          return [[introduction] + (paragraphs.first ?? [])] + paragraphs.dropFirst()
        } ?? []
      }
  }

  private func words(_ rule: ScoringRule, themes: [Theme]) -> [[Text]] {
    if themes.isEmpty { return [] }
    let isEssentialUsed = themes.contains { $0.practices.contains { $0.essential != nil } }
    return rule.paragraphs(on: scale, isEssentialUsed: isEssentialUsed)
  }

  /// Whether any practice needs evidence to count as supported.
  var asksEvidence: Bool {
    themes.contains { theme in theme.practices.contains { !requiredEvidence(for: $0).isEmpty } }
  }

  /// Whether what is declared not applicable is left out everywhere.
  var excludesNotApplicable: Bool {
    themes.indices.allSatisfy { rule(ofTheme: $0).excludesNotApplicable }
  }
}

extension ScoringRule {
  fileprivate var excludesNotApplicable: Bool {
    switch self {
    case .gate: true
    case .threshold(let rule): rule.notApplicable == .exclude
    case .mean, .minimum, .deduction: points?.notApplicable == .exclude
    case .joint(let rule): rule.requirements.allSatisfy(\.excludesNotApplicable)
    case .unscored: true
    }
  }
}
