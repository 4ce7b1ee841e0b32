package import Language

/// A name that is given or not.
///
/// Giving it again says the same again, and is no error.
package struct Flag: Parameter {
  package let specification: Specification

  /// Declares a flag.
  ///
  /// - Parameters:
  ///   - name: The name without dashes.
  ///   - short: A letter that may be used instead.
  ///   - help: What it means, in whole sentences.
  package init(_ name: String, short: Character? = nil, help: Text) {
    specification = Specification(
      .flag(Specification.Name(long: name, short: short)), help: help)
  }

  package func read(_ words: [String]) throws(UsageError) -> Bool {
    !words.isEmpty
  }
}
