package import Hashing
package import JSON
package import Language

/// The first line of a dossier: which record it is about.
package struct DossierHeader: Hashable, Sendable {
  /// The dossier's own identifier, a random UUID in lowercase.
  package let dossier: String

  /// The identifier of the record.
  package let record: String

  /// The head of the record when the dossier was opened.
  package let head: Digest

  package let created: Moment

  package init(dossier: String, record: String, head: Digest, created: Moment) {
    self.dossier = dossier
    self.record = record
    self.head = head
    self.created = created
  }
}

extension DossierHeader {
  package static let format = "peil-dossier"
  package static let version = "1.0"

  /// Reads a header; a newer minor version is accepted, a newer major one refused.
  package init(_ value: JSONValue) throws(HeaderFault) {
    let fields = try Fields(value, format: Self.format, else: HeaderFault.notADossier)
    do throws(EventFault) {
      self.init(
        dossier: try fields.string("dossier"), record: try fields.string("record"),
        head: try fields.digest("head"), created: try fields.moment("created"))
    } catch {
      throw .event(error)
    }
  }

  /// The object on the first line, without the chain's own member.
  package var json: JSONValue {
    .object([
      ("format", .string(Self.format)), ("version", .string(Self.version)),
      ("dossier", .string(dossier)), ("record", .string(record)),
      ("head", .string(head.hexadecimal)), ("created", .string(created.iso)),
    ])
  }

  /// The bytes to write as the first line of a dossier.
  package var body: [UInt8] { Array(json.compact.utf8) }
}
