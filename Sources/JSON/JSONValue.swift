// Strict RFC 8259 JSON: a reader that knows where everything stands, and a writer with one form.

/// A JSON value together with the place where it was read.
package struct JSONValue: Sendable {
  /// The value itself; a number keeps the digits as they were written, so that nothing is rounded.
  package enum Kind: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
  }

  package let kind: Kind

  /// The byte at which the value begins in its source; 0 for a value that was not read.
  package let offset: Int

  package init(_ kind: Kind, at offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }
}

/// A name and a value in an object, in the order of the source.
package struct JSONMember: Sendable {
  package let name: String

  /// The byte at which the name's opening quotation mark stands.
  package let offset: Int

  package let value: JSONValue

  package init(_ name: String, _ value: JSONValue, at offset: Int = 0) {
    self.name = name
    self.value = value
    self.offset = offset
  }
}

extension JSONValue {
  /// The value of the first member with a name, or nil where there is none or this is no object.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string, or nil for any other kind.
  package var string: String? {
    guard case .string(let string) = kind else { return nil }
    return string
  }

  /// The elements of an array, or nil for any other kind.
  package var array: [JSONValue]? {
    guard case .array(let elements) = kind else { return nil }
    return elements
  }

  /// The members of an object, or nil for any other kind.
  package var members: [JSONMember]? {
    guard case .object(let members) = kind else { return nil }
    return members
  }

  /// The truth value, or nil for any other kind.
  package var bool: Bool? {
    guard case .bool(let bool) = kind else { return nil }
    return bool
  }

  /// A whole number written without fraction or exponent that fits, or nil.
  package var integer: Int? {
    guard case .number(let digits) = kind else { return nil }
    return Int(digits)
  }
}

// MARK: - Making values

extension JSONValue {
  /// An object with its members in the order given.
  package static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(members.map { JSONMember($0.0, $0.1) }))
  }

  /// An array of values.
  package static func array(_ elements: [JSONValue]) -> JSONValue {
    JSONValue(.array(elements))
  }

  /// A string.
  package static func string(_ string: String) -> JSONValue {
    JSONValue(.string(string))
  }

  /// A string, or null where there is none.
  package static func string(orNull string: String?) -> JSONValue {
    string.map(JSONValue.string) ?? .null
  }

  /// A whole number.
  package static func integer(_ number: Int) -> JSONValue {
    JSONValue(.number(String(number)))
  }

  /// A whole number, or null where there is none.
  package static func integer(orNull number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }

  /// A truth value.
  package static func bool(_ bool: Bool) -> JSONValue {
    JSONValue(.bool(bool))
  }

  /// The null value.
  package static var null: JSONValue { JSONValue(.null) }
}

// MARK: - Equatable

extension JSONValue: Equatable {
  /// Compares kinds and contents; where a value was read does not matter, the order of members does.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left.kind, right.kind) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.elementsEqual(right) {
        $0.name.utf8.elementsEqual($1.name.utf8) && $0.value == $1.value
      }
    default: false
    }
  }
}
