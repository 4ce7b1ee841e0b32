import Assessment
package import Comparison
package import JSON
package import Language
import Maturity
import Statistics

/// Self-assessment against audit in a group of institutions: what `peil agreement` writes.
///
/// Every form of it says that it is confidential, and none of them is a form that a publication
/// reads.
package struct AgreementOutput: Sendable {
  private let agreement: GroupAgreement
  private let members: [Member]
  private let wave: String
  private let unaudited: [String]

  /// An institution of the group, by the file of its record.
  package struct Member: Hashable, Sendable {
    package let file: String

    /// Whether the institution has been given the final text of the auditor.
    package let isFinal: Bool

    package init(file: String, isFinal: Bool) {
      self.file = file
      self.isFinal = isFinal
    }
  }

  /// - Parameters:
  ///   - agreement: the group.
  ///   - members: its institutions, in the same order.
  ///   - wave: the wave of all records.
  ///   - unaudited: the files of records that no auditor says anything of.
  package init(
    _ agreement: GroupAgreement, members: [Member], wave: String, unaudited: [String]
  ) {
    precondition(
      members.count == agreement.institutions.count, "each institution has its agreement")
    self.agreement = agreement
    self.members = members
    self.wave = wave
    self.unaudited = unaudited
  }

  private var questionnaire: Questionnaire { agreement.questionnaire }
}

// MARK: - Document

extension AgreementOutput {
  /// The group for people: what was counted, and then what the coefficients make of it.
  package func document(in language: Language) -> Document {
    let title = Text(
      nl: "VERTROUWELIJK: zelfscore en auditor in een groep, meetronde \(wave)",
      en: "CONFIDENTIAL: self-rating and auditor in a group, wave \(wave)")
    return Document(language: language, title: title[language]) {
      warning(in: language)
      identification(in: language)
      if agreement.ratings.all.compared == 0 {
        Block.paragraph(
          Text(
            nl: "Er is nog geen maatregel waarvan beide kanten een score gaven.",
            en: "There is no practice yet that both sides rated.")[language])
      } else {
        ratings(in: language)
        coefficients(in: language)
        levels(in: language)
        institutions(in: language)
      }
      warning(in: language)
    }
  }

  private func warning(in language: Language) -> Block {
    .note(
      Text(
        nl: "Alleen voor wie de metingen en dossiers beheert. In zo’n kleine groep verraadt een"
          + " telling een instelling. Deel dit niet en publiceer er niets uit.",
        en: "Only for whoever holds the records and dossiers. In so small a group a count gives an"
          + " institution away. Do not share this and publish nothing from it.")[language])
  }

  private func identification(in language: Language) -> Block {
    func list(_ files: [String]) -> String {
      files.isEmpty
        ? Text(nl: "geen", en: "none")[language]
        : "\(files.count) (\(files.joined(separator: ", ")))"
    }
    return .definitions([
      Definition(
        Text(nl: "Vragenlijst", en: "Questionnaire")[language],
        "\(questionnaire.title[language]), \(questionnaire.version)"),
      Definition(
        Text(nl: "Instellingen met een auditor", en: "Institutions with an auditor")[language],
        "\(members.count)"),
      Definition(
        Text(nl: "Nog niet definitief", en: "Not final yet")[language],
        list(members.filter { !$0.isFinal }.map(\.file))),
      Definition(
        Text(nl: "Zonder auditor, niet meegeteld", en: "Without an auditor, left out")[language],
        list(unaudited)),
    ])
  }

  // MARK: Ratings

