import Assessment
import History
import Language
import Maturity
import Scoring

// Why a theme has its level, in sentences.

extension ThemeOutcome {
  /// The levels in both readings, and how the theme stands to its target.
  func standing(in language: Language) -> [Block] {
    (audited.map { [corrected($0, in: language)] } ?? []) + [ownStanding(in: language)]
  }

  /// The levels after an audit, with how much of them was examined.
  private func corrected(_ audited: Audited, in language: Language) -> Block {
    guard audited.adjusted.bounds != nil else {
      return .paragraph(language.sentence(.noLevel, target: target))
    }
    let adjusted = language.levelInWords(audited.adjusted.bounds)
    let share = language.count(audited.examined, of: audited.active)
    let verified = language.levelInWords(audited.verified.bounds)
    let isWhole = audited.examined == audited.active
    let examined = Text(nl: "Getoetst: \(share) maatregelen.", en: "Examined: \(share) practices.")
    let alone = Text(
      nl: "Alleen met wat getoetst is: \(verified).", en: "By what was examined alone: \(verified)."
    )
    return .paragraph([
      Text(
        nl: "Gecorrigeerd waar getoetst is: \(adjusted).",
        en: "Adjusted where it was examined: \(adjusted).")[language],
      language.sentence(audited.adjustedDistance, target: target), examined[language],
      isWhole || audited.examined == 0 ? "" : alone[language],
    ])
  }

  private func ownStanding(in language: Language) -> Block {
    guard selfAssessed.bounds != nil else {
      return .paragraph(language.sentence(.noLevel, target: target))
    }
    let own = language.levelInWords(selfAssessed.bounds)
    let shown = language.levelInWords(supported.bounds)
    let selfTarget = language.sentence(selfDistance, target: target)
    if selfAssessed.bounds == supported.bounds {
      return .paragraph([
        Text(
          nl: "Zelf ingeschat en met onderbouwing: \(own).",
          en: "Self-assessed and supported: \(own).")[language],
        selfTarget, coverageSentence(in: language),
      ])
    }
    return .paragraph([
      Text(nl: "Zelf ingeschat: \(own).", en: "Self-assessed: \(own).")[language], selfTarget,
      Text(
        nl: "Met onderbouwing: \(shown).",
        en: "Supported by evidence: \(shown).")[language],
      selfDistance == supportedDistance
        ? "" : language.sentence(supportedDistance, target: target),
      coverageSentence(in: language),
    ])
  }

  /// How much is answered, where something is not; of what a score rests on, in any case.
  private func coverageSentence(in language: Language) -> String {
    let coverage = selfAssessed.coverage
    guard coverage.known < coverage.active || !selfAssessed.parts.isEmpty else { return "" }
    let number = language.count(coverage.known, of: coverage.active)
    let leftOut =
      coverage.notApplicable == 0
      ? Text(same: "")
      : Text(
        nl: ", waarvan \(coverage.notApplicable) niet van toepassing",
        en: ", of which \(coverage.notApplicable) not applicable")
    return switch language {
    case .nl:
      coverage.active == 1 && coverage.known == 0
        ? "De ene maatregel is nog niet beantwoord."
        : "Beantwoord: \(number) maatregelen\(leftOut.nl)."
    case .en:
      coverage.active == 1 && coverage.known == 0
        ? "The one practice has not been answered yet."
        : "Answered: \(number) practices\(leftOut.en)."
    }
  }

  /// The scores that the level rests on, each with its rule and its maximum.
  ///
  /// A rule without scores is named where it is the theme's own.
  func scores(in language: Language) -> Block? {
    guard !selfAssessed.parts.isEmpty else {
      return theme.rule.map { rule in
        .paragraph(
          Text(
            nl: "Dit thema heeft een eigen regel: \(rule.name.title.nl).",
            en: "This theme has a rule of its own: \(rule.name.title.en).")[language])
      }
    }
    let adjusted = Text(
      nl: "Gecorrigeerd waar getoetst is: ", en: "Adjusted where it was examined: ")
    let shown = Text(nl: "Met onderbouwing: ", en: "Supported by evidence: ")
    let shownParts = supported.parts == selfAssessed.parts ? [] : supported.parts
    let sentences =
      (audited?.adjusted.parts ?? []).map {
        adjusted[language] + language.score($0, isInside: true)
      } + selfAssessed.parts.map { language.score($0) }
      + shownParts.map { shown[language] + language.score($0, isInside: true) }
    // Several levels or requirements, each with its own score, are easier found under each other.
    return sentences.count > 2 ? .bullets(sentences) : .paragraph(sentences)
  }

  /// What holds back the next level and what keeps this one; each list names up to a limit.
  func reasons(_ assessment: Assessment, in language: Language, limit: Int) -> [Block] {
    gap(assessment, in: language, limit: limit)
      + evidenceGap(assessment, in: language, limit: limit)
      + hold(assessment, in: language)
  }

