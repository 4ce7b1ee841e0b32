package import Language
package import Maturity

/// A questionnaire to be read on paper: what `peil show` prints.
package struct BookletOutput: Sendable {
  let questionnaire: Questionnaire

  /// A booklet of everything in a questionnaire.
  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
  }

  /// The booklet for people.
  package func document(in language: Language) -> Document {
    Document(language: language, title: questionnaire.title[language]) {
      Block.paragraph(
        Text(
          nl: "Versie \(questionnaire.version) (\(questionnaire.id))",
          en: "Version \(questionnaire.version) (\(questionnaire.id))")[language])
      Block.note(questionnaire.status[language])
      Block.paragraph(questionnaire.description[language])
      if questionnaire.isScored {
        instructions(in: language)
        levels(in: language)
        scale(in: language)
        profile(in: language)
      } else {
        unscoredInstructions(in: language)
        unscoredScale(in: language)
      }
      for theme in questionnaire.themes { self.theme(theme, in: language) }
      keyFacts(in: language)
      glossary(in: language)
    }
  }
}

// MARK: - Front matter

extension BookletOutput {
  private func instructions(in language: Language) -> Block {
    .section(Text(nl: "Zo gebruikt u de lijst", en: "How to use it")[language]) {
      Block.numbers(
        steps.map { [.paragraph($0[language])] })
      Block.paragraph(
        Text(
          nl: "De volledige lijst heeft \(language.practices(questionnaire.practiceCount)) in"
            + " \(language.themes(questionnaire.themes.count)) en vraagt"
            + " \(language.about(minutes: minutes)).",
          en: "The full list has \(language.practices(questionnaire.practiceCount)) in"
            + " \(language.themes(questionnaire.themes.count)) and takes"
            + " \(language.about(minutes: minutes)).")[language])
    }
  }

  /// What to do with the list, as far as it asks it.
  private var steps: [Text] {
    let profile = Text(
      nl: "Beantwoord eerst de profielvragen. Daaruit volgt een risicoprofiel, en daaruit volgen de"
        + " streefniveaus.",
      en: "Answer the profile questions first. They lead to a risk profile, and that to the target"
        + " levels.")
    let describes = questionnaire.themes.contains { theme in
      theme.practices.contains { !$0.descriptors.isEmpty }
    }
    let rate =
      describes
      ? Text(
        nl: "Kies per vraag de omschrijving die het best past.",
        en: "Choose for each question the description that fits best.")
      : Text(
        nl: "Geef per maatregel aan hoever die is gerealiseerd"
          + (questionnaire.asksEvidence ? ", en waaruit dat blijkt." : "."),
        en: "Rate for each practice how far it has been achieved"
          + (questionnaire.asksEvidence ? ", and what shows it." : "."))
    let who = Text(
      nl: "Vraag het aan wie het weet: dat staat bij elke \(describes ? "vraag" : "maatregel").",
      en:
        "Ask those who know: each \(describes ? "question" : "practice") says who that usually is.")
    let lowest = questionnaire.scale[questionnaire.scale.lowest].title
    let open = Text(
      nl:
        "Weet u het niet, laat de \(describes ? "vraag" : "maatregel") dan open. Open telt niet als"
        + " ‘\(lowest.nl)’; het maakt het niveau alleen minder zeker.",
      en: "If you do not know, leave the \(describes ? "question" : "practice") open. Open does not"
        + " count as ‘\(lowest.en)’; it only makes the level less certain.")
    let facts = Text(
      nl: "Beantwoord ten slotte de kernfeiten met ja, nee of onbekend.",
      en: "Finally answer the key facts with yes, no or unknown.")
    return [profile, Text(nl: "\(rate.nl) \(who.nl)", en: "\(rate.en) \(who.en)"), open]
      + (questionnaire.keyFacts.isEmpty ? [] : [facts])
  }

