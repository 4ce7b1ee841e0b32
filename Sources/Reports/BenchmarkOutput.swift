package import Assessment
import Hashing
import History
package import JSON
package import Language
import Maturity
package import Publication
import Scoring

/// A record beside a publication: where an institution stands among figures that everybody has.
///
/// Nothing is computed from anything but printed figures, so that it tells nothing new about others.
package struct BenchmarkOutput: Sendable {
  private let assessment: Assessment
  private let publication: SectorPublication
  private let rows: [Row]

  /// How a theme's level stands to the level that the publication counts from.
  package enum Position: String, CaseIterable, Sendable {
    case above, at, below
    case notEstablished

    init(_ bounds: LevelBounds?, reference: Int) {
      guard let bounds, !bounds.mayBeNone else {
        self = .notEstablished
        return
      }
      if bounds.low > reference {
        self = .above
      } else if bounds.low == reference, bounds.high == reference {
        self = .at
      } else if bounds.high < reference {
        self = .below
      } else {
        self = .notEstablished
      }
    }
  }

  private struct Row: Sendable {
    let theme: SectorPublication.ThemeReference
    let bounds: LevelBounds?
    let position: Position
    let figures: [PublishedFigure?]
  }

  private let groups: [InstitutionGroup]

  /// Gives nil where the publication is about another questionnaire or version of it.
  package init?(_ assessment: Assessment, _ publication: SectorPublication) {
    let questionnaire = assessment.questionnaire
    guard questionnaire.id == publication.questionnaire.id,
      questionnaire.fingerprints.scoring == publication.questionnaire.scoring.hexadecimal
    else { return nil }
    let own = [
      InstitutionGroup(sector: assessment.state.header.subject.sector),
      assessment.profile.inForce.map { InstitutionGroup(profile: $0) },
    ].compactMap(\.self)
    let groups = own.filter(publication.groups.contains)
    self.assessment = assessment
    self.publication = publication
    self.groups = groups
    rows = publication.themes.compactMap { theme in
      guard let index = questionnaire.themes.firstIndex(where: { $0.id == theme.id }) else {
        return nil
      }
      let bounds = assessment.bounds(theme: index, publication.reading)
      return Row(
        theme: theme, bounds: bounds,
        position: Position(bounds, reference: theme.level),
        figures: groups.map {
          publication.figure(
            .level(theme: theme.id, atLeast: theme.level, wave: publication.wave), $0)
        })
    }
  }
}

extension BenchmarkOutput.Position {
  package var title: Text {
    switch self {
    case .above: Text(nl: "erboven", en: "above")
    case .at: Text(nl: "erop", en: "at it")
    case .below: Text(nl: "eronder", en: "below")
    case .notEstablished: Text(nl: "niet vast te stellen", en: "cannot be established")
    }
  }
}

// MARK: - Forms

extension BenchmarkOutput {
  package func document(in language: Language) -> Document {
    let subject = assessment.state.header.subject
    return Document(
      language: language,
      title: Text(
        nl: "Naast het sectorbeeld \(publication.wave): \(subject.name)",
        en: "Beside the sector picture \(publication.wave): \(subject.name)")[language]
    ) {
      Block.definitions([
        Definition("Sector", language.sector(subject.sector)),
        Definition(
          Text(nl: "Niveaus", en: "Levels")[language], publication.reading.title[language]),
        Definition(
          Text(nl: "Gepubliceerd", en: "Published")[language],
          publication.released.words(in: language)),
      ])
      assessment.lossNotes(in: language)
      Block.paragraph(
        Text(
          nl:
            "Alles over anderen komt uit cijfers die al gepubliceerd zijn. Een plaats in de rij is"
            + " daar niet uit op te maken, en een gemiddelde van de anderen evenmin.",
          en:
            "Everything about others comes from figures that are published already. A place in the"
            + " ranking cannot be told from them, nor an average of the others.")[language])
      if groups.isEmpty {
        Block.note(
          Text(
            nl: "De publicatie heeft geen cijfers over een groep waar deze instelling bij hoort.",
            en: "The publication has no figures about a group that this institution belongs to.")[
              language])
      }
      Block.table(themes(in: language))
      facts(in: language)
    }
  }

