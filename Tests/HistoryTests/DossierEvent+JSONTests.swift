import Hashing
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import History

@Suite struct DossierEventJSONTests {
  private static let hash = String(repeating: "0", count: 62) + "ff"
  private static let period = #""period":{"from":"2025-01-01","to":"2025-09-30"}"#

  /// One event of each kind and shape, with the members that stand after the common ones.
  private static let written: [(act: DossierAct, members: String, optional: [String])] = [
    (
      .engaged(sampleEngagement),
      #""event":"engaged","kind":"internal-audit","criteria":"Leidraad","#
        + #""independence":"geen lijnfunctie",\#(period),"distribution":"bestuur""#,
      ["criteria", "independence", "period", "distribution"]
    ),
    (
      .planned(AuditPlan(.everything, practices: ["A", "B"])),
      #""event":"planned","selection":"everything","practices":["A","B"]"#, []
    ),
    (
      .planned(AuditPlan(.wholeGates(themes: ["T"]), practices: ["A"])),
      #""event":"planned","selection":"whole-gates","themes":["T"],"practices":["A"]"#, []
    ),
    (
      .planned(AuditPlan(.themes(["T", "U"]), practices: ["A"])),
      #""event":"planned","selection":"themes","themes":["T","U"],"practices":["A"]"#, []
    ),
    (
      .planned(AuditPlan(.byRisk, practices: ["A"])),
      #""event":"planned","selection":"by-risk","practices":["A"]"#, []
    ),
    (
      .planned(AuditPlan(.sample(seed: 42), practices: ["A"])),
      #""event":"planned","selection":"sample","seed":42,"practices":["A"]"#, []
    ),
    (
      .examined(practice: "A", .rated("largely", reason: nil)),
      #""event":"examined","practice":"A","result":"rated","rating":"largely""#, []
    ),
    (
      .examined(practice: "A", .rated("largely", reason: "waarom")),
      #""event":"examined","practice":"A","result":"rated","rating":"largely","reason":"waarom""#,
      ["reason"]
    ),
    (
      .examined(practice: "A", .notApplicable(reason: "r")),
      #""event":"examined","practice":"A","result":"not-applicable","reason":"r""#, []
    ),
    (
      .examined(practice: "A", .notExamined(reason: "r")),
      #""event":"examined","practice":"A","result":"not-examined","reason":"r""#, []
    ),
    (
      .seen(EvidenceTest(practice: "A", subject: .recorded(lineHash(255)), result: .notSeen)),
      #""event":"seen","practice":"A","evidence":"\#(hash)","result":"not-seen""#, []
    ),
    (
      .seen(
        EvidenceTest(
          practice: "A", subject: .own(.design, reference: "nota"),
          result: .doesNotHold(.init(.reperformance)))),
      #""event":"seen","practice":"A","kind":"design","reference":"nota","#
        + #""result":"does-not-hold","method":"re-performance""#, []
    ),
    (
      .seen(
        EvidenceTest(
          practice: "A", subject: .recorded(lineHash(255)),
          result: .holds(
            .init(.inspection, operation: .init(period: samplePeriod, cases: sampleCases))))),
      #""event":"seen","practice":"A","evidence":"\#(hash)","result":"holds","#
        + #""method":"inspection",\#(period),"population":40,"sample":5,"deviations":1"#, []
    ),
    (
      .seen(
        EvidenceTest(
          practice: "A", subject: .recorded(lineHash(255)),
          result: .holds(.init(.observation, operation: .init(period: samplePeriod))))),
      #""event":"seen","practice":"A","evidence":"\#(hash)","result":"holds","#
        + #""method":"observation",\#(period)"#, ["period"]
    ),
    (
      .found(
        finding("F-1", origin: Finding.Origin(dossier: "d-0", at: noon))),
      #""event":"found","finding":"F-1","practice":"A-2","criterion":"hoort er te zijn","#
        + #""condition":"is er niet","cause":"niemand aangewezen","effect":"niemand kijkt","#
        + #""recommendation":"wijs iemand aan","severity":"high","owner":"HR","due":"2026-03-31","#
        + #""from":{"dossier":"d-0","at":"2025-10-01T12:00:00Z"}"#,
      ["cause", "effect", "recommendation", "owner", "due", "from"]
    ),
    (
      .followedUp(finding: "F-1", status: .reportedDone, text: "t"),
      #""event":"followedUp","finding":"F-1","status":"reported-done","text":"t""#, []
    ),
    (
      .closed(finding: "F-1", reason: "r"), #""event":"closed","finding":"F-1","reason":"r""#, []
    ),
    (.released(.corrections), #""event":"released","step":"corrections""#, []),
    (.noted(practice: "A", text: "t"), #""event":"noted","practice":"A","text":"t""#, []),
    (.flagged(practice: "A", text: nil), #""event":"flagged","practice":"A""#, []),
    (
      .flagged(practice: "A", text: "t"), #""event":"flagged","practice":"A","text":"t""#,
      ["text"]
    ),
    (.unflagged(practice: "A"), #""event":"unflagged","practice":"A""#, []),
    (.withdrawn(lineHash(255)), #""event":"withdrawn","target":"\#(hash)""#, []),
    (
      .signed(head: lineHash(255), signature: "a\nb"),
      #""event":"signed","head":"\#(String(repeating: "0", count: 62))ff","signature":"a\nb""#,
      []
    ),
    (
      .retracted(signature: lineHash(255), head: lineHash(255), proof: "a"),
      #""event":"retracted","target":"\#(hash)","head":"\#(hash)","signature":"a""#, []
    ),
    (
      .misdated(lines: [lineHash(255)], reason: "klok"),
      #""event":"misdated","lines":["\#(hash)"],"reason":"klok""#, []
    ),
    (.finished, #""event":"finished""#, []),
    (.reopened(reason: "r"), #""event":"reopened","reason":"r""#, []),
  ]

  private static let common =
    #""at":"2025-10-01T12:00:00Z","by":"B. Bakker","role":"auditor","#

  private func event(_ text: String) throws -> DossierEvent {
    try DossierEvent(try JSONValue(parsing: Array(text.utf8)))
  }

  private func fault(_ text: String) throws -> EventFault? {
    let value = try JSONValue(parsing: Array(text.utf8))
    do throws(EventFault) {
      _ = try DossierEvent(value)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: written.indices)
  func eachKindHasOneSpelling(_ index: Int) throws {
    let (act, members, _) = Self.written[index]
    let line = "{" + Self.common + members + "}"
    let event = DossierEvent(at: noon, by: "B. Bakker", act: act)
    #expect(String(decoding: event.body, as: UTF8.self) == line)
    #expect(try self.event(line) == event)
  }

  /// Leaves each member out, and gives each a value of another type.
  @Test(arguments: written.indices)
  func eachMemberIsNeededWithItsOwnType(_ index: Int) throws {
    let (_, members, optional) = Self.written[index]
    let value = try JSONValue(parsing: Array(("{" + Self.common + members + "}").utf8))
    for member in try #require(value.members) {
      let others = try #require(value.members).filter { $0.name != member.name }
      let without = JSONValue(.object(others)).compact
      if optional.contains(member.name) {
        #expect(try fault(without) == nil)
      } else {
        // Without a hash, evidence is the auditor's own, which has a kind.
        let missing = member.name == "evidence" ? "kind" : member.name
        #expect(try fault(without) == .missing(key: missing))
      }
      for wrong in ["null", "-1", "true", "[]", "{}", "[1]"] {
        let mistyped = String(without.dropLast()) + ",\"\(member.name)\":\(wrong)}"
        #expect(try fault(mistyped) != nil, "\(member.name): \(wrong)")
      }
    }
  }

  @Test(arguments: [
    (#""event":"engaged","kind":"audit""#, "kind"),
    (#""event":"planned","selection":"some","practices":["A"]"#, "selection"),
    (#""event":"planned","selection":"everything","practices":[]"#, "practices"),
    (#""event":"planned","selection":"sample","seed":9007199254740992,"practices":["A"]"#, "seed"),
    (#""event":"planned","selection":"sample","seed":1.5,"practices":["A"]"#, "seed"),
    (#""event":"examined","practice":"A","result":"seen""#, "result"),
    (#""event":"followedUp","finding":"F","status":"closed","text":"t""#, "status"),
    (#""event":"released","step":"first""#, "step"),
    (
      #""event":"seen","practice":"A","evidence":"\#(hash)","reference":"x","result":"not-seen""#,
      "reference"
    ),
    (
      #""event":"seen","practice":"A","evidence":"\#(hash)","result":"holds","method":"inquiry","#
        + #""period":{"from":"2025-02-01","to":"2025-01-01"}"#, "period"
    ),
    (
      #""event":"seen","practice":"A","evidence":"\#(hash)","result":"holds","method":"inquiry","#
        + #"\#(period),"population":4,"sample":5,"deviations":0"#, "sample"
    ),
    (
      #""event":"seen","practice":"A","evidence":"\#(hash)","result":"holds","method":"inquiry","#
        + #"\#(period),"population":4,"sample":3,"deviations":4"#, "sample"
    ),
  ])
  func aValueThatIsNoneOfTheKnownOnesIsRefused(_ members: String, _ key: String) throws {
    #expect(try fault("{" + Self.common + members + "}") == .invalid(key: key))
  }

  @Test func casesNeedTheirPeriod() throws {
    let line =
      "{" + Self.common
      + #""event":"seen","practice":"A","evidence":"\#(Self.hash)","result":"holds","#
      + #""method":"inquiry","population":4,"sample":3,"deviations":0}"#
    #expect(try fault(line) == .missing(key: "period"))
  }

  @Test func anUnknownEventKeepsItsNameAndWhetherItIsCritical() throws {
    #expect(
      try event("{" + Self.common + #""event":"reordered","critical":true,"x":{}}"#).act
        == .unknown(name: "reordered", isCritical: true))
  }

  @Test(arguments: nastyTexts)
  func nastyTextsReadBackByteForByte(_ text: String) throws {
    for act in [
      DossierAct.noted(practice: text, text: text),
      .examined(practice: text, .rated(text, reason: text)),
      .seen(
        EvidenceTest(
          practice: text, subject: .own(.operation, reference: text), result: .notSeen)),
      .found(
        Finding(
          id: text, practice: text, criterion: text, condition: text, cause: text, effect: text,
          recommendation: text, severity: text, owner: text)),
    ] {
      let event = DossierEvent(at: noon, by: text, act: act)
      #expect(!event.body.contains(UInt8(ascii: "\n")))
      #expect(try DossierEvent(try JSONValue(parsing: event.body)).body == event.body)
    }
  }
}
