import Assessment
import Charts
import History
import Language
import Maturity
import Scoring

extension Assessment {
  /// The first page of the report: the picture and the sentences that a board needs, and the title
  /// of the chapter that has the table of the levels.
  func cover(
    _ outcomes: [ThemeOutcome], numbers chapter: String, in language: Language
  ) -> Cover {
    Cover(
      kind: Text(nl: "Rapport kennisveiligheid", en: "Knowledge security report")[language],
      heading: state.header.subject.name,
      sentences: sentences(outcomes, in: language) + farthest(outcomes, in: language),
      chart: profileChart(outcomes, coverReadings, in: language), numbers: chapter,
      notice: firstPicture(in: language)
        + Text(
          nl: "Dit rapport beschrijft ook wat nog zwak is. Behandel het vertrouwelijk.",
          en: "This report also describes what is still weak. Treat it as confidential.")[language])
  }

  /// What the levels are worth where they were asked directly; else nothing, since then the
  /// evidence in the picture says so.
  private func firstPicture(in language: Language) -> String {
    questionnaire.asksLevels ? questionnaire.status[language] + " " : ""
  }

  /// The readings in the picture of the first page, which has to stay on one sheet: after an audit
  /// what the institution says and what the audit makes of it; the table has the others.
  private var coverReadings: [Reading] {
    readings.contains(.adjusted) ? [.selfAssessed, .adjusted] : readings
  }

  /// What can be said of all themes together: after an audit what it makes of them, and else what
  /// the institution says and what of that is supported.
  private func sentences(_ outcomes: [ThemeOutcome], in language: Language) -> [String] {
    let own = [targets(outcomes, in: language), supportedTargets(outcomes, in: language)]
    return (auditedTargets(outcomes, in: language).map { [$0] } ?? own)
      .map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The theme that is farthest below its target, and how many are equally far.
  private func farthest(_ outcomes: [ThemeOutcome], in language: Language) -> [String] {
    let gaps = outcomes.biggestGaps
    guard let first = gaps.first else { return [] }
    let title = first.theme.title[language]
    let level = language.levelInWords(first.leading.bounds)
    let target = language.target(first.target)
    let others = gaps.count { $0.leadingDistance == first.leadingDistance } - 1
    let also =
      others == 0
      ? ""
      : Text(
        nl: ", met nog \(language.themes(others)) op dezelfde afstand",
        en: ", with \(language.themes(others)) more at the same distance")[language]
    return [
      Text(
        nl: "Het verst daaronder staat \(title) (\(level), streefniveau \(target))\(also).",
        en: "Farthest below is \(title) (\(level), target level \(target))\(also).")[language]
    ]
  }

  /// The levels of all themes in every reading that says something of its own, or in those asked.
  func profileChart(
    _ outcomes: [ThemeOutcome], _ asked: [Reading]? = nil, in language: Language
  ) -> Chart {
    let readings = (asked ?? readings).filter { questionnaire.asksEvidence || $0 != .supported }
    return .profile(
      ProfileChart(
        ChartName(
          Text(nl: "Het niveau van elk thema", en: "The level of each theme")[language],
          summary: sentences(outcomes, in: language).joined(separator: " ")),
        levels: questionnaire.chartLevels(in: language),
        rows: outcomes.map { outcome in
          ProfileChart.Row(
            outcome.theme.title[language], target: outcome.target,
            spans: readings.compactMap { reading in
              outcome.score(reading)?.bounds.map { LevelSpan(reading.mark, $0.low...$0.high) }
            },
            note: outcome.selfAssessed.bounds.map {
              $0.mayBeNone
                ? Text(nl: "of geen niveau", en: "or no level")[language] : ""
            } ?? Text(nl: "niet van toepassing", en: "not applicable")[language])
        },
        marks: readings.map { ProfileChart.Label($0.mark, $0.title[language]) },
        target: Text(nl: "Streefniveau", en: "Target level")[language],
        whisker: Text(nl: "Kan nog zo hoog zijn", en: "May be as high as this")[language]))
  }
}

extension Reading {
  /// The shape that stands for the reading in every picture.
  fileprivate var mark: LevelMark {
    switch self {
    case .selfAssessed: .selfAssessed
    case .supported: .supported
    case .verified: .verified
    case .adjusted: .adjusted
    }
  }
}

extension ThemeOutcome {
  /// The score in a reading; nil in one that needs an audit that is not there.
  fileprivate func score(_ reading: Reading) -> ThemeScore? {
    switch reading {
    case .selfAssessed: selfAssessed
    case .supported: supported
    case .verified: audited?.verified
    case .adjusted: audited?.adjusted
    }
  }
}

extension Questionnaire {
  /// The levels with their names, lowest first.
  func chartLevels(in language: Language) -> [ChartLevel] {
    levels.map { ChartLevel($0.number, $0.title[language]) }
  }
}
