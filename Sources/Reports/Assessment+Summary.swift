import Assessment
import Language
import Maturity
import Scoring

// What can be said of all themes together without an overall level.

extension Assessment {
  /// How many themes reach their targets in each reading, and which are lowest.
  ///
  /// After an audit its reading comes first: a sample verifies few whole levels, so that the levels
  /// corrected where somebody looked say most.
  func summary(of outcomes: [ThemeOutcome], in language: Language) -> [Block] {
    (auditedTargets(outcomes, in: language).map { [.paragraph($0)] } ?? []) + [
      .paragraph(
        targets(outcomes, in: language) + supportedTargets(outcomes, in: language))
    ] + weakest(outcomes, in: language) + withoutLevel(outcomes, in: language)
      + guesses(outcomes, in: language)
  }

  /// How many themes reach their targets after correction, and how much that rests on; nil without
  /// an audit that concludes on levels.
  func auditedTargets(_ outcomes: [ThemeOutcome], in language: Language) -> [String]? {
    guard readings.contains(.adjusted) else { return nil }
    let share = examinedShare(in: language)
    let counts = outcomes.counts(\.leadingDistance)
    guard counts.comparable > 0 else { return [share] }
    return [
      share, reached(counts, by: Reading.adjusted.basis, in: language),
      below(counts.below, in: language), open(counts.open, in: language),
    ]
  }

  /// How many practices an auditor examined, with what that means for the rest.
  func examinedShare(in language: Language) -> String {
    let (examined, active) = examined()
    let share = language.count(examined, of: active)
    return Text(
      nl: "De auditor heeft \(share) maatregelen getoetst"
        + (examined == active
          ? "."
          : "; van de andere telt wat de instelling aandroeg, en daar is niets van getoetst."),
      en: "The auditor examined \(share) practices"
        + (examined == active
          ? "." : "; for the others what the institution put forward counts, none of it examined."))[
        language]
  }

  /// How much of the levels rests on guesses; nothing where nobody said of an answer that it is one.
  private func guesses(_ outcomes: [ThemeOutcome], in language: Language) -> [Block] {
    let number = outcomes.reduce(0) { $0 + guesses(theme: $1.index).count }
    guard number > 0 else { return [] }
    let resting = outcomes.compactMap { outcome -> String? in
      let without = boundsWithoutGuesses(theme: outcome.index)
      guard without != outcome.selfAssessed.bounds else { return nil }
      return Text(
        nl: "\(outcome.theme.title.nl): \(language.levelInWords(outcome.selfAssessed.bounds)),"
          + " zonder gokken \(language.levelInWords(without)).",
        en: "\(outcome.theme.title.en): \(language.levelInWords(outcome.selfAssessed.bounds)),"
          + " without guesses \(language.levelInWords(without)).")[language]
    }
    let said = Text(
      nl: number == 1 ? "Eén antwoord is een gok." : "\(number) antwoorden zijn een gok.",
      en: number == 1 ? "One rating is a guess." : "\(number) ratings are guesses.")[language]
    guard !resting.isEmpty else {
      return [
        .paragraph(
          said
            + Text(
              nl: " Geen niveau rust erop.", en: " No level rests on them.")[language])
      ]
    }
    return [
      .paragraph(
        said
          + Text(
            nl: " Deze niveaus rusten erop:", en: " These levels rest on them:")[language]),
      .bullets(resting),
    ]
  }

  /// How many practices an open profile question still decides about, where there are any.
  func undecided(in language: Language) -> Block? {
    let answers = profileAnswers
    let number = allPlaces.count { applies($0, given: answers) == nil }
    guard number > 0 else { return nil }
    return .paragraph(
      Text(
        nl:
          "Of \(language.practices(number)) van toepassing \(number == 1 ? "is" : "zijn"), hangt nog"
          + " af van open profielvragen. Zolang die openstaan, tellen alle mogelijkheden mee.",
        en:
          "Whether \(language.practices(number)) \(number == 1 ? "applies" : "apply") still depends"
          + " on open profile questions. As long as these are open, every possibility counts.")[
          language])
  }

  /// How many themes reach their targets, are below them or may be either, by self-assessment.
  func targets(_ outcomes: [ThemeOutcome], in language: Language) -> [String] {
    let counts = outcomes.counts(\.selfDistance)
    guard counts.comparable > 0 else { return [noTarget(in: language)] }
    return [
      reached(counts, by: Reading.selfAssessed.basis, in: language),
      below(counts.below, in: language),
      open(counts.open, in: language),
    ]
  }

  private func noTarget(in language: Language) -> String {
    guard profile.inForce == nil else {
      return Text(
        nl: "Voor geen enkel thema is een niveau met een streefniveau te vergelijken.",
        en: "For no theme can a level be compared with a target level.")[language]
    }
    return Text(
      nl: "Er zijn nog geen streefniveaus, omdat het risicoprofiel niet vaststaat.",
      en: "There are no target levels yet, because the risk profile is not settled.")[language]
  }

