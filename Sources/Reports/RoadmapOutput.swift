package import Assessment
import Charts
import History
package import JSON
package import Language
import Maturity
import Scoring

/// What to do to reach the targets, cheapest first: what `peil roadmap` prints.
///
/// Levels are those of the supported reading, or after an audit the adjusted one. There is no order over themes but that of the
/// questionnaire: a board weighs those itself.
package struct RoadmapOutput: Sendable {
  private let assessment: Assessment
  private let roads: [Road]
  private let reach: Reach

  /// Which themes a road is given for, and how far it goes.
  package enum Reach: Hashable, Sendable {
    /// The themes that are not at their target for certain, to that target.
    case targets
    /// Every theme, to its target, or to the next level where that is reached or not there.
    case allThemes
    /// Every theme that is not at a level for certain, to that level.
    case level(Int)
  }

  /// A theme with the level it is to reach.
  private struct Road: Sendable {
    let outcome: ThemeOutcome
    let destination: Int
    let stages: [RoadStage]

    /// The profile questions without an answer that decide what applies in the theme.
    let openQuestions: [ProfileQuestion]

    var totals: RoadTotals { RoadTotals(stages) }
  }

  /// Works out the roads; a record that forbids scoring is the caller's to refuse.
  package init(_ assessment: Assessment, reach: Reach = .targets) {
    self.assessment = assessment
    self.reach = reach
    roads = assessment.outcomes.compactMap { outcome in
      guard let destination = Self.destination(outcome, reach) else { return nil }
      let stages = assessment.stages(theme: outcome.index, to: destination)
      let questions = assessment.openQuestions(theme: outcome.index)
      let isThere = outcome.road.bounds.map { $0.low >= destination && !$0.mayBeNone } ?? true
      guard !stages.isEmpty || (!isThere && !questions.isEmpty) else { return nil }
      return Road(
        outcome: outcome, destination: destination, stages: stages, openQuestions: questions)
    }
  }

  private static func destination(_ outcome: ThemeOutcome, _ reach: Reach) -> Int? {
    guard let bounds = outcome.road.bounds else { return nil }
    switch reach {
    case .targets: return outcome.target
    case .level(let level): return level
    case .allThemes:
      guard let target = outcome.target, bounds.low < target else {
        return outcome.road.next?.level
      }
      return target
    }
  }
}

// MARK: - Document

extension RoadmapOutput {
  /// The road for people.
  package func document(in language: Language) -> Document {
    let title = Text(nl: "Wat er te doen is", en: "What is to be done")[language]
    return Document(
      language: language, title: "\(title): \(assessment.state.header.subject.name)"
    ) {
      Block.definitions(assessment.identification(in: language))
      assessment.readingNotes(in: language)
      assessment.auditNote(in: language)
      introduction(in: language)
      figure(in: language)
      assessment.undecided(in: language)
      assessment.statusNote(in: language)
      for road in roads { section(road, in: language) }
      Block.paragraph(assessment.provenance(in: language))
    }
  }

  private func introduction(in language: Language) -> [Block] {
    if roads.isEmpty { return [.paragraph(nothing(in: language))] }
    return [
      .paragraph([
        assessment.questionnaire.asksEvidence
          ? Text(
            nl: "Dit overzicht telt een maatregel pas mee als ook de onderbouwing er is.",
            en: "This overview counts a practice only once its evidence is there too.")[language]
          : "",
        Text(
          nl: "Per niveau staat voorop wat de minste inspanning vraagt. Inspanning is het aantal"
            + " stappen op de schaal maal het werk per stap, van 1 (weinig) tot 5 (veel).",
          en: "At each level what takes least effort comes first. Effort is the number of steps on"
            + " the scale times the work of one step, from 1 (little) to 5 (much).")[language],
        addsUp
          ? Text(
            nl: "Waar punten worden opgeteld, leiden er meer wegen naar een niveau. Genoemd is er"
              + " een met zo min mogelijk stappen; u kunt een andere kiezen.",
            en:
              "Where points are added up, several ways lead to a level. The one named takes as few"
              + " steps as can be; you may choose another.")[language] : "",
      ])
    ]
  }

