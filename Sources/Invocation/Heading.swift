package import Language

/// A heading under which the program's help lists commands.
package struct Heading: Hashable, Sendable {
  /// The heading, without a colon.
  package let title: Text

  /// Creates a heading from its words.
  package init(_ title: Text) {
    self.title = title
  }
}
