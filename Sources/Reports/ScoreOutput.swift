package import Assessment
import History
package import JSON
package import Language
import Maturity
import Scoring

/// The levels of a record by theme, with targets and reasons: what `peil score` prints.
package struct ScoreOutput: Sendable {
  private let assessment: Assessment
  private let outcomes: [ThemeOutcome]

  /// How many practices a list of reasons names in the document; the JSON names all.
  private static let namedPractices = 3

  /// Works out the levels; a record that forbids scoring is the caller's to refuse.
  package init(_ assessment: Assessment) {
    self.init(assessment, outcomes: assessment.outcomes)
  }

  /// For a caller that has the outcomes already.
  init(_ assessment: Assessment, outcomes: [ThemeOutcome]) {
    self.assessment = assessment
    self.outcomes = outcomes
  }
}

// MARK: - Document

extension ScoreOutput {
  /// The levels for people, the summary first.
  package func document(in language: Language) -> Document {
    let title = Text(nl: "Niveaus per thema", en: "Levels by theme")[language]
    return Document(
      language: language, title: "\(title): \(assessment.state.header.subject.name)"
    ) {
      Block.definitions(assessment.identification(in: language))
      assessment.readingNotes(in: language)
      assessment.auditNote(in: language)
      Block.section(Text(nl: "Samenvatting", en: "Summary")[language]) {
        assessment.summary(of: outcomes, in: language)
        assessment.undecided(in: language)
        Block.figure(
          Figure(
            assessment.profileChart(outcomes, in: language), table: outcomes.table(in: language)))
        assessment.statusNote(in: language)
      }
      Block.section(Text(nl: "Per thema", en: "By theme")[language]) {
        for outcome in outcomes {
          Block.section(outcome.heading(in: language)) {
            outcome.standing(in: language)
            outcome.scores(in: language)
            outcome.reasons(assessment, in: language, limit: Self.namedPractices)
          }
        }
      }
      Block.paragraph(assessment.provenance(in: language))
    }
  }
}

extension ThemeOutcome {
  /// The identifier and the title.
  func heading(in language: Language) -> String {
    "\(theme.id) \(theme.title[language])"
  }
}

extension [ThemeOutcome] {
  /// A row for each theme: every reading, target, distance and coverage.
  func table(in language: Language) -> Table {
    let isAudited = contains { $0.audited != nil }
    let rows = map { outcome -> [Table.Cell] in
      let coverage = outcome.selfAssessed.coverage
      let audited = outcome.audited.map {
        [
          language.level($0.adjusted.bounds), language.level($0.verified.bounds),
          language.count($0.examined, of: $0.active),
        ]
      }
      let cells =
        [
          outcome.theme.title[language], language.level(outcome.selfAssessed.bounds),
          language.level(outcome.supported.bounds),
        ] + (audited ?? []) + [
          language.target(outcome.target), language.distance(outcome.leadingDistance),
        ] + (isAudited ? [] : [language.count(coverage.known, of: coverage.active)])
      return cells.map { [.text($0)] }
    }
    return Table(
      caption: (isAudited
        ? Text(
          nl: "Het niveau van elk thema. ‘Te gaan’ volgt uit het gecorrigeerde niveau:"
            + " dat van de auditor waar getoetst is, en anders dat met onderbouwing.",
          en: "The level of each theme. ‘To go’ follows from the adjusted level: the auditor’s"
            + " where it was examined, and else the supported one.")
        : Text(
          nl: "Het niveau van elk thema. ‘Te gaan’ volgt uit het zelf ingeschatte niveau.",
          en: "The level of each theme. ‘To go’ follows from the self-assessed level."))[language],
      columns: columns(isAudited: isAudited, in: language), rows: rows)
  }

  private func columns(isAudited: Bool, in language: Language) -> [Table.Column] {
    let known = Table.Column(Text(nl: "Bekend", en: "Known")[language])
    let audited = [
      Table.Column(Reading.adjusted.title[language]),
      Table.Column(Reading.verified.title[language]),
      Table.Column(Text(nl: "Bekeken", en: "Examined")[language]),
    ]
    return [
      Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
      Table.Column(Reading.selfAssessed.title[language], wraps: isAudited),
      Table.Column(Reading.supported.title[language], wraps: isAudited),
    ] + (isAudited ? audited : []) + [
      Table.Column(Text(nl: "Streefniveau", en: "Target")[language]),
      Table.Column(Text(nl: "Te gaan", en: "To go")[language], wraps: true),
    ] + (isAudited ? [] : [known])
  }
}