  private var addsUp: Bool { roads.contains { $0.stages.contains { $0.choice != nil } } }

  private func nothing(in language: Language) -> String {
    switch reach {
    case .targets where assessment.profile.inForce == nil:
      Text(
        nl: "Er zijn nog geen streefniveaus, omdat het risicoprofiel niet vaststaat. Beantwoord"
          + " eerst de profielvragen.",
        en: "There are no target levels yet, because the risk profile is not settled. Answer the"
          + " profile questions first.")[language]
    case .targets:
      Text(
        nl: "Er is niets te doen: elk thema met een niveau en een streefniveau heeft dat"
          + " gehaald, met onderbouwing.",
        en: "Nothing is to be done: every theme with a level and a target level has reached it,"
          + " supported by evidence.")[language]
    case .allThemes:
      Text(
        nl: "Er is niets te doen: elk thema met een niveau staat op het hoogste, met"
          + " onderbouwing.",
        en: "Nothing is to be done: every theme with a level is at the highest one, supported by"
          + " evidence.")[language]
    case .level(let level):
      Text(
        nl: "Er is niets te doen: voor niveau \(level) ontbreekt nergens iets.",
        en: "Nothing is to be done: nothing is missing anywhere for level \(level).")[language]
    }
  }

  private func section(_ road: Road, in language: Language) -> Block {
    let now = language.levelInWords(road.outcome.road.bounds)
    let goal =
      road.destination == road.outcome.target
      ? Text(nl: "het streefniveau", en: "the target level") : Text(nl: "niveau", en: "level")
    let place = Text(nl: "\(goal.nl) \(road.destination)", en: "\(goal.en) \(road.destination)")
    return .section(road.outcome.heading(in: language)) {
      Block.paragraph([
        begin(now)[language],
        road.stages.isEmpty
          ? ""
          : Text(nl: "Te doen tot \(place.nl):", en: "To do for \(place.en):")[language]
            + " \(road.totals.wording(in: language)).",
        awaiting(road, place)[language], detour(road)[language],
      ])
      for stage in road.stages {
        Block.section(
          Text(nl: "Voor niveau \(stage.level)", en: "For level \(stage.level)")[language]
        ) {
          stage.choice?.way(road.outcome.road.coverage, assessment, in: language)
          group(
            stage.findOut, Text(nl: "Eerst uitzoeken:", en: "First find out:"), in: language)
          group(
            stage.evidence, Text(nl: "Alleen nog onderbouwen:", en: "Only evidence is missing:"),
            in: language)
          group(stage.raises, Text(nl: "Verbeteren:", en: "Improve:"), in: language)
        }
      }
    }
  }

  /// The level that a road begins at, by the reading that it is laid out in.
  private func begin(_ level: String) -> Text {
    if assessment.roadReading == .adjusted {
      return Text(
        nl: "Nu, gecorrigeerd waar getoetst is: \(level).",
        en: "Now, adjusted where it was examined: \(level).")
    }
    guard assessment.questionnaire.asksEvidence else {
      return Text(nl: "Nu: \(level).", en: "Now: \(level).")
    }
    return Text(
      nl: "Nu, met onderbouwing: \(level).", en: "Now, supported by evidence: \(level).")
  }

