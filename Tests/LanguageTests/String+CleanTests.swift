import Language
import Testing

@Suite struct StringCleanTests {
  @Test(arguments: UInt8(0)..<128)
  func everyASCIICharacter(byte: UInt8) {
    let scalar = Unicode.Scalar(byte)
    let cleaned = "a\(scalar)b".cleanLine
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20: #expect(cleaned == "a b")
    case 0x00..<0x20, 0x7F: #expect(cleaned == "a\u{FFFD}b")
    default: #expect(cleaned == "a\(scalar)b")
    }
  }

  @Test(arguments: [
    "\u{80}", "\u{9F}", "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}",
    "\u{2069}", "\u{FEFF}", "\u{AD}", "\u{200B}", "\u{2063}", "\u{E0041}",
  ])
  func controlsBeyondASCIIShow(control: String) {
    #expect("a\(control)b".cleanLine == "a\u{FFFD}b")
  }

  @Test(arguments: ["é", "ij", "\u{A0}", "\u{200D}", "👩🏽‍🔬", "漢", "e\u{301}"])
  func lettersStay(text: String) {
    #expect("a\(text)b".cleanLine == "a\(text)b")
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\n \n\t\n"])
  func everyNewlineParts(newline: String) {
    #expect("a\(newline)b".cleanLines == ["a", "b"])
    #expect("a\(newline)b".cleanLine == "a b")
  }

  @Test func nothingRemainsOfSpaces() {
    #expect("  a   b  ".cleanLine == "a b")
    #expect(" \n\t ".cleanLines.isEmpty)
    #expect("".cleanLine == "")
  }
}