  private func groupColumns(in language: Language) -> [Table.Column] {
    groups.map { group in
      let size = publication.figures.first { $0.group == group }?.institutions ?? 0
      return Table.Column("\(language.capitalised(group.title[language])) (\(size))", wraps: true)
    }
  }

  private func themes(in language: Language) -> Table {
    Table(
      caption: Text(
        nl:
          "Het eigen niveau naast het referentieniveau, en hoeveel instellingen daar aantoonbaar op"
          + " of boven zitten.",
        en: "The institution’s own level beside the reference level, and how many institutions are"
          + " shown to be at or above it.")[language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
        Table.Column(Text(nl: "Eigen", en: "Own")[language]),
        Table.Column(Text(nl: "Referentie", en: "Reference")[language]),
        Table.Column(Text(nl: "Plaats", en: "Position")[language], wraps: true),
      ] + groupColumns(in: language),
      rows: rows.map { row in
        [
          row.theme.title[language], language.level(row.bounds), String(row.theme.level),
          row.position.title[language],
        ].map { [.text($0)] }
          + row.figures.map { [.text($0?.text[language] ?? PublishedFigure.symbol)] }
      })
  }

  private func facts(in language: Language) -> Block? {
    guard !groups.isEmpty, !publication.facts.isEmpty else { return nil }
    return .table(
      Table(
        caption: Text(
          nl: "Het eigen antwoord op elk kernfeit, en hoeveel instellingen ja antwoorden.",
          en: "The institution’s own answer to each key fact, and how many institutions answer yes."
        )[
          language],
        columns: [
          Table.Column(Text(nl: "Kernfeit", en: "Key fact")[language], wraps: true),
          Table.Column(Text(nl: "Eigen", en: "Own")[language]),
        ] + groupColumns(in: language),
        rows: publication.facts.map { fact in
          let answer = assessment.state.factAnswer(to: fact.id) ?? .unknown
          return [[.text(fact.statement[language])], [.text(answer.title[language])]]
            + groups.map { group in
              let figure = publication.figure(.fact(fact.id, wave: publication.wave), group)
              return [.text(figure?.text[language] ?? PublishedFigure.symbol)]
            }
        }))
  }

  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "theme", "title", "low", "high", "reference", "position", "group", "institutions", "form",
        "countLow", "countHigh",
      ],
      rows: rows.flatMap { row in
        row.figures.compactMap(\.self).map { figure in
          [
            .text(row.theme.id), .text(row.theme.title[language]),
            .integer(orEmpty: row.bounds?.low), .integer(orEmpty: row.bounds?.high),
            .integer(row.theme.level), .text(row.position.rawValue),
            .text(figure.group.title[language]), .integer(figure.institutions),
            .text(figure.form.rawValue), .integer(figure.counts.lowerBound),
            .integer(figure.counts.upperBound),
          ]
        }
      })
  }

  /// For scripts; its schema is `benchmark.schema.json`.
  package var json: JSONValue {
    .object([
      ("format", .string("peil-benchmark")),
      ("version", .string("1.0")),
      ("wave", .integer(publication.wave)),
      ("reading", .string(publication.reading.rawValue)),
      (
        "themes",
        .array(
          rows.map { row in
            .object([
              ("theme", .string(row.theme.id)),
              ("low", .integer(orNull: row.bounds?.low)),
              ("high", .integer(orNull: row.bounds?.high)),
              ("mayBeNone", .bool(row.bounds?.mayBeNone ?? true)),
              ("reference", .integer(row.theme.level)),
              ("position", .string(row.position.rawValue)),
              ("figures", .array(row.figures.compactMap { $0?.json })),
            ])
          })
      ),
      (
        "facts",
        .array(
          publication.facts.map { fact in
            .object([
              ("fact", .string(fact.id)),
              (
                "answer",
                .string((assessment.state.factAnswer(to: fact.id) ?? .unknown).rawValue)
              ),
              (
                "figures",
                .array(
                  groups.compactMap {
                    publication.figure(.fact(fact.id, wave: publication.wave), $0)?.json
                  })
              ),
            ])
          })
      ),
    ])
  }
}