  /// What open profile questions decide about a road.
  private func awaiting(_ road: Road, _ place: Text) -> Text {
    guard !road.openQuestions.isEmpty else { return Text(same: "") }
    let ids = road.openQuestions.map(\.id)
    let (nl, en) = (Language.nl.list(ids), Language.en.list(ids))
    return road.stages.isEmpty
      ? Text(
        nl: "Er ontbreekt verder niets: alleen open profielvragen bepalen nog of \(place.nl) is"
          + " gehaald. Beantwoord \(nl).",
        en: "Nothing else is missing: only open profile questions still decide whether \(place.en)"
          + " has been reached. Answer \(en).")
      : Text(
        nl:
          "Wat hier geldt, hangt ook af van open profielvragen (\(nl)). Dit overzicht neemt aan dat"
          + " alles geldt wat nog kan gelden.",
        en:
          "What applies here also depends on open profile questions (\(en)). This overview assumes"
          + " that all that may still apply does.")
  }

  /// Why a road leads to another level than the one asked.
  private func detour(_ road: Road) -> Text {
    guard let last = road.stages.last?.level, last > road.destination else { return Text(same: "") }
    return Text(
      nl: "Op niveau \(road.destination) geldt hier geen maatregel; het eerstvolgende niveau is"
        + " \(last).",
      en: "No practice applies here at level \(road.destination); the next level there is is"
        + " \(last).")
  }

  private func group(_ steps: [RoadStep], _ title: Text, in language: Language) -> [Block] {
    if steps.isEmpty { return [] }
    let scale = assessment.questionnaire.scale
    return [
      .paragraph(title[language]),
      .bullets(
        steps.map { step in
          let work = language.capitalised(step.wording(on: scale, in: language))
          return "\(step.practice.id): \(step.practice.statement[language]) \(work)."
        }),
    ]
  }
}

// MARK: - Figure

extension RoadmapOutput {
  /// The steps of all themes with their effort; nothing where nothing is to be done.
  func figure(in language: Language) -> Block? {
    guard !roads.isEmpty else { return nil }
    let floor = assessment.questionnaire.levels.first?.number ?? 0
    let title = Text(nl: "De stappen per thema", en: "The steps by theme")[language]
    let cost = roads.reduce(0) { $0 + $1.totals.cost }
    return .figure(
      Figure(
        .road(
          RoadChart(
            ChartName(
              title,
              summary: Text(
                nl: "Alles samen vraagt een inspanning van \(cost).",
                en: "Everything together takes an effort of \(cost).")[language]),
            levels: assessment.questionnaire.chartLevels(in: language).filter {
              $0.number > floor
            },
            rows: roads.map { road in
              RoadChart.Row(
                road.outcome.theme.title[language],
                reached: road.outcome.road.bounds?.low ?? 0,
                stages: road.stages.map(chartStage))
            },
            reached: Text(nl: "Al gehaald", en: "Reached already")[language],
            effort: Text(nl: "Inspanning om te verbeteren", en: "Effort to improve")[language],
            other: Text(
              nl: "Aantal nog te onderbouwen of uit te zoeken",
              en: "Number to support or to find out")[language])),
        table: table(in: language)))
  }

  private func chartStage(_ stage: RoadStage) -> RoadChart.Stage {
    RoadChart.Stage(
      level: stage.level, effort: stage.raises.reduce(0) { $0 + $1.cost },
      other: stage.evidence.count + stage.findOut.count)
  }

  private func table(in language: Language) -> Table {
    Table(
      caption: Text(
        nl: "Wat elk thema nog vraagt. Inspanning telt alleen wat moet verbeteren.",
        en: "What each theme still takes. Effort counts only what has to improve.")[language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
        Table.Column(Text(nl: "Nu", en: "Now")[language], .trailing),
        Table.Column(Text(nl: "Tot", en: "To")[language], .trailing),
        Table.Column(Text(nl: "Inspanning", en: "Effort")[language], .trailing),
        Table.Column(Text(nl: "Verbeteren", en: "Improve")[language], .trailing),
        Table.Column(Text(nl: "Onderbouwen", en: "Support")[language], .trailing),
        Table.Column(Text(nl: "Uitzoeken", en: "Find out")[language], .trailing),
      ],
      rows: roads.map { road in
        let totals = road.totals
        let numbers = [totals.cost, totals.raises, totals.evidence, totals.findOut]
        return [
          [.text(road.outcome.theme.title[language])],
          [.text(language.level(road.outcome.road.bounds))],
          [.text(String(road.destination))],
        ] + numbers.map { [.text(String($0))] }
      })
  }
}

