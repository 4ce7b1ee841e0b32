import Hashing
import JSON
import Language
import Maturity
import TestSupport
import Testing

@testable import History

@Suite struct EventJSONTests {
  private func event(_ text: String) throws -> Event {
    try Event(try JSONValue(parsing: Array(text.utf8)))
  }

  private func fault(_ text: String) throws -> EventFault? {
    let value = try JSONValue(parsing: Array(text.utf8))
    do throws(EventFault) {
      _ = try Event(value)
      return nil
    } catch {
      return error
    }
  }

  /// One event of each kind, with the members that stand on its line after the common ones.
  private static let written: [(act: Act, members: String)] = [
    (
      .rated(practice: "A-2", rating: "fully"),
      #""event":"rated","practice":"A-2","rating":"fully""#
    ),
    (
      .notApplicable(practice: "A-2", reason: "geen"),
      #""event":"notApplicable","practice":"A-2","reason":"geen""#
    ),
    (
      .evidenced(practice: "A-2", kind: .operation, reference: "logboek"),
      #""event":"evidenced","practice":"A-2","kind":"operation","reference":"logboek""#
    ),
    (.noted(practice: "A-2", text: "let op"), #""event":"noted","practice":"A-2","text":"let op""#),
    (.flagged(practice: "A-2", text: nil), #""event":"flagged","practice":"A-2""#),
    (
      .flagged(practice: "A-2", text: "vraag"),
      #""event":"flagged","practice":"A-2","text":"vraag""#
    ),
    (.unflagged(practice: "A-2"), #""event":"unflagged","practice":"A-2""#),
    (
      .profileAnswered(question: "P", answer: "yes"),
      #""event":"profileAnswered","question":"P","answer":"yes""#
    ),
    (
      .factAnswered(fact: "F", answer: .unknown),
      #""event":"factAnswered","fact":"F","answer":"unknown""#
    ),
    (.profileStated(.medium), #""event":"profileStated","profile":"medium""#),
    (.adopted(decision: "CvB 12", profile: nil), #""event":"adopted","decision":"CvB 12""#),
    (
      .adopted(decision: "CvB 12", profile: .high),
      #""event":"adopted","decision":"CvB 12","profile":"high""#
    ),
    (
      .signed(head: lineHash(255), signature: "a\nb"),
      #""event":"signed","head":"\#(String(repeating: "0", count: 62))ff","signature":"a\nb""#
    ),
    (
      .retracted(signature: lineHash(255), head: lineHash(255), proof: "a\nb"),
      #""event":"retracted","target":"\#(String(repeating: "0", count: 62))ff","head":"\#(String(repeating: "0", count: 62))ff","#
        + #""signature":"a\nb""#
    ),
    (
      .misdated(lines: [lineHash(255), lineHash(255)], reason: "klok"),
      #""event":"misdated","lines":["\#(String(repeating: "0", count: 62))ff","#
        + #""\#(String(repeating: "0", count: 62))ff"],"reason":"klok""#
    ),
    (
      .withdrawn(lineHash(255)),
      #""event":"withdrawn","target":"\#(String(repeating: "0", count: 62))ff""#
    ),
    (
      .responded(
        Response(
          dossier: "d-1", head: lineHash(255), subject: .finding("F-1"), kind: .action,
          text: "wij doen het", owner: "HR", due: Day(iso: "2026-01-31"))),
      #""event":"responded","dossier":"d-1","head":"\#(String(repeating: "0", count: 62))ff","#
        + #""finding":"F-1","kind":"action","text":"wij doen het","owner":"HR","due":"2026-01-31""#
    ),
    (
      .responded(
        Response(
          dossier: "d-1", head: lineHash(255), subject: .practice("A-2"), kind: .response,
          text: "eens")),
      #""event":"responded","dossier":"d-1","head":"\#(String(repeating: "0", count: 62))ff","#
        + #""practice":"A-2","kind":"response","text":"eens""#
    ),
    (.finished, #""event":"finished""#),
    (.reopened(reason: "nieuw stuk"), #""event":"reopened","reason":"nieuw stuk""#),
  ]

  private static let common =
    #""at":"2025-10-01T12:00:00Z","by":"A. Jansen","role":"coordinator","#

  @Test(arguments: written.indices)
  func eachKindHasOneSpelling(_ index: Int) throws {
    let (act, members) = Self.written[index]
    let line = "{" + Self.common + members + "}"
    let event = Event(at: noon, by: "A. Jansen", role: .coordinator, act: act)
    #expect(String(decoding: event.body, as: UTF8.self) == line)
    #expect(try self.event(line) == event)
  }

  /// Leaves each member out, and gives each a value of another type.
  @Test(arguments: written.indices)
  func eachMemberIsNeededWithItsOwnType(_ index: Int) throws {
    let (act, members) = Self.written[index]
    let line = "{" + Self.common + members + "}"
    let value = try JSONValue(parsing: Array(line.utf8))
    for member in try #require(value.members) {
      let others = try #require(value.members).filter { $0.name != member.name }
      let without = JSONValue(.object(others)).compact
      if Self.isOptional(member.name, of: act) {
        #expect(try fault(without) == nil)
      } else {
        // Without a finding a response is to the rating of a practice.
        let missing = member.name == "finding" ? "practice" : member.name
        #expect(try fault(without) == .missing(key: missing))
      }
      for wrong in ["null", "1", "true", "[]", "{}", "[\"x\"]"] {
        let mistyped = without.dropLast() + ",\"\(member.name)\":\(wrong)}"
        #expect(try fault(String(mistyped)) == .invalid(key: member.name))
      }
    }
  }

  private static func isOptional(_ name: String, of act: Act) -> Bool {
    switch act {
    case .flagged: name == "text"
    case .adopted: name == "profile"
    case .responded: ["owner", "due"].contains(name)
    default: false
    }
  }

  @Test(arguments: [
    (#""event":"evidenced","practice":"A","kind":"opzet","reference":"x""#, "kind"),
    (#""event":"factAnswered","fact":"F","answer":"maybe""#, "answer"),
    (#""event":"profileStated","profile":"Low""#, "profile"),
    (#""event":"adopted","decision":"x","profile":"""#, "profile"),
    (#""event":"signed","head":"1","signature":"x""#, "head"),
    (#""event":"misdated","lines":[],"reason":"x""#, "lines"),
    (#""event":"misdated","lines":["1"],"reason":"x""#, "lines"),
    (#""event":"misdated","lines":"1","reason":"x""#, "lines"),
    (#""event":"retracted","target":"1","head":"1","signature":"x""#, "target"),
    (#""event":"withdrawn","target":"""#, "target"),
    (#""event":"withdrawn","target":"\#(String(repeating: "A", count: 64))""#, "target"),
    (#""event":"withdrawn","target":"\#(String(repeating: "0", count: 63))""#, "target"),
    (#""event":"later","critical":"yes""#, "critical"),
    (
      #""event":"responded","dossier":"d","head":"\#(String(repeating: "0", count: 64))","#
        + #""finding":"F","practice":"A","kind":"response","text":"x""#, "practice"
    ),
    (
      #""event":"responded","dossier":"d","head":"\#(String(repeating: "0", count: 64))","#
        + #""finding":"F","kind":"closed","text":"x""#, "kind"
    ),
    (
      #""event":"responded","dossier":"d","head":"\#(String(repeating: "0", count: 64))","#
        + #""finding":"F","kind":"action","text":"x","due":"2025-02-29""#, "due"
    ),
  ])
  func aValueThatIsNoneOfTheKnownOnesIsRefused(_ members: String, _ key: String) throws {
    #expect(try fault("{" + Self.common + members + "}") == .invalid(key: key))
  }

  @Test(arguments: ["role", "at"])
  func commonMembersAreChecked(_ key: String) throws {
    let wrong = Self.common
      .split(separator: ",")
      .map { $0.hasPrefix("\"\(key)\"") ? "\"\(key)\":\"2025-10-01\"" : String($0) }
      .joined(separator: ",")
    #expect(try fault("{" + wrong + #","event":"finished"}"#) == .invalid(key: key))
  }

  @Test(arguments: ["[]", "\"rated\"", "null", "1", "true"])
  func onlyAnObjectIsAnEvent(_ text: String) throws {
    #expect(try fault(text) == .notAnObject)
  }

  /// Else the answer of one faculty would take the place of the institution's.
  @Test(arguments: [
    #""event":"rated","practice":"A","rating":"not""#,
    #""event":"notApplicable","practice":"A","reason":"r""#,
    #""event":"evidenced","practice":"A","kind":"design","reference":"r""#,
    #""event":"noted","practice":"A","text":"t""#,
    #""event":"flagged","practice":"A""#,
    #""event":"unflagged","practice":"A""#,
  ])
  func anAnswerOfAUnitForbidsScoring(_ members: String) throws {
    let line = "{" + Self.common + members + #","unit":"FEW"}"#
    guard case .unknown(_, let isCritical) = try event(line).act else {
      Issue.record("read as the institution's own: \(members)")
      return
    }
    #expect(isCritical)
  }

  @Test func aUnitThatIsOpenedForbidsNothing() throws {
    let line = "{" + Self.common + #""event":"unitOpened","unit":"FEW"}"#
    #expect(try event(line).act == .unknown(name: "unitOpened", isCritical: false))
  }

  @Test(arguments: Confidence.allCases)
  func howSureARatingIsReadsBack(_ confidence: Confidence) throws {
    let line =
      "{" + Self.common
      + #""event":"rated","practice":"A","rating":"not","confidence":"\#(confidence.rawValue)"}"#
    let event = try event(line)
    #expect(event.act == .rated(practice: "A", rating: "not", confidence: confidence))
    #expect(event.body == Array(line.utf8))
  }

  @Test func anUnknownConfidenceIsRefused() {
    let line =
      "{" + Self.common + #""event":"rated","practice":"A","rating":"not","confidence":"certain"}"#
    #expect(throws: EventFault.invalid(key: "confidence")) { try event(line) }
  }

  @Test func membersOfALaterVersionArePassedOver() throws {
    let line =
      "{" + Self.common
      + #""event":"rated","practice":"A","rating":"not","later":{"x":[1]},"critical":true}"#
    #expect(try event(line).act == .rated(practice: "A", rating: "not"))
  }

  @Test(arguments: [
    (#""event":"later""#, Act.unknown(name: "later", isCritical: false)),
    (#""event":"later","critical":false"#, .unknown(name: "later", isCritical: false)),
    (#""event":"later","critical":true,"x":{}"#, .unknown(name: "later", isCritical: true)),
    // Names are compared as they stand.
    (#""event":"Rated","practice":"A","rating":"not""#, .unknown(name: "Rated", isCritical: false)),
    (#""event":"""#, .unknown(name: "", isCritical: false)),
  ])
  func anUnknownEventKeepsItsName(_ members: String, _ act: Act) throws {
    #expect(try event("{" + Self.common + members + "}").act == act)
    #expect(try event("{" + Self.common + members + "}").act.name == act.name)
  }

  @Test func whateverIsWrittenReadsBackByteForByte() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3_000 {
      let event = Event.random(&generator)
      let body = event.body
      #expect(!body.contains(UInt8(ascii: "\n")))
      let read = try Event(try JSONValue(parsing: body))
      #expect(read == event)
      // Swift calls é and e with an accent equal; the bytes tell them apart.
      #expect(read.body == body)
    }
  }
}

extension Event {
  /// An event of any kind that can be written, with nasty texts.
  static func random(_ generator: inout SeededGenerator) -> Event {
    let seconds = Int.random(in: Instant.range, using: &generator)
    return Event(
      at: Moment(
        Instant(secondsSince1970: seconds),
        offset: Int.random(in: Moment.offsets, using: &generator)), by: .nasty(&generator),
      role: pick(Role.allCases, &generator), act: .random(&generator))
  }
}

extension Act {
  fileprivate static func random(_ generator: inout SeededGenerator) -> Act {
    let text = String.nasty(&generator)
    let id = String.nasty(&generator)
    switch Int.random(in: 0..<17, using: &generator) {
    case 0: return .rated(practice: id, rating: text)
    case 1: return .notApplicable(practice: id, reason: text)
    case 2:
      return .evidenced(
        practice: id, kind: pick(EvidenceKind.allCases, &generator), reference: text)
    case 3: return .noted(practice: id, text: text)
    case 4: return .flagged(practice: id, text: Bool.random(using: &generator) ? text : nil)
    case 5: return .unflagged(practice: id)
    case 6: return .profileAnswered(question: id, answer: text)
    case 7: return .factAnswered(fact: id, answer: pick(FactAnswer.allCases, &generator))
    case 8: return .profileStated(pick(RiskProfile.allCases, &generator))
    case 9:
      return .adopted(
        decision: text,
        profile: Bool.random(using: &generator) ? pick(RiskProfile.allCases, &generator) : nil)
    case 10: return .withdrawn(lineHash(Int.random(in: 0...Int.max, using: &generator)))
    case 11: return .finished
    case 13:
      return .signed(
        head: lineHash(Int.random(in: 0...Int.max, using: &generator)), signature: text)
    case 14:
      return .retracted(signature: lineHash(1), head: lineHash(2), proof: text)
    case 15: return .misdated(lines: [lineHash(1), lineHash(2)], reason: text)
    case 12:
      return .responded(
        Response(
          dossier: id, head: lineHash(1),
          subject: Bool.random(using: &generator) ? .finding(text) : .practice(text),
          kind: pick(Response.Kind.allCases, &generator), text: text, owner: id,
          due: Day(daysSince1970: Int.random(in: 0...20_000, using: &generator))))
    default: return .reopened(reason: text)
    }
  }
}

extension String {
  fileprivate static func nasty(_ generator: inout SeededGenerator) -> String {
    (0...Int.random(in: 0...2, using: &generator))
      .map { _ in pick(nastyTexts, &generator) }.joined()
  }
}

/// One of several values; there must be one.
func pick<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value {
  values[Int.random(in: values.indices, using: &generator)]
}
