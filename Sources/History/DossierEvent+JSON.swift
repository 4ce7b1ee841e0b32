import Hashing
package import JSON
import Language
import Maturity

// MARK: - Reading

extension DossierEvent {
  /// Reads an event from the object on a line of a dossier, by the rules of a record's.
  package init(_ value: JSONValue) throws(EventFault) {
    guard value.members != nil else { throw .notAnObject }
    let fields = Fields(value)
    self.init(
      at: try fields.moment("at"), by: try fields.string("by"),
      role: try fields.choice("role", Role.self),
      act: try DossierAct(named: try fields.string("event"), fields))
  }
}

extension DossierAct {
  fileprivate init(named name: String, _ fields: Fields) throws(EventFault) {
    switch name {
    case "engaged": self = .engaged(try Engagement(fields))
    case "planned": self = .planned(try AuditPlan(fields))
    case "examined":
      self = .examined(practice: try fields.string("practice"), try Examination(fields))
    case "seen": self = .seen(try EvidenceTest(fields))
    case "found": self = .found(try Finding(fields))
    case "followedUp":
      let status = try fields.choice("status", Finding.Status.self)
      guard Finding.Status.followUps.contains(status) else { throw .invalid(key: "status") }
      self = .followedUp(
        finding: try fields.string("finding"), status: status, text: try fields.string("text"))
    case "closed":
      self = .closed(finding: try fields.string("finding"), reason: try fields.string("reason"))
    case "released": self = .released(try fields.choice("step", ReleaseStep.self))
    case "noted":
      self = .noted(practice: try fields.string("practice"), text: try fields.string("text"))
    case "flagged":
      self = .flagged(
        practice: try fields.string("practice"), text: try fields.optionalString("text"))
    case "unflagged": self = .unflagged(practice: try fields.string("practice"))
    case "withdrawn": self = .withdrawn(try fields.digest("target"))
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
    case "finished": self = .finished
    case "reopened": self = .reopened(reason: try fields.string("reason"))
    case "salvaged": self = .salvaged(try fields.lostLines)
    default: self = .unknown(name: name, isCritical: try fields.flag("critical"))
    }
  }
}

// MARK: - Writing

extension DossierEvent {
  /// The object that stands on a line of a dossier, without the chain's own members.
  ///
  /// An unknown event is never written again, since what it said is only on its own line.
  package var json: JSONValue {
    .object(
      [
        ("at", .string(at.iso)), ("by", .string(by)), ("role", .string(role.rawValue)),
        ("event", .string(act.name)),
      ] + act.members)
  }

  /// The bytes to write as a line of a dossier.
  package var body: [UInt8] { Array(json.compact.utf8) }
}

extension DossierAct {
  /// The name of the event in a dossier.
  package var name: String {
    switch self {
    case .engaged: "engaged"
    case .planned: "planned"
    case .examined: "examined"
    case .seen: "seen"
    case .found: "found"
    case .followedUp: "followedUp"
    case .closed: "closed"
    case .released: "released"
    case .noted: "noted"
    case .flagged: "flagged"
    case .unflagged: "unflagged"
    case .withdrawn: "withdrawn"
    case .signed: "signed"
    case .retracted: "retracted"
    case .misdated: "misdated"
    case .finished: "finished"
    case .reopened: "reopened"
    case .salvaged: "salvaged"
    case .unknown(let name, _): name
    }
  }

  fileprivate var members: [(String, JSONValue)] {
    switch self {
    case .engaged(let engagement): engagement.members
    case .planned(let plan): plan.members
    case .examined(let practice, let examination):
      [("practice", .string(practice))] + examination.members
    case .seen(let test): test.members
    case .found(let finding): finding.members
    case .followedUp(let finding, let status, let text):
      [
        ("finding", .string(finding)), ("status", .string(status.rawValue)),
        ("text", .string(text)),
      ]
    case .closed(let finding, let reason):
      [("finding", .string(finding)), ("reason", .string(reason))]
    case .released(let step): [("step", .string(step.rawValue))]
    case .noted(let practice, let text):
      [("practice", .string(practice)), ("text", .string(text))]
    case .flagged(let practice, let text):
      [("practice", .string(practice))] + [JSONValue].member("text", text)
    case .unflagged(let practice): [("practice", .string(practice))]
    case .withdrawn(let target): [("target", .string(target.hexadecimal))]
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
    case .finished, .salvaged: []
    case .reopened(let reason): [("reason", .string(reason))]
    case .unknown:
      preconditionFailure("an event of a later version cannot be written by this one")
    }
  }
}

