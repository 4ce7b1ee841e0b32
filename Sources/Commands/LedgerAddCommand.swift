import Definitions
import Invocation
import Language
import Maturity
import Publication

/// What the line of `ledger add` gives.
struct LedgerAddOptions: Options {
  let path = Shared.ledger
  let fact = OptionalOption<String>(
    "fact", Text(nl: "KERNFEIT", en: "FACT"),
    help: Text(nl: "Instellingen met dit kernfeit.", en: "Institutions with this key fact."),
    form: .name)
  let level = OptionalOption<String>(
    "level", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Instellingen op of boven een niveau van dit thema; zie --reference.",
      en: "Institutions at or above a level of this theme; see --reference."),
    form: .name)
  let reference = OptionalOption<Int>(
    "reference", Text(nl: "NIVEAU", en: "LEVEL"),
    help: Text(
      nl: "Het niveau bij --level; anders dat van het publicatiebeleid.",
      en: "The level with --level; else that of the publication policy."))
  let higher = OptionalOption<String>(
    "higher", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Instellingen die bij dit thema hoger staan dan in de eerdere meetronde.",
      en: "Institutions that are higher in this theme than in the earlier wave."),
    form: .name)
  let lower = OptionalOption<String>(
    "lower", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Instellingen die bij dit thema lager staan.",
      en: "Institutions that are lower in this theme."),
    form: .name)
  let count = OptionalOption<Int>(
    "count", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Precies zoveel.", en: "Exactly so many."))
  let bounds = BoundOptions()
  let of = RequiredOption<Int>(
    "of", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(
      nl: "Het aantal instellingen van de groep.",
      en: "The number of institutions in the group.")
  )
  let sector = Shared.sector
  let profile = OptionalOption<RiskProfile>(
    "profile", Text(nl: "PROFIEL", en: "PROFILE"),
    help: Text(
      nl: "Alleen instellingen met dit risicoprofiel.",
      en: "Only institutions with this risk profile."))
  let wave = OptionalOption<Int>(
    "wave", Text(nl: "RONDE", en: "WAVE"),
    help: Text(
      nl: "De meetronde; anders die van het publicatiebeleid.",
      en: "The wave; else that of the publication policy."))
  let source = RequiredOption<String>(
    "source", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Waar het gepubliceerd is.", en: "Where it was published."))
  let policy = Shared.policy
  let by = Shared.by
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var ledgerAdd: Command {
    Command(
      "ledger add", under: .sector,
      summary: Text(
        nl: "Leg een cijfer vast dat een ander heeft gepubliceerd.",
        en: "Record a figure that somebody else has published."),
      discussion: Text(
        nl: "Wat anderen publiceren telt mee in wat iemand kan afleiden. Geef één onderdeel"
          + " (--fact, --level, --higher of --lower) en één telling (--count, --at-least of"
          + " --at-most).",
        en: "What others publish counts in what somebody can infer. Give one item (--fact, --level,"
          + " --higher or --lower) and one count (--count, --at-least or --at-most)."),
      examples: [
        Example(
          [
            "ledger", "add", "register.peil", "--sector", "university", "--fact", "FACT-OVERVIEW",
            "--count", "9", "--of", "14", "--source", "Brief UNL, 12 februari 2026",
          ],
          Text(nl: "Uit een brief.", en: "From a letter."))
      ],
      seeAlso: ["ledger list", "sector"],
      options: LedgerAddOptions.self
    ) { console, given in
      let choice = try PolicyChoice(given.policy, in: console.library(given.definitions))
      let wave = given.wave ?? choice.form.wave
      let source = try console.meantText(given.source, of: "--source")
      let measures = try [
        given.fact.map { Measure.fact(try choice.known($0, choice.form.facts), wave: wave) },
        given.level.map { theme in
          let theme = try choice.known(theme, choice.form.themes)
          return .level(
            theme: theme,
            atLeast: given.reference ?? choice.policy.reference(theme: theme)
              ?? choice.form.levels.lowerBound, wave: wave)
        },
        given.higher.map {
          .higher(
            theme: try choice.known($0, choice.form.themes), wave: wave,
            than: try choice.earlier())
        },
        given.lower.map {
          .lower(
            theme: try choice.known($0, choice.form.themes), wave: wave,
            than: try choice.earlier())
        },
      ].compactMap(\.self)
      let group = InstitutionGroup(sector: given.sector, profile: given.profile)
      guard let measure = measures.first, measures.count == 1 else {
        throw Failure.sector(.oneOf(["--fact", "--level", "--higher", "--lower"]))
      }
      let figure = try given.bounds.figure(measure, group, of: given.of, count: given.count)
      var file = try LedgerFile.open(given.path, console: console)
      return try file.record(.entered(figure, source: source), by: given.by, console)
    }
  }
}

extension PolicyChoice {
  /// A theme or key fact that there is.
  fileprivate func known(_ id: String, _ ids: [String]) throws -> String {
    guard ids.contains(id) else {
      throw Failure.unknownItem(id, suggestion: closest(to: id, among: ids))
    }
    return id
  }

  fileprivate func earlier() throws -> Int {
    guard let earlier = form.earlier else {
      throw Failure.sector(.submission(path: "", .noEarlierWave))
    }
    return earlier
  }
}
