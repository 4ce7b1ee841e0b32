import Assessment
import History
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import Reports

@Suite struct AuditOutputTests {
  private func output(
    _ kind: Engagement.Kind = .internalAudit, after: [DossierAct] = [.released(.draft)]
  ) throws -> AuditOutput {
    AuditOutput(try Sample.audited(kind, after: after), made: try Sample.made())
  }

  @Test(arguments: Language.allCases)
  func theReportReadsAsItShould(_ language: Language) throws {
    let document = try output().document(in: language)
    #expect(
      Golden("audit-\(language.rawValue).md").difference(
        from: MarkdownRenderer().text(document)) == nil)
    #expect(
      Golden("audit-\(language.rawValue)-80.txt").difference(
        from: TextRenderer(width: 80).text(document)) == nil)
    #expect(
      Golden("audit-\(language.rawValue).csv").difference(
        from: try output().csv(in: language).text()) == nil)
  }

  @Test func theJSONIsAsItShouldBe() throws {
    #expect(Golden("audit.json").difference(from: try output().json.indented) == nil)
  }

  /// The word is a promise that only an assurance engagement makes.
  @Test(arguments: Engagement.Kind.allCases, Language.allCases)
  func assuranceIsNamedOnlyWhereItIsGiven(
    _ kind: Engagement.Kind, _ language: Language
  ) throws {
    let assessment = try Sample.audited(kind)
    let texts = [
      MarkdownRenderer().text(try output(kind).document(in: language)),
      HTMLRenderer().text(try output(kind).document(in: language)),
      MarkdownRenderer().text(
        ReportOutput(assessment, made: try Sample.made(), proposal: nil).document(in: language)),
      MarkdownRenderer().text(ScoreOutput(assessment).document(in: language)),
      MarkdownRenderer().text(FindingsOutput(assessment).document(in: language)),
    ].map { $0.lowercased() }
    for (index, text) in texts.enumerated() {
      let isNamed = text.contains("assurance") || text.contains("zekerheid")
      if !kind.givesAssurance { #expect(!isNamed, "text \(index)") }
      if kind.givesAssurance, index < 3 { #expect(isNamed, "text \(index)") }
    }
  }

  @Test func agreedUponProceduresConcludeOnNoLevel() throws {
    let output = try output(.agreedUponProcedures)
    let themes = try #require(output.json["themes"]?.array)
    #expect(themes.allSatisfy { $0["verified"] == .null && $0["adjusted"] == .null })
    #expect(!themes.isEmpty)
    let text = MarkdownRenderer().text(output.document(in: .nl))
    #expect(text.contains("geen conclusie over niveaus"))
    for word in ["Gecorrigeerd", "Zelf ingeschat", "streefniveau."] {
      #expect(!text.contains(word), "\(word)")
    }
    // What was found stays.
    #expect(text.contains("Het beleid is in 2024 verlopen."))
  }

  @Test func withoutAnEngagementThereIsNoLevel() throws {
    var assessment = try Sample.assessment()
    assessment.audit = try Sample.dossier([
      .examined(practice: "GOV-2-HOLDER", .rated("fully", reason: nil))
    ]).audit
    let output = AuditOutput(assessment, made: try Sample.made())
    #expect(output.json["themes"]?.array?.allSatisfy { $0["adjusted"] == .null } == true)
    #expect(MarkdownRenderer().text(output.document(in: .en)).contains("not been written down yet"))
  }

  @Test(arguments: Language.allCases)
  func aWorkingNoteIsInNoOutput(_ language: Language) throws {
    let assessment = try Sample.audited()
    let report = ReportOutput(assessment, made: try Sample.made(), proposal: nil)
    let audit = try output()
    let texts = [
      MarkdownRenderer().text(audit.document(in: language)), audit.json.compact,
      audit.csv(in: language).text(), MarkdownRenderer().text(report.document(in: language)),
      report.json.compact, FindingsOutput(assessment).json.compact,
    ]
    for (index, text) in texts.enumerated() {
      #expect(!text.contains("GEHEIME-NOTITIE"), "text \(index)")
    }
  }

  @Test func whatIsNotReleasedIsMarked() throws {
    let mark = "Alleen voor de auditor"
    func text(_ after: [DossierAct]) throws -> String {
      MarkdownRenderer().text(try output(after: after).document(in: .nl))
    }
    #expect(try text([]).contains(mark))
    #expect(try text([]).contains("Er is nog niets aan de instelling gegeven."))
    #expect(try !text([.released(.draft)]).contains(mark))
    #expect(
      try text([.released(.draft), .noted(practice: "GOV-3-TEAM", text: "n")]).contains(mark))
    let final = try text([
      .released(.draft), .released(.corrections), .released(.response), .released(.final),
    ])
    #expect(!final.contains(mark) && !final.contains("nog niet klaar"))
    #expect(final.contains("4. Definitief, 9 oktober 2025, B. Bakker"))
  }

  @Test func theJoinedReportHasBothSides() throws {
    let assessment = try Sample.audited()
    let report = ReportOutput(assessment, made: try Sample.made(), proposal: nil)
    let text = MarkdownRenderer().text(report.document(in: .nl))
    for words in ["## Audit", "Het besluit is van mei 2025.", "Nieuw beleid in maart."] {
      #expect(text.contains(words), "\(words)")
    }
    let audited = report.json["audited"]
    #expect(audited?["findings"]?.array?.count == 2)
    #expect(audited?["engagement"]?["kind"]?.string == "internal-audit")
    let own = ReportOutput(try Sample.assessment(), made: try Sample.made(), proposal: nil)
    #expect(own.json["audited"] == nil && own.json["audit"] == nil)
  }

  @Test func theRoadStartsFromWhatTheAuditorMadeOfIt() throws {
    let json = RoadmapOutput(try Sample.audited()).json
    #expect(json["reading"]?.string == "adjusted")
    let theme = try #require(json["themes"]?.array?.first)
    let steps = try #require(theme["levels"]?.array).flatMap { $0["steps"]?.array ?? [] }
    let policy = steps.first { $0["practice"]?.string == "GOV-3-POLICY" }
    // The institution says partially, the auditor not.
    #expect(policy?["from"]?.string == "not")
  }
}
