import Assessment
package import Comparison
import Hashing
import History
package import Language
import Maturity
import Scoring

/// Two waves of one institution beside each other: what `peil compare` writes.
package struct ComparisonOutput: Sendable {
  let comparison: WaveComparison

  /// What speaks against the comparison, where it was asked for all the same.
  let obstacles: [ComparisonObstacle]

  /// - Parameters:
  ///   - comparison: the two records.
  ///   - obstacles: what speaks against comparing them; printed at the top.
  package init(_ comparison: WaveComparison, obstacles: [ComparisonObstacle]) {
    self.comparison = comparison
    self.obstacles = obstacles
  }

  var questionnaire: Questionnaire { comparison.now.questionnaire }
  var scale: RatingScale { questionnaire.scale }

  func title(of theme: ThemeComparison) -> Text { questionnaire.themes[theme.theme].title }
}

// MARK: - Document

extension ComparisonOutput {
  /// The comparison for people, facts first.
  package func document(in language: Language) -> Document {
    let title = Text(nl: "Toen en nu", en: "Then and now")[language]
    let name = comparison.now.state.header.subject.name
    return Document(language: language, title: "\(title): \(name)") {
      Block.definitions(identification(in: language))
      warnings(in: language)
      for assessment in [comparison.then, comparison.now] {
        let wave = assessment.state.header.wave
        assessment.lossNotes(
          in: language, of: Text(nl: "de meting van \(wave)", en: "the record of \(wave)"))
      }
      comparison.now.unreleasedNote(in: language)
        ?? comparison.then.unreleasedNote(in: language)
      Block.section(Text(nl: "In het kort", en: "In short")[language]) {
        Block.paragraph(factSummary(in: language))
        Block.paragraph(verdictSummary(in: language))
        Block.note(
          Text(
            nl: "‘Niet vast te stellen’ betekent niet dat er niets is veranderd. Het betekent dat"
              + " de antwoorden van toen het niet kunnen bewijzen.",
            en: "‘Cannot be established’ does not mean that nothing has changed. It means that the"
              + " answers of then cannot prove it.")[language])
      }
      facts(in: language)
      levels(in: language)
      for theme in comparison.themes { self.theme(theme, in: language) }
      whole(in: language)
      practices(in: language)
      findings(in: language)
      contradictions(in: language)
      method(in: language)
      origin(in: language)
    }
  }

  private func identification(in language: Language) -> [Definition] {
    let now = comparison.now.state.header
    return [
      Definition(
        Text(nl: "Instelling", en: "Institution")[language],
        "\(now.subject.name) (\(language.sector(now.subject.sector)))"),
      Definition(
        Text(nl: "Toen", en: "Then")[language], wave(comparison.then, in: language)),
      Definition(Text(nl: "Nu", en: "Now")[language], wave(comparison.now, in: language)),
      Definition(
        Text(nl: "Vergeleken met", en: "Compared by")[language],
        comparison.crosswalk.map { "\($0.title[language]), \($0.version)" }
          ?? Text(nl: "dezelfde vragenlijst", en: "the same questionnaire")[language]),
      Definition(
        Text(nl: "Niveaus van nu", en: "Levels of now")[language],
        comparison.reading.title[language]),
    ]
  }

  private func wave(_ assessment: Assessment, in language: Language) -> String {
    let header = assessment.state.header
    let questionnaire = assessment.questionnaire
    return Text(
      nl: "meetronde \(header.wave), peildatum \(header.referenceDate.words(in: .nl)),"
        + " \(questionnaire.title.nl) (versie \(questionnaire.version))",
      en: "wave \(header.wave), reference date \(header.referenceDate.words(in: .en)),"
        + " \(questionnaire.title.en) (version \(questionnaire.version))")[language]
  }

  private func warnings(in language: Language) -> [Block] {
    // Of a first picture it must be said here too what it is.
    let status =
      comparison.now.questionnaire.asksLevels
      ? [Block.note(comparison.now.questionnaire.status[language])] : []
    let reworded = comparison.rewordedQuestionnaires.map { questionnaire in
      Block.note(
        Text(
          nl:
            "De tekst van ‘\(questionnaire.title.nl)’ is veranderd sinds de concordantie is"
            + " gemaakt."
            + " Wat zij vraagt en hoe het meetelt is gelijk gebleven.",
          en:
            "The text of ‘\(questionnaire.title.en)’ has changed since the crosswalk was made. What"
            + " it asks and how that counts has stayed the same.")[language])
    }
    guard !obstacles.isEmpty else { return status + reworded }
    return status + reworded + [
      .note(
        [
          .paragraph(
            Text(
              nl: "Let op: deze twee metingen zijn op verzoek toch vergeleken.",
              en: "Note: these two records were compared all the same, on request.")[language])
        ] + [.bullets(obstacles.map(language.sentence))])
    ]
  }

