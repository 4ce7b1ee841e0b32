import Language

extension JSONValue {
  /// The value on one line without spaces, members in their own order.
  package var compact: String {
    var text = ""
    write(into: &text, style: .compact, indentation: 0)
    return text
  }

  /// The value over several lines, two spaces a level, ending in a line feed.
  package var indented: String {
    var text = ""
    write(into: &text, style: .indented, indentation: 0)
    return text + "\n"
  }

  /// The value on one line with members sorted by the bytes of their names.
  ///
  /// Two values that differ only in spacing and in the order of members have the same form.
  /// Numbers keep their digits, so `1` and `1.0` differ.
  package var canonical: String {
    var text = ""
    write(into: &text, style: .canonical, indentation: 0)
    return text
  }

  private enum Style {
    case compact
    case indented
    case canonical
  }

  private func write(into text: inout String, style: Style, indentation: Int) {
    switch kind {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): Self.writeString(string, into: &text)
    case .array(let elements):
      Self.writeItems(
        elements, between: ("[", "]"), into: &text, style: style, indentation: indentation
      ) { element, text in
        element.write(into: &text, style: style, indentation: indentation + 1)
      }
    case .object(let members):
      Self.writeItems(
        style == .canonical ? Self.sorted(members) : members, between: ("{", "}"), into: &text,
        style: style, indentation: indentation
      ) { member, text in
        Self.writeString(member.name, into: &text)
        text += style == .indented ? ": " : ":"
        member.value.write(into: &text, style: style, indentation: indentation + 1)
      }
    }
  }

  private static func sorted(_ members: [JSONMember]) -> [JSONMember] {
    members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func writeItems<Item>(
    _ items: [Item], between brackets: (open: String, close: String), into text: inout String,
    style: Style, indentation: Int, write: (Item, inout String) -> Void
  ) {
    text += brackets.open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      startLine(into: &text, style: style, indentation: indentation + 1)
      write(item, &text)
    }
    if !items.isEmpty { startLine(into: &text, style: style, indentation: indentation) }
    text += brackets.close
  }

  private static func startLine(into text: inout String, style: Style, indentation: Int) {
    guard style == .indented else { return }
    text += "\n"
    for _ in 0..<indentation { text += "  " }
  }

  /// Writes a string with every character escaped that a terminal or an editor could act upon.
  ///
  /// RFC 8259 asks for quotation mark, reverse solidus and U+0000 to U+001F. Whatever else is hidden
  /// is escaped too, so that a file shown by any text tool shows what it says.
  private static func writeString(_ string: String, into text: inout String) {
    text += "\""
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      text += string
    } else {
      for scalar in string.unicodeScalars { writeScalar(scalar, into: &text) }
    }
    text += "\""
  }

  private static func writeScalar(_ scalar: Unicode.Scalar, into text: inout String) {
    switch scalar.value {
    case 0x22: text += "\\\""
    case 0x5C: text += "\\\\"
    case 0x08: text += "\\b"
    case 0x09: text += "\\t"
    case 0x0A: text += "\\n"
    case 0x0C: text += "\\f"
    case 0x0D: text += "\\r"
    case _ where scalar.isHidden:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: text.unicodeScalars.append(scalar)
    }
  }
}
