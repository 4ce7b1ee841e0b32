package import Assessment
import Hashing
import History
package import JSON
package import Language
import Maturity

/// What is answered, open and flagged in a record: what `peil status` prints.
package struct StatusOutput: Sendable {
  private let assessment: Assessment
  private let minutesToGo: Int
  private let now: Moment
  private let file: SignedFile
  private let order: TimeOrder

  /// - Parameters:
  ///   - assessment: the record with its definitions; also one that forbids scoring.
  ///   - minutesToGo: how long the rest will take, not negative.
  ///   - now: the present, against which moments are held.
  package init(_ assessment: Assessment, minutesToGo: Int, now: Moment) {
    precondition(minutesToGo >= 0, "a duration is not negative")
    self.now = now
    file = SignedFile(assessment.state)
    order = file.timeOrder(now: now)
    self.assessment = assessment
    self.minutesToGo = minutesToGo
  }

  private var questionnaire: Questionnaire { assessment.questionnaire }
  private var state: RecordState { assessment.state }

  private var answeredQuestions: Int { assessment.profileAnswers.count }

  private var answeredFacts: Int {
    questionnaire.keyFacts.count { state.factAnswer(to: $0.id) != nil }
  }

  private var finished: [Role] { Role.allCases.filter(state.isFinished) }
}

// MARK: - Document

extension StatusOutput {
  /// The status for people.
  package func document(in language: Language) -> Document {
    let title = Text(nl: "Stand van zaken", en: "Status")[language]
    return Document(language: language, title: "\(title): \(state.header.subject.name)") {
      Block.definitions(assessment.identification(in: language))
      assessment.readingNotes(in: language)
      critical(in: language)
      language.wrongMoments(of: [file], now: now)
      Block.definitions(counts(in: language))
      assessment.coverage(in: language)
      assessment.toConfirm(in: language)
      assessment.flagged(in: language)
      assessment.leftovers(in: language)
      Block.paragraph(assessment.provenance(in: language))
    }
  }

  private func counts(in language: Language) -> [Definition] {
    let progress = assessment.progress()
    let practices =
      questionnaire.isScored
      ? Text(nl: "Maatregelen beantwoord", en: "Practices answered")
      : Text(nl: "Vragen beantwoord", en: "Questions answered")
    let answered = Definition(
      practices[language], language.count(progress.answered, of: progress.active))
    return [answered] + profileCounts(in: language) + [
      Definition(Text(nl: "Nog te gaan", en: "Time to go")[language], toGo(in: language)),
      Definition(
        Text(nl: "Afgerond", en: "Finished")[language], closing(in: language)),
    ] + decisions(in: language) + [
      Definition(
        Text(nl: "Laatste wijziging", en: "Last change")[language], lastChange(in: language))
    ]
  }

  /// How much is answered of what only a questionnaire with levels asks.
  private func profileCounts(in language: Language) -> [Definition] {
    guard questionnaire.isScored else { return [] }
    return [
      Definition(
        Text(nl: "Profielvragen beantwoord", en: "Profile questions answered")[language],
        language.count(answeredQuestions, of: questionnaire.profile.questions.count)),
      Definition(
        Text(nl: "Kernfeiten beantwoord", en: "Key facts answered")[language],
        language.count(answeredFacts, of: questionnaire.keyFacts.count)),
    ]
  }

  /// What the board decided and who signed, where there is any of it.
  private func decisions(in language: Language) -> [Definition] {
    let adoption = state.adoption.map { adoption in
      Definition(
        Text(nl: "Besluit van het bestuur", en: "Decision of the board")[language],
        "\(adoption.decision), \(adoption.at.day.words(in: language))")
    }
    let signed = language.signers(of: file).map {
      Definition(Text(nl: "Getekend door", en: "Signed by")[language], $0)
    }
    return [adoption, signed].compactMap(\.self)
  }

  private func toGo(in language: Language) -> String {
    minutesToGo == 0
      ? Text(nl: "niets", en: "nothing")[language] : language.about(minutes: minutesToGo)
  }

  private func closing(in language: Language) -> String {
    guard !finished.isEmpty else { return Text(nl: "nee", en: "no")[language] }
    let roles = language.list(finished.map(language.role))
    return Text(nl: "ja, door: \(roles)", en: "yes, by: \(roles)")[language]
  }

