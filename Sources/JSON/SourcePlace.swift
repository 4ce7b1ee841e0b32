/// A place in a text as a person counts: lines and columns from 1.
package struct SourcePlace: Hashable, Sendable, Comparable {
  package let line: Int

  /// Counted in characters, from 1.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A named text whose byte offsets can be shown as places.
package struct SourceText: Sendable {
  /// What the person knows the text by: a path, or `-`.
  package let name: String

  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The place of a byte; past the end it is the place after the last character.
  package func place(of offset: Int) -> SourcePlace {
    let offset = min(max(offset, 0), bytes.count)
    let start = startOfLine(at: offset)
    let line = bytes[..<start].reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    let before = bytes[start..<offset]
    // A line may be millions of bytes; where each is a character, counting them costs little.
    let isASCII = before.allSatisfy { $0 < 0x80 }
    return SourcePlace(
      line: line, column: (isASCII ? before.count : Self.decoded(before).count) + 1)
  }

  /// The part of the line around a byte that fits in a width, and the caret's distance in it.
  ///
  /// Tabs become spaces and other control characters a replacement character, so that the caret
  /// stands where it should. Characters cut off are shown as an ellipsis.
  ///
  /// - Parameters:
  ///   - offset: the byte; one past the end stands after the last character.
  ///   - width: the most columns, at least 4.
  ///   - columns: how many columns a character takes where the excerpt is shown.
  /// - Returns: the part of the line, and the columns before the caret.
  package func excerpt(
    around offset: Int, width: Int = 72, columns: (Character) -> Int
  ) -> (line: String, caret: Int) {
    precondition(width >= 4, "an excerpt needs room for a character and an ellipsis on each side")
    let offset = min(max(offset, 0), bytes.count)
    // A line may be of any length; what is further away than this will not fit.
    let reach = 16 * width
    let line = line(around: offset)
    let caret = min(offset, line.upperBound)
    let start = startOfCharacter(from: max(line.lowerBound, caret - reach), before: caret)
    let end = startOfCharacter(from: min(line.upperBound, caret + reach), before: line.upperBound)
    // Where bytes are left out, what comes first may be the rest of a character, marks and all.
    let isCut = start > line.lowerBound
    let before = Self.fitted(
      Self.shown(bytes[start..<caret]).dropFirst(isCut ? 1 : 0).reversed(), in: width / 2,
      hasMore: isCut, columns)
    let after = Self.fitted(
      Self.shown(bytes[caret..<end]), in: width - before.columns,
      hasMore: end < line.upperBound, columns)
    return (String(before.characters.reversed() + after.characters), before.columns)
  }

  /// The characters that fit from the first on, an ellipsis last where some are left out.
  private static func fitted(
    _ characters: [Character], in room: Int, hasMore: Bool, _ columns: (Character) -> Int
  ) -> (characters: [Character], columns: Int) {
    let all = characters.reduce(0) { $0 + columns($1) }
    if !hasMore, all <= room { return (characters, all) }
    var kept: [Character] = []
    var used = 1
    for character in characters {
      guard used + columns(character) <= room else { break }
      kept.append(character)
      used += columns(character)
    }
    return (kept + ["…"], used)
  }

  private func startOfLine(at offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// The bytes of a line that are shown; a carriage return at its end belongs to the line break.
  private func line(around offset: Int) -> Range<Int> {
    let start = startOfLine(at: offset)
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    let hasReturn = end < bytes.count && end > start && bytes[end - 1] == 0x0D
    return start..<(hasReturn ? end - 1 : end)
  }

  /// The first byte from a place on that does not continue a UTF-8 sequence of at most four bytes.
  private func startOfCharacter(from place: Int, before limit: Int) -> Int {
    let limit = min(limit, place + 3)
    var place = place
    while place < limit, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> [Character] {
    decoded(bytes).map { character in
      if character == "\t" { return " " }
      let hidden = character.unicodeScalars.contains {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      return hidden ? "\u{FFFD}" : character
    }
  }
}