  private func reached(
    _ counts: TargetCounts, by basis: Text, in language: Language
  ) -> String {
    let all = language.themes(counts.comparable)
    let basis = language.capitalised(basis[language])
    return switch (language, counts.reached) {
    case (.nl, 0) where counts.comparable == 1:
      "\(basis) haalt het enige thema het streefniveau nog niet."
    case (.nl, 1) where counts.comparable == 1:
      "\(basis) haalt het enige thema het streefniveau."
    case (.nl, 0): "\(basis) haalt nog geen van de \(all) het streefniveau."
    case (.nl, 1): "\(basis) haalt 1 van de \(all) het streefniveau."
    case (.nl, _): "\(basis) halen \(counts.reached) van de \(all) het streefniveau."
    case (.en, 0) where counts.comparable == 1:
      "\(basis) the only theme does not reach its target level yet."
    case (.en, 1) where counts.comparable == 1:
      "\(basis) the only theme reaches its target level."
    case (.en, 0): "\(basis) none of the \(all) reaches its target level yet."
    case (.en, 1): "\(basis) 1 of the \(all) reaches its target level."
    case (.en, _): "\(basis) \(counts.reached) of the \(all) reach their target level."
    }
  }

  private func below(_ number: Int, in language: Language) -> String {
    switch (language, number) {
    case (.nl, 0): "Geen thema staat zeker onder het streefniveau."
    case (.nl, 1): "Onder het streefniveau staat 1 thema."
    case (.nl, _): "Onder het streefniveau staan \(number) thema’s."
    case (.en, 0): "No theme is below its target level for certain."
    case (.en, 1): "Below its target level is 1 theme."
    case (.en, _): "Below their target level are \(number) themes."
    }
  }

  private func open(_ number: Int, in language: Language) -> String {
    if number == 0 { return "" }
    return Text(
      nl: "Voor \(language.themes(number)) is dat nog onzeker, omdat niet alles is beantwoord.",
      en: "For \(language.themes(number)) this is still uncertain, because not everything has been"
        + " answered.")[language]
  }

  /// How many themes reach their targets as far as evidence was given.
  func supportedTargets(
    _ outcomes: [ThemeOutcome], in language: Language
  ) -> [String] {
    let counts = outcomes.counts(\.supportedDistance)
    guard counts.comparable > 0, questionnaire.asksEvidence else { return [] }
    let sentence =
      switch (language, counts.reached) {
      case (.nl, 0): "Met aangedragen onderbouwing haalt nog geen thema het streefniveau."
      case (.nl, 1): "Met aangedragen onderbouwing haalt 1 thema het streefniveau."
      case (.nl, _):
        "Met aangedragen onderbouwing halen \(counts.reached) thema’s het streefniveau."
      case (.en, 0): "Supported by evidence, no theme reaches its target level yet."
      case (.en, 1): "Supported by evidence, 1 theme reaches its target level."
      case (.en, _): "Supported by evidence, \(counts.reached) themes reach their target level."
      }
    return [sentence]
  }

  private func weakest(_ outcomes: [ThemeOutcome], in language: Language) -> [Block] {
    let weakest = outcomes.weakest
    guard let first = weakest.first else { return [] }
    let level = language.levelInWords(first.leading.bounds)
    let isSettled = outcomes.allSatisfy { $0.leading.bounds.map { $0.settled != nil } ?? true }
    let basis = leadingReading.basis
    let introduction =
      isSettled
      ? Text(
        nl: "Het laagst, \(basis.nl) (\(level)):",
        en: "Lowest, \(basis.en) (\(level)):")
      : Text(
        nl: "Het laagst van wat al vaststaat, \(basis.nl) (\(level)):",
        en: "Lowest of what is settled, \(basis.en) (\(level)):")
    return [.paragraph(introduction[language]), titles(weakest, in: language)]
  }

  private func withoutLevel(_ outcomes: [ThemeOutcome], in language: Language) -> [Block] {
    let without = outcomes.filter { $0.leading.bounds == nil }
    if without.isEmpty { return [] }
    let introduction = Text(
      nl: "Geen niveau, omdat er niets van toepassing is:",
      en: "Without a level, because nothing applies:")
    return [.paragraph(introduction[language]), titles(without, in: language)]
  }

  /// Titles under each other: several have a comma or an ‘and’ of their own.
  private func titles(_ outcomes: [ThemeOutcome], in language: Language) -> Block {
    let limit = 4
    let left = outcomes.count - limit
    let more = Text(
      nl: "en nog \(language.themes(left))", en: "and \(language.themes(left)) more")
    return .bullets(
      outcomes.prefix(limit).map { $0.theme.title[language] } + (left > 0 ? [more[language]] : []))
  }
}
