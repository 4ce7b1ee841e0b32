import Hashing
package import JSON
import Language
import Maturity

/// Why a line of a record is no event that can be used.
package enum EventFault: Error, Hashable, Sendable {
  case notJSON
  case notAnObject
  case missing(key: String)
  case invalid(key: String)
}

// MARK: - Reading

extension Event {
  /// Reads an event from the object on a line of a record.
  ///
  /// Members that an event of its name does not need are passed over: a later minor version may
  /// have added them, and the line itself is kept as it stands.
  package init(_ value: JSONValue) throws(EventFault) {
    guard value.members != nil else { throw .notAnObject }
    let fields = Fields(value)
    self.init(
      at: try fields.moment("at"), by: try fields.string("by"),
      role: try fields.choice("role", Role.self),
      act: try Act(named: try fields.string("event"), fields))
  }
}

extension Act {
  /// What a later version may write for one unit of an institution.
  private static let namesOfAnswers = [
    "rated", "notApplicable", "evidenced", "noted", "flagged", "unflagged",
  ]

  fileprivate init(named name: String, _ fields: Fields) throws(EventFault) {
    // The answer of one unit is not the institution's; only a version that knows units may score.
    if fields.has("unit"), Self.namesOfAnswers.contains(name) {
      self = .unknown(name: name, isCritical: true)
      return
    }
    switch name {
    case "rated":
      self = .rated(
        practice: try fields.string("practice"), rating: try fields.string("rating"),
        confidence: fields.has("confidence")
          ? try fields.choice("confidence", Confidence.self) : nil)
    case "notApplicable":
      self = .notApplicable(
        practice: try fields.string("practice"), reason: try fields.string("reason"))
    case "evidenced":
      self = .evidenced(
        practice: try fields.string("practice"),
        kind: try fields.choice("kind", EvidenceKind.self),
        reference: try fields.string("reference"))
    case "noted":
      self = .noted(practice: try fields.string("practice"), text: try fields.string("text"))
    case "flagged":
      self = .flagged(
        practice: try fields.string("practice"),
        text: fields.has("text") ? try fields.string("text") : nil)
    case "unflagged":
      self = .unflagged(practice: try fields.string("practice"))
    case "profileAnswered":
      self = .profileAnswered(
        question: try fields.string("question"), answer: try fields.string("answer"))
    case "factAnswered":
      self = .factAnswered(
        fact: try fields.string("fact"), answer: try fields.choice("answer", FactAnswer.self))
    case "profileStated":
      self = .profileStated(try fields.choice("profile", RiskProfile.self))
    case "adopted":
      self = .adopted(
        decision: try fields.string("decision"),
        profile: fields.has("profile") ? try fields.choice("profile", RiskProfile.self) : nil)
    case "signed":
      self = .signed(
        head: try fields.digest("head"), signature: try fields.string("signature"))
    case "retracted":
      self = .retracted(
        signature: try fields.digest("target"), head: try fields.digest("head"),
        proof: try fields.string("signature"))
    case "misdated":
      self = .misdated(
        lines: try fields.digests("lines"), reason: try fields.string("reason"))
    case "withdrawn":
      self = .withdrawn(try fields.digest("target"))
    case "responded":
      self = .responded(try Response(fields))
    case "finished":
      self = .finished
    case "reopened":
      self = .reopened(reason: try fields.string("reason"))
    case "salvaged":
      self = .salvaged(try fields.lostLines)
    default:
      self = .unknown(name: name, isCritical: try fields.flag("critical"))
    }
  }
}

// MARK: - Writing

extension Event {
  /// The object that stands on a line of a record, without the chain's own members.
  ///
  /// An unknown event is never written again, since what it said is only on its own line.
  package var json: JSONValue {
    .object(
      [
        ("at", .string(at.iso)), ("by", .string(by)), ("role", .string(role.rawValue)),
        ("event", .string(act.name)),
      ] + act.members)
  }
}