  private func ratings(in language: Language) -> Block {
    let all = agreement.ratings.all
    let exact = language.count(all.exact, of: all.compared)
    return .section(
      Text(nl: "De scores (vertrouwelijk)", en: "The ratings (confidential)")[language]
    ) {
      Block.paragraph([
        Text(
          nl: "Bij \(exact) scores oordelen instelling en auditor gelijk;"
            + " bij \(language.count(all.withinOne, of: all.compared)) schelen zij ten hoogste één"
            + " stap.",
          en: "For \(exact) ratings institution and auditor judge the same;"
            + " for \(language.count(all.withinOne, of: all.compared)) they differ by at most one"
            + " step.")[language],
        direction(in: language),
        leaning(in: language),
      ])
      all.figure(
        summary: Text(
          nl: "Bij \(exact) is de score gelijk.", en: "For \(exact) the ratings are equal.")[
            language],
        caption: Text(
          nl: "Het aantal maatregelen bij alle instellingen samen dat beide hebben gescoord, met in"
            + " elke rij een zelfscore en in elke kolom een auditorscore.",
          en: "The number of practices at all institutions together that both have rated, with a"
            + " self-rating in each row and an auditor’s rating in each column.")[language],
        scale: questionnaire.scale, in: language)
      Block.table(themeTable(in: language))
      silence(in: language)
    }
  }

  /// The themes that the tables leave out, since nobody can compare anything in them.
  private func silence(in language: Language) -> Block? {
    let silent = zip(questionnaire.themes, agreement.themes)
      .filter { $0.1.institutions == 0 }.map(\.0.id)
    guard !silent.isEmpty else { return nil }
    return .paragraph(
      Text(
        nl: "Niets te vergelijken in: \(Language.nl.list(silent)).",
        en: "Nothing to compare in: \(Language.en.list(silent)).")[language])
  }

  private func direction(in language: Language) -> String {
    let all = agreement.ratings.all
    guard all.exact < all.compared else {
      return Text(nl: "Nergens verschillen zij.", en: "They differ nowhere.")[language]
    }
    let counts = Text(
      nl: "De zelfscore is \(all.higher) keer hoger en \(all.lower) keer lager dan die van de"
        + " auditor",
      en: "The self-rating is \(all.higher) times higher and \(all.lower) times lower than that of"
        + " the auditor")[language]
    guard all.steps != 0 else {
      return counts
        + Text(nl: "; gemiddeld is er geen verschil.", en: "; on average there is no difference.")[
          language]
    }
    let mean = language.decimal(Int(all.steps.magnitude), over: all.compared, digits: 2)
    return counts
      + Text(
        nl: "; gemiddeld \(mean) stap te \(all.steps > 0 ? "hoog" : "laag").",
        en: "; on average \(mean) step too \(all.steps > 0 ? "high" : "low").")[language]
  }

  /// The institutions by the direction of their difference, with whether that may be chance.
  private func leaning(in language: Language) -> String {
    let leanings = agreement.leanings
    let counts = Text(
      nl: "Gemiddeld te hoog: \(leanings.up) van de"
        + " \(counted(leanings.pairs, one: "instelling", other: "instellingen")); te laag:"
        + " \(leanings.down); gelijk: \(leanings.same)",
      en: "Too high on average: \(leanings.up) of"
        + " \(counted(leanings.pairs, one: "institution", other: "institutions")); too low:"
        + " \(leanings.down); the same: \(leanings.same)")[language]
    guard let value = agreement.leaningTest.value?.twoSided.value else { return counts + "." }
    return counts
      + Text(
        nl: " (tekentoets: p = \(language.probability(value))).",
        en: " (sign test: p = \(language.probability(value))).")[language]
  }

