import Charts

/// A picture of each kind with something of everything in it.
enum Sample: String, CaseIterable {
  case profile, heatMap, coverage, road, agreement, groups, change

  static let levels = [
    ChartLevel(1, "Initieel"), ChartLevel(2, "Herhaalbaar"), ChartLevel(3, "Gedefinieerd"),
    ChartLevel(4, "Beheerst en meetbaar"), ChartLevel(5, "Continu verbeteren"),
  ]

  var chart: Chart {
    switch self {
    case .profile: .profile(profileChart)
    case .heatMap: .heatMap(heatMapChart)
    case .coverage: .coverage(coverageChart)
    case .road: .road(roadChart)
    case .agreement: .agreement(agreementChart)
    case .groups: .groups(groupChart)
    case .change: .change(changeChart)
    }
  }

  private var name: ChartName { ChartName("Titel \(rawValue)", summary: "Wat er te zien is.") }

  private var profileChart: ProfileChart {
    ProfileChart(
      name, levels: Self.levels,
      rows: [
        ProfileChart.Row(
          "Bestuur en inrichting", target: 3,
          spans: [
            LevelSpan(.baseline, 1...3), LevelSpan(.selfAssessed, 4...4),
            LevelSpan(.supported, 2...2), LevelSpan(.verified, 2...5), LevelSpan(.adjusted, 2...3),
          ]),
        ProfileChart.Row(
          "Kernwaarden, non-discriminatie en proportionaliteit", target: 5,
          spans: [LevelSpan(.selfAssessed, 1...1), LevelSpan(.supported, 1...1)],
          note: "of geen niveau"),
        ProfileChart.Row("Inkoop", target: nil, spans: [], note: "niet van toepassing"),
      ],
      marks: [
        ProfileChart.Label(.baseline, "Nulmeting"),
        ProfileChart.Label(.selfAssessed, "Zelf ingeschat"),
        ProfileChart.Label(.supported, "Met onderbouwing"),
        ProfileChart.Label(.verified, "Getoetst"), ProfileChart.Label(.adjusted, "Gecorrigeerd"),
      ],
      target: "Streefniveau", whisker: "Kan nog zo hoog zijn")
  }

  private var heatMapChart: HeatMap {
    HeatMap(
      name, columns: Array(Self.levels[1...3]),
      rows: [
        HeatMap.Row(
          "Bestuur en inrichting",
          cells: [
            [
              .achieved(3, of: 3, isShown: true), .achieved(2, of: 3, isShown: false),
              .achieved(1, of: 3, isShown: true), .achieved(0, of: 3, isShown: true),
            ],
            [.open, .leftOut], [],
          ]),
        HeatMap.Row(
          "Inkoop",
          cells: [
            Array(repeating: .achieved(3, of: 3, isShown: true), count: 9), [.open], [.leftOut],
          ]),
      ],
      legend: [
        HeatMap.Label(.achieved(3, of: 3, isShown: true), "Volledig"),
        HeatMap.Label(.achieved(3, of: 3, isShown: false), "Onderbouwing ontbreekt nog"),
        HeatMap.Label(.open, "Nog niet beantwoord"), HeatMap.Label(.leftOut, "Niet van toepassing"),
      ])
  }

  private var coverageChart: CoverageChart {
    CoverageChart(
      name,
      rows: [
        CoverageChart.Row("Bestuur", known: 7, leftOut: 1, open: 2, value: "8 van 10"),
        CoverageChart.Row("Inkoop", known: 0, leftOut: 0, open: 0, value: "0 van 0"),
      ],
      known: "Beantwoord", leftOut: "Niet van toepassing", open: "Nog open")
  }

  private var roadChart: RoadChart {
    RoadChart(
      name, levels: Array(Self.levels.dropFirst()),
      rows: [
        RoadChart.Row(
          "Bestuur en inrichting", reached: 2,
          stages: [
            RoadChart.Stage(level: 3, effort: 12, other: 3),
            RoadChart.Stage(level: 4, effort: 0, other: 2),
          ]),
        RoadChart.Row(
          "Inkoop", reached: 1, stages: [RoadChart.Stage(level: 2, effort: 1, other: 0)]),
      ],
      reached: "Gehaald", effort: "Inspanning", other: "Te onderbouwen of uit te zoeken")
  }

  private var agreementChart: AgreementChart {
    AgreementChart(
      name, values: ["niet", "deels", "grotendeels", "volledig"],
      counts: [[3, 0, 0, 0], [1, 8, 1, 0], [0, 4, 12, 1], [0, 1, 7, 20]], rows: "Zelf",
      columns: "Auditor", equal: "Gelijk oordeel")
  }

  private var groupChart: GroupChart {
    GroupChart(
      name,
      rows: [
        GroupChart.Row("Universiteiten", count: 0...3, of: 14, value: "ten hoogste 3 van 14"),
        GroupChart.Row("Hogescholen", count: 20...20, of: 36, value: "20 van 36"),
        GroupChart.Row("Instituten", count: 19...22, of: 22, value: "ten minste 19 van 22"),
      ],
      exact: "Precies dit aantal", coded: "Een aantal hiertussen")
  }

  private var changeChart: ChangeChart {
    ChangeChart(
      name, levels: Self.levels,
      rows: [
        ChangeChart.Row("Bestuur", before: 1...2, now: 3...3, .up, verdict: "hoger"),
        ChangeChart.Row("Inkoop", before: 2...2, now: 2...2, .same, verdict: "gelijk"),
        ChangeChart.Row("Personeel", before: 4...5, now: 1...3, .down, verdict: "lager"),
        ChangeChart.Row(
          "Bezoek", before: nil, now: 1...5, .unknown, verdict: "niet vast te stellen"),
      ],
      before: "2023", now: "2025", whisker: "Kan nog zo hoog zijn")
  }
}
