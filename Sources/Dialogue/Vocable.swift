package import Language

/// An order with the words that give it, in both languages.
///
/// A word of one character is a key as well, where keys are pressed.
package struct Vocable<Order>: Sendable {
  /// What may stand behind the words.
  package enum Argument: Hashable, Sendable {
    /// Something of a closed form, or nothing.
    case closed

    /// A text; behind the abbreviations among the words too.
    case text
  }

  let words: [String]

  /// The words that stand in no sentence, so that whatever follows them was meant as an order.
  let abbreviations: Set<String>
  let argument: Argument

  /// What stands among the keys that matter at a place, where it does.
  let hint: Text?
  let make: @Sendable (String?) -> Order?

  /// The free text at the end of an order whose form is closed.
  let text: @Sendable (Order) -> String?

  /// - Parameters:
  ///   - words: the words, in lower case.
  ///   - abbreviations: the words of several letters that stand in no sentence.
  ///   - argument: what may follow.
  ///   - hint: what stands among the keys that matter, the key first.
  ///   - text: the free text at the end of an order whose form is closed, if it has one.
  ///   - make: the order with what follows; nil where that means nothing.
  package init(
    _ words: [String], abbreviations: Set<String> = [], takes argument: Argument = .closed,
    hint: Text? = nil, text: @escaping @Sendable (Order) -> String? = { _ in nil },
    _ make: @escaping @Sendable (String?) -> Order?
  ) {
    self.words = words
    self.abbreviations = abbreviations
    self.argument = argument
    self.hint = hint
    self.text = text
    self.make = make
  }
}