  private func themeTable(in language: Language) -> Table {
    let rows = zip(questionnaire.themes, agreement.themes)
      .filter { $0.1.institutions > 0 }
      .map { theme, pooled in row(theme.id, pooled, in: language) }
    let all = Text(nl: "Alle", en: "All")[language]
    return Table(
      caption: Text(
        nl: "Per thema: hoeveel instellingen en scores, hoe vaak gelijk en binnen één stap, welke"
          + " kant hoger scoorde, het gemiddelde verschil in stappen (zelf min auditor), en de"
          + " coëfficiënten.",
        en: "By theme: how many institutions and ratings, how often the same and within one step,"
          + " which side rated higher, the mean difference in steps (self less auditor), and the"
          + " coefficients.")[language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language]),
        Table.Column(Text(nl: "Inst.", en: "Inst.")[language], .trailing),
        Table.Column(Text(nl: "Scores", en: "Ratings")[language], .trailing),
        Table.Column(Text(nl: "Gelijk", en: "Same")[language], .trailing),
        Table.Column(Text(nl: "Binnen één", en: "Within one")[language], .trailing, wraps: true),
        Table.Column(Text(nl: "Zelf hoger", en: "Self higher")[language], .trailing, wraps: true),
        Table.Column(Text(nl: "Zelf lager", en: "Self lower")[language], .trailing, wraps: true),
        Table.Column(Text(nl: "Verschil", en: "Bias")[language], .trailing),
        Table.Column("AC2", .trailing),
        Table.Column("kappa", .trailing),
      ], rows: rows + [row(all, agreement.ratings, in: language)])
  }

  private func row(
    _ name: String, _ pooled: PooledAgreement, in language: Language
  ) -> [Table.Cell] {
    let all = pooled.all
    let counts = [
      pooled.institutions, all.compared, all.exact, all.withinOne, all.higher, all.lower,
    ]
    let bias = all.table.bias.value.map { language.decimal($0, digits: 2) }
    return
      ([name] + counts.map(String.init) + [bias ?? Language.noFigure]
      + AgreementCoefficient.allCases.map { language.figure(pooled.coefficient($0)) })
      .map { [.text($0)] }
  }

  // MARK: Coefficients

  private func coefficients(in language: Language) -> Block {
    .section(
      Text(nl: "De coëfficiënten (vertrouwelijk)", en: "The coefficients (confidential)")[language]
    ) {
      Block.bullets(
        AgreementCoefficient.allCases.map { sentence($0, agreement.ratings, in: language) })
      undefined(in: language)
      Block.paragraph(
        Text(
          nl: "Een coëfficiënt is 1 waar beide kanten het overal eens zijn, en 0 waar zij het niet"
            + " vaker eens zijn dan bij toeval. AC2 van Gwet blijft hoog waar bijna alle scores"
            + " gelijk zijn; kappa van Cohen wordt daar laag, ook als beide kanten het bijna overal"
            + " eens zijn. Daarom staan zij naast elkaar.",
          en: "A coefficient is 1 where both sides agree everywhere, and 0 where they agree no more"
            + " often than by chance. Gwet’s AC2 stays high where nearly all ratings are the same;"
            + " Cohen’s kappa becomes low there, even if both sides agree nearly everywhere. That is"
            + " why they stand side by side.")[language])
      Block.paragraph(
        Text(
          nl: "Geen van beide ziet of één kant stelselmatig hoger scoort: wie zich overal één stap"
            + " te hoog inschat, houdt een hoge coëfficiënt. Lees ze nooit zonder het verschil"
            + " ernaast.",
          en: "Neither sees whether one side rates higher throughout: whoever rates one step too"
            + " high everywhere keeps a high coefficient. Never read them without the difference"
            + " beside them.")[language])
      Block.paragraph(
        Text(
          nl: "Beide tellen een verschil kwadratisch, over de hele schaal van"
            + " \(questionnaire.scale.values.count) scores. De scores van één instelling hangen"
            + " samen; hoeveel aan één instelling hangt, blijkt als die wordt weggelaten. Onder"
            + " \(ReportingRules.standard.leastPairs(for: .effectSizes)) scores staat er geen"
            + " coëfficiënt.",
          en: "Both count a difference by its square, over the whole scale of"
            + " \(questionnaire.scale.values.count) ratings. The ratings of one institution hang"
            + " together; how much hangs on one institution shows when it is left out. Below"
            + " \(ReportingRules.standard.leastPairs(for: .effectSizes)) ratings there is no"
            + " coefficient.")[language])
    }
  }

  /// A coefficient with what is left of it without any one institution, or why there is none.
  private func sentence(
    _ coefficient: AgreementCoefficient, _ pooled: PooledAgreement, in language: Language
  ) -> String {
    let name = language.capitalised(coefficient.title[language])
    switch pooled.coefficient(coefficient) {
    case .withheld(let needed):
      return Text(
        nl: "\(name): niet bij minder dan \(needed) vergeleken paren.",
        en: "\(name): not with fewer than \(needed) pairs compared.")[language]
    case .shown(.undefined(let reason)):
      return "\(name): \(language.sentence(reason))"
    case .shown(.value(let value)):
      let shown = language.decimal(value, digits: 2)
      guard let range = pooled.rangeWithoutOne(coefficient) else { return "\(name): \(shown)." }
      let (low, high) = (
        language.decimal(range.lowerBound, digits: 2), language.decimal(range.upperBound, digits: 2)
      )
      return Text(
        nl: "\(name): \(shown). Laat u één instelling weg, dan ligt die waarde tussen \(low) en"
          + " \(high).",
        en: "\(name): \(shown). Leave any one institution out, and it lies between \(low) and"
          + " \(high).")[language]
    }
  }

  /// Why a theme with enough ratings has no coefficient all the same, in words.
  private func undefined(in language: Language) -> Block? {
    let lines = zip(questionnaire.themes, agreement.themes).flatMap { theme, pooled in
      AgreementCoefficient.allCases.compactMap { coefficient -> String? in
        guard let reason = pooled.coefficient(coefficient).value?.undefined else { return nil }
        return "\(theme.id), \(coefficient.title[language]): \(language.sentence(reason))"
      }
    }
    return lines.isEmpty ? nil : .bullets(lines)
  }

  // MARK: Levels

  private func levels(in language: Language) -> Block {
    .section(
      Text(nl: "De niveaus (vertrouwelijk)", en: "The levels (confidential)")[language]
    ) {
      Block.table(
        Table(
          caption: Text(
            nl: "Bij hoeveel instellingen de scores van de auditor het zelf ingeschatte niveau"
              + " bevestigen, per thema.",
            en: "At how many institutions the auditor’s ratings confirm the self-assessed level, by"
              + " theme.")[language],
          columns: [
            Table.Column(Text(nl: "Thema", en: "Theme")[language]),
            Table.Column(Text(nl: "Bevestigd", en: "Confirmed")[language], .trailing),
            Table.Column(Text(nl: "Lager", en: "Lower")[language], .trailing),
            Table.Column(Text(nl: "Nog open", en: "Still open")[language], .trailing),
          ],
          rows: zip(questionnaire.themes, zip(agreement.themes, agreement.claims)).compactMap {
            theme, pair -> [Table.Cell]? in
            let (pooled, claims) = pair
            guard pooled.institutions > 0 else { return nil }
            return ([theme.id] + [claims.confirmed, claims.refuted, claims.open].map(String.init))
              .map { [.text($0)] }
          }))
      Block.paragraph(
        Text(
          nl: "Bevestigd: de auditor komt zeker op dat niveau of hoger. Lager: de auditor komt er"
            + " zeker niet op. Nog open: er is te weinig getoetst, of het zelf ingeschatte niveau"
            + " staat nog niet vast. Opdrachten die niet tot een oordeel over niveaus leiden, tellen"
            + " hier niet mee.",
          en: "Confirmed: the auditor certainly arrives at that level or higher. Lower: the auditor"
            + " certainly does not arrive at it. Still open: too little was examined, or the"
            + " self-assessed level is not settled yet. Engagements that lead to no conclusion on"
            + " levels do not count here.")[language])
      settledLevels(in: language)
    }
  }

  /// How the levels agree where both are settled, over all themes.
  private func settledLevels(in language: Language) -> [Block] {
    let levels = agreement.levels
    guard levels.all.compared > 0 else { return [] }
    let all = levels.all
    let bias = all.table.bias.value.map { language.decimal($0, digits: 2) } ?? Language.noFigure
    return [
      .paragraph(
        Text(
          nl: "Waar het niveau aan beide kanten vaststaat:"
            + " \(counted(all.compared, one: "keer", other: "keer")), bij"
            + " \(counted(levels.institutions, one: "instelling", other: "instellingen")). Daarvan"
            + " gelijk: \(all.exact); binnen één niveau: \(all.withinOne); gemiddeld verschil, zelf"
            + " min auditor: \(bias) niveau.",
          en: "Where the level is settled on both sides:"
            + " \(counted(all.compared, one: "time", other: "times")), at"
            + " \(counted(levels.institutions, one: "institution", other: "institutions")). Of these"
            + " the same: \(all.exact); within one level: \(all.withinOne); mean difference, self"
            + " less auditor: \(bias) levels.")[language]),
      .bullets(AgreementCoefficient.allCases.map { sentence($0, levels, in: language) }),
    ]
  }

  // MARK: Institutions

  private func institutions(in language: Language) -> Block {
    .section(
      Text(nl: "Per instelling (vertrouwelijk)", en: "By institution (confidential)")[language]
    ) {
      Block.table(
        Table(
          caption: Text(
            nl: "Per meting, in aantallen maatregelen, met het gemiddelde verschil in stappen.",
            en: "By record, in numbers of practices, with the mean difference in steps.")[language],
          columns: [
            Table.Column(Text(nl: "Meting", en: "Record")[language], wraps: true),
            Table.Column(Text(nl: "Vergeleken", en: "Compared")[language], .trailing),
            Table.Column(Text(nl: "Gelijk", en: "Same")[language], .trailing),
            Table.Column(
              Text(nl: "Binnen één", en: "Within one")[language], .trailing, wraps: true),
            Table.Column(
              Text(nl: "Zelf hoger", en: "Self higher")[language], .trailing, wraps: true),
            Table.Column(
              Text(nl: "Zelf lager", en: "Self lower")[language], .trailing, wraps: true),
            Table.Column(Text(nl: "Verschil", en: "Bias")[language], .trailing),
          ],
          rows: zip(members, agreement.institutions).map { member, own in
            let counts = [own.compared, own.exact, own.withinOne, own.higher, own.lower]
            let bias = own.table.bias.value.map { language.decimal($0, digits: 2) }
            return ([member.file] + counts.map(String.init) + [bias ?? Language.noFigure])
              .map { [.text($0)] }
          }))
    }
  }
}

