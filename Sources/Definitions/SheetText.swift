import JSON

/// The text of a table in one of the encodings that spreadsheets write.
package struct SheetText {
  package let text: String

  /// Whether the bytes are no Unicode, so that they were read as Windows-1252.
  package let isGuessed: Bool

  package enum Unreadable: Error {
    /// A workbook is a compressed archive, which begins with these letters.
    case workbook
    /// Bytes that stand for nothing in a text.
    case binary
  }

  package init(_ bytes: [UInt8]) throws(Unreadable) {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { throw .workbook }
    if let units = Self.units(bytes) {
      guard let text = String(validating: units, as: UTF16.self) else { throw .binary }
      self.text = text
      isGuessed = false
      return
    }
    if bytes.contains(0) { throw .binary }
    if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text
      isGuessed = false
      return
    }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Self.windows1252(byte)) }
    text = String(scalars)
    isGuessed = true
  }

  /// The units of UTF-16, which a byte order mark gives away; nil without one.
  private static func units(_ bytes: [UInt8]) -> [UInt16]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count.isMultiple(of: 2) else {
      return nil
    }
    return stride(from: 2, to: bytes.count, by: 2).map { index in
      let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
  }

  /// What a byte is in Windows-1252: Latin 1, with other letters where that has controls.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return letters[Int(byte) - 0x80]
  }

  /// The bytes from 80 to 9F; five of them are not used and stand for themselves.
  ///
  /// Source: the WHATWG Encoding Standard, index windows-1252.
  private static let letters = Array(
    ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ" as String).unicodeScalars)
}
