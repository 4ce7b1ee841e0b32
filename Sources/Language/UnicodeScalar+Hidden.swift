extension Unicode.Scalar {
  /// Whether nobody sees the character, although a terminal, a page or a reader acts upon it.
  ///
  /// Controls could move the cursor or recolour the screen; bidirectional controls and other
  /// invisible characters could make a text read as another (N. Boucher and R. Anderson, "Trojan
  /// Source", 2021); tags carry a text of their own. What a script needs in order to be read is not
  /// hidden: the joiners U+200C and U+200D and the variation selectors U+FE00 to U+FE0F.
  package var isHidden: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD: return false
    case 0x200C, 0x200D, 0xFE00...0xFE0F: return false
    case _ where foreignByte != nil: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether the character ends a line.
  package var isLineEnd: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension String {
  /// Whether the text can name something: one line in which nothing is hidden.
  package var isPlainLine: Bool {
    !unicodeScalars.contains { $0.isHidden || $0.isLineEnd }
  }

  /// Whether a new file may have the path: its name is one line in which nothing is hidden, although
  /// it may have bytes that are no UTF-8.
  package var canBeNewPath: Bool {
    let name = String(system: systemBytes).unicodeScalars.reversed()
      .drop { $0 == "/" }.prefix { $0 != "/" }
    return !name.contains { ($0.isHidden || $0.isLineEnd) && $0.foreignByte == nil }
  }
}
