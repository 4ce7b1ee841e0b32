import Assessment
import Charts
import Language
import Maturity

extension Assessment {
  /// Every practice by theme and level, as full as it is achieved; nothing for a questionnaire in
  /// which practices do not belong to levels.
  func heatMap(in language: Language) -> Block? {
    let climbs = questionnaire.themes.indices.allSatisfy {
      questionnaire.rule(ofTheme: $0).climbsLevels
    }
    let levels = questionnaire.levels.filter { level in
      activePlaces.contains { questionnaire[$0].level == level.number }
    }
    guard climbs, !levels.isEmpty else { return nil }
    let cells = questionnaire.themes.indices.map { theme in
      levels.map { level in
        activePlaces.filter { $0.theme == theme && questionnaire[$0].level == level.number }
      }
    }
    let titles = questionnaire.themes.map { $0.title[language] }
    let tiles = cells.map { $0.map { $0.map(tile) } }
    return .figure(
      Figure(
        .heatMap(
          HeatMap(
            ChartName(
              Text(
                nl: "Elke maatregel, per thema en niveau",
                en: "Every practice, by theme and level")[language],
              summary: Text(
                nl: "Een vakje is een maatregel, en is voller naarmate meer is gerealiseerd.",
                en: "A box is a practice, and is fuller as more has been achieved.")[language]),
            columns: levels.map { ChartLevel($0.number, $0.title[language]) },
            rows: zip(titles, tiles).map { HeatMap.Row($0, cells: $1) },
            legend: legend(of: Set(tiles.joined().joined()), in: language))),
        table: achieved(titles, levels.map(\.number), cells, in: language)))
  }

  private func tile(_ place: PracticePlace) -> HeatMap.Tile {
    switch answer(to: place) {
    case .none, .unknown: return .open
    case .notApplicable: return .leftOut
    case .rated(let rating):
      let scale = questionnaire.scale
      return .achieved(
        Int(rating.position), of: Int(scale.highest.position),
        isShown: missingEvidence(at: place).isEmpty)
    }
  }

  /// The meaning of every kind of tile that occurs, and of each rating, in the order of the scale.
  private func legend(of tiles: Set<HeatMap.Tile>, in language: Language) -> [HeatMap.Label] {
    let scale = questionnaire.scale
    let whole = Int(scale.highest.position)
    let ratings = scale.values.enumerated().map { position, value in
      HeatMap.Label(
        .achieved(position, of: whole, isShown: true), language.capitalised(value.title[language]))
    }
    let others = [
      HeatMap.Label(
        .achieved(whole, of: whole, isShown: false),
        Text(nl: "Onderbouwing ontbreekt nog", en: "Evidence is still missing")[language]),
      HeatMap.Label(.open, Text(nl: "Nog niet beantwoord", en: "Not answered yet")[language]),
      HeatMap.Label(.leftOut, Text(nl: "Niet van toepassing", en: "Not applicable")[language]),
    ]
    let isClaimed = tiles.contains {
      if case .achieved(_, _, isShown: false) = $0 { return true }
      return false
    }
    let occurs = [isClaimed, tiles.contains(.open), tiles.contains(.leftOut)]
    return ratings + zip(others, occurs).filter(\.1).map(\.0)
  }

  /// The answer that counts as achieved beside the picture: what the gate asks at its level, else
  /// the least one that asks evidence, and where all do, the highest.
  private var achievedRating: Rating {
    if case .gate(let gate) = questionnaire.rule { return gate.at }
    let scale = questionnaire.scale
    return scale.cap.flatMap { cap in scale.ratings.first { $0 > cap } } ?? scale.highest
  }

  /// How many practices are answered high enough, of how many that count.
  private func achieved(
    _ titles: [String], _ levels: [Int], _ cells: [[[PracticePlace]]], in language: Language
  ) -> Table {
    let achieved = achievedRating
    let least = questionnaire.scale[achieved].title
    return Table(
      caption: Text(
        nl: "Bij hoeveel maatregelen het antwoord ten minste ‘\(least.nl)’ is, per thema en niveau."
          + " Wat niet van toepassing is, telt niet mee.",
        en:
          "To how many practices the answer is at least ‘\(least.en)’, by theme and level. What is"
          + " not applicable does not count.")[language],
      columns: [Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true)]
        + levels.map {
          Table.Column(Text(nl: "Niveau \($0)", en: "Level \($0)")[language], .trailing)
        },
      rows: zip(titles, cells).map { title, groups in
        [[.text(title)]]
          + groups.map { places in
            let ratings = places.map(answer).filter { answer in
              if case .notApplicable = answer { return false }
              return true
            }
            let high = ratings.count { answer in
              if case .rated(let rating) = answer { return rating >= achieved }
              return false
            }
            return [
              .text(
                ratings.isEmpty
                  ? language.notApplicable : language.count(high, of: ratings.count))
            ]
          }
      })
  }
}
