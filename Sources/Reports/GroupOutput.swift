package import Comparison
package import JSON
package import Language
import Maturity
import Statistics

/// A group of institutions over two waves, for whoever holds their records: what `peil group` writes.
///
/// Every form of it says that it is confidential, and none of them is a form that a publication
/// reads.
package struct GroupOutput: Sendable {
  let comparison: GroupComparison
  private let earlierWave: String
  private let laterWave: String
  private let unpaired: Unpaired

  /// The files of institutions that are in one wave only.
  package struct Unpaired: Hashable, Sendable {
    package let then: [String]
    package let now: [String]

    package init(then: [String], now: [String]) {
      self.then = then
      self.now = now
    }
  }

  package init(
    _ comparison: GroupComparison, earlierWave: String, laterWave: String, unpaired: Unpaired
  ) {
    self.comparison = comparison
    self.earlierWave = earlierWave
    self.laterWave = laterWave
    self.unpaired = unpaired
  }

  private func id(_ theme: GroupTheme) -> String {
    comparison.questionnaire.themes[theme.theme].id
  }
}

// MARK: - Document

extension GroupOutput {
  /// The group for people, counts first.
  package func document(in language: Language) -> Document {
    let title = Text(
      nl: "VERTROUWELIJK: de groep in \(earlierWave) en \(laterWave)",
      en: "CONFIDENTIAL: the group in \(earlierWave) and \(laterWave)")
    return Document(language: language, title: title[language]) {
      warning(in: language)
      members(in: language)
      Block.section(
        Text(nl: "Tellingen (vertrouwelijk)", en: "Counts (confidential)")[language]
      ) {
        Block.table(counts(in: language))
        Block.paragraph(countsNote(in: language))
      }
      Block.section(
        Text(
          nl: "Bijlage: wat de tellingen dragen (vertrouwelijk)",
          en: "Annex: what the counts can bear (confidential)")[language]
      ) {
        Block.paragraph(annexNote(in: language))
        Block.table(effects(in: language))
        Block.table(intervals(in: language))
        Block.table(tests(in: language))
        Block.paragraph(testsNote(in: language))
      }
      warning(in: language)
    }
  }

  private func warning(in language: Language) -> Block {
    .note(
      Text(
        nl: "Alleen voor wie de metingen beheert. In zo’n kleine groep verraadt een telling een"
          + " instelling. Deel dit niet en publiceer er niets uit: een publicatie heeft haar eigen"
          + " cijfers, die van niemand iets prijsgeven.",
        en: "Only for whoever holds the records. In so small a group a count gives an institution"
          + " away. Do not share this and publish nothing from it: a publication has figures of its"
          + " own, which give away nothing about anybody.")[language])
  }

  private func members(in language: Language) -> Block {
    func list(_ files: [String]) -> String {
      files.isEmpty
        ? Text(nl: "geen", en: "none")[language]
        : "\(files.count) (\(files.joined(separator: ", ")))"
    }
    return .definitions([
      Definition(
        Text(nl: "In beide metingen", en: "In both waves")[language], "\(comparison.paired)"),
      Definition(
        Text(nl: "Alleen in \(earlierWave)", en: "In \(earlierWave) only")[language],
        list(unpaired.then)),
      Definition(
        Text(nl: "Alleen in \(laterWave)", en: "In \(laterWave) only")[language],
        list(unpaired.now)),
    ])
  }

  private func counts(in language: Language) -> Table {
    let shown: [Verdict] = [
      .higher, .equal, .lower, .atLeastAsHigh, .atMostAsHigh, .notEstablished,
    ]
    return Table(
      caption: Text(
        nl: "Hoeveel instellingen per thema, van de \(comparison.paired) in beide metingen.",
        en: "How many institutions by theme, of the \(comparison.paired) in both waves.")[language],
      columns: [Table.Column(Text(nl: "Thema", en: "Theme")[language])]
        + shown.map { Table.Column(language.verdict($0), .trailing, wraps: true) },
      rows: comparison.themes.map { theme in
        ([id(theme)] + shown.map { "\(theme.count($0))" }).map { [.text($0)] }
      })
  }

