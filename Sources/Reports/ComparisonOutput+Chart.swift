import Assessment
import Charts
import Comparison
import History
import Language
import Maturity

extension ComparisonOutput {
  /// The levels of the common core then and now, with the verdict of each theme.
  func changes(in language: Language) -> Chart {
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = comparison.themes.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(language.verdict(verdict)): \(count)"
    }
    return .change(
      ChangeChart(
        ChartName(
          Text(
            nl: "De gemeenschappelijke kern van elk thema, toen en nu",
            en: "The common core of each theme, then and now")[language],
          summary: language.capitalised(counts.joined(separator: "; ")) + "."),
        levels: questionnaire.chartLevels(in: language),
        rows: comparison.themes.map { theme in
          ChangeChart.Row(
            title(of: theme)[language], before: theme.core?.then, now: theme.core?.now,
            theme.verdict.direction, verdict: language.verdict(theme.verdict))
        },
        before: comparison.then.state.header.wave, now: comparison.now.state.header.wave,
        whisker: Text(nl: "Kan ook zo hoog zijn", en: "May be as high as this")[language]))
  }
}

extension Verdict {
  /// The sign that stands for the verdict in a picture.
  fileprivate var direction: ChangeChart.Direction {
    switch self {
    case .higher: .up
    case .atLeastAsHigh: .notDown
    case .equal: .same
    case .atMostAsHigh: .notUp
    case .lower: .down
    case .notEstablished: .unknown
    }
  }
}