  private func lastChange(in language: Language) -> String {
    guard let event = state.entries.last?.event else {
      return Text(nl: "nog geen antwoorden", en: "no answers yet")[language]
    }
    let moment =
      lastChangeIsWrong
      ? Text(nl: "op een onbekend tijdstip", en: "at an unknown moment")[language]
      : language.moment(event.at)
    return "\(moment), \(event.by) (\(language.role(event.role)))"
  }

  /// Whether the moment of the last line cannot be right, or somebody said that it is wrong.
  private var lastChangeIsWrong: Bool {
    guard let line = file.links.last?.line else { return false }
    return order.wrong.contains { $0.line.number == line }
      || file.corrections.contains { $0.lines.contains(line) }
  }

  private func critical(in language: Language) -> Block? {
    guard state.forbidsScoring else { return nil }
    return .note(
      Text(
        nl: "Let op: de meting bevat iets wat deze versie van Peil moet begrijpen om niveaus te"
          + " mogen bepalen. Gebruik een nieuwere versie.",
        en: "Note: the record contains something that this version of Peil must understand before"
          + " it may determine levels. Use a newer version.")[language])
  }
}

extension Assessment {
  /// The places of every practice, in order.
  var allPlaces: [PracticePlace] {
    questionnaire.themes.indices.flatMap { places(inTheme: $0) }
  }

  /// The practices that are flagged, with what is to be found out and by whom.
  func flagged(in language: Language) -> [Block] {
    let answers = profileAnswers
    let flags = allPlaces.compactMap { place -> String? in
      let practice = questionnaire[place]
      guard applies(place, given: answers) != false, let flag = state.flag(on: practice.id) else {
        return nil
      }
      let line = "\(practice.id): \(practice.statement[language])"
      guard let text = flag.text?.cleanLine, !text.isEmpty else { return line }
      return line + Text(nl: " Uit te zoeken: \(text)", en: " To find out: \(text)")[language]
    }
    if flags.isEmpty { return [] }
    return [
      .section(Text(nl: "Parkeerlijst", en: "Parking list")[language]) {
        Block.bullets(flags)
      }
    ]
  }

  /// What stands in the record and does not count.
  func leftovers(in language: Language) -> [Block] {
    let inactive = inactiveAnswers.map { PracticeRow($0, in: self) }
    let unknown = state.unknownEvents.map { entry in
      "\(entry.event.act.name): \(language.signature(of: entry.event))"
    }
    return [
      leftover(
        Text(nl: "Vervallen door de profielvragen", en: "Switched off by the profile questions"),
        Text(
          nl: "Deze antwoorden blijven bewaard en tellen niet mee, omdat de maatregel volgens de"
            + " profielvragen niet geldt.",
          en: "These answers are kept and do not count, because by the profile questions the"
            + " practice does not apply."),
        inactive.map { row in
          "\(row.practice.id): \(row.practice.statement[language])"
            + " \(language.answered(row.wording(in: language)))"
        }, in: language),
      leftover(
        Text(
          nl: "Antwoorden die niet in de vragenlijst passen",
          en: "Answers that do not fit the questionnaire"),
        Text(
          nl: "De vragenlijst kent deze maatregelen niet, of niet met dit antwoord. De antwoorden"
            + " blijven bewaard en tellen niet mee.",
          en: "The questionnaire does not have these practices, or not with this answer. The"
            + " answers are kept and do not count."),
        strayAnswers.map { stray($0, in: language) }, in: language),
      leftover(
        Text(nl: "Niet herkend", en: "Not recognised"),
        Text(
          nl: "Een nieuwere versie van Peil heeft dit vastgelegd. Het blijft bewaard en telt hier"
            + " niet mee.",
          en: "A newer version of Peil recorded this. It is kept and does not count here."),
        unknown, in: language),
    ].compactMap(\.self)
  }

  /// An answer that has no place, as it stands in the record.
  private func stray(_ practice: String, in language: Language) -> String {
    let answer =
      switch state.answer(to: practice) {
      case .rated(let rating): "‘\(rating)’"
      case .notApplicable(let reason):
        Text(nl: "niet van toepassing, \(reason)", en: "not applicable, \(reason)")[language]
      case nil: ""
      }
    let signature = state.answerEvent(to: practice).map { language.signature(of: $0) } ?? ""
    return "\(practice): \(answer), \(signature)"
  }

