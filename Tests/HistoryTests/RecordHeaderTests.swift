import JSON
import Language
import Maturity
import Testing

@testable import History

@Suite struct RecordHeaderTests {
  private static let line =
    #"{"format":"peil-record","version":"1.0","record":"6f1f4f0a-0000-4000-8000-000000000001","#
    + #""wave":"2025","subject":{"name":"Hogeschool Voorbeeld","sector":"hogeschool"},"#
    + #""questionnaire":{"id":"small","version":"1.0","scoring":"aa","text":"bb"},"#
    + #""norm":{"id":"small-norm"},"referenceDate":"2025-10-01","created":"2025-10-01T12:00:00Z"}"#

  private func fault(_ value: JSONValue) -> HeaderFault? {
    do throws(HeaderFault) {
      _ = try RecordHeader(value)
      return nil
    } catch {
      return error
    }
  }

  /// The sample with a member replaced, or left out.
  private func header(_ name: String, _ replacement: JSONValue?) throws -> JSONValue {
    let value = try JSONValue(parsing: Array(Self.line.utf8))
    return Self.replacing(value, name.split(separator: ".").map(String.init)[...], replacement)
  }

  private static func replacing(
    _ value: JSONValue, _ path: ArraySlice<String>, _ replacement: JSONValue?
  ) -> JSONValue {
    guard let name = path.first else { return value }
    return .object(
      (value.members ?? []).compactMap { member in
        if member.name != name { return (member.name, member.value) }
        if path.count > 1 {
          return (member.name, replacing(member.value, path.dropFirst(), replacement))
        }
        return replacement.map { (member.name, $0) }
      })
  }

  @Test func theFirstLineHasOneSpelling() throws {
    #expect(String(decoding: sampleHeader.body, as: UTF8.self) == Self.line)
    #expect(try RecordHeader(try JSONValue(parsing: Array(Self.line.utf8))) == sampleHeader)
  }

  @Test func theScopeIsWrittenOnlyIfThereIsOne() throws {
    let header = RecordHeader(
      record: "r", wave: "w",
      subject: RecordHeader.Subject(name: "n", sector: .university, scope: "alleen Delft"),
      questionnaire: sampleHeader.questionnaire, norm: "n",
      referenceDate: sampleHeader.referenceDate, created: noon)
    let text = String(decoding: header.body, as: UTF8.self)
    #expect(
      text.contains(#""subject":{"name":"n","sector":"university","scope":"alleen Delft"}"#))
    #expect(try RecordHeader(try JSONValue(parsing: header.body)) == header)
  }

  @Test(arguments: nastyTexts)
  func nastyTextsReadBackByteForByte(_ text: String) throws {
    let header = RecordHeader(
      record: text, wave: text,
      subject: RecordHeader.Subject(name: text, sector: .institute, scope: text),
      questionnaire: RecordHeader.DefinitionReference(
        id: text, version: text, fingerprints: Fingerprints(scoring: text, text: text)),
      norm: text, referenceDate: sampleHeader.referenceDate, created: noon)
    #expect(try RecordHeader(try JSONValue(parsing: header.body)).body == header.body)
  }

  @Test(arguments: [
    "format", "version", "record", "wave", "subject", "questionnaire", "referenceDate",
    "created", "subject.name", "subject.sector", "questionnaire.id", "questionnaire.version",
    "questionnaire.scoring", "questionnaire.text", "norm.id",
  ])
  func eachMemberIsNeededWithItsOwnType(_ path: String) throws {
    let key = String(path.split(separator: ".").last ?? "")
    #expect(fault(try header(path, nil)) == .event(.missing(key: key)))
    for wrong in [JSONValue.null, .integer(1), .bool(true), .array([])] {
      #expect(fault(try header(path, wrong)) == .event(.invalid(key: key)))
    }
  }

  @Test func `A record whose questionnaire has no levels names no norm`() throws {
    let header = RecordHeader(
      record: "r", wave: "2023", subject: sampleHeader.subject,
      questionnaire: sampleHeader.questionnaire, norm: nil,
      referenceDate: sampleHeader.referenceDate, created: noon)
    #expect(!String(decoding: header.body, as: UTF8.self).contains("norm"))
    #expect(try RecordHeader(try JSONValue(parsing: header.body)) == header)
    #expect(fault(try self.header("norm", nil)) == nil)
  }

  @Test func `A norm must be an object if it is there`() throws {
    for wrong in [JSONValue.null, .integer(1), .bool(true), .array([])] {
      #expect(fault(try header("norm", wrong)) == .event(.invalid(key: "norm")))
    }
  }

  @Test func theScopeMustBeATextIfItIsThere() throws {
    let subject = JSONValue.object([
      ("name", .string("n")), ("sector", .string("university")), ("scope", .null),
    ])
    #expect(fault(try header("subject", subject)) == .event(.invalid(key: "scope")))
  }

  @Test(arguments: [
    ("subject.sector", "ministry"), ("referenceDate", "2025-02-29"), ("referenceDate", "1-1-2025"),
    ("created", "2025-10-01T12:00:00+00:00"), ("created", "2025-10-01"),
  ])
  func aValueThatIsNoneOfTheKnownOnesIsRefused(_ path: String, _ value: String) throws {
    let key = String(path.split(separator: ".").last ?? "")
    #expect(fault(try header(path, .string(value))) == .event(.invalid(key: key)))
  }

  @Test(arguments: ["1.0", "1.1", "1.99", "1.99999999999999999999"])
  func aNewerMinorVersionIsRead(_ version: String) throws {
    #expect(fault(try header("version", .string(version))) == nil)
  }

  @Test(arguments: ["2.0", "2.1", "10.0", "99999999999999999999.0"])
  func aNewerMajorVersionIsRefused(_ version: String) throws {
    #expect(fault(try header("version", .string(version))) == .newerVersion(version))
  }

  @Test(arguments: ["", "1", "1.", ".0", "1.0.0", "1.x", "1.0 ", "0.9", "+1.0", "-1.0", "v1.0"])
  func aTextThatIsNoVersionIsRefused(_ version: String) throws {
    #expect(fault(try header("version", .string(version))) == .event(.invalid(key: "version")))
  }

  @Test func aPartOfARecordIsRefused() throws {
    let line = Self.line.dropLast() + #","unit":{"id":"FEW","name":"Faculteit"}}"#
    #expect(fault(try JSONValue(parsing: Array(line.utf8))) == .unitRecord)
  }

  @Test func membersOfALaterVersionArePassedOver() throws {
    let line = Self.line.dropLast() + #","units":[1],"critical":true}"#
    #expect(try RecordHeader(try JSONValue(parsing: Array(line.utf8))) == sampleHeader)
  }

  @Test(arguments: ["peil-questionnaire", "peil-norm", "", "Peil-record"])
  func anotherFormatIsNoRecord(_ format: String) throws {
    #expect(fault(try header("format", .string(format))) == .notARecord(format: format))
  }

  /// What is no record is said before anything else about it.
  @Test func theFormatComesFirst() throws {
    #expect(
      fault(.object([("format", .string("x")), ("version", .integer(3))]))
        == .notARecord(format: "x"))
    #expect(fault(.object([])) == .event(.missing(key: "format")))
    #expect(fault(.array([])) == .event(.missing(key: "format")))
  }
}
