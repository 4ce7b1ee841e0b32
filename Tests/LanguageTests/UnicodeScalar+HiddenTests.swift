import Language
import Testing

@Suite struct UnicodeScalarHiddenTests {
  @Test(
    arguments: [
      "\u{0}", "\t", "\n", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{61C}", "\u{180E}",
      "\u{200B}",
      "\u{200E}", "\u{202E}", "\u{2028}", "\u{2060}", "\u{2069}", "\u{FEFF}", "\u{FFF9}",
      "\u{FFFA}",
      "\u{FFFB}", "\u{E0000}", "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{10FF00}", "\u{10FF80}",
      "\u{10FFFF}",
    ] as [Unicode.Scalar])
  func `What nobody sees is hidden`(scalar: Unicode.Scalar) {
    #expect(scalar.isHidden)
    #expect(!String(scalar).isPlainLine)
    // A page breaks lines of its own at line ends.
    if !scalar.isLineEnd, scalar != "\t" {
      #expect("a\(scalar)b".cleanLine == "a\u{FFFD}b")
    }
  }

  @Test(
    arguments: [
      " ", "a", "~", "\u{A0}", "é", "\u{301}", "\u{200C}", "\u{200D}", "\u{FE0F}", "漢", "😀",
      "\u{10FEFF}",
    ] as [Unicode.Scalar])
  func `What is seen, or makes others seen, is not`(scalar: Unicode.Scalar) {
    #expect(!scalar.isHidden)
    #expect(String(scalar).isPlainLine)
    #expect("a\(scalar)b".cleanLine.unicodeScalars.contains(scalar))
  }
}
