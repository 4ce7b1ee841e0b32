extension Ratings {
  /// Krippendorff's alpha for ordered categories: the part of the disagreement expected if ratings
  /// were shuffled over units that did not come about.
  ///
  /// α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck, with o the coincidences of categories within
  /// units, n_c their margins, and δ_ck the ratings from c to k, both ends counting half
  /// (Krippendorff, Computing Krippendorff's alpha-reliability, 2011, for any metric
  /// and with gaps). The metric comes from the ratings themselves, so that unused categories
  /// make no difference. Units with one rating are left out.
  ///
  /// Undefined where all paired ratings are one category.
  package var krippendorffOrdinal: Estimate {
    guard scale.count > 1 else { return .undefined(.oneCategory) }
    guard !units.isEmpty else { return .undefined(.empty) }
    let paired = self.paired
    guard !paired.isEmpty else { return .undefined(.nothingPaired) }
    let categories = 0..<scale.count
    let margins = categories.map { category in paired.reduce(0) { $0 + $1[category] } }
    let below = categories.map { margins[..<$0].reduce(0, +) }
    // Twice the ratings from c to k, both ends counting half.
    let weights = categories.map { first in
      categories.map { second in
        let distance = Whole(
          2 * below[first] + margins[first] - 2 * below[second] - margins[second])
        return distance * distance
      }
    }
    let multiple = Self.commonMultiple(paired.map { $0.reduce(0, +) - 1 })
    let observed = paired.total { unit in
      let (share, _) = Whole.reduced(multiple, Whole(unit.reduce(0, +) - 1))
      return share
        * categories.total { first in
          categories.total { weights[first][$0] * Whole(unit[first]) * Whole(unit[$0]) }
        }
    }
    let expected = categories.total { first in
      categories.total { weights[first][$0] * Whole(margins[first]) * Whole(margins[$0]) }
    }
    let (above, divisor) = Whole.reduced(
      observed * Whole(margins.reduce(0, +) - 1), expected * multiple)
    return Estimate(divisor - above, over: divisor, ifZero: .noVariation)
  }
}