  private func leftover(
    _ title: Text, _ explanation: Text, _ items: [String], in language: Language
  ) -> Block? {
    if items.isEmpty { return nil }
    return .section(title[language]) {
      Block.paragraph(explanation[language])
      Block.bullets(items)
    }
  }

  /// Answered practices that the profile has switched off.
  var inactiveAnswers: [PracticePlace] {
    let answers = profileAnswers
    return allPlaces.filter { answer(to: $0).isGiven && applies($0, given: answers) == false }
  }
}

// MARK: - CSV

extension StatusOutput {
  /// One row for each theme.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "theme", "title", "active", "answered", "open", "notApplicable", "flagged",
        "inactiveAnswers",
      ],
      rows: questionnaire.themes.indices.map { index in
        let theme = questionnaire.themes[index]
        let progress = assessment.progress(theme: index)
        let numbers = [
          progress.active, progress.answered, progress.open, progress.notApplicable,
          progress.flagged, progress.inactiveAnswers,
        ]
        return [.text(theme.id), .text(theme.title[language])] + numbers.map(CSVCell.integer)
      })
  }
}

// MARK: - JSON

extension StatusOutput {
  /// The status for scripts; its schema is `status.schema.json`.
  package var json: JSONValue {
    .object(
      assessment.identificationMembers(format: "peil-status") + [
        ("minutesToGo", .integer(minutesToGo)),
        ("finishedBy", .array(finished.map { .string($0.rawValue) })),
        ("lastChange", lastChangeJSON),
        ("wrongMoments", .array(file.wrongMomentsJSON(now: now))),
        (
          "profileQuestions",
          part(answeredQuestions, of: questionnaire.profile.questions.count)
        ),
        ("keyFacts", part(answeredFacts, of: questionnaire.keyFacts.count)),
        ("practices", .object(assessment.progress().members)),
        ("themes", .array(questionnaire.themes.indices.map(theme))),
      ] + assessment.leftoverMembers)
  }

  private func part(_ answered: Int, of all: Int) -> JSONValue {
    .object([("answered", .integer(answered)), ("all", .integer(all))])
  }

  private var lastChangeJSON: JSONValue {
    guard let event = state.entries.last?.event else { return .null }
    return .object([
      ("at", .string(orNull: lastChangeIsWrong ? nil : event.at.iso)), ("by", .string(event.by)),
      ("role", .string(event.role.rawValue)), ("event", .string(event.act.name)),
    ])
  }

  private func theme(_ index: Int) -> JSONValue {
    let theme = questionnaire.themes[index]
    let flags = theme.practices.compactMap { practice -> JSONValue? in
      state.flag(on: practice.id).map { flag in
        .object([("practice", .string(practice.id)), ("text", .string(orNull: flag.text))])
      }
    }
    return .object(
      [("id", .string(theme.id)), ("title", .text(theme.title))]
        + assessment.progress(theme: index).members + [("flags", .array(flags))])
  }
}

extension Progress {
  fileprivate var members: [(String, JSONValue)] {
    [
      ("active", .integer(active)),
      ("answered", .integer(answered)),
      ("open", .integer(open)),
      ("notApplicable", .integer(notApplicable)),
      ("flagged", .integer(flagged)),
      ("inactiveAnswers", .integer(inactiveAnswers)),
    ]
  }
}

extension Assessment {
  /// What stands in the record and does not count, for scripts.
  var leftoverMembers: [(String, JSONValue)] {
    let unknown = state.unknownEvents.map { entry -> JSONValue in
      var isCritical = false
      if case .unknown(_, let critical) = entry.event.act { isCritical = critical }
      return .object([
        ("event", .string(entry.event.act.name)), ("critical", .bool(isCritical)),
        ("by", .string(entry.event.by)), ("at", .string(entry.event.at.iso)),
        ("hash", .string(entry.hash.hexadecimal)),
      ])
    }
    return [
      ("strayAnswers", .array(strayAnswers.map(JSONValue.string))),
      ("unknownEvents", .array(unknown)),
    ]
  }
}
