package import Language

/// A value that is written as one word on the command line.
///
/// Reading undoes spelling: `Self(spelling: value.spelling)` gives the value back. Enums with
/// string values get everything free, choices included.
package protocol Spellable: Sendable {
  /// Reads a value from its word, or gives nothing when the word spells none.
  init?(spelling: String)

  /// The word that reads as this value.
  var spelling: String { get }

  /// All words there are, or none when they cannot be listed.
  static var choices: [String] { get }

  /// What a word must look like, as it follows "expected": `a whole number`.
  ///
  /// Nothing is needed where every word is good or where the choices say it.
  static var form: Text? { get }
}

extension Spellable {
  package static var choices: [String] { [] }
  package static var form: Text? { nil }
}

extension Spellable where Self: RawRepresentable, RawValue == String {
  package init?(spelling: String) { self.init(rawValue: spelling) }
  package var spelling: String { rawValue }
}

extension Spellable where Self: RawRepresentable & CaseIterable, RawValue == String {
  package static var choices: [String] { allCases.map(\.rawValue) }
}

// MARK: - Values from elsewhere

extension String: Spellable {
  package init?(spelling: String) { self = spelling }
  package var spelling: String { self }
}

extension Int: Spellable {
  package init?(spelling: String) { self.init(spelling) }
  package var spelling: String { String(self) }
  package static var form: Text? { Text(nl: "een geheel getal", en: "a whole number") }
}

extension Day: Spellable {
  package init?(spelling: String) { self.init(iso: spelling) }
  package var spelling: String { iso }
  package static var form: Text? {
    Text(nl: "een datum als 2025-10-01", en: "a date like 2025-10-01")
  }
}

extension Language: Spellable {}
