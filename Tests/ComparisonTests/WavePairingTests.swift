import Comparison
import History
import Language
import Maturity
import Testing

@Suite struct WavePairingTests {
  private func header(
    _ name: String, _ wave: String, _ date: String, sector: Sector = .university,
    scope: String? = nil
  ) -> RecordHeader {
    RecordHeader(
      record: "\(name) \(wave)", wave: wave,
      subject: .init(name: name, sector: sector, scope: scope),
      questionnaire: .init(
        id: "sample", version: "1", fingerprints: Fingerprints(scoring: "", text: "")),
      norm: nil, referenceDate: Day(iso: date) ?? Day(daysSince1970: 0),
      created: Moment(secondsSince1970: 0))
  }

  @Test func `Institutions are paired by name, sector and scope, whatever capitals and spaces`()
    throws
  {
    let pairing = try WavePairing([
      header("TU  Noord", "2025", "2025-10-01"), header("Zuid", "2023", "2023-06-01"),
      header("tu noord", "2023", "2023-05-01"), header("Zuid", "2025", "2025-09-01"),
      header("Zuid", "2023", "2023-06-01", scope: "Faculteit"),
      header("Zuid", "2025", "2025-09-01", sector: .hogeschool),
    ])
    #expect(pairing.earlierWave == "2023")
    #expect(pairing.laterWave == "2025")
    #expect(pairing.pairs == [.init(then: 2, now: 0), .init(then: 1, now: 3)])
    #expect(pairing.onlyThen == [4])
    #expect(pairing.onlyNow == [5])
  }

  @Test func `Waves are in the order of their first reference date, not of their names`() throws {
    let pairing = try WavePairing([
      header("A", "hermeting", "2025-10-01"), header("A", "nulmeting", "2023-05-01"),
    ])
    #expect(pairing.earlierWave == "nulmeting")
    #expect(pairing.pairs == [.init(then: 1, now: 0)])
  }

  private func faults(_ headers: [RecordHeader]) -> [WavePairing.Fault]? {
    do throws(WavePairing.Faults) {
      _ = try WavePairing(headers)
      return nil
    } catch {
      return error.all
    }
  }

  @Test func `Other than two waves are no group`() {
    #expect(faults([]) == [.waves([])])
    #expect(faults([header("A", "2025", "2025-10-01")]) == [.waves(["2025"])])
    #expect(
      faults([
        header("A", "2025", "2025-10-01"), header("A", "2023", "2023-10-01"),
        header("A", "2027", "2027-10-01"),
      ]) == [.waves(["2023", "2025", "2027"])])
  }

  @Test func `Everything else that is wrong is told at once`() {
    #expect(
      faults([
        header("A", "2023", "2023-05-01"), header("B", "2023", "2024-05-01"),
        header("A", "2025", "2025-10-01"), header("a", "2025", "2025-11-01"),
        header("B", "2025", "2024-05-01"),
      ]) == [.repeated([2, 3]), .notInOrder(.init(then: 1, now: 4))])
  }
}
