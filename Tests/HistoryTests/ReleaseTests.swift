import Hashing
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import History

@Suite struct ReleaseTests {
  /// A dossier in which whatever must not leave has a word that occurs nowhere else.
  private static func dossier() -> DossierSample {
    DossierSample(
      .engaged(sampleEngagement), .planned(AuditPlan(.everything, practices: ["A", "B"])),
      .examined(practice: "A", .rated("not", reason: "openbaar")),
      .seen(
        EvidenceTest(
          practice: "B", subject: .own(.operation, reference: "zelf gezien"),
          result: .holds(
            .init(.inspection, operation: .init(period: samplePeriod, cases: sampleCases))))),
      .found(finding("F-1")), .noted(practice: "A", text: "GEHEIM-notitie"),
      .flagged(practice: "A", text: "GEHEIM-vlag"))
  }

  @Test func nothingIsGivenBeforeAStep() {
    #expect(Release(Self.dossier().state) == nil)
    #expect(Release(DossierState(header: sampleDossierHeader, hash: lineHash(0))) == nil)
  }

  @Test func aReleaseIsWhatTheDossierSaidAtTheStep() throws {
    var sample = Self.dossier()
    sample.add(.released(.draft))
    let before = sample.state.audit
    let release = try #require(Release(sample.state))
    #expect(release.audit == before)
    #expect(release.step == .draft)
    #expect(release.audit.head == sample.state.head)
    #expect(release.audit.unreleased == 0)
    sample.add(.examined(practice: "A", .rated("fully", reason: "GEHEIM-later")))
    sample.add(.found(finding("F-2", condition: "GEHEIM-bevinding")))
    sample.add(.withdrawn(lineHash(5)))
    #expect(Release(sample.state) == release)
    #expect(sample.state.audit.examination(of: "A") == .rated("fully", reason: "GEHEIM-later"))
    #expect(sample.state.audit.unreleased == 3)
    #expect(sample.state.audit.dropped == ["F-1"])
    #expect(!release.json.compact.contains("GEHEIM"))
    sample.add(.released(.corrections))
    let corrected = try #require(Release(sample.state))
    #expect(corrected.audit.examination(of: "A") == .rated("fully", reason: "GEHEIM-later"))
    #expect(corrected.audit.dropped == ["F-1"])
    #expect(corrected.audit.releases.map(\.step) == [.draft, .corrections])
  }

  /// Whatever is done in whatever order: no word of a note, a flag or anything after the last step
  /// is ever in a release.
  @Test func whatMayNotLeaveNeverDoes() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      var sample = DossierSample()
      var steps = 0
      for turn in 0..<Int.random(in: 1...30, using: &generator) {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: sample.add(.noted(practice: "A", text: "notitie"))
        case 1: sample.add(.flagged(practice: "A", text: "vlag"))
        case 2: sample.add(.found(finding("F-\(turn)", condition: "stap \(steps).")))
        case 3: sample.add(.examined(practice: "A", .rated("not", reason: "stap \(steps).")))
        case 4: sample.add(.withdrawn(lineHash(Int.random(in: 1...30, using: &generator))))
        case 5:
          sample.add(.released(.draft))
          steps += 1
        case 6: sample.add(.released(.final), by: .coordinator)
        default:
          sample.add(
            .seen(
              EvidenceTest(
                practice: "B", subject: .own(.design, reference: "stap \(steps)."),
                result: .notSeen)))
        }
      }
      guard let text = Release(sample.state)?.json.compact else { continue }
      #expect(!text.contains("notitie") && !text.contains("vlag"))
      let given = sample.state.releases.count
      // Steps that were withdrawn again give nothing, so that fewer count than were taken.
      #expect(given <= steps)
      #expect(!text.contains("stap \(steps)."))
    }
  }

  @Test func theFileReadsBack() throws {
    var sample = Self.dossier()
    sample.add(.followedUp(finding: "F-1", status: .inProgress, text: "bezig"))
    sample.add(.released(.draft))
    let release = try #require(Release(sample.state))
    let read = try Release(try JSONValue(parsing: Array(release.json.indented.utf8)))
    #expect(read == release)
  }

  @Test func aReleaseWithoutAnEngagementOrAPlanReadsBack() throws {
    let release = try #require(Release(DossierSample(.released(.draft)).state))
    #expect(release.audit.engagement == nil && release.audit.plan == nil)
    #expect(try Release(try JSONValue(parsing: Array(release.json.compact.utf8))) == release)
  }

  @Test func anotherFileIsNoRelease() throws {
    let dossier = try JSONValue(parsing: sampleDossierHeader.body)
    #expect(throws: HeaderFault.notADossier(format: "peil-dossier")) { try Release(dossier) }
    let members = try #require(Release(DossierSample(.released(.draft)).state)).json.members ?? []
    for member in members where member.name != "$schema" {
      let others = JSONValue(.object(members.filter { $0.name != member.name }))
      let expected = ["engagement", "plan"].contains(member.name)
      #expect(((try? Release(others)) != nil) == expected, "\(member.name)")
    }
  }
}