// MARK: - CSV

extension ScoreOutput {
  /// One row for each theme.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "theme", "title", "target", "selfLow", "selfHigh", "supportedLow", "supportedHigh",
        "mayBeNone", "known", "notApplicable", "active", "distance", "supportedDistance",
        "guesses", "selfWithoutGuessesLow", "selfWithoutGuessesHigh", "rule", "highestLevel",
        "scoreOf", "scoreLow", "scoreHigh", "supportedScoreLow", "supportedScoreHigh",
        "maximumScore",
      ] + (isAudited ? Self.auditedHeader : []),
      rows: outcomes.map { outcome in
        let cells: [CSVCell] = [
          .text(outcome.theme.id),
          .text(outcome.theme.title[language]),
          .integer(orEmpty: outcome.target),
          .integer(orEmpty: outcome.selfAssessed.bounds?.low),
          .integer(orEmpty: outcome.selfAssessed.bounds?.high),
          .integer(orEmpty: outcome.supported.bounds?.low),
          .integer(orEmpty: outcome.supported.bounds?.high),
          .truth(outcome.selfAssessed.bounds?.mayBeNone ?? true),
          .integer(outcome.selfAssessed.coverage.known),
          .integer(outcome.selfAssessed.coverage.notApplicable),
          .integer(outcome.selfAssessed.coverage.active),
          .text(outcome.selfDistance.id),
          .text(outcome.supportedDistance.id),
        ]
        return cells + guesses(outcome) + scores(outcome)
          + (outcome.audited.map(auditedCells) ?? [])
      })
  }

  private func guesses(_ outcome: ThemeOutcome) -> [CSVCell] {
    let without = assessment.boundsWithoutGuesses(theme: outcome.index)
    return [
      .integer(assessment.guesses(theme: outcome.index).count),
      .integer(orEmpty: without?.low),
      .integer(orEmpty: without?.high),
    ]
  }

  /// The rule, and the scores as they are shown; several of them on lines of their own.
  private func scores(_ outcome: ThemeOutcome) -> [CSVCell] {
    let questionnaire = assessment.questionnaire
    let parts = outcome.selfAssessed.parts
    func numbers(_ parts: [ScoredPart], _ number: (ScoredPart) -> Rational) -> CSVCell {
      parts.isEmpty
        ? .empty : .decimals(parts.map { CSVCell.Decimal(number($0), $0.rounding) })
    }
    return [
      .text(questionnaire.rule(ofTheme: outcome.index).name.rawValue),
      .integer(orEmpty: questionnaire.levels.last?.number),
      parts.isEmpty ? .empty : .text(parts.map(\.scope.id).joined(separator: "\n")),
      numbers(parts, \.low),
      numbers(parts, \.high),
      numbers(outcome.supported.parts, \.low),
      numbers(outcome.supported.parts, \.high),
      numbers(parts, \.maximum),
    ]
  }

  private var isAudited: Bool { outcomes.contains { $0.audited != nil } }

  /// The columns that a dossier adds at the end, so that those before stay where they were.
  private static let auditedHeader = [
    "verifiedLow", "verifiedHigh", "adjustedLow", "adjustedHigh", "examined", "adjustedDistance",
  ]

  private func auditedCells(_ audited: ThemeOutcome.Audited) -> [CSVCell] {
    [
      .integer(orEmpty: audited.verified.bounds?.low),
      .integer(orEmpty: audited.verified.bounds?.high),
      .integer(orEmpty: audited.adjusted.bounds?.low),
      .integer(orEmpty: audited.adjusted.bounds?.high), .integer(audited.examined),
      .text(audited.adjustedDistance.id),
    ]
  }
}

// MARK: - JSON

extension ScoreOutput {
  /// The levels for scripts; its schema is `score.schema.json`.
  package var json: JSONValue {
    .object(assessment.identificationMembers(format: "peil-score") + members)
  }

  /// What the score and the report have in common.
  var members: [(String, JSONValue)] {
    [
      ("rule", assessment.ruleJSON),
      ("themes", .array(outcomes.map { $0.json(assessment) })),
    ] + (assessment.audit.map { [("audit", $0.origin)] } ?? [])
  }
}
