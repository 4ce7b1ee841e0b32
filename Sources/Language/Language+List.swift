/// The word before the last item of a list.
package enum Conjunction: CaseIterable, Sendable {
  case and
  case or
}

extension Conjunction {
  fileprivate var word: Text {
    switch self {
    case .and: Text(nl: "en", en: "and")
    case .or: Text(nl: "of", en: "or")
    }
  }
}

extension Language {
  /// Lists items in a sentence: `a`, `a en b`, `a, b en c`.
  ///
  /// No items give an empty text.
  package func list(_ items: [String], _ conjunction: Conjunction = .and) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let others = items.dropLast().joined(separator: ", ")
    return "\(others) \(conjunction.word[self]) \(last)"
  }
}
