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

  /// How many of a group are shown to be higher and lower than in the earlier wave, by theme.
  func changeChart(
    _ group: InstitutionGroup, since earlier: Int, in language: Language
  ) -> Chart {
    chart(
      Text(
        nl: "\(name(of: group, in: .nl)): hoger en lager dan in \(earlier)",
        en: "\(name(of: group, in: .en)): higher and lower than in \(earlier)")[language],
      rows: publication.themes.flatMap { theme in
        [
          row(
            theme.title[language],
            .higher(theme: theme.id, wave: publication.wave, than: earlier), group,
            after: Text(nl: "hoger", en: "higher"), in: language),
          row(
            "", .lower(theme: theme.id, wave: publication.wave, than: earlier), group,
            after: Text(nl: "lager", en: "lower"), in: language),
        ]
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
    after word: Text? = nil, in language: Language
  ) -> GroupChart.Row {
    let figure = publication.figure(measure, group)
    let text = figure?.text[language] ?? PublishedFigure.symbol
    return GroupChart.Row(
      label, count: figure.flatMap { $0.form == .withheld ? nil : $0.counts },
      of: figure?.institutions ?? 1, value: word.map { "\($0[language]): \(text)" } ?? text)
  }
}
