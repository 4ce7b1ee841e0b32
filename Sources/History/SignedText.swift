package import Hashing
package import Language

/// The text over which somebody signs what stands in a file.
///
/// Its bytes are fixed, so that anybody can make it again from the file and check a signature with
/// `ssh-keygen -Y verify` alone. It is six lines of ASCII, each ended by one line feed:
///
///     peil-signature 1.0
///     format peil-record
///     id 5f1c2d7e-0000-4000-8000-000000000001
///     head <64 lowercase hexadecimal digits>
///     role auditor
///     at 2025-10-01T09:00:00Z
///
/// The head binds everything up to the line with that hash, and the id the file. The moment is
/// signed because a key may be allowed for a period only.
package struct SignedText: Hashable, Sendable {
  package let kind: SignedFile.Kind

  /// A lowercase UUID; a text with line feeds could read as other lines.
  package let id: String

  package let head: Digest
  package let role: Role
  package let at: Instant

  /// The namespace in which signatures are made, which keeps them from serving elsewhere.
  package static let namespace = "peil"

  /// - Returns: nil where the identifier is no lowercase UUID, so that no text can be made.
  package init?(kind: SignedFile.Kind, id: String, head: Digest, role: Role, at: Instant) {
    guard id.isLowercaseUUID else { return nil }
    self.kind = kind
    self.id = id
    self.head = head
    self.role = role
    self.at = at
  }

  package var bytes: [UInt8] {
    Array(
      """
      peil-signature 1.0
      format \(kind.rawValue)
      id \(id)
      head \(head.hexadecimal)
      role \(role.rawValue)
      at \(at.iso)

      """.utf8)
  }
}

extension String {
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