  private func countsNote(in language: Language) -> [String] {
    [
      Text(
        nl: "Geteld is wat van het niveau op de gemeenschappelijke kern bewezen is. De laatste drie"
          + " kolommen zijn de instellingen waarvan niet vaststaat of zij hoger, gelijk of lager"
          + " uitkomen.",
        en: "What is counted is what is proven of the level on the common core. The last three"
          + " columns are the institutions of which it is not established whether they come out"
          + " higher, equal or lower.")[language]
    ]
  }
}

// MARK: - Annex

extension GroupOutput {
  private func annexNote(in language: Language) -> [String] {
    let rules = ReportingRules.standard
    return [
      Text(
        nl: "Dit zijn alle instellingen en geen steekproef. Een kans p zegt alleen hoe vaak louter"
          + " toeval, zoals een andere invuller, zo’n patroon van omhoog en omlaag zou geven.",
        en: "These are all institutions and no sample. A probability p says only how often mere"
          + " chance, such as another person answering, would give such a pattern of ups and"
          + " downs.")[language],
      Text(
        nl:
          "De bijlage gebruikt per thema alleen de instellingen met een vaststaand niveau in beide"
          + " metingen (n). Onder \(rules.leastPairs(for: .effectSizes)) paren staat er geen"
          + " maat, interval of kans; onder \(rules.leastPairs(for: .significance)) heet niets"
          + " significant.",
        en: "For each theme the annex uses only the institutions with a settled level in both waves"
          + " (n). Below \(rules.leastPairs(for: .effectSizes)) pairs there is no effect size,"
          + " interval or probability; below \(rules.leastPairs(for: .significance)) nothing is"
          + " called significant.")[language],
    ]
  }

