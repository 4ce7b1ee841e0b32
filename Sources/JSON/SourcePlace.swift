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
    return SourcePlace(line: line, column: Self.decoded(bytes[start..<offset]).count + 1)
  }

  /// The part of the line around a byte that fits in a width, and the caret's distance in it.
  ///
  /// Tabs become spaces and other control characters a replacement character, so that the caret
  /// stands where it should. Characters cut off are shown as an ellipsis.
  package func excerpt(around offset: Int, width: Int = 72) -> (line: String, caret: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let start = max(startOfLine(at: offset), offset - 4 * width)
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, end < offset + 4 * width { end += 1 }
    var before = Self.shown(bytes[start..<offset])
    var after = Self.shown(bytes[offset..<end])
    if before.count > width / 2 { before = ["…"] + before.suffix(width / 2 - 1) }
    let room = width - before.count
    if after.count > room { after = after.prefix(room - 1) + ["…"] }
    return (String(before + after), before.count)
  }

  private func startOfLine(at offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
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
