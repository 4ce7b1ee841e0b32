package import Language

/// An order with the words that give it, in both languages.
///
/// A word of one character is a key as well, where keys are pressed.
package struct Vocable<Order>: Sendable {
  let words: [String]

  /// What may stand behind the words.
  let tail: CommandTail

  /// What stands among the keys that matter at a place, where it does.
  let hint: Text?
  let make: @Sendable (String?) -> Order?

  /// The free text at the end of an order whose form is closed.
  let text: @Sendable (Order) -> String?

  /// - Parameters:
  ///   - word: the order that is meant.
  ///   - hint: what stands among the keys that matter, the key first.
  ///   - text: the free text at the end of an order whose form is closed, if it has one.
  ///   - make: the order with what follows; nil where that means nothing.
  package init(
    _ word: OrderWord, hint: Text? = nil,
    text: @escaping @Sendable (Order) -> String? = { _ in nil },
    _ make: @escaping @Sendable (String?) -> Order?
  ) {
    words = word.words
    tail = word.tail
    self.hint = hint
    self.text = text
    self.make = make
  }
}

extension CommandTail {
  /// Whether any text may follow.
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