  private func effects(in language: Language) -> Table {
    Table(
      caption: Text(
        nl: "Hoeveel en hoe sterk, per thema.", en: "How many and how strongly, by theme.")[
          language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language]),
        Table.Column("n", .trailing),
        Table.Column(Text(nl: "Omhoog", en: "Up")[language], .trailing),
        Table.Column(Text(nl: "Gelijk", en: "Same")[language], .trailing),
        Table.Column(Text(nl: "Omlaag", en: "Down")[language], .trailing),
        Table.Column(Text(nl: "Netto", en: "Net")[language], .trailing),
        Table.Column(
          Text(nl: "Kans op beter", en: "Chance of better")[language], .trailing, wraps: true),
        Table.Column(
          Text(nl: "Rang-biserieel", en: "Rank-biserial")[language], .trailing, wraps: true),
      ],
      rows: comparison.themes.map { theme in
        let analysis = theme.analysis
        let changes = analysis.changes
        return [
          id(theme), "\(analysis.pairs)", "\(changes.up)", "\(changes.same)", "\(changes.down)",
          language.figure(analysis.netChange), language.figure(analysis.probabilityOfImprovement),
          language.figure(analysis.rankBiserial),
        ].map { [.text($0)] }
      })
  }

  private func intervals(in language: Language) -> Table {
    Table(
      caption: Text(
        nl: "Hoe groot en hoe zeker, per thema.", en: "How large and how certain, by theme.")[
          language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language]),
        Table.Column(
          Text(nl: "Typisch verschil", en: "Typical change")[language], .trailing, wraps: true),
        Table.Column(Text(nl: "Interval", en: "Interval")[language], .trailing),
        Table.Column(
          Text(nl: "Betrouwbaarheid", en: "Confidence")[language], .trailing, wraps: true),
        Table.Column(
          Text(nl: "Aandeel omhoog", en: "Share up")[language], .trailing,
          wraps: true),
        Table.Column(Text(nl: "Interval", en: "Interval")[language], .trailing),
      ],
      rows: comparison.themes.map { theme in
        ([id(theme)] + typical(theme.analysis, in: language)
          + shareOfUps(theme.analysis, in: language)).map { [.text($0)] }
      })
  }

  private func tests(in language: Language) -> Table {
    Table(
      caption: Text(
        nl: "Of het patroon toeval kan zijn, per thema.",
        en: "Whether the pattern can be chance, by theme.")[language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language]),
        Table.Column("p", .trailing),
        Table.Column(Text(nl: "p ten minste", en: "p at least")[language], .trailing, wraps: true),
        Table.Column(Text(nl: "p teken", en: "p sign")[language], .trailing, wraps: true),
        Table.Column(
          Text(nl: "p zonder nullen", en: "p without zeros")[language], .trailing, wraps: true),
        Table.Column("Holm", .trailing),
        Table.Column("BH", .trailing),
        Table.Column(Text(nl: "Oordeel", en: "Verdict")[language], wraps: true),
      ],
      rows: zip(comparison.themes, comparison.family.members).map { theme, member in
        let analysis = theme.analysis
        return [
          id(theme), language.probability(analysis.signedRankTest.value?.twoSided.value),
          language.probability(
            analysis.changes.changed == 0 ? nil : analysis.leastProbability.value),
          language.probability(analysis.signTest.value?.twoSided.value),
          language.probability(analysis.testWithoutZeros.value?.twoSided.value),
          language.probability(member?.holm),
          language.probability(member?.benjaminiHochberg),
          verdict(analysis, member)[language],
        ].map { [.text($0)] }
      })
  }

  private func testsNote(in language: Language) -> [String] {
    [
      Text(
        nl: "p is de exacte tweezijdige kans van de rangtekentoets (nullen volgens Pratt); ‘p ten"
          + " minste’ de kleinste die met zoveel veranderingen kan. Ernaast de tekentoets en"
          + " dezelfde toets zonder nullen. Holm beslist, en telt daarbij mee hoeveel thema’s er"
          + " zijn getoetst (\(comparison.family.size)); BH verkent. Het typische verschil is dat"
          + " van Hodges en Lehmann, in niveaus, met de betrouwbaarheid die het interval haalt. Het"
          + " aandeel omhoog geldt onder wat veranderde; het interval ervan is dat van Clopper en Pearson en haalt ten minste"
          + " 95%.",
        en:
          "p is the exact two-sided probability of the signed-rank test (zeros after Pratt); ‘p at"
          + " least’ the smallest one possible with so many changes. Beside it the sign test and"
          + " the same test without zeros. Holm decides, counting in how many themes were tested"
          + " (\(comparison.family.size)); BH explores. The typical change is that of Hodges and"
          + " Lehmann, in levels, with the confidence that its interval achieves. The share up"
          + " is that among what changed; its interval is that of Clopper and Pearson and achieves at least 95%."
      )[
        language]
    ]
  }

  private func verdict(_ analysis: PairedAnalysis, _ member: TestFamily.Member?) -> Text {
    guard let member else {
      if case .withheld(let needed) = analysis.signedRankTest {
        return Text(nl: "n onder \(needed)", en: "n below \(needed)")
      }
      return analysis.changes.changed == 0
        ? Text(nl: "geen verandering", en: "no change")
        : Text(nl: "te veel paren", en: "too many pairs")
    }
    if member.isHopeless {
      return Text(nl: "kon niet significant worden", en: "could not become significant")
    }
    switch member.isSignificant {
    case .withheld(let needed):
      return Text(nl: "geen oordeel: n onder \(needed)", en: "no verdict: n below \(needed)")
    case .shown(true): return Text(nl: "significant (Holm, 5%)", en: "significant (Holm, 5%)")
    case .shown(false): return Text(nl: "kan toeval zijn", en: "may be chance")
    }
  }

  private func typical(_ analysis: PairedAnalysis, in language: Language) -> [String] {
    guard case .shown(.success(let typical)) = analysis.typicalChange else {
      return Array(repeating: Language.noFigure, count: 3)
    }
    return [
      language.decimal(typical.estimate, digits: 2),
      interval(typical.interval, digits: 1, in: language),
      language.percentage(typical.confidence),
    ]
  }

  private func shareOfUps(_ analysis: PairedAnalysis, in language: Language) -> [String] {
    guard case .shown(let share?) = analysis.shareOfUps else {
      return Array(repeating: Language.noFigure, count: 2)
    }
    let changes = analysis.changes
    return [
      language.decimal(changes.up, over: changes.changed, digits: 2),
      interval(share.lower...share.upper, digits: 2, in: language),
    ]
  }

  private func interval(
    _ interval: ClosedRange<Ratio>, digits: Int, in language: Language
  ) -> String {
    let ends = [interval.lowerBound, interval.upperBound].map {
      language.decimal($0, digits: digits)
    }
    return Text(nl: "\(ends[0]) tot \(ends[1])", en: "\(ends[0]) to \(ends[1])")[language]
  }
}

