import Charts
import Language
import Maturity
import Publication

// Pictures of what is printed, for who reads a page; the numbers stand in the table below them.

extension PublicationOutput {
  /// For each group how many are shown to be at or above the reference level, by theme.
  func levelCharts(_ groups: [InstitutionGroup], in language: Language) -> [Chart] {
    groups.map { group in
      chart(
        Text(
          nl: "\(name(of: group, in: .nl)): aantoonbaar op of boven het referentieniveau",
          en: "\(name(of: group, in: .en)): shown to be at or above the reference level")[language],
        rows: publication.themes.map { theme in
          row(theme.title[language], level(theme), group, in: language)
        }, in: language)
    }
  }

  /// How many of a group are shown to be higher than in the earlier wave, by theme, and how many
  /// lower where that is more than the few that look alike in every theme.
  func changeCharts(
    _ group: InstitutionGroup, since earlier: Int, in language: Language
  ) -> [Chart] {
    let (higher, lower) = (
      publication.themes.map { theme in
        Publication.Measure.higher(theme: theme.id, wave: publication.wave, than: earlier)
      },
      publication.themes.map { theme in
        Publication.Measure.lower(theme: theme.id, wave: publication.wave, than: earlier)
      }
    )
    let isLowerAlike = lower.allSatisfy { publication.figure($0, group)?.form == .atMost }
    return [
      changeChart(
        Text(
          nl: "\(name(of: group, in: .nl)): hoger dan in \(earlier)",
          en: "\(name(of: group, in: .en)): higher than in \(earlier)"), higher, group,
        in: language)
    ]
      + (isLowerAlike
        ? []
        : [
          changeChart(
            Text(
              nl: "\(name(of: group, in: .nl)): lager dan in \(earlier)",
              en: "\(name(of: group, in: .en)): lower than in \(earlier)"), lower, group,
            in: language)
        ])
  }

  private func changeChart(
    _ title: Text, _ measures: [Publication.Measure], _ group: InstitutionGroup,
    in language: Language
  ) -> Chart {
    chart(
      title[language],
      rows: zip(publication.themes, measures).map { theme, measure in
        row(theme.title[language], measure, group, in: language)
      }, in: language)
  }

  private func name(of group: InstitutionGroup, in language: Language) -> String {
    columns([group], in: language)[0].title
  }

  private func chart(_ title: String, rows: [GroupChart.Row], in language: Language) -> Chart {
    .groups(
      GroupChart(
        ChartName(
          title,
          summary: Text(
            nl:
              "Een punt is een aantal dat precies bekend is; een balk loopt van het kleinste tot het"
              + " grootste aantal dat het kan zijn. Waar niets staat, wordt niets gezegd. De getallen"
              + " staan in de tabel.",
            en:
              "A point is a number that is known exactly; a bar runs from the least to the greatest"
              + " number that it can be. Where there is nothing, nothing is said. The numbers are in"
              + " the table.")[language]), rows: rows,
        exact: Text(nl: "Precies dit aantal", en: "Exactly this number")[language],
        coded: Text(nl: "Een aantal hiertussen", en: "A number between these")[language]))
  }

  private func row(
    _ label: String, _ measure: Publication.Measure, _ group: InstitutionGroup,
    in language: Language
  ) -> GroupChart.Row {
    let figure = publication.figure(measure, group)
    return GroupChart.Row(
      label, count: figure.flatMap { $0.form == .withheld ? nil : $0.counts },
      of: figure?.institutions ?? 1, value: figure?.text[language] ?? PublishedFigure.symbol)
  }
}
