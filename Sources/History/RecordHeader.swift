package import JSON
package import Language
package import Maturity

/// The first line of a record: what is measured, when, and with which definitions.
package struct RecordHeader: Hashable, Sendable {
  /// The record's own identifier, a random UUID in lowercase.
  package let record: String

  /// The wave the record belongs to, such as `2025`.
  package let wave: String

  package let subject: Subject
  package let questionnaire: DefinitionReference

  /// The norm framework; nil for a record whose questionnaire has no levels.
  package let norm: String?

  /// The fingerprint of the target levels when the record was begun; nil where it is not known.
  package let normTargets: String?

  /// The day on which the answers are to be true.
  package let referenceDate: Day

  package let created: Moment

  package init(
    record: String, wave: String, subject: Subject, questionnaire: DefinitionReference,
    norm: String?, normTargets: String? = nil, referenceDate: Day, created: Moment
  ) {
    self.record = record
    self.wave = wave
    self.subject = subject
    self.questionnaire = questionnaire
    self.norm = norm
    self.normTargets = normTargets
    self.referenceDate = referenceDate
    self.created = created
  }

  /// The institution that is measured.
  package struct Subject: Hashable, Sendable {
    package let name: String
    package let sector: Sector

    /// Which part of the institution the record speaks about; nil for all of it.
    package let scope: String?

    package init(name: String, sector: Sector, scope: String?) {
      self.name = name
      self.sector = sector
      self.scope = scope
    }
  }

  /// The questionnaire by name, version and fingerprints.
  package struct DefinitionReference: Hashable, Sendable {
    package let id: String
    package let version: String
    package let fingerprints: Fingerprints

    package init(id: String, version: String, fingerprints: Fingerprints) {
      self.id = id
      self.version = version
      self.fingerprints = fingerprints
    }
  }
}

/// Why the first line of a file is no header of a record that can be used.
package enum HeaderFault: Error, Hashable, Sendable {
  case event(EventFault)
  case notARecord(format: String)
  case notADossier(format: String)
  case newerVersion(String)

  /// A part of a record, which a later version collects and this one cannot read.
  case unitRecord
}

extension RecordHeader {
  package static let format = "peil-record"
  package static let version = "1.0"

  /// Reads a header; a newer minor version is accepted, a newer major one refused.
  package init(_ value: JSONValue) throws(HeaderFault) {
    do {
      let fields = try Fields(value, format: Self.format, else: HeaderFault.notARecord)
      if fields.has("unit") { throw HeaderFault.unitRecord }
      let norm = fields.has("norm") ? try fields.object("norm") : nil
      let subject = try fields.object("subject")
      let questionnaire = try fields.object("questionnaire")
      self.init(
        record: try fields.string("record"), wave: try fields.string("wave"),
        subject: Subject(
          name: try subject.string("name"),
          sector: try subject.choice("sector", Sector.self),
          scope: subject.has("scope") ? try subject.string("scope") : nil),
        questionnaire: DefinitionReference(
          id: try questionnaire.string("id"), version: try questionnaire.string("version"),
          fingerprints: Fingerprints(
            scoring: try questionnaire.string("scoring"), text: try questionnaire.string("text"))),
        norm: try norm?.string("id"), normTargets: try norm?.optionalString("targets"),
        referenceDate: try fields.day("referenceDate"), created: try fields.moment("created"))
    } catch let fault as EventFault {
      throw .event(fault)
    } catch let fault as HeaderFault {
      throw fault
    } catch {
      preconditionFailure("only faults are thrown above")
    }
  }

  /// The object on the first line, without the chain's own member.
  package var json: JSONValue {
    .object(
      [
        ("format", .string(Self.format)),
        ("version", .string(Self.version)),
        ("record", .string(record)),
        ("wave", .string(wave)),
        (
          "subject",
          .object(
            [("name", .string(subject.name)), ("sector", .string(subject.sector.rawValue))]
              + (subject.scope.map { [("scope", .string($0))] } ?? []))
        ),
        (
          "questionnaire",
          .object([
            ("id", .string(questionnaire.id)), ("version", .string(questionnaire.version)),
            ("scoring", .string(questionnaire.fingerprints.scoring)),
            ("text", .string(questionnaire.fingerprints.text)),
          ])
        ),
      ] + normMembers + [
        ("referenceDate", .string(referenceDate.iso)),
        ("created", .string(created.iso)),
      ])
  }

  private var normMembers: [(String, JSONValue)] {
    guard let norm else { return [] }
    let targets = normTargets.map { [("targets", JSONValue.string($0))] } ?? []
    return [("norm", .object([("id", .string(norm))] + targets))]
  }
}

extension RecordHeader {
  /// The bytes to write as the first line of a record.
  package var body: [UInt8] { Array(json.compact.utf8) }
}