extension AgreementCoefficient {
  fileprivate var title: Text {
    switch self {
    case .gwet: Text(nl: "AC2 van Gwet", en: "Gwet’s AC2")
    case .kappa: Text(nl: "gewogen kappa van Cohen", en: "Cohen’s weighted kappa")
    }
  }
}

extension Language {
  /// Why a coefficient has no value, as the end of a sentence.
  fileprivate func sentence(_ reason: Estimate.Undefined) -> String {
    switch reason {
    case .empty, .nothingPaired:
      Text(nl: "niet te bepalen: er is niets te vergelijken.", en: "none: nothing to compare.")[
        self]
    case .allSame:
      Text(
        nl: "niet te bepalen: alle paren zijn gelijk.", en: "none: all pairs are the same.")[self]
    case .oneCategory:
      Text(
        nl: "niet te bepalen: de schaal heeft maar één score.",
        en: "none: the scale has only one rating.")[self]
    case .noVariation:
      Text(
        nl: "niet te bepalen: alle scores van beide kanten zijn dezelfde, zodat overeenstemming"
          + " boven toeval geen betekenis heeft.",
        en: "none: all ratings of both sides are the same, so that agreement beyond chance has no"
          + " meaning.")[self]
    case .tooLarge:
      Text(
        nl: "niet te bepalen: de getallen zijn te groot om precies te rekenen.",
        en: "none: the numbers are too large to compute exactly.")[self]
    }
  }
}

