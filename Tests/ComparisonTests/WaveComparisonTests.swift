import Assessment
import Comparison
import Definitions
import History
import Language
import Maturity
import Scoring
import Testing

/// The shipped questionnaires with the crosswalk between them.
struct Shipped {
  let nulmeting: Questionnaire
  let leidraad: Questionnaire
  let norm: NormFramework
  let crosswalk: Crosswalk

  static let loaded = Result { try Shipped() }

  private init() throws {
    nulmeting = try Library.embedded.questionnaire("nulmeting-2023")
    leidraad = try Library.embedded.questionnaire("leidraad-2025")
    norm = try Library.embedded.norm("leidraad-2025", for: leidraad)
    crosswalk = try #require(try Library.embedded.crosswalk(from: nulmeting, to: leidraad))
  }

  func comparison(
    then: [Act], now: [Act]
  ) -> WaveComparison {
    WaveComparison(
      then: Assessment(questionnaire: nulmeting, norm: nil, state: record(then, id: "then")),
      now: Assessment(questionnaire: leidraad, norm: norm, state: record(now, id: "now")),
      crosswalk: crosswalk, reading: .selfAssessed)
  }

  /// An answer of then with its page.
  static func cited(_ item: String, _ answer: String) -> [Act] {
    [
      .rated(practice: item, rating: answer),
      .evidenced(practice: item, kind: .citation, reference: "instellingsbeeld, blz. 4"),
    ]
  }

  static func rated(_ practice: String, _ rating: String) -> Act {
    .rated(practice: practice, rating: rating)
  }
}

extension WaveComparison {
  func theme(_ id: String) throws -> ThemeComparison {
    try #require(themes.first { now.questionnaire.themes[$0.theme].id == id })
  }

  func practice(_ id: String) throws -> PracticeComparison {
    let place = try #require(now.questionnaire.places[id])
    return try #require(themes[place.theme].practices.first { $0.place == place })
  }
}

@Suite struct WaveComparisonTests {
  let shipped: Shipped

  init() throws {
    shipped = try Shipped.loaded.get()
  }

  private let overview = [
    "OVR-2-OVERVIEW", "OVR-2-SUPPLY", "OVR-3-DEFINITION", "OVR-3-PROCEDURE", "OVR-4-COVERAGE",
    "OVR-4-DEPENDENCE", "OVR-4-CUMULATIVE",
  ]

  @Test func `An overview that was not there and is there now is proven to be higher`() throws {
    let comparison = shipped.comparison(
      then: Shipped.cited("N-INT-OVERVIEW", "no"),
      now: overview.map { Shipped.rated($0, "fully") })
    let theme = try comparison.theme("OVR")
    #expect(theme.verdict == .higher)
    let core = try #require(theme.core)
    #expect(core.then == 1...1 && core.now == 4...4)
    // Partly in place of no would leave a level that may have been reached.
    #expect(theme.verdictOneStepOff == .notEstablished || theme.verdictOneStepOff == .atLeastAsHigh)
    #expect(theme.attainable == AttainableVerdicts(higher: true, equal: true, lower: false))
    #expect(theme.limits == [.floor])
    let practice = try comparison.practice("OVR-2-OVERVIEW")
    #expect(practice.verdict == .higher)
    #expect(practice.then == .range(rating(0)...rating(1)))
    let fact = try #require(comparison.facts.first { $0.now.id == "FACT-OVERVIEW" })
    #expect(fact.then.answer == "no" && fact.now.answer == nil && fact.relation == .subset)
    #expect(fact.then.citations == ["instellingsbeeld, blz. 4"])
  }

  @Test func `An answer without a page proves nothing, and says that it does not count`() throws {
    let comparison = shipped.comparison(
      then: [Shipped.rated("N-INT-OVERVIEW", "no")],
      now: overview.map { Shipped.rated($0, "fully") })
    let theme = try comparison.theme("OVR")
    #expect(theme.verdict == .atLeastAsHigh)
    #expect(theme.known.isEmpty)
    let fact = try #require(comparison.facts.first { $0.now.id == "FACT-OVERVIEW" })
    #expect(fact.then.isUncited && fact.then.answer == nil)
  }