  private func gap(_ assessment: Assessment, in language: Language, limit: Int) -> [Block] {
    guard let bounds = leading.bounds else { return [] }
    guard let next = leading.next else {
      return bounds.settled == nil
        ? []
        : [
          .paragraph(
            Text(
              nl: "Een hoger niveau kent dit thema niet.",
              en: "This theme has no higher level.")[language])
        ]
    }
    // After an audit, what only lacks evidence is said with the evidence.
    let obstacles =
      audited == nil || next.steps != nil
      ? next.obstacles : next.obstacles.filter { !lacksOnlyEvidence($0, assessment) }
    guard !obstacles.isEmpty else { return [] }
    let leavesChoice = next.leavesChoice(assessment.questionnaire.rule(ofTheme: index))
    let items = obstacles.prefix(limit).map { obstacle in
      "\(obstacle.practice.id): \(obstacle.practice.statement[language]) "
        + (leavesChoice
          ? move(obstacle, assessment, in: language)
          : need(obstacle, assessment, in: language))
    }
    if leavesChoice, let way = next.way(leading.coverage, assessment, in: language) {
      return [way, .bullets(items + language.more(obstacles.count - limit))]
    }
    return [
      .paragraph(
        Text(
          nl: "Voor niveau \(next.level) is nodig:", en: "Level \(next.level) requires:")[language]),
      .bullets(items + language.more(obstacles.count - limit)),
    ]
  }

  private func need(
    _ obstacle: Obstacle, _ assessment: Assessment, in language: Language
  ) -> String {
    let scale = assessment.questionnaire.scale
    let required = obstacle.practice.naming(obstacle.required, on: scale, in: language)
    let now =
      obstacle.range.lowerBound < obstacle.range.upperBound
      ? Text(nl: "Nog niet beantwoord", en: "Not answered yet")[language]
      : Text(nl: "Nu", en: "Now")[language]
        + " ‘\(scale[obstacle.range.lowerBound].title[language])’"
    let need = Text(nl: "nodig is \(required)", en: "\(required) is required")[language]
    guard obstacle.practice.essential != nil else { return "\(now); \(need)." }
    return "\(now); \(need), "
      + Text(nl: "want de maatregel is onmisbaar.", en: "because the practice is essential.")[
        language]
  }

  /// What one way to a level makes of a practice, where another way may do without.
  private func move(
    _ obstacle: Obstacle, _ assessment: Assessment, in language: Language
  ) -> String {
    let scale = assessment.questionnaire.scale
    let goal = obstacle.practice.naming(obstacle.required, on: scale, in: language)
    guard obstacle.range.lowerBound == obstacle.range.upperBound else {
      return Text(
        nl: "Nog niet beantwoord; \(goal) volstaat.", en: "Not answered yet; \(goal) will do.")[
          language]
    }
    let now = scale[obstacle.range.lowerBound].title[language]
    return Text(nl: "Van ‘\(now)’ naar \(goal).", en: "From ‘\(now)’ to \(goal).")[language]
  }

  /// The practices that are rated high enough for the next supported level and lack evidence.
  private func evidenceGap(
    _ assessment: Assessment, in language: Language, limit: Int
  ) -> [Block] {
    guard let next = road.next else { return [] }
    let lacking = next.obstacles.filter { lacksOnlyEvidence($0, assessment) }
    guard !lacking.isEmpty else { return [] }
    let items = lacking.prefix(limit).map { obstacle in
      let missing = lack(of: obstacle.practice, assessment, in: language)
      return "\(obstacle.practice.id): \(obstacle.practice.statement[language]) \(missing)"
    }
    let introduction =
      next.steps == nil
      ? Text(
        nl: "Nog niet onderbouwd, terwijl niveau \(next.level) dat vraagt:",
        en: "Not supported by evidence yet, though level \(next.level) requires it:")
      : Text(
        nl: "Nog niet onderbouwd; deze onderbouwing brengt niveau \(next.level) dichterbij:",
        en: "Not supported by evidence yet; this evidence brings level \(next.level) nearer:")
    return [
      .paragraph(introduction[language]),
      .bullets(items + language.more(lacking.count - limit)),
    ]
  }

  /// Whether the answer a road starts from is high enough, so that only evidence is missing.
  private func lacksOnlyEvidence(_ obstacle: Obstacle, _ assessment: Assessment) -> Bool {
    guard let place = assessment.questionnaire.places[obstacle.practice.id],
      case .rated(let own) = assessment.answer(to: place, in: assessment.roadReading)
    else { return false }
    return own >= obstacle.required
  }