// MARK: - CSV

extension RoadmapOutput {
  /// One row for each step; evidence by kind, separated by spaces.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "theme", "level", "practice", "statement", "kind", "from", "to", "steps", "effort", "cost",
        "evidence",
      ],
      rows: roads.flatMap { road in
        road.stages.flatMap { stage in
          stage.steps.map { step in
            [
              .text(road.outcome.theme.id),
              .integer(stage.level),
              .text(step.practice.id),
              .text(step.practice.statement[language]),
              .text(step.work.id),
              .text(orEmpty: from(step)),
              .text(assessment.questionnaire.scale[step.required].id),
              .integer(step.steps),
              .integer(step.practice.effort),
              .integer(step.cost),
              .text(step.evidence.kinds.map(\.rawValue).joined(separator: " ")),
            ]
          }
        }
      })
  }

  /// The rating a practice has now; nil while nobody has answered.
  private func from(_ step: RoadStep) -> String? {
    let scale = assessment.questionnaire.scale
    switch step.work {
    case .raise(let from): return scale[from].id
    case .findOut: return nil
    case .evidence:
      guard let place = assessment.questionnaire.places[step.practice.id],
        case .rated(let own) = assessment.answer(to: place, in: assessment.roadReading)
      else { return nil }
      return scale[own].id
    }
  }
}

extension RoadStep.Work {
  /// The word for the kind of work in JSON and CSV.
  var id: String {
    switch self {
    case .raise: "raise"
    case .evidence: "evidence"
    case .findOut: "find-out"
    }
  }
}

// MARK: - JSON

extension LevelGap {
  /// What scores lack for the level, with the least number of steps.
  fileprivate var members: [(String, JSONValue)] {
    [
      ("short", .array(shortfalls.map(\.json))),
      ("leastSteps", steps?.json ?? .null),
    ]
  }
}

extension RoadmapOutput {
  /// The road for scripts; its schema is `roadmap.schema.json`.
  package var json: JSONValue {
    .object(
      assessment.identificationMembers(format: "peil-roadmap") + [
        ("reading", .string(assessment.roadReading.rawValue)),
        ("themes", .array(roads.map(theme))),
      ] + (assessment.audit.map { [("audit", $0.origin)] } ?? []))
  }

  private func theme(_ road: Road) -> JSONValue {
    let totals = road.totals
    return .object([
      ("id", .string(road.outcome.theme.id)),
      ("title", .text(road.outcome.theme.title)),
      ("target", .integer(orNull: road.outcome.target)),
      ("level", ThemeOutcome.bounds(road.outcome.road.bounds)),
      ("to", .integer(road.destination)),
      (
        "totals",
        .object([
          ("raise", .integer(totals.raises)),
          ("cost", .integer(totals.cost)),
          ("evidence", .integer(totals.evidence)),
          ("findOut", .integer(totals.findOut)),
        ])
      ),
      (
        "levels",
        .array(
          road.stages.map { stage in
            .object(
              [
                ("level", .integer(stage.level)),
                ("steps", .array(stage.steps.map(step))),
              ] + (stage.gap.map(\.members) ?? []))
          })
      ),
      ("openQuestions", .array(road.openQuestions.map { .string($0.id) })),
    ])
  }

  private func step(_ step: RoadStep) -> JSONValue {
    .object([
      ("practice", .string(step.practice.id)),
      ("kind", .string(step.work.id)),
      ("from", .string(orNull: from(step))),
      ("to", .string(assessment.questionnaire.scale[step.required].id)),
      ("steps", .integer(step.steps)),
      ("effort", .integer(step.practice.effort)),
      ("cost", .integer(step.cost)),
      ("evidence", .kinds(step.evidence)),
    ])
  }
}
