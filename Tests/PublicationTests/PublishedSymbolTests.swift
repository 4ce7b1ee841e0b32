import Hashing
import JSON
import Language
import Maturity
import Testing

@testable import Publication

/// What a sign of one publication stands for, and how the next one reckons with it.
@Suite struct PublishedSymbolTests {
  private let sample: SectorSample
  private let later: SectorSample

  /// How things stood in the earlier wave, printed again in the later one.
  private static let steps = [
    PublicationStep(
      tables: [PublicationTable(figures: .earlierLevels, by: .sector, coding: .counts)],
      rationale: Text(same: "x"))
  ]

  init() throws {
    sample = try SectorSample()
    later = sample.next(steps: Self.steps)
  }

  private func level(_ counts: ClosedRange<Int>, of institutions: Int = 14, wave: Int = 2025)
    -> PublishedFigure
  {
    PublishedFigure(
      .level(theme: "GOV", atLeast: 3, wave: wave), InstitutionGroup(sector: .university),
      of: institutions, counts.count == 1 ? .exactly : .atMost, counts)
  }

  /// Fourteen universities of which some were at the reference level in the earlier wave.
  private func universities(_ count: Int) -> [Submission] {
    (0..<14).map { number in
      Submission(
        number: SubmissionNumber(UInt128(number)), sector: .university,
        profile: RiskProfile.allCases[number % 3],
        themes: later.form.themes.map { _ in
          .init(
            now: 2...2, earlier: number < count ? 3...3 : 1...2, change: .notEstablished)
        }, facts: later.form.facts.map { _ in .init(now: .no, earlier: .no) })
    }
  }

  private func printed(
    _ count: Int, symbols: [PublishedSymbol], known: [PublishedFigure] = []
  ) throws -> PublishedFigure? {
    try later.draft(universities(count), known: known, symbols: symbols)
      .result(released: SectorSample.released).publication
      .figure(.level(theme: "GOV", atLeast: 3, wave: 2025), InstitutionGroup(sector: .university))
  }

  @Test func aLaterWaveReckonsWithWhatAnEarlierSignStandsFor() throws {
    #expect(try printed(7, symbols: [])?.form == .exactly)
    #expect(try printed(0, symbols: [])?.form == .atMost)
    // Beside “none, or seven” the code “at most three” would say that there is none, so that the
    // later wave prints neither.
    let symbol = PublishedSymbol([level(0...14)], outcomes: [[0...0], [7...7]])
    #expect(try printed(7, symbols: [symbol])?.form == .withheld)
    #expect(try printed(0, symbols: [symbol])?.form == .withheld)
    // About another theme it says nothing.
    let other = PublishedSymbol(
      [
        PublishedFigure(
          .level(theme: "OVR", atLeast: 3, wave: 2025), InstitutionGroup(sector: .university),
          of: 14, .withheld, 0...14)
      ], outcomes: [[0...9]])
    #expect(try printed(7, symbols: [other])?.form == .exactly)
  }

  @Test func aSignOfThisWaveThatNothingAgreesWithIsRefused() throws {
    let symbol = PublishedSymbol([level(0...14, wave: 2027)], outcomes: [[0...0], [7...7]])
    let draft = sample.next(
      steps: [
        PublicationStep(
          tables: [PublicationTable(figures: .levels, by: .sector, coding: .counts)],
          rationale: Text(same: "x"))
      ])
    let three = universities(0).enumerated().map { index, submission in
      Submission(
        number: submission.number, sector: .university, profile: submission.profile,
        themes: submission.themes.map {
          .init(now: index < 5 ? 4...4 : 2...2, earlier: $0.earlier, change: $0.change)
        }, facts: submission.facts)
    }
    #expect(throws: PublicationDraft.Fault.contradictedSymbol(item: "GOV")) {
      try draft.draft(three, symbols: [symbol]).result(released: SectorSample.released)
    }
  }

  @Test func institutionsThatCameAndWentWeakenWhatAnEarlierFigureSays() throws {
    // Of fifteen then, fourteen are here: “exactly eight” leaves seven or eight of these.
    let result = try later.draft(universities(7), known: [level(8...8, of: 15)])
      .result(released: SectorSample.released)
    #expect(result.unused == [])
    #expect(try printed(7, symbols: [], known: [level(8...8, of: 15)])?.form == .exactly)
    // One that cannot be about these institutions is left out, and told.
    let wrong = level(3...3, of: 15)
    let without = try later.draft(universities(7), known: [wrong])
      .result(released: SectorSample.released)
    #expect(without.unused == [wrong])
  }

  @Test func whatAReleaseMergedIsInTheLedgerAndComesBackFromIt() throws {
    let result = try #require(
      try (1...12 as ClosedRange<UInt64>).lazy.map { seed in
        try sample.draft(
          sample.submissions(seed: seed, sizes: [.university: 9, .hogeschool: 12, .institute: 8])
        ).result(released: SectorSample.released)
      }.first { !$0.symbols.isEmpty })
    for symbol in result.symbols {
      // Each stands for several outcomes, and one of these is true.
      #expect(symbol.outcomes.count > 1)
      for figure in symbol.figures {
        #expect(result.publication.figure(figure.measure, figure.group)?.form == .withheld)
      }
    }
    let at = Moment(secondsSince1970: 1_772_409_600)
    let hash = SHA256.digest(of: [])
    let event = LedgerEvent(
      at: at, by: "operator", act: .released(result.publication, result.symbols))
    let ledger = try Ledger(lines: [
      (bytes: LedgerHeader(ledger: "l", created: at).body, hash: hash),
      (bytes: event.body, hash: hash),
    ])
    #expect(ledger.symbols == result.symbols)
    #expect(ledger.entries.map(\.event) == [event])
  }

  @Test func aSignWithoutOutcomesIsRefused() throws {
    let figure = level(0...14).json.compact
    for text in [
      "{}", #"{"figures":[],"outcomes":[[]]}"#, #"{"figures":[\#(figure)],"outcomes":[]}"#,
      #"{"figures":[\#(figure)],"outcomes":[[]]}"#,
      #"{"figures":[\#(figure)],"outcomes":[[[0,15]]]}"#,
      #"{"figures":[\#(figure)],"outcomes":[[[2,1]]]}"#,
    ] {
      let value = try JSONValue(parsing: Array(text.utf8))
      #expect(throws: FormatFault.self) { try PublishedSymbol(value) }
    }
  }
}
