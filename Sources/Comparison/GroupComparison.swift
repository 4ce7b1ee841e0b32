import Assessment
package import Maturity
package import Statistics

/// The comparisons of several institutions counted together, theme by theme.
///
/// For whoever holds the records, and for nobody else: so few institutions are known by their
/// numbers. It is never the input of a publication, which has its own, coded figures.
package struct GroupComparison: Sendable {
  package let questionnaire: Questionnaire

  /// How many institutions are in both waves.
  package let paired: Int

  package let themes: [GroupTheme]

  /// The tests of all themes that were looked at, in the order of the themes.
  package let family: TestFamily

  /// - Parameter comparisons: at least one, all by one later questionnaire.
  package init(_ comparisons: [WaveComparison]) {
    guard let questionnaire = comparisons.first?.now.questionnaire else {
      preconditionFailure("a group has a pair")
    }
    precondition(
      comparisons.allSatisfy { $0.now.questionnaire.id == questionnaire.id },
      "a group is compared by one questionnaire")
    self.questionnaire = questionnaire
    paired = comparisons.count
    themes = questionnaire.themes.indices.map { theme in
      GroupTheme(theme: theme, comparisons.map { $0.themes[theme] })
    }
    family = TestFamily(themes.map(\.analysis))
  }
}

/// One theme over all pairs of a group.
package struct GroupTheme: Sendable {
  /// The index of the theme in the later questionnaire.
  package let theme: Int

  /// How many pairs have each verdict.
  package let verdicts: [Verdict: Int]

  /// The differences of the pairs whose level on the common core is settled in both waves: with
  /// the others nobody knows by how much they differ.
  package let analysis: PairedAnalysis

  init(theme: Int, _ comparisons: [ThemeComparison]) {
    self.theme = theme
    verdicts = Dictionary(comparisons.map { ($0.verdict, 1) }, uniquingKeysWith: +)
    analysis = PairedAnalysis(comparisons.compactMap(\.settledDifference))
  }

  package func count(_ verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }

  /// The pairs of which neither higher, same nor lower is proven, though less may be.
  package var notEstablished: Int {
    [.atLeastAsHigh, .atMostAsHigh, .notEstablished].reduce(0) { $0 + count($1) }
  }

  /// The pairs that the annex leaves out.
  package var unsettled: Int { verdicts.values.reduce(0, +) - analysis.pairs }
}

extension ThemeComparison {
  /// The level now less the level then on the common core, where both are settled.
  fileprivate var settledDifference: Int? {
    guard let core, core.then.count == 1, core.now.count == 1 else { return nil }
    return core.now.lowerBound - core.then.lowerBound
  }
}
