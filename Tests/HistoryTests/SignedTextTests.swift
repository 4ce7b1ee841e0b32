import Hashing
import Language
import Testing

@testable import History

@Suite struct SignedTextTests {
  private static let id = "5f1c2d7e-0000-4000-8000-000000000001"

  private func text(_ id: String = id, _ kind: SignedFile.Kind = .record) -> SignedText? {
    SignedText(kind: kind, id: id, head: lineHash(255), role: .auditor, at: noon)
  }

  /// The bytes are a contract: signatures made over them must verify for ever.
  @Test(arguments: SignedFile.Kind.allCases)
  func theBytesAreFixed(kind: SignedFile.Kind) throws {
    let expected = """
      peil-signature 1.0
      format \(kind == .record ? "peil-record" : "peil-dossier")
      id 5f1c2d7e-0000-4000-8000-000000000001
      head 00000000000000000000000000000000000000000000000000000000000000ff
      role auditor
      at 2025-10-01T12:00:00Z

      """
    #expect(try #require(text(Self.id, kind)).bytes == Array(expected.utf8))
    #expect(SignedText.namespace == "peil")
  }

  @Test(
    arguments: nastyTexts + [
      "5F1C2D7E-0000-4000-8000-000000000001", "5f1c2d7e-0000-4000-8000-00000000001",
      "5f1c2d7e-0000-4000-8000-0000000000011", "5f1c2d7e000040008000000000000001",
      "5f1c2d7e-0000-4000-8000-00000000000g", "5f1c2d7e-0000-4000-8000-00000000000\n",
      "5f1c2d7e00000-4000-8000-000000000001", "5f1c2d7e-0000-4000-8000-000000000001\nrole board",
      "5f1c2d7e-0000-4000-8000-0000000000é",
    ])
  func anIdentifierThatIsNoUUIDAllowsNoText(id: String) {
    #expect(text(id) == nil)
  }

  @Test func everyPartChangesTheBytes() throws {
    let other = try #require(Instant(iso: "2025-10-01T12:00:01Z"))
    let texts = [
      text(), text(Self.id, .dossier), text("5f1c2d7e-0000-4000-8000-000000000002"),
      SignedText(kind: .record, id: Self.id, head: lineHash(254), role: .auditor, at: noon),
      SignedText(kind: .record, id: Self.id, head: lineHash(255), role: .board, at: noon),
      SignedText(kind: .record, id: Self.id, head: lineHash(255), role: .auditor, at: other),
    ].compactMap { $0?.bytes }
    #expect(Set(texts).count == 6)
  }
}
