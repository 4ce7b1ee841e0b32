package import Language

/// What came back from the person's own editor.
package enum Edited: Hashable, Sendable {
  case text(String)

  /// Nothing; the reason says where what was written is, if anything.
  case nothing(Text)
}
