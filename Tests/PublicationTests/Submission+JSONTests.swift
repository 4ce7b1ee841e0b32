import Assessment
import Hashing
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import Publication

@Suite struct SubmissionJSONTests {
  static let text = #"""
    {"format":"peil-submission","version":"1.0","number":"0123456789abcdef0123456789abcdef",\#
    "sector":"hogeschool","profile":"low",\#
    "questionnaire":{"id":"sample-2025","scoring":"\#(Sample.form.scoring.hexadecimal)"},\#
    "reading":"self","wave":2025,"earlier":2023,\#
    "themes":[{"theme":"GOV","now":{"low":2,"high":3},"earlier":null,"change":"notEstablished"},\#
    {"theme":"RISK","now":{"low":4,"high":4},"earlier":{"low":1,"high":2},"change":"higher"},\#
    {"theme":"A-THEME-WITH-A-NAME-OF-MORE-THAN-SIXTEEN","now":null,"earlier":null,"change":"lower"}],\#
    "facts":[{"fact":"FACT-ONE","now":"yes","earlier":"no"},\#
    {"fact":"FACT-TWO","now":"unknown","earlier":"unknown"}]}
    """#

  static func read(
    _ text: String, _ form: SubmissionForm = Sample.form
  ) throws(SubmissionFault) -> Submission {
    try Submission(parsing: Array(text.utf8), form: form)
  }

  @Test func aSubmissionIsReadAndWrittenAsItStands() throws {
    let submission = try Self.read(Self.text)
    #expect(submission.number == SubmissionNumber(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef))
    #expect(submission.sector == .hogeschool)
    #expect(submission.profile == .low)
    #expect(
      submission.themes == [
        .init(now: 2...3, earlier: nil, change: .notEstablished),
        .init(now: 4...4, earlier: 1...2, change: .higher),
        .init(now: nil, earlier: nil, change: .lower),
      ])
    #expect(
      submission.facts == [
        .init(now: .yes, earlier: .no), .init(now: .unknown, earlier: .unknown),
      ])
    #expect(Sample.line(submission) == Self.text)
  }

  @Test(arguments: [Sample.form, Sample.firstForm, Sample.largeForm])
  func whatIsWrittenIsReadAgain(form: SubmissionForm) throws {
    for submission in Sample.submissions(200, form) {
      #expect(try Self.read(Sample.line(submission, form), form) == submission)
    }
  }

  @Test func itemsMayStandInAnyOrder() throws {
    let facts = #"{"fact":"FACT-ONE","now":"yes","earlier":"no"}"#
    let other = #"{"fact":"FACT-TWO","now":"unknown","earlier":"unknown"}"#
    let swapped = Self.text.replacing("\(facts),\(other)", with: "\(other),\(facts)")
    #expect(swapped != Self.text)
    #expect(try Self.read(swapped) == Self.read(Self.text))
  }

  typealias Fact = SubmissionFault.Fact

  /// A text to replace, what to put in its place, and what is wrong then.
  static let faults: [(String, String, Fact)] = [
    (#""sector""#, #""Sector""#, .unknownMember),
    (#""sector":"hogeschool","#, "", .missingMember("sector")),
    (
      #""hogeschool""#, #""school""#,
      .notAmong("sector", ["university", "hogeschool", "institute"])
    ),
    (#""hogeschool""#, "1", .wrongKind("sector")),
    (
      #""low","questionnaire""#, #""laag","questionnaire""#,
      .notAmong("profile", ["low", "medium", "high"])
    ),
    ("0123456789abcdef0123", "0123456789ABCDEF0123", .notANumber),
    ("0123456789abcdef0123", "0123456789abcdef012", .notANumber),
    ("peil-submission", "peil-record", .anotherFormat),
    (#""format":"peil-submission","#, "", .anotherFormat),
    (#""1.0""#, #""1.1""#, .anotherVersion),
    (#""sample-2025""#, #""other""#, .anotherQuestionnaire(expected: "sample-2025")),
    (
      Sample.form.scoring.hexadecimal, String(repeating: "0", count: 64),
      .anotherScoring("sample-2025")
    ),
    (#""self""#, #""supported""#, .anotherReading(.supported, expected: .selfAssessed)),
    (#""wave":2025"#, #""wave":2027"#, .anotherWave(2027, expected: 2025)),
    (#""wave":2025"#, #""wave":"2025""#, .wrongKind("wave")),
    (#""wave":2025"#, #""wave":2025.0"#, .wrongKind("wave")),
    (#""wave":2025"#, #""wave":20250"#, .outOfRange("wave", 2000...2999)),
    (#""earlier":2023"#, #""earlier":2021"#, .anotherEarlierWave(2021, expected: 2023)),
    (#""earlier":2023"#, #""earlier":null"#, .anotherEarlierWave(nil, expected: 2023)),
    (#""low":2"#, #""low":0"#, .outOfRange("low", 1...5)),
    (#""low":2"#, #""low":-0"#, .wrongKind("low")),
    (#""high":3"#, #""high":6"#, .outOfRange("high", 1...5)),
    (#""low":2"#, #""low":4"#, .levelsCross),
    (#"{"low":2,"high":3}"#, "2", .notAnObject),
    (#"{"low":2,"high":3}"#, #"{"low":2}"#, .missingMember("high")),
    (#"{"low":2,"high":3}"#, #"{"low":2,"high":3,"naam":"x"}"#, .unknownMember),
    (#""GOV""#, #""GOVERNANCE""#, .unknownItem("theme")),
    (#""RISK""#, #""GOV""#, .repeatedItem("GOV")),
    (#",{"fact":"FACT-TWO","now":"unknown","earlier":"unknown"}"#, "", .missingItem("FACT-TWO")),
    (#""higher""#, #""up""#, .notAmong("change", ["higher", "lower", "notEstablished"])),
    (#""now":"yes""#, #""now":"ja""#, .notAmong("now", ["yes", "no", "unknown"])),
    (
      #""version":"1.0","#, #""version":"1.0","version":"1.0","#,
      .notJSON(.duplicateName("version", firstOffset: 28))
    ),
    (#"}]}"#, #"}],}"#, .notJSON(.trailingComma)),
    (#"}]}"#, #"}]} x"#, .notJSON(.contentAfterValue)),
    (#""hogeschool""#, #""hogeschool"#, .notJSON(.unexpectedCharacter(expected: .commaOrBrace))),
    (text, "[]", .notAnObject),
    (text, "", .notJSON(.unexpectedEnd)),
  ]

  @Test(arguments: faults.indices)
  func whatIsWrongIsTold(index: Int) {
    let (part, replacement, fact) = Self.faults[index]
    let text = Self.text.replacing(part, with: replacement, maxReplacements: 1)
    #expect(text != Self.text)
    #expect {
      try Self.read(text)
    } throws: {
      ($0 as? SubmissionFault)?.fact == fact
    }
    #expect(SubmissionScanner(Sample.form).submission(Array(text.utf8)) == nil)
  }

  @Test func aPlaceIsTold() throws {
    let text = Self.text.replacing(#""higher""#, with: #""up""#)
    let place = try #require(text.utf8.firstRange(of: #""up""#.utf8)).lowerBound
    #expect {
      try Self.read(text)
    } throws: {
      ($0 as? SubmissionFault)?.offset == text.utf8.distance(from: text.startIndex, to: place)
    }
  }

  @Test(arguments: [
    (#""earlier":null,"change":"lower""#, #""earlier":{"low":1,"high":1},"change":"lower""#),
    (#""change":"notEstablished""#, #""change":"higher""#),
    (#""now":"unknown","earlier":"unknown""#, #""now":"unknown","earlier":"no""#),
  ])
  func nothingIsSaidAboutAnEarlierWaveThatThereIsNot(part: String, replacement: String) throws {
    let first = Self.text.replacing(#""earlier":2023"#, with: #""earlier":null"#)
      .replacing(
        #""earlier":{"low":1,"high":2},"change":"higher""#,
        with: #""earlier":null,"change":"notEstablished""#
      )
      .replacing(#""change":"lower""#, with: #""change":"notEstablished""#)
      .replacing(#""earlier":"no""#, with: #""earlier":"unknown""#)
    _ = try Self.read(first, Sample.firstForm)
    let changed = first.replacing(
      part.replacing(#""change":"lower""#, with: #""change":"notEstablished""#),
      with: replacement, maxReplacements: 1)
    #expect(changed != first)
    #expect {
      try Self.read(changed, Sample.firstForm)
    } throws: {
      ($0 as? SubmissionFault)?.fact == .noEarlierWave
    }
    let scanner = SubmissionScanner(Sample.firstForm)
    #expect(scanner.submission(Array(first.utf8)) != nil)
    #expect(scanner.submission(Array(changed.utf8)) == nil)
  }

  @Test func aTextThatIsTooLongIsRefused() {
    let text = Self.text + String(repeating: " ", count: Submission.sizeLimit)
    #expect {
      try Self.read(text)
    } throws: {
      ($0 as? SubmissionFault)?.fact == .notJSON(.tooLarge(limit: Submission.sizeLimit))
    }
    #expect(SubmissionScanner(Sample.form).submission(Array(text.utf8)) == nil)
  }

  // An editor that follows the schema and the program that reads the file must agree.
  @Test func theSchemaHasTheNamesThatTheReaderKnows() throws {
    let path = repositoryRoot() + "/Questionnaires/submission.schema.json"
    let schema = try JSONValue(parsing: Array(try #require(fileText(path)).utf8))
    let parts: [(JSONValue?, [String])] = [
      (schema, Submission.Keys.submission),
      (schema["properties"]?["questionnaire"], Submission.Keys.questionnaire),
      (schema["$defs"]?["theme"], Submission.Keys.theme),
      (schema["$defs"]?["levels"], Submission.Keys.levels),
      (schema["$defs"]?["fact"], Submission.Keys.fact),
    ]
    for (part, keys) in parts {
      #expect(part?["properties"]?.members?.map(\.name) == keys)
      #expect(part?["required"]?.array?.compactMap(\.string) == keys)
      #expect(part?["additionalProperties"] == .bool(false))
    }
  }

  /// No member of a submission can hold what somebody types.
  @Test func everyTextIsBoundByTheSchema() throws {
    let path = repositoryRoot() + "/Questionnaires/submission.schema.json"
    let schema = try JSONValue(parsing: Array(try #require(fileText(path)).utf8))
    func check(_ value: JSONValue, _ name: String) {
      if value["type"]?.string == "string" { #expect(value["pattern"] != nil, "\(name)") }
      for member in value.members ?? [] { check(member.value, member.name) }
      for element in value.array ?? [] { check(element, name) }
    }
    check(schema, "submission")
  }
}
