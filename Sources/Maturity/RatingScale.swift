package import Language

/// An ordered set of answers, lowest first.
package struct RatingScale: Sendable {
  package let id: String
  package let title: Text

  /// At least two values with unique identifiers.
  package let values: [Value]

  /// The rating above which evidence is asked before it counts as supported; nil where every
  /// answer asks for it.
  package let cap: Rating?

  /// The answer that says that it is not known; nil where a question is then left open.
  package let unknown: Value?

  package init(
    id: String, title: Text, values: [Value], cap: Rating?, unknown: Value? = nil
  ) {
    precondition(values.count >= 2, "a scale needs two values")
    self.id = id
    self.title = title
    self.values = values
    self.cap = cap
    self.unknown = unknown
  }

  /// One answer of a scale.
  package struct Value: Sendable {
    package let id: String
    package let title: Text
    package let meaning: Text

    /// What the answer is worth; nil on a scale that only rules read that compare answers.
    package let score: Rational?

    package init(id: String, title: Text, meaning: Text, score: Rational? = nil) {
      self.id = id
      self.title = title
      self.meaning = meaning
      self.score = score
    }
  }

  package var lowest: Rating { Rating(position: 0) }

  package var highest: Rating { Rating(position: UInt8(values.count - 1)) }

  /// Every rating, lowest first.
  package var ratings: [Rating] {
    values.indices.map { Rating(position: UInt8($0)) }
  }

  /// What each answer is worth, lowest first; nil where one has no score.
  package var scores: [Rational]? {
    let scores = values.compactMap(\.score)
    return scores.count == values.count ? scores : nil
  }

  /// Every answer that can be given: the values, lowest first, and what says that it is not known.
  package var answers: [Value] { values + (unknown.map { [$0] } ?? []) }

  /// Whether a rating is one for which evidence is asked.
  package func asksEvidence(_ rating: Rating) -> Bool { cap.map { rating > $0 } ?? true }

  /// The rating with an identifier, or nil.
  package func rating(_ id: String) -> Rating? {
    values.firstIndex { $0.id == id }.map { Rating(position: UInt8($0)) }
  }

  package subscript(_ rating: Rating) -> Value {
    values[Int(rating.position)]
  }
}

/// How far a practice is achieved: a position on a scale, 0 for the lowest.
package struct Rating: Hashable, Comparable, Sendable {
  package let position: UInt8

  package init(position: UInt8) {
    self.position = position
  }

  package static func < (left: Rating, right: Rating) -> Bool {
    left.position < right.position
  }
}
