import Assessment
import Comparison
import Hashing
import History
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import Reports

/// That lines are lost stands where a result is read: in the document and for scripts.
@Suite struct LossNoticeTests {
  /// The record with a dossier of which lines after the engagement are lost.
  private func withDossierLoss() throws -> Assessment {
    let dossier = try Sample.dossier(try Sample.auditActs(.internalAudit))
    let after = try #require(dossier.entries.dropFirst().first?.hash)
    let last = SHA256.digest(of: [1])
    return try Sample.audited(
      after: [.salvaged(LostLines(after: after, last: last, isProven: true)), .released(.draft)])
  }

  /// The record with lines lost behind its first answers.
  private func withRecordLoss() throws -> Assessment {
    var assessment = try Sample.audited()
    let entries = assessment.state.entries
    let events = try [
      Event(
        at: Sample.made(), by: "A", role: .coordinator,
        act: .salvaged(
          LostLines(
            after: entries[9].hash, last: SHA256.digest(of: [1]), isProven: true)))
    ]
    for (index, event) in events.enumerated() {
      assessment.apply(StoredEvent(event, hash: SHA256.digest(of: [2, UInt8(index)])))
    }
    return assessment
  }

  private func outputs(
    _ assessment: Assessment
  ) throws -> [(name: String, document: (Language) -> Document, json: JSONValue)] {
    let made = try Sample.made()
    let report = ReportOutput(assessment, made: made, proposal: nil)
    let audit = AuditOutput(assessment, made: made)
    let findings = FindingsOutput(assessment)
    let score = ScoreOutput(assessment)
    let roadmap = RoadmapOutput(assessment)
    let status = StatusOutput(assessment, minutesToGo: 1, now: made)
    return [
      ("report", report.document, report.json), ("audit", audit.document, audit.json),
      ("findings", findings.document, findings.json), ("score", score.document, score.json),
      ("roadmap", { roadmap.document(in: $0) }, roadmap.json),
      ("status", status.document, status.json),
    ]
  }

  private func texts(_ document: Document) -> [String] {
    [
      TextRenderer(width: 10_000).text(document), MarkdownRenderer().text(document),
      HTMLRenderer().text(document),
    ]
  }

  @Test func whatADossierLostIsToldInEveryResult() throws {
    for (name, document, json) in try outputs(try withDossierLoss()) {
      for text in texts(document(.nl)) {
        #expect(
          text.contains("Let op: In het auditdossier zijn na regel 3 regels verloren"), "\(name)")
      }
      for text in texts(document(.en)) {
        #expect(text.contains("Note: In the audit dossier lines after line 3 are lost"), "\(name)")
      }
      let lost = json["dossierLostLines"]
      #expect(lost?["places"]?.array?.map { $0["afterLine"]?.integer } == [3], "\(name)")
      #expect(json["lostLines"] == nil)
    }
    for (name, document, json) in try outputs(try Sample.audited()) {
      #expect(!texts(document(.nl)).contains { $0.contains("verloren") }, "\(name)")
      #expect(json["dossierLostLines"] == nil && json["lostLines"] == nil)
    }
  }

  @Test func whatARecordLostIsToldInEveryResult() throws {
    for (name, document, json) in try outputs(try withRecordLoss()) {
      for text in texts(document(.en)) {
        #expect(text.contains("Note: In this record lines after line 11 are lost"), "\(name)")
      }
      #expect(json["lostLines"]?["unconfirmed"]?.array?.isEmpty == false, "\(name)")
      #expect(json["dossierLostLines"] == nil)
    }
  }

  @Test(arguments: Language.allCases)
  func theNoticesReadAsTheyShould(language: Language) throws {
    let name = Text(nl: "het bestand", en: "the file")
    let acts: [Act] = [
      .profileStated(.low), .rated(practice: "GOV-2-HOLDER", rating: "fully"),
      .evidenced(practice: "GOV-2-HOLDER", kind: .design, reference: "r"),
      .noted(practice: "GOV-2-HOLDER", text: "t"),
    ]
    let accepted = Act.responded(
      Response(
        dossier: "d", head: SHA256.digest(of: []), subject: .finding("F-1"), kind: .riskAccepted,
        text: "t"))
    var notices: [String] = []
    for (acts, more) in [
      ([], []), (Array(acts[..<1]), []), (acts, []), (Array(acts[2...]), []),
      (acts, [accepted, .adopted(decision: "D", profile: .low)]),
    ] as [([Act], [Act])] {
      var state = try Sample.assessment([], adopted: nil).state
      for (index, act) in (acts + more + [.salvaged(nil)]).enumerated() {
        let role: Role = more.contains(act) ? .board : .coordinator
        state.apply(
          Event(at: try Sample.made(), by: "A", role: role, act: act),
          hash: SHA256.digest(of: [3, UInt8(index)]))
      }
      notices.append(try #require(state.lossNotice(of: name))[language])
    }
    #expect(
      Golden("losses-\(language.rawValue).txt").difference(
        from: notices.joined(separator: "\n") + "\n") == nil)
  }
}
