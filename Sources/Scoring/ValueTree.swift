import Maturity

/// The values that something may turn out to have.
struct ValueRange: Hashable {
  let low: Rational
  let high: Rational

  /// Whether it counts for certain; else it may also turn out to be left out.
  let isCertain: Bool
}

/// A theme as a rule adds it up: practices by index, and groups of parts.
indirect enum ValueNode: Sendable {
  case practice(Int)
  case group(ValueGroup)
}

/// Parts that are combined into one value.
struct ValueGroup: Sendable {
  let combination: Combination

  /// Applied to the group's value before it is used further; nil for none.
  let rounding: Rounding?

  let parts: [(node: ValueNode, weight: Rational)]
}

extension ValueNode {
  /// The bounds of the node's value over all that is open below it, or nil if nothing counts.
  ///
  /// Every part is decided apart from its neighbours and every combination is monotone, so that the
  /// bounds of a group follow from those of its parts.
  /// The closure tells the values of a practice, nil for one that is left out.
  func bounds(_ leaf: (Int) -> ValueRange?) -> ValueRange? {
    switch self {
    case .practice(let index): leaf(index)
    case .group(let group): group.bounds(leaf)
    }
  }

  /// The indices of the practices in the node.
  var practices: [Int] {
    switch self {
    case .practice(let index): [index]
    case .group(let group): group.parts.flatMap(\.node.practices)
    }
  }
}

extension ValueGroup {
  fileprivate func bounds(_ leaf: (Int) -> ValueRange?) -> ValueRange? {
    let ranges = parts.compactMap { part in
      part.node.bounds(leaf).map { (range: $0, weight: part.weight) }
    }
    let low = extreme(ranges.map { ($0.range.low, $0.weight, $0.range.isCertain) }, by: <)
    let high = extreme(ranges.map { ($0.range.high, $0.weight, $0.range.isCertain) }, by: >)
    guard let low, let high else { return nil }
    return ValueRange(
      low: low.rounded(by: rounding), high: high.rounded(by: rounding),
      isCertain: ranges.contains { $0.range.isCertain })
  }

  /// The least or the greatest value over every choice of the parts that may be left out.
  ///
  /// A part that may be left out moves a mean towards its own value, a minimum or a deduction
  /// downwards. Taken in the order of their values, such parts are therefore worth adding up to the
  /// first that changes nothing, and none after it. Where nothing counts for certain, one of them
  /// has to: the one that is best alone.
  private func extreme(
    _ parts: [(value: Rational, weight: Rational, isCertain: Bool)],
    by isBetter: (Rational, Rational) -> Bool
  ) -> Rational? {
    var sum: Combination.Sum?
    var optional: [(value: Rational, weight: Rational)] = []
    for part in parts {
      if part.isCertain {
        sum = combination.adding(part.value, weight: part.weight, to: sum)
      } else {
        optional.append((part.value, part.weight))
      }
    }
    let alone = optional.map { combination.adding($0.value, weight: $0.weight, to: nil) }
    let best = alone.indices.min {
      isBetter(combination.value(of: alone[$0]), combination.value(of: alone[$1]))
    }
    if sum == nil, let best {
      sum = alone[best]
      optional.remove(at: best)
    }
    guard var sum else { return nil }
    for part in optional.sorted(by: { isBetter($0.value, $1.value) }) {
      let more = combination.adding(part.value, weight: part.weight, to: sum)
      guard isBetter(combination.value(of: more), combination.value(of: sum)) else { break }
      sum = more
    }
    return combination.value(of: sum)
  }
}
