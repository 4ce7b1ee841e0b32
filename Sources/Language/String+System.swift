extension String {
  /// The text of bytes from the operating system, such as a path, which need not be UTF-8.
  ///
  /// A byte that belongs to no UTF-8 is kept as one of the last 128 characters of the private plane
  /// 16, from U+10FF80, as Python keeps it as a lone surrogate (PEP 383). Those characters
  /// themselves are kept byte by byte, so that ``systemBytes`` always gives the same bytes back,
  /// also of a text to which something was added.
  package init(system bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.foreignByte != nil })
    {
      self = text
      return
    }
    var scalars = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let byte = rest.first {
      let scalar = (1...4).lazy.compactMap { Self.scalar(rest.prefix($0)) }.first
      if let scalar, scalar.foreignByte == nil {
        scalars.append(scalar)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        scalars.append(.foreign(byte))
        rest = rest.dropFirst()
      }
    }
    self = String(scalars)
  }

  /// The text of bytes that end before a zero.
  package init(systemCString bytes: UnsafePointer<CChar>) {
    var size = 0
    while unsafe bytes[size] != 0 { size += 1 }
    self.init(
      system: unsafe UnsafeBufferPointer(start: bytes, count: size).map {
        UInt8(bitPattern: $0)
      })
  }

  /// The bytes that the operating system knows the text by.
  package var systemBytes: [UInt8] {
    guard hasForeignBytes else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      scalar.foreignByte.map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  /// The text as C functions take it: its bytes and a zero.
  package var systemCString: [CChar] {
    (systemBytes + [0]).map { CChar(bitPattern: $0) }
  }

  /// The text as it can be shown and stored, with U+FFFD for each byte that belongs to no UTF-8.
  package var withoutForeignBytes: String {
    // All of these begin with one byte, which hardly any text holds.
    guard utf8.contains(0xF4), hasForeignBytes else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.foreignByte == nil ? $0 : "\u{FFFD}" }))
  }

  /// Whether some bytes of the text are no UTF-8, so that it cannot be stored or shown as it is.
  package var hasForeignBytes: Bool {
    unicodeScalars.contains { $0.foreignByte != nil }
  }

  /// The only character of some bytes, if they are one in UTF-8.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}

extension Unicode.Scalar {
  /// The byte for which the character stands, if it stands for one that belongs to no UTF-8.
  var foreignByte: UInt8? {
    (0x10FF80...0x10FFFF).contains(value) ? UInt8(value - 0x10FF00) : nil
  }

  /// The character that stands for a byte from 0x80; a smaller byte is UTF-8 by itself.
  fileprivate static func foreign(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}"
  }
}