  // MARK: In short

  private func factSummary(in language: Language) -> [String] {
    let facts = comparison.facts.filter(\.isKeyFact)
    guard !facts.isEmpty else {
      return [
        Text(
          nl: "Geen kernfeit is in beide metingen gevraagd.",
          en: "No key fact was asked in both measurements.")[language]
      ]
    }
    let same = facts.filter { $0.relation == .equal }
    let answered = same.filter { $0.change != nil }
    let now = answered.count { $0.change == .appeared }
    let gone = answered.count { $0.change == .disappeared }
    let still = answered.count { $0.change == .unchanged }
    return [
      Text(
        nl:
          "Van de kernfeiten \(same.count == 1 ? "is" : "zijn") er \(same.count) in beide metingen"
          + " hetzelfde gevraagd;"
          + " \(answered.count) daarvan \(answered.count == 1 ? "is" : "zijn") beide keren met ja"
          + " of"
          + " nee beantwoord.",
        en:
          "Of the key facts, \(same.count) \(same.count == 1 ? "was" : "were") asked alike in both"
          + " measurements; \(answered.count) of these \(answered.count == 1 ? "was" : "were")"
          + " answered yes or no both times.")[language],
      Text(
        nl: "Nu wel en toen niet: \(now). Toen wel en nu niet: \(gone). Onveranderd: \(still).",
        en: "Now and not then: \(now). Then and not now: \(gone). Unchanged: \(still).")[language],
    ]
  }