// MARK: - Tables and scripts

extension GroupOutput {
  /// A row for each theme, each marked confidential; numbers with six decimals.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "confidential", "theme", "paired", "higher", "equal", "lower", "at_least_as_high",
        "at_most_as_high", "not_established", "n", "up", "same", "down", "net_change",
        "probability_of_improvement", "rank_biserial", "typical_change", "typical_low",
        "typical_high", "typical_confidence", "share_up", "share_up_low", "share_up_high",
        "p_signed_rank", "p_least", "p_sign", "p_without_zeros", "p_holm", "p_bh",
      ],
      rows: zip(comparison.themes, comparison.family.members).map { theme, member in
        let changes = theme.analysis.changes
        let counts = [
          comparison.paired, theme.count(.higher), theme.count(.equal), theme.count(.lower),
          theme.count(.atLeastAsHigh), theme.count(.atMostAsHigh), theme.count(.notEstablished),
          theme.analysis.pairs, changes.up, changes.same, changes.down,
        ]
        return [.text("yes"), .text(id(theme))] + counts.map(CSVCell.integer)
          + figures(theme.analysis, member).map { .decimal(orEmpty: $0.ratio) }
      })
  }

  /// The group for scripts, with exact fractions.
  package var json: JSONValue {
    .object([
      ("format", .string("peil-group-comparison")), ("version", .string("1.0")),
      ("confidential", .bool(true)), ("then", .string(earlierWave)), ("now", .string(laterWave)),
      ("paired", .integer(comparison.paired)),
      ("onlyThen", .array(unpaired.then.map(JSONValue.string))),
      ("onlyNow", .array(unpaired.now.map(JSONValue.string))),
      ("tests", .integer(comparison.family.size)),
      (
        "themes",
        .array(zip(comparison.themes, comparison.family.members).map { json($0, $1) })
      ),
    ])
  }

  private func json(_ theme: GroupTheme, _ member: TestFamily.Member?) -> JSONValue {
    let changes = theme.analysis.changes
    var members: [(String, JSONValue)] = [("id", .string(id(theme)))]
    members += Verdict.allCases.map { ($0.rawValue, JSONValue.integer(theme.count($0))) }
    let counts = [
      ("n", theme.analysis.pairs), ("up", changes.up), ("same", changes.same),
      ("down", changes.down),
    ]
    members += counts.map { ($0.0, JSONValue.integer($0.1)) }
    members += figures(theme.analysis, member).map {
      ($0.name, JSONValue.string(orNull: $0.ratio?.exactText))
    }
    return .object(members)
  }

  /// The figures of the annex by name, nil where they may not be shown or do not exist.
  private func figures(
    _ analysis: PairedAnalysis, _ member: TestFamily.Member?
  ) -> [(name: String, ratio: Ratio?)] {
    let typical = try? analysis.typicalChange.value?.get()
    let share = analysis.shareOfUps.value.flatMap(\.self)
    return [
      ("netChange", analysis.netChange.value?.value),
      ("probabilityOfImprovement", analysis.probabilityOfImprovement.value?.value),
      ("rankBiserial", analysis.rankBiserial.value?.value),
      ("typicalChange", typical?.estimate), ("typicalLow", typical?.interval.lowerBound),
      ("typicalHigh", typical?.interval.upperBound), ("typicalConfidence", typical?.confidence),
      (
        "shareUp",
        share.map { _ in Ratio(Int128(analysis.changes.up), over: Int128(analysis.changes.changed))
        }
      ),
      ("shareUpLow", share?.lower), ("shareUpHigh", share?.upper),
      ("signedRank", analysis.signedRankTest.value?.twoSided.value),
      ("leastAttainable", analysis.leastProbability.value),
      ("sign", analysis.signTest.value?.twoSided.value),
      ("withoutZeros", analysis.testWithoutZeros.value?.twoSided.value),
      ("holm", member?.holm), ("benjaminiHochberg", member?.benjaminiHochberg),
    ]
  }
}
