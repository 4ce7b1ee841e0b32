import Assessment
import Charts
import JSON
import Language
import Maturity
import Statistics

extension Assessment {
  /// How the institution's ratings stand to the auditor's, for the practices that both rated;
  /// nothing where there are none.
  func agreement(in language: Language) -> Block? {
    guard let agreement = agreement(), agreement.compared > 0 else { return nil }
    let share = language.count(agreement.exact, of: agreement.compared)
    return agreement.figure(
      summary: Text(
        nl: "Bij \(share) maatregelen is de score gelijk.",
        en: "For \(share) practices the ratings are equal.")[language],
      caption: Text(
        nl: "Het aantal maatregelen dat beide hebben gescoord, met in elke rij een zelfscore en in"
          + " elke kolom een auditorscore.",
        en: "The number of practices that both have rated, with a self-rating in each row and an"
          + " auditor’s rating in each column.")[language],
      scale: questionnaire.scale, in: language)
  }
}

extension Agreement {
  /// The pairs of ratings as a picture and as its table.
  func figure(
    summary: String, caption: String, scale: RatingScale, in language: Language
  ) -> Block {
    let names = scale.values.map { language.capitalised($0.title[language]) }
    let own = Text(nl: "Zelfscore", en: "Self-rating")[language]
    let chart = AgreementChart(
      ChartName(
        Text(nl: "Zelfscore tegenover auditorscore", en: "Self-rating against auditor’s rating")[
          language],
        summary: summary),
      values: names, counts: table.counts, rows: own,
      columns: Text(nl: "Auditorscore", en: "Auditor’s rating")[language],
      equal: Text(
        nl: "Gelijk; links ervan scoort de auditor lager, rechts hoger",
        en: "Equal; left of it the auditor rates lower, right of it higher")[language])
    let rows = zip(names, table.counts).map { name, counts in
      [[Inline.text(name)]] + counts.map { [.text(String($0))] }
    }
    return .figure(
      Figure(
        .agreement(chart),
        table: Table(
          caption: caption,
          columns: [Table.Column(own)] + names.map { Table.Column($0, .trailing) }, rows: rows)))
  }
}

// MARK: - In a sentence and in numbers

extension Assessment {
  /// Self-assessment against audit, overall with its table and by theme.
  func agreementSection(in language: Language) -> Block {
    .section(
      Text(nl: "Overeenstemming met de zelfscore", en: "Agreement with the self-assessment")[
        language]
    ) {
      if let agreement = agreement(), agreement.compared > 0 {
        Block.paragraph(sentences(agreement, in: language))
        self.agreement(in: language)
        themeTable(in: language)
      } else {
        Block.paragraph(
          Text(
            nl: "Er is nog geen maatregel waarvan beide kanten een score gaven.",
            en: "There is no practice yet that both sides rated.")[language])
      }
    }
  }

  private func sentences(_ agreement: Agreement, in language: Language) -> [String] {
    let all = agreement.compared
    let exact = language.count(agreement.exact, of: all)
    let near = language.count(agreement.withinOne, of: all)
    return [
      Text(
        nl:
          "Bij \(exact) maatregelen gaven instelling en auditor dezelfde score; bij \(near) scheelt"
          + " het ten hoogste één stap.",
        en: "For \(exact) practices institution and auditor gave the same rating; for \(near) they"
          + " differ by at most one step.")[language],
      direction(agreement, in: language),
      agreement.notCompared == 0
        ? ""
        : Text(
          nl:
            "Niet te vergelijken: \(language.practices(agreement.notCompared)), omdat één kant geen"
            + " score gaf.",
          en: "Not comparable: \(language.practices(agreement.notCompared)), since one side gave no"
            + " rating.")[language],
      all < 20
        ? Text(
          nl: "Het zijn er te weinig om er veel uit af te leiden.",
          en: "They are too few to tell much from.")[language] : "",
    ]
  }

  /// Which side rated higher, and by how much on average.
  private func direction(_ agreement: Agreement, in language: Language) -> String {
    guard agreement.exact < agreement.compared else {
      return Text(nl: "Nergens verschillen zij.", en: "They differ nowhere.")[language]
    }
    let mean = language.decimal(
      Int(agreement.steps.magnitude), over: agreement.compared, digits: 1)
    let counts = Text(
      nl: "De instelling scoort \(agreement.higher) keer hoger en \(agreement.lower) keer lager dan"
        + " de auditor",
      en:
        "The institution rates \(agreement.higher) times higher and \(agreement.lower) times lower"
        + " than the auditor")[language]
    guard agreement.steps != 0 else {
      return counts
        + Text(nl: "; gemiddeld is er geen verschil.", en: "; on average there is no difference.")[
          language]
    }
    let isHigher = agreement.steps > 0
    return counts
      + Text(
        nl: "; gemiddeld \(mean) stap te \(isHigher ? "hoog" : "laag").",
        en: "; on average \(mean) step too \(isHigher ? "high" : "low").")[language]
  }

  private func themeTable(in language: Language) -> Block {
    let rows = questionnaire.themes.indices.compactMap { theme -> [Table.Cell]? in
      guard let agreement = agreement(theme: theme), agreement.compared > 0 else { return nil }
      return
        ([questionnaire.themes[theme].title[language]]
        + [
          agreement.compared, agreement.exact, agreement.withinOne, agreement.higher,
          agreement.lower,
        ].map(String.init)).map { [.text($0)] }
    }
    return .table(
      Table(
        caption: Text(
          nl: "Per thema, in aantallen maatregelen.", en: "By theme, in numbers of practices.")[
            language],
        columns: [
          Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
          Table.Column(Text(nl: "Vergeleken", en: "Compared")[language], .trailing),
          Table.Column(Text(nl: "Gelijk", en: "Same")[language], .trailing),
          Table.Column(Text(nl: "Binnen één", en: "Within one")[language], .trailing),
          Table.Column(Text(nl: "Zelf hoger", en: "Self higher")[language], .trailing),
          Table.Column(Text(nl: "Zelf lager", en: "Self lower")[language], .trailing),
        ], rows: rows))
  }

  /// The comparison for scripts: over all themes and in each that has something to compare.
  var agreementJSON: JSONValue {
    guard let agreement = agreement() else { return .null }
    let themes = questionnaire.themes.indices.compactMap { theme -> JSONValue? in
      guard let own = self.agreement(theme: theme), own.compared + own.notCompared > 0 else {
        return nil
      }
      return .object([("theme", .string(questionnaire.themes[theme].id))] + members(own))
    }
    return .object(
      [("scale", .array(questionnaire.scale.values.map { .string($0.id) }))] + members(agreement)
        + [("themes", .array(themes))])
  }

  private func members(_ agreement: Agreement) -> [(String, JSONValue)] {
    [
      ("compared", .integer(agreement.compared)),
      ("notCompared", .integer(agreement.notCompared)),
      ("exact", .integer(agreement.exact)), ("withinOne", .integer(agreement.withinOne)),
      ("selfHigher", .integer(agreement.higher)), ("selfLower", .integer(agreement.lower)),
      ("steps", .integer(agreement.steps)),
      ("table", .array(agreement.table.counts.map { .array($0.map(JSONValue.integer)) })),
    ]
  }
}
