package import History

/// Whom a line of a list of allowed signers is for, as OpenSSH reads it.
///
/// Names are patterns with `*` and `?`, split by commas; one behind a `!` takes out whom it
/// matches, wherever it stands (`ssh_config(5)`, PATTERNS).
package struct Principals: Hashable, Sendable {
  private let patterns: [Pattern]

  private struct Pattern: Hashable, Sendable {
    let text: [UInt8]
    let isNegated: Bool
  }

  /// - Parameter names: as they stand in the list, without what stands behind them.
  package init(_ names: [String]) {
    patterns = names.map { name in
      let isNegated = name.utf8.first == UInt8(ascii: "!")
      return Pattern(text: Array(name.utf8.dropFirst(isNegated ? 1 : 0)), isNegated: isNegated)
    }
  }

  /// Whom a line is for that ssh-keygen found.
  ///
  /// Of a key, ssh-keygen gives the names up to an empty one, and more may stand behind that; of a
  /// certificate, those of its own names that the line allows.
  ///
  /// - Parameters:
  ///   - line: as it stands in the list.
  ///   - found: the names that ssh-keygen gives.
  init(of line: ArraySlice<UInt8>, found: [String]) {
    let blanks: Set = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    var word = line.drop(while: blanks.contains)
    if word.first == UInt8(ascii: "\"") {
      word = word.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    } else {
      word = word.prefix { !blanks.contains($0) }
    }
    let names = word.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
    self.init(names.starts(with: found) ? names : found)
  }

  /// Whether the line is for somebody of a name.
  package func include(_ name: String) -> Bool {
    let matching = patterns.filter { Self.matches($0.text[...], Array(name.utf8)[...]) }
    return !matching.isEmpty && !matching.contains { $0.isNegated }
  }

  /// The names that the line is for and that are no roles, as they stand in the list.
  ///
  /// A pattern includes its own text, so that each can be asked for by it.
  package var names: [String] {
    patterns.filter { !$0.isNegated && !Self.saysARole($0) }
      .map { String(decoding: $0.text, as: UTF8.self) }.filter(include)
  }

  /// The roles that the line names and does not take out; empty where it names none.
  package var roles: [Role] {
    Role.allCases.filter { role in
      patterns.contains { !$0.isNegated && Self.saysARole($0) && Self.matches($0, role) }
        && include(role.rawValue)
    }
  }

  /// Whether the key of the line may sign in a role: one that it names, or where it names none any
  /// that it does not take out.
  package func allow(_ role: Role) -> Bool {
    let namesRoles = patterns.contains { !$0.isNegated && Self.saysARole($0) }
    return namesRoles
      ? roles.contains(role)
      : !patterns.contains { $0.isNegated && Self.matches($0, role) }
  }

  /// Whether a pattern is about roles: one that matches everybody is not.
  private static func saysARole(_ pattern: Pattern) -> Bool {
    let count = Role.allCases.count { matches(pattern, $0) }
    return count > 0 && count < Role.allCases.count
  }

  private static func matches(_ pattern: Pattern, _ role: Role) -> Bool {
    matches(pattern.text[...], Array(role.rawValue.utf8)[...])
  }

  /// `match_pattern` of OpenSSH: `*` matches any text and `?` any one byte.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var pattern = pattern
    var text = text
    // Where to go on if what follows the last star does not match: one byte later.
    var retry: (pattern: ArraySlice<UInt8>, text: ArraySlice<UInt8>)?
    while true {
      if pattern.first == UInt8(ascii: "*") {
        pattern.removeFirst()
        retry = (pattern, text)
      } else if let wanted = pattern.first, let byte = text.first,
        wanted == byte || wanted == UInt8(ascii: "?")
      {
        pattern.removeFirst()
        text.removeFirst()
      } else if pattern.isEmpty, text.isEmpty {
        return true
      } else if let last = retry, !last.text.isEmpty {
        pattern = last.pattern
        text = last.text.dropFirst()
        retry = (pattern, text)
      } else {
        return false
      }
    }
  }
}
