/// How large and how deep a text may be before it is refused unread.
package struct JSONLimits: Sendable {
  /// The most bytes accepted.
  package let bytes: Int

  /// The most arrays and objects that may stand inside one another.
  package let depth: Int

  package init(bytes: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  /// Far above any honest definition or record line: 16 MiB, 32 levels.
  package static let standard = JSONLimits(bytes: 16 << 20, depth: 32)
}

extension JSONValue {
  /// Reads exactly one JSON text.
  ///
  /// Strict RFC 8259: no byte order mark, no trailing comma, no comment, valid UTF-8, no lone
  /// surrogate, and (section 4, "names within an object SHOULD be unique") no name twice, nor two
  /// names that a person cannot tell apart because they are canonically equivalent.
  ///
  /// - Throws: the first error, with the byte where it stands.
  package init(
    parsing bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) {
    guard bytes.count <= limits.bytes else {
      throw JSONError(.tooLarge(limit: limits.bytes), at: limits.bytes)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(.byteOrderMark, at: 0) }
    var reader = Reader(bytes: bytes, depthLimit: limits.depth)
    self = try reader.text()
  }
}

/// A cursor over the bytes of one JSON text.
private struct Reader {
  let bytes: [UInt8]
  let depthLimit: Int
  var position = 0
  var depth = 0

  init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  mutating func text() throws(JSONError) -> JSONValue {
    skipSpace()
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw JSONError(.contentAfterValue, at: position) }
    return value
  }

  // MARK: - Values

  private mutating func value() throws(JSONError) -> JSONValue {
    let start = position
    switch try byte() {
    case Ascii.openBrace: return JSONValue(.object(try members()), at: start)
    case Ascii.openBracket: return JSONValue(.array(try elements()), at: start)
    case Ascii.quote: return JSONValue(.string(try string()), at: start)
    case Ascii.minus, Ascii.digits: return JSONValue(.number(try number()), at: start)
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: throw JSONError(.unexpectedCharacter(expected: .value), at: start)
    }
  }

  private mutating func literal(
    _ word: StaticString, _ kind: JSONValue.Kind
  ) throws(JSONError) -> JSONValue {
    let start = position
    for expected in word.description.utf8 {
      guard try byte() == expected else {
        throw JSONError(.unexpectedCharacter(expected: .value), at: start)
      }
      position += 1
    }
    return JSONValue(kind, at: start)
  }

  private mutating func members() throws(JSONError) -> [JSONMember] {
    try enter()
    defer { depth -= 1 }
    var members: [JSONMember] = []
    // Objects are small, so looking back is faster than a set until they are not.
    var names: Set<String> = []
    skipSpace()
    if try byte() == Ascii.closeBrace {
      position += 1
      return members
    }
    while true {
      let start = position
      guard try byte() == Ascii.quote else {
        throw JSONError(.unexpectedCharacter(expected: .memberName), at: start)
      }
      let name = try string()
      try rejectRepeated(name, at: start, among: members, names: &names)
      skipSpace()
      guard try byte() == Ascii.colon else {
        throw JSONError(.unexpectedCharacter(expected: .colon), at: position)
      }
      position += 1
      skipSpace()
      members.append(JSONMember(name, try value(), at: start))
      if try !anotherFollows(before: Ascii.closeBrace, else: .commaOrBrace) { return members }
    }
  }

  private func rejectRepeated(
    _ name: String, at offset: Int, among members: [JSONMember], names: inout Set<String>
  ) throws(JSONError) {
    let repeated: Bool
    if members.count < 16 {
      repeated = members.contains { $0.name == name }
    } else {
      if names.isEmpty { names.formUnion(members.map(\.name)) }
      repeated = !names.insert(name).inserted
    }
    if repeated, let first = members.first(where: { $0.name == name }) {
      throw JSONError(.duplicateName(name, firstOffset: first.offset), at: offset)
    }
  }

  private mutating func elements() throws(JSONError) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    skipSpace()
    if try byte() == Ascii.closeBracket {
      position += 1
      return elements
    }
    while true {
      elements.append(try value())
      if try !anotherFollows(before: Ascii.closeBracket, else: .commaOrBracket) { return elements }
    }
  }

  private mutating func enter() throws(JSONError) {
    guard depth < depthLimit else { throw JSONError(.tooDeep(limit: depthLimit), at: position) }
    depth += 1
    position += 1
  }

  /// Reads the comma before another item, or the closing character after the last.
  private mutating func anotherFollows(
    before close: UInt8, else expected: JSONError.Expectation
  ) throws(JSONError) -> Bool {
    skipSpace()
    let separator = position
    switch try byte() {
    case close:
      position += 1
      return false
    case Ascii.comma:
      position += 1
      skipSpace()
      if try byte() == close { throw JSONError(.trailingComma, at: separator) }
      return true
    default:
      throw JSONError(.unexpectedCharacter(expected: expected), at: separator)
    }
  }

  // MARK: - Strings

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    let count = bytes.count
    while position < count {
      let byte = bytes[position]
      if byte == Ascii.quote {
        let string = try decoded(start..<position)
        position += 1
        return string
      }
      if byte == Ascii.backslash { return try stringWithEscapes(from: start) }
      if byte < 0x20 { break }
      position += 1
    }
    // What stands before is looked at first, since the first error is the one to tell.
    _ = try decoded(start..<position)
    _ = try self.byte()
    throw JSONError(.controlCharacterInString, at: position)
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var result = try decoded(start..<position)
    while true {
      switch try byte() {
      case Ascii.quote:
        position += 1
        return result
      case Ascii.backslash:
        result.unicodeScalars.append(try escape())
      case 0..<0x20:
        throw JSONError(.controlCharacterInString, at: position)
      default:
        let run = position
        while position < bytes.count, bytes[position] >= 0x20, bytes[position] != Ascii.quote,
          bytes[position] != Ascii.backslash
        { position += 1 }
        result += try decoded(run..<position)
      }
    }
  }

  private func decoded(_ range: Range<Int>) throws(JSONError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
    } catch {
      throw JSONError(.invalidUTF8, at: range.lowerBound + error.byteOffsets.lowerBound)
    }
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = try byte()
    position += 1
    switch letter {
    case Ascii.quote: return "\""
    case Ascii.backslash: return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw JSONError(.invalidEscape, at: start)
    }
  }

  /// Joins a surrogate pair by RFC 8259 section 7; half a pair names no character and is refused.
  private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let high = try hexadecimalUnit(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, position + 1 < bytes.count, bytes[position] == Ascii.backslash,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw JSONError(.loneSurrogate, at: start) }
    let second = position
    position += 2
    let low = try hexadecimalUnit(from: second)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { throw JSONError(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func hexadecimalUnit(from start: Int) throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let digit = try byte()
      let value: UInt8
      switch digit {
      case Ascii.digits: value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: throw JSONError(.invalidEscape, at: start)
      }
      unit = unit << 4 | UInt32(value)
      position += 1
    }
    return unit
  }

  // MARK: - Numbers

  private mutating func number() throws(JSONError) -> String {
    let start = position
    if bytes[position] == Ascii.minus { position += 1 }
    if peek() == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits(from: start)
    }
    if peek() == UInt8(ascii: ".") {
      position += 1
      try digits(from: start)
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == Ascii.minus { position += 1 }
      try digits(from: start)
    }
    // "01" and "1x" end in a digit or a letter where the number should have ended.
    if let next = peek(), Ascii.digits.contains(next) || Ascii.isLetter(next) {
      throw JSONError(.invalidNumber, at: start)
    }
    return try decoded(start..<position)
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    guard let first = peek(), Ascii.digits.contains(first) else {
      throw JSONError(.invalidNumber, at: start)
    }
    while let next = peek(), Ascii.digits.contains(next) { position += 1 }
  }

  // MARK: - Bytes

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func byte() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
    return bytes[position]
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}

private enum Ascii {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
