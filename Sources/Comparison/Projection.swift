package import Maturity

/// Which of three an answer of an earlier questionnaire amounts to.
package enum EarlierAnswer: CaseIterable, Sendable {
  case yes
  case partly
  case no

  /// The highest value of a scale is yes, the lowest no, and everything between them partly.
  package init(_ rating: Rating, on scale: RatingScale) {
    self = rating == scale.highest ? .yes : rating == scale.lowest ? .no : .partly
  }
}

extension Relation {
  /// Whether some answer to the earlier item narrows what a practice may have been rated.
  package var narrows: Bool {
    switch kind {
    case .equal, .superset: true
    case .subset: essentialPart != nil
    case .intersects: false
    }
  }

  /// What a practice may have been rated, given the answer to an earlier item.
  ///
  /// | the old item is … the new practice | yes | partly | no | unknown, not asked |
  /// | --- | --- | --- | --- | --- |
  /// | `equal` to | largely to fully | partially to largely | not to partially | anything |
  /// | `superset` of | partially to fully | anything | anything | anything |
  /// | `subset` of, *essential part* | anything | not to largely | not to partially | anything |
  /// | `subset` of, or `intersects` with | anything | anything | anything | anything |
  ///
  /// A yes on three answers may mean four fifths, or a policy on paper only: to read it as *fully*
  /// would make declines that nobody saw. On one and the same scale an equal item keeps its
  /// rating. The table is one of four ratings, as ISO/IEC 33020 has; on a scale with another
  /// number of them nothing but an equal item on the same scale says anything.
  ///
  /// - Parameters:
  ///   - answer: the earlier rating; nil where it is unknown or was not asked.
  ///   - earlier: the scale of the earlier questionnaire.
  ///   - scale: the scale of the practice.
  /// - Returns: the ratings that the practice may have had.
  package func projection(
    of answer: Rating?, on earlier: RatingScale, onto scale: RatingScale
  ) -> ClosedRange<Rating> {
    let anything = scale.lowest...scale.highest
    guard let answer else { return anything }
    if kind == .equal, earlier.isSame(as: scale) { return answer...answer }
    guard scale.values.count == 4 else { return anything }
    let (partially, largely) = (Rating(position: 1), Rating(position: 2))
    switch (kind, EarlierAnswer(answer, on: earlier)) {
    case (.equal, .yes): return largely...scale.highest
    case (.equal, .partly): return partially...largely
    case (.equal, .no): return scale.lowest...partially
    case (.superset, .yes): return partially...scale.highest
    case (.subset, .partly) where essentialPart != nil: return scale.lowest...largely
    case (.subset, .no) where essentialPart != nil: return scale.lowest...partially
    case (.superset, _), (.subset, _), (.intersects, _): return anything
    }
  }

  /// The projection where the earlier answer may be one step off, up or down.
  package func projection(
    around answer: Rating?, on earlier: RatingScale, onto scale: RatingScale
  ) -> ClosedRange<Rating> {
    guard let answer else { return projection(of: nil, on: earlier, onto: scale) }
    let ranges = earlier.ratings
      .filter { abs(Int($0.position) - Int(answer.position)) <= 1 }
      .map { projection(of: $0, on: earlier, onto: scale) }
    return ranges.dropFirst().reduce(ranges[0]) { hull, range in
      min(hull.lowerBound, range.lowerBound)...max(hull.upperBound, range.upperBound)
    }
  }
}

extension RatingScale {
  /// Whether another scale has the same answers, so that ratings on the two are the same.
  fileprivate func isSame(as other: RatingScale) -> Bool {
    id == other.id && values.map(\.id) == other.values.map(\.id)
  }
}

/// What all that is known of a practice leaves of its rating.
package enum Projected: Hashable, Sendable {
  case range(ClosedRange<Rating>)

  /// The earlier answers contradict each other; nothing is concluded from them.
  case contradiction

  /// Everything said at once; with nothing said, anything.
  package init(_ ranges: [ClosedRange<Rating>], on scale: RatingScale) {
    let low = ranges.map(\.lowerBound).max() ?? scale.lowest
    let high = ranges.map(\.upperBound).min() ?? scale.highest
    self = low <= high ? .range(low...high) : .contradiction
  }

  /// The range to reckon with: a contradiction leaves anything possible.
  package func range(on scale: RatingScale) -> ClosedRange<Rating> {
    switch self {
    case .range(let range): range
    case .contradiction: scale.lowest...scale.highest
    }
  }
}