  /// Which evidence is missing; after an examination, which was not seen or does not hold.
  private func lack(
    of practice: Practice, _ assessment: Assessment, in language: Language
  ) -> String {
    guard let place = assessment.questionnaire.places[practice.id] else { return "" }
    let kinds = language.evidence(
      assessment.lackingEvidence(for: practice, in: assessment.roadReading))
    guard audited != nil, assessment.auditorsAnswer(to: place).isGiven else {
      return Text(
        nl: "Onderbouwing van \(kinds) ontbreekt nog.", en: "Evidence of \(kinds) is still missing."
      )[language]
    }
    return Text(
      nl: "Van \(kinds) heeft de auditor niets gezien dat standhoudt.",
      en: "Of \(kinds) the auditor has seen nothing that holds.")[language]
  }

  /// Warns where one practice alone carries the level, or a guess is among those that do.
  private func hold(_ assessment: Assessment, in language: Language) -> [Block] {
    guard let hold = leading.hold else { return [] }
    let leavesChoice = assessment.questionnaire.rule(ofTheme: index).leavesChoice
    return (leavesChoice ? margins(hold, in: language) : [])
      + warning(hold, assessment, in: language)
  }

  /// How far the scores may fall before the level is lost; nothing under a rule without scores.
  private func margins(_ hold: LevelHold, in language: Language) -> [Block] {
    guard !hold.margins.isEmpty else { return [] }
    let steps = language.steps(hold.steps)
    let loss =
      hold.steps == 1
      ? Text(
        nl: "Eén antwoord dat 1 stap lager uitvalt, kan niveau \(hold.level) al kosten.",
        en: "A single answer that turns out 1 step lower can already cost level \(hold.level).")
      : Text(
        nl: "Niveau \(hold.level) kan verloren gaan als antwoorden samen \(steps) lager uitvallen,"
          + " maar niet bij minder.",
        en:
          "Level \(hold.level) can be lost if answers turn out \(steps) lower in all, but not with"
          + " fewer.")
    return [
      .paragraph(
        hold.margins.map { language.margin($0, forLevel: hold.level) }
          + (hold.single == nil ? [loss[language]] : []))
    ]
  }

  private func warning(
    _ hold: LevelHold, _ assessment: Assessment, in language: Language
  ) -> [Block] {
    let guesses = hold.practices.filter { assessment.state.confidence(in: $0.id) == .guess }
    guard let single = hold.single else {
      guard !guesses.isEmpty else { return [] }
      let names = language.list(guesses.map(\.id))
      return [
        .paragraph(
          Text(
            nl: "Let op: niveau \(hold.level) rust mede op een gok: \(names).",
            en: "Note: level \(hold.level) rests in part on a guess: \(names).")[language])
      ]
    }
    let steps = language.steps(hold.steps)
    let guess =
      guesses.isEmpty
      ? "" : Text(nl: " Dat antwoord is een gok.", en: " That rating is a guess.")[language]
    return [
      .paragraph(
        Text(
          nl: "Let op: niveau \(hold.level) hangt het meest af van één maatregel, \(single.id)."
            + " Komt die \(steps) lager uit, dan is niveau \(hold.level) niet meer gehaald.",
          en: "Note: level \(hold.level) depends most on one practice, \(single.id)."
            + " If it turns out \(steps) lower, level \(hold.level) no longer holds.")[language]
          + guess)
    ]
  }
}

extension ScoringRule {
  /// Whether what one practice lacks can be made good by another, so that several ways lead to a
  /// level.
  fileprivate var leavesChoice: Bool {
    switch self {
    case .gate, .unscored: false
    case .minimum(let rule): rule.among == .subthemes
    case .threshold, .mean, .deduction, .joint: true
    }
  }
}

extension LevelGap {
  /// Whether the obstacles are one way of several, or all there is where no way leads there.
  func leavesChoice(_ rule: ScoringRule) -> Bool {
    steps != nil && (rule.leavesChoice || steps == .unreachable)
  }

  /// What the scores lack, and the least number of steps; nil under a rule without scores.
  func way(
    _ coverage: Coverage, _ assessment: Assessment, in language: Language
  ) -> Block? {
    guard let steps else { return nil }
    let scale = assessment.questionnaire.scale
    let lowest = scale[scale.lowest].title
    let open = Text(
      nl:
        "Wat nog niet is beantwoord, telt hierin als ‘\(lowest.nl)’; beantwoord dat eerst, want het"
        + " kan stappen schelen.",
      en:
        "What has not been answered yet counts as ‘\(lowest.en)’ in this; answer that first, since"
        + " it may save steps.")
    return .paragraph(
      shortfalls.map { language.shortfall($0, forLevel: level) }
        + (coverage.known < coverage.active ? [open[language]] : [])
        + [language.sentence(steps, toLevel: level)])
  }
}

extension Language {
  /// The line that says how many items a list leaves out; nothing where it leaves out none.
  func more(_ number: Int) -> [String] {
    guard number > 0 else { return [] }
    return [
      Text(nl: "en nog \(practices(number))", en: "and \(practices(number)) more")[self]
    ]
  }
}
