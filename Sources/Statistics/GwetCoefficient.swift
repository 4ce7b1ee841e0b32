extension Ratings {
  /// Gwet's agreement coefficient: AC1 where any disagreement counts the same, else AC2.
  ///
  /// (pₐ − pₑ) / (1 − pₑ), with pₐ the mean over units with at least two ratings of the weighted
  /// share of agreeing pairs, and pₑ = T_w / (q(q − 1)) Σ πₖ(1 − πₖ), where T_w is the sum of all
  /// weights, q the number of categories of the whole scale and πₖ the mean share of category k
  /// over all rated units (Gwet, Computing inter-rater reliability and its variance in the presence
  /// of high agreement, British Journal of Mathematical and Statistical Psychology 61, 2008; with
  /// weights and gaps, Handbook of Inter-Rater Reliability, 4th ed. 2014). Stable under
  /// skewed ratings, and high by construction; it depends on q, so that the scale must be whole.
  package func gwetCoefficient(_ disagreement: Disagreement) -> Estimate {
    guard scale.count > 1 else { return .undefined(.oneCategory) }
    guard !units.isEmpty else { return .undefined(.empty) }
    guard !paired.isEmpty else { return .undefined(.nothingPaired) }
    // Weights of agreement are 1 − v / s, where s is the weight of the greatest distance; all that
    // follows is multiplied by s and by the denominators of the units' shares to stay whole.
    let categories = scale.count
    let weights = (0..<categories).map { row in
      (0..<categories).map { disagreement.weight(row - $0) }
    }
    let greatest = Whole(disagreement.weight(categories - 1))

    let pairings = Self.commonMultiple(paired.map { $0.pairings })
    let observed = paired.total { unit in
      let (share, _) = Whole.reduced(pairings, Whole(unit.pairings))
      return share * unit.disagreement(weights)
    }
    // 1 − pₐ = observed / (paired · pairings · greatest).

    let sizes = Self.commonMultiple(units.map { $0.reduce(0, +) })
    let whole = sizes * Whole(units.count)
    let spread = (0..<categories).total { category in
      let share = units.total { unit in
        Whole.reduced(sizes, Whole(unit.reduce(0, +))).0 * Whole(unit[category])
      }
      return share * (whole - share)
    }
    let (agreeing, scaled) = (
      greatest * Whole(categories * categories)
        - weights.total { $0.total { Whole($0) } },
      greatest * Whole(categories * (categories - 1))
    )
    // pₑ = agreeing · spread / (scaled · whole²).
    let (above, below) = Whole.reduced(
      scaled * whole * whole, scaled * whole * whole - agreeing * spread)
    let (missed, of) = Whole.reduced(
      observed, Whole(paired.count) * pairings * greatest)
    return Estimate(of * below - missed * above, over: of * below, ifZero: .noVariation)
  }
}

extension [Int] {
  /// The ordered pairs among the ratings of a unit: r (r − 1).
  fileprivate var pairings: Int {
    let ratings = reduce(0, +)
    return ratings * (ratings - 1)
  }

  /// The weights of all ordered pairs of ratings of a unit, added up.
  fileprivate func disagreement(_ weights: [[Int]]) -> Whole {
    indices.total { row in
      indices.total { column in
        Whole(weights[row][column]) * Whole(self[row]) * Whole(self[column])
      }
    }
  }
}
