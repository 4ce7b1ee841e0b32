import Assessment
import Charts
import Language
import Maturity

extension Assessment {
  /// How many practices of each theme are answered, left out and open.
  func coverage(in language: Language) -> Block {
    let progress = questionnaire.themes.indices.map { self.progress(theme: $0) }
    let titles = questionnaire.themes.map { $0.title[language] }
    let all = self.progress()
    let table = Table(
      caption: (questionnaire.isScored
        ? Text(nl: "Het aantal maatregelen per thema.", en: "The number of practices by theme.")
        : Text(nl: "Het aantal vragen per thema.", en: "The number of questions by theme."))[
          language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
        Table.Column(Text(nl: "Beantwoord", en: "Answered")[language], .trailing),
        Table.Column(Text(nl: "waarvan n.v.t.", en: "of which n/a")[language], .trailing),
        Table.Column(Text(nl: "Open", en: "Open")[language], .trailing),
        Table.Column(Text(nl: "Gemarkeerd", en: "Flagged")[language], .trailing),
      ],
      rows: zip(titles, progress).map(row)
        + [row(Text(nl: "Alle thema’s", en: "All themes")[language], all)])
    let share = language.count(all.answered, of: all.active)
    let chart = CoverageChart(
      ChartName(
        Text(nl: "Wat is beantwoord, per thema", en: "What has been answered, by theme")[language],
        summary: Text(
          nl: "Beantwoord: \(share) \(questionnaire.isScored ? "maatregelen" : "vragen").",
          en: "Answered: \(share) \(questionnaire.isScored ? "practices" : "questions").")[language]
      ),
      rows: zip(titles, progress).map { title, progress in
        CoverageChart.Row(
          title, known: progress.answered - progress.notApplicable,
          leftOut: progress.notApplicable, open: progress.open,
          value: language.count(progress.answered, of: progress.active))
      },
      known: Text(nl: "Beantwoord", en: "Answered")[language],
      leftOut: Text(nl: "Niet van toepassing", en: "Not applicable")[language],
      open: Text(nl: "Nog open", en: "Still open")[language])
    return .figure(Figure(.coverage(chart), table: table))
  }

  private func row(_ title: String, _ progress: Progress) -> [Table.Cell] {
    let numbers = [progress.answered, progress.notApplicable, progress.open, progress.flagged]
    return [[.text(title)]] + numbers.map { [.text(String($0))] }
  }
}
