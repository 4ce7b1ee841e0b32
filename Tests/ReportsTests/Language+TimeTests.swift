import Assessment
import Hashing
import History
import JSON
import Language
import TestSupport
import Testing

@testable import Reports

@Suite struct LanguageTimeTests {
  /// A record of which the third line and those behind it have the moments given.
  private func state(_ moments: [String], _ last: Act? = nil) throws -> RecordState {
    var state = try Sample.assessment([.rated(practice: "GOV-2-HOLDER", rating: "fully")]).state
    for (index, iso) in moments.enumerated() {
      let at = try #require(Moment(iso: iso))
      let act =
        last.flatMap { index == moments.count - 1 ? $0 : nil }
        ?? .noted(practice: "GOV-2-HOLDER", text: "t")
      let hash = SHA256.digest(of: [UInt8(index)])
      state.apply(Event(at: at, by: "B. Bakker", role: .board, act: act), hash: hash)
    }
    return state
  }

  private static let moments = [
    "2025-11-10T10:00:00+01:00", "1999-01-01T00:00:00Z", "2025-11-11T10:00:00+01:00",
    "2025-11-01T10:00:00+01:00", "2025-11-01T10:01:00+01:00", "2025-11-20T10:00:00Z",
    "2099-01-01T00:00:00Z", "2025-11-21T10:00:00+01:00", "2025-11-21T09:59:00+01:00",
  ]

  @Test(arguments: Language.allCases)
  func everyWrongMomentReadsAsItShould(language: Language) throws {
    let lines = [SHA256.digest(of: [0]), SHA256.digest(of: [2])]
    let now = try Sample.made()
    let file = SignedFile(try state(Self.moments))
    let corrected = SignedFile(
      try state(Self.moments, .misdated(lines: lines, reason: "De klok stond verkeerd.")))
    let one = SignedFile(
      try state(Self.moments, .misdated(lines: [lines[0]], reason: "x\n\u{1B}[31m")))
    let text =
      language.wrongMoments(of: file, now: now)
      + [language.slightlyWrongMoments(in: file.timeOrder(now: now)) ?? "?"]
      + [corrected, one].flatMap { language.wrongMoments(of: $0, now: now).suffix(1) }
    #expect(
      Golden("wrong-moments-\(language.rawValue).txt")
        .difference(from: text.joined(separator: "\n") + "\n") == nil)
  }

  @Test func whatIsRightIsNotTold() throws {
    let file = SignedFile(try state(["2025-11-10T10:00:00+01:00"]))
    let now = try Sample.made()
    #expect(Language.nl.wrongMoments(of: file, now: now) == [])
    #expect(Language.nl.slightlyWrongMoments(in: file.timeOrder(now: now)) == nil)
    #expect(Language.nl.wrongMoments(of: [file], now: now) == nil)
  }

  /// Never "Last change: 1 January 1999".
  @Test func theLastChangeIsNotWhenItCannotHaveBeen() throws {
    let assessment = try Sample.assessment([])
    var wrong = assessment
    wrong = Assessment(
      questionnaire: assessment.questionnaire, norm: assessment.norm,
      state: try state(["1999-01-01T00:00:00Z"]))
    let status = StatusOutput(wrong, minutesToGo: 0, now: try Sample.made())
    let text = TextRenderer(width: 80).text(status.document(in: .en))
    #expect(text.contains("Last change: at an unknown moment, B. Bakker (board)"))
    #expect(text.contains("Moments that cannot be right"))
    #expect(text.contains("The moment of line 4 (1 January 1999, 00:00 UTC) cannot be right"))
    #expect(status.json["lastChange"]?["at"] == .null)
    let moments = try #require(status.json["wrongMoments"]?.array)
    #expect(moments.map { $0["line"]?.integer } == [4])
    #expect(moments.map { $0["reason"]?.string } == ["beforeCreation"])
    #expect(moments.map { $0["file"]?.string } == ["record"])
    let right = StatusOutput(assessment, minutesToGo: 0, now: try Sample.made())
    #expect(right.json["wrongMoments"]?.array?.isEmpty == true)
  }

  /// Each report that prints dates says which of them cannot be right.
  @Test func reportsTell() throws {
    let sample = try Sample.assessment([])
    let assessment = Assessment(
      questionnaire: sample.questionnaire, norm: sample.norm,
      state: try state(["1999-01-01T00:00:00Z"]))
    let report = ReportOutput(assessment, made: try Sample.made(), proposal: nil)
    let text = TextRenderer(width: 80).text(report.document(in: .nl))
    #expect(text.contains("Tijdstippen die niet kunnen kloppen"))
    #expect(text.contains("vóór het begin van het bestand"))
    #expect(report.json["wrongMoments"]?.array?.count == 1)
    let facts = FactReportOutput(assessment, made: try Sample.made())
    #expect(
      TextRenderer(width: 80).text(facts.document(in: .nl)).contains("vóór het begin van het"))
    #expect(facts.json["wrongMoments"]?.array?.count == 1)
  }
}