extension Act {
  /// The name of the event in a record.
  package var name: String {
    switch self {
    case .rated: "rated"
    case .notApplicable: "notApplicable"
    case .evidenced: "evidenced"
    case .noted: "noted"
    case .flagged: "flagged"
    case .unflagged: "unflagged"
    case .profileAnswered: "profileAnswered"
    case .factAnswered: "factAnswered"
    case .profileStated: "profileStated"
    case .adopted: "adopted"
    case .signed: "signed"
    case .retracted: "retracted"
    case .misdated: "misdated"
    case .withdrawn: "withdrawn"
    case .responded: "responded"
    case .finished: "finished"
    case .reopened: "reopened"
    case .salvaged: "salvaged"
    case .unknown(let name, _): name
    }
  }

  fileprivate var members: [(String, JSONValue)] {
    switch self {
    case .rated(let practice, let rating, let confidence):
      [("practice", .string(practice)), ("rating", .string(rating))]
        + (confidence.map { [("confidence", .string($0.rawValue))] } ?? [])
    case .notApplicable(let practice, let reason):
      [("practice", .string(practice)), ("reason", .string(reason))]
    case .evidenced(let practice, let kind, let reference):
      [
        ("practice", .string(practice)), ("kind", .string(kind.rawValue)),
        ("reference", .string(reference)),
      ]
    case .noted(let practice, let text):
      [("practice", .string(practice)), ("text", .string(text))]
    case .flagged(let practice, let text):
      [("practice", .string(practice))] + (text.map { [("text", .string($0))] } ?? [])
    case .unflagged(let practice):
      [("practice", .string(practice))]
    case .profileAnswered(let question, let answer):
      [("question", .string(question)), ("answer", .string(answer))]
    case .factAnswered(let fact, let answer):
      [("fact", .string(fact)), ("answer", .string(answer.rawValue))]
    case .profileStated(let profile):
      [("profile", .string(profile.rawValue))]
    case .adopted(let decision, let profile):
      [("decision", .string(decision))]
        + (profile.map { [("profile", .string($0.rawValue))] } ?? [])
    case .signed(let head, let signature):
      [("head", .string(head.hexadecimal)), ("signature", .string(signature))]
    case .retracted(let target, let head, let proof):
      [
        ("target", .string(target.hexadecimal)), ("head", .string(head.hexadecimal)),
        ("signature", .string(proof)),
      ]
    case .misdated(let lines, let reason):
      [
        ("lines", .array(lines.map { .string($0.hexadecimal) })), ("reason", .string(reason)),
      ]
    case .withdrawn(let target):
      [("target", .string(target.hexadecimal))]
    case .responded(let response):
      response.members
    case .finished, .salvaged:
      []
    case .reopened(let reason):
      [("reason", .string(reason))]
    case .unknown:
      preconditionFailure("an event of a later version cannot be written by this one")
    }
  }
}

extension Response {
  fileprivate init(_ fields: Fields) throws(EventFault) {
    let subject: Subject
    if fields.has("finding") {
      if fields.has("practice") { throw .invalid(key: "practice") }
      subject = .finding(try fields.string("finding"))
    } else {
      subject = .practice(try fields.string("practice"))
    }
    self.init(
      dossier: try fields.string("dossier"), head: try fields.digest("head"), subject: subject,
      kind: try fields.choice("kind", Kind.self), text: try fields.string("text"),
      owner: try fields.optionalString("owner"),
      due: fields.has("due") ? try fields.day("due") : nil)
  }

  fileprivate var members: [(String, JSONValue)] {
    let subject: (String, JSONValue) =
      switch self.subject {
      case .finding(let id): ("finding", .string(id))
      case .practice(let id): ("practice", .string(id))
      }
    return [
      ("dossier", .string(dossier)), ("head", .string(head.hexadecimal)), subject,
      ("kind", .string(kind.rawValue)), ("text", .string(text)),
    ] + [JSONValue].member("owner", owner) + [JSONValue].member("due", due?.iso)
  }
}

extension Event {
  /// The bytes to write as a line of a record.
  package var body: [UInt8] { Array(json.compact.utf8) }
}