  private func unscoredInstructions(in language: Language) -> Block {
    .section(Text(nl: "Zo gebruikt u de lijst", en: "How to use it")[language]) {
      Block.numbers(
        [
          Text(
            nl: "Leg bij elk antwoord vast in welk document en op welke bladzijde het staat. Zonder"
              + " vindplaats telt een antwoord als onbekend.",
            en: "Record with each answer in which document and on which page it stands. Without a"
              + " citation an answer counts as unknown."),
          Text(
            nl: "Staat er niets over, antwoord dan ‘onbekend’.",
            en: "Where nothing is said about it, answer ‘unknown’."),
        ].map { [.paragraph($0[language])] })
      Block.paragraph(
        Text(
          nl: "De lijst heeft \(language.questions(questionnaire.practiceCount)) in"
            + " \(language.themes(questionnaire.themes.count)) en vraagt"
            + " \(language.about(minutes: minutes)).",
          en: "The list has \(language.questions(questionnaire.practiceCount)) in"
            + " \(language.themes(questionnaire.themes.count)) and takes"
            + " \(language.about(minutes: minutes)).")[language])
      Block.paragraph(questionnaire.ruleInWords[language])
    }
  }

  private func unscoredScale(in language: Language) -> Block {
    let scale = questionnaire.scale
    return .section(scale.title[language]) {
      Block.definitions(
        scale.answers.map {
          Definition(language.capitalised($0.title[language]), $0.meaning[language])
        })
    }
  }

  /// How long everything takes, by the pace of the questionnaire: in whole quarters of an hour, and
  /// below an hour in fives.
  private var minutes: Int {
    let pace = questionnaire.pace
    let seconds =
      questionnaire.profile.questions.count * pace.profileQuestion
      + questionnaire.practiceCount * pace.practice + questionnaire.keyFacts.count * pace.keyFact
    let unit = seconds < 3600 ? 5 : 15
    return (seconds + unit * 60 - 1) / (unit * 60) * unit
  }

  private func levels(in language: Language) -> Block {
    .section(Text(nl: "De niveaus", en: "The levels")[language]) {
      Block.definitions(
        questionnaire.levels.map {
          Definition("\($0.number) \($0.title[language])", $0.description[language])
        })
      Block.paragraph(questionnaire.ruleInWords[language])
    }
  }

  private func scale(in language: Language) -> Block {
    let scale = questionnaire.scale
    let cap = scale[scale.cap ?? scale.lowest].title
    return .section(scale.title[language]) {
      Block.definitions(
        scale.values.map {
          Definition(language.capitalised($0.title[language]), $0.meaning[language])
        })
      Block.paragraph(
        Text(
          nl: "Een score boven ‘\(cap.nl)’ vraagt onderbouwing.",
          en: "A rating above ‘\(cap.en)’ asks for evidence.")[language])
      if !questionnaire.requiredEvidence.isEmpty {
        Block.bullets(questionnaire.requiredEvidence.map { requirement($0, in: language) })
      }
    }
  }

  private func requirement(_ requirement: EvidenceRequirement, in language: Language) -> String {
    let kinds = language.evidence(requirement.kinds)
    return Text(
      nl: "vanaf niveau \(requirement.fromLevel): \(kinds)",
      en: "from level \(requirement.fromLevel): \(kinds)")[language]
  }

  private func profile(in language: Language) -> Block {
    let profile = questionnaire.profile
    return .section(Text(nl: "Profielvragen", en: "Profile questions")[language]) {
      Block.paragraph(profile.introduction[language])
      for question in profile.questions {
        Block.section(question.id) {
          Block.paragraph([.strong(question.question[language])])
          Block.paragraph(question.guidance[language])
          Block.bullets(
            question.answers.map { "\($0.title[language]) (\(language.points($0.points)))" })
        }
      }
      Block.paragraph(
        Text(
          nl: "Vanaf \(language.points(profile.medium)) is het profiel midden, vanaf"
            + " \(language.points(profile.high)) hoog.",
          en: "From \(language.points(profile.medium)) the profile is medium, from"
            + " \(language.points(profile.high)) high.")[language])
      Block.definitions(
        RiskProfile.allCases.compactMap { risk in
          profile.reasons[risk].map {
            Definition(language.capitalised(language.profile(risk)), $0[language])
          }
        })
    }
  }
}

// MARK: - Themes