// MARK: - The parts of events

// A release has the same parts, so that what the institution reads is what the dossier says.

extension Engagement {
  init(_ fields: Fields) throws(EventFault) {
    self.init(
      kind: try fields.choice("kind", Kind.self), criteria: try fields.optionalString("criteria"),
      independence: try fields.optionalString("independence"),
      period: fields.has("period") ? try fields.period("period") : nil,
      distribution: try fields.optionalString("distribution"))
  }

  var members: [(String, JSONValue)] {
    [("kind", .string(kind.rawValue))] + [JSONValue].member("criteria", criteria)
      + [JSONValue].member("independence", independence)
      + (period.map { [("period", $0.json)] } ?? [])
      + [JSONValue].member("distribution", distribution)
  }
}

extension AuditPlan {
  init(_ fields: Fields) throws(EventFault) {
    let practices = try fields.someStrings("practices")
    switch try fields.choice("selection", Selection.Name.self) {
    case .everything: self.init(.everything, practices: practices)
    case .themes: self.init(.themes(try fields.someStrings("themes")), practices: practices)
    case .wholeGates:
      self.init(.wholeGates(themes: try fields.someStrings("themes")), practices: practices)
    case .byRisk: self.init(.byRisk, practices: practices)
    case .sample:
      let seed = try fields.integer("seed")
      guard Selection.seeds.contains(seed) else { throw .invalid(key: "seed") }
      self.init(.sample(seed: seed), practices: practices)
    }
  }

  var members: [(String, JSONValue)] {
    let themes = selection.themes
    return [("selection", .string(selection.name.rawValue))]
      + (themes.isEmpty ? [] : [("themes", .array(themes.map(JSONValue.string)))])
      + (selection.seed.map { [("seed", .integer($0))] } ?? [])
      + [("practices", .array(practices.map(JSONValue.string)))]
  }
}

extension Examination {
  /// The names of the results in files.
  private enum Name: String {
    case rated
    case notApplicable = "not-applicable"
    case notExamined = "not-examined"
  }

  init(_ fields: Fields) throws(EventFault) {
    switch try fields.choice("result", Name.self) {
    case .rated:
      self = .rated(try fields.string("rating"), reason: try fields.optionalString("reason"))
    case .notApplicable: self = .notApplicable(reason: try fields.string("reason"))
    case .notExamined: self = .notExamined(reason: try fields.string("reason"))
    }
  }

  var members: [(String, JSONValue)] {
    let name: Name
    var rating: String?
    switch self {
    case .rated(let id, _):
      name = .rated
      rating = id
    case .notApplicable: name = .notApplicable
    case .notExamined: name = .notExamined
    }
    return [("result", .string(name.rawValue))] + [JSONValue].member("rating", rating)
      + [JSONValue].member("reason", reason)
  }
}

extension EvidenceTest {
  init(_ fields: Fields) throws(EventFault) {
    let examined: Examined?
    let name = try fields.choice("result", Result.Name.self)
    switch name {
    case .holds, .doesNotHold:
      examined = Examined(
        try fields.choice("method", Method.self), operation: try Operation(fields))
    case .notSeen: examined = nil
    }
    self.init(
      practice: try fields.string("practice"), subject: try Subject(fields),
      result: Result(name, examined))
  }

  var members: [(String, JSONValue)] {
    [("practice", .string(practice))] + subject.members
      + [("result", .string(result.name.rawValue))]
      + (examined.map(\.members) ?? [])
  }
}

