extension String {
  /// The text of bytes from the operating system, such as a path, which need not be UTF-8.
  ///
  /// A byte that belongs to no UTF-8 is kept as one of the last 256 characters of the private plane
  /// 16, from U+10FF00, as Python keeps it as a lone surrogate (PEP 383). Those characters
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

  /// The path in which whatever is hidden or ends a line is kept byte by byte, as bytes are that
  /// belong to no UTF-8.
  ///
  /// It is the path of the same file, and wherever it is shown it is one line on which all of it is
  /// seen: a name cannot forge a line of its own.
  package var asPath: String {
    guard unicodeScalars.contains(where: { $0.isHidden || $0.isLineEnd }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.foreignByte == nil, scalar.isHidden || scalar.isLineEnd {
        scalars.append(contentsOf: String(scalar).utf8.lazy.map(Unicode.Scalar.foreign))
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text as it can be shown and stored, with each byte written out that is kept by itself, as
  /// `ls -b` does: `\n`, or `\351`.
  package var legible: String {
    // All of these begin with one byte, which hardly any text holds.
    guard utf8.contains(0xF4), hasForeignBytes else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(contentsOf: scalar.legible) }
    return String(scalars)
  }

  /// A word on one line as it can be quoted in a message, with whatever is hidden in it written out.
  package var quotable: String { asPath.legible }

  /// Whether some bytes of the text are kept by themselves, so that it cannot be stored or shown as
  /// it is.
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
  /// The byte for which the character stands, if it stands for one that is kept by itself.
  var foreignByte: UInt8? {
    (0x10FF00...0x10FFFF).contains(value) ? UInt8(value - 0x10FF00) : nil
  }

  /// The character that stands for a byte.
  fileprivate static func foreign(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The character itself, or the byte for which it stands, written out.
  package var legible: String.UnicodeScalarView {
    guard let byte = foreignByte else { return String.UnicodeScalarView([self]) }
    switch byte {
    case 0x09: return #"\t"#.unicodeScalars
    case 0x0A: return #"\n"#.unicodeScalars
    case 0x0D: return #"\r"#.unicodeScalars
    default:
      let digits = String(byte, radix: 8)
      return "\\\(String(repeating: "0", count: 3 - digits.count))\(digits)".unicodeScalars
    }
  }
}
