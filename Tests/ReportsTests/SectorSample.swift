import Assessment
import Hashing
import Language
import Maturity
import Publication

/// A publication about the sample questionnaire with every form of a figure in it, and what goes with
/// it.
enum SectorSample {
  static let wave = 2025
  static let earlier = 2023

  private static let sizes: [InstitutionGroup: Int] = [
    InstitutionGroup(sector: .university): 14, InstitutionGroup(sector: .hogeschool): 36,
    InstitutionGroup(sector: .institute): 6, InstitutionGroup(profile: .low): 20,
    InstitutionGroup(profile: .medium): 21, InstitutionGroup(profile: .high): 15,
  ]

  private static func figure(
    _ measure: Measure, _ group: InstitutionGroup, _ form: PublishedFigure.Form,
    _ low: Int? = nil, _ high: Int? = nil
  ) -> PublishedFigure {
    let n = sizes[group] ?? 0
    let counts =
      switch form {
      case .atMost: 0...3
      case .atLeast: (n - 3)...n
      case .all: n...n
      case .atMostAThird: 0...(n / 3)
      case .betweenThirds: (n / 3 + 1)...((2 * n + 2) / 3 - 1)
      case .atLeastTwoThirds: ((2 * n + 2) / 3)...n
      case .withheld: 0...n
      case .exactly: (low ?? 0)...(high ?? low ?? 0)
      }
    return PublishedFigure(measure, group, of: n, form, counts)
  }

  static let university = InstitutionGroup(sector: .university)
  static let hogeschool = InstitutionGroup(sector: .hogeschool)

  static var figures: [PublishedFigure] {
    let themes = Sample.questionnaire.themes.map(\.id)
    let level = { Measure.level(theme: $0, atLeast: 3, wave: wave) }
    let higher = { Measure.higher(theme: $0, wave: wave, than: earlier) }
    let lower = { Measure.lower(theme: $0, wave: wave, than: earlier) }
    let fact = { Measure.fact($0, wave: wave) }
    var figures: [PublishedFigure] = []
    for (index, theme) in themes.enumerated() {
      figures += [
        figure(level(theme), university, index == 0 ? .atLeast : .exactly, 5),
        figure(level(theme), hogeschool, index == 0 ? .atMost : .exactly, 17),
        figure(higher(theme), university, .exactly, 6), figure(lower(theme), university, .atMost),
        figure(higher(theme), hogeschool, .withheld),
        figure(lower(theme), hogeschool, .withheld),
      ]
      figures += [
        figure(level(theme), InstitutionGroup(profile: .low), .atMostAThird),
        figure(level(theme), InstitutionGroup(profile: .medium), .betweenThirds),
        figure(level(theme), InstitutionGroup(profile: .high), .atLeastTwoThirds),
      ]
    }
    return figures + [
      figure(fact("FACT-ONE"), university, .all), figure(fact("FACT-ONE"), hogeschool, .atLeast),
      figure(fact("FACT-TWO"), university, .exactly, 9),
      figure(fact("FACT-TWO"), hogeschool, .exactly, 20),
    ]
  }

  static func publication(_ figures: [PublishedFigure] = figures) -> SectorPublication {
    let questionnaire = Sample.questionnaire
    let digest = SHA256.digest(of: [])
    return SectorPublication(
      wave: wave, earlier: earlier, reading: .selfAssessed,
      questionnaire: .init(
        id: questionnaire.id, version: questionnaire.version, title: questionnaire.title,
        scoring: Digest(hexadecimal: questionnaire.fingerprints.scoring) ?? digest),
      policy: .init(
        id: "sample-policy", version: "1.0", title: Text(nl: "Beleid", en: "Policy"),
        status: Text(nl: "Vastgesteld door niemand.", en: "Adopted by nobody."),
        fingerprint: digest, coalition: 1),
      released: Day(daysSince1970: 20_514),
      themes: questionnaire.themes.map {
        .init(
          id: $0.id, title: $0.title, level: 3,
          levelTitle: questionnaire.title(ofLevel: 3),
          levelDescription: questionnaire.description(ofLevel: 3))
      },
      facts: questionnaire.keyFacts.map {
        .init(
          id: $0.id, statement: $0.statement, published: $0.id == "FACT-TWO" ? ["B-4"] : [],
          isUnanimous: $0.id == "FACT-ONE")
      },
      participation: sizes.sorted { ($0.value, $0.key.title.nl) > ($1.value, $1.key.title.nl) }
        .map { .init(group: $0.key, institutions: $0.value) },
      figures: figures)
  }

  static let errata = [
    Ledger.Erratum(
      day: Day(daysSince1970: 20_520), before: figures[0], after: nil, reason: "Verkeerd geteld.")
  ]

  /// Seven of fourteen universities, in the words of a letter.
  static let then = PublishedFacts(
    id: "then", version: "1.0", wave: "2023", questionnaire: Sample.questionnaire.id,
    title: Text(nl: "Toen", en: "Then"), status: Text(nl: "Stand", en: "Status"),
    description: Text(nl: "Uitleg", en: "Description"), sources: [], groups: [],
    facts: [
      PublishedFact(
        id: "B-4", sector: .university, asOf: Text(same: "2023"),
        property: Text(nl: "Er is een analyse.", en: "There is an analysis."), sense: .has,
        value: .exact(.number(7), of: 14),
        words: [
          Quotation(
            source: "letter", language: .nl, original: "zeven universiteiten",
            translation: "seven universities")
        ], keyFacts: ["FACT-TWO"], themes: [], comparison: .comparable,
        reason: Text(nl: "Hetzelfde is gevraagd.", en: "The same was asked."))
    ], others: [])

  static let form = SubmissionForm(
    questionnaire: Sample.questionnaire.id, scoring: SHA256.digest(of: []),
    themes: Sample.questionnaire.themes.map(\.id), facts: ["FACT-ONE", "FACT-TWO"],
    levels: 1...5, reading: .selfAssessed, wave: wave, earlier: earlier)

  static func submission(_ number: UInt128, level: Int = 3) -> Submission {
    Submission(
      number: SubmissionNumber(number), sector: .hogeschool, profile: .medium,
      themes: form.themes.indices.map { index in
        .init(
          now: index == 1 ? nil : level...min(5, level + index),
          earlier: index == 0 ? 2...2 : nil, change: index == 0 ? .higher : .notEstablished)
      },
      facts: [.init(now: .yes, earlier: .no), .init(now: .unknown, earlier: .unknown)])
  }
}
