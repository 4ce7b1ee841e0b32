extension Character {
  /// The number of terminal columns that the character takes: 0, 1 or 2.
  ///
  /// Controls, format characters and marks without a base take none; emoji and the wide and
  /// fullwidth characters of East Asia take two. The table is our own because the C library's
  /// depends on the locale; columns and line breaks are then the same on every system.
  package var displayWidth: Int {
    if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    guard let base = unicodeScalars.first else { return 0 }
    switch base.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
      // A soft hyphen is a format character, yet terminals show it.
      return base == "\u{AD}" ? 1 : 0
    default: break
    }
    // U+FE0F asks for the coloured form of a character that has a plain one as well.
    if unicodeScalars.contains(where: { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }) {
      return 2
    }
    return wideRanges.contains { $0.contains(base.value) } ? 2 : 1
  }
}

extension String {
  /// The number of terminal columns that the text takes on one line.
  package var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }
}

/// The blocks that Unicode's property East_Asian_Width makes W or F, emoji left out.
///
/// Every assigned code point was compared with Unicode 14 as Python's unicodedata has it. The only
/// others are the hexagrams, Tai Xuan Jing symbols and counting rods, wide since Unicode 16.
/// Unassigned code points between assigned ones are included, as that file's header advises for
/// the ideographs.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initial consonants
  0x2329...0x232A,  // angle brackets
  0x2E80...0x303E,  // radicals, ideographic description and punctuation
  0x3041...0x3247,  // kana, bopomofo, Hangul letters, enclosed ideographs
  0x3250...0xA4C6,  // enclosed letters, ideographs, hexagrams, Yi
  0xA960...0xA97C,  // Hangul initial consonants, extended
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // compatibility ideographs
  0xFE10...0xFE19,  // vertical punctuation
  0xFE30...0xFE6B,  // compatibility and small forms
  0xFF01...0xFF60,  // fullwidth forms
  0xFFE0...0xFFE6,  // fullwidth signs
  0x16FE0...0x18DFF,  // ideographic marks, Tangut, Khitan
  0x1AFF0...0x1B2FF,  // kana extensions, Nushu
  0x1D300...0x1D376,  // Tai Xuan Jing symbols, counting rods
  0x1F200...0x1F265,  // enclosed ideographs
  0x20000...0x2FFFD,  // ideographs, plane 2
  0x30000...0x3FFFD,  // ideographs, plane 3
]