// MARK: - Tables and scripts

extension AgreementOutput {
  /// A row for each theme and one for all, each marked confidential; numbers with six decimals.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "confidential", "theme", "institutions", "compared", "exact", "within_one", "self_higher",
        "self_lower", "not_compared", "bias", "gwet_ac2", "gwet_ac2_low", "gwet_ac2_high",
        "weighted_kappa", "weighted_kappa_low", "weighted_kappa_high", "level_confirmed",
        "level_lower", "level_open",
      ],
      rows: zip(questionnaire.themes, zip(agreement.themes, agreement.claims)).map { theme, pair in
        cells(theme.id, pair.0)
          + [pair.1.confirmed, pair.1.refuted, pair.1.open].map(CSVCell.integer)
      } + [cells("all", agreement.ratings) + Array(repeating: .empty, count: 3)])
  }

  private func cells(_ name: String, _ pooled: PooledAgreement) -> [CSVCell] {
    let all = pooled.all
    let counts = [
      pooled.institutions, all.compared, all.exact, all.withinOne, all.higher, all.lower,
      all.notCompared,
    ]
    return [.text("yes"), .text(name)] + counts.map(CSVCell.integer)
      + [.decimal(orEmpty: all.table.bias.value)]
      + AgreementCoefficient.allCases.flatMap { coefficient -> [CSVCell] in
        let range = pooled.rangeWithoutOne(coefficient)
        return [
          .decimal(orEmpty: pooled.coefficient(coefficient).value?.value),
          .decimal(orEmpty: range?.lowerBound), .decimal(orEmpty: range?.upperBound),
        ]
      }
  }

  /// The group for scripts, with exact fractions; its schema is `agreement.schema.json`.
  package var json: JSONValue {
    let leanings = agreement.leanings
    return .object([
      ("format", .string("peil-agreement")), ("version", .string("1.0")),
      ("confidential", .bool(true)), ("wave", .string(wave)),
      (
        "questionnaire",
        .object([
          ("id", .string(questionnaire.id)), ("version", .string(questionnaire.version)),
        ])
      ),
      ("unaudited", .array(unaudited.map(JSONValue.string))),
      (
        "institutions",
        .array(
          zip(members, agreement.institutions).map { member, own in
            .object(
              [("file", .string(member.file)), ("final", .bool(member.isFinal))] + counts(own))
          })
      ),
      (
        "leanings",
        .object([
          ("tooHigh", .integer(leanings.up)), ("same", .integer(leanings.same)),
          ("tooLow", .integer(leanings.down)),
          (
            "sign",
            .string(orNull: agreement.leaningTest.value?.twoSided.value?.exactText)
          ),
        ])
      ),
      ("scale", .array(questionnaire.scale.values.map { .string($0.id) })),
      ("ratings", .object(members(agreement.ratings))),
      (
        "themes",
        .array(
          zip(questionnaire.themes, zip(agreement.themes, agreement.claims)).map { theme, pair in
            .object(
              [("theme", .string(theme.id))] + members(pair.0) + [
                (
                  "claims",
                  .object([
                    ("confirmed", .integer(pair.1.confirmed)), ("lower", .integer(pair.1.refuted)),
                    ("open", .integer(pair.1.open)),
                  ])
                )
              ])
          })
      ),
      ("levels", .object(members(agreement.levels))),
    ])
  }

  private func members(_ pooled: PooledAgreement) -> [(String, JSONValue)] {
    [("institutions", .integer(pooled.institutions))] + counts(pooled.all)
      + [("bias", .string(orNull: pooled.all.table.bias.value?.exactText))]
      + AgreementCoefficient.allCases.map { coefficient in
        let shown = pooled.coefficient(coefficient).value
        let range = pooled.rangeWithoutOne(coefficient)
        return (
          coefficient.rawValue,
          .object([
            ("value", .string(orNull: shown?.value?.exactText)),
            (
              "undefined",
              .string(orNull: shown == nil ? "too-few" : shown?.undefined?.rawValue)
            ),
            ("low", .string(orNull: range?.lowerBound.exactText)),
            ("high", .string(orNull: range?.upperBound.exactText)),
          ])
        )
      }
      + [("table", .array(pooled.all.table.counts.map { .array($0.map(JSONValue.integer)) }))]
  }

  private func counts(_ agreement: Agreement) -> [(String, JSONValue)] {
    [
      ("compared", .integer(agreement.compared)),
      ("notCompared", .integer(agreement.notCompared)), ("exact", .integer(agreement.exact)),
      ("withinOne", .integer(agreement.withinOne)), ("selfHigher", .integer(agreement.higher)),
      ("selfLower", .integer(agreement.lower)),
    ]
  }
}
