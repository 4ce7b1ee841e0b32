import Assessment
import Hashing
import History
import JSON
import Language
import Maturity
import Testing

@testable import Publication

@Suite struct LedgerTests {
  private let publication: SectorPublication

  /// Made once, for an audit takes its time.
  private static let made = Result {
    let sample = try SectorSample()
    return try sample.draft(sample.submissions(seed: 1))
      .result(released: SectorSample.released).publication
  }

  init() throws { publication = try Self.made.get() }

  private static let at = Moment(secondsSince1970: 1_772_409_600)

  private func event(_ act: LedgerEvent.Act) -> LedgerEvent {
    LedgerEvent(at: Self.at, by: "operator", act: act)
  }

  private func hash(_ number: Int) -> Digest { SHA256.digest(of: [UInt8(number)]) }

  private func ledger(_ acts: LedgerEvent.Act...) throws -> Ledger {
    var ledger = Ledger(header: LedgerHeader(ledger: "l", created: Self.at), hash: hash(99))
    for (index, act) in acts.enumerated() { try ledger.append(event(act), hash: hash(index)) }
    return ledger
  }

  private var outside: PublishedFigure {
    PublishedFigure(
      .fact("FACT-OVERVIEW", wave: 2025), InstitutionGroup(sector: .university), of: 14, .exactly,
      7...7)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let ledger = try ledger(
      .released(publication, []), .entered(outside, source: "UNL, brief"),
      .withdrawn(line: 2, figure: 1, reason: "fout"),
      .coarsened(line: 3, figure: 1, to: outside.withheld, reason: "later"))
    let lines =
      [(bytes: ledger.header.body, hash: hash(9))]
      + ledger.entries.map { (bytes: $0.event.body, hash: $0.hash) }
    let read = try Ledger(lines: lines)
    #expect(read.header == ledger.header)
    #expect(read.entries == ledger.entries)
    #expect(read.entries.map(\.number) == [2, 3, 4, 5])
  }

  @Test func aPublicationIsWrittenAndReadAgain() throws {
    #expect(try SectorPublication(parsing: Array(publication.json.indented.utf8)) == publication)
  }