extension BookletOutput {
  private func theme(_ theme: Theme, in language: Language) -> Block {
    .section("\(theme.id) \(theme.title[language])") {
      Block.paragraph(theme.purpose[language])
      if !theme.chapter.isEmpty {
        Block.paragraph(
          Text(
            nl: "Paragrafen van het brondocument: \(theme.chapter).",
            en: "Sections of the source document: \(theme.chapter).")[language])
      }
      if (theme.rule ?? questionnaire.rule).climbsLevels {
        byLevel(theme, in: language)
      } else {
        for part in theme.parts { self.part(part, of: theme, in: language) }
      }
    }
  }

  private func byLevel(_ theme: Theme, in language: Language) -> [Block] {
    questionnaire.levels.compactMap { level in
      let practices = theme.practices.filter { $0.level == level.number }
      if practices.isEmpty { return nil }
      return .section(
        Text(nl: "Niveau", en: "Level")[language] + " \(level.number) \(level.title[language])"
      ) {
        for practice in practices { self.practice(practice, in: language) }
      }
    }
  }

  private func part(_ part: ThemePart, of theme: Theme, in language: Language) -> Block {
    switch part {
    case .practice(let index): practice(theme.practices[index], in: language)
    case .subtheme(let subtheme):
      .section(subtheme.title[language]) {
        for part in subtheme.parts { self.part(part, of: theme, in: language) }
      }
    }
  }

  private func practice(_ practice: Practice, in language: Language) -> Block {
    .section(practice.id) {
      Block.paragraph([.strong(practice.statement[language])])
      Block.paragraph(practice.guidance[language])
      Block.definitions(details(practice, in: language))
    }
  }

  /// What the answers mean for the practice: each of them, or the highest and halfway.
  private func meanings(_ practice: Practice, in language: Language) -> [Definition] {
    let scale = questionnaire.scale
    guard practice.descriptors.isEmpty else {
      return zip(scale.values, practice.descriptors).map {
        Definition(language.capitalised($0.title[language]), $1[language])
      }
    }
    let highest = scale[scale.highest].title[language]
    return [
      Definition(language.capitalised(highest), practice.fully[language]),
      Definition(Text(nl: "Halverwege", en: "Halfway")[language], practice.partially[language]),
    ]
  }

  private func details(_ practice: Practice, in language: Language) -> [Definition] {
    guard questionnaire.isScored else {
      return [
        Definition(
          Text(nl: "Wie weet dit", en: "Who knows")[language],
          language.list(respondentTitles(practice, in: language))),
        Definition(Text(nl: "Grond", en: "Basis")[language], practice.basis.wording(in: language)),
      ]
    }
    let required = questionnaire.requiredEvidence(for: practice)
    return meanings(practice, in: language) + [
      Definition(
        Text(nl: "Gevraagde onderbouwing", en: "Evidence asked")[language],
        required.isEmpty
          ? Text(nl: "geen", en: "none")[language] : language.evidence(required))
    ] + examples(practice, in: language) + [
      Definition(
        Text(nl: "Wie weet dit", en: "Who knows")[language],
        respondents(practice, in: language)),
      Definition(
        Text(nl: "Werk per stap", en: "Work per step")[language],
        Text(nl: "\(practice.effort) van 5", en: "\(practice.effort) of 5")[language]),
    ] + conditions(practice, in: language) + [
      Definition(Text(nl: "Grond", en: "Basis")[language], practice.basis.wording(in: language))
    ]
  }

  private func examples(_ practice: Practice, in language: Language) -> [Definition] {
    questionnaire.evidenceKinds.compactMap { kind in
      practice.evidenceExamples[kind].map { example in
        Definition(
          Text(
            nl: "Voorbeeld van \(language.evidence(kind))",
            en: "Example of \(language.evidence(kind))")[language],
          example[language])
      }
    }
  }

  private func respondents(_ practice: Practice, in language: Language) -> String {
    let titles = respondentTitles(practice, in: language)
    let answered = Text(nl: "beantwoord", en: "answered")[language]
    return "\(titles.joined(separator: "; ")) (\(answered) \(language.scope(practice.scope)))"
  }

