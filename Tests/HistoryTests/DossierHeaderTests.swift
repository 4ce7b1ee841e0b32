import Hashing
import JSON
import Testing

@testable import History

@Suite struct DossierHeaderTests {
  private static let line =
    #"{"format":"peil-dossier","version":"1.0","dossier":"6f1f4f0a-0000-4000-8000-000000000002","#
    + #""record":"6f1f4f0a-0000-4000-8000-000000000001","#
    + #""head":"\#(String(repeating: "0", count: 62))4d","created":"2025-10-01T12:00:00Z"}"#

  private func fault(_ text: String) throws -> HeaderFault? {
    let value = try JSONValue(parsing: Array(text.utf8))
    do throws(HeaderFault) {
      _ = try DossierHeader(value)
      return nil
    } catch {
      return error
    }
  }

  @Test func theHeaderHasOneSpelling() throws {
    #expect(String(decoding: sampleDossierHeader.body, as: UTF8.self) == Self.line)
    #expect(
      try DossierHeader(try JSONValue(parsing: Array(Self.line.utf8))) == sampleDossierHeader)
  }

  @Test func eachMemberIsNeededWithItsOwnType() throws {
    let members = try #require(try JSONValue(parsing: Array(Self.line.utf8)).members)
    for member in members {
      let others = members.filter { $0.name != member.name }
      let without = JSONValue(.object(others)).compact
      #expect(try fault(without) == .event(.missing(key: member.name)))
      for wrong in ["null", "1", "true", "[]", "{}"] {
        let mistyped = without.dropLast() + ",\"\(member.name)\":\(wrong)}"
        #expect(try fault(String(mistyped)) == .event(.invalid(key: member.name)))
      }
    }
  }

  @Test(arguments: [("1.0", "1.7", nil), ("1.0", "2.0", HeaderFault.newerVersion("2.0"))])
  func onlyANewerMajorVersionIsRefused(old: String, new: String, expected: HeaderFault?) throws {
    let parts = Self.line.split(separator: "\"\(old)\"", omittingEmptySubsequences: false)
    #expect(try fault(parts.joined(separator: "\"\(new)\"")) == expected)
  }

  @Test func aRecordIsNoDossier() throws {
    let record = String(decoding: sampleHeader.body, as: UTF8.self)
    #expect(try fault(record) == .notADossier(format: "peil-record"))
  }
}