extension EvidenceTest.Subject {
  fileprivate init(_ fields: Fields) throws(EventFault) {
    if fields.has("evidence") {
      if fields.has("reference") { throw .invalid(key: "reference") }
      self = .recorded(try fields.digest("evidence"))
    } else {
      self = .own(
        try fields.choice("kind", EvidenceKind.self), reference: try fields.string("reference"))
    }
  }

  fileprivate var members: [(String, JSONValue)] {
    switch self {
    case .recorded(let hash): [("evidence", .string(hash.hexadecimal))]
    case .own(let kind, let reference):
      [("kind", .string(kind.rawValue)), ("reference", .string(reference))]
    }
  }
}

extension EvidenceTest.Result {
  /// What was seen needs how it was looked at; without that it counts as not seen.
  package init(_ name: Name, _ examined: EvidenceTest.Examined?) {
    switch (name, examined) {
    case (.holds, let examined?): self = .holds(examined)
    case (.doesNotHold, let examined?): self = .doesNotHold(examined)
    default: self = .notSeen
    }
  }
}

extension EvidenceTest.Operation {
  /// Gives nil where nothing is said of a period; counts without a period are refused.
  fileprivate init?(_ fields: Fields) throws(EventFault) {
    let counts = ["population", "sample", "deviations"]
    guard fields.has("period") || counts.contains(where: fields.has) else { return nil }
    let period = try fields.period("period")
    guard counts.contains(where: fields.has) else {
      self.init(period: period)
      return
    }
    guard
      let cases = EvidenceTest.Cases(
        population: try fields.integer("population"), sample: try fields.integer("sample"),
        deviations: try fields.integer("deviations"))
    else { throw .invalid(key: "sample") }
    self.init(period: period, cases: cases)
  }
}

extension EvidenceTest.Examined {
  fileprivate var members: [(String, JSONValue)] {
    var members = [("method", JSONValue.string(method.rawValue))]
    guard let operation else { return members }
    members.append(("period", operation.period.json))
    guard let cases = operation.cases else { return members }
    return members + [
      ("population", .integer(cases.population)), ("sample", .integer(cases.sample)),
      ("deviations", .integer(cases.deviations)),
    ]
  }
}

extension Finding {
  init(_ fields: Fields) throws(EventFault) {
    self.init(
      id: try fields.string("finding"), practice: try fields.string("practice"),
      criterion: try fields.string("criterion"), condition: try fields.string("condition"),
      cause: try fields.optionalString("cause"), effect: try fields.optionalString("effect"),
      recommendation: try fields.optionalString("recommendation"),
      severity: try fields.string("severity"), owner: try fields.optionalString("owner"),
      due: fields.has("due") ? try fields.day("due") : nil,
      origin: fields.has("from") ? try Origin(try fields.object("from")) : nil)
  }

  var members: [(String, JSONValue)] {
    [
      ("finding", .string(id)), ("practice", .string(practice)),
      ("criterion", .string(criterion)), ("condition", .string(condition)),
    ] + [JSONValue].member("cause", cause) + [JSONValue].member("effect", effect)
      + [JSONValue].member("recommendation", recommendation) + [("severity", .string(severity))]
      + [JSONValue].member("owner", owner) + [JSONValue].member("due", due?.iso)
      + (origin.map { [("from", $0.json)] } ?? [])
  }
}

extension Finding.Origin {
  fileprivate init(_ fields: Fields) throws(EventFault) {
    self.init(dossier: try fields.string("dossier"), at: try fields.moment("at"))
  }

  fileprivate var json: JSONValue {
    .object([("dossier", .string(dossier)), ("at", .string(at.iso))])
  }
}

extension Period {
  var json: JSONValue {
    .object([("from", .string(from.iso)), ("to", .string(to.iso))])
  }
}

extension [JSONValue] {
  /// A member with a text, or none where there is no text.
  static func member(_ name: String, _ text: String?) -> [(String, JSONValue)] {
    text.map { [(name, .string($0))] } ?? []
  }
}
