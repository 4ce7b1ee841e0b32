package import Hashing
package import Language

/// The text over which somebody signs what stands in a file.
///
/// Its bytes are fixed, so that anybody can make it again from the file and check a signature with
/// `ssh-keygen -Y verify` alone. It is seven lines of UTF-8, each ended by one line feed:
///
///     peil-signature 2.0
///     format peil-record
///     id 5f1c2d7e-0000-4000-8000-000000000001
///     head <64 lowercase hexadecimal digits>
///     role auditor
///     at 2025-10-01T09:00:00Z
///     by A. Jansen
///
/// The head binds everything up to the line with that hash, and the id the file. The moment, in
/// coordinated universal time, is signed because a key may be allowed for a period only; the role
/// and the name because they are shown beside the signature. Who takes a signature back signs an
/// eighth line, `retracts` and the hash of its line.
package struct SignedText: Hashable, Sendable {
  package let kind: SignedFile.Kind

  /// A lowercase UUID; a text with line feeds could read as other lines.
  package let id: String

  package let head: Digest
  package let role: Role
  package let at: Instant

  /// The name of who signs, without control characters.
  package let by: String

  /// The hash of the line with the signature that is taken back; nil for what is no retraction.
  package let retracts: Digest?

  /// The namespace in which signatures are made, which keeps them from serving elsewhere.
  package static let namespace = "peil"

  /// Why no text can be made, and so nothing can have been signed.
  package enum Fault: Error, Hashable, Sendable {
    /// The identifier of the file is no lowercase UUID.
    case identifier

    /// The name has a control character or a line separator, and could read as other lines.
    case name
  }

  package init(
    kind: SignedFile.Kind, id: String, head: Digest, role: Role, at: Instant, by: String,
    retracts: Digest? = nil
  ) throws(Fault) {
    guard id.isLowercaseUUID else { throw .identifier }
    guard by.isOneLine else { throw .name }
    self.kind = kind
    self.id = id
    self.head = head
    self.role = role
    self.at = at
    self.by = by
    self.retracts = retracts
  }

  package var bytes: [UInt8] {
    let lines =
      [
        "peil-signature 2.0", "format \(kind.rawValue)", "id \(id)", "head \(head.hexadecimal)",
        "role \(role.rawValue)", "at \(at.iso)", "by \(by)",
      ] + (retracts.map { ["retracts \($0.hexadecimal)"] } ?? [])
    return lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }
}

extension String {
  /// Whether nothing in this ends a line or moves what is shown.
  fileprivate var isOneLine: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  /// Whether this is a UUID as RFC 9562 writes it, in lowercase.
  package var isLowercaseUUID: Bool {
    let bytes = Array(utf8)
    let hyphens: Set = [8, 13, 18, 23]
    return bytes.count == 36
      && bytes.indices.allSatisfy { index in
        switch bytes[index] {
        case UInt8(ascii: "-"): hyphens.contains(index)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"):
          !hyphens.contains(index)
        default: false
        }
      }
  }
}