  @Test func aSecondReleaseOfASectorAndWaveIsRefused() throws {
    let ledger = try ledger(.entered(outside, source: "UNL"), .released(publication, []))
    #expect(throws: Ledger.Fault.releasedBefore(.university, wave: 2025, line: 3)) {
      try ledger.check(event(.released(publication, [])))
    }
    let other = SectorPublication(
      wave: 2025, earlier: 2023, reading: .selfAssessed, questionnaire: publication.questionnaire,
      policy: publication.policy, released: publication.released, themes: [], facts: [],
      participation: [.init(group: InstitutionGroup(sector: .institute), institutions: 22)],
      figures: [])
    #expect(throws: Ledger.Fault.releasedBefore(.institute, wave: 2025, line: 3)) {
      try ledger.check(event(.released(other, [])))
    }
  }

  @Test func anErratumWithdrawsOrCoarsensAndNeverRefines() throws {
    let index = try #require(
      publication.figures.firstIndex { $0.form == .exactly })
    let figure = publication.figures[index]
    let coarser = PublishedFigure(
      figure.measure, figure.group, of: figure.institutions, .atLeast,
      figure.counts.lowerBound - 1...figure.institutions)
    var ledger = try ledger(.released(publication, []))
    try ledger.append(
      event(.coarsened(line: 2, figure: index + 1, to: coarser, reason: "te fijn")),
      hash: hash(1))
    let (shown, errata) = try #require(ledger.publication(line: 2))
    #expect(shown.figures[index] == coarser)
    #expect(errata.map(\.after) == [coarser])
    #expect(throws: Ledger.Fault.finer(index + 1, line: 2)) {
      try ledger.check(event(.coarsened(line: 2, figure: index + 1, to: figure, reason: "terug")))
    }
    #expect(throws: Ledger.Fault.finer(index + 1, line: 2)) {
      try ledger.check(event(.coarsened(line: 2, figure: index + 1, to: coarser, reason: "zelfde")))
    }
    try ledger.append(
      event(.withdrawn(line: 2, figure: index + 1, reason: "fout")), hash: hash(2))
    #expect(ledger.publication(line: 2)?.0.figures[index].form == .withheld)
    #expect(throws: Ledger.Fault.withdrawnBefore(index + 1, line: 2)) {
      try ledger.check(event(.withdrawn(line: 2, figure: index + 1, reason: "nog eens")))
    }
    // What was public once goes on counting.
    #expect(ledger.known.contains(figure))
  }

  @Test func anErratumIsAboutAFigureThatThereIs() throws {
    let ledger = try ledger(
      .entered(outside, source: "UNL"), .withdrawn(line: 2, figure: 1, reason: "fout"))
    #expect(throws: Ledger.Fault.noFigures(line: 3)) {
      try ledger.check(event(.withdrawn(line: 3, figure: 1, reason: "x")))
    }
    #expect(throws: Ledger.Fault.noFigures(line: 9)) {
      try ledger.check(event(.withdrawn(line: 9, figure: 1, reason: "x")))
    }
    #expect(throws: Ledger.Fault.noSuchFigure(2, line: 2, figures: 1)) {
      try ledger.check(event(.withdrawn(line: 2, figure: 2, reason: "x")))
    }
  }

  // MARK: - Lost lines

  /// Reads lines of which the first event has the hash 1; the header's is 0.
  private func read(_ acts: LedgerEvent.Act...) throws -> Ledger {
    let header = LedgerHeader(ledger: "l", created: Self.at).body
    return try Ledger(
      lines: [(bytes: header, hash: hash(0))]
        + acts.enumerated().map { index, act in
          var body = event(act).body
          if case .salvaged(let lines?) = act {
            body =
              body.dropLast()
              + Array(
                #","after":"\#(lines.after.hexadecimal)","lost":"\#(lines.last.hexadecimal)"}"#.utf8
              )
          }
          return (bytes: body, hash: hash(index + 1))
        })
  }

  private func lost(after line: Int) -> LedgerEvent.Act {
    .salvaged(LostLines(after: hash(line), last: hash(90)))
  }

  /// Any of the lost lines may have been the release of any wave.
  @Test func aLedgerThatLostLinesReleasesNothing() throws {
    for ledger in [
      try read(.entered(outside, source: "a"), .entered(outside, source: "b"), lost(after: 1)),
      try read(.entered(outside, source: "a"), lost(after: 0)),
      try read(.entered(outside, source: "a"), .salvaged(nil)),
    ] {
      #expect(throws: Ledger.Fault.linesLost(after: ledger.losses[0].line)) {
        try ledger.check(event(.released(publication, [])))
      }
      try ledger.check(event(.entered(outside, source: "c")))
    }
    // Nor is one read in which that was done.
    #expect(throws: Ledger.Fault.linesLost(after: 2)) {
      try read(.entered(outside, source: "a"), .salvaged(nil), .released(publication, []))
    }
    // What was released stays so.
    let ledger = try read(
      .released(publication, []), .entered(outside, source: "b"), lost(after: 1))
    #expect(ledger.release(of: .university, wave: publication.wave)?.number == 2)
    #expect(ledger.publication(line: 2)?.0 == publication)
  }

  @Test func linesThatAreThereAreNotLost() throws {
    let ledger = try read(
      .entered(outside, source: "a"), .entered(outside, source: "b"),
      .salvaged(LostLines(after: hash(0), last: hash(1))))
    #expect(ledger.losses.isEmpty)
    try ledger.check(event(.released(publication, [])))
  }

  /// The line that a correction names is another one now, or gone.
  @Test func aCorrectionFromAfterLostLinesIsOfNoLineThatCanBeTold() throws {
    let ledger = try read(
      .entered(outside, source: "a"), .entered(outside, source: "b"),
      .withdrawn(line: 3, figure: 1, reason: "x"), .withdrawn(line: 9, figure: 5, reason: "y"),
      .withdrawn(line: 2, figure: 1, reason: "z"), lost(after: 1),
      .withdrawn(line: 3, figure: 1, reason: "later"))
    // Before the loss lines have kept their numbers; after it was told they are as they are now.
    #expect(ledger.unplacedErrata == [4, 5])
    #expect(ledger.losses.map(\.line) == [2])
    #expect(throws: Ledger.Fault.withdrawnBefore(1, line: 2)) {
      try ledger.check(event(.withdrawn(line: 2, figure: 1, reason: "x")))
    }
    #expect(throws: Ledger.Fault.withdrawnBefore(1, line: 3)) {
      try ledger.check(event(.withdrawn(line: 3, figure: 1, reason: "x")))
    }
  }

  @Test func aFaultyLineIsToldByItsNumber() throws {
    let header = LedgerHeader(ledger: "l", created: Self.at).body
    func read(_ line: String) throws {
      _ = try Ledger(lines: [(header, hash(0)), (Array(line.utf8), hash(1))])
    }
    #expect(throws: Ledger.Fault.line(2, .notJSON)) { try read("{") }
    #expect(throws: Ledger.Fault.line(2, .missing(key: "event"))) { try read("{}") }
    #expect(throws: Ledger.Fault.line(2, .unknown(key: "naam"))) { try read(#"{"naam":1}"#) }
    #expect(throws: Ledger.Fault.noHeader) { try Ledger(lines: []) }
    #expect(throws: Ledger.Fault.line(1, .anotherFormat("peil-record"))) {
      try Ledger(lines: [(Array(#"{"format":"peil-record"}"#.utf8), hash(0))])
    }
  }

  @Test(arguments: [
    ("low", 15), ("high", 15), ("low", -1), ("institutions", 0),
  ])
  func aFigureThatCannotBeIsRefused(key: String, number: Int) throws {
    let members = try #require(outside.json.members).map {
      ($0.name, $0.name == key ? JSONValue.integer(number) : $0.value)
    }
    #expect(throws: FormatFault.self) { try PublishedFigure(.object(members)) }
  }
}