  private func respondentTitles(_ practice: Practice, in language: Language) -> [String] {
    practice.respondents.compactMap { id in
      questionnaire.respondents.first { $0.id == id }?.title[language]
    }
  }

  private func conditions(_ practice: Practice, in language: Language) -> [Definition] {
    var conditions: [Definition] = []
    if let reason = practice.essential {
      conditions.append(
        Definition(Text(nl: "Onmisbaar", en: "Essential")[language], reason[language]))
    }
    if let condition = practice.mayBeNotApplicable {
      conditions.append(
        Definition(
          Text(nl: "Niet van toepassing als", en: "Not applicable if")[language],
          condition[language]))
    }
    if let condition = practice.appliesWhen {
      conditions.append(
        Definition(
          Text(nl: "Geldt alleen als", en: "Applies only if")[language],
          condition.wording(in: questionnaire.profile, language)))
    }
    return conditions
  }
}

extension Basis {
  /// What a practice rests on, and how the source was known.
  fileprivate func wording(in language: Language) -> String {
    let joint = kind == .reconstructed ? " " : ", "
    let source =
      reference.isEmpty
      ? kind.wording[language] : "\(kind.wording[language])\(joint)\(reference)"
    return "\(source) (\(mark.wording[language]))"
  }
}

extension Basis.Kind {
  fileprivate var wording: Text {
    switch self {
    case .leidraad: Text(same: "Leidraad")
    case .letter: Text(nl: "brief", en: "letter")
    case .ministryPage: Text(nl: "webpagina van de overheid", en: "government web page")
    case .reconstructed:
      Text(nl: "door dit project gereconstrueerd uit", en: "reconstructed by this project from")
    case .sectorPractice: Text(nl: "gebruik in de sector", en: "practice in the sector")
    case .proposed: Text(nl: "voorstel", en: "proposal")
    }
  }
}

extension Basis.Mark {
  fileprivate var wording: Text {
    switch self {
    case .full: Text(nl: "bron geheel gelezen", en: "source read in full")
    case .read: Text(nl: "bron gedeeltelijk gelezen", en: "source read in part")
    case .memory: Text(nl: "uit het geheugen, niet nagegaan", en: "from memory, not checked")
    case .derived: Text(nl: "van dit project", en: "by this project")
    }
  }
}

extension Condition {
  /// The condition in words, by the titles of questions and answers.
  func wording(in profile: ProfileSection, _ language: Language) -> String {
    switch self {
    case .answer(let id, let among):
      let question = profile.question(id)
      let titles = among.map { answer in
        let title = question?.answers.first { $0.id == answer }?.title[language] ?? answer
        return "‘\(title)’"
      }
      let answers = language.list(titles, .or)
      return Text(
        nl: "het antwoord op \(id) is \(answers)", en: "the answer to \(id) is \(answers)")[
          language]
    case .all(let parts):
      return language.list(parts.map { $0.wording(in: profile, language) })
    case .any(let parts):
      return language.list(parts.map { $0.wording(in: profile, language) }, .or)
    case .not(let part):
      let inner = part.wording(in: profile, language)
      return Text(nl: "het is niet zo dat \(inner)", en: "it is not so that \(inner)")[language]
    }
  }
}

// MARK: - Back matter

extension BookletOutput {
  private func keyFacts(in language: Language) -> Block? {
    guard !questionnaire.keyFacts.isEmpty else { return nil }
    return .section(Text(nl: "Kernfeiten", en: "Key facts")[language]) {
      for fact in questionnaire.keyFacts {
        Block.section(fact.id) {
          Block.paragraph([.strong(fact.statement[language])])
          Block.paragraph(fact.guidance[language])
        }
      }
    }
  }

  private func glossary(in language: Language) -> Block? {
    guard !questionnaire.glossary.isEmpty else { return nil }
    return .section(Text(nl: "Begrippen", en: "Glossary")[language]) {
      Block.definitions(
        questionnaire.glossary.map {
          Definition(language.capitalised($0.term[language]), $0.definition[language])
        })
    }
  }
}
