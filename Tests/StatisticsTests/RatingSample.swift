import Statistics
import Testing

/// Ratings of units by several raters with gaps, with the coefficients that public libraries give.
struct RatingSample: Sendable, CustomTestStringConvertible {
  let name: String

  /// One row for each rater.
  let raters: [[Int?]]

  /// By ``Disagreement`` in its order.
  let gwet: [Double]
  let alpha: Double

  var testDescription: String { name }

  var ratings: Ratings {
    let units = raters.first?.indices.map { unit in raters.map { $0[unit] } }
    return Ratings(scale: 1...5, units: units ?? [])
  }

  /// irrCAC 0.4.4: CAC(df, weights='identity', 'linear', 'quadratic', categories=[1, 2, 3, 4, 5],
  /// digits=14).gwet(); krippendorff 0.9.0: alpha(rows, level_of_measurement='ordinal',
  /// value_domain=[1, 2, 3, 4, 5]).
  ///
  /// The first is the example of Krippendorff (2011), published with ordinal alpha 0.815 and, in
  /// Gwet's work, AC1 0.775.
  static let all = [
    RatingSample(
      name: "Krippendorff 2011",
      raters: [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
        [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
      ],
      gwet: [0.775_444_068_127, 0.858_739_136_432_61, 0.914_000_723_551_6],
      alpha: 0.815_387_503_754_881_4),
    RatingSample(
      name: "three raters",
      raters: [
        [1, 2, 3, 4, 5, 3, 2, 2], [2, 2, 3, 4, 4, 3, 2, 1], [1, 3, 3, 5, 5, 2, nil, 2],
      ],
      gwet: [0.384_615_384_615_38, 0.714_285_714_285_71, 0.894_736_842_105_26],
      alpha: 0.821_631_181_239_808),
    RatingSample(
      name: "five raters",
      raters: [
        [4, 3, 2, 2, nil, 1], [4, 4, 2, 3, 1, nil], [3, 4, 2, 1, 1, 1], [4, 2, 2, 2, nil, 1],
        [4, 4, 1, 2, 1, nil],
      ],
      gwet: [0.554_956_169_925_83, 0.770_318_021_201_41, 0.895_705_521_472_39],
      alpha: 0.775_926_242_833_918),
    RatingSample(
      name: "mostly gaps",
      raters: [[3, nil, 4, nil, 2], [nil, 3, 4, nil, 3], [3, 4, nil, 5, nil]],
      gwet: [0.393_939_393_939_39, 0.736_842_105_263_16, 0.909_090_909_090_91], alpha: 0.537_5),
  ]
}