  @Test func `A yes of then never makes a decline of what asks more`() throws {
    let yes = shipped.nulmeting.themes.flatMap(\.practices)
      .flatMap { Shipped.cited($0.id, "yes") }
    let low = shipped.leidraad.themes.flatMap(\.practices)
      .map { Shipped.rated($0.id, "partially") }
    let comparison = shipped.comparison(then: yes, now: low)
    for theme in comparison.themes { #expect(theme.verdict != .lower) }
    // The one practice that was asked in the same words did go down.
    #expect(try comparison.practice("GOV-2-HOLDER").verdict == .lower)
  }

  @Test func `Themes that were not asked about say so`() throws {
    let comparison = shipped.comparison(then: [], now: [])
    for id in ["AGR", "LAW"] {
      let theme = try comparison.theme(id)
      #expect(theme.practices.isEmpty && theme.core == nil)
      #expect(theme.verdict == .notEstablished)
      #expect(theme.limits == [.nothingAsked])
      #expect(theme.attainable == .none)
    }
    #expect(comparison.themes.count == 12)
  }

  @Test func `Nothing answered on either side establishes nothing`() throws {
    let comparison = shipped.comparison(then: [], now: [])
    for theme in comparison.themes {
      #expect(theme.verdict == .notEstablished)
      #expect(theme.known.isEmpty)
      #expect(theme.whole.then?.low == 1)
      #expect(Set(theme.limits).isSubset(of: [.nothingAsked, .nothingKnown, .mayNotCount]))
      #expect(theme.limits.count == 1)
    }
    #expect(comparison.facts.filter(\.isKeyFact).count == 10)
    #expect(comparison.facts.filter { !$0.isKeyFact }.map(\.now.id) == ["GOV-2-HOLDER"])
    #expect(comparison.facts.allSatisfy { $0.change == nil })
  }

  @Test func `A fact that was asked alike says what became of it`() throws {
    let answers = [
      ("N-GOV-HOLDER", "yes"), ("N-RISK-DONE", "no"), ("N-EVA-EVALUATION", "partly"),
      ("N-AWA-CAMPAIGN", "yes"),
    ]
    let comparison = shipped.comparison(
      then: answers.flatMap { Shipped.cited($0.0, $0.1) },
      now: [
        .factAnswered(fact: "FACT-PORTFOLIO", answer: .no),
        .factAnswered(fact: "FACT-ANALYSIS", answer: .yes),
        .factAnswered(fact: "FACT-EVALUATION", answer: .yes),
        .factAnswered(fact: "FACT-AWARENESS", answer: .yes),
      ])
    func change(_ id: String) -> FactComparison.Change? {
      comparison.facts.first { $0.now.id == id }?.change
    }
    #expect(change("FACT-PORTFOLIO") == .disappeared)
    #expect(change("FACT-ANALYSIS") == .appeared)
    #expect(change("FACT-AWARENESS") == .unchanged)
    #expect(change("FACT-EVALUATION") == nil)
  }

  @Test func `Targets and distances are those of now`() throws {
    let comparison = shipped.comparison(then: [], now: [.profileStated(.low)])
    for theme in comparison.themes {
      #expect(theme.targets.then == theme.targets.now)
      #expect(theme.targets.now != nil)
    }
  }

  // MARK: - The same questionnaire

  @Test func `With one questionnaire in both waves change is exact, by practice too`() throws {
    let sample = questionnaire([
      practice("T-A", 2), practice("T-B", 3), practice("T-C", 3, mayBeNotApplicable: true),
    ])
    func assessment(_ ratings: [String], _ extra: [Act] = []) -> Assessment {
      Assessment(
        questionnaire: sample, norm: nil,
        state: record(
          zip(["T-A", "T-B", "T-C"], ratings).map { Shipped.rated($0, $1) } + extra))
    }
    let then = assessment(
      ["largely", "partially", "not"], [.factAnswered(fact: "FACT-A", answer: .no)])
    let now = assessment(
      ["largely", "fully", "not"],
      [
        .notApplicable(practice: "T-C", reason: "none"),
        .factAnswered(fact: "FACT-A", answer: .yes),
      ])
    let comparison = WaveComparison(
      then: then, now: now, crosswalk: nil, reading: .selfAssessed)
    let theme = comparison.themes[0]
    #expect(comparison.isSameQuestionnaire)
    // What does not apply now is out of both waves.
    #expect(theme.core?.then == 2...2 && theme.core?.now == 3...3)
    #expect(theme.verdict == .higher)
    #expect(theme.practices.map(\.counts) == [true, true, false])
    #expect(theme.practices.map(\.verdict) == [.equal, .higher, .notEstablished])
    #expect(theme.attainable == AttainableVerdicts(higher: true, equal: true, lower: true))
    #expect(comparison.facts.map(\.change) == [.appeared])
    let steady = WaveComparison(then: then, now: then, crosswalk: nil, reading: .selfAssessed)
    #expect(steady.themes[0].verdict == .equal)
    // T-A may have been partially then, so that only `higher` or the same is left.
    #expect(steady.themes[0].verdictOneStepOff == .atLeastAsHigh)
  }

  // MARK: - Obstacles

  private func header(
    _ name: String, _ sector: Sector = .university, scope: String? = nil, date: String,
    id: String = "a"
  ) throws -> RecordHeader {
    RecordHeader(
      record: id, wave: "w", subject: .init(name: name, sector: sector, scope: scope),
      questionnaire: record([]).header.questionnaire, norm: nil,
      referenceDate: try #require(Day(iso: date)), created: Moment(secondsSince1970: 0))
  }

  @Test func `Two waves of one institution meet no obstacle`() throws {
    let then = try header("Universiteit  Zuid", date: "2023-06-30", id: "a")
    let now = try header("universiteit zuid", date: "2025-10-01", id: "b")
    #expect(ComparisonObstacle.all(then: then, now: now) == [])
  }

  @Test func `Everything that speaks against a comparison is told at once`() throws {
    let then = try header("Zuid", .hogeschool, scope: "Delft", date: "2025-10-01", id: "a")
    let now = try header("Noord", date: "2025-10-01", id: "b")
    #expect(
      ComparisonObstacle.all(then: then, now: now) == [
        .differentInstitutions(then: "Zuid", now: "Noord"),
        .differentSectors(then: .hogeschool, now: .university),
        .differentScopes(then: "Delft", now: nil),
        .notInOrder(then: then.referenceDate, now: now.referenceDate),
      ])
    #expect(ComparisonObstacle.all(then: then, now: then) == [.sameRecord])
  }
}
