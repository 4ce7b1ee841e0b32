extension ConfusionTable {
  /// Cohen's kappa: the part of the disagreement expected by chance that did not come about.
  ///
  /// κ = 1 − Σ vᵢⱼ nᵢⱼ / n  ÷  Σ vᵢⱼ nᵢ. n.ⱼ / n², with v the weight of the disagreement (Cohen,
  /// Weighted kappa, Psychological Bulletin 70, 1968). From below zero to 1. Low under
  /// skewed ratings even where nearly all agree, so that it stands beside the bias and other
  /// coefficients and never alone.
  ///
  /// Undefined where both ratings are always the same one category.
  package func kappa(_ disagreement: Disagreement) -> Estimate {
    guard scale.count > 1 else { return .undefined(.oneCategory) }
    guard units > 0 else { return .undefined(.empty) }
    let rows = counts.map { $0.reduce(0, +) }
    let columns = counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    let cells = self.cells.map { cell in
      (cell: cell, weight: Whole(disagreement.weight(cell.first - cell.second)))
    }
    let observed = cells.total { $0.weight * Whole($0.cell.count) } * Whole(units)
    let expected = cells.total {
      $0.weight * Whole(rows[$0.cell.first]) * Whole(columns[$0.cell.second])
    }
    return Estimate(expected - observed, over: expected, ifZero: .noVariation)
  }
}
