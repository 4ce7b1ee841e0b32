import Hashing
package import JSON
import Language

extension Release {
  package static let format = "peil-release"
  package static let version = "1.0"

  /// Reads a release; a newer minor version is accepted, a newer major one refused.
  package init(_ value: JSONValue) throws(HeaderFault) {
    let fields = try Fields(value, format: Self.format, else: HeaderFault.notADossier)
    do throws(EventFault) {
      var releases: [Released] = []
      for step in try fields.objects("steps") {
        releases.append(
          Released(
            try step.choice("step", ReleaseStep.self), by: try step.string("by"),
            at: try step.moment("at")))
      }
      let audit = Audit(
        dossier: try fields.string("dossier"), record: try fields.string("record"),
        recordHead: try fields.digest("recordHead"), head: try fields.digest("head"),
        engagement: fields.has("engagement")
          ? try Engagement(try fields.object("engagement")) : nil,
        plan: fields.has("plan") ? try AuditPlan(try fields.object("plan")) : nil,
        conclusions: try fields.objects("practices").parsed(Audit.Conclusion.init),
        findings: try fields.objects("findings").parsed(AuditedFinding.init),
        releases: releases, dropped: try fields.strings("dropped"), unreleased: 0)
      guard let release = Release(audit) else { throw .invalid(key: "steps") }
      self = release
    } catch {
      throw .event(error)
    }
  }

  /// The release as the object of its file; its schema is `release.schema.json`.
  package var json: JSONValue {
    .object(
      [
        ("$schema", .string("release.schema.json")), ("format", .string(Self.format)),
        ("version", .string(Self.version)), ("dossier", .string(audit.dossier)),
        ("record", .string(audit.record)), ("recordHead", .string(audit.recordHead.hexadecimal)),
        ("head", .string(audit.head.hexadecimal)),
        ("steps", .array(audit.releases.map(\.json))),
      ]
        + (audit.engagement.map { [("engagement", .object($0.members))] } ?? [])
        + (audit.plan.map { [("plan", .object($0.members))] } ?? []) + [
          ("practices", .array(audit.conclusions.map(\.json))),
          ("findings", .array(audit.findings.map(\.json))),
          ("dropped", .array(audit.dropped.map(JSONValue.string))),
        ])
  }
}

extension [Fields] {
  fileprivate func parsed<Value>(
    _ parse: (Fields) throws(EventFault) -> Value
  ) throws(EventFault) -> [Value] {
    var values: [Value] = []
    for fields in self { values.append(try parse(fields)) }
    return values
  }
}

extension Released {
  fileprivate var json: JSONValue {
    .object([("step", .string(step.rawValue)), ("at", .string(at.iso)), ("by", .string(by))])
  }
}

extension Audit.Conclusion {
  fileprivate init(_ fields: Fields) throws(EventFault) {
    self.init(
      practice: try fields.string("practice"),
      examination: fields.has("result") ? try Examination(fields) : nil,
      tests: try fields.objects("evidence").parsed(EvidenceTest.init))
  }

  fileprivate var json: JSONValue {
    .object(
      [("practice", .string(practice))] + (examination?.members ?? [])
        + [("evidence", .array(tests.map { .object($0.members) }))])
  }
}

extension AuditedFinding {
  fileprivate init(_ fields: Fields) throws(EventFault) {
    self.init(
      finding: try Finding(fields), firstAt: try fields.moment("firstAt"),
      history: try fields.objects("history").parsed { (fields) throws(EventFault) in
        Step(
          status: try fields.choice("status", Finding.Status.self),
          text: try fields.string("text"), by: try fields.string("by"),
          at: try fields.moment("at"))
      })
  }

  fileprivate var json: JSONValue {
    .object(
      finding.members + [
        ("firstAt", .string(firstAt.iso)),
        (
          "history",
          .array(
            history.map { step in
              .object([
                ("status", .string(step.status.rawValue)), ("text", .string(step.text)),
                ("by", .string(step.by)), ("at", .string(step.at.iso)),
              ])
            })
        ),
      ])
  }
}