  private func verdictSummary(in language: Language) -> [String] {
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = comparison.themes.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(language.verdict(verdict)): \(count)"
    }
    return [
      Text(
        nl: "Niveau per thema, van de \(language.themes(comparison.themes.count)).",
        en: "Level by theme, of the \(language.themes(comparison.themes.count)).")[language],
      language.capitalised(counts.joined(separator: "; ")) + ".",
    ]
  }

  // MARK: Facts

  private func facts(in language: Language) -> Block {
    .section(
      Text(
        nl: "De feiten: in beide metingen gevraagd", en: "The facts: asked in both measurements")[
          language]
    ) {
      if comparison.facts.isEmpty {
        Block.paragraph(
          Text(nl: "Er is niets in beide gevraagd.", en: "Nothing was asked in both.")[language])
      } else {
        factTable(
          comparison.facts.filter(\.isKeyFact),
          Text(
            nl: "Wat toen en nu is gevraagd, met de antwoorden.",
            en: "What was asked then and now, with the answers."), in: language)
        factTable(
          comparison.facts.filter { !$0.isKeyFact },
          Text(
            nl: "Maatregelen die toen met dezelfde woorden zijn gevraagd.",
            en: "Practices that were asked in the same words then."), in: language)
      }
    }
  }

  private func factTable(
    _ facts: [FactComparison], _ caption: Text, in language: Language
  ) -> Block? {
    guard !facts.isEmpty else { return nil }
    // What one questionnaire asks both times need not be read twice.
    let isSame = comparison.isSameQuestionnaire
    return .table(
      Table(
        caption: caption[language],
        columns: [
          Table.Column(
            (isSame
              ? Text(nl: "Gevraagd", en: "Asked") : Text(nl: "Gevraagd toen", en: "Asked then"))[
                language], wraps: true),
          Table.Column(Text(nl: "Toen", en: "Then")[language], wraps: true),
        ]
          + (isSame
            ? [] : [Table.Column(Text(nl: "Gevraagd nu", en: "Asked now")[language], wraps: true)])
          + [Table.Column(Text(nl: "Nu", en: "Now")[language], wraps: true)],
        rows: facts.map { fact in
          let difference = language.difference(fact.relation)
          let asked = fact.now.statement[language] + (difference.isEmpty ? "" : " (\(difference))")
          return
            ([fact.then.statement[language], answer(fact.then, in: language)]
            + (isSame ? [] : [asked]) + [answer(fact.now, in: language)]).map { [.text($0)] }
        }))
  }

  private func answer(_ side: FactComparison.Side, in language: Language) -> String {
    if side.isUncited {
      return Text(
        nl: "telt niet: geen vindplaats", en: "does not count: no citation")[language]
    }
    let answer = side.title?[language] ?? language.fact(nil)
    guard !side.citations.isEmpty else { return answer }
    return "\(answer) (\(side.citations.joined(separator: "; ").cleanLine))"
  }

  // MARK: Levels

  private func levels(in language: Language) -> Block {
    .section(
      Text(nl: "De niveaus, voor zover te bewijzen", en: "The levels, as far as can be proven")[
        language]
    ) {
      Block.figure(
        Figure(
          changes(in: language),
          table: Table(
            caption: Text(
              nl: "Per thema het oordeel op de gemeenschappelijke kern.",
              en: "The verdict on the common core by theme.")[language],
            columns: [
              Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
              Table.Column(Text(nl: "Oordeel", en: "Verdict")[language]),
              Table.Column(Text(nl: "Kern toen", en: "Core then")[language], .trailing),
              Table.Column(Text(nl: "Kern nu", en: "Core now")[language], .trailing),
              Table.Column(Text(nl: "Iets bekend", en: "Known")[language], .trailing),
            ],
            rows: comparison.themes.map { theme in
              [
                title(of: theme)[language], language.verdict(theme.verdict),
                language.levels(theme.core?.then), language.levels(theme.core?.now),
                language.count(theme.known.count, of: theme.active),
              ].map { [.text($0)] }
            })))
      Block.paragraph(
        Text(
          nl: "‘Iets bekend’ zegt van hoeveel maatregelen van het thema de antwoorden van toen iets"
            + " zeggen.",
          en: "‘Known’ says of how many practices of the theme the answers of then say something.")[
            language])
    }
  }

  private func theme(_ theme: ThemeComparison, in language: Language) -> Block? {
    guard !theme.practices.isEmpty else { return nil }
    let id = questionnaire.themes[theme.theme].id
    return .section("\(id) \(title(of: theme)[language])") {
      Block.paragraph(
        [language.sentence(theme.verdict), sensitivity(theme, in: language)]
          + theme.limits.map(language.sentence))
      if theme.verdict != .notEstablished || !theme.known.isEmpty {
        Block.table(practiceTable(theme, in: language))
      }
    }
  }

  private func sensitivity(_ theme: ThemeComparison, in language: Language) -> String {
    guard theme.verdict != .notEstablished else { return "" }
    guard theme.verdictOneStepOff != theme.verdict else {
      return Text(
        nl: "Dat blijft zo als elk antwoord van toen er één stap naast zit.",
        en: "That stays so if each answer of then is one step off.")[language]
    }
    guard theme.verdictOneStepOff != .notEstablished else {
      return Text(
        nl: "Zit elk antwoord van toen er één stap naast, dan is het niet meer vast te stellen.",
        en: "If each answer of then is one step off, it can no longer be established.")[language]
    }
    let left = language.verdict(theme.verdictOneStepOff)
    return Text(
      nl: "Zit elk antwoord van toen er één stap naast, dan blijft over: \(left).",
      en: "If each answer of then is one step off, what remains is: \(left).")[language]
  }

  private func practiceTable(_ theme: ThemeComparison, in language: Language) -> Table {
    let isSame = comparison.isSameQuestionnaire
    return Table(
      caption: Text(
        nl: "De maatregelen van \(questionnaire.themes[theme.theme].id) waarop het oordeel rust.",
        en: "The practices of \(questionnaire.themes[theme.theme].id) that the verdict rests on.")[
          language],
      columns: [
        Table.Column(Text(nl: "Maatregel", en: "Practice")[language])
      ]
        + (isSame
          ? []
          : [
            Table.Column(
              Text(nl: "Antwoorden van toen", en: "Answers of then")[language], wraps: true)
          ]) + [
          Table.Column(Text(nl: "Toen", en: "Then")[language], wraps: true),
          Table.Column(Text(nl: "Nu", en: "Now")[language], wraps: true),
          Table.Column(Text(nl: "Oordeel", en: "Verdict")[language]),
        ],
      rows: theme.practices.map { practice in
        ([questionnaire[practice.place].id]
          + (isSame ? [] : [sources(practice, in: language)]) + [
            then(practice, in: language), language.ratings(practice.now, on: scale),
            counted(practice, in: language),
          ]).map { [.text($0)] }
      })
  }

  /// The earlier answers that narrow a practice; a relation that never does would only distract.
  private func sources(_ practice: PracticeComparison, in language: Language) -> String {
    let earlier = comparison.then.questionnaire
    return practice.sources.filter { $0.relation?.narrows ?? true }.map { source in
      let answer =
        source.rating.map { earlier.scale[$0].title[language] }
        ?? Text(nl: "onbekend", en: "unknown")[language]
      return source.relation == nil ? answer : "\(earlier[source.place].id): \(answer)"
    }.joined(separator: ", ")
  }

  private func then(_ practice: PracticeComparison, in language: Language) -> String {
    switch practice.then {
    case .range(let range): language.ratings(range, on: scale)
    case .contradiction: Text(nl: "tegenspraak", en: "contradiction")[language]
    }
  }

  private func counted(_ practice: PracticeComparison, in language: Language) -> String {
    switch practice.counts {
    case true?: language.verdict(practice.verdict)
    case false?:
      Text(nl: "telt niet in beide mee", en: "does not count in both")[language]
    case nil:
      Text(nl: "nog open of het meetelt", en: "still open whether it counts")[language]
    }
  }

  // MARK: Whole themes

  private func whole(in language: Language) -> Block {
    .section(
      Text(
        nl: "Het hele thema en het streefniveau", en: "The whole theme and its target level")[
          language]
    ) {
      Block.paragraph(
        comparison.isSameQuestionnaire
          ? ""
          : Text(
            nl: "Van de meeste maatregelen is over toen niets bekend. Het hele niveau van toen is"
              + " daarom meestal een breed bereik, voor het risicoprofiel en de streefniveaus van"
              + " nu.",
            en: "Of most practices nothing is known of then. The whole level of then is therefore"
              + " mostly a wide range, for the risk profile and the target levels of now.")[
              language])
      Block.table(
        Table(
          caption: Text(
            nl: "Het niveau van het hele thema toen en nu, met de afstand tot het streefniveau.",
            en: "The level of the whole theme then and now, with the distance to its target.")[
              language],
          columns: [
            Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
            Table.Column(Text(nl: "Toen", en: "Then")[language], .trailing),
            Table.Column(Text(nl: "Nu", en: "Now")[language], .trailing),
            Table.Column(Text(nl: "Streef", en: "Target")[language], .trailing),
            Table.Column(Text(nl: "Afstand toen", en: "Distance then")[language], wraps: true),
            Table.Column(Text(nl: "Afstand nu", en: "Distance now")[language], wraps: true),
          ],
          rows: comparison.themes.map { theme in
            let targets = theme.targets
            let target =
              targets.then == targets.now
              ? language.target(targets.now)
              : "\(language.target(targets.then)) → \(language.target(targets.now))"
            return [
              title(of: theme)[language], language.level(theme.whole.then),
              language.level(theme.whole.now), target, language.distance(theme.distances.then),
              language.distance(theme.distances.now),
            ].map { [.text($0)] }
          }))
    }
  }

  /// The practices whose rating moved, where both waves answered the same questionnaire.
  private func practices(in language: Language) -> Block? {
    guard comparison.isSameQuestionnaire else { return nil }
    let moved = comparison.themes.flatMap(\.practices).filter {
      [.higher, .lower].contains($0.verdict)
    }
    return .section(Text(nl: "Per maatregel", en: "By practice")[language]) {
      if moved.isEmpty {
        Block.paragraph(
          Text(
            nl: "Van geen maatregel is vast te stellen dat de score veranderde.",
            en: "Of no practice can it be established that its rating changed.")[language])
      } else {
        Block.bullets(
          moved.map { practice in
            let asked = questionnaire[practice.place]
            return "\(asked.id): \(then(practice, in: language)) → "
              + "\(language.ratings(practice.now, on: scale)). \(asked.statement[language])"
          })
      }
    }
  }

  private func contradictions(in language: Language) -> Block? {
    let practices = comparison.themes.flatMap(\.practices).filter { $0.then == .contradiction }
    guard !practices.isEmpty else { return nil }
    return .section(Text(nl: "Tegenspraak", en: "Contradictions")[language]) {
      Block.paragraph(
        Text(
          nl: "Deze antwoorden van toen kunnen niet allemaal waar zijn. Er is niets uit afgeleid.",
          en: "These answers of then cannot all be true. Nothing was concluded from them.")[
            language])
      Block.bullets(
        practices.map { "\(questionnaire[$0.place].id): \(sources($0, in: language))" })
    }
  }

  private func origin(in language: Language) -> Block {
    .section(Text(nl: "Herkomst", en: "Origin")[language]) {
      Block.paragraph(comparison.then.provenance(in: language))
      Block.paragraph(comparison.now.provenance(in: language))
      if let crosswalk = comparison.crosswalk {
        Block.paragraph(
          Text(
            nl: "Concordantie \(crosswalk.id), versie \(crosswalk.version). \(crosswalk.status.nl)",
            en: "Crosswalk \(crosswalk.id), version \(crosswalk.version). \(crosswalk.status.en)")[
              language])
      }
    }
  }
}
