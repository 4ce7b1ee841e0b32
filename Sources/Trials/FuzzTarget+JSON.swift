import JSON

extension FuzzTarget {
  /// What is read and written again is the same value, and in the same bytes from then on.
  static let json = FuzzTarget("json") { bytes in
    guard let value = try? JSONValue(parsing: bytes) else { return .refused }
    let written = value.compact
    guard let again = try? JSONValue(parsing: Array(written.utf8)),
      let indented = try? JSONValue(parsing: Array(value.indented.utf8))
    else { return .broken("what was written is not read") }
    return .holds(
      (again == value, "another value is read from what was written"),
      (indented == value, "another value is read from what was written with indents"),
      (again.compact == written, "what is read again is written otherwise"))
  }
}
