package import Language

/// How many a published fact holds for, as far as its source tells.
///
/// A source that gives a word has no number here, so that none can be made of it.
package enum PublishedValue: Hashable, Sendable {
  /// A number, or all of a known group, with the size of the group where the source gives it.
  case exact(Count, of: Int?)
  /// A word for how many.
  case quantifier(Quantifier)
  /// Neither a number nor a word for how many.
  case statement

  /// The three kinds, by the name they have in a file.
  package enum Kind: String, CaseIterable, Sendable {
    case exact
    case quantifier
    case statement
  }

  /// A number of institutions in a source.
  package enum Count: Hashable, Sendable {
    case all
    /// Not negative.
    case number(Int)
  }

  package var kind: Kind {
    switch self {
    case .exact: .exact
    case .quantifier: .quantifier
    case .statement: .statement
    }
  }
}

/// A word for how many that is no number.
package enum Quantifier: String, CaseIterable, Sendable {
  /// All of those asked, of whom nobody says how many they were.
  case all
  case greatMajority = "great-majority"
  case most
  case many
  case largeNumber = "large-number"
  case onlyFew = "only-few"
}

extension Quantifier {
  /// The word: `de meeste`, `most`.
  package var title: Text {
    switch self {
    case .all: Text(nl: "alle (aantal onbekend)", en: "all (number unknown)")
    case .greatMajority: Text(nl: "het overgrote deel", en: "the great majority")
    case .most: Text(nl: "de meeste", en: "most")
    case .many: Text(nl: "veel", en: "many")
    case .largeNumber: Text(nl: "een groot aantal", en: "a large number")
    case .onlyFew: Text(nl: "slechts enkele", en: "only a few")
    }
  }
}

extension PublishedValue {
  /// The value as it stands in a table: `alle`, `7`, `1 van 14`, `de meeste`, `zonder aantal`.
  package var title: Text {
    switch self {
    case .exact(let count, let size):
      let number = count.title
      guard let size else { return number }
      return Text(nl: "\(number.nl) van \(size)", en: "\(number.en) of \(size)")
    case .quantifier(let word): return word.title
    case .statement: return Text(nl: "zonder aantal", en: "no count")
    }
  }
}

extension PublishedValue.Count {
  fileprivate var title: Text {
    switch self {
    case .all: Text(nl: "alle", en: "all")
    case .number(let number): Text(same: String(number))
    }
  }
}

extension PublishedValue.Kind {
  /// Telling, woord or uitspraak.
  package var title: Text {
    switch self {
    case .exact: Text(nl: "telling", en: "count")
    case .quantifier: Text(nl: "woord", en: "word")
    case .statement: Text(nl: "uitspraak", en: "statement")
    }
  }
}

extension PublishedFact.Comparability {
  /// Vergelijkbaar, alleen de richting, niet vergelijkbaar.
  package var title: Text {
    switch self {
    case .comparable: Text(nl: "vergelijkbaar", en: "comparable")
    case .directionOnly: Text(nl: "alleen naast elkaar te zetten", en: "side by side only")
    case .notComparable: Text(nl: "niet vergelijkbaar", en: "not comparable")
    }
  }
}
