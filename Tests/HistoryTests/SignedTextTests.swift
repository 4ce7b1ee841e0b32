import Hashing
import Language
import Testing

@testable import History

@Suite struct SignedTextTests {
  private static let id = "5f1c2d7e-0000-4000-8000-000000000001"

  private func text(
    _ id: String = id, _ kind: SignedFile.Kind = .record, head: Int = 255, role: Role = .auditor,
    at: Instant = noon.instant, by: String = "A. Jansen", retracts: Int? = nil
  ) throws(SignedText.Fault) -> SignedText {
    try SignedText(
      kind: kind, id: id, head: lineHash(head), role: role, at: at, by: by,
      retracts: retracts.map { lineHash($0) })
  }

  /// The bytes are a contract: signatures made over them must verify for ever.
  @Test(arguments: SignedFile.Kind.allCases)
  func theBytesAreFixed(kind: SignedFile.Kind) throws {
    let expected = """
      peil-signature 2.0
      format \(kind == .record ? "peil-record" : "peil-dossier")
      id 5f1c2d7e-0000-4000-8000-000000000001
      head 00000000000000000000000000000000000000000000000000000000000000ff
      role auditor
      at 2025-10-01T12:00:00Z
      by Ægir Þórsson

      """
    #expect(try text(Self.id, kind, by: "Ægir Þórsson").bytes == Array(expected.utf8))
    let retraction = expected + "retracts " + String(repeating: "0", count: 63) + "1\n"
    let bytes = try text(Self.id, kind, by: "Ægir Þórsson", retracts: 1).bytes
    #expect(bytes == Array(retraction.utf8))
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
    #expect(throws: SignedText.Fault.identifier) { try text(id) }
  }

  /// What ends a line could read as other lines of the text.
  @Test(arguments: [
    "\n", "A\nby B", "A\r", "A\u{0}", "\u{7F}", "\u{85}A", "A\u{2028}B", "A\u{2029}", "\t",
    "\u{1B}[1A",
  ])
  func aNameOfSeveralLinesAllowsNoText(name: String) {
    #expect(throws: SignedText.Fault.name) { try text(by: name) }
  }

  @Test(arguments: ["", " ", "A. Jansen", "José", "李", "a,b\"c\\", "👩🏽‍⚖️", "\u{202E}A"])
  func anyOtherNameIsSignedAsItStands(name: String) throws {
    #expect(try text(by: name).bytes.suffix(name.utf8.count + 4) == Array("by \(name)\n".utf8)[...])
  }

  @Test func everyPartChangesTheBytes() throws {
    let other = try #require(Instant(iso: "2025-10-01T12:00:01Z"))
    let texts = try [
      text(), text(Self.id, .dossier), text("5f1c2d7e-0000-4000-8000-000000000002"),
      text(head: 254), text(role: .board), text(at: other), text(by: "A. Janssen"),
      text(retracts: 1), text(retracts: 2),
    ].map(\.bytes)
    #expect(Set(texts).count == 9)
  }
}
