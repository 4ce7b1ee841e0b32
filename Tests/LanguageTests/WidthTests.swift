import Language
import Testing

@Suite struct WidthTests {
  @Test(
    arguments: [
      ("a", 1), (" ", 1), ("~", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("…", 1), ("\u{AD}", 1),
      ("\u{A0}", 1), ("\u{1100}\u{1161}\u{11A8}", 2), ("漢", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("🇳🇱", 2), ("1️⃣", 2), ("❤", 1), ("❤️", 2), ("⌚", 2), ("𠀀", 2),
      ("\u{0}", 0), ("\t", 0), ("\n", 0), ("\r\n", 0), ("\u{7F}", 0), ("\u{9B}", 0),
      ("\u{301}", 0), ("\u{200B}", 0), ("\u{202E}", 0), ("\u{2028}", 0), ("\u{FEFF}", 0),
    ] as [(Character, Int)])
  func `A character has a width`(character: Character, width: Int) {
    #expect(character.displayWidth == width)
  }

  /// The ends of every range, with neighbours outside it.
  ///
  /// Origin: `unicodedata.east_asian_width` of Python 3.11 (Unicode 14); U+1D300 and U+1D376 are
  /// wide since Unicode 16.
  @Test(
    arguments: [
      (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x1160, 1), (0x2328, 1), (0x2329, 2), (0x232A, 2),
      (0x2E7F, 1), (0x2E80, 2), (0x303E, 2), (0x303F, 1), (0x3041, 2), (0x3247, 2), (0x3248, 1),
      (0x324F, 1), (0x3250, 2), (0xA4C6, 2), (0xA4D0, 1), (0xA95F, 1), (0xA960, 2), (0xA97C, 2),
      (0xABF9, 1), (0xAC00, 2), (0xD7A3, 2), (0xF900, 2), (0xFAFF, 2), (0xFB00, 1), (0xFE10, 2),
      (0xFE19, 2), (0xFE30, 2), (0xFE6B, 2), (0xFE70, 1), (0xFF01, 2), (0xFF60, 2), (0xFF61, 1),
      (0xFFE0, 2), (0xFFE6, 2), (0xFFE8, 1), (0x16F9F, 1), (0x16FE0, 2), (0x18D08, 2),
      (0x1AFF0, 2), (0x1B2FB, 2), (0x1D300, 2), (0x1D376, 2), (0x1D400, 1), (0x1F200, 2),
      (0x1F265, 2), (0x20000, 2), (0x2FFFD, 2), (0x30000, 2), (0x3FFFD, 2),
    ] as [(UInt32, Int)])
  func `A range ends where the standard says`(value: UInt32, width: Int) throws {
    #expect(Character(try #require(Unicode.Scalar(value))).displayWidth == width)
  }

  @Test func `A text is as wide as its characters`() {
    #expect("".displayWidth == 0)
    #expect("Amsterdam 漢字 😀".displayWidth == 17)
  }
}
